#include "ward/office/pause.h"

#include <gtest/gtest.h>

namespace tsunagu::ward {
namespace {

using namespace std::chrono_literals;

TEST(Pause, GrowsWithEachWrongPassphraseToAnHourAndNoFurther) {
  for (std::uint32_t wrong = 0; wrong <= free_tries; ++wrong) EXPECT_EQ(pause_after(wrong), 0ms);
  EXPECT_EQ(pause_after(5), 1min);
  EXPECT_EQ(pause_after(6), 2min);
  EXPECT_EQ(pause_after(10), 32min);
  for (const auto wrong : {11U, 12U, 40U, 4'000'000'000U}) EXPECT_EQ(pause_after(wrong), 60min) << wrong;
}

TEST(Pause, IsToldByTheTimeSinceTheMachineStarted) {
  const domain::SignInRefused last{{1}, Millis(10min).count()};
  EXPECT_EQ(pause_left(5, last, {{1}, 10min}), 1min);
  EXPECT_EQ(pause_left(5, last, {{1}, 10min + 30s}), 30s);
  EXPECT_EQ(pause_left(5, last, {{1}, 12min}), 0ms);
}

TEST(Pause, BeginsAnewWhenTheMachineDoesAndIsNeverLongerThanItIs) {
  const domain::SignInRefused last{{1}, Millis(10min).count()};
  EXPECT_EQ(pause_left(7, last, {{2}, 1min}), 3min);
  EXPECT_EQ(pause_left(7, last, {{2}, 20min}), 0ms);
  EXPECT_EQ(pause_left(7, last, {{1}, 1min}), 3min) << "a start that is told to be the same and is not";
}

}  // namespace
}  // namespace tsunagu::ward
