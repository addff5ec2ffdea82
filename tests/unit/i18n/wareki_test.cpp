#include "shared/i18n/wareki.h"

#include <gtest/gtest.h>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>

namespace tsunagu::i18n {
namespace {

using namespace std::chrono;

// "令和6"; the year 1 is 元年.
template <class When>
std::string of(When when) {
  const auto wareki = wareki_of(when);
  return wareki ? std::string(wareki->era) + std::to_string(wareki->year) : "";
}

TEST(Wareki, ErasChangeOnTheirDay) {
  EXPECT_EQ(of(year{2019} / April / 30), "平成31");
  EXPECT_EQ(of(year{2019} / May / 1), "令和1");
  EXPECT_EQ(of(year{1989} / January / 7), "昭和64");
  EXPECT_EQ(of(year{1989} / January / 8), "平成1");
  EXPECT_EQ(of(year{1926} / December / 24), "大正15");
  EXPECT_EQ(of(year{1926} / December / 25), "昭和1");
  EXPECT_EQ(of(year{1912} / July / 29), "明治45");
  EXPECT_EQ(of(year{1912} / July / 30), "大正1");
  EXPECT_EQ(of(year{1872} / December / 31), "");
  EXPECT_EQ(of(year{2024} / June / 1), "令和6");
}

TEST(Wareki, AMonthBelongsToTheEraOfItsLastDay) {
  EXPECT_EQ(of(year{2019} / April), "平成31");
  EXPECT_EQ(of(year{1989} / January), "平成1");
}

TEST(Wareki, AgreesWithIcuOnEveryMonthSince1873) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("ja_JP@calendar=japanese"), error));
  ASSERT_TRUE(U_SUCCESS(error));
  for (sys_days day = year{1873} / January / 1; day < sys_days(year{2040} / January / 1); day += days(7)) {
    calendar->setTime(static_cast<double>(duration_cast<milliseconds>(day.time_since_epoch()).count()), error);
    const auto wareki = wareki_of(year_month_day(day));
    ASSERT_TRUE(wareki);
    ASSERT_EQ(wareki->year, calendar->get(UCAL_YEAR, error)) << static_cast<int>(year_month_day(day).year());
  }
}

}  // namespace
}  // namespace tsunagu::i18n
