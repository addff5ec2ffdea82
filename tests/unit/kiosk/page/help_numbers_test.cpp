// The numbers of the help list, and what is on today, as a visitor finds them without turning a page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

using i18n::Language;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class HelpNumbers : public testing::Test {
 protected:
  // On こまったら or the silent page, with config/hub.toml's numbers.
  static State on_page(PageId page, Language language) {
    State state;
    state.page = page;
    state.language = language;
    state.now = at(10, 42);
    state.hub = example_hub(language);
    if (page == alert::Page::silent) state.alert_known = AlertKnown::shown;
    return state;
  }
  static std::string label(const ScreenBench& bench, const std::string& id) {
    const ui::Target* target = bench.registry().find(id);
    // A line is a little higher than its letters.
    const bool whole = target != nullptr && target->visible.h >= target->rect.h - 6;
    return whole ? target->label : std::string();
  }
  static std::vector<std::string> numbers(const ScreenBench& bench, const std::string& list) {
    std::vector<std::string> out;
    for (int i = 0; i < 4; ++i) out.push_back(label(bench, list + "." + std::to_string(i)));
    return out;
  }
  // Below the name, or beside the number.
  static std::string about(const ScreenBench& bench, const std::string& entry) {
    return label(bench, entry + ".more") + " " + label(bench, entry + ".answered");
  }

  ScreenBench bench_{Panel{}};
};

TEST_F(HelpNumbers, StandInTheOrderOfWhoReadsThem) {
  bench_.show(on_page(alert::Page::silent, Language::ja));
  EXPECT_THAT(numbers(bench_, "card"), ElementsAre("0570-064-556", "0120-279-889", "189", "0120-279-338"));
  bench_.show(on_page(door::Page::help, Language::vi));
  EXPECT_EQ(numbers(bench_, "help").front(), "0120-279-338") << "an interpreter first";
  State parenting = on_page(door::Page::help, Language::ja);
  parenting.hub.help.push_back({HelpKind::parenting, "子育て", "", "1", {Language::ja}, "", on(2026, 11, 2)});
  bench_.show(parenting);
  EXPECT_EQ(numbers(bench_, "help").front(), "1");
  parenting.alert_known = AlertKnown::here;
  bench_.show(parenting);
  EXPECT_THAT(numbers(bench_, "help"), ElementsAre("0570-064-556", "1", "0120-279-889", "189"));
}

// The page in every language, size and orientation; `where` says which.
template <class Check>
void everywhere(const PageId page, Check check) {
  for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{800, 1280}}) {
    for (const auto size : {ui::TextSize::normal, ui::TextSize::large}) {
      Panel panel{width, height};
      panel.display.text = size;
      ScreenBench bench(panel);
      for (const auto language : i18n::offered_languages()) {
        const auto where = std::string(i18n::code_of(language)) + " " + std::to_string(width) + " " +
                           std::string(name_of(page)) + (size == ui::TextSize::large ? " large" : "");
        check(bench, language, where);
      }
    }
  }
}

TEST_F(HelpNumbers, TheFirstFourAreThereWithoutTurningInEveryLanguageSizeAndOrientation) {
  for (const PageId page : {PageId(alert::Page::silent), PageId(door::Page::help)}) {
    const bool silent = page == PageId(alert::Page::silent);
    everywhere(page, [&](ScreenBench& bench, Language language, const std::string& where) {
      State state = on_page(page, language);
      std::erase_if(state.hub.help, [](const HelpNumber& one) { return one.kind == HelpKind::interpreter; });
      bench.show(state);
      if (silent) {
        EXPECT_NE(label(bench, "page.more"), "") << where;
      }
      for (int i = 0; i < 4; ++i) {
        const std::string entry = (silent ? "card." : "help.") + std::to_string(i);
        EXPECT_NE(label(bench, entry), "") << where << " " << entry;
        EXPECT_NE(label(bench, entry + ".words"), "") << where << " " << entry;
        EXPECT_NE(about(bench, entry), " ") << where << " " << entry;
        EXPECT_NE(label(bench, entry + ".more"), "") << where << " " << entry << ": what it is for";
      }
    });
  }
}

// The buttons that turn the page for the fifth take no room from the first four.
TEST_F(HelpNumbers, AFifthNumberTakesNothingFromTheFirstFour) {
  for (const PageId page : {PageId(alert::Page::silent), PageId(door::Page::help)}) {
    const std::string fourth = page == PageId(alert::Page::silent) ? "card.3" : "help.3";
    everywhere(page, [&](ScreenBench& bench, Language language, const std::string& where) {
      const State state = on_page(page, language);
      ASSERT_GT(state.hub.help.size(), 4U);
      bench.show(state);
      EXPECT_NE(label(bench, fourth), "") << where;
      EXPECT_NE(label(bench, fourth + ".words"), "") << where;
    });
  }
}

TEST_F(HelpNumbers, SayInWhichLanguageTheyAreAnswered) {
  bench_.show(on_page(alert::Page::silent, Language::vi));
  EXPECT_THAT(about(bench_, "card.0"), HasSubstr("Tiếng Việt"));
  EXPECT_THAT(about(bench_, "card.1"), HasSubstr("Chỉ tiếng Nhật"));
  bench_.show(on_page(alert::Page::silent, Language::ja));
  EXPECT_THAT(about(bench_, "card.0"), HasSubstr("日本語"));
}

TEST_F(HelpNumbers, HoursThatAreTheSameForAllAreSaidOnce) {
  State state = on_page(alert::Page::silent, Language::ja);
  for (auto& number : state.hub.help) number.hours = "24時間";
  bench_.show(state);
  EXPECT_THAT(label(bench_, "card.foot"), testing::AllOf(HasSubstr("24時間"), HasSubstr("2026年11月2日")));
  EXPECT_THAT(about(bench_, "card.0"), testing::Not(HasSubstr("24時間")));
}

TEST_F(HelpNumbers, OneNineOneIsCalledByWhatItIsFor) {
  bench_.show(on_page(alert::Page::silent, Language::ja));
  EXPECT_EQ(label(bench_, "card.2"), "189");
  EXPECT_EQ(label(bench_, "card.2.words"), "子育ての悩み・虐待の相談");
  EXPECT_THAT(about(bench_, "card.2"), HasSubstr("児童相談所につながります"));
}

class TodayAtTheHub : public HelpNumbers {};

TEST_F(TodayAtTheHub, WhatIsOverIsGoneAndWhatRunsSaysSo) {
  State state = on_page(check_in::Page::received, Language::ja);
  state.check_in.today = {rows_of_a_day()[2], rows_of_a_day()[0]};
  state.check_in.today[1].moment = domain::SessionMoment::begun;
  bench_.show(state);
  EXPECT_EQ(label(bench_, "card.0"), "10:30");
  EXPECT_THAT(about(bench_, "card.0"), testing::AllOf(HasSubstr("1階ホール"), HasSubstr("いま")));
  EXPECT_EQ(label(bench_, "card.closes"), "16:00");
  state.check_in.today[1].moment = domain::SessionMoment::over;
  bench_.show(state);
  EXPECT_EQ(label(bench_, "card.0"), "15:00");
  EXPECT_THAT(about(bench_, "card.0"), testing::Not(HasSubstr("いま")));
}

TEST_F(TodayAtTheHub, IsNeverAnEmptyCard) {
  State state = on_page(check_in::Page::received, Language::ja);
  bench_.show(state);
  EXPECT_THAT(label(bench_, "card.0.words"), HasSubstr("自由に遊べる"));
  state.check_in.today = {rows_of_a_day()[0]};
  state.check_in.today[0].moment = domain::SessionMoment::over;
  bench_.show(state);
  EXPECT_THAT(label(bench_, "card.0.words"), HasSubstr("おわりました"));
}

TEST_F(TodayAtTheHub, TheHubsOwnMessageStandsOnThePlateElseWhoIsThere) {
  State state = on_page(check_in::Page::received, Language::ja);
  bench_.show(state);
  EXPECT_THAT(label(bench_, "page.plate"), HasSubstr("もちつき"));
  state.hub.message.clear();
  bench_.show(state);
  EXPECT_THAT(label(bench_, "page.plate"), HasSubstr("助産師"));
  state.hub.on_duty.clear();
  bench_.show(state);
  EXPECT_THAT(label(bench_, "page.plate"), HasSubstr("何でも"));
}

}  // namespace
}  // namespace tsunagu::kiosk::page
