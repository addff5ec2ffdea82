// Writing Korean by its letters (jamo), as on the two-set keyboard: each press completes or starts a syllable.
#pragma once

#include <string>
#include <string_view>

namespace tsunagu::writing {

// ㄱ ... ㅣ, as they stand on the keys (Hangul Compatibility Jamo).
[[nodiscard]] bool is_jamo(char32_t letter);
// 가 ... 힣.
[[nodiscard]] bool is_syllable(char32_t letter);

// `text` after one more letter: 하 + ㄴ = 한, 한 + ㅏ = 하나, ㅗ + ㅏ = ㅘ. What does not combine stands alone.
[[nodiscard]] std::u32string with_jamo(std::u32string_view text, char32_t jamo);
// `text` after one letter is taken back: 한 -> 하 -> ㅎ -> nothing, 값 -> 갑. Other characters go as a whole.
[[nodiscard]] std::u32string without_last_jamo(std::u32string_view text);
// The letters to press for one syllable, ㅘ and ㄳ as two: 과 -> ㄱㅗㅏ. A jamo gives itself.
[[nodiscard]] std::u32string jamo_of(char32_t letter);

}  // namespace tsunagu::writing
