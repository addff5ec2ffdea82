// What became of a card that was refused: over the head of whatever page is shown, because a card may be shown on any.
#pragma once

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// Draws it when the notice is of a card. It hides what it lies on until it is closed or the visitor does anything else.
void draw_card_notice(const Frame& sheet);

}  // namespace tsunagu::kiosk::page
