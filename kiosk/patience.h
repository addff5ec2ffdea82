// How long a page waits for a finger.
#pragma once

#include "kiosk/hand/presence.h"
#include "kiosk/home/config.h"
#include "kiosk/model.h"

namespace tsunagu::kiosk {

[[nodiscard]] Patience patience_on(const State& state, const KioskConfig& config);

}  // namespace tsunagu::kiosk
