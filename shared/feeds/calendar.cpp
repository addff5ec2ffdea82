#include <algorithm>
#include <map>

#include "shared/feeds/calendar_event.h"
#include "shared/feeds/calendar_lines.h"
#include "shared/feeds/encoding.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/recurrence.h"
#include "shared/feeds/session.h"
#include "shared/feeds/zones.h"

namespace tsunagu::feeds {
namespace {

using domain::EventSession;
using domain::ImportResult;
using domain::ReadSession;

// All components of one UID: the event (or several, each on a day of its own, by programs that give one UID to all) and
// those that replace single occurrences of it.
struct Series {
  std::vector<CalendarEvent> masters;
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

ReadSession session_at(const CalendarEvent& event, const WallTime& start) {
  ReadSession session = event.common;
  if (is_whole_days(start, event.length)) {
    set_days(session, start, event.length.value_or(Millis(0)));
  } else {
    set_times(session, start, event.length);
  }
  return session;
}

// Two components of one UID that are two versions of one event, and not two events: RFC 5545 knows no others, but
// programs exist that write an event of several dates as several events.
bool are_versions(const CalendarEvent& a, const CalendarEvent& b) {
  return a.repeats() || b.repeats() || a.common.version.sequence != b.common.version.sequence ||
         a.start.day_here() == b.start.day_here();
}

// An occurrence of a rule as a component for it and all after it has it: moved by as much as that component moves its
// own.
WallTime moved_with(const CalendarEvent& changed, const WallTime& start) {
  const auto by = changed.start.local - changed.recurrence_id->local;
  const bool same_zone = changed.start.zone == changed.recurrence_id->zone;
  const auto further = same_zone ? by : changed.start.instant() - changed.recurrence_id->instant();
  return {start.local + further, start.zone, changed.start.whole_day};
}

class CalendarImport {
 public:
  CalendarImport(CalendarBlocks blocks, const Window& window)
      : blocks_(std::move(blocks)), zones_(blocks_.zones), window_(window) {}

  ImportResult run() {
    for (auto& problem : blocks_.problems) report(result_, std::move(problem));
    result_.rows_read = result_.refused = blocks_.spoilt;
    result_.list_name = cleaned(blocks_.name, longest_line, Lines::join);
    result_.whole = blocks_.whole;
    for (const Block& block : blocks_.events) take(block);
    for (auto& [uid, series] : series_) {
      if (!expand(series)) {
        result_.whole = false;
        break;
      }
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
    for (auto& problem : reading.problems) report(result_, std::move(problem));
    if (!reading.event) {
      ++result_.refused;
      return;
    }
    Series& series = series_[reading.event->uid];
    if (reading.event->recurrence_id) {
      add_override(series, std::move(*reading.event));
    } else {
      add_master(series, std::move(*reading.event));
    }
  }

  // Of two versions the later one, else the one that comes later in the file.
  void take_later(CalendarEvent& known, CalendarEvent event) {
    const bool older = domain::is_later(known.common.version, event.common.version);
    report(result_, older ? event.line : known.line, "a later version of the same event is in the file");
    if (!older) known = std::move(event);
  }

  void add_master(Series& series, CalendarEvent event) {
    // Among several on days of their own, one more with another SEQUENCE is one more day.
    const bool several = series.masters.size() > 1;
    const auto same = std::find_if(series.masters.begin(), series.masters.end(), [&](const CalendarEvent& known) {
      return several ? known.start.day_here() == event.start.day_here() : are_versions(known, event);
    });
    if (same != series.masters.end()) return take_later(*same, std::move(event));
    if (series.masters.size() == max_occurrences) {
      return report(result_, event.line, "more than 2000 events with one UID");
    }
    series.masters.push_back(std::move(event));
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
    } else if (!domain::is_later(same->common.version, event.common.version)) {
      *same = std::move(event);
    }
  }

  bool expand(Series& series) {
    for (const CalendarEvent& event : series.overrides) {
      for (auto& master : series.masters) master.replaced.push_back(*event.recurrence_id);
      const std::size_t before = result_.sessions.size();
      const auto dates = series.masters.empty() ? Dates::single : Dates::repeating;
      if (!add(event, event.start, name_of(*event.recurrence_id), dates)) return false;
      if (result_.sessions.size() == before) ++result_.outside;
    }
    const bool several = series.masters.size() > 1;
    return std::all_of(series.masters.begin(), series.masters.end(),
                       [&](const CalendarEvent& master) { return expand(master, series.overrides, several); });
  }

  bool expand(const CalendarEvent& master, const std::vector<CalendarEvent>& overrides, bool several) {
    const Occurrences occurrences = occurrences_of(master, window_);
    if (!occurrences.problem.empty()) report(result_, master.rule_line, occurrences.problem);
    const std::size_t before = result_.sessions.size();
    for (const WallTime& start : occurrences.starts) {
      if (!add_occurrence(master, overrides, start, several)) return false;
    }
    for (const WallTime& start : occurrences.taken_out) {
      if (result_.taken_out.size() == max_sessions) break;
      result_.taken_out.push_back({master.uid + "|" + name_of(start), start.day_here(), master.line});
    }
    // One that repeats is outside when it takes place on no day of the window; of the others some days are shown.
    if (result_.sessions.size() == before && !occurrences.starts.empty()) ++result_.outside;
    return true;
  }

  bool add_occurrence(const CalendarEvent& master, const std::vector<CalendarEvent>& overrides, const WallTime& start,
                      bool several) {
    if (!master.repeats()) return add(master, start, several ? name_of(start) : std::string(), Dates::single);
    const CalendarEvent* changed = nullptr;  // the last one that says how it goes on from here
    for (const CalendarEvent& other : overrides) {
      const bool applies = other.and_future && other.recurrence_id->instant() <= start.instant();
      if (applies && (changed == nullptr || changed->recurrence_id->instant() < other.recurrence_id->instant())) {
        changed = &other;
      }
    }
    if (changed == nullptr) return add(master, start, name_of(start), Dates::repeating);
    return add(*changed, moved_with(*changed, start), name_of(start), Dates::repeating);
  }

  // False when there is no room for more.
  bool add(const CalendarEvent& event, const WallTime& start, const std::string& occurrence, Dates dates) {
    ReadSession session = session_at(event, start);
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
