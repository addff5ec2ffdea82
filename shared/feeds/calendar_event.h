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
};

struct CalendarEvent {
  std::size_t line = 0;
  std::string uid;  // a digest of the content where the file has none
  int sequence = 0;
  WallTime start;
  std::optional<WallTime> recurrence_id;  // this component replaces that occurrence of its UID
  std::optional<Millis> length;           // whole days for a whole-day event; none: the end is not known
  std::vector<std::string> rules;         // RRULE values
  std::size_t rule_line = 0;
  std::vector<WallTime> extra;     // RDATE
  std::vector<WallTime> excluded;  // EXDATE
  domain::EventSession common;     // texts and flags, the same for every occurrence
};

struct EventReading {
  std::optional<CalendarEvent> event;           // none: refused, for the reason in `problems`
  std::vector<domain::ImportProblem> problems;  // also what was left out of an event that is taken
};

[[nodiscard]] EventReading read_event(const Block& block, Zones& zones);

}  // namespace tsunagu::feeds
