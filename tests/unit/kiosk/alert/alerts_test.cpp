#include "kiosk/alert/alerts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/full_disk.h"
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

TEST_F(AlertTest, ADiskThatTakesNothingKeepsNobodyFromAsking) {
  int rings = 0;
  int told = 0;
  sitting_->on_chime([&] { ++rings; });
  sitting_->on_alert([&](const Ulid&) { return ++told > 1; });
  tap(Open{Door::help});
  {
    const tests::FullDisk full;
    tap(AskForSomeoneNow{});
    EXPECT_EQ(state().page, alert::Page::silent);
    EXPECT_EQ(state().alert_known, AlertKnown::unsaved);
    EXPECT_EQ(rings, 0) << "nothing was received";
    wait(60s);
    EXPECT_EQ(told, 2) << "staff are told again all the same";
    EXPECT_EQ(state().alert_known, AlertKnown::shown);
    tap(CloseNow{});
    scan(hub_.staff_card());
    type(U"2468");
    tap(Next{});
    EXPECT_EQ(notice(), "error.not_saved_alert");
    tap(CloseNow{});
  }
  sign_in();
  ASSERT_THAT(state().staff.alerts, SizeIs(1));
  tap(staff::AcknowledgeAlert{state().staff.alerts.front().alert_id});
  EXPECT_THAT(state().staff.alerts, IsEmpty());
  wait(60s);
  EXPECT_EQ(told, 2);
  EXPECT_THAT(journal().alerts_waiting().value(), IsEmpty());
}

TEST_F(AlertTest, WhatTheDiskDidNotTakeIsRecordedAsSoonAsItDoes) {
  tap(Open{Door::help});
  {
    const tests::FullDisk full;
    tap(AskForSomeoneNow{});
    wait(60s);
  }
  EXPECT_THAT(journal().alerts_waiting().value(), IsEmpty());
  wait(60s);
  EXPECT_THAT(journal().alerts_waiting().value(), SizeIs(1));
  EXPECT_EQ(state().alert_known, AlertKnown::here);
}

TEST_F(AlertTest, AskingOnceMoreWhileNobodyHasComeStaysOneAlert) {
  int told = 0;
  sitting_->on_alert([&](const Ulid&) { return ++told > 0; });
  tap(Open{Door::help}, AskForSomeoneNow{});
  wait(10s);
  ASSERT_EQ(state().page, door::Page::help);
  tap(AskForSomeoneNow{});
  EXPECT_EQ(state().page, alert::Page::silent);
  EXPECT_EQ(told, 2);
  EXPECT_THAT(journal().alerts_waiting().value(), SizeIs(1));
}

}  // namespace
}  // namespace tsunagu::kiosk
