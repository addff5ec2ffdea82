#include "shared/domain/matching.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

// Folds hiragana to katakana, small letters to large ones, voiced to plain; 0 for what is dropped.
char32_t folded_kana(char32_t letter) {
  constexpr char32_t hiragana_first = U'ぁ';
  constexpr char32_t hiragana_last = U'ゖ';
  if (letter >= hiragana_first && letter <= hiragana_last) letter += U'ァ' - U'ぁ';
  constexpr std::u32string_view from =
      U"ァィゥェォッャュョヮヵヶガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴヂヅヲヰヱ";
  constexpr std::u32string_view to =
      U"アイウエオツヤユヨワカケカキクケコサシスセソタシステトハヒフヘホハヒフヘホウシスオイエ";
  static_assert(from.size() == to.size());
  const auto at = from.find(letter);
  if (at != std::u32string_view::npos) return to[at];
  constexpr std::u32string_view dropped = U"ー゛゜・ 　\u3099\u309A-'’.,、。";
  return dropped.find(letter) == std::u32string_view::npos ? letter : 0;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j - 1] + 1, row[j] + 1, changed});
    }
  }
  return row[b.size()];
}

Verdict compare_names(const std::string& a, const std::string& b) {
  const auto left = decode_utf8(kana_key(a));
  const auto right = decode_utf8(kana_key(b));
  if (left.empty() || right.empty()) return Verdict::unknown;
  if (left == right) return Verdict::same;
  const auto& shorter = left.size() < right.size() ? left : right;
  const auto& longer = left.size() < right.size() ? right : left;
  const bool is_part = shorter.size() >= 2 && longer.find(shorter) != std::u32string::npos;
  // One slip in a name of three letters or more, two in one of seven or more.
  const std::size_t slips = longer.size() >= 7 ? 2 : longer.size() >= 3 ? 1 : 0;
  return is_part || edit_distance(left, right) <= slips ? Verdict::near : Verdict::differs;
}

Verdict compare_keys(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return Verdict::unknown;
  return a == b ? Verdict::same : Verdict::differs;
}

std::vector<YearMonth> births_of(const Household& household) {
  std::vector<YearMonth> births;
  for (const auto& child : household.children) {
    if (child.birth) births.push_back(*child.birth);
  }
  return births;
}

// The closest that any month of one comes to any of the other.
int closest(const std::vector<YearMonth>& a, const std::vector<YearMonth>& b) {
  int best = INT32_MAX;
  for (const auto& x : a) {
    for (const auto& y : b) best = std::min(best, std::abs(months_between(x, y)));
  }
  return best;
}

Verdict compare_births(const Household& a, const Household& b) {
  const auto left = births_of(a);
  const auto right = births_of(b);
  auto left_all = left;
  auto right_all = right;
  if (a.due) left_all.push_back(*a.due);
  if (b.due) right_all.push_back(*b.due);
  if (left_all.empty() || right_all.empty()) return Verdict::unknown;
  const bool due_agrees = a.due && b.due && *a.due == *b.due;
  if (due_agrees || closest(left, right) == 0) return Verdict::same;
  return closest(left_all, right_all) <= 1 ? Verdict::near : Verdict::differs;
}

Verdict compare_nicknames(const Household& a, const Household& b) {
  Verdict best = Verdict::unknown;
  for (const auto& x : a.children) {
    for (const auto& y : b.children) best = std::max(best, compare_names(x.nickname, y.nickname));
  }
  return best;
}

std::string kept_letters(std::string_view text, bool letters_too) {
  std::string out;
  for (const char32_t letter : decode_utf8(text)) {
    const char32_t folded = folded_latin(letter);
    const bool digit = folded >= U'0' && folded <= U'9';
    const bool latin = folded >= U'a' && folded <= U'z';
    if (digit || (letters_too && latin)) out.push_back(static_cast<char>(folded));
  }
  return out;
}

Household with_phone(Household household, const SafeContact& contact) {
  const bool by_phone = contact.method == ContactMethod::phone || contact.method == ContactMethod::text_message;
  if (by_phone) household.phone = contact.address;
  return household;
}

}  // namespace

Household household_of(const CaseRecord& record) {
  return with_phone({record.kana, record.called, record.children, record.due, {}, record.member_number},
                    record.contact);
}

Household household_of(const IntakeDetail& detail) {
  return with_phone({{}, detail.called, detail.children, detail.due, {}, detail.member_number}, detail.contact);
}

bool Comparison::is_candidate() const {
  if (phone == Verdict::same || member_number == Verdict::same) return true;
  const bool somebody = name >= Verdict::near || nicknames >= Verdict::near;
  return births >= Verdict::near && somebody;
}

int Comparison::weight() const {
  // unknown, differs, near, same. A shared number outweighs a name; nothing outweighs looking at it.
  constexpr std::array<int, 4> for_number{0, -1, 0, 8};
  constexpr std::array<int, 4> for_birth{0, -2, 2, 4};
  constexpr std::array<int, 4> for_name{0, -1, 2, 3};
  const auto of = [](const std::array<int, 4>& table, Verdict verdict) {
    return table[static_cast<std::size_t>(verdict)];
  };
  return of(for_number, member_number) + of(for_number, phone) + of(for_birth, births) + of(for_name, name) +
         of(for_name, nicknames);
}

Comparison compare(const Household& a, const Household& b) {
  const auto name_of = [](const Household& household) {
    return household.kana.empty() ? household.called : household.kana;
  };
  return {compare_births(a, b), compare_names(name_of(a), name_of(b)), compare_nicknames(a, b),
          compare_keys(phone_key(a.phone), phone_key(b.phone)),
          compare_keys(number_key(a.member_number), number_key(b.member_number))};
}

std::vector<Candidate> order_candidates(const Household& wanted, const std::vector<std::pair<Ulid, Household>>& cases) {
  std::vector<Candidate> candidates;
  for (const auto& [case_id, household] : cases) {
    const auto comparison = compare(wanted, household);
    if (comparison.is_candidate()) candidates.push_back({case_id, comparison});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    const int left = a.comparison.weight();
    const int right = b.comparison.weight();
    return left != right ? left > right : a.case_id < b.case_id;
  });
  return candidates;
}

std::string kana_key(std::string_view name) {
  std::string key;
  for (const char32_t letter : decode_utf8(name)) {
    const char32_t folded = folded_kana(folded_latin(letter));
    if (folded != 0) append_utf8(key, folded);
  }
  return key;
}

std::string phone_key(std::string_view phone) {
  std::string digits = kept_letters(phone, false);
  // The leading zero is not dialled after a country code, but people write it: +81 (0)45.
  const bool international = phone.find('+') != std::string_view::npos && digits.starts_with("81");
  if (international) digits = (digits.size() > 2 && digits[2] == '0' ? "" : "0") + digits.substr(2);
  return digits;
}

std::string number_key(std::string_view member_number) { return kept_letters(member_number, true); }

bool is_individual_number(std::string_view written) {
  constexpr int length = 12;
  std::string digits;
  for (const char c : written) {
    if (c == ' ' || c == '-') continue;  // as it stands on the card: in groups of four
    if (c < '0' || c > '9') return false;
    digits += c;
  }
  if (digits.size() != length) return false;
  int sum = 0;
  for (int n = 1; n < length; ++n) {  // counted from the digit before the last
    const int weight = n <= 6 ? n + 1 : n - 5;
    sum += (digits[static_cast<std::size_t>(length - 1 - n)] - '0') * weight;
  }
  const int rest = sum % 11;
  return digits.back() - '0' == (rest <= 1 ? 0 : 11 - rest);
}

}  // namespace tsunagu::domain
