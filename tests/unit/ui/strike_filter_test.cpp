#include "shared/ui/strike_filter.h"

#include <gtest/gtest.h>

namespace tsunagu::ui {
namespace {

constexpr float test_density = 5.885F;
constexpr Point here{600, 400};
bool counts(StrikeFilter& filter, Point at, int ms) { return filter.counts(at, Millis{ms}, test_density); }

TEST(StrikeFilter, TwoTapsAtOnePlaceWithinAMomentAreOne) {
  StrikeFilter filter;
  EXPECT_TRUE(counts(filter, here, 1000));
  filter.lifted(here, Millis{1080}, false);
  EXPECT_FALSE(counts(filter, {here.x + 30, here.y - 20}, 1080 + 299));
}

TEST(StrikeFilter, ATremblingFingerIsOneStrikeUntilItRests) {
  StrikeFilter filter;
  filter.lifted(here, Millis{1000}, false);
  EXPECT_FALSE(counts(filter, here, 1200));
  EXPECT_FALSE(counts(filter, here, 1400));
  EXPECT_FALSE(counts(filter, here, 1600));
  EXPECT_TRUE(counts(filter, here, 1900));
}

TEST(StrikeFilter, AfterTheMomentOrAwayFromThePlaceEveryTapCounts) {
  StrikeFilter filter;
  filter.lifted(here, Millis{1000}, false);
  EXPECT_TRUE(counts(filter, {here.x + 10.2F * test_density, here.y}, 1050));
  EXPECT_TRUE(counts(filter, here, 1300));
}

TEST(StrikeFilter, TheSameLetterTwiceIsTwoLetters) {
  StrikeFilter filter;
  filter.lifted(here, Millis{1000}, true);
  EXPECT_TRUE(counts(filter, here, 1100));
}

TEST(StrikeFilter, ThePlaceIsMeasuredInMillimetres) {
  StrikeFilter filter;
  filter.lifted(here, Millis{1000}, false);
  EXPECT_FALSE(filter.counts({here.x + 80, here.y}, Millis{1100}, 8.83F));  // 9 mm on a dense panel
}

}  // namespace
}  // namespace tsunagu::ui
