// One event of the list: its day, whom it is for as dolls, title, time and place, and what is left of its places.
#pragma once

#include "kiosk/events/pages.h"

namespace tsunagu::kiosk::events {

// As high as its words need at this width; a title longer than two lines is cut.
[[nodiscard]] float event_row_height(const Sheet& sheet, const ListedEvent& event, float width);
// True when it was pressed.
bool draw_event_row(const Sheet& sheet, std::string_view id, const ui::Rect& place, const ListedEvent& event);

}  // namespace tsunagu::kiosk::events
