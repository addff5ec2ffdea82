// Persons and pregnancies of a case, as officers write them. Each is a fact with who and why; the case's record, which
// lists, search and comparison read, follows in the same append.
//
// Everything here wants somebody signed in. not_found: no such case. refused: an individual number stands in it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/domain/family.h"
#include "ward/office/office.h"

namespace tsunagu::ward::people {

// usage: nothing is said of the person.
[[nodiscard]] Result<Ulid> add_person(Office& office, const Ulid& case_id, domain::PersonRole role,
                                      domain::PersonRecord record);

struct PersonChange {
  domain::Member who;  // as the family shows them; one whom only the record tells is written first
  domain::PersonRole role = domain::PersonRole::self;
  domain::PersonRecord to;  // whole
  bool gone = false;
  std::string_view why;
};
// usage: no reason, or nothing changes.
[[nodiscard]] Result<Ulid> change_person(Office& office, PersonChange change);

// usage: there is one that goes on already.
[[nodiscard]] Result<Ulid> start_pregnancy(Office& office, const Ulid& case_id, std::optional<domain::YearMonth> due,
                                           std::string_view why);

struct Ending {
  domain::PregnancyOutcome outcome = domain::PregnancyOutcome::unknown;
  domain::YearMonth month;
  std::vector<domain::PersonRecord> born;  // new children; without a month they get the ending's
  std::string_view why;
};
// usage: a month that is none, or children without a birth.
[[nodiscard]] Status end_pregnancy(Office& office, const domain::Pregnancy& pregnancy, Ending ending);
// It goes on after all: ended by mistake. usage: it goes on already, or no reason.
[[nodiscard]] Status resume_pregnancy(Office& office, const domain::Pregnancy& pregnancy, std::string_view why);

}  // namespace tsunagu::ward::people
