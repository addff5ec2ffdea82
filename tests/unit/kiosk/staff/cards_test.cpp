// The family's way in over the years: the hub's own card, the birth, the lost card.
#include <gtest/gtest.h>

#include "kiosk/staff/card_desk.h"
#include "shared/domain/rules.h"
#include "shared/writing/keyboard.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;

class CardsTest : public VisitorTest {
 protected:
  [[nodiscard]] domain::Day today() { return domain::day_of(clock_.now()); }

  std::string new_card_for(std::string_view number) {
    sign_in();
    tap(staff::OpenCardDesk{});
    type(number);
    tap(Next{});
    EXPECT_EQ(state().page, staff::Page::family);
    tap(Next{});
    EXPECT_EQ(state().page, staff::Page::family_card);
    const auto card = state().code ? state().code->parts.front() : "";
    tap(Next{});
    EXPECT_EQ(state().page, staff::Page::board);
    tap(CloseNow{});
    return card;
  }
};

TEST_F(CardsTest, TheHubsOwnBarcodeIsTheFamilysNumber) {
  for (const char* code : {"123456", "YK-00417", "4901234567894"}) {
    for (const bool at_attract : {true, false}) {
      if (!at_attract) tap(Open{Door::check_in});
      scan(code);
      EXPECT_EQ(state().page, check_in::Page::who_came) << code;
      EXPECT_FALSE(state().check_in.preselected);
      EXPECT_EQ(state().check_in.party, (Party{.adults = 1}));
      tap(Next{});
      EXPECT_EQ(state().page, check_in::Page::received);
      tap(CloseNow{});
    }
  }
  EXPECT_EQ(journal().headcount_inside(journal::OpenVisits::of(today())).value().groups, 6U);
}

TEST_F(CardsTest, WhatIsNoNumberOfTheHubChangesNothing) {
  hub_.config().hub.own_number = "[0-9]{6}";
  for (const char* code : {"1234567", "12345a", "<script>", "http://example.jp/", "１２３４５６", "1234 56"}) {
    tap(Open{Door::check_in});
    scan(code);
    EXPECT_EQ(state().page, check_in::Page::ways) << code;
    EXPECT_TRUE(state().notice) << code;
    tap(CloseNow{});
  }
  EXPECT_EQ(journal().headcount_inside(journal::OpenVisits::of(today())).value().groups, 0U);
}

TEST_F(CardsTest, AnIndividualNumberInGroupsIsRefusedToo) {
  for (const char* code : {"123456789018", "1234-5678-9018"}) {
    tap(Open{Door::check_in});
    scan(code);
    EXPECT_EQ(state().page, check_in::Page::ways) << code;
    EXPECT_EQ(notice(), "error.not_member_number") << code;
    tap(CloseNow{});
  }
}

TEST_F(CardsTest, TheFirstScreenSaysWhatIsWrongWithACode) {
  auto card = register_family();
  card[20] = card[20] == '1' ? '2' : '1';
  scan(card);
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(notice(), "refusal.damaged");
}

TEST_F(CardsTest, AFamilyThatComesAgainIsCountedInOrOutsideTheWard) {
  const auto card = register_family();
  clock_.advance(24h);
  scan(card);
  tap(Next{});
  const auto count = journal().headcount(today(), today()).value();
  EXPECT_EQ(count.inside_ward, 1U);
}

TEST_F(CardsTest, ABirthIsOneTapAndTheFamilyStaysTheSame) {
  const auto card = register_expecting({2027, 1});
  const auto families = journal().family_count().value();
  clock_.advance(50 * 24h);  // January 2027
  scan(card);
  ASSERT_EQ(state().page, check_in::Page::who_came);
  EXPECT_EQ(state().check_in.due, (domain::YearMonth{2027, 1}));
  EXPECT_EQ(state().check_in.party.pregnant, 1);
  tap(check_in::BabyBorn{});
  EXPECT_EQ(state().check_in.baby_born, (domain::YearMonth{2027, 1}));
  EXPECT_EQ(state().check_in.party.pregnant, 0);
  EXPECT_EQ(state().check_in.party.adults, 1);
  EXPECT_EQ(state().check_in.party.children[0], 1);
  tap(Next{}, CloseNow{});
  EXPECT_EQ(journal().family_count().value(), families);

  clock_.advance(24h);
  scan(card);
  EXPECT_FALSE(state().check_in.due);
  EXPECT_EQ(state().check_in.party.children[0], 1);
  EXPECT_EQ(state().check_in.party.pregnant, 0);
}

// A due month that passed, and nobody said what became of it: nothing speaks of a birth or of a pregnancy.
class PassedDue : public CardsTest {
 protected:
  PassedDue() : card(register_expecting({2027, 1})) {
    clock_.advance(70 * 24h);  // February 2027
    scan(card);
  }
  const std::string card;
};

TEST_F(PassedDue, NothingIsTakenForGranted) {
  EXPECT_EQ(state().check_in.party, (Party{.adults = 1}));
  tap(check_in::TellNow{});
  EXPECT_EQ(state().page, check_in::Page::now);
  tap(Back{});
  EXPECT_EQ(state().page, check_in::Page::who_came);
  tap(Next{}, Next{}, Open{Door::events});
  EXPECT_FALSE(state().events.knows_us);
  tap(Back{}, Open{Door::outlook});
  EXPECT_EQ(state().page, outlook::Page::stage);
  EXPECT_THAT(state().outlook.view.subjects, testing::IsEmpty());
  EXPECT_TRUE(state().outlook.view.may_stop);
  tap(CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.due, (domain::YearMonth{2027, 1})) << "who said nothing is asked no less the next time";
}

TEST_F(PassedDue, TheMonthOfABirthIsAskedAndTheDueMonthIsOffered) {
  tap(check_in::TellNow{}, check_in::BabyBorn{});
  EXPECT_EQ(state().page, check_in::Page::born_month);
  EXPECT_EQ(state().check_in.registration.year, 2027);
  tap(check_in::ChooseMonth{3});
  EXPECT_EQ(notice(), "error.birth_in_future");
  tap(check_in::ChooseYear{2026}, check_in::ChooseMonth{12});
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_EQ(state().check_in.baby_born, (domain::YearMonth{2026, 12}));
  EXPECT_EQ(state().check_in.party.children[0], 1);
  EXPECT_EQ(state().check_in.party.adults, 1);
  tap(check_in::BabyBorn{});
  EXPECT_EQ(state().check_in.party, (Party{.adults = 1})) << "taken back";
  tap(check_in::TellNow{}, check_in::BabyBorn{}, check_in::ChooseMonth{1}, Next{}, CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_FALSE(state().check_in.due);
  EXPECT_EQ(state().check_in.party.children[0], 1);
}

TEST_F(PassedDue, TheMessagesStopWithOneTapAndComeBackWithAnother) {
  tap(check_in::TellNow{}, check_in::StopDueMessages{});
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_EQ(notice(), "outlook.stopped");
  EXPECT_TRUE(state().check_in.stopped);
  tap(check_in::StopDueMessages{});
  EXPECT_FALSE(state().check_in.stopped);
  tap(check_in::TellNow{}, check_in::StopDueMessages{}, Next{}, CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_FALSE(state().check_in.due);
}

TEST_F(CardsTest, ABirthToldByMistakeIsTakenBackBeforeItIsRecorded) {
  const auto card = register_expecting({2027, 1});
  clock_.advance(24h);
  scan(card);
  const auto before = state().check_in.party;
  tap(check_in::BabyBorn{}, check_in::BabyBorn{});
  EXPECT_EQ(state().check_in.party, before);
  EXPECT_FALSE(state().check_in.baby_born);
  tap(Next{}, CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.due, (domain::YearMonth{2027, 1}));
  EXPECT_EQ(state().check_in.party.pregnant, 1);
}

TEST_F(CardsTest, OnlyTheFamilysCardLetsItTellABirth) {
  scan("123456");
  tap(check_in::BabyBorn{});
  EXPECT_FALSE(state().check_in.baby_born);
  EXPECT_EQ(state().check_in.party, (Party{.adults = 1}));
}

TEST_F(CardsTest, ANewCardOpensTheFamilyAndTheLostOneNoMore) {
  const auto lost = register_expecting({2027, 1});
  clock_.advance(24h);
  const auto fresh = new_card_for(number_on(lost));
  EXPECT_NE(fresh, lost);
  clock_.advance(24h);
  scan(lost);
  EXPECT_FALSE(state().check_in.preselected);
  EXPECT_FALSE(state().check_in.due);
  tap(CloseNow{});
  scan(fresh);
  EXPECT_TRUE(state().check_in.preselected);
  EXPECT_FALSE(state().check_in.due) << "messages that were stopped would come back";
  EXPECT_EQ(journal().family_count().value(), 1U);
}

TEST_F(CardsTest, ANewCardKnowsABirthThatWasToldLater) {
  const auto lost = register_expecting({2027, 1});
  clock_.advance(70 * 24h);
  scan(lost);
  tap(check_in::TellNow{}, check_in::BabyBorn{}, check_in::ChooseMonth{1}, Next{}, CloseNow{});
  const auto fresh = new_card_for(number_on(lost));
  clock_.advance(24h);
  scan(fresh);
  EXPECT_FALSE(state().check_in.due);
  EXPECT_EQ(state().check_in.party.children[0], 1);
  tap(CloseNow{});
  const auto third = new_card_for(number_on(lost));  // and knows it once
  clock_.advance(24h);
  scan(third);
  EXPECT_EQ(state().check_in.party.children[0], 1);
}

TEST_F(CardsTest, AFamilyWithTheHubsNumberAloneGetsACard) {
  const auto card = new_card_for("123456");
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_TRUE(state().check_in.preselected);
  EXPECT_EQ(journal().family_count().value(), 1U);
  tap(CloseNow{});
  sign_in();
  tap(staff::OpenCardDesk{});
  type(U"123456");
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::family);
  EXPECT_TRUE(state().staff.card.known);
}

TEST_F(CardsTest, LookingAFamilyUpIsWrittenDownFirst) {
  const auto number = number_on(register_expecting({2027, 1}));
  sign_in();
  const auto before = hub_.home().journal->count().value();
  tap(staff::OpenCardDesk{});
  type(number);
  tap(Next{});
  EXPECT_EQ(state().staff.card.called, "みなと");
  EXPECT_EQ(hub_.home().journal->count().value(), before + 1);
}

TEST_F(CardsTest, NobodyWithoutAKeyMakesCards) {
  const auto number = number_on(register_expecting({2027, 1}));
  tap(staff::OpenCardDesk{});
  type(number);
  tap(Next{});
  EXPECT_NE(state().page, staff::Page::family);
  EXPECT_TRUE(state().staff.card.called.empty());
  tap(Next{});
  EXPECT_FALSE(state().code);
}

TEST(LikelyBirth, IsTheDueMonthOnceItIsHereAndNowBefore) {
  const domain::YearMonth now{2026, 11};
  EXPECT_EQ(domain::likely_birth({2026, 9}, now), (domain::YearMonth{2026, 9}));
  EXPECT_EQ(domain::likely_birth({2026, 11}, now), now);
  EXPECT_EQ(domain::likely_birth({2027, 1}, now), now);
}

}  // namespace
}  // namespace tsunagu::kiosk
