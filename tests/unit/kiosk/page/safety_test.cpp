// What a public screen may show, and that nobody can read from the room what a parent asks for (DOMAIN.md).
#include <gtest/gtest.h>

#include <set>

#include "kiosk/pages.h"
#include "tests/unit/kiosk/page/reach.h"
#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

using i18n::Language;

const Sample& sample_of(const std::vector<Sample>& all, std::string_view name) {
  for (const auto& sample : all) {
    if (sample.name == name) return sample;
  }
  throw std::invalid_argument("no such sample");
}

std::string everything_on(const ui::Registry& registry) {
  std::string out;
  for (const auto& target : registry.all()) out += target.label + "\n" + target.value + "\n";
  return out;
}

bool shows(const ui::Registry& registry, std::string_view words) {
  return everything_on(registry).find(words) != std::string::npos;
}

class Safety : public testing::Test {
 protected:
  const Sample& show(std::string_view name) {
    const Sample& sample = sample_of(samples_, name);
    bench_.show(sample.state);
    return sample;
  }
  [[nodiscard]] ui::Rect rect(std::string_view id) const {
    const ui::Target* target = bench_.registry().find(id);
    return target == nullptr ? ui::Rect{} : target->rect;
  }

  std::vector<Sample> samples_ = sample_states(Language::ja);
  ScreenBench bench_{Panel{}};
};

TEST_F(Safety, APublicPageShowsNoNameNoNumberAndNoOwnWords) {
  // Where a text is being written its writer has to see it.
  const std::set<PageId> written_here{talk::Page::name, talk::Page::words, check_in::Page::register_called};
  for (const auto& sample : samples_) {
    if (side_of(sample.state.page) == Side::staff || written_here.contains(sample.state.page)) continue;
    bench_.show(sample.state);
    EXPECT_FALSE(shows(bench_.registry(), secret_name)) << sample.name;
    EXPECT_FALSE(shows(bench_.registry(), "はなこ")) << sample.name;
    EXPECT_FALSE(shows(bench_.registry(), secret_phone)) << sample.name;
    EXPECT_FALSE(shows(bench_.registry(), secret_words)) << sample.name;
    EXPECT_FALSE(shows(bench_.registry(), "90100123")) << sample.name;
  }
}

TEST_F(Safety, SensitiveTopicsAreAConsultationOutsideTheirChoice) {
  for (const char* name : {"talk_check", "talk_check.here", "talk_consent.3", "talk_done", "talk_done.here"}) {
    show(name);
    EXPECT_FALSE(shows(bench_.registry(), "産後の体調")) << name;
    EXPECT_FALSE(shows(bench_.registry(), "こころ")) << name;
  }
  show("talk_consent.3");
  EXPECT_TRUE(shows(bench_.registry(), "ご相談"));
}

TEST_F(Safety, APhoneNumberIsWholeOnlyWhileItsButtonIsHeld) {
  show("talk_phone");
  EXPECT_TRUE(shows(bench_.registry(), "090••••••12"));
  bench_.hold("phone.show");
  EXPECT_TRUE(shows(bench_.registry(), secret_phone));
  bench_.let_go();
  EXPECT_FALSE(shows(bench_.registry(), secret_phone));
}

TEST_F(Safety, ATapKeepsItForAFewSecondsOrUntilTheNextPress) {
  show("talk_phone");
  bench_.tap("phone.show");
  EXPECT_TRUE(shows(bench_.registry(), secret_phone));
  bench_.pass(Millis(7'000));
  bench_.redraw();
  EXPECT_TRUE(shows(bench_.registry(), secret_phone));
  bench_.pass(Millis(2'000));
  bench_.redraw();
  EXPECT_FALSE(shows(bench_.registry(), secret_phone));
  bench_.tap("phone.show");
  bench_.tap("phone.show");
  EXPECT_FALSE(shows(bench_.registry(), secret_phone)) << "once more hides it";
  bench_.tap("phone.show");
  bench_.hold("key.1");
  EXPECT_FALSE(shows(bench_.registry(), secret_phone));
  bench_.release();
}

TEST_F(Safety, TheCheckPageShowsNameAndNumberWhileItsButtonIsHeld) {
  show("talk_check");
  EXPECT_FALSE(shows(bench_.registry(), secret_phone));
  EXPECT_FALSE(shows(bench_.registry(), secret_name));
  bench_.hold("check.show");
  EXPECT_TRUE(shows(bench_.registry(), secret_phone));
  EXPECT_TRUE(shows(bench_.registry(), secret_name));
  bench_.let_go();
  EXPECT_FALSE(shows(bench_.registry(), secret_phone));
}

// The questions are one page: what was shown of one is not shown of the next.
TEST_F(Safety, WhatATapKeptIsNotKeptForTheNextQuestion) {
  show("talk_consent.0");
  bench_.tap("consent.show");
  EXPECT_TRUE(shows(bench_.registry(), secret_name));
  bench_.tap("consent.keep");
  EXPECT_FALSE(shows(bench_.registry(), secret_name));
}

TEST_F(Safety, WithOneHandItIsWholeOnlyWhileItsSecondPlaceIsHeld) {
  Panel panel{800, 1280, 5.885F};
  panel.display.hand = ui::Hand::right;
  ScreenBench bench(panel);
  bench.show(sample_of(samples_, "talk_phone").state);
  ASSERT_TRUE(brought_near(bench, [] {}).contains("phone.show"));
  bench.tap("rail.near");
  for (int page = 0; page < 5 && bench.registry().find("near.phone.show") == nullptr; ++page) bench.tap("nearby.more");
  EXPECT_FALSE(shows(bench.registry(), secret_phone));
  bench.hold("near.phone.show");
  EXPECT_TRUE(shows(bench.registry(), secret_phone));
  EXPECT_EQ(bench.registry().find("nearby.close"), nullptr) << "the panel lies over what is shown";
  bench.let_go();
  EXPECT_FALSE(shows(bench.registry(), secret_phone));
}

TEST_F(Safety, ConsentShowsExactlyWhatWouldLeaveWhileItsButtonIsHeld) {
  const std::pair<const char*, const char*> held[] = {{"talk_consent.0", secret_name},
                                                      {"talk_consent.1", "2025年9月生まれ"},
                                                      {"talk_consent.3", "産後の体調"},
                                                      {"talk_consent.4", secret_words},
                                                      {"talk_consent.6", secret_phone}};
  for (const auto& [name, words] : held) {
    show(name);
    EXPECT_FALSE(shows(bench_.registry(), words)) << name;
    bench_.hold("consent.show");
    EXPECT_TRUE(shows(bench_.registry(), words)) << name;
    bench_.let_go();
  }
}

TEST_F(Safety, KeepingIsAsLargeAsGiving) {
  show("talk_consent.0");
  EXPECT_EQ(rect("consent.keep").w, rect("consent.give").w);
  EXPECT_EQ(rect("consent.keep").h, rect("consent.give").h);
  show("talk_message");
  EXPECT_EQ(rect("message.no").w, rect("message.yes").w);
  EXPECT_EQ(rect("message.no").h, rect("message.yes").h);
  show("talk_caller");
  EXPECT_EQ(rect("caller.person").w, rect("caller.office").w);
  EXPECT_EQ(rect("caller.person").h, rect("caller.office").h);
}

TEST_F(Safety, ASilentRequestIsComposedLikeACheckIn) {
  show("received");
  const ui::Rect next = rect("next");
  const ui::Rect other = rect("received.end");
  const ui::Rect card = rect("card.title");
  const float title = rect("page.title").y;
  show("silent");
  EXPECT_EQ(rect("next"), next);
  EXPECT_EQ(rect("silent.talk"), other);
  EXPECT_EQ(rect("card.title").x, card.x);
  EXPECT_EQ(rect("card.title").y, card.y);
  EXPECT_EQ(rect("page.title").y, title);
}

TEST_F(Safety, AskingForSomeoneNowLooksLikeTheOtherWays) {
  show("talk_how");
  EXPECT_EQ(rect("how.now").w, rect("how.phone").w);
  EXPECT_EQ(rect("how.now").h, rect("how.phone").h);
}

TEST_F(Safety, WithoutAStaffDeviceTheSilentPageSaysWhereToGo) {
  show("silent.alone");
  EXPECT_TRUE(shows(bench_.registry(), "カウンターにお声がけください"));
  EXPECT_TRUE(shows(bench_.registry(), "189"));
  EXPECT_TRUE(shows(bench_.registry(), "2026年11月2日に確認"));
}

TEST_F(Safety, NumbersAreShownOnlyWithTheDayTheyWereChecked) {
  for (const auto& sample : samples_) {
    bench_.show(sample.state);
    if (!shows(bench_.registry(), "0120-279-889")) continue;
    EXPECT_TRUE(shows(bench_.registry(), "2026年11月2日に確認")) << sample.name;
  }
}

TEST_F(Safety, APageWithoutBackLeavesItsPlaceEmpty) {
  show("check_in");
  const ui::Point place = rect("rail.back").centre();
  show("received");
  EXPECT_EQ(bench_.registry().find("rail.back"), nullptr);
  EXPECT_EQ(bench_.registry().action_at(place), nullptr);
}

TEST_F(Safety, ThePrimaryActionIsAtTheBottomRight) {
  for (const auto& sample : samples_) {
    bench_.show(sample.state);
    if (bench_.registry().find("next") == nullptr) continue;
    if (bench_.registry().find("code.qr") != nullptr) continue;  // beside the code
    // Beside a card of the page's height it is at the right of what is left.
    const bool beside_card = bench_.registry().find("page.plate") != nullptr;
    EXPECT_NEAR(rect("next").right(), beside_card ? 692 : 1252, 1) << sample.name;
    EXPECT_NEAR(rect("next").bottom(), 768, 1) << sample.name;
  }
}

TEST_F(Safety, ACodeTakesTheShortSide) {
  for (const char* name : {"register_card", "talk_done", "talk_done.parts"}) {
    show(name);
    EXPECT_GE(rect("code.qr").w, 800 * 0.8) << name;
  }
  ScreenBench tall(Panel{800, 1280, 5.885F});
  tall.show(sample_of(samples_, "talk_done").state);
  EXPECT_GE(tall.registry().find("code.qr")->rect.w, 800 * 0.8);
}

}  // namespace
}  // namespace tsunagu::kiosk::page
