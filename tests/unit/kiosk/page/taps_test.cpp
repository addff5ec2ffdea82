// What each target asks for when a finger is lifted on it.
#include <gtest/gtest.h>

#include <optional>

#include "tests/unit/kiosk/page/reach.h"
#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

using domain::Topic;

struct Tap {
  const char* sample;
  const char* id;
  std::function<bool(const Intent&)> wanted;
};

// The intent as one of these, whichever room's it is; nullptr: another one.
template <class I>
const I* as(const Intent& intent) {
  const I* found = nullptr;
  const auto one = [&found]<class J>(const J& what) {
    if constexpr (std::same_as<I, J>) found = &what;
  };
  std::visit([&one](const auto& of_room) { std::visit(one, of_room); }, intent);
  return found;
}

template <class I>
std::function<bool(const Intent&)> is() {
  return [](const Intent& intent) { return as<I>(intent) != nullptr; };
}
template <class I, class Field, class Value>
std::function<bool(const Intent&)> is(Field I::*field, Value value) {
  return [=](const Intent& intent) {
    const auto* one = as<I>(intent);
    return one != nullptr && one->*field == value;
  };
}

std::vector<Tap> taps() {
  return {
      {"attract", "attract.begin", is(&Open::door, Door::check_in)},
      {"attract", "attract.lang.en", is(&door::ChooseLanguage::language, i18n::Language::en)},
      {"attract", "attract.language", is(&Open::door, Door::languages)},
      {"attract", "attract.help", is(&Open::door, Door::help)},
      {"attract", "attract.staff", is(&Open::door, Door::staff)},
      {"language", "lang.ja@easy", is(&door::ChooseLanguage::language, i18n::Language::ja_easy)},
      {"check_in", "rail.language", is(&Open::door, Door::languages)},
      {"check_in", "rail.help", is(&Open::door, Door::help)},
      {"check_in", "rail.close", is<CloseNow>()},
      {"check_in", "rail.back", is<Back>()},
      {"check_in", "checkin.number", is(&check_in::ChooseWay::way, check_in::Way::number)},
      {"check_in", "checkin.first", is(&check_in::ChooseWay::way, check_in::Way::first_time)},
      {"check_in", "checkin.without", is(&check_in::ChooseWay::way, check_in::Way::without_card)},
      {"member_no", "key.7", is(&PressKey::key, writing::KeyPress{.letter = U'7'})},
      {"member_no", "next", is<Next>()},
      {"register_called", "key.か", is(&PressKey::key, writing::KeyPress{.letter = U'か'})},
      {"register_kind", "kind.due", is(&check_in::ChooseMonthKind::kind, MonthKind::due)},
      {"register_kind", "kind.birth", is(&check_in::ChooseMonthKind::kind, MonthKind::birth)},
      {"register_month.birth", "year.2025", is(&check_in::ChooseYear::year, 2025)},
      {"register_month.birth", "month.5",
       is(&check_in::ChooseMonth::month, 5)},  // asks, so that the session can say: year first
      {"register_month.chosen", "month.11", is(&check_in::ChooseMonth::month, 11)},
      {"register_more", "more.add", is<check_in::AddAnother>()},
      {"register_more", "next", is<Next>()},
      {"register_area", "area.outside", is(&check_in::ChooseArea::inside_ward, false)},
      {"register_card", "next", is<Next>()},
      {"who_came", "who.plus.2", is(&check_in::ChangeParty::column, 2)},
      {"who_came", "who.minus.3", is(&check_in::ChangeParty::by, -1)},
      {"received", "next", is<Next>()},
      {"received", "received.end", is<check_in::EndSitting>()},
      {"talk_done", "slip.take", is(&Open::door, Door::own_slip)},
      {"talk_done.parts", "slip.take", is(&Open::door, Door::own_slip)},
      {"talk_done.here", "slip.take", is(&Open::door, Door::own_slip)},
      {"slip_code", "next", is<Next>()},
      {"slip.open", "slip.withdraw", is<slip::AskWithdrawal>()},
      {"slip.open", "next", is<Next>()},
      {"slip.withdrawn", "slip.again", is<slip::ShowWithdrawalCode>()},
      {"slip_withdraw", "slip.confirm", is<slip::Withdraw>()},
      {"slip_withdraw", "next", is<Next>()},
      {"menu", "menu.talk", is(&Open::door, Door::talk)},
      {"menu", "menu.events", is(&Open::door, Door::events)},
      {"menu", "menu.class", is<OpenEvent>()},
      {"menu", "menu.leave", is(&Open::door, Door::leaving)},
      {"menu", "menu.shelf", is(&Open::door, Door::shelf)},
      {"menu.no_class", "menu.help", is(&Open::door, Door::help)},
      {"events", "events.for.age_1", is(&events::ShowEventsFor::whom, events::EventsFor::age_1)},
      {"events", "events.down", is(&events::ShowFrom::first, 3U)},
      {"events.later", "events.up", is(&events::ShowFrom::first, 6U)},
      {"events_month", "date.24", is(&events::ChooseDate::day, on(2026, 11, 24))},
      {"events", "event.0", is<OpenEvent>()},
      {"talk_how", "how.just", is<talk::JustTalk>()},
      {"help", "help.now", is<AskForSomeoneNow>()},
      {"talk_how", "how.here", is(&talk::ChooseHow::how, RequestHow::here_now)},
      {"talk_how", "how.phone", is(&talk::ChooseHow::how, RequestHow::by_phone)},
      {"talk_how", "how.ward", is(&talk::ChooseHow::how, RequestHow::ward_professional)},
      {"talk_how", "how.now", is<AskForSomeoneNow>()},
      {"talk_topics", "topic.sleep", is(&talk::ToggleTopic::topic, Topic::sleep)},
      {"talk_topics", "topics.next", is(&talk::TurnTopics::by, 1)},
      {"talk_topics", "skip", is<Skip>()},
      {"talk_topics", "next", is<Next>()},
      {"talk_words.empty", "skip", is<Skip>()},
      {"talk_words", "next", is<Next>()},
      {"talk_method", "method.phone", is(&talk::ChooseMethod::method, ContactMethod::phone)},
      {"talk_method", "method.hub", is(&talk::ChooseMethod::method, ContactMethod::at_hub)},
      {"talk_hours", "hours.evening", is(&talk::ChooseHours::hours, ContactHours::evening)},
      {"talk_message", "message.no", is(&talk::ChooseMessage::may_leave, false)},
      {"talk_caller", "caller.person", is(&talk::ChooseCaller::may_name_office, false)},
      {"talk_caller", "caller.office", is(&talk::ChooseCaller::may_name_office, true)},
      {"talk_consent.0", "consent.give", is(&talk::AnswerConsent::answer, talk::Answer::give)},
      {"talk_consent.0", "consent.keep", is(&talk::AnswerConsent::answer, talk::Answer::keep)},
      {"talk_check", "fix.topics", is(&talk::Correct::page, talk::Page::topics)},
      {"talk_check", "fix.phone", is(&talk::Correct::page, talk::Page::phone)},
      {"talk_check", "next", is<Next>()},
      {"talk_done.parts", "code.next", is(&ShowCodePart::index, 1U)},
      {"talk_done", "next", is<Next>()},
      {"silent", "silent.talk", is(&Open::door, Door::talk)},
      {"silent", "next", is<Next>()},
      {"leaving", "leave.confirm", is<check_in::ConfirmLeave>()},
      {"leaving", "leave.stay", is<Next>()},
      {"leaving.card", "leaving.confirm", is<check_in::ConfirmLeave>()},
      {"leaving.card", "leaving.some", is<check_in::SomeLeave>()},
      {"leaving.card", "leaving.correct", is<check_in::CorrectVisit>()},
      {"leaving.card", "leaving.months", is<check_in::OpenMonths>()},
      {"leaving.card", "leaving.stay", is<Next>()},
      {"adult", "adult.one", is<check_in::AddAdult>()},
      {"adult", "adult.none", is<check_in::NoAdult>()},
      {"adult.stay", "adult.stay", is<Back>()},
      {"months", "month_row.1", is(&check_in::ForgetMonth::index, 1U)},
      {"register_more", "month_row.0", is(&check_in::ForgetMonth::index, 0U)},
      {"forget_month", "forget.keep", is<Back>()},
      {"forget_month", "forget.confirm", is<check_in::ConfirmForget>()},
      {"left", "next", is<Next>()},
      {"talk_how.idle", "idle.continue", is<KeepGoing>()},
      {"talk_how.idle", "rail.close", is<CloseNow>()},
      {"staff_pin", "key.backspace", is<PressKey>()},
      {"staff_pin", "next", is<Next>()},
      {"staff_board", "request.2", is<staff::OpenRequest>()},
      {"staff_board", "alert.0", is<staff::AcknowledgeAlert>()},
      {"staff_board", "board.down", is(&staff::TurnRequests::by, 1)},
      {"staff_board", "board.receipt", is<staff::ReadReceipt>()},
      {"staff_board", "board.lock", is<CloseNow>()},
      {"staff_request", "request.note", is<staff::WriteNote>()},
      {"staff_request", "request.talking", is<staff::MarkTalking>()},
      {"staff_request", "request.ward", is<staff::HandToWard>()},
      {"staff_request", "request.close", is<staff::CloseRequest>()},
      {"staff_board", "board.inside", is(&Open::door, Door::inside)},
      {"staff_sessions", "sessions.inside", is(&Open::door, Door::inside)},
      {"staff_inside", "inside.1", is(&staff::MarkGone::index, 1U)},
      {"staff_inside", "next", is<Next>()},
      {"staff_board.undated", "board.clock", is<staff::OpenClock>()},
      {"staff_clock", "next", is<staff::ConfirmClock>()},
      {"staff_sessions", "sessions.close", is<booking::OpenClosing>()},
      {"staff_close_days", "close.day.1", is(&booking::ChooseClosingDay::index, 1U)},
      {"staff_close_day", "close.keep", is<Back>()},
      {"staff_close_day", "close.confirm", is<booking::CloseDay>()},
      {"staff_clock.days", "clock.day.1", is(&staff::ChooseClockDay::index, 1U)},
      {"staff_clock.days", "next", is<Next>()},
      {"staff_clock.corrected", "clock.undo", is<staff::UndoClockDay>()},
      {"staff_close", "close.done", is<staff::EndRequest>()},
      {"staff_close", "close.withdrawn", is<staff::WithdrawForParent>()},
      {"staff_receipt", "next", is<Next>()},
  };
}

TEST(Taps, AskForWhatTheirWordsSay) {
  const auto samples = sample_states(i18n::Language::ja);
  ScreenBench bench(Panel{});
  for (const auto& tap : taps()) {
    const auto sample =
        std::find_if(samples.begin(), samples.end(), [&](const Sample& s) { return s.name == tap.sample; });
    ASSERT_NE(sample, samples.end()) << tap.sample;
    bench.show(sample->state);
    ASSERT_NE(bench.registry().find(tap.id), nullptr) << tap.sample << " has no " << tap.id;
    const Intents asked = bench.tap(tap.id);
    ASSERT_EQ(asked.size(), 1U) << tap.sample << " " << tap.id;
    EXPECT_TRUE(tap.wanted(asked.front()))
        << tap.sample << " " << tap.id << " asked for intent " << asked.front().index();
  }
}

// With one hand `id` is pressed in the panel of what is too far away; nothing when it is not there.
std::optional<Intents> tap_near(ScreenBench& bench, const std::string& id) {
  const std::string near = "near." + id;
  bench.tap(near_button(bench));
  for (int page = 0; page < 20 && bench.registry().find(near) == nullptr; ++page) {
    if (bench.registry().find("nearby.more") == nullptr) return std::nullopt;
    bench.tap("nearby.more");
  }
  if (bench.registry().find(near) == nullptr) return std::nullopt;
  return bench.tap(near);
}

TEST(Taps, WhatIsBroughtNearAsksForTheSame) {
  const auto samples = sample_states(i18n::Language::ja);
  for (const auto hand : {ui::Hand::left, ui::Hand::right}) {
    Panel panel;
    panel.display.hand = hand;
    ScreenBench bench(panel);
    int brought = 0;
    for (const auto& tap : taps()) {
      const auto sample =
          std::find_if(samples.begin(), samples.end(), [&](const Sample& s) { return s.name == tap.sample; });
      ASSERT_NE(sample, samples.end()) << tap.sample;
      if (sample->name.ends_with(".idle")) continue;
      bench.show(sample->state);
      const auto asked = tap_near(bench, tap.id);
      if (!asked) continue;
      ++brought;
      ASSERT_EQ(asked->size(), 1U) << tap.sample << " " << tap.id;
      EXPECT_TRUE(tap.wanted(asked->front())) << tap.sample << " " << tap.id;
    }
    EXPECT_GT(brought, 30);
  }
}

TEST(Taps, ThePanelStaysForWhatIsStruckAgainAndGoesWithAChoice) {
  const auto samples = sample_states(i18n::Language::ja);
  Panel panel;
  panel.display.hand = ui::Hand::left;
  ScreenBench bench(panel);
  const auto show = [&](std::string_view name) {
    bench.show(std::find_if(samples.begin(), samples.end(), [&](const Sample& s) { return s.name == name; })->state);
  };
  show("who_came");
  ASSERT_TRUE(tap_near(bench, "who.plus.5").has_value());
  EXPECT_NE(bench.registry().find("near.who.plus.5"), nullptr);
  show("talk_topics");
  ASSERT_TRUE(tap_near(bench, "topic.sleep").has_value());
  EXPECT_EQ(bench.registry().find("nearby.close"), nullptr);
  // Its own button closes it as well, and it is gone with the page.
  bench.tap("rail.near");
  EXPECT_NE(bench.registry().find("nearby.close"), nullptr);
  bench.tap("rail.near");
  EXPECT_EQ(bench.registry().find("nearby.close"), nullptr);
  bench.tap("rail.near");
  show("menu");
  EXPECT_EQ(bench.registry().find("nearby.close"), nullptr);
}

TEST(Taps, EveryChoiceOfTheDisplayIsTwoTapsFromEveryPageAndActsAtOnce) {
  const std::vector<std::pair<const char*, Display>> choices{
      {"display.large", {.text = ui::TextSize::large}},  {"display.contrast", {.contrast = ui::Contrast::high}},
      {"display.still", {.motion = ui::Motion::off}},    {"display.hand.left", {.hand = ui::Hand::left}},
      {"display.hand.right", {.hand = ui::Hand::right}}, {"display.hand.both", {}}};
  const auto samples = sample_states(i18n::Language::ja);
  Panel panel;
  panel.display = {};
  ScreenBench bench(panel);
  for (const auto& sample : samples) {
    bench.show(sample.state);
    const std::string door = sample.state.page == door::Page::attract ? "attract.display" : "rail.display";
    const Intents asked = bench.tap(door);
    ASSERT_EQ(asked.size(), 1U) << sample.name;
    EXPECT_TRUE(is(&Open::door, Door::display)(asked.front())) << sample.name;
  }
  // With one hand its place on the rail brings the page near, and it is the last of what is brought.
  panel.display.hand = ui::Hand::right;
  ScreenBench one_hand(panel);
  for (const auto& sample : samples) {
    if (sample.state.page == door::Page::attract || sample.name.ends_with(".idle")) continue;
    one_hand.show(sample.state);
    const auto asked = tap_near(one_hand, "rail.display");
    ASSERT_TRUE(asked.has_value() && asked->size() == 1U) << sample.name;
    EXPECT_TRUE(is(&Open::door, Door::display)(asked->front())) << sample.name;
  }
  const auto page = std::find_if(samples.begin(), samples.end(), [](const Sample& s) { return s.name == "display"; });
  for (const auto& [id, wanted] : choices) {
    bench.show(page->state);
    const Intents asked = bench.tap(id);
    ASSERT_EQ(asked.size(), 1U) << id;
    ASSERT_NE(as<door::ChangeDisplay>(asked.front()), nullptr) << id;
    EXPECT_EQ(as<door::ChangeDisplay>(asked.front())->to, wanted) << id;
  }
}

TEST(Taps, UnderTheCountdownThePageDoesNotAnswer) {
  const auto samples = sample_states(i18n::Language::ja);
  const auto idle =
      std::find_if(samples.begin(), samples.end(), [](const Sample& s) { return s.name == "talk_how.idle"; });
  ScreenBench bench(Panel{});
  bench.show(idle->state);
  EXPECT_TRUE(bench.tap("how.here").empty());
}

TEST(Taps, AMonthThatCannotBeMeantDoesNotAnswer) {
  const auto samples = sample_states(i18n::Language::ja);
  const auto month =
      std::find_if(samples.begin(), samples.end(), [](const Sample& s) { return s.name == "register_month.chosen"; });
  ScreenBench bench(Panel{});
  bench.show(month->state);
  EXPECT_TRUE(bench.tap("month.12").empty());
}

TEST(Taps, WhereAllAgesDoNotFitTheOthersAreOneTapAway) {
  const auto samples = sample_states(i18n::Language::ja);
  const auto who = std::find_if(samples.begin(), samples.end(), [](const Sample& s) { return s.name == "who_came"; });
  Panel panel;
  panel.display.text = ui::TextSize::large;
  ScreenBench bench(panel);
  State state = who->state;
  bench.show(state);
  const Intents asked = bench.tap("who.other");
  ASSERT_EQ(asked.size(), 1U);
  ASSERT_NE(as<check_in::TurnParty>(asked.front()), nullptr);
  state.check_in.party_first += as<check_in::TurnParty>(asked.front())->by;
  bench.show(state);
  EXPECT_NE(bench.registry().find("who.plus.7"), nullptr);
}

}  // namespace
}  // namespace tsunagu::kiosk::page
