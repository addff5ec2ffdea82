// What the events page lists: for whom, three at a time, by month, and what is over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sessions.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk::events {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

domain::Day day(const char* text) { return *domain::parse_day(text); }

class EventsTest : public VisitorTest {
 protected:
  domain::EventSession& add(std::string key, const char* title, const char* on, int minute, const char* words = "") {
    domain::EventSession session;
    session.source_key = std::move(key);
    session.title = title;
    session.description = words;
    session.first_day = session.last_day = day(on);
    session.start_minute = minute;
    session.end_minute = minute + 60;
    return sessions_.emplace_back(std::move(session));
  }
  void open_events() {
    ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_));
    sitting_ = hub_.sitting();
    come_in();
    tap(Open{Door::events});
    ASSERT_EQ(state().page, Page::list);
  }
  [[nodiscard]] const Model& model() const { return state().events; }
  // Of all that are listed.
  std::vector<std::string> titles() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < model().count; ++i) {
      tap(ShowFrom{i});
      out.push_back(model().rows.front().row.title);
    }
    tap(ShowFrom{0});
    return out;
  }

  std::vector<domain::EventSession> sessions_;
};

TEST_F(EventsTest, OffersTheAgesThatEventsNameAndNoOthers) {
  add("a", "ベビーヨガ", "2026-11-26", 600, "対象: 0歳");
  add("b", "プレママの会", "2026-11-27", 600, "対象: 妊婦");
  add("c", "おはなし会", "2026-11-28", 600);
  open_events();
  EXPECT_THAT(model().offered, ElementsAre(EventsFor::expecting, EventsFor::age_0, EventsFor::everybody));
  EXPECT_EQ(model().shown_for, EventsFor::everybody);
  EXPECT_THAT(titles(), ElementsAre("ベビーヨガ", "プレママの会", "おはなし会"));
  tap(ShowEventsFor{EventsFor::age_0});
  EXPECT_THAT(titles(), ElementsAre("ベビーヨガ", "おはなし会")) << "what names nobody is for everybody";
  tap(ShowEventsFor{EventsFor::expecting});
  EXPECT_THAT(titles(), ElementsAre("プレママの会", "おはなし会"));
  tap(ShowEventsFor{EventsFor::age_1});
  EXPECT_EQ(model().shown_for, EventsFor::expecting) << "it was not offered";
  EXPECT_TRUE(model().rows[0].whom[static_cast<std::size_t>(domain::AgeGroup::expecting)]);
  EXPECT_EQ(model().rows[1].whom, domain::AgeGroups{});
}

TEST_F(EventsTest, OffersNothingToChooseFromWhenNoEventNamesAnybody) {
  add("c", "おはなし会", "2026-11-28", 600);
  open_events();
  EXPECT_THAT(model().offered, ElementsAre(EventsFor::everybody));
}

TEST_F(EventsTest, TheFamilysOwnAgesComeFirst) {
  add("a", "ベビーヨガ", "2026-11-26", 600, "対象: 0歳");
  add("b", "1歳のつどい", "2026-11-27", 600, "対象: 1歳児");
  ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_));
  sitting_ = hub_.sitting();
  const auto card = register_family({MonthKind::birth, {2025, 9}});
  scan(card);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  scan(card);
  tap(Next{}, Next{}, Open{Door::events});
  ASSERT_EQ(state().page, Page::list);
  EXPECT_THAT(model().offered, ElementsAre(EventsFor::us, EventsFor::age_0, EventsFor::age_1, EventsFor::everybody));
  EXPECT_EQ(model().shown_for, EventsFor::us);
  EXPECT_THAT(titles(), ElementsAre("1歳のつどい"));
}

TEST_F(EventsTest, ShowsThreeAtATime) {
  for (const char* on : {"2026-11-26", "2026-11-27", "2026-11-28", "2026-12-01", "2026-12-02"}) {
    add(on, "おはなし会", on, 600);
  }
  open_events();
  EXPECT_EQ(model().count, 5U);
  EXPECT_THAT(model().rows, SizeIs(3));
  tap(ShowFrom{3});
  ASSERT_THAT(model().rows, SizeIs(2));
  EXPECT_EQ(model().rows.front().day, day("2026-12-01"));
  tap(ShowFrom{99});
  EXPECT_EQ(model().first, 4U);
}

TEST_F(EventsTest, WhatIsOverTodayIsNoRow) {
  add("a", "ふれあい遊び", "2026-11-24", 540);
  add("b", "おはなし会", "2026-11-24", 14 * 60);
  add("off", "中止の会", "2026-11-24", 540).cancelled = true;
  clock_.advance(2h);
  open_events();
  EXPECT_THAT(titles(), ElementsAre("おはなし会"));
  ASSERT_THAT(model().over, SizeIs(1));
  EXPECT_EQ(model().over.front().title, "ふれあい遊び");
}

TEST_F(EventsTest, AnEveningUntilMidnightEndsAtTwentyFourAndIsNotOnTheNextDay) {
  auto& evening = add("e", "星を見る会", "2026-11-25", 20 * 60);
  evening.last_day = day("2026-11-26");
  evening.end_minute = 0;
  open_events();
  ASSERT_THAT(model().rows, SizeIs(1));
  EXPECT_EQ(model().rows[0].row.last_day, day("2026-11-25"));
  EXPECT_EQ(model().rows[0].row.end_minute, 24 * 60);
  tap(ShowMonth{});
  EXPECT_EQ(model().month_days[24].events, 1);
  EXPECT_EQ(model().month_days[25].events, 0);
  tap(CloseNow{});
  clock_.advance(48h);
  sitting_->tick(clock_.now());
  come_in();
  tap(Open{Door::events});
  EXPECT_THAT(model().rows, IsEmpty());
  EXPECT_THAT(model().over, IsEmpty()) << "it was yesterday's";
}

TEST_F(EventsTest, NoMonthIsTurnedToAfterTheLastThatHasAnything) {
  add("a", "おはなし会", "2026-12-10", 600);
  open_events();
  EXPECT_EQ(model().last_month, (domain::YearMonth{2026, 12}));
  tap(ShowMonth{}, TurnMonth{+1}, TurnMonth{+1});
  EXPECT_EQ(model().month, (domain::YearMonth{2026, 12}));
}

TEST_F(EventsTest, ADayOfTheMonthBeginsWithWhatStillRuns) {
  add("a", "作品展", "2026-11-25", 540).last_day = day("2026-12-10");
  add("b", "おはなし会", "2026-12-10", 600);
  open_events();
  tap(ShowMonth{}, TurnMonth{+1}, ChooseDate{day("2026-12-03")});
  ASSERT_THAT(model().rows, SizeIs(2));
  EXPECT_EQ(model().first, 1U);
  EXPECT_EQ(model().rows[0].row.title, "作品展");
  EXPECT_EQ(model().rows[0].day, day("2026-12-03"));
}

}  // namespace
}  // namespace tsunagu::kiosk::events
