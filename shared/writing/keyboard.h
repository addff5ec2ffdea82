// The on-screen keyboards as values: which keys there are, what a press does to a text, and which presses write a text.
// Drawing them is shared/ui/keyboard_view.h. No ImGui here: models and sessions use this.
//
// Ids in the registry of ui: "key.あ" "key.dakuten" "key.handakuten" "key.small" "key.a" "key.ㅎ" "key.shift"
// "key.accent" "key.5" "key.backspace" "key.space" "key.kana" "key.abc" "key.123" "key.hangul" "key.viet"; in the
// two-step layout the rows are "key.row.あ" and the letters of the chosen row "key.か".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/i18n/language.h"

namespace tsunagu::writing {

enum class KeyboardMode : std::uint8_t { kana, latin, latin_shift, digits, hangul, hangul_shift, telex, telex_shift };
// One step: all fifty letters at once. Two steps (portrait, 大きく): first the row, then the letter.
enum class KanaSteps : std::uint8_t { one, two };

struct KeyPress {
  // A letter of Korean joins the one before it (hangul.h); a key of Telex may change the word (telex.h).
  enum class Kind : std::uint8_t { letter, telex, dakuten, handakuten, small, accent, backspace, mode };
  Kind kind = Kind::letter;
  char32_t letter = U' ';                  // of Kind::letter and Kind::telex
  KeyboardMode mode = KeyboardMode::kana;  // of Kind::mode
  bool operator==(const KeyPress&) const = default;
};

// What a language writes with.
enum class KeyboardKind : std::uint8_t {
  text,        // kana, Latin letters and digits, with keys to change between them
  latin,       // no kana
  korean,      // jamo, Latin letters and digits
  vietnamese,  // Telex, plain Latin letters and digits
};
struct KeyboardFor {
  KeyboardKind kind = KeyboardKind::text;
  KeyboardMode first = KeyboardMode::kana;  // shown when a text is begun
  std::u32string_view own_letters = {};     // with keys of their own on the Latin keyboard, small ones
};
// Chinese and Nepali have the Latin letters of names and residence cards here; phrase cards are the page's.
[[nodiscard]] KeyboardFor keyboard_for(i18n::Language language);

// Writes one press into the text. A press that means nothing here (゛ after あ, a letter at the limit) changes nothing.
// After a capital letter the keyboard goes back to small ones.
void apply(const KeyPress& press, std::u32string& text, KeyboardMode& mode, std::size_t limit);
// Would `press` change anything? Keys that would not are drawn grey and are not enabled.
[[nodiscard]] bool can_press(const KeyPress& press, const std::u32string& text, std::size_t limit);

[[nodiscard]] std::string key_id(const KeyPress& press);
[[nodiscard]] std::string row_id(char32_t first_letter);
// The letters of a row of the grid, from its first: か -> かきくけこ.
[[nodiscard]] std::u32string row_of_kana(char32_t first_letter);

// The ids to tap, one after the other, to write `text`. Hiragana, Latin letters, digits, spaces and the punctuation of
// the keyboards; unsupported names the first letter that no key writes.
[[nodiscard]] Result<std::vector<std::string>> keystrokes_for(std::string_view text,
                                                              KeyboardMode mode = KeyboardMode::kana,
                                                              KanaSteps steps = KanaSteps::one);

}  // namespace tsunagu::writing
