// The dates, times and numbers people write into tables. All expect folded text (encoding.h).
#pragma once

#include <optional>
#include <string_view>

#include "shared/domain/calendar.h"

namespace tsunagu::feeds {

// A day, or the days from one to another, with a time or two when people write everything into one column.
struct WrittenDays {
  domain::Day first{};
  domain::Day last{};               // equal to first unless a second day is written
  std::optional<int> start_minute;  // minutes since midnight in Japan, 0..1440
  std::optional<int> end_minute;
};

// 2026-04-02, 2026/4/2, 2026.4.2, 20260402, 2026年4月2日, 令和8年4月2日, R8.4.2, 平成31年4月30日, 4/2/2026 (as a
// spreadsheet in English writes it); a weekday in brackets, a time, or "~" and a second day or time may follow. A time
// with an offset from UTC is the day that it is in Japan then.
[[nodiscard]] std::optional<WrittenDays> parse_days(std::string_view folded);
// Minutes since midnight, 0..1440: 9:30, 09:30:00, 0930, 930, 9時, 9時30分, 9時半, 午後1時15分, 1:15 PM, 正午, 24:00.
[[nodiscard]] std::optional<int> parse_time(std::string_view folded);

struct WrittenTimes {
  std::optional<int> start_minute;
  std::optional<int> end_minute;
  bool is_all = true;  // false: a note in brackets follows
};
// One time, "10:00~11:30", "午後1時~3時", "10時から", "~15:00"; "10:00~12:00(受付9:45)".
[[nodiscard]] std::optional<WrittenTimes> parse_times(std::string_view folded);

// The one number in "15", "15組(申込順)", "先着40名", "1,000人"; of several the one that counts families ("10組20名");
// nothing when there is none, or more than one, or it is not 1..100000.
[[nodiscard]] std::optional<int> parse_capacity(std::string_view folded);

// The same of a note that begins with it and names its unit: "15組(申込順)", "先着40名"; nothing for other notes.
[[nodiscard]] std::optional<int> parse_capacity_note(std::string_view folded);

// "1.00E+12": what a spreadsheet leaves of a long number. The digits are lost.
[[nodiscard]] bool is_spreadsheet_damage(std::string_view folded);

[[nodiscard]] bool is_all_digits(std::string_view text);

}  // namespace tsunagu::feeds
