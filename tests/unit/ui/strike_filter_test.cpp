#include "shared/ui/strike_filter.h"

#include <gtest/gtest.h>

namespace tsunagu::ui {
namespace {

constexpr float kDensity = 5.885F;
constexpr Point kHere{600, 400};
bool counts(StrikeFilter& filter, Point at, int ms) { return filter.counts(at, Millis{ms}, kDensity); }

TEST(StrikeFilter, TwoTapsAtOnePlaceWithinAMomentAreOne) {
  StrikeFilter filter;
  EXPECT_TRUE(counts(filter, kHere, 1000));
  filter.lifted(kHere, Millis{1080}, false);
  EXPECT_FALSE(counts(filter, {kHere.x + 30, kHere.y - 20}, 1080 + 299));
}

TEST(StrikeFilter, ATremblingFingerIsOneStrikeUntilItRests) {
  StrikeFilter filter;
  filter.lifted(kHere, Millis{1000}, false);
  EXPECT_FALSE(counts(filter, kHere, 1200));
  EXPECT_FALSE(counts(filter, kHere, 1400));
  EXPECT_FALSE(counts(filter, kHere, 1600));
  EXPECT_TRUE(counts(filter, kHere, 1900));
}

TEST(StrikeFilter, AfterTheMomentOrAwayFromThePlaceEveryTapCounts) {
  StrikeFilter filter;
  filter.lifted(kHere, Millis{1000}, false);
  EXPECT_TRUE(counts(filter, {kHere.x + 10.2F * kDensity, kHere.y}, 1050));
  EXPECT_TRUE(counts(filter, kHere, 1300));
}

TEST(StrikeFilter, TheSameLetterTwiceIsTwoLetters) {
  StrikeFilter filter;
  filter.lifted(kHere, Millis{1000}, true);
  EXPECT_TRUE(counts(filter, kHere, 1100));
}

TEST(StrikeFilter, ThePlaceIsMeasuredInMillimetres) {
  StrikeFilter filter;
  filter.lifted(kHere, Millis{1000}, false);
  EXPECT_FALSE(filter.counts({kHere.x + 80, kHere.y}, Millis{1100}, 8.83F));  // 9 mm on a dense panel
}

}  // namespace
}  // namespace tsunagu::ui
