// Typed pages: a telephone's keys, the keyboard, and how what was typed is shown to others.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// A phone number with its middle hidden: "090••••••12"; short ones are shown whole while they are typed.
// `brief` does not tell how many digits are hidden either: "090••••12".
enum class PhoneMask { each, brief };
[[nodiscard]] std::string masked_phone(std::string_view digits, PhoneMask mask = PhoneMask::each);
// "み••••": enough for its owner to know it again.
[[nodiscard]] std::string masked_name(std::string_view name);

// A large question answered on a telephone's keys: words and field at the left, keys and the primary at the right
// (portrait: one under the other).
struct KeypadPage {
  std::string title;
  std::string more;
  const TextEntry* entry = nullptr;
  std::string next;
  std::optional<ui::Steps> steps = std::nullopt;
  // Draws the typed text in `area`; what is below it is left for the page.
  std::function<void(const ui::Rect& area)> field;
  float field_units = 118;
};
void draw_keypad_page(const Frame& sheet, const KeypadPage& page);

// A text written on the on-screen keyboard. With nothing typed and a `skip` label the primary action is "skip".
struct KeyboardPage {
  std::string title;
  const TextEntry* entry = nullptr;
  std::string next;
  std::string skip = {};
  std::string short_title = {};  // 大きく
  std::optional<ui::Steps> steps = std::nullopt;
};
void draw_keyboard_page(const Frame& sheet, const KeyboardPage& page);

}  // namespace tsunagu::kiosk::page
