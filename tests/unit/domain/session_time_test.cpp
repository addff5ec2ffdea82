#include "shared/domain/session_time.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

using std::chrono::November;

constexpr Day day(unsigned number) { return std::chrono::year(2026) / November / std::chrono::day(number); }

EventSession session(unsigned first, unsigned last, std::optional<int> start, std::optional<int> end) {
  EventSession out;
  out.first_day = day(first);
  out.last_day = day(last);
  out.start_minute = start;
  out.end_minute = end;
  return out;
}

TEST(SessionTime, AnHourIsAheadThenBegunThenOver) {
  const auto one = session(28, 28, 600, 660);
  EXPECT_EQ(moment_of(one, {day(27), 1439}), SessionMoment::ahead);
  EXPECT_EQ(moment_of(one, {day(28), 599}), SessionMoment::ahead);
  EXPECT_EQ(moment_of(one, {day(28), 600}), SessionMoment::begun);
  EXPECT_EQ(moment_of(one, {day(28), 659}), SessionMoment::begun);
  EXPECT_EQ(moment_of(one, {day(28), 660}), SessionMoment::over);
  EXPECT_EQ(moment_of(one, {day(29), 0}), SessionMoment::over);
}

TEST(SessionTime, WithoutAnEndItIsOverWhenItsDayIs) {
  const auto one = session(28, 28, 600, std::nullopt);
  EXPECT_EQ(moment_of(one, {day(28), 1439}), SessionMoment::begun);
  EXPECT_EQ(moment_of(one, {day(29), 0}), SessionMoment::over);
}

TEST(SessionTime, AllDayIsNotTooLateForOnItsFirstDay) {
  EXPECT_EQ(moment_of(session(28, 28, std::nullopt, std::nullopt), {day(28), 1000}), SessionMoment::ahead);
  const auto long_one = session(26, 28, std::nullopt, std::nullopt);
  EXPECT_EQ(moment_of(long_one, {day(27), 0}), SessionMoment::begun);
  EXPECT_EQ(moment_of(long_one, {day(29), 0}), SessionMoment::over);
}

TEST(SessionTime, UntilMidnightIsTheSameEvening) {
  const auto one = session(28, 29, 1200, 0);
  EXPECT_EQ(end_of(one).last_day, day(28));
  EXPECT_EQ(end_of(one).minute, 1440);
  EXPECT_EQ(moment_of(one, {day(28), 1439}), SessionMoment::begun);
  EXPECT_EQ(moment_of(one, {day(29), 0}), SessionMoment::over);
  EXPECT_EQ(end_of(session(28, 28, 1200, std::nullopt)).minute, std::nullopt);
}

TEST(SessionTime, ABookingIsTakenToTheEndOfTheLastDayOrMinute) {
  auto one = session(28, 28, 600, 660);
  EXPECT_FALSE(is_past_apply_until(one, {day(28), 599}));
  one.apply_until = day(20);
  EXPECT_FALSE(is_past_apply_until(one, {day(20), 1439}));
  EXPECT_TRUE(is_past_apply_until(one, {day(21), 0}));
  one.apply_until_minute = 1020;  // 17:00
  EXPECT_FALSE(is_past_apply_until(one, {day(20), 1020}));
  EXPECT_TRUE(is_past_apply_until(one, {day(20), 1021}));
}

}  // namespace
}  // namespace tsunagu::domain
