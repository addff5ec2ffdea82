// What is left of the time: the countdown over any page, and the thin line of one that passes.
#pragma once

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// `draft`: something that was written or chosen goes too.
void draw_idle(const Frame& sheet, bool draft);
// Full until the first second is over.
void draw_passing(const Frame& sheet);

}  // namespace tsunagu::kiosk::page
