// How days and minutes are read aloud in Japanese, for the furigana of やさしい日本語.
#pragma once

#include <string>
#include <string_view>

namespace tsunagu::i18n {

// "{24日|にじゅうよっか}" where the day has a reading of its own, else "25{日|にち}". 1..31.
[[nodiscard]] std::string day_with_reading(unsigned day);
// "ふん" or "ぷん", as it stands after this number of minutes.
[[nodiscard]] std::string_view minute_reading(int minute);

}  // namespace tsunagu::i18n
