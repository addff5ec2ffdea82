// How long the pages stay that say what was received, and who comes after them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Staying : public VisitorTest {
 protected:
  void wait(std::chrono::milliseconds time) {
    clock_.advance(time);
    sitting_->tick(clock_.now());
  }
  // To 受付しました, where nobody taps any more.
  void come_and_stay(check_in::Way way = check_in::Way::without_card) {
    tap(Open{Door::check_in}, check_in::ChooseWay{way});
    if (way == check_in::Way::number) {
      type("12345678");
      tap(Next{});
    }
    tap(Next{});
    ASSERT_EQ(state().page, check_in::Page::received);
  }
  void ask_silently() {
    tap(Open{Door::help}, AskForSomeoneNow{});
    ASSERT_EQ(state().page, alert::Page::silent);
  }
};

TEST_F(Staying, AConfirmationGoesHomeByItself) {
  come_and_stay();
  wait(9900ms);
  EXPECT_EQ(state().page, check_in::Page::received);
  wait(100ms);
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(sitting_->wipes(), 1U);
}

TEST_F(Staying, ItsLineIsDrawnAnewOnceASecond) {
  come_and_stay();
  ASSERT_TRUE(state().idle) << "its time runs from the first frame on";
  EXPECT_EQ(state().idle->seconds_left, 10);
  EXPECT_EQ(state().idle->seconds_total, 10);
  int changes = 0;
  for (int step = 0; step < 99; ++step) {
    clock_.advance(100ms);
    changes += sitting_->tick(clock_.now()) ? 1 : 0;
    EXPECT_LE(sitting_->next_tick() - clock_.now(), 1s);
  }
  EXPECT_EQ(changes, 9);
  EXPECT_EQ(state().idle->seconds_left, 1);
}

TEST_F(Staying, WhoTouchesTheGlassHasItsTimeAnew) {
  come_and_stay();
  wait(8s);
  sitting_->touched(clock_.now());
  wait(9s);
  EXPECT_EQ(state().page, check_in::Page::received);
  wait(1s);
  EXPECT_EQ(state().page, door::Page::attract);
}

TEST_F(Staying, LargeLettersAndTwoLanguagesTakeTwiceAsLong) {
  const auto stays = [&](const Intent& choice) {
    sitting_->apply({Intent{Open{Door::check_in}}}, clock_.now());
    sitting_->apply({choice}, clock_.now());
    come_and_stay();
    int seconds = 0;
    for (; state().page == check_in::Page::received; ++seconds) wait(1s);
    return seconds;
  };
  const auto in = [&](i18n::Language language) {
    tap(Open{Door::languages}, door::ChooseLanguage{language});
    come_and_stay();
    int seconds = 0;
    for (; state().page == check_in::Page::received; ++seconds) wait(1s);
    return seconds;
  };
  EXPECT_EQ(in(i18n::Language::ja), 10);
  EXPECT_EQ(in(i18n::Language::ja_easy), 10);
  EXPECT_EQ(in(i18n::Language::vi), 20);
  tap(Open{Door::display}, door::ChangeDisplay{{.text = ui::TextSize::large}}, Next{});
  EXPECT_EQ(stays(Next{}), 20);
}

TEST_F(Staying, ANextCardOrNumberIsTakenAtOnce) {
  const auto card = register_family();
  scan(card);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  tap(Open{Door::languages}, door::ChooseLanguage{i18n::Language::vi});
  come_and_stay(check_in::Way::number);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::who_came) << notice();
  EXPECT_EQ(state().language, i18n::Language::ja) << "what the last family chose is gone";
  EXPECT_FALSE(state().checked_in);
  tap(Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  scan("654321");
  EXPECT_EQ(state().page, check_in::Page::who_came) << notice();
  EXPECT_FALSE(state().check_in.preselected);
}

TEST_F(Staying, ANextSlipAndStaffAreTakenAtOnce) {
  come_in();
  ask_here();
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(CloseNow{});
  come_and_stay();
  scan(slip);
  EXPECT_EQ(state().page, slip::Page::progress) << notice();
  tap(CloseNow{});
  come_and_stay();
  scan(hub_.staff_card());
  EXPECT_EQ(state().page, staff::Page::pin) << notice();
}

TEST_F(Staying, ACardThatStaysOnTheReaderIsNotTheNext) {
  const auto card = register_family();
  scan(card);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  scan(card);
  tap(Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(notice(), "");
  wait(10s);
  scan(card);
  ASSERT_EQ(state().page, check_in::Page::leaving);
  tap(check_in::ConfirmLeave{});
  ASSERT_EQ(state().page, check_in::Page::left);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::left);
}

TEST_F(Staying, JunkIsRefusedAndLeavesThePage) {
  come_and_stay();
  scan("https://example.org/?family=1");
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_NE(notice(), "");
}

TEST_F(Staying, GoingHomeIsConfirmedAsShortly) {
  const auto card = register_family();
  scan(card);
  tap(check_in::ConfirmLeave{});
  ASSERT_EQ(state().page, check_in::Page::left);
  wait(10s);
  EXPECT_EQ(state().page, door::Page::attract);
}

TEST_F(Staying, ARequestThatOffersItsSlipWaitsAndGivesWay) {
  const auto card = register_family();
  come_in();
  ask_here();
  wait(30s);
  EXPECT_EQ(state().page, talk::Page::done) << "the slip is offered here alone";
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::leaving) << notice();
}

TEST_F(Staying, ACodeThatIsBeingPhotographedGivesWayToNobody) {
  const auto card = register_family();
  come_in();
  ask_the_ward();
  wait(30s);
  scan(card);
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_TRUE(state().code);
}

TEST_F(Staying, ASilentRequestLastsTheSameAndThenShowsTheNumbers) {
  ask_silently();
  EXPECT_EQ(state().idle->seconds_total, 10);
  wait(10s);
  EXPECT_EQ(state().page, door::Page::help);
  EXPECT_EQ(state().alert_known, AlertKnown::here);
  EXPECT_FALSE(state().can_go_back);
  EXPECT_FALSE(state().idle);
  wait(149s);
  EXPECT_FALSE(state().idle);
  wait(1s);
  EXPECT_TRUE(state().idle);
  wait(20s);
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_FALSE(state().alert_known);
}

TEST_F(Staying, ATabletThatSleptOverASilentRequestIsFoundAtTheFirstPage) {
  ask_silently();
  clock_.advance(10min);
  tap(Open{Door::languages});
  EXPECT_FALSE(state().alert_known);
}

TEST_F(Staying, AfterASilentRequestTheNextCardIsTakenAtOnce) {
  const auto card = register_family();
  ask_silently();
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::leaving) << notice();
  EXPECT_FALSE(state().alert_known);
  tap(CloseNow{});
  ask_silently();
  wait(10s);
  ASSERT_EQ(state().page, door::Page::help);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::leaving) << notice();
  tap(CloseNow{}, Open{Door::help});
  scan(card);
  EXPECT_EQ(state().page, door::Page::help) << "who only looks up a number is left alone";
}

TEST_F(Staying, TheHelpPageFollowsWhatIsKnownOfTheAlert) {
  sitting_->on_alert([](const Ulid&) { return true; });
  ask_silently();
  wait(10s);
  EXPECT_EQ(state().alert_known, AlertKnown::shown);
  while (clock_.now() < Instant::max() && state().alert_known == AlertKnown::shown) {
    const auto next = sitting_->next_tick();
    ASSERT_GT(next, clock_.now());
    clock_.set(next);
    sitting_->tick(next);
    ASSERT_EQ(state().page, door::Page::help);
  }
  EXPECT_EQ(state().alert_known, AlertKnown::late);
  const auto alert_id = journal().alerts_waiting().value().front().alert_id;
  ASSERT_TRUE(hub_.home().journal->append(domain::fact(alert_id, domain::AlertAcknowledged{})));
  wait(1s);
  EXPECT_EQ(state().alert_known, AlertKnown::coming);
}

}  // namespace
}  // namespace tsunagu::kiosk
