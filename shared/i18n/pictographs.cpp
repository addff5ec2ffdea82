#include "shared/i18n/pictographs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace tsunagu::i18n {
namespace {

constexpr char32_t first_beyond_latin = 0x203C;  // digits and © are pictographs by the letter of the standard only
constexpr char32_t first_kana = 0x3040;          // from here on, up to the pictures, hardly anything but kanji
constexpr char32_t first_picture = 0x1F000;
constexpr char32_t first_flag_letter = 0x1F1E6;
constexpr char32_t last_flag_letter = 0x1F1FF;

}  // namespace

bool is_pictograph(char32_t letter) {
  if (letter >= first_kana && letter < first_picture) return letter == U'㊗' || letter == U'㊙';
  return letter >= first_beyond_latin &&
         u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool is_skin_tone(char32_t letter) { return letter >= 0x1F3FB && letter <= 0x1F3FF; }

bool is_flag_letter(char32_t letter) { return letter >= first_flag_letter && letter <= last_flag_letter; }

std::string words_for_pictograph(char32_t letter) {
  if (is_flag_letter(letter)) return {static_cast<char>('A' + (letter - first_flag_letter))};
  std::array<char, 128> name{};
  UErrorCode error = U_ZERO_ERROR;
  const auto length = u_charName(static_cast<UChar32>(letter), U_EXTENDED_CHAR_NAME, name.data(),
                                 static_cast<std::int32_t>(name.size()), &error);
  if (U_FAILURE(error) != 0 || length <= 0 || name.front() == '<') return {};
  std::string out(name.data(), static_cast<std::size_t>(length));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return "(" + out + ")";
}

}  // namespace tsunagu::i18n
