// When an office has somebody there to answer, and by when an answer may be expected from it.
#pragma once

#include <vector>

#include "shared/domain/calendar.h"

namespace tsunagu::domain {

// What an office does on national holidays and at the turn of the year (December 29 to January 3).
enum class OnHolidays : std::uint8_t { as_usual, closed };

// Minutes of the day.
struct OfficeHours {
  int opens = 0;
  int closes = 24 * 60;
};
inline constexpr OfficeHours public_offices{8 * 60 + 45, 17 * 60};

struct OfficeDays {
  std::vector<int> weekdays{1, 2, 3, 4, 5};  // 1 Monday ... 7 Sunday; at least one
  OnHolidays on_holidays = OnHolidays::as_usual;
  std::vector<Day> closed{};  // besides
  int closes_minute = public_offices.closes;
};
[[nodiscard]] bool is_open(const OfficeDays& office, Day day);
// The first day from `day` on, itself included, on which it is open.
[[nodiscard]] Day open_day_from(Day day, const OfficeDays& office);

// `working_days` whole days of the office after the one that a request counts from: today before closing time, else the
// next day on which it is open.
[[nodiscard]] Day expected_answer(Instant at, int working_days, const OfficeDays& office);

}  // namespace tsunagu::domain
