#include "shared/feeds/header.h"

#include <cctype>

namespace tsunagu::feeds {
namespace {

void strip(std::string& text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.erase(at, what.size());
}

struct Pair {
  std::string_view open, close;
};
constexpr std::array around{Pair{"【", "】"}, Pair{"[", "]"},   Pair{"(", ")"},   Pair{"「", "」"},
                            Pair{"<", ">"},   Pair{"〔", "〕"}, Pair{"《", "》"}, Pair{"『", "』"}};

// Ways to fill a column, and what it is counted in.
constexpr std::array<std::string_view, 32> notes{
    "必須",     "任意",     "半角",     "全角", "西暦",   "和暦",     "曜日", "円",         "名",       "人",   "組",
    "組数",     "人数",     "家族",     "世帯", "数字",   "24時間",   "24h",  "24時間表記", "24時間制", "形式", "選択",
    "自由記述", "自由記載", "日本時間", "税込", "年月日", "半角数字", "時分", "入力必須",   "必須項目", "公開"};

bool is_note(std::string_view text) {
  if (std::find(notes.begin(), notes.end(), text) != notes.end()) return true;
  if (text.starts_with("例") || text.starts_with("記入例") || text.starts_with("入力例")) return true;
  // "yyyy/mm/dd", "hh:mm"
  return !text.empty() && text.find_first_not_of("ymdhs0123456789/-:.") == std::string_view::npos;
}

}  // namespace

std::string header_name(std::string_view cell) {
  std::string name = folded(cell);
  for (const std::string_view blank : {" ", "\n", "\r", "\t", "\u3000", "※", "*", "■", "●", "○", "◎", "\uFEFF"}) {
    strip(name, blank);
  }
  for (const std::string_view dash : {"―", "—", "−"}) {  // コ―ド
    for (std::size_t at = name.find(dash); at != std::string::npos; at = name.find(dash))
      name.replace(at, dash.size(), "ー");
  }
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
  for (const Pair& pair : around) {
    const bool whole = name.starts_with(pair.open) && name.find(pair.close) == name.size() - pair.close.size();
    if (whole) name = name.substr(pair.open.size(), name.size() - pair.open.size() - pair.close.size());
  }
  return name;
}

std::string header_name_without_note(const std::string& name) {
  for (const Pair& pair : around) {
    if (!name.ends_with(pair.close)) continue;
    const std::size_t open = name.rfind(pair.open);
    if (open == std::string::npos || open == 0) continue;
    const std::size_t from = open + pair.open.size();
    if (is_note(std::string_view(name).substr(from, name.size() - pair.close.size() - from)))
      return name.substr(0, open);
  }
  for (const Pair& pair : around) {  // 【必須】開始日
    if (!name.starts_with(pair.open)) continue;
    const std::size_t close = name.find(pair.close);
    if (close == std::string::npos) continue;
    if (is_note(std::string_view(name).substr(pair.open.size(), close - pair.open.size()))) {
      return name.substr(close + pair.close.size());
    }
  }
  return name;
}

}  // namespace tsunagu::feeds
