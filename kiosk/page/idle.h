// The countdown over any page.
#pragma once

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

void draw_idle(const Frame& sheet);

}  // namespace tsunagu::kiosk::page
