// A data folder's files, each looked at by itself, and whether they go together. Nothing is changed.
#pragma once

#include <vector>

#include "shared/console/damage.h"
#include "ward/office/office.h"

namespace tsunagu::ward {

// The keys, without the journal.
[[nodiscard]] console::Examination examine_keys(const std::filesystem::path& data);
// The same with the journal first.
[[nodiscard]] console::Examination examine(const std::filesystem::path& data, const Clock& clock, RandomSource& random);

// What the journal says of officers and what keys/ward says, and whether the ward's card is the one of its key.
[[nodiscard]] Result<std::vector<console::Contradiction>> contradictions(const std::filesystem::path& data,
                                                                         const journal::Journal& journal, Instant now);

}  // namespace tsunagu::ward
