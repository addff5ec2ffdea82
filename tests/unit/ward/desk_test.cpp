// A sitting: nothing answers before it, and it ends by itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using testing::IsEmpty;

namespace {

TEST(SigningIn, NothingElseAnswersBeforeIt) {
  DeskHouse house;
  house.ask(page::Open{page::Room::cases});
  house.ask(page::Search{"みな"});
  house.ask(inbox::TakeEntry{});
  house.ask(cases::AddNote{});
  house.ask(trust::AskRevoke{"0a1b2c3d"});
  EXPECT_EQ(house.state().page, door::Page::sign_in);
  EXPECT_TRUE(house.state().search.empty());
  EXPECT_FALSE(house.state().notice.has_value());
  EXPECT_THAT(house.state().cases.rows, IsEmpty());
  EXPECT_FALSE(house.state().trust.revoking.has_value());
}

TEST_F(AtTheDesk, TheDoorAnswersNobodyWhileAnOfficerIsThere) {
  const auto before = house.arena.in_use();
  house.ask(door::TypePassphrase{"harbour"});
  EXPECT_EQ(house.arena.in_use(), before);
  EXPECT_TRUE(house.state().door.passphrase.empty());
}

TEST_F(AtTheDesk, WhatWasDoneLastIsSaidWhileSomebodyTypes) {
  house.ask(inbox::TakeEntry{});
  house.ask(page::Write{"12"});
  house.ask(page::Search{"みな"});
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.nothing_entered"}));
  EXPECT_EQ(house.state().inbox.entry, "12");
  house.ask(page::Open{page::Room::trust});
  EXPECT_FALSE(house.state().notice.has_value());
}

TEST_F(AtTheDesk, AnEmptyDeskSignsItselfOutAndForgets) {
  house.take_in();
  house.scan(house.envelope(hana(), {.number = 2}));
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  EXPECT_EQ(house.desk.next_tick(), house.now() + 600s);
  house.clock->advance(599s);
  EXPECT_FALSE(house.desk.tick(house.now()));
  house.clock->advance(1s);
  EXPECT_TRUE(house.desk.tick(house.now()));
  EXPECT_EQ(house.state().page, door::Page::sign_in);
  EXPECT_FALSE(house.state().inbox.arrived.has_value());
  EXPECT_THAT(house.state().cases.rows, IsEmpty());
  EXPECT_FALSE(house.office.officer().has_value());
  EXPECT_FALSE(house.desk.next_tick().has_value());
  EXPECT_TRUE(house.desk.take_forget());
}

TEST_F(AtTheDesk, AClockThatIsSetBackDoesNotKeepTheDeskOpen) {
  house.clock->advance(-24h);
  EXPECT_FALSE(house.desk.tick(house.now()));
  EXPECT_EQ(house.desk.next_tick(), house.now() + 600s);
  house.clock->advance(600s);
  EXPECT_TRUE(house.desk.tick(house.now()));
  EXPECT_FALSE(house.office.officer().has_value());
}

}  // namespace
}  // namespace tsunagu::ward
