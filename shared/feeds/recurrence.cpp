#include "shared/feeds/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>

namespace tsunagu::feeds {
namespace {

// Far past any real calendar (daily since 1971), and still done in a moment.
constexpr std::size_t most_steps = 20'000;

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

icaltimetype ical_time_of(const WallTime& wall) {
  const auto day = std::chrono::floor<std::chrono::days>(wall.local);
  const domain::Day date{day};
  const std::chrono::hh_mm_ss time{wall.local - day};
  icaltimetype result = icaltime_null_time();
  result.year = static_cast<int>(date.year());
  result.month = static_cast<int>(static_cast<unsigned>(date.month()));
  result.day = static_cast<int>(static_cast<unsigned>(date.day()));
  result.hour = static_cast<int>(time.hours().count());
  result.minute = static_cast<int>(time.minutes().count());
  result.second = static_cast<int>(time.seconds().count());
  result.is_date = wall.whole_day ? 1 : 0;
  return result;
}

std::chrono::local_time<Millis> local_of(const icaltimetype& time) {
  const domain::Day day{std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                        std::chrono::day(static_cast<unsigned>(time.day))};
  return std::chrono::local_days(day) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
         std::chrono::seconds(time.second);
}

// UNTIL is ours to handle: libical compares one in UTC with the local times of the rule.
class Until {
 public:
  explicit Until(const icaltimetype& until)
      : present_(icaltime_is_null_time(until) == 0), date_(until.is_date != 0), utc_(icaltime_is_utc(until) != 0) {
    if (present_) local_ = local_of(until);
  }
  [[nodiscard]] bool has_passed(const WallTime& wall) const {
    if (!present_) return false;
    if (date_) return std::chrono::floor<std::chrono::days>(wall.local) > local_;
    if (utc_ && !wall.whole_day) return wall.instant() > utc().instant_of(local_);
    // A whole day and an UNTIL in UTC: the day that it is in Japan then.
    if (utc_) return wall.local > std::chrono::floor<std::chrono::days>(local_ + domain::japan_offset);
    return wall.local > local_;
  }

 private:
  bool present_;
  bool date_;
  bool utc_;
  std::chrono::local_time<Millis> local_{};
};

bool is_gregorian(std::string_view rscale) {
  constexpr std::string_view name = "GREGORIAN";
  return std::equal(name.begin(), name.end(), rscale.begin(), rscale.end(),
                    [](char expected, char c) { return expected == std::toupper(static_cast<unsigned char>(c)); });
}

const char* refusal_of(const icalrecurrencetype& rule) {
  switch (rule.freq) {
    case ICAL_DAILY_RECURRENCE:
    case ICAL_WEEKLY_RECURRENCE:
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE: break;
    case ICAL_SECONDLY_RECURRENCE:
    case ICAL_MINUTELY_RECURRENCE:
    case ICAL_HOURLY_RECURRENCE: return "RRULE: it repeats more often than daily";
    default: return "RRULE cannot be read";
  }
  if (rule.rscale != nullptr && !is_gregorian(rule.rscale)) return "RRULE: RSCALE is not read";
  if (rule.interval < 1 || rule.count < 0) return "RRULE cannot be read";
  return nullptr;
}

using Starts = std::map<Instant, WallTime>;

// Two days past the window's last, so that no zone's difference from Japan matters.
Instant end_of(const Window& window) { return domain::start_of(window.to) + std::chrono::days(3); }

bool reaches(const WallTime& wall, const CalendarEvent& event, const Window& window) {
  return wall.instant() + event.length.value_or(Millis(0)) >= domain::start_of(window.from) - std::chrono::days(2);
}

// Returns why occurrences are missing, or nothing.
std::string walk(icalrecurrencetype rule, const CalendarEvent& event, const Window& window, Starts& starts) {
  const Until until(rule.until);
  rule.until = icaltime_null_time();
  const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(
      icalrecur_iterator_new(rule, ical_time_of(event.start)));
  if (!iterator) return "RRULE cannot be read";
  std::size_t kept = 0;
  for (std::size_t step = 0; step < most_steps; ++step) {
    const icaltimetype next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next) != 0 || next.year > 2199) return {};
    const WallTime wall{local_of(next), event.start.zone, event.start.whole_day};
    const Instant instant = wall.instant();
    if (until.has_passed(wall) || instant > end_of(window)) return {};
    if (!reaches(wall, event, window)) continue;
    if (kept++ == max_occurrences) return "RRULE: more than 2000 occurrences; the later ones are left out";
    starts.emplace(instant, wall);
  }
  return "RRULE: it repeats too often before or in the window; later occurrences are left out";
}

// Some programs write the midnight of a day when they mean the day; no event for families begins then.
bool is_midnight(const WallTime& wall) {
  return wall.zone != &utc() && wall.local == std::chrono::floor<std::chrono::days>(wall.local);
}

// A date excludes every start on that day, a time only itself; either fits a whole day.
bool excludes(const WallTime& excluded, const WallTime& start) {
  if (excluded.whole_day || start.whole_day || is_midnight(excluded)) return excluded.day_here() == start.day_here();
  return excluded.instant() == start.instant();
}

// Few of either in real calendars; both are capped, so the product is too.
bool is_among(const std::vector<WallTime>& excluded, const WallTime& start) {
  return std::any_of(excluded.begin(), excluded.end(), [&](const WallTime& one) { return excludes(one, start); });
}

// The starts that the rules give, or why they are not followed.
std::string follow(const CalendarEvent& event, const Window& window, Starts& starts) {
  std::string problem;
  for (const std::string& text : event.rules) {
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
    const char* refusal = refusal_of(rule);
    std::free(rule.rscale);
    rule.rscale = nullptr;
    if (refusal != nullptr) {
      starts.clear();
      return refusal;
    }
    std::string missing = walk(rule, event, window, starts);
    if (!missing.empty()) problem = std::move(missing);
  }
  return problem;
}

}  // namespace

Occurrences occurrences_of(const CalendarEvent& event, const Window& window) {
  Occurrences result;
  Starts starts;
  result.problem = follow(event, window, starts);
  starts.emplace(event.start.instant(), event.start);
  for (const WallTime& extra : event.extra) starts.emplace(extra.instant(), extra);
  for (const auto& [instant, wall] : starts) {
    if (is_among(event.replaced, wall)) continue;
    (is_among(event.excluded, wall) ? result.taken_out : result.starts).push_back(wall);
  }
  return result;
}

}  // namespace tsunagu::feeds
