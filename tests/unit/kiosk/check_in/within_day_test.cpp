// Within the day: the people of a check-in corrected, some of them gone, children alone asked about, and registered
// months taken off the card.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sessions.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WithinDay : public VisitorTest {
 protected:
  [[nodiscard]] domain::Day today() { return domain::day_of(clock_.now()); }
  [[nodiscard]] journal::Headcount inside() {
    return journal().headcount_inside(journal::OpenVisits::of(today())).value();
  }
  [[nodiscard]] journal::Headcount counted() { return journal().headcount(today(), today()).value(); }
  [[nodiscard]] std::size_t count(domain::FactKind kind) {
    const auto all = facts();
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const journal::Fact& fact) { return fact.is(kind); }));
  }
  // One family with its card, inside: two adults, a baby of one year.
  std::string come_by_card() {
    const auto card = register_family();
    clock_.advance(24h);
    scan(card);
    tap(check_in::ChangeParty{0, +1}, Next{}, CloseNow{});
    clock_.advance(1h);
    scan(card);
    EXPECT_EQ(state().page, check_in::Page::leaving);
    EXPECT_TRUE(state().check_in.has_card);
    return card;
  }
  // What the newest fact of this kind says to staff.
  domain::VisitDetail sealed_of(domain::FactKind kind) {
    const auto all = facts();
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const journal::Fact& fact) { return fact.is(kind); });
    tap(CloseNow{});
    sign_in();
    const auto part = hub_.home().keyring->open(*last->sealed).value();
    tap(CloseNow{});
    return journal::decode_part<domain::VisitDetail>(part).value();
  }
};

TEST_F(WithinDay, TheNumberOfPeopleIsCorrectedOnTheVisitAndOnTheCard) {
  const auto card = come_by_card();
  tap(check_in::CorrectVisit{});
  ASSERT_EQ(state().page, check_in::Page::correct);
  EXPECT_EQ(state().check_in.party, (Party{.adults = 2, .children = {0, 1}}));
  tap(check_in::ChangeParty{0, -1}, check_in::ChangeParty{2, +1}, Next{});
  ASSERT_EQ(state().page, check_in::Page::received) << notice();
  EXPECT_EQ(state().check_in.counting, check_in::Counting::correcting);
  for (const auto& figures : {inside(), counted()}) {
    EXPECT_EQ(figures.groups, 1U);
    EXPECT_EQ(figures.adults, 1U);
    EXPECT_EQ(figures.bands, (std::array<std::size_t, 6>{1, 1, 0, 0, 0, 0}));
  }
  const auto detail = sealed_of(domain::FactKind::visit_corrected);
  EXPECT_FALSE(detail.family_id.is_nil());
  EXPECT_EQ(detail.party, (domain::Party{{0}, 1, 0}));
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.party.adults, 1) << "the card remembers who came after all";
}

TEST_F(WithinDay, WhoLeavesBeforeTheOthersIsCountedOnceAndIsNotInside) {
  const auto card = come_by_card();
  tap(check_in::SomeLeave{});
  ASSERT_EQ(state().page, check_in::Page::some_leave);
  EXPECT_EQ(state().check_in.party.people(), 0);
  tap(check_in::ChangeParty{0, +1}, check_in::ChangeParty{2, +1}, Next{});
  ASSERT_EQ(state().page, check_in::Page::received) << notice();
  EXPECT_EQ(inside().adults, 1U);
  EXPECT_EQ(inside().children(), 1U) << "there is no baby under one here that could leave";
  EXPECT_EQ(inside().groups, 1U);
  EXPECT_EQ(counted().adults, 2U);
  const auto visits = journal().visits_inside(journal::OpenVisits::of(today())).value();
  ASSERT_THAT(visits, SizeIs(1));
  EXPECT_EQ(visits[0].counts.adults, 2);
  EXPECT_EQ(sealed_of(domain::FactKind::some_left).party, (domain::Party{{}, 1, 0}));
  sign_in();
  EXPECT_EQ(state().staff.counts.adults, 1);
  tap(Open{Door::inside});
  ASSERT_THAT(state().staff.inside, SizeIs(1));
  EXPECT_EQ(state().staff.inside[0].party, (Party{.adults = 1, .children = {0, 1}}));
  tap(CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.party.adults, 2) << "both came, whoever left first";
}

TEST_F(WithinDay, WhoComesBackIsNotCountedAgainAndWhoIsNewIs) {
  const auto card = come_by_card();
  tap(check_in::SomeLeave{}, check_in::ChangeParty{0, +1}, Next{}, CloseNow{});
  scan(card);
  tap(check_in::CorrectVisit{});
  EXPECT_EQ(state().check_in.party.adults, 1);
  tap(check_in::ChangeParty{0, +1}, Next{}, CloseNow{});
  EXPECT_EQ(inside().adults, 2U);
  EXPECT_EQ(counted().adults, 2U);
  scan(card);
  tap(check_in::CorrectVisit{}, check_in::ChangeParty{0, +1}, Next{}, CloseNow{});
  EXPECT_EQ(inside().adults, 3U);
  EXPECT_EQ(counted().adults, 3U);
  EXPECT_EQ(counted().groups, 1U);
}

TEST_F(WithinDay, WhenEverybodyIsChosenTheVisitIsOver) {
  come_by_card();
  const auto ended = count(domain::FactKind::visit_ended);
  tap(check_in::SomeLeave{}, check_in::ChangeParty{0, +1}, check_in::ChangeParty{0, +1}, check_in::ChangeParty{3, +1});
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::left);
  EXPECT_EQ(count(domain::FactKind::visit_ended), ended + 1);
  EXPECT_EQ(count(domain::FactKind::some_left), 0U);
  EXPECT_EQ(inside().groups, 0U);
  EXPECT_EQ(counted().adults, 2U);
}

TEST_F(WithinDay, NobodyChosenIsAskedAgainAndNothingChangedRecordsNothing) {
  const auto card = come_by_card();
  tap(check_in::SomeLeave{}, Next{});
  EXPECT_EQ(state().page, check_in::Page::some_leave);
  EXPECT_EQ(notice(), "error.nobody");
  tap(Back{}, check_in::CorrectVisit{}, Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(count(domain::FactKind::visit_corrected), 0U);
}

// Whose visit it is nobody knows then: it is ended and no more.
TEST_F(WithinDay, WithoutACardNothingIsCorrected) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
  type(U"90100042");
  tap(Next{}, Next{}, Next{}, Open{Door::leaving});
  ASSERT_EQ(state().page, check_in::Page::leaving);
  EXPECT_FALSE(state().check_in.has_card);
  tap(check_in::CorrectVisit{});
  EXPECT_EQ(state().page, check_in::Page::leaving);
  tap(check_in::SomeLeave{}, check_in::OpenMonths{});
  EXPECT_EQ(state().page, check_in::Page::leaving);
}

TEST_F(WithinDay, NothingOfACorrectionIsLeftForTheNextFamily) {
  come_by_card();
  tap(check_in::SomeLeave{}, check_in::ChangeParty{0, +1}, CloseNow{});
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card});
  EXPECT_EQ(state().check_in.counting, check_in::Counting::coming);
  EXPECT_EQ(state().check_in.party, (Party{.adults = 1}));
  EXPECT_EQ(state().check_in.here.people(), 0);
}

// ---- children alone ----

TEST_F(WithinDay, ChildrenWithoutAnAdultAreAskedAboutOnce) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::ChangeParty{0, -1},
      check_in::ChangeParty{2, +1}, check_in::ChangeParty{2, +1}, Next{});
  ASSERT_EQ(state().page, check_in::Page::adult);
  EXPECT_EQ(inside().groups, 0U) << "nothing is recorded before the answer";
  tap(check_in::NoAdult{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(inside().children(), 2U);
  EXPECT_EQ(inside().adults, 0U);
}

TEST_F(WithinDay, AnAdultThatWasForgottenIsAddedByOneTap) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::ChangeParty{0, -1},
      check_in::ChangeParty{3, +1}, Next{}, check_in::AddAdult{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(inside().adults, 1U);
  EXPECT_EQ(inside().children(), 1U);
}

TEST_F(WithinDay, WhoIsExpectingIsGrownUp) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::ChangeParty{0, -1},
      check_in::ChangeParty{1, +1}, check_in::ChangeParty{3, +1}, Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
}

TEST_F(WithinDay, AChildThatStaysAloneIsAskedAboutToo) {
  come_by_card();
  tap(check_in::SomeLeave{}, check_in::ChangeParty{0, +1}, check_in::ChangeParty{0, +1}, Next{});
  ASSERT_EQ(state().page, check_in::Page::adult);
  tap(Back{});
  EXPECT_EQ(state().page, check_in::Page::some_leave);
  tap(Next{}, check_in::NoAdult{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(inside().adults, 0U);
  EXPECT_EQ(inside().children(), 1U);
}

// ---- registered months ----

TEST_F(WithinDay, ARegisteredMonthIsTakenOffTheCardAndOffStaffsList) {
  const auto card = register_family();
  scan(card);
  tap(check_in::OpenMonths{});
  ASSERT_THAT(state().check_in.months, SizeIs(1));
  tap(check_in::ForgetMonth{0});
  ASSERT_EQ(state().page, check_in::Page::forget_month);
  tap(Back{});
  EXPECT_EQ(count(domain::FactKind::profile_updated), 1U) << "asked, and not yet said";
  tap(check_in::ForgetMonth{0}, check_in::ConfirmForget{});
  EXPECT_EQ(state().page, check_in::Page::months);
  EXPECT_EQ(notice(), "months.forgotten");
  EXPECT_THAT(state().check_in.months, IsEmpty());
  EXPECT_EQ(count(domain::FactKind::profile_updated), 2U);
  const auto updated = facts().back();
  tap(CloseNow{});
  sign_in();
  const auto part = hub_.home().keyring->open(*updated.sealed).value();
  EXPECT_THAT(journal::decode_part<domain::FamilyDetail>(part)->children, IsEmpty());
  tap(CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.party, (Party{.adults = 1})) << "and it is not preselected";
}

TEST_F(WithinDay, WithTheDueMonthItsMessagesAreOver) {
  const auto card = register_expecting({2027, 1});
  scan(card);
  tap(check_in::OpenMonths{}, check_in::ForgetMonth{0}, check_in::ConfirmForget{}, CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_FALSE(state().check_in.due);
  EXPECT_EQ(state().check_in.party.pregnant, 0);
}

TEST_F(WithinDay, AMonthThatWasTypedWrongIsTakenBackBeforeItIsRegistered) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::first_time});
  type(U"みなと");
  tap(Next{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2025}, check_in::ChooseMonth{9});
  tap(check_in::AddAnother{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2024},
      check_in::ChooseMonth{3});
  ASSERT_THAT(state().check_in.registration.months, SizeIs(2));
  tap(check_in::ForgetMonth{0}, check_in::ConfirmForget{});
  EXPECT_EQ(state().page, check_in::Page::register_more);
  ASSERT_THAT(state().check_in.registration.months, SizeIs(1));
  EXPECT_EQ(state().check_in.registration.months[0].month, (domain::YearMonth{2024, 3}));
  tap(check_in::ForgetMonth{0}, check_in::ConfirmForget{});
  EXPECT_EQ(state().page, check_in::Page::register_kind) << "one is needed";
  tap(check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2026}, check_in::ChooseMonth{1});
  EXPECT_THAT(state().check_in.registration.months, SizeIs(1));
}

}  // namespace
}  // namespace tsunagu::kiosk
