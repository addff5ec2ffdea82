// When an office has somebody there to answer, and by when an answer may be expected from it.
#pragma once

#include <vector>

#include "shared/domain/calendar.h"

namespace tsunagu::domain {

// What an office does on national holidays and at the turn of the year (December 29 to January 3).
enum class OnHolidays : std::uint8_t { as_usual, closed };

struct OfficeDays {
  std::vector<int> weekdays{1, 2, 3, 4, 5};  // 1 Monday ... 7 Sunday; at least one
  OnHolidays on_holidays = OnHolidays::as_usual;
  std::vector<Day> closed{};  // besides
};
[[nodiscard]] bool is_open(const OfficeDays& office, Day day);

inline constexpr int offices_close_minute = 17 * 60;
// `working_days` whole days of the office after the one that a request counts from: today before closing time, else the
// next day on which it is open.
[[nodiscard]] Day expected_answer(Instant at, int working_days, const OfficeDays& office);

}  // namespace tsunagu::domain
