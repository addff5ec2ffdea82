// Signing in at the desk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward::door {

using namespace tests;
using domain::FactKind;

namespace {

TEST(SigningIn, ThePassphraseLiesInLockedMemoryAndIsGoneAfterwards) {
  DeskHouse house;
  const auto before = house.arena.in_use();
  house.ask(door::TypePassphrase{"harbour"});
  EXPECT_EQ(house.state().door.passphrase, "harbour");
  EXPECT_GT(house.arena.in_use(), before);
  house.sign_in();
  EXPECT_TRUE(house.state().door.passphrase.empty());
  EXPECT_TRUE(house.desk.take_forget()) << "what was typed leaves the screen's memory too";
  EXPECT_EQ(house.count_of(FactKind::officer_signed_in), 1U);
  EXPECT_EQ(house.state().page, inbox::Page::scan);
  EXPECT_EQ(house.state().signed_in->name, "三上");
}

TEST(SigningIn, FiveWrongPassphrasesMakeAPause) {
  DeskHouse house;
  const auto attempt = [&](const char* passphrase) {
    house.ask(door::TypePassphrase{passphrase});
    house.ask(SignIn{});
    return house.state().signed_in.has_value();
  };
  for (int i = 0; i < 4; ++i) {
    EXPECT_FALSE(attempt("wrong one"));
    EXPECT_EQ(house.state().notice->key, "notice.wrong_passphrase");
  }
  EXPECT_FALSE(attempt("wrong one"));
  EXPECT_EQ(house.state().notice->key, "notice.pause");
  EXPECT_FALSE(attempt(test_passphrase)) << "even the right one waits";
  house.clock->advance(61s);
  EXPECT_TRUE(attempt(test_passphrase));
}

TEST(SigningIn, ASetClockNeitherEndsAPauseNorMakesItLonger) {
  DeskHouse house;
  const auto attempt = [&](const char* passphrase) {
    house.ask(door::TypePassphrase{passphrase});
    house.ask(SignIn{});
  };
  for (int i = 0; i < 5; ++i) attempt("wrong one");
  for (const auto by : {-24h, 48h}) {
    house.clock->set(house.now() + by);
    attempt(test_passphrase);
    EXPECT_EQ(house.state().notice->key, "notice.pause");
  }
  house.clock->advance(61s);
  house.sign_in();
}

}  // namespace
}  // namespace tsunagu::ward::door
