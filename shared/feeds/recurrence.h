// When a repeating event takes place.
#pragma once

#include <string>
#include <vector>

#include "shared/feeds/calendar_event.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {

struct Occurrences {
  std::vector<WallTime> starts;     // in order, without repeats; may lie outside the window
  std::vector<WallTime> taken_out;  // by an EXDATE
  std::string problem;              // empty, or why all but the first or some are missing; names no content
};

// The start, the dates of the rules that can touch the window, and the extra dates, without the excluded and replaced
// ones. Rules repeat daily at most: SECONDLY, MINUTELY and HOURLY are not followed, because they are no rhythm of an
// event for families and some of them never end in libical. Nor is RSCALE of another calendar than ours (RFC 7529). Of
// what is not followed the first date remains.
[[nodiscard]] Occurrences occurrences_of(const CalendarEvent& event, const Window& window);

}  // namespace tsunagu::feeds
