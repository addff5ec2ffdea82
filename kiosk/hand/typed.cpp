#include "kiosk/hand/typed.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/domain/matching.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::size_t least_number_digits = 3;
constexpr std::size_t most_number_digits = 16;
constexpr std::ptrdiff_t least_phone_digits = 9;
constexpr std::size_t most_phone_letters = 15;  // E.164, or a number of this country with its hyphens

}  // namespace

TextEntry digits_entry(std::size_t limit) {
  return {.text = {}, .mode = writing::KeyboardMode::digits, .limit = limit};
}

TextEntry words_entry(i18n::Language language, std::size_t limit) {
  return {.text = {}, .mode = writing::keyboard_for(language).first, .limit = limit};
}

TextEntry member_number_entry() { return digits_entry(most_number_digits); }

TextEntry phone_entry() { return digits_entry(most_phone_letters); }

void trim_end(std::u32string& text) {
  while (!text.empty() && (text.back() == U' ' || text.back() == U'\n')) text.pop_back();
}

std::optional<std::string_view> wrong_with_phone(std::u32string_view typed) {
  const auto digits = std::count_if(typed.begin(), typed.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  if (typed.empty()) return "error.number_missing";
  if (digits < least_phone_digits) return "error.phone_too_short";
  if (domain::is_individual_number(encode_utf8(typed))) return "error.not_phone_number";
  return std::nullopt;
}

std::optional<std::string> member_number(Hand& hand, TextEntry& entry) {
  if (entry.text.size() < least_number_digits) {
    hand.refuse(entry.text.empty() ? "error.number_missing" : "error.number_too_short");
    return std::nullopt;
  }
  auto number = member_number(hand, encode_utf8(entry.text));
  if (!number) renew(entry.text);
  return number;
}

std::optional<std::string> member_number(Hand& hand, std::string_view read) {
  if (domain::is_individual_number(read)) {
    hand.refuse("error.not_member_number");
    return std::nullopt;
  }
  return std::string(read);
}

}  // namespace tsunagu::kiosk
