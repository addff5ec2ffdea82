// Rows of cases for the ward's views, with what merged cases have together.
#pragma once

#include "shared/journal/database.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {

// Of the component that the case belongs to; none: no such case.
[[nodiscard]] std::optional<CaseRow> row_of_case(Database& database, const Ulid& case_id);

}  // namespace tsunagu::journal
