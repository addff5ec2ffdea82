// What is put right of a case as a whole: its record, requests that lie in the wrong one, one household in two cases.
// Each with who and why, and each undone by the same means.
//
// Everything here wants somebody signed in. refused: an individual number stands in it.
#pragma once

#include <string_view>

#include "shared/domain/ward_people.h"
#include "ward/office/office.h"

namespace tsunagu::ward::people {

// A case that came by another door than a code. usage: nothing is said of the household.
[[nodiscard]] Result<Ulid> open_case(Office& office, domain::CaseSource source, const domain::CaseRecord& record);

// The record as it is to be. usage: no reason, or nothing changes. not_found.
[[nodiscard]] Status correct_case(Office& office, const Ulid& case_id, const domain::CaseRecord& to,
                                  std::string_view why);
[[nodiscard]] std::vector<domain::CaseField> fields_that_differ(const domain::CaseRecord& a,
                                                                const domain::CaseRecord& b);

// The request lies in case `to` from now on, with its receipts. What it had told the first case goes with it, where
// nobody has said otherwise since. usage: it lies there already, or no reason. not_found.
[[nodiscard]] Status move_intake(Office& office, const Ulid& request_id, const Ulid& to, std::string_view why);

// usage: they are one already. not_found.
[[nodiscard]] Result<Ulid> join_cases(Office& office, const Ulid& a, const Ulid& b, std::string_view why);
// `part`, as it was before it was joined, is a case of its own again. usage: it is not joined to anything.
[[nodiscard]] Status separate_case(Office& office, const Ulid& part, std::string_view why);

}  // namespace tsunagu::ward::people
