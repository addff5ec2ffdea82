// Writing Vietnamese by Telex: letters and their marks with the 26 keys of the Latin keyboard.
//
//   aa ee oo -> â ê ô    aw ow uw -> ă ơ ư    uow -> ươ    dd -> đ
//   s f r x j -> á à ả ã ạ on the vowel that carries the tone (hòa, toán, người)    z takes the tone away
//
// The same key again takes the mark back and writes the letter itself: a, a, a -> aa; a, s, s -> as.
#pragma once

#include <string>
#include <string_view>

namespace tsunagu::writing {

// `text` after one more key, a letter of the Latin keyboard. Only the word at its end changes.
[[nodiscard]] std::u32string with_telex(std::u32string_view text, char32_t key);
// The keys that write a word of such letters: tiếng -> t i e e n g s. Empty when no keys do.
[[nodiscard]] std::u32string telex_keys(std::u32string_view word);
// A letter of Vietnamese or of the Latin keyboard.
[[nodiscard]] bool is_telex_letter(char32_t letter);

}  // namespace tsunagu::writing
