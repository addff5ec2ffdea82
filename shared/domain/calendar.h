// Days and months as the hub uses them: Japan's civil calendar, UTC+9, no daylight saving time.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"

namespace tsunagu::domain {

// A month of a year: all that is ever kept of a birth or a due date.
struct YearMonth {
  std::int16_t year = 0;   // 1900..2199
  std::uint8_t month = 0;  // 1..12

  auto operator<=>(const YearMonth&) const = default;
  [[nodiscard]] bool ok() const { return year >= 1900 && year <= 2199 && month >= 1 && month <= 12; }
  [[nodiscard]] std::string text() const;  // "2025-09"
  // Months since year 0: what TLV records and read models store.
  [[nodiscard]] int ordinal() const { return year * 12 + month - 1; }
  [[nodiscard]] static std::optional<YearMonth> from_ordinal(int ordinal);
};

// Whole months from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int months_between(YearMonth from, YearMonth to);

using Day = std::chrono::year_month_day;

inline constexpr std::chrono::hours japan_offset{9};

[[nodiscard]] Day day_of(Instant at);  // the day in Japan
[[nodiscard]] YearMonth month_of(Day day);
[[nodiscard]] std::string text_of(Day day);                         // "2026-11-24"
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);  // "2026-11-24", a day that exists
[[nodiscard]] Instant start_of(Day day);                            // 00:00 in Japan
// The minute of the day of `at`, on `day`.
[[nodiscard]] Instant same_time_on(Day day, Instant at);
// Minutes since 00:00 in Japan, 0..1439.
[[nodiscard]] int minute_of_day(Instant at);

}  // namespace tsunagu::domain
