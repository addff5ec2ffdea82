#include "shared/domain/audience.h"

#include <algorithm>
#include <array>

#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

constexpr int months_a_year = 12;
constexpr int last_month = 6 * months_a_year - 1;  // 未就学児: before school
constexpr std::size_t longest_target = 60;         // letters read after 対象

// Digits, tildes and small kana in one spelling each.
std::u32string plain(std::string_view text) {
  std::u32string out = decode_utf8(text);
  for (char32_t& c : out) {
    if (c >= U'０' && c <= U'９') c = c - U'０' + U'0';
    if (c == U'～' || c == U'〜' || c == U'－' || c == U'−' || c == U'–' || c == U'-') c = U'~';
    if (c == U'ヶ' || c == U'ケ' || c == U'ヵ' || c == U'カ' || c == U'ケ' || c == U'箇') c = U'か';
    if (c == U'才') c = U'歳';
  }
  return out;
}

bool has(std::u32string_view text, std::u32string_view what) { return text.find(what) != std::u32string_view::npos; }

template <std::size_t N>
bool has_any(std::u32string_view text, const std::array<std::u32string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return has(text, word); });
}

bool names_pregnancy(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 8> words{U"妊婦", U"妊娠",       U"プレママ", U"プレパパ",
                                                            U"産前", U"マタニティ", U"両親教室", U"母親教室"};
  return has_any(text, words);
}

std::optional<int> number_at(std::u32string_view text, std::size_t& at) {
  std::optional<int> out;
  for (; at < text.size() && text[at] >= U'0' && text[at] <= U'9' && out.value_or(0) < 100; ++at) {
    out = out.value_or(0) * 10 + static_cast<int>(text[at] - U'0');
  }
  return out;
}

struct Age {
  int from = 0;  // months
  int to = 0;
  bool has_unit = false;
};

// "1歳", "1歳6か月", "10か月", or a number alone, whose unit comes later ("0~2歳").
std::optional<Age> age_at(std::u32string_view text, std::size_t& at) {
  const auto number = number_at(text, at);
  if (!number) return std::nullopt;
  const auto rest = text.substr(std::min(at, text.size()));
  if (rest.starts_with(U"歳")) {
    ++at;
    std::size_t further = at;
    const auto months = number_at(text, further);
    if (months && text.substr(further).starts_with(U"か月")) {
      at = further + 2;
      const int age = *number * months_a_year + *months;
      return Age{age, age, true};
    }
    if (text.substr(at).starts_with(U"半")) {
      ++at;
      const int age = *number * months_a_year + months_a_year / 2;
      return Age{age, age, true};
    }
    return Age{*number * months_a_year, *number * months_a_year + months_a_year - 1, true};
  }
  if (rest.starts_with(U"か月")) {
    at += 2;
    return Age{*number, *number, true};
  }
  return Age{*number, *number, false};
}

Age in_years(const Age& age) { return {age.from * months_a_year, age.from * months_a_year + 11, true}; }

// What follows an age: how it is bounded, and whether the words speak of children at all.
struct Tail {
  bool open_end = false;  // 以上, から
  bool below = false;     // 未満
  bool up_to = false;     // まで, 以下
  bool of_children = false;
};
Tail tail_at(std::u32string_view rest) {
  if (rest.starts_with(U"頃") || rest.starts_with(U"児")) rest.remove_prefix(1);
  Tail tail;
  tail.open_end = rest.starts_with(U"以上") || rest.starts_with(U"から");
  tail.below = rest.starts_with(U"未満");
  tail.up_to = rest.starts_with(U"まで") || rest.starts_with(U"以下") || rest.starts_with(U"ごろまで");
  static constexpr std::array<std::u32string_view, 8> children{U"の子",       U"のお子", U"のこど",   U"のあかちゃん",
                                                               U"の赤ちゃん", U"の親子", U"の乳幼児", U"と保護者"};
  tail.of_children = tail.open_end || tail.below || tail.up_to ||
                     std::any_of(children.begin(), children.end(), [&](auto word) { return rest.starts_with(word); });
  return tail;
}

enum class Trust { every_age, ages_of_children };

// "3~6か月", "10か月から1歳6か月": how many letters stand between the two ages.
std::size_t until_at(std::u32string_view rest) {
  if (rest.starts_with(U'~')) return 1;
  return rest.starts_with(U"から") ? 2 : 0;
}

void read_ages(std::u32string_view text, Trust trust, std::vector<AgeSpan>& out) {
  std::vector<int> without_unit;  // "1・2歳": years, once the unit has come
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t began = at;
    auto first = age_at(text, at);
    if (!first) {
      if (text[began] != U'・' && text[began] != U'、' && text[began] != U',') without_unit.clear();
      ++at;
      continue;
    }
    Age last = *first;
    bool ranged = false;
    if (const std::size_t between = until_at(text.substr(at)); between > 0) {
      std::size_t further = at + between;
      if (const auto second = age_at(text, further); second && second->has_unit) {
        const bool months = text[further - 1] == U'月';
        if (!first->has_unit) first = months ? Age{first->from, first->to, true} : in_years(*first);
        last = *second;
        ranged = true;
        at = further;
      }
    }
    if (!first->has_unit) {
      without_unit.push_back(first->from);
      continue;
    }
    const bool child_follows = at < text.size() && text[at] == U'児';
    const Tail tail = tail_at(text.substr(at));
    const bool open_range = !ranged && at < text.size() && text[at] == U'~';
    const bool trusted = trust == Trust::every_age || child_follows || tail.of_children;
    if (trusted && first->from <= last_month) {
      AgeSpan span{first->from, last.to};
      if (open_range || tail.open_end) span.to = last_month;
      if (tail.below) span = {ranged ? span.from : 0, last.from - 1};
      if (tail.up_to && !ranged) span.from = 0;
      if (span.from <= span.to) out.push_back({span.from, std::min(span.to, last_month)});
      for (const int years : without_unit) {
        out.push_back({years * months_a_year, years * months_a_year + months_a_year - 1});
      }
    }
    without_unit.clear();
  }
}

// 新生児 and 乳児 are words of the law: the first 28 days and the first year.
void read_names(std::u32string_view text, std::vector<AgeSpan>& out) {
  if (has(text, U"新生児")) out.push_back({0, 1});
  if (has(text, U"乳児") && !has(text, U"乳児院")) out.push_back({0, 11});
  static constexpr std::array<std::u32string_view, 4> small{U"乳幼児", U"未就学児", U"未就園児", U"就学前"};
  if (has_any(text, small)) out.push_back({0, last_month});
}

// The words after 対象, to the end of their line or sentence; empty when nobody is named.
std::u32string target_words(std::u32string_view text) {
  std::u32string out;
  for (std::size_t at = text.find(U"対象"); at != std::u32string_view::npos; at = text.find(U"対象", at + 2)) {
    const auto rest = text.substr(at + 2);
    const auto end = std::min({rest.find(U'\n'), rest.find(U'。'), longest_target, rest.size()});
    out += std::u32string(rest.substr(0, end)) + U"\n";
  }
  return out;
}

Audience read(std::u32string_view text, Trust trust) {
  Audience out;
  out.pregnancy = names_pregnancy(text);
  read_ages(text, trust, out.ages);
  if (trust == Trust::every_age) read_names(text, out.ages);
  return out;
}

}  // namespace

Audience audience_of(const EventSession& session) {
  const std::u32string title = plain(session.title);
  const std::u32string text = plain(session.description);
  Audience out;
  if (const auto target = target_words(text); !target.empty()) {
    static constexpr std::array<std::u32string_view, 3> all{U"どなたでも", U"誰でも", U"だれでも"};
    if (!has_any(target, all)) out = read(target, Trust::every_age);
  } else {
    out = read(title, Trust::every_age);
    const Audience more = read(text, Trust::ages_of_children);
    out.ages.insert(out.ages.end(), more.ages.begin(), more.ages.end());
  }
  out.pregnancy = out.pregnancy || session.prenatal_class;
  return out;
}

AgeGroups groups_of(const Audience& audience) {
  static constexpr std::array<AgeSpan, age_group_count> years{
      {{}, {0, months_a_year - 1}, {months_a_year, 2 * months_a_year - 1}, {2 * months_a_year, last_month}}};
  AgeGroups out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = std::any_of(audience.ages.begin(), audience.ages.end(),
                         [&](const AgeSpan& span) { return span.from <= years[i].to && span.to >= years[i].from; });
  }
  out[static_cast<std::size_t>(AgeGroup::expecting)] = audience.pregnancy;
  return out;
}

bool is_for(const Audience& audience, AgeGroup group) {
  return audience.is_everybody() || groups_of(audience)[static_cast<std::size_t>(group)];
}

bool is_for(const Audience& audience, const FamilyStage& family, YearMonth when) {
  if (audience.is_everybody()) return true;
  if (audience.pregnancy && family.due && months_between(when, *family.due) >= 0) return true;
  std::vector<int> ages;
  for (const auto& child : family.children) {
    if (child.birth) ages.push_back(months_between(*child.birth, when));
  }
  if (family.due) ages.push_back(months_between(*family.due, when));
  return std::any_of(ages.begin(), ages.end(), [&](int age) {
    return std::any_of(audience.ages.begin(), audience.ages.end(),
                       [&](const AgeSpan& span) { return age >= span.from && age <= span.to; });
  });
}

}  // namespace tsunagu::domain
