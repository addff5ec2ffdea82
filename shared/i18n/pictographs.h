// Emoji and other little pictures among letters.
#pragma once

#include <string>

namespace tsunagu::i18n {

// What a text may show as a picture (Unicode's Extended_Pictographic).
[[nodiscard]] bool is_pictograph(char32_t letter);
// A tone of skin, behind a picture of a person.
[[nodiscard]] bool is_skin_tone(char32_t letter);
// One letter of a flag's two (🇯🇵): drawn as a letter.
[[nodiscard]] bool is_flag_letter(char32_t letter);
// What stands in its place: of a flag's letter the Latin one, of a pictograph its Unicode name, "(teddy bear)"; empty
// when it has none.
[[nodiscard]] std::string words_for_pictograph(char32_t letter);

}  // namespace tsunagu::i18n
