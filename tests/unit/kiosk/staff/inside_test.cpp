#include "kiosk/staff/inside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class InsideTest : public VisitorTest {
 protected:
  // Somebody by typed number, whose session is over: no card can end this visit.
  Ulid somebody_came() {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
    type(U"90100042");
    tap(Next{}, check_in::ChangeParty{3, +1}, Next{}, CloseNow{});
    return inside().back().visit_id;
  }
  std::vector<journal::VisitRow> inside() {
    return journal().visits_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value();
  }
  std::optional<Instant> ended(const Ulid& visit_id) { return journal().visit(visit_id).value()->ended; }
  // Who ended visits, in the order in which it was recorded.
  std::vector<domain::Actor> actors() {
    std::vector<domain::Actor> out;
    for (const auto& fact : facts()) {
      if (fact.is(domain::FactKind::visit_ended)) out.push_back(fact.as<domain::VisitEnded>()->by);
    }
    return out;
  }
  void closes_at_four() {
    hub_.config().hub.closes_minute = 16 * 60;
    sitting_ = hub_.sitting();
  }
  // Nobody touches the tablet until then.
  void tick_at(int hour, int minute) {
    const auto then =
        domain::start_of(domain::day_of(clock_.now())) + std::chrono::hours(hour) + std::chrono::minutes(minute);
    clock_.advance(then - clock_.now());
    sitting_->tick(clock_.now());
  }
};

TEST_F(InsideTest, StaffSeeWhoIsThereTheFirstToComeFirstAndNothingPersonal) {
  somebody_came();
  clock_.advance(20min);
  come_in();
  tap(CloseNow{});
  sign_in();
  EXPECT_EQ(state().staff.counts.families, 2);
  tap(Open{Door::inside});
  ASSERT_EQ(state().page, staff::Page::inside);
  ASSERT_THAT(state().staff.inside, SizeIs(2));
  EXPECT_EQ(state().staff.inside[0].party, (Party{.adults = 1, .children = {0, 1}}));
  EXPECT_LT(state().staff.inside[0].came_at, state().staff.inside[1].came_at);
  tap(Back{});
  EXPECT_EQ(state().page, staff::Page::board);
}

TEST_F(InsideTest, WhoIsMarkedHasGoneAndTheCountFollows) {
  const auto first = somebody_came();
  const auto second = somebody_came();
  sign_in();
  tap(Open{Door::inside}, staff::MarkGone{0}, Next{});
  EXPECT_EQ(state().page, staff::Page::board);
  EXPECT_EQ(notice(), "inside.recorded");
  EXPECT_EQ(state().staff.counts.families, 1);
  EXPECT_EQ(ended(first), to_the_minute(clock_.now()));
  EXPECT_FALSE(ended(second));
  EXPECT_THAT(actors(), ElementsAre(domain::Actor::staff));
}

TEST_F(InsideTest, ATapByMistakeIsTakenBackAndNothingWasRecorded) {
  somebody_came();
  sign_in();
  tap(Open{Door::inside}, staff::MarkGone{0});
  EXPECT_TRUE(state().staff.inside[0].gone);
  EXPECT_THAT(actors(), IsEmpty());
  tap(staff::MarkGone{0});
  EXPECT_FALSE(state().staff.inside[0].gone);
  tap(Next{});
  EXPECT_EQ(notice(), "error.nobody_marked");
  EXPECT_THAT(actors(), IsEmpty());
  tap(staff::MarkGone{0}, Back{}, Open{Door::inside});
  EXPECT_FALSE(state().staff.inside[0].gone) << "a mark that was left is gone";
}

TEST_F(InsideTest, NobodyButStaffOpensTheList) {
  somebody_came();
  tap(Open{Door::inside}, staff::MarkGone{0});
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_THAT(state().staff.inside, IsEmpty());
}

TEST_F(InsideTest, ClosingTimeEndsWhatNobodyEnded) {
  closes_at_four();
  const auto visit = somebody_came();
  tick_at(16, 14);
  EXPECT_FALSE(ended(visit)) << "small shoes take their time";
  tick_at(16, 15);
  EXPECT_EQ(ended(visit), clock_.now());
  EXPECT_THAT(actors(), ElementsAre(domain::Actor::closing_time));
  tick_at(16, 30);
  EXPECT_THAT(actors(), SizeIs(1)) << "once";
}

TEST_F(InsideTest, WhoComesAfterClosingTimeStaysOnTheListUntilTheDayIsOver) {
  closes_at_four();
  tick_at(17, 0);
  const auto evening = somebody_came();
  tick_at(23, 59);
  EXPECT_FALSE(ended(evening));
  clock_.advance(1min);
  sitting_->tick(clock_.now());
  EXPECT_EQ(ended(evening), clock_.now());
}

TEST_F(InsideTest, TheVisitOfWhoeverStandsAtTheTabletGoesOn) {
  closes_at_four();
  tick_at(16, 14);
  come_in();
  const auto visit = inside().back().visit_id;
  const auto other = [&] { return inside().size(); };
  clock_.advance(1min);
  tap(Open{Door::help});
  EXPECT_FALSE(ended(visit));
  EXPECT_EQ(other(), 1U);
  tap(CloseNow{});
  clock_.advance(1min);
  sitting_->tick(clock_.now());
  EXPECT_TRUE(ended(visit));
}

TEST_F(InsideTest, WithoutAClosingTimeTheDayEndsIt) {
  const auto visit = somebody_came();
  tick_at(23, 59);
  EXPECT_FALSE(ended(visit));
  clock_.advance(1min);
  sitting_->tick(clock_.now());
  EXPECT_TRUE(ended(visit));
}

TEST_F(InsideTest, ATabletThatWasOffOvernightEndsThemWhenItIsOn) {
  closes_at_four();
  const auto visit = somebody_came();
  sitting_.reset();
  clock_.advance(48h);
  sitting_ = hub_.sitting();
  sitting_->tick(clock_.now());
  EXPECT_EQ(ended(visit), to_the_minute(clock_.now())) << "when it was recorded, not when it may have been";
  EXPECT_THAT(actors(), ElementsAre(domain::Actor::closing_time));
}

TEST_F(InsideTest, NoneIsForgottenWhenTheyAreMany) {
  for (int i = 0; i < 250; ++i) {
    ASSERT_TRUE(hub_.home().journal->append(domain::fact(hub_.home().journal->new_id(), domain::VisitStarted{})));
  }
  clock_.advance(24h);
  for (int minute = 0; minute < 3; ++minute) {
    clock_.advance(1min);
    sitting_->tick(clock_.now());
  }
  EXPECT_THAT(actors(), SizeIs(250));
}

}  // namespace
}  // namespace tsunagu::kiosk
