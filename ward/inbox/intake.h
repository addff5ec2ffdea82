// From what a code carried to what a case holds. Pure.
#pragma once

#include "shared/domain/ward_facts.h"
#include "shared/handoff/record.h"

namespace tsunagu::ward::inbox {

[[nodiscard]] domain::IntakeDetail detail_of(const handoff::Record& record);

// A new case knows what its first request says.
[[nodiscard]] domain::CaseRecord record_of(const domain::IntakeDetail& detail);

// What a case knows after one more request. The way to reach the family and the due month follow the newest request,
// because the parent has just said so; children are added or completed; everything else fills gaps and overwrites
// nothing.
[[nodiscard]] domain::CaseRecord updated_by(domain::CaseRecord record, const domain::IntakeDetail& detail);

}  // namespace tsunagu::ward::inbox
