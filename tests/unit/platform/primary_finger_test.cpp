#include "shared/platform/primary_finger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace tsunagu::platform {
namespace {

TimedInput at(int ms, Input what) { return {Millis{ms}, std::move(what)}; }
using Kind = Touch::Kind;
using Touches = std::vector<Touch>;

TEST(PrimaryFinger, FollowsTheFirstFinger) {
  PrimaryFinger finger;
  EXPECT_EQ(finger.feed(at(0, FingerDown{7, 10, 20})), (Touches{{Kind::press, 10, 20}}));
  EXPECT_EQ(finger.feed(at(10, FingerMove{7, 12, 20})), (Touches{{Kind::move, 12, 20}}));
  EXPECT_EQ(finger.feed(at(20, FingerUp{7, 12, 21})), (Touches{{Kind::release, 12, 21}}));
}

TEST(PrimaryFinger, ABabysHandIsFingerTwoAndDoesNothing) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 10, 10})).empty());
  EXPECT_EQ(finger.feed(at(5, FingerDown{2, 300, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(6, FingerMove{2, 310, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(7, FingerUp{2, 310, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(9, FingerUp{1, 10, 10})), (Touches{{Kind::release, 10, 10}}));
}

TEST(PrimaryFinger, AFingerThatStaysDownDoesNotBecomeTheFirstOne) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 10, 10})).empty());
  EXPECT_EQ(finger.feed(at(1, FingerDown{2, 300, 300})), Touches{});
  ASSERT_FALSE(finger.feed(at(2, FingerUp{1, 10, 10})).empty());
  EXPECT_EQ(finger.feed(at(3, FingerMove{2, 301, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(4, FingerUp{2, 301, 300})), Touches{});
}

TEST(PrimaryFinger, ABounceOnTheGlassIsOneStrike) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 100, 100})).empty());
  ASSERT_FALSE(finger.feed(at(40, FingerUp{1, 100, 100})).empty());
  EXPECT_EQ(finger.feed(at(70, FingerDown{1, 104, 100})), Touches{});
  EXPECT_EQ(finger.feed(at(90, FingerUp{1, 104, 100})), Touches{});
}

TEST(PrimaryFinger, FastTypingOnAnotherKeyIsNotABounce) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 100, 100})).empty());
  ASSERT_FALSE(finger.feed(at(40, FingerUp{1, 100, 100})).empty());
  EXPECT_FALSE(finger.feed(at(70, FingerDown{1, 220, 100})).empty());
}

TEST(PrimaryFinger, TheSameKeyTwiceIsTwoStrikesWhenTheyAreApart) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 100, 100})).empty());
  ASSERT_FALSE(finger.feed(at(40, FingerUp{1, 100, 100})).empty());
  EXPECT_FALSE(finger.feed(at(140, FingerDown{1, 100, 100})).empty());
}

TEST(PrimaryFinger, TheStrikeThatWakesThePanelPressesNothing) {
  PrimaryFinger finger;
  finger.swallow_next();
  EXPECT_EQ(finger.feed(at(0, FingerDown{1, 100, 100})), Touches{});
  EXPECT_EQ(finger.feed(at(50, FingerUp{1, 100, 100})), Touches{});
  EXPECT_FALSE(finger.feed(at(500, FingerDown{1, 100, 100})).empty());
}

TEST(PrimaryFinger, LosingTheWindowCancelsThePress) {
  PrimaryFinger finger;
  ASSERT_FALSE(finger.feed(at(0, FingerDown{1, 100, 100})).empty());
  EXPECT_EQ(finger.feed(at(5, FocusLost{})), (Touches{{Kind::cancel, 100, 100}}));
  EXPECT_EQ(finger.feed(at(9, FingerUp{1, 100, 100})), Touches{});
}

TEST(PrimaryFinger, TheMouseIsAFingerWhileItsButtonIsDown) {
  PrimaryFinger finger;
  EXPECT_EQ(finger.feed(at(0, Pointer{Pointer::Kind::move, 5, 5})), Touches{});
  EXPECT_EQ(finger.feed(at(1, Pointer{Pointer::Kind::down, 6, 5})), (Touches{{Kind::press, 6, 5}}));
  EXPECT_EQ(finger.feed(at(2, Pointer{Pointer::Kind::up, 6, 5})), (Touches{{Kind::release, 6, 5}}));
}

// Finger 1 lies at 10, 10 since 0 ms. Whether finger 2 gets through that taps at 400, 300.
bool gets_through(PrimaryFinger& finger, int from, int to, Rest rest = Rest::maybe_forgotten) {
  const bool at_once = !finger.feed(at(from, FingerDown{2, 400, 300}), rest).empty();
  const Touches touches = finger.feed(at(to, FingerUp{2, 400, 300}), rest);
  EXPECT_FALSE(at_once);
  if (touches.empty()) return false;
  EXPECT_EQ(touches, (Touches{{Kind::cancel, 10, 10}, {Kind::press, 400, 300}, {Kind::release, 400, 300}}));
  return true;
}

PrimaryFinger resting() {
  PrimaryFinger finger;
  EXPECT_FALSE(finger.feed(at(0, FingerDown{1, 10, 10})).empty());
  return finger;
}

TEST(RestingFinger, GivesWayToATapAfterThreeSeconds) {
  PrimaryFinger finger = resting();
  EXPECT_FALSE(gets_through(finger, 2'999, 3'099));
  EXPECT_TRUE(gets_through(finger, 3'500, 3'600));
}

TEST(RestingFinger, IsOutOfTheGameWhenATapHasTakenOver) {
  PrimaryFinger finger = resting();
  ASSERT_TRUE(gets_through(finger, 3'000, 3'100));
  EXPECT_EQ(finger.feed(at(3'200, FingerMove{1, 15, 10})), Touches{});
  EXPECT_EQ(finger.feed(at(3'300, FingerDown{3, 700, 300})), (Touches{{Kind::press, 700, 300}}));
  EXPECT_EQ(finger.feed(at(3'350, FingerUp{1, 15, 10})), Touches{});
  EXPECT_EQ(finger.feed(at(3'400, FingerUp{3, 700, 300})), (Touches{{Kind::release, 700, 300}}));
}

TEST(RestingFinger, StaysTheOneThatCountsBesideASecondHandLaidOnTheGlass) {
  PrimaryFinger finger = resting();
  EXPECT_FALSE(gets_through(finger, 3'100, 4'100));
  EXPECT_EQ(finger.feed(at(4'200, FingerUp{1, 10, 10})), (Touches{{Kind::release, 10, 10}}));
}

TEST(RestingFinger, GivesWayToATapBesideASecondHandLaidOnTheGlass) {
  PrimaryFinger finger = resting();
  EXPECT_EQ(finger.feed(at(3'100, FingerDown{3, 700, 300})), Touches{});
  EXPECT_TRUE(gets_through(finger, 4'200, 4'300));
}

TEST(RestingFinger, DoesNotGiveWayToAFingerThatWasThereBefore) {
  PrimaryFinger finger = resting();
  EXPECT_EQ(finger.feed(at(2'900, FingerDown{2, 400, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(3'100, FingerUp{2, 400, 300})), Touches{});
}

TEST(RestingFinger, DoesNotGiveWayWhileItHoldsWhatIsMadeToBeHeld) {
  PrimaryFinger finger = resting();
  EXPECT_FALSE(gets_through(finger, 5'000, 5'100, Rest::meant));
  EXPECT_EQ(finger.feed(at(6'000, FingerUp{1, 10, 10})), (Touches{{Kind::release, 10, 10}}));
}

TEST(RestingFinger, GivesWayAlsoWhenItTrembles) {
  PrimaryFinger finger = resting();
  for (int ms = 50; ms < 5'000; ms += 50) {
    const float tremor = ms % 100 == 0 ? 8 : -8;
    (void)finger.feed(at(ms, FingerMove{1, 10 + tremor, 10 - tremor}));
  }
  (void)finger.feed(at(5'000, FingerMove{1, 10, 10}));
  EXPECT_TRUE(gets_through(finger, 5'010, 5'100));
}

TEST(RestingFinger, DoesNotGiveWayWhileItMoves) {
  PrimaryFinger finger = resting();
  for (int ms = 100; ms <= 6'000; ms += 100) {
    (void)finger.feed(at(ms, FingerMove{1, 10, 10 + static_cast<float>(ms) / 40}));  // a slow drag
  }
  EXPECT_FALSE(gets_through(finger, 6'010, 6'100));
}

TEST(RestingFinger, DoesNotGiveWayWhenItGoesOnBeforeTheTapEnds) {
  PrimaryFinger finger = resting();
  EXPECT_EQ(finger.feed(at(3'100, FingerDown{2, 400, 300})), Touches{});
  EXPECT_FALSE(finger.feed(at(3'150, FingerMove{1, 10, 100})).empty());
  EXPECT_EQ(finger.feed(at(3'200, FingerUp{2, 400, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(3'300, FingerUp{1, 10, 100})), (Touches{{Kind::release, 10, 100}}));
}

TEST(RestingFinger, LosesNothingOfATapThatSlides) {
  PrimaryFinger finger = resting();
  EXPECT_EQ(finger.feed(at(3'100, FingerDown{2, 400, 300})), Touches{});
  EXPECT_EQ(
      finger.feed(at(3'200, FingerUp{2, 400, 340})),
      (Touches{{Kind::cancel, 10, 10}, {Kind::press, 400, 300}, {Kind::move, 400, 340}, {Kind::release, 400, 340}}));
}

TEST(RestingFinger, ThatTouchesAgainHasBeenLifted) {
  PrimaryFinger finger = resting();
  EXPECT_EQ(finger.feed(at(500, FingerDown{1, 400, 300})), (Touches{{Kind::cancel, 10, 10}, {Kind::press, 400, 300}}));
  EXPECT_EQ(finger.feed(at(600, FingerUp{1, 400, 300})), (Touches{{Kind::release, 400, 300}}));
}

TEST(RestingFinger, WhoseLiftWasLostKeepsNobodyOut) {
  PrimaryFinger finger = resting();
  std::ptrdiff_t through = 0;
  for (int tap = 0; tap < 20; ++tap) {
    const int from = 4'000 + 500 * tap;
    Touches touches = finger.feed(at(from, FingerDown{2, 400, 300}));
    for (const Touch& touch : finger.feed(at(from + 100, FingerUp{2, 400, 300}))) touches.push_back(touch);
    through += std::count_if(touches.begin(), touches.end(), [](const Touch& t) { return t.kind == Kind::release; });
  }
  EXPECT_EQ(through, 20);
}

TEST(RestingFinger, ATapThatWakesThePanelPressesNothingEither) {
  PrimaryFinger finger = resting();
  finger.swallow_next();
  EXPECT_EQ(finger.feed(at(3'500, FingerDown{2, 400, 300})), Touches{});
  EXPECT_EQ(finger.feed(at(3'600, FingerUp{2, 400, 300})), (Touches{{Kind::cancel, 10, 10}}));
}

}  // namespace
}  // namespace tsunagu::platform
