#include "shared/i18n/wareki.h"

#include <gtest/gtest.h>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>

namespace tsunagu::i18n {
namespace {

using namespace std::chrono;

std::string of(year_month_day day) {
  const auto wareki = wareki_of(day);
  return wareki ? text_of(*wareki) : "";
}

TEST(Wareki, ErasChangeOnTheirDay) {
  EXPECT_EQ(of(year{2019} / April / 30), "平成31年");
  EXPECT_EQ(of(year{2019} / May / 1), "令和元年");
  EXPECT_EQ(of(year{1989} / January / 7), "昭和64年");
  EXPECT_EQ(of(year{1989} / January / 8), "平成元年");
  EXPECT_EQ(of(year{1926} / December / 24), "大正15年");
  EXPECT_EQ(of(year{1926} / December / 25), "昭和元年");
  EXPECT_EQ(of(year{1912} / July / 29), "明治45年");
  EXPECT_EQ(of(year{1912} / July / 30), "大正元年");
  EXPECT_EQ(of(year{1872} / December / 31), "");
  EXPECT_EQ(of(year{2024} / June / 1), "令和6年");
}

TEST(Wareki, AMonthBelongsToTheEraOfItsLastDay) {
  EXPECT_EQ(text_of(*wareki_of(year{2019} / April)), "平成31年");
  EXPECT_EQ(text_of(*wareki_of(year{1989} / January)), "平成元年");
}

TEST(Wareki, YearsThatNeverWereAreRefused) {
  EXPECT_EQ(gregorian_year("令和", 6), year{2024});
  EXPECT_EQ(gregorian_year("平成", 31), year{2019});
  EXPECT_FALSE(gregorian_year("平成", 32));
  EXPECT_FALSE(gregorian_year("昭和", 65));
  EXPECT_FALSE(gregorian_year("令和", 0));
  EXPECT_FALSE(gregorian_year("明治", 5));
  EXPECT_EQ(gregorian_year("明治", 6), year{1873});
  EXPECT_FALSE(gregorian_year("光文", 1));
  EXPECT_FALSE(gregorian_year("令和", 1'000'000));
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
