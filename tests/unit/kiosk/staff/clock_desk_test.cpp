#include "kiosk/staff/clock_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;

class ClockDeskTest : public VisitorTest {
 protected:
  void somebody_comes() {
    come_in();
    tap(CloseNow{});
  }
  int families_inside() {
    sign_in_or_again();
    const int families = state().staff.counts.families;
    tap(CloseNow{});
    return families;
  }
  void sign_in_or_again() {
    if (signed_in_before_) return sign_in_again();
    sign_in();
    signed_in_before_ = true;
  }

 private:
  bool signed_in_before_ = false;
};

TEST_F(ClockDeskTest, AFamilyThatCameUnderAWrongClockIsInTheBuilding) {
  somebody_comes();
  const Instant right = clock_.now();
  clock_.set(right + std::chrono::days{30});
  somebody_comes();
  EXPECT_EQ(families_inside(), 2) << "while it is wrong";
  clock_.set(right + 5min);
  somebody_comes();
  EXPECT_EQ(families_inside(), 3) << "and when it is right again";
}

TEST_F(ClockDeskTest, AWrongClockEndsNobodysVisit) {
  hub_.config().hub.closes_minute = 16 * 60;
  sitting_ = hub_.sitting();
  somebody_comes();
  clock_.set(clock_.now() + std::chrono::days{3});
  sitting_->tick(clock_.now());
  EXPECT_EQ(families_inside(), 1);
}

TEST_F(ClockDeskTest, ADoubtedVisitEndsWithTheDayThatFollows) {
  hub_.config().hub.closes_minute = 16 * 60;
  sitting_ = hub_.sitting();
  somebody_comes();
  const Instant right = clock_.now();
  clock_.set(right + std::chrono::days{30});
  somebody_comes();
  clock_.set(right);
  clock_.advance(domain::start_of(domain::day_of(right)) + 16h + 30min - right);
  sitting_->tick(clock_.now());
  EXPECT_EQ(families_inside(), 0);
}

TEST_F(ClockDeskTest, StaffConfirmWithTwoTapsAndWhatWasRecordedTodayIsOfToday) {
  somebody_comes();
  clock_.set(clock_.now() + 3h);
  somebody_comes();
  sign_in();
  EXPECT_TRUE(state().staff.clock.doubted);
  tap(staff::OpenClock{});
  ASSERT_EQ(state().page, staff::Page::clock);
  tap(staff::ConfirmClock{});
  EXPECT_EQ(notice(), "clock.confirmed");
  EXPECT_FALSE(state().staff.clock.wants_attention());
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::board);
  const auto confirmed = facts();
  EXPECT_TRUE(std::any_of(confirmed.begin(), confirmed.end(), [](const journal::Fact& fact) {
    return fact.is(domain::FactKind::clock_confirmed) && fact.mark == journal::ClockMark::sure;
  }));
}

TEST_F(ClockDeskTest, StaffSayTheDayAndTakeItBack) {
  somebody_comes();
  const Instant right = clock_.now();
  clock_.set(right + std::chrono::days{30});
  somebody_comes();
  clock_.set(right + 1min);
  sign_in();
  const int undated = state().staff.clock.to_correct;
  EXPECT_GT(undated, 0);
  tap(staff::OpenClock{});
  const auto today = domain::day_of(right);
  ASSERT_EQ(state().staff.clock.days.front(), today);
  tap(staff::ChooseClockDay{0});
  EXPECT_EQ(state().staff.clock.corrected, undated);
  EXPECT_EQ(journal().headcount(today, today)->groups, 2U);
  tap(staff::UndoClockDay{});
  EXPECT_EQ(state().staff.clock.to_correct, undated);
  EXPECT_EQ(journal().headcount(today, today)->groups, 1U);
  tap(staff::ChooseClockDay{9});
  EXPECT_EQ(state().staff.clock.to_correct, undated) << "no such day";
}

TEST_F(ClockDeskTest, NobodyButStaffConfirms) {
  clock_.set(clock_.now() + 3h);
  tap(staff::OpenClock{}, staff::ConfirmClock{}, staff::ChooseClockDay{0}, staff::UndoClockDay{});
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_TRUE(hub_.home().journal->clock()->is_doubted());
}

}  // namespace
}  // namespace tsunagu::kiosk
