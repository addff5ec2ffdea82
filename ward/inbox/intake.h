// From what a code carried to what a case holds. Pure.
#pragma once

#include <string>

#include "shared/domain/ward_facts.h"
#include "shared/handoff/record.h"

namespace tsunagu::ward {

[[nodiscard]] domain::IntakeDetail detail_of(const handoff::Record& record);

// A new case knows what its first request says.
[[nodiscard]] domain::CaseRecord record_of(const domain::IntakeDetail& detail);

// What a case knows after one more request. The way to reach the family and the due month follow the newest request,
// because the parent has just said so; children are added or completed; everything else fills gaps and overwrites
// nothing.
[[nodiscard]] domain::CaseRecord updated_by(domain::CaseRecord record, const domain::IntakeDetail& detail);

// What officers say over the telephone: the day the case was opened and four letters, "261124-7K3F". Not an identity:
// two cases of one day share it once in a million pairs, and then the whole id is asked for.
[[nodiscard]] std::string case_no_of(const Ulid& case_id);

}  // namespace tsunagu::ward
