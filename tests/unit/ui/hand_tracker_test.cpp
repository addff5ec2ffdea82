#include "shared/ui/hand_tracker.h"

#include <gtest/gtest.h>

namespace tsunagu::ui {
namespace {

using platform::Touch;
constexpr float threshold = 18;

Target target(std::string id, Rect rect, Role role = Role::button) {
  Target t;
  t.id = std::move(id);
  t.rect = t.visible = rect;
  t.role = role;
  return t;
}

class Hand : public testing::Test {
 protected:
  Hand() {
    shown.add(target("list", {0, 0, 500, 500}, Role::scroll));
    shown.add(target("row", {0, 100, 500, 100}, Role::row));
    shown.add(target("next", {600, 600, 200, 100}));
    Target off = target("off", {600, 400, 200, 100});
    off.enabled = false;
    shown.add(off);
  }
  void touch(Touch::Kind kind, float x, float y, int ms = 0) { hand.take({kind, x, y}, Millis{ms}, shown, threshold); }
  Registry shown;
  HandTracker hand;
};

TEST_F(Hand, PressesAndActivatesOnRelease) {
  touch(Touch::Kind::press, 650, 650);
  EXPECT_EQ(hand.pressed(), "next");
  EXPECT_EQ(hand.activated(), "");
  touch(Touch::Kind::release, 660, 650);
  EXPECT_EQ(hand.activated(), "next");
  EXPECT_EQ(hand.pressed(), "");
  hand.end_frame();
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, SlidingOffCancelsAndSlidingBackPressesAgain) {
  touch(Touch::Kind::press, 650, 650);
  touch(Touch::Kind::move, 500, 650);
  EXPECT_EQ(hand.pressed(), "");
  touch(Touch::Kind::move, 650, 650);
  EXPECT_EQ(hand.pressed(), "next");
  touch(Touch::Kind::move, 500, 650);
  touch(Touch::Kind::release, 500, 650);
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, SlidingOntoAnotherTargetPressesNothing) {
  touch(Touch::Kind::press, 550, 650);
  touch(Touch::Kind::move, 650, 650);
  EXPECT_EQ(hand.pressed(), "");
  touch(Touch::Kind::release, 650, 650);
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, WhatIsNotEnabledCannotBePressed) {
  touch(Touch::Kind::press, 650, 450);
  EXPECT_EQ(hand.pressed(), "");
  touch(Touch::Kind::release, 650, 450);
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, ADialogThatOpensUnderTheFingerStopsThePress) {
  touch(Touch::Kind::press, 650, 650);
  shown.cover("dialog", {0, 0, 1280, 800});
  touch(Touch::Kind::release, 650, 650);
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, ALostWindowCancels) {
  touch(Touch::Kind::press, 650, 650);
  touch(Touch::Kind::cancel, 650, 650);
  EXPECT_EQ(hand.pressed(), "");
  touch(Touch::Kind::release, 650, 650);
  EXPECT_EQ(hand.activated(), "");
}

TEST_F(Hand, PastTheThresholdThePressBecomesADrag) {
  touch(Touch::Kind::press, 200, 150);
  EXPECT_EQ(hand.pressed(), "row");
  touch(Touch::Kind::move, 200, 165, 10);
  EXPECT_EQ(hand.pressed(), "row");
  touch(Touch::Kind::move, 200, 130, 20);
  EXPECT_TRUE(hand.is_dragging());
  EXPECT_EQ(hand.pressed(), "");
  EXPECT_EQ(hand.dragged(), -20);
  touch(Touch::Kind::move, 200, 100, 30);
  EXPECT_EQ(hand.dragged(), -50);
  touch(Touch::Kind::release, 200, 100, 40);
  EXPECT_EQ(hand.activated(), "");
  EXPECT_LT(hand.thrown(), 0);
}

TEST_F(Hand, OutsideAScrollingAreaNothingIsDragged) {
  touch(Touch::Kind::press, 650, 650);
  touch(Touch::Kind::move, 650, 690);
  EXPECT_FALSE(hand.is_dragging());
  EXPECT_EQ(hand.pressed(), "next");
}

TEST_F(Hand, AFingerThatRestsBeforeItLiftsThrowsNothing) {
  touch(Touch::Kind::press, 200, 300, 0);
  touch(Touch::Kind::move, 200, 200, 20);
  touch(Touch::Kind::move, 200, 100, 40);
  touch(Touch::Kind::release, 200, 100, 400);
  EXPECT_EQ(hand.thrown(), 0);
}

}  // namespace
}  // namespace tsunagu::ui
