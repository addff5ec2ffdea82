#include "shared/feeds/session.h"

#include <algorithm>
#include <array>

#include "shared/base/text.h"
#include "shared/feeds/encoding.h"

namespace tsunagu::feeds {

bool names_prenatal_class(std::string_view title) {
  static constexpr std::array<std::string_view, 9> names{"プレパパ",     "プレママ",       "両親教室",
                                                         "母親教室",     "父親教室",       "パパママ教室",
                                                         "ママパパ教室", "パパ・ママ教室", "ママ・パパ教室"};
  const std::string text = folded(title);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return text.find(name) != std::string::npos; });
}

namespace {

// The words around 中止 and 延期 that only say it more politely. 雨天, 荒天 and the like are not among them.
bool says_called_off(std::string words) {
  for (const std::string_view polite :
       {"のお知らせ", "になりました", "となりました", "になります", "いたします", "します", "しました", "です", "開催",
        "決定", "今回", "本日", "は", "を", " ", "!", "※"}) {
    for (std::size_t at = words.find(polite); at != std::string::npos; at = words.find(polite)) {
      words.erase(at, polite.size());
    }
  }
  return words == "中止" || words == "延期" || words == "中止・延期" || words == "Canceled" || words == "Cancelled" ||
         words == "CANCELLED" || words == "CANCELED" || words == "キャンセル済み";
}

struct Brackets {
  std::string_view open, close;
};
// As folded() leaves them.
constexpr std::array brackets{Brackets{"【", "】"}, Brackets{"[", "]"}, Brackets{"(", ")"},   Brackets{"〔", "〕"},
                              Brackets{"《", "》"}, Brackets{"<", ">"}, Brackets{"〈", "〉"}, Brackets{"「", "」"},
                              Brackets{"『", "』"}, Brackets{"≪", "≫"}, Brackets{"★", "★"},   Brackets{"■", "■"}};

}  // namespace

bool names_called_off(std::string_view title) {
  const std::string text = folded(title);
  for (const Brackets& pair : brackets) {
    for (std::size_t at = text.find(pair.open); at != std::string::npos; at = text.find(pair.open, at + 1)) {
      const std::size_t from = at + pair.open.size();
      const std::size_t to = text.find(pair.close, from);
      if (to != std::string::npos && says_called_off(text.substr(from, to - from))) return true;
    }
  }
  const std::size_t colon = text.find(':');
  return says_called_off(text) || (colon != std::string::npos && says_called_off(text.substr(0, colon)));
}

std::string sound_url(std::string_view text) {
  const bool scheme = text.starts_with("https://") || text.starts_with("http://");
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) {
    return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\';
  });
  return scheme && printable && text.size() <= longest_url ? std::string(text) : std::string();
}

std::string digest_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ull;
  Bytes bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(hash >> shift));
  return to_hex(bytes);
}

void report(domain::ImportResult& result, domain::ImportProblem problem) {
  if (result.problems.size() + 1 >= max_problems && problem.refused) result.whole = false;
  if (result.problems.size() >= max_problems) return;
  if (result.problems.size() + 1 == max_problems)
    problem.reason = "too many problems; those from here on are not listed";
  result.problems.push_back(std::move(problem));
}

void report(domain::ImportResult& result, std::size_t line, std::string reason) {
  report(result, {line, std::move(reason), false, {}});
}

void refuse(domain::ImportResult& result, std::size_t line, std::string reason, std::string event) {
  ++result.refused;
  report(result, {line, std::move(reason), true, std::move(event)});
}

}  // namespace tsunagu::feeds
