#include "shared/domain/office_days.h"

#include <algorithm>

#include "shared/base/result.h"
#include "shared/domain/holidays.h"

namespace tsunagu::domain {
namespace {

bool is_turn_of_the_year(Day day) {
  using std::chrono::December, std::chrono::January;
  const auto month_day = day.month() / day.day();
  return month_day >= December / 29 || month_day <= January / 3;
}

bool is_a_weekday(int number) { return number >= 1 && number <= 7; }

}  // namespace

bool is_open(const OfficeDays& office, Day day) {
  const int weekday = static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding());
  if (std::find(office.weekdays.begin(), office.weekdays.end(), weekday) == office.weekdays.end()) return false;
  if (std::find(office.closed.begin(), office.closed.end(), day) != office.closed.end()) return false;
  return office.on_holidays == OnHolidays::as_usual || (!is_turn_of_the_year(day) && !is_national_holiday(day));
}

Day open_day_from(Day day, const OfficeDays& office) {
  TSUNAGU_INVARIANT(std::any_of(office.weekdays.begin(), office.weekdays.end(), is_a_weekday));
  auto on = std::chrono::sys_days{day};
  while (!is_open(office, Day{on})) on += std::chrono::days{1};
  return Day{on};
}

Day expected_answer(Instant at, int working_days, const OfficeDays& office) {
  TSUNAGU_INVARIANT(std::any_of(office.weekdays.begin(), office.weekdays.end(), is_a_weekday));
  const Day today = day_of(at);
  const bool counts_from_today = is_open(office, today) && minute_of_day(at) < office.closes_minute;
  auto day = std::chrono::sys_days{today};
  for (int left = working_days + (counts_from_today ? 0 : 1); left > 0;) {
    day += std::chrono::days{1};
    if (is_open(office, Day{day})) --left;
  }
  return Day{day};
}

}  // namespace tsunagu::domain
