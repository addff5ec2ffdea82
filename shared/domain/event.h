// What an import reads out of a calendar or a table, before it becomes a fact: one dated session of an event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/domain/calendar.h"
#include "shared/domain/facility.h"
#include "shared/domain/fields.h"

namespace tsunagu::domain {

// Whether a family has to book, as far as the organiser says so. Stored.
enum class BookingNeed : std::uint8_t {
  unknown = 0,     // nothing is said: no page may say that no booking is needed
  not_needed = 1,  // said so: 予約不要, 申込不要, 当日直接
  here = 2,        // at the hub, so the kiosk keeps its list
  by_phone = 3,
  elsewhere = 4,  // on paper or the web, or in a way that is not said
};
template <>
inline constexpr std::int64_t enum_limit<BookingNeed> = 4;

// Which of two descriptions of one event is the later one, as iCalendar says it (SEQUENCE, LAST-MODIFIED, DTSTAMP);
// what a feed does not say is 0.
struct EventVersion {
  std::int32_t sequence = 0;
  Instant modified{};
  Instant stamped{};

  bool operator==(const EventVersion&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("sequence", self.sequence), visit("modified", self.modified), visit("stamped", self.stamped);
  }
};
// What is said on one side only decides nothing.
[[nodiscard]] bool is_later(const EventVersion& a, const EventVersion& than);

// The title in another language, for those who read it.
struct OtherTitle {
  std::string language;  // BCP 47: "en"
  std::string title;

  bool operator==(const OtherTitle&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("language", self.language), visit("title", self.title);
  }
};

struct EventSession {
  // Names the session within its list: "<uid>|<recurrence day and time or empty>" for iCalendar, "<municipality>|<no>|
  // <start day>" (or a digest of title and place instead of the number) for tables. What stands before the last "|" is
  // the event's own name (event_key, course.h).
  std::string source_key;
  std::string list;  // which list it is in; empty: recorded before lists had names
  std::string title;
  std::vector<OtherTitle> other_titles;
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
  std::optional<int> capacity;      // families
  BookingNeed booking =
      BookingNeed::unknown;               // what its columns say; booking_need() (booking_need.h) asks the words too
  std::optional<Day> apply_until;         // the last day on which a booking is taken
  std::optional<int> apply_until_minute;  // on that day
  bool prenatal_class = false;            // プレパパ・プレママ教室 (両親教室, 母親教室)
  bool cancelled = false;  // STATUS:CANCELLED, METHOD:CANCEL, 状態 = 中止 or 延期, 【中止】 in the title
  EventVersion version;

  bool operator==(const EventSession&) const = default;
};

// Whether who knows one of two starts (minutes of the day) comes at the wrong time; what is not said is no other time.
[[nodiscard]] inline bool is_other_start(std::optional<int> known, std::optional<int> now) {
  return known && now && known != now;
}

// A session as an import read it.
struct ReadSession : EventSession {
  std::size_t line = 0;    // where it stands in the file, from 1
  std::string former_key;  // what its source_key was before events kept their name when their day moves; may be empty
};

// An occurrence that the file takes out of a rule (EXDATE): called off for whoever knew it, nothing for others.
struct TakenOut {
  std::string source_key;
  Day day{};
  std::size_t line = 0;
};

// Why one row or component of a feed was not taken, or what was left out of it. `line` counts from 1 in the file as it
// is.
struct ImportProblem {
  std::size_t line = 0;
  std::string reason;    // plain words for a person, in English; never the row's content
  bool refused = false;  // the whole row or component was not taken
  std::string event;     // of a refused one: the event's own name (event_key), as far as it could be read
};

struct ImportResult {
  std::vector<ReadSession> sessions;
  std::vector<Facility> facilities;  // of a table of places; a file holds either sessions or places
  std::vector<ImportProblem> problems;
  std::size_t rows_read = 0;
  std::size_t outside = 0;  // of rows_read: could be read, but lie on no day that was asked for
  std::size_t refused = 0;  // of rows_read: could not be read
  std::vector<TakenOut> taken_out;
  std::vector<std::string> unknown_columns;  // of a table, as its header has them
  std::string list_name;                     // X-WR-CALNAME
  // The file is a whole list to its end: what is not in it is not in the list any more. A message about single events
  // (METHOD:CANCEL) is none, nor is a file that was cut short.
  bool whole = true;
};

}  // namespace tsunagu::domain
