#include "shared/domain/matching.h"

#include <utility>

#include "shared/base/text.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

// Folds small letters to large ones, voiced to plain; 0 for what is dropped.
char32_t folded_kana(char32_t letter) {
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
  return with_phone({record.kana, record.called, record.children, record.due, {}, record.member_number, {}, {}},
                    record.contact);
}

Household household_of(const IntakeDetail& detail) {
  return with_phone({{}, detail.called, detail.children, detail.due, {}, detail.member_number, {}, {}}, detail.contact);
}

std::vector<std::string> names_of(const Household& household) {
  std::vector<std::string> names;
  for (const auto& name : {household.kana, household.called}) {
    if (!name.empty()) names.push_back(name);
  }
  names.insert(names.end(), household.more_names.begin(), household.more_names.end());
  return names;
}

std::string kana_key(std::string_view name) {
  std::string key;
  for (const char32_t letter : plain_letters(name)) {
    const char32_t folded = folded_kana(letter);
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
