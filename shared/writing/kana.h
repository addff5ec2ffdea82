// Writing kana with fifty keys: what ゛, ゜ and 小 do to the letter before the caret. Pure, no drawing.
#pragma once

#include <optional>
#include <string>

namespace tsunagu::writing {

// か <-> が, は -> ば (also from ぱ), う <-> ゔ. Nothing when the letter cannot take it. Katakana likewise.
[[nodiscard]] std::optional<char32_t> with_dakuten(char32_t letter);
// は -> ぱ (also from ば), ぱ -> は.
[[nodiscard]] std::optional<char32_t> with_handakuten(char32_t letter);
// つ <-> っ, や <-> ゃ, あ <-> ぁ, わ <-> ゎ.
[[nodiscard]] std::optional<char32_t> with_small(char32_t letter);
// a -> á -> à -> â -> ã -> ä -> å -> a; n <-> ñ; c <-> ç ... over the letters of the Latin keyboard.
[[nodiscard]] std::optional<char32_t> with_next_accent(char32_t letter);

// The key of the grid that a kana starts from, and what has to be pressed after it: が = か ゛, ぱ = は ゜, ゃ = や 小.
struct KanaKeys {
  char32_t base;
  bool dakuten = false;
  bool handakuten = false;
  bool small = false;
};
[[nodiscard]] std::optional<KanaKeys> keys_of(char32_t kana);  // hiragana of the grid only

}  // namespace tsunagu::writing
