// What every page shows of the hub, today and in the visitor's language.
#pragma once

#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk {

struct Rooms;

[[nodiscard]] HubView hub_now(const Hand& hand, const Rooms& rooms);

}  // namespace tsunagu::kiosk
