// Drawing the on-screen keyboards of shared/writing/keyboard.h.
#pragma once

#include "shared/ui/ui.h"
#include "shared/writing/keyboard.h"

namespace tsunagu::ui {

struct KeyboardWords {
  std::string_view space = "空白";
  std::string_view erase = "けす";
};

// Two steps when a key of the fifty would be smaller than a finger: portrait, and 大きく.
[[nodiscard]] writing::KanaSteps kana_steps_for(const Theme& theme, Size window);

// Where the field, the erase key, the letters and the row below them go, in a body that starts at the top of the
// content.
struct KeyboardLayout {
  Rect field = {}, erase = {}, letters = {}, modes = {}, primary = {};
};
[[nodiscard]] KeyboardLayout lay_out_keyboard(const Theme& theme, const PageLayout& page);

// Letters, erase and mode keys; the page draws the field and its primary button itself. What was pressed, for apply().
std::optional<writing::KeyPress> keyboard(Ui& ui, const KeyboardLayout& layout, writing::KeyboardMode mode,
                                          const std::u32string& text, std::size_t limit, const KeyboardWords& words,
                                          const writing::KeyboardFor& keys = {});

// Large digits in the order of a telephone ("key.1" ... "key.0", "key.backspace").
std::optional<writing::KeyPress> keypad(Ui& ui, const Rect& rect, const std::u32string& text, std::size_t limit);

// A key of the page in another place (near_panel.h), `gap` pixels from its neighbours.
void key_again(Ui& ui, const Rect& rect, std::string_view id, const Target& key, float gap);

}  // namespace tsunagu::ui
