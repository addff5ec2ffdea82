// 支援措置: the statutory bar on giving out an address. Set, renewed and ended by leads alone.
#pragma once

#include <string_view>

#include "ward/office/office.h"

namespace tsunagu::ward::people {

// The household is protected until `until` at least: the warning stands until a lead ends it. locked: the officer is no
// lead. usage: a day that is over. refused: an individual number stands in the reason. not_found.
[[nodiscard]] Status set_protection(Office& office, const Ulid& case_id, domain::Day until, std::string_view why);
// usage: it is not protected, or no reason.
[[nodiscard]] Status end_protection(Office& office, const Ulid& case_id, std::string_view why);

}  // namespace tsunagu::ward::people
