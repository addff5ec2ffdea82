// The dates, times and numbers people write into tables. All expect folded text (encoding.h).
#pragma once

#include <optional>
#include <string_view>

#include "shared/domain/calendar.h"

namespace tsunagu::feeds {

// 2026-04-02, 2026/4/2, 2026.4.2, 20260402, 2026年4月2日, 令和8年4月2日, R8.4.2; a weekday in brackets or a time may
// follow.
[[nodiscard]] std::optional<domain::Day> parse_date(std::string_view folded);

// Minutes since midnight, 0..1440: 9:30, 09:30:00, 0930, 9時, 9時30分, 9時半, 午後1時15分, 24:00.
[[nodiscard]] std::optional<int> parse_time(std::string_view folded);

// The one number in "15", "15組(申込順)", "先着40名"; nothing when there is none, or more than one, or it is
// not 1..100000.
[[nodiscard]] std::optional<int> parse_capacity(std::string_view folded);

// The number in a note that begins with it and names its unit: "15組(申込順)", "先着40名"; nothing for other notes.
[[nodiscard]] std::optional<int> parse_capacity_note(std::string_view folded);

// "1.00E+12": what a spreadsheet leaves of a long number. The digits are lost.
[[nodiscard]] bool is_spreadsheet_damage(std::string_view folded);

[[nodiscard]] bool is_all_digits(std::string_view text);

}  // namespace tsunagu::feeds
