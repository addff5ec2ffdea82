#include "shared/domain/calendar.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

using namespace std::chrono_literals;

TEST(Calendar, MonthsReadAndWriteThemselves) {
  const YearMonth month{2025, 9};
  EXPECT_EQ(month.text(), "2025-09");
  EXPECT_EQ(YearMonth::from_ordinal(month.ordinal()), month);
}

TEST(Calendar, TheDayIsJapans) {
  const Instant late{std::chrono::sys_days{2026y / 11 / 23} + 15h};  // 00:00 on the 24th in Japan
  EXPECT_EQ(text_of(day_of(late)), "2026-11-24");
  EXPECT_EQ(minute_of_day(late), 0);
  EXPECT_EQ(start_of(day_of(late)), late);
  EXPECT_EQ(minute_of_day(late - 1min), 1439);
}

TEST(Calendar, OnlyDaysThatExistAreRead) {
  EXPECT_TRUE(parse_day("2028-02-29"));
  for (const char* bad : {"2026-02-29", "2026-2-1", "2026-13-01", "", "2026-11-3x"})
    EXPECT_FALSE(parse_day(bad)) << bad;
}

}  // namespace
}  // namespace tsunagu::domain
