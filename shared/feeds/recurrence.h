// When a repeating event takes place.
#pragma once

#include <string>
#include <vector>

#include "shared/feeds/calendar_event.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {

struct Occurrences {
  std::vector<WallTime> starts;  // in order, without repeats; may lie outside the window
  std::string problem;           // empty, or why all or some are missing; names no content
  bool usable = true;            // false: a rule was refused and nothing is to be taken
};

// The start, the dates of the rules that can touch the window, and the extra dates, without the excluded ones. Rules
// repeat daily at most: SECONDLY, MINUTELY and HOURLY are refused, because they are no rhythm of an event for families
// and some of them never end in libical. Also refused: RSCALE (other calendars than ours).
[[nodiscard]] Occurrences occurrences_of(const CalendarEvent& event, const Window& window);

}  // namespace tsunagu::feeds
