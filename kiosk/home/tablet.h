// The number of this tablet within its hub, 0 to 99: in the member numbers that it gives out, so no two tablets of a
// hub may have the same. Chosen when the tablet is set up and kept beside its keys.
#pragma once

#include <filesystem>
#include <optional>

#include "shared/base/result.h"

namespace tsunagu::kiosk {

inline constexpr int most_tablet_number = 99;

// None: an older version set this tablet up, and its number stands in hub.toml. corrupt: the file holds anything else.
[[nodiscard]] Result<std::optional<int>> read_tablet_number(const std::filesystem::path& keys);
[[nodiscard]] Status write_tablet_number(const std::filesystem::path& keys, int number);

}  // namespace tsunagu::kiosk
