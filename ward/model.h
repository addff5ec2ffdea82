// All that the ward desk's pages may see (State) and all that they may ask for (Intent): the sums of its rooms. The
// desk and its rooms alone change State. Signing out is replacing State by its initial value.
#pragma once

#include <variant>
#include <vector>

#include "ward/cases/model.h"
#include "ward/door/model.h"
#include "ward/inbox/model.h"
#include "ward/page/model.h"
#include "ward/people/model.h"
#include "ward/trust/model.h"

namespace tsunagu::ward {

struct State : page::Common {
  door::Model door;
  inbox::Model inbox;
  cases::Model cases;
  trust::Model trust;
  people::Model people;
};

using Intent = std::variant<page::Intent, door::Intent, inbox::Intent, cases::Intent, trust::Intent, people::Intent>;
using Intents = std::vector<Intent>;

}  // namespace tsunagu::ward
