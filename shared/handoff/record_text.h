// For this room's sources only: text inside codes. SCSU, limited in characters, and only what can be shown safely.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::handoff {

enum class Lines { one, many };  // many: line feeds may stand in it

// 1..max_characters code points, none of them a control character, a line or paragraph separator, a bidirectional
// control, a byte order mark, a noncharacter or (Lines::one) a line feed.
[[nodiscard]] bool is_plain_text(std::string_view text, std::size_t max_characters, Lines lines);

// usage: not plain text.
[[nodiscard]] Result<Bytes> pack_text(std::string_view text, std::size_t max_characters, Lines lines = Lines::one);
// Nothing: malformed, or not plain text.
[[nodiscard]] std::optional<std::string> unpack_text(ByteView bytes, std::size_t max_characters,
                                                     Lines lines = Lines::one);

}  // namespace tsunagu::handoff
