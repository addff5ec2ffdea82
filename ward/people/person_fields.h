// One field of a person as text: what stands in it, and what an officer typed into it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "ward/people/model.h"

namespace tsunagu::ward::people {

[[nodiscard]] std::string text_of(const domain::PersonRecord& record, PersonField field, std::size_t phone);
// usage: a birth that is neither a day ("2025-09-14") nor a month ("2025-09").
[[nodiscard]] Status write_field(domain::PersonRecord& to, PersonField field, std::string_view text);
// The telephone at `index`, or one more; an empty number takes it off.
void write_phone(domain::PersonRecord& to, std::size_t index, const domain::PersonPhone& phone);
[[nodiscard]] std::optional<domain::YearMonth> month_from(std::string_view text);

}  // namespace tsunagu::ward::people
