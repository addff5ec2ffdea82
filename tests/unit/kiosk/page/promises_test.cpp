// What a page promises or threatens: times of the one who calls, and no loss where there is nothing to lose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

using i18n::Language;
using ::testing::HasSubstr;
using ::testing::Not;

class Promises : public testing::Test {
 protected:
  static State on_page(PageId page) {
    State state;
    state.page = page;
    state.language = Language::ja;
    state.now = at(10, 42);
    state.hub = example_hub(Language::ja);
    return state;
  }
  [[nodiscard]] std::string seen(std::string_view id) const {
    const ui::Target* target = bench_.registry().find(id);
    return target == nullptr ? std::string() : target->label + " " + target->value;
  }
  // The same with the idle warning over it.
  std::string threat(State state) {
    state.idle = IdleWarning{12, 20};
    bench_.show(state);
    return seen("idle.sentence");
  }

  ScreenBench bench_{Panel{}};
};

TEST_F(Promises, TimesToCallAreThoseOfWhoeverCalls) {
  State state = on_page(talk::Page::hours);
  state.talk.how = RequestHow::by_phone;
  bench_.show(state);
  EXPECT_THAT(seen("hours.any"), HasSubstr("火〜土"));
  EXPECT_THAT(seen("hours.morning"), HasSubstr("9:30〜12:00ごろ"));
  EXPECT_THAT(seen("hours.evening"), HasSubstr("15:00〜16:00ごろ"));
  state.talk.how = RequestHow::ward_professional;
  bench_.show(state);
  EXPECT_THAT(seen("hours.any"), HasSubstr("平日 8:45〜17:00"));
  EXPECT_THAT(seen("hours.morning"), HasSubstr("8:45〜12:00ごろ"));
  EXPECT_THAT(seen("hours.evening"), HasSubstr("15:00〜17:00ごろ"));
}

TEST_F(Promises, APartOfTheDayWithNobodyThereIsNotOffered) {
  State state = on_page(talk::Page::hours);
  state.talk.how = RequestHow::by_phone;
  state.hub.hours = domain::OfficeHours{13 * 60, 15 * 60};
  bench_.show(state);
  EXPECT_EQ(bench_.registry().find("hours.morning"), nullptr);
  EXPECT_THAT(seen("hours.afternoon"), HasSubstr("13:00〜15:00"));
  EXPECT_EQ(bench_.registry().find("hours.evening"), nullptr);
  state.hub.hours.reset();
  bench_.show(state);
  EXPECT_THAT(seen("hours.morning"), Not(HasSubstr(":"))) << "a hub that does not say when it opens";
}

TEST_F(Promises, TheIdleWarningThreatensWhatWasWrittenOnlyWhereSomethingWas) {
  State state = on_page(talk::Page::topics);
  EXPECT_THAT(threat(state), HasSubstr("12秒たつと、最初の画面にもどります"));
  state.talk.topics = {domain::Topic::sleep};
  EXPECT_THAT(threat(state), HasSubstr("書いたことを消します"));
  EXPECT_THAT(threat(on_page(events::Page::list)), HasSubstr("最初の画面"));
  EXPECT_THAT(threat(on_page(check_in::Page::member_no)), HasSubstr("最初の画面"));
  State number = on_page(check_in::Page::member_no);
  number.check_in.member_no.text = U"12";
  EXPECT_THAT(threat(number), HasSubstr("消します"));
  State party = on_page(check_in::Page::who_came);
  party.check_in.party.adults = 1;
  EXPECT_THAT(threat(party), HasSubstr("最初の画面")) << "as the page begins";
  party.check_in.party.children[0] = 1;
  EXPECT_THAT(threat(party), HasSubstr("消します"));
  party.check_in.preselected = true;
  EXPECT_THAT(threat(party), HasSubstr("最初の画面")) << "it comes back with the card";
}

// What is photographed says of what and when it is, and how one will be told.
TEST_F(Promises, ABookingWithoutACardSaysOfWhatItIs) {
  State state = on_page(booking::Page::done);
  EventRow row = rows_of_a_day()[0];
  row.day = row.last_day = on(2026, 12, 5);
  state.booking.draft.code = "28034315";
  state.booking.draft.own = {OwnBooking{.row = row, .state = domain::BookingState::placed}};
  state.code = CodeView{.purpose = CodeView::Purpose::booking, .parts = {"2803431500"}};
  bench_.show(state);
  std::string all;
  for (const auto& target : bench_.registry().all()) all += target.label + "\n";
  EXPECT_THAT(all, HasSubstr("はじめての離乳食"));
  EXPECT_THAT(all, HasSubstr("12月5日"));
  EXPECT_THAT(all, HasSubstr("10:30"));
  state.booking.draft.own[0].state = domain::BookingState::waiting;
  state.booking.draft.own[0].position = 3;
  state.booking.draft.phone.text = U"0451234567";
  bench_.show(state);
  all.clear();
  for (const auto& target : bench_.registry().all()) all += target.label + "\n";
  EXPECT_THAT(all, HasSubstr("3番目"));
  EXPECT_THAT(all, HasSubstr("お電話します"));
  EXPECT_THAT(all, HasSubstr("はじめての離乳食"));
}

TEST_F(Promises, TopicsOfOtherPagesAreCounted) {
  State state = on_page(talk::Page::topics);
  state.talk.topics = {domain::Topic::sleep, domain::Topic::mind};
  bench_.show(state);
  EXPECT_THAT(seen("topics.chosen"), HasSubstr("2つ"));
  state.talk.topics_page = 2;
  bench_.show(state);
  EXPECT_THAT(seen("topics.chosen"), HasSubstr("2つ"));
}

}  // namespace
}  // namespace tsunagu::kiosk::page
