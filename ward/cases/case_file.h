// What the journal knows of a case, as the desk and the commands show it.
#pragma once

#include <vector>

#include "shared/journal/ward_view.h"
#include "ward/cases/model.h"
#include "ward/office/office.h"

namespace tsunagu::ward::cases {

struct FoundCases {
  std::vector<CaseRow> rows;
  std::size_t count = 0;                    // in all
  std::optional<journal::CaseCursor> next;  // there are more behind these
};
// Newest change first; all of them when nothing is searched for. `text` is a name in any script, a child's name, some
// digits of a telephone number, a case number or a member number, as typed.
[[nodiscard]] Result<FoundCases> find_cases(const journal::Journal& journal, std::string_view text, std::size_t limit,
                                            std::optional<journal::CaseCursor> after = std::nullopt);

// A case by its id, or by the number officers say. not_found; usage: several cases have this number.
[[nodiscard]] Result<Ulid> find_case_named(const journal::Journal& journal, std::string_view name);

// Records that the officer who is signed in reads these cases. Before anything of them is given out.
[[nodiscard]] Status record_reading(Office& office, const std::vector<Ulid>& case_ids);
// Opens a case for the officer who is signed in: the reading is recorded before anything is given out. not_found.
[[nodiscard]] Result<CaseView> read_case(Office& office, const Ulid& case_id);
// The same without recording it: for showing again what the officer has open.
[[nodiscard]] Result<CaseView> case_view(const Office& office, const Ulid& case_id);

// Records that the officer passes the warning of a protection measure.
[[nodiscard]] Status record_protected_reading(Office& office, const Ulid& case_id, domain::ProtectedPart part);

// Records a professional note (専門的な知見). usage: an empty note. refused: an individual number stands in it.
[[nodiscard]] Status write_note(Office& office, const Ulid& case_id, std::string_view text);

}  // namespace tsunagu::ward::cases
