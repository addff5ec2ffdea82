// One VEVENT, read by libical (which lives behind this header and recurrence.h), its times tied to their zones.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/event.h"
#include "shared/feeds/calendar_lines.h"
#include "shared/feeds/zones.h"

namespace tsunagu::feeds {

// What a calendar writes: a time on the wall of some zone, or a whole day.
struct WallTime {
  std::chrono::local_time<Millis> local{};
  const Zone* zone = nullptr;  // never nullptr in a CalendarEvent; borrowed from Zones
  bool whole_day = false;      // a DATE; in Japan

  [[nodiscard]] Instant instant() const { return zone->instant_of(local); }
  [[nodiscard]] domain::Day day() const { return domain::Day(std::chrono::floor<std::chrono::days>(local)); }
  // The day that is meant by it here: of a time in UTC the one that it is in Japan then.
  [[nodiscard]] domain::Day day_here() const {
    return !whole_day && zone == &utc() ? domain::day_of(instant()) : day();
  }
};

struct CalendarEvent {
  std::size_t line = 0;
  std::string uid;  // a digest of the content where the file has none
  WallTime start;
  std::optional<WallTime> recurrence_id;  // this component replaces that occurrence of its UID
  bool and_future = false;                // and all that come after it (RANGE=THISANDFUTURE; RFC 5545, 3.8.4.4)
  std::optional<Millis> length;           // whole days for a whole-day event; none: the end is not known
  std::vector<std::string> rules;         // RRULE values
  std::size_t rule_line = 0;
  std::vector<WallTime> extra;     // RDATE
  std::vector<WallTime> excluded;  // EXDATE
  std::vector<WallTime> replaced;  // by components with a RECURRENCE-ID; filled in by whoever joins them
  domain::ReadSession common;      // texts, flags and version, the same for every occurrence

  [[nodiscard]] bool repeats() const { return !rules.empty() || !extra.empty(); }
};

struct EventReading {
  std::optional<CalendarEvent> event;           // none: refused, for the reason in `problems`
  std::vector<domain::ImportProblem> problems;  // also what was left out of an event that is taken
};

[[nodiscard]] EventReading read_event(const Block& block, Zones& zones);

}  // namespace tsunagu::feeds
