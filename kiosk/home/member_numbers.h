// The numbers that this tablet gives its families. A hundred are set aside at a time, in <data>/keys/numbers; which of
// them a family gets is drawn. A count would tell whoever knows a number, from a card, when it was given out, and with
// that which family of a locked folder is meant.
#pragma once

#include <filesystem>

#include "shared/base/random.h"
#include "shared/base/result.h"
#include "shared/journal/journal.h"

namespace tsunagu::kiosk {

// 1 to 99,999; never given out again. Without `keys` (no folder) they are counted. refused: all of them are given out.
// A file that is damaged, of another journal or an older copy is left behind, and the next hundred are set aside; while
// it cannot be read at all they are counted.
[[nodiscard]] Result<std::uint32_t> draw_member_counter(const std::filesystem::path& keys, journal::Journal& journal,
                                                        RandomSource& random);

// Whether the file can be read; missing is as good. corrupt, refused or io.
[[nodiscard]] Status check_member_numbers(const std::filesystem::path& keys);

}  // namespace tsunagu::kiosk
