// A data folder's files, each looked at by itself, and whether they go together. Nothing is changed.
#pragma once

#include <vector>

#include "kiosk/home/home.h"
#include "shared/console/damage.h"

namespace tsunagu::kiosk {

// Keys and settings, without the journal; kiosk.toml may lie elsewhere than in the folder. A keys/wards that is missing
// counts as whole: a hub that trusts nobody has none.
[[nodiscard]] console::Examination examine_keys(const std::filesystem::path& folder,
                                                const std::filesystem::path& kiosk_toml = {});
// The same with the journal first.
[[nodiscard]] console::Examination examine(const std::filesystem::path& folder, const Clock& clock,
                                           RandomSource& random);
[[nodiscard]] console::Examination examine(const std::filesystem::path& folder, const Clock& clock,
                                           RandomSource& random, const std::filesystem::path& kiosk_toml);
// kiosk.toml and the hub file that it names, without a data folder.
[[nodiscard]] console::Examination examine_settings(const std::filesystem::path& kiosk_toml);

// What the journal says of staff and wards and what the files of keys say. A file that cannot be read is left out.
[[nodiscard]] Result<std::vector<console::Contradiction>> contradictions(const std::filesystem::path& folder,
                                                                         const journal::Journal& journal);

}  // namespace tsunagu::kiosk
