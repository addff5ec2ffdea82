// Merged families or cases: the component an id belongs to, smallest first.
#pragma once

#include <vector>

#include "shared/journal/database.h"

namespace tsunagu::journal {

[[nodiscard]] std::vector<Ulid> component_of(Database& database, const Ulid& id);

}  // namespace tsunagu::journal
