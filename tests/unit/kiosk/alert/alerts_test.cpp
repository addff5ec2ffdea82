#include "kiosk/alert/alerts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AlertTest : public VisitorTest {
 protected:
  void somebody_asks() {
    come_in();
    tap(Open{Door::talk}, AskForSomeoneNow{});
  }
  [[nodiscard]] std::size_t repeats() {
    const auto all = facts();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const journal::Fact& fact) { return fact.is(domain::FactKind::alert_repeated); }));
  }
  void wait(std::chrono::seconds time) {
    clock_.advance(time);
    sitting_->tick(clock_.now());
  }
};

TEST_F(AlertTest, WhereItWasRaisedIsKnownAndNothingElse) {
  const auto place = [&] {
    const auto places = journal().alerts_waiting().value();
    return places.empty() ? domain::AlertPlace::menu : places.back().place;
  };
  tap(Open{Door::help}, AskForSomeoneNow{});
  EXPECT_EQ(place(), domain::AlertPlace::attract);
  tap(CloseNow{});
  come_in();
  tap(Open{Door::help}, AskForSomeoneNow{});
  EXPECT_EQ(place(), domain::AlertPlace::menu);
  tap(CloseNow{});
  come_in();
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_EQ(place(), domain::AlertPlace::talk);
}

TEST_F(AlertTest, IsRepeatedOnceAfterAMinuteAlsoWhenTheParentHasGone) {
  somebody_asks();
  tap(CloseNow{});
  EXPECT_EQ(state().page, door::Page::attract);
  wait(59s);
  EXPECT_EQ(repeats(), 0U);
  wait(1s);
  EXPECT_EQ(repeats(), 1U);
  EXPECT_TRUE(journal().alerts_waiting().value().front().repeated);
  wait(600s);
  EXPECT_EQ(repeats(), 1U);
}

TEST_F(AlertTest, TheKioskWakesUpInTimeForTheRepetition) {
  clock_.advance(20s);  // not on the minute
  sitting_->tick(clock_.now());
  somebody_asks();
  const auto due = clock_.now() + alert::alert_repeats_after;
  tap(CloseNow{});
  while (sitting_->next_tick() < due) {
    const auto next = sitting_->next_tick();
    ASSERT_GT(next, clock_.now());
    clock_.set(next);
    sitting_->tick(next);
  }
  EXPECT_EQ(sitting_->next_tick(), due);
}

TEST_F(AlertTest, WhatSomebodyHasTakenIsNotRepeated) {
  somebody_asks();
  tap(CloseNow{});
  sign_in();
  ASSERT_THAT(state().staff.alerts, SizeIs(1));
  tap(staff::AcknowledgeAlert{state().staff.alerts.front().alert_id});
  EXPECT_THAT(state().staff.alerts, IsEmpty());
  wait(61s);
  EXPECT_EQ(repeats(), 0U);
}

TEST_F(AlertTest, ARestartDoesNotForgetIt) {
  somebody_asks();
  sitting_ = hub_.sitting();
  wait(60s);
  EXPECT_EQ(repeats(), 1U);
  sitting_ = hub_.sitting();
  wait(60s);
  EXPECT_EQ(repeats(), 1U);
}

TEST_F(AlertTest, AStaffDeviceIsToldAtOnceAndAgain) {
  std::vector<std::pair<Ulid, Instant>> told;
  sitting_->on_alert([&](const Ulid& alert_id) {
    told.emplace_back(alert_id, clock_.now());
    return true;
  });
  somebody_asks();
  EXPECT_EQ(state().alert_known, AlertKnown::shown);
  const auto raised = clock_.now();
  wait(60s);
  const auto alert_id = journal().alerts_waiting().value().front().alert_id;
  EXPECT_THAT(told, ElementsAre(std::pair{alert_id, raised}, std::pair{alert_id, raised + 60s}));
}

TEST_F(AlertTest, ThePageFollowsWhetherStaffCanBeReached) {
  bool connected = false;
  sitting_->on_alert([&](const Ulid&) { return connected; });
  somebody_asks();
  EXPECT_EQ(state().alert_known, AlertKnown::here);
  connected = true;
  clock_.advance(60s);
  EXPECT_TRUE(sitting_->tick(clock_.now()));
  EXPECT_EQ(state().alert_known, AlertKnown::shown);
}

}  // namespace
}  // namespace tsunagu::kiosk
