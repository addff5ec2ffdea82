#include <algorithm>
#include <map>

#include "shared/feeds/calendar_event.h"
#include "shared/feeds/calendar_lines.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/recurrence.h"
#include "shared/feeds/session.h"
#include "shared/feeds/zones.h"

namespace tsunagu::feeds {
namespace {

using domain::EventSession;
using domain::ImportResult;

// All components of one UID: the event and those that replace single occurrences of it.
struct Series {
  std::optional<CalendarEvent> master;
  std::vector<CalendarEvent> overrides;
};

std::string digits(int number, std::size_t width) {
  const std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

// "20260402" for a day, "20260402T010000Z" for a time: what tells apart the occurrences of one UID.
std::string name_of(const WallTime& wall) {
  const auto time = wall.whole_day ? wall.local.time_since_epoch() : wall.instant().time_since_epoch();
  const std::chrono::sys_time<Millis> at(time);
  const auto midnight = std::chrono::floor<std::chrono::days>(at);
  const domain::Day day{midnight};
  const std::chrono::hh_mm_ss clock{at - midnight};
  std::string name = digits(static_cast<int>(day.year()), 4) +
                     digits(static_cast<int>(static_cast<unsigned>(day.month())), 2) +
                     digits(static_cast<int>(static_cast<unsigned>(day.day())), 2);
  if (wall.whole_day) return name;
  return name + "T" + digits(static_cast<int>(clock.hours().count()), 2) +
         digits(static_cast<int>(clock.minutes().count()), 2) + digits(static_cast<int>(clock.seconds().count()), 2) +
         "Z";
}

void set_days(EventSession& session, const WallTime& start, Millis length) {
  session.first_day = start.whole_day ? start.day() : domain::day_of(start.instant());
  const auto days = std::max(std::chrono::ceil<std::chrono::days>(length), std::chrono::days(1));
  session.last_day = std::chrono::sys_days(session.first_day) + days - std::chrono::days(1);
}

void set_times(EventSession& session, const WallTime& start, std::optional<Millis> length) {
  const Instant begin = start.instant();
  session.first_day = session.last_day = domain::day_of(begin);
  session.start_minute = domain::minute_of_day(begin);
  if (!length) return;
  session.last_day = domain::day_of(begin + *length);
  session.end_minute = domain::minute_of_day(begin + *length);
}

// From midnight to midnight is how some calendars write a whole day.
bool is_whole_days(const WallTime& start, std::optional<Millis> length) {
  if (start.whole_day) return true;
  return length && *length % std::chrono::days(1) == Millis(0) && domain::minute_of_day(start.instant()) == 0;
}

EventSession session_at(const CalendarEvent& event, const WallTime& start) {
  EventSession session = event.common;
  if (is_whole_days(start, event.length)) {
    set_days(session, start, event.length.value_or(Millis(0)));
  } else {
    set_times(session, start, event.length);
  }
  return session;
}

class CalendarImport {
 public:
  CalendarImport(CalendarBlocks blocks, const Window& window)
      : blocks_(std::move(blocks)), zones_(blocks_.zones), window_(window) {}

  ImportResult run() {
    for (auto& problem : blocks_.problems) report(result_, problem.line, std::move(problem.reason));
    for (const Block& block : blocks_.events) take(block);
    for (auto& [uid, series] : series_) {
      if (!expand(series)) break;
    }
    std::stable_sort(result_.problems.begin(), result_.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(result_);
  }

 private:
  CalendarBlocks blocks_;
  Zones zones_;
  Window window_;
  ImportResult result_;
  std::map<std::string, Series> series_;

  void take(const Block& block) {
    ++result_.rows_read;
    EventReading reading = read_event(block, zones_);
    for (auto& problem : reading.problems) report(result_, problem.line, std::move(problem.reason));
    if (!reading.event) return;
    Series& series = series_[reading.event->uid];
    if (reading.event->recurrence_id) {
      add_override(series, std::move(*reading.event));
    } else if (!series.master || reading.event->sequence >= series.master->sequence) {
      if (series.master) report(result_, series.master->line, "a later version of the same event is in the file");
      series.master = std::move(*reading.event);
    } else {
      report(result_, reading.event->line, "a later version of the same event is in the file");
    }
  }

  void add_override(Series& series, CalendarEvent event) {
    const auto same = std::find_if(series.overrides.begin(), series.overrides.end(), [&](const CalendarEvent& other) {
      return name_of(*other.recurrence_id) == name_of(*event.recurrence_id);
    });
    if (same == series.overrides.end()) {
      if (series.overrides.size() == max_occurrences) {
        return report(result_, event.line, "more than 2000 replaced occurrences of one event");
      }
      series.overrides.push_back(std::move(event));
    } else if (event.sequence >= same->sequence) {
      *same = std::move(event);
    }
  }

  bool expand(Series& series) {
    for (const CalendarEvent& event : series.overrides) {
      if (series.master) series.master->excluded.push_back(*event.recurrence_id);
      const std::size_t before = result_.sessions.size();
      const auto dates = series.master ? Dates::repeating : Dates::single;
      if (!add(event, event.start, name_of(*event.recurrence_id), dates)) return false;
      if (result_.sessions.size() == before) ++result_.outside;
    }
    if (!series.master) return true;
    const CalendarEvent& master = *series.master;
    const Occurrences occurrences = occurrences_of(master, window_);
    if (!occurrences.problem.empty()) report(result_, master.rule_line, occurrences.problem);
    if (!occurrences.usable) return true;
    const bool repeats = !master.rules.empty() || !master.extra.empty();
    const std::size_t before = result_.sessions.size();
    for (const WallTime& start : occurrences.starts) {
      const bool room = repeats ? add(master, start, name_of(start), Dates::repeating)
                                : add(master, start, std::string(), Dates::single);
      if (!room) return false;
    }
    // One that repeats is outside when it takes place on no day of the window; of the others some days are shown.
    if (result_.sessions.size() == before && !occurrences.starts.empty()) ++result_.outside;
    return true;
  }

  // False when there is no room for more.
  bool add(const CalendarEvent& event, const WallTime& start, const std::string& occurrence, Dates dates) {
    EventSession session = session_at(event, start);
    if (!touches(session, window_, dates)) return true;
    if (result_.sessions.size() == max_sessions) {
      report(result_, event.line, "more than 20000 sessions; the others are left out");
      return false;
    }
    session.source_key = event.uid + "|" + occurrence;
    result_.sessions.push_back(std::move(session));
    return true;
  }
};

}  // namespace

Result<ImportResult> import_calendar(ByteView file, const Window& window) {
  if (file.size() > max_file_bytes) return fail(Code::too_large, "the calendar");
  auto blocks = split_calendar(text_of(file));
  if (!blocks) return blocks.forward();
  return CalendarImport(std::move(*blocks), window).run();
}

}  // namespace tsunagu::feeds
