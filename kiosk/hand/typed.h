// What is typed on a page: the entry it begins with, and what is taken from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk {

inline constexpr std::size_t most_called_letters = 40;

[[nodiscard]] TextEntry digits_entry(std::size_t limit);
// On the keyboard that a reader of `language` begins with.
[[nodiscard]] TextEntry words_entry(i18n::Language language, std::size_t limit);
[[nodiscard]] TextEntry member_number_entry();
[[nodiscard]] TextEntry phone_entry();

// Takes the spaces and empty lines off the end.
void trim_end(std::u32string& text);

// The message that says what is wrong with a telephone number: too short, or one of the state's individual numbers.
[[nodiscard]] std::optional<std::string_view> wrong_with_phone(std::u32string_view typed);
[[nodiscard]] inline bool is_phone_number(std::u32string_view typed) { return !wrong_with_phone(typed); }

// A member number as it was typed or read; none (with a notice, and the entry emptied where it must not stay) when it
// is too short or one of the state's individual numbers, which nobody may take in.
[[nodiscard]] std::optional<std::string> member_number(Hand& hand, TextEntry& entry);
[[nodiscard]] std::optional<std::string> member_number(Hand& hand, std::string_view read);

}  // namespace tsunagu::kiosk
