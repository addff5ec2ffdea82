// Where a session stands against the clock: still ahead, begun, over, and whether a booking is still taken.
#pragma once

#include "shared/domain/event.h"

namespace tsunagu::domain {

enum class SessionMoment : std::uint8_t { ahead, begun, over };

// A minute of the day in Japan.
struct DayMinute {
  Day day{};
  int minute = 0;
};
[[nodiscard]] DayMinute day_minute_of(Instant now);

// A session without a start (all day) is ahead on its first day too: whoever comes is not late. One that says no end is
// over when its last day is.
[[nodiscard]] SessionMoment moment_of(const EventSession& session, const DayMinute& now);

// Whether the last day (and minute) on which the organiser takes bookings has passed.
[[nodiscard]] bool is_past_apply_until(const EventSession& session, const DayMinute& now);

// Until midnight is the same evening, 24:00, and not the next day.
struct SessionEnd {
  Day last_day{};
  std::optional<int> minute;  // up to 24 * 60
};
[[nodiscard]] SessionEnd end_of(const EventSession& session);

}  // namespace tsunagu::domain
