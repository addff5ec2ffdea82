#include "shared/handoff/record_text.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/i18n/scsu.h"

namespace tsunagu::handoff {
namespace {

bool may_be_shown(char32_t c, Lines lines) {
  if (c == U'\n') return lines == Lines::many;
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return false;                                       // control characters
  if (c >= 0x2028 && c <= 0x202E) return false;                                                 // separators, overrides
  if ((c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C) return false;  // direction marks
  if (c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE) return false;
  return true;
}

}  // namespace

bool is_plain_text(std::string_view text, std::size_t max_characters, Lines lines) {
  if (text.empty() || text.size() > 4 * max_characters || !is_utf8(text)) return false;
  const auto characters = decode_utf8(text);
  return characters.size() <= max_characters &&
         std::ranges::all_of(characters, [lines](char32_t c) { return may_be_shown(c, lines); });
}

Result<Bytes> pack_text(std::string_view text, std::size_t max_characters, Lines lines) {
  if (!is_plain_text(text, max_characters, lines)) return fail(Code::usage, "text");
  return i18n::scsu_compress(text, max_characters);
}

std::optional<std::string> unpack_text(ByteView bytes, std::size_t max_characters, Lines lines) {
  auto text = i18n::scsu_expand(bytes, max_characters);
  if (!text || !is_plain_text(*text, max_characters, lines)) return std::nullopt;
  return std::move(*text);
}

}  // namespace tsunagu::handoff
