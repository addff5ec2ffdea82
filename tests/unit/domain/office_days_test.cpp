#include "shared/domain/office_days.h"

#include <gtest/gtest.h>

#include "shared/domain/holidays.h"

namespace tsunagu::domain {
namespace {

using namespace std::chrono_literals;

// As the cabinet office lists them.
const std::vector<std::pair<int, std::vector<std::string>>> announced{
    {2024, {"01-01", "01-08", "02-11", "02-12", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06",
            "07-15", "08-11", "08-12", "09-16", "09-22", "09-23", "10-14", "11-03", "11-04", "11-23"}},
    {2025,
     {"01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-21",
      "08-11", "09-15", "09-23", "10-13", "11-03", "11-23", "11-24"}},
    {2026,
     {"01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20", "08-11",
      "09-21", "09-22", "09-23", "10-12", "11-03", "11-23"}},
    {2027,
     {"01-01", "01-11", "02-11", "02-23", "03-21", "03-22", "04-29", "05-03", "05-04", "05-05", "07-19", "08-11",
      "09-20", "09-23", "10-11", "11-03", "11-23"}},
};

TEST(NationalHolidays, AreThoseThatWereAnnounced) {
  for (const auto& [year, expected] : announced) {
    std::vector<std::string> found;
    const auto first = std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
    for (auto day = first; Day{day}.year() == std::chrono::year{year}; day += std::chrono::days{1}) {
      if (is_national_holiday(Day{day})) found.push_back(text_of(Day{day}).substr(5));
    }
    EXPECT_EQ(found, expected) << year;
  }
}

TEST(NationalHolidays, TheEquinoxesMoveOverTheCentury) {
  for (const char* day : {"2030-03-20", "2031-03-21", "2056-03-20", "2092-03-19", "2099-03-20", "2030-09-23",
                          "2044-09-22", "2099-09-23", "2012-09-22"}) {
    EXPECT_TRUE(is_national_holiday(*parse_day(day))) << day;
  }
  EXPECT_TRUE(is_national_holiday(2032y / 9 / 21)) << "between two";
  EXPECT_FALSE(is_national_holiday(2030y / 9 / 24));
}

Instant at(const char* day, int hour, int minute) {
  return start_of(*parse_day(day)) + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

TEST(OfficeDays, ARequestCountsFromTodayUntilTheOfficeItselfCloses) {
  const OfficeDays hub{.weekdays = {2, 3, 4, 5, 6}, .closes_minute = 16 * 60};
  EXPECT_EQ(expected_answer(at("2026-11-24", 15, 59), 1, hub), 2026y / 11 / 25);
  EXPECT_EQ(expected_answer(at("2026-11-24", 16, 0), 1, hub), 2026y / 11 / 26);
  EXPECT_EQ(expected_answer(at("2026-11-24", 16, 0), 1, OfficeDays{}), 2026y / 11 / 25) << "a public office";
}

TEST(OfficeDays, TheFirstOpenDayIsTheDayItselfOrALaterOne) {
  const OfficeDays hub{.weekdays = {2, 3, 4, 5, 6}, .closed = {2026y / 11 / 24}};
  EXPECT_EQ(open_day_from(2026y / 11 / 21, hub), 2026y / 11 / 21);
  EXPECT_EQ(open_day_from(2026y / 11 / 22, hub), 2026y / 11 / 25);
}

TEST(OfficeDays, TheWardKeepsHolidaysAndTheTurnOfTheYear) {
  const OfficeDays ward{.on_holidays = OnHolidays::closed, .closed = {2026y / 12 / 2}};
  EXPECT_TRUE(is_open(ward, 2026y / 11 / 24));
  EXPECT_TRUE(is_open(ward, 2026y / 12 / 28));
  EXPECT_TRUE(is_open(ward, 2027y / 1 / 4));
  for (const char* day : {"2026-11-22", "2026-11-23", "2026-12-02", "2026-12-29", "2026-12-31", "2027-01-01",
                          "2027-01-03", "2027-03-22"}) {
    EXPECT_FALSE(is_open(ward, *parse_day(day))) << day;
  }
}

TEST(OfficeDays, AHubHasItsOwnWeekdaysAndItsOwnList) {
  const OfficeDays hub{.weekdays = {2, 3, 4, 5, 6}, .closed = {2026y / 12 / 5}};
  EXPECT_TRUE(is_open(hub, 2026y / 11 / 28)) << "a Saturday";
  EXPECT_FALSE(is_open(hub, 2026y / 12 / 5)) << "that one is on the list";
  EXPECT_FALSE(is_open(hub, 2026y / 11 / 30)) << "a Monday";
  EXPECT_TRUE(is_open(hub, 2026y / 11 / 3)) << "a holiday that the list does not have";
}

TEST(ExpectedAnswer, CountsFromTheNextWorkingDayAfterClosingTime) {
  const OfficeDays ward{.on_holidays = OnHolidays::closed};
  EXPECT_EQ(expected_answer(at("2026-11-20", 16, 59), 1, ward), *parse_day("2026-11-24"));  // Friday, holiday Monday
  EXPECT_EQ(expected_answer(at("2026-11-20", 17, 0), 1, ward), *parse_day("2026-11-25"));
  EXPECT_EQ(expected_answer(at("2026-11-22", 12, 0), 1, ward), *parse_day("2026-11-25"));
  EXPECT_EQ(expected_answer(at("2026-11-24", 3, 0), 2, ward), *parse_day("2026-11-26"));
  EXPECT_EQ(expected_answer(at("2026-12-28", 10, 0), 3, ward), *parse_day("2027-01-06")) << "over the new year";
}

TEST(ExpectedAnswer, OfAHubCountsTheDaysOnWhichItIsOpen) {
  const OfficeDays hub{.weekdays = {2, 3, 4, 5, 6}};
  EXPECT_EQ(expected_answer(at("2026-11-27", 10, 0), 2, hub), *parse_day("2026-12-01"));  // Friday: Saturday, Tuesday
}

}  // namespace
}  // namespace tsunagu::domain
