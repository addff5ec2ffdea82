// Text in the Standard Compression Scheme for Unicode (Unicode Technical Standard #6), by ICU. Short Japanese comes out
// near one byte a kana and two a kanji, Latin at one; there is no dictionary and no bomb: n bytes expand to at most n
// code points.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::i18n {

// usage: `text` is not UTF-8. too_large: over `max_code_points`.
[[nodiscard]] Result<Bytes> scsu_compress(std::string_view text, std::size_t max_code_points);

// Any encoder's output is read, not only our own. corrupt: malformed (a reserved or truncated tag, an unpaired
// surrogate, a byte order mark). too_large: more than `max_code_points`.
[[nodiscard]] Result<std::string> scsu_expand(ByteView bytes, std::size_t max_code_points);

}  // namespace tsunagu::i18n
