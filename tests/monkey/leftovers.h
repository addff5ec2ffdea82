// What of a visitor or of staff is still in a State, by name. Empty at the attract screen.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model.h"

namespace tsunagu::monkey {

[[nodiscard]] std::vector<std::string> personal_in(const kiosk::State& state);

}  // namespace tsunagu::monkey
