// An event as an iCalendar text (RFC 5545) for a parent's telephone: one VEVENT, short enough for one code. Times are
// in UTC, so that no time zone has to travel with them.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/clock.h"
#include "shared/domain/event.h"

namespace tsunagu::domain {

// At most `most_bytes` (300 and up) of UTF-8: when, what and where first, then what to bring and the organiser's words
// as far as they go, cut with "…". `uid` names the event for good; `stamp` is when this was written.
[[nodiscard]] std::string icalendar_of(const EventSession& session, std::string_view uid, Instant stamp,
                                       std::size_t most_bytes);

}  // namespace tsunagu::domain
