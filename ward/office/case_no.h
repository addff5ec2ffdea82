// What officers call a case.
#pragma once

#include <string>

#include "shared/base/ulid.h"

namespace tsunagu::ward {

// What officers say over the telephone: the day the case was opened and four letters, "261124-7K3F". Not an identity:
// two cases of one day share it once in a million pairs, and then the whole id is asked for.
[[nodiscard]] std::string case_no_of(const Ulid& case_id);

}  // namespace tsunagu::ward
