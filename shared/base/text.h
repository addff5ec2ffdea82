// Text is UTF-8 everywhere inside the programs; these are the checks at the border.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"

namespace tsunagu {

// Well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view text);
// Calls for each code point of well-formed UTF-8; malformed bytes give U+FFFD each.
[[nodiscard]] std::u32string decode_utf8(std::string_view text);
[[nodiscard]] std::string encode_utf8(std::u32string_view text);
// ASCII in lower case, full-width forms to ASCII; other letters as they are.
[[nodiscard]] constexpr char32_t folded_latin(char32_t letter) {
  if (letter >= 0xFF01 && letter <= 0xFF5E) letter -= 0xFEE0;
  return letter >= U'A' && letter <= U'Z' ? letter + (U'a' - U'A') : letter;
}
void append_utf8(std::string& to, char32_t code_point);

// Lower-case hexadecimal, two letters a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);
// Nothing unless `text` is an even number of hexadecimal letters.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);

// The lines of a text that hold anything, without the blanks before them. An indented one belongs to the one above it.
struct TextLine {
  std::string words;
  bool indented = false;
};
[[nodiscard]] std::vector<TextLine> lines_of(std::string_view text);

}  // namespace tsunagu
