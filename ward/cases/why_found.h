// Where a case agrees with what was typed, so that an officer sees why it is on the list.
#pragma once

#include <string>
#include <string_view>

#include "ward/cases/model.h"

namespace tsunagu::ward::cases {

// Of several words that were typed, where the first is found.
[[nodiscard]] WhyFound why_found(const domain::CaseRecord& record, std::string_view case_no, std::string_view typed);

}  // namespace tsunagu::ward::cases
