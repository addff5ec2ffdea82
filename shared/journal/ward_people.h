// Inside the journal: persons, pregnancies and marks of the cases of one component, as the read models have them.
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/family.h"
#include "shared/journal/database.h"

namespace tsunagu::journal {

[[nodiscard]] std::vector<domain::Pregnancy> pregnancies_of(Database& database, const std::vector<Ulid>& case_ids);
// The day until which the household is protected; none: it is not.
[[nodiscard]] std::optional<domain::Day> protected_until(Database& database, const std::vector<Ulid>& case_ids);

}  // namespace tsunagu::journal
