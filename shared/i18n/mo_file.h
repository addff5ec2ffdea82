// The compiled form of a catalogue (GNU gettext manual, "The Format of GNU MO Files"), checked before it is believed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::i18n {

inline constexpr std::size_t mo_size_limit = std::size_t{4} * 1024 * 1024;

// Every original and its translation, in file order; views into `file`. Plural forms are separated by NUL bytes.
// corrupt unless every table and string lies inside the file, ends in NUL, is UTF-8, and the originals ascend.
[[nodiscard]] Result<std::vector<std::pair<std::string_view, std::string_view>>> read_mo(ByteView file);

}  // namespace tsunagu::i18n
