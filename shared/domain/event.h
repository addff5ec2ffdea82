// What an import reads out of a calendar or a table, before it becomes a fact: one dated session of an event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/domain/calendar.h"
#include "shared/domain/facility.h"

namespace tsunagu::domain {

struct EventSession {
  // Names the same session in every import of the same feed: "<uid>|<recurrence day and time or empty>" for iCalendar,
  // "<municipality>|<no>|<start day>" (or a digest of title, day and place where there is no number) for tables.
  std::string source_key;
  std::string title;
  std::string description;
  std::string place;
  std::string what_to_bring;
  std::string fee;
  std::string languages;
  std::string contact;
  std::string url;
  Day first_day{};                  // in Japan
  Day last_day{};                   // inclusive; equal to first_day for a one-day session
  std::optional<int> start_minute;  // minutes since 00:00 in Japan; none: all day
  std::optional<int> end_minute;    // on last_day; may be absent although start_minute is there
  std::optional<int> capacity;      // families; none: no booking needed
  bool prenatal_class = false;      // プレパパ・プレママ教室 (両親教室, 母親教室)
  bool cancelled = false;           // STATUS:CANCELLED or 状態 = 中止

  bool operator==(const EventSession&) const = default;
};

// Why one row or component of a feed was not taken. `line` counts from 1 in the file as it is.
struct ImportProblem {
  std::size_t line = 0;
  std::string reason;  // plain words for a person, in English; never the row's content
};

struct ImportResult {
  std::vector<EventSession> sessions;
  std::vector<Facility> facilities;  // of a table of places; a file holds either sessions or places
  std::vector<ImportProblem> problems;
  std::size_t rows_read = 0;
  std::size_t outside = 0;  // of rows_read: could be read, but lie on no day that was asked for
};

}  // namespace tsunagu::domain
