#include "shared/domain/clock_doubt.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

using namespace std::chrono_literals;

Instant at(const char* day, std::chrono::minutes time = 10h) { return start_of(*parse_day(day)) + time; }

TEST(ClockDoubt, NothingIsDoubtedThatNobodyCanCompare) {
  EXPECT_EQ(doubt_of(at("2026-11-24"), {}), ClockDoubt::none);
  EXPECT_EQ(doubt_of(at("1999-01-01"), {}), ClockDoubt::none);
}

TEST(ClockDoubt, TwoMinutesEitherWayAreNoDoubt) {
  const Instant last = at("2026-11-24");
  EXPECT_EQ(doubt_of(last - 2min, {.last_sure = last}), ClockDoubt::none);
  EXPECT_EQ(doubt_of(last - 2min - 1ms, {.last_sure = last}), ClockDoubt::behind);
  EXPECT_EQ(doubt_of(last, {.last_sure = last, .moved_by = 2min}), ClockDoubt::none);
  EXPECT_EQ(doubt_of(last, {.last_sure = last, .moved_by = 2min + 1ms}), ClockDoubt::moved);
  EXPECT_EQ(doubt_of(last, {.last_sure = last, .moved_by = -2min - 1ms}), ClockDoubt::moved);
}

TEST(ClockDoubt, AWatchedClockMayGoOnForAsLongAsItLikes) {
  const Instant last = at("2026-11-24");
  const Instant until = at("2026-11-26", 0min);
  const Instant much_later = at("2027-06-01");
  EXPECT_EQ(doubt_of(much_later, {.last_sure = last, .plausible_until = until}), ClockDoubt::ahead);
  EXPECT_EQ(doubt_of(much_later, {.last_sure = last, .plausible_until = until, .moved_by = 0ms}), ClockDoubt::none);
  EXPECT_EQ(doubt_of(until, {.last_sure = last, .plausible_until = until}), ClockDoubt::none);
}

TEST(ClockDoubt, TheNextOpeningDayIsCountedWithClosedDays) {
  const OfficeDays hub{.weekdays = {2, 3, 4, 5, 6},
                       .closed = {*parse_day("2026-12-29"), *parse_day("2026-12-30"), *parse_day("2026-12-31"),
                                  *parse_day("2027-01-01"), *parse_day("2027-01-02")}};
  const auto next = [&](const char* day, int count = 1) { return end_of_opening_day_after(at(day), hub, count); };
  EXPECT_EQ(next("2026-11-24"), at("2026-11-26", 0min)) << "Tuesday: to the end of Wednesday";
  EXPECT_EQ(next("2026-11-28"), at("2026-12-02", 0min)) << "Saturday: to the end of Tuesday";
  EXPECT_EQ(next("2026-12-26"), at("2027-01-06", 0min)) << "the last of the year: to the end of January 5";
  EXPECT_EQ(next("2028-02-26"), at("2028-03-01", 0min)) << "a Saturday: to the end of February 29";
  EXPECT_EQ(next("2026-11-24", 7), at("2026-12-04", 0min));
}

TEST(ClockDoubt, AHubThatNeverOpensSetsNoLimit) {
  EXPECT_FALSE(end_of_opening_day_after(at("2026-11-24"), {.weekdays = {}}, 1));
}

}  // namespace
}  // namespace tsunagu::domain
