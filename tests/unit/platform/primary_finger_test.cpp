#include "shared/platform/primary_finger.h"

#include <gtest/gtest.h>

namespace tsunagu::platform {
namespace {

TimedInput at(int ms, Input what) { return {Millis{ms}, std::move(what)}; }
using Kind = Touch::Kind;

TEST(PrimaryFinger, FollowsTheFirstFinger) {
  PrimaryFinger finger;
  EXPECT_EQ(finger.feed(at(0, FingerDown{7, 10, 20})), (Touch{Kind::press, 10, 20}));
  EXPECT_EQ(finger.feed(at(10, FingerMove{7, 12, 20})), (Touch{Kind::move, 12, 20}));
  EXPECT_EQ(finger.feed(at(20, FingerUp{7, 12, 21})), (Touch{Kind::release, 12, 21}));
}

TEST(PrimaryFinger, ABabysHandIsFingerTwoAndDoesNothing) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 10, 10})));
  EXPECT_FALSE(finger.feed(at(5, FingerDown{2, 300, 300})));
  EXPECT_FALSE(finger.feed(at(6, FingerMove{2, 310, 300})));
  EXPECT_FALSE(finger.feed(at(7, FingerUp{2, 310, 300})));
  EXPECT_EQ(finger.feed(at(9, FingerUp{1, 10, 10})), (Touch{Kind::release, 10, 10}));
}

TEST(PrimaryFinger, AFingerThatStaysDownDoesNotBecomeTheFirstOne) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 10, 10})));
  EXPECT_FALSE(finger.feed(at(1, FingerDown{2, 300, 300})));
  ASSERT_TRUE(finger.feed(at(2, FingerUp{1, 10, 10})));
  EXPECT_FALSE(finger.feed(at(3, FingerMove{2, 301, 300})));
  EXPECT_FALSE(finger.feed(at(4, FingerUp{2, 301, 300})));
}

TEST(PrimaryFinger, ABounceOnTheGlassIsOneStrike) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 100, 100})));
  ASSERT_TRUE(finger.feed(at(40, FingerUp{1, 100, 100})));
  EXPECT_FALSE(finger.feed(at(70, FingerDown{1, 104, 100})));
  EXPECT_FALSE(finger.feed(at(90, FingerUp{1, 104, 100})));
}

TEST(PrimaryFinger, FastTypingOnAnotherKeyIsNotABounce) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 100, 100})));
  ASSERT_TRUE(finger.feed(at(40, FingerUp{1, 100, 100})));
  EXPECT_TRUE(finger.feed(at(70, FingerDown{1, 220, 100})));
}

TEST(PrimaryFinger, TheSameKeyTwiceIsTwoStrikesWhenTheyAreApart) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 100, 100})));
  ASSERT_TRUE(finger.feed(at(40, FingerUp{1, 100, 100})));
  EXPECT_TRUE(finger.feed(at(140, FingerDown{1, 100, 100})));
}

TEST(PrimaryFinger, TheStrikeThatWakesThePanelPressesNothing) {
  PrimaryFinger finger;
  finger.swallow_next();
  EXPECT_FALSE(finger.feed(at(0, FingerDown{1, 100, 100})));
  EXPECT_FALSE(finger.feed(at(50, FingerUp{1, 100, 100})));
  EXPECT_TRUE(finger.feed(at(500, FingerDown{1, 100, 100})));
}

TEST(PrimaryFinger, LosingTheWindowCancelsThePress) {
  PrimaryFinger finger;
  ASSERT_TRUE(finger.feed(at(0, FingerDown{1, 100, 100})));
  EXPECT_EQ(finger.feed(at(5, FocusLost{})), (Touch{Kind::cancel, 100, 100}));
  EXPECT_FALSE(finger.feed(at(9, FingerUp{1, 100, 100})));
}

TEST(PrimaryFinger, TheMouseIsAFingerWhileItsButtonIsDown) {
  PrimaryFinger finger;
  EXPECT_FALSE(finger.feed(at(0, Pointer{Pointer::Kind::move, 5, 5})));
  EXPECT_EQ(finger.feed(at(1, Pointer{Pointer::Kind::down, 6, 5})), (Touch{Kind::press, 6, 5}));
  EXPECT_EQ(finger.feed(at(2, Pointer{Pointer::Kind::up, 6, 5})), (Touch{Kind::release, 6, 5}));
}

}  // namespace
}  // namespace tsunagu::platform
