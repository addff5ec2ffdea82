#include "shared/ui/near_panel.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/ui/keyboard_view.h"
#include "shared/ui/page_frame.h"
#include "shared/ui/widgets.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

constexpr RailWords rail_ids{"ことば", "こまったら", "すぐ閉じる", "もどる", "見やすさ", "手もとへ"};

ShellOptions with(Hand hand) {
  ShellOptions options;
  options.theme.hand = hand;
  return options;
}

// A button near the left hand, as many far ones as asked for, and a keyboard if wished.
struct Page {
  int far = 1;
  bool keys = false;
  bool again = false;  // the far buttons are struck again and again
  std::vector<std::string> pressed;
  std::u32string text;
  writing::KeyboardMode mode = writing::KeyboardMode::digits;

  void draw(Ui& ui) {
    begin_page(ui, {.id = "page", .title = "題", .rail = rail_ids});
    if (button(ui, "here", {200, 650, 300, 118}, {.label = "ここ"})) pressed.emplace_back("here");
    for (int i = 0; i < far; ++i) {
      const std::string id = "far." + std::to_string(i);
      const Rect place{1080, 10 + 130 * static_cast<float>(i), 180, 118};
      if (button(ui, id, place, {.label = id, .repeats = again})) pressed.push_back(id);
    }
    if (keys) {
      if (const auto key = keypad(ui, {560, 100, 480, 500}, text, 8)) writing::apply(*key, text, mode, 8);
      field(ui, "page.field", {560, 10, 480, 80}, {.label = "番号", .value = std::string(text.size(), '.')});
    }
    near_panel(ui, {.close = "とじる", .more = "つぎ", .display = "見やすさ"});
  }
};

TEST(NearPanel, AnIdMeansItsTargetInBothPlaces) {
  EXPECT_TRUE(means("menu.talk", "menu.talk"));
  EXPECT_TRUE(means("near.menu.talk", "menu.talk"));
  EXPECT_FALSE(means("near.menu.talk", "talk"));
  EXPECT_FALSE(means("far.menu.talk", "menu.talk"));
  EXPECT_FALSE(means("", "menu.talk"));
}

TEST(NearPanel, IsNotThereForBothHands) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  EXPECT_EQ(stage.find("rail.near"), nullptr);
  EXPECT_NE(stage.find("rail.display"), nullptr);
}

TEST(NearPanel, SaysThePageAgainInItsOrderWhenAPartOfItIsFar) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  EXPECT_EQ(stage.find("rail.display"), nullptr);
  stage.tap("rail.near");
  ASSERT_NE(stage.find("near.far.0"), nullptr);
  ASSERT_NE(stage.find("near.here"), nullptr);
  EXPECT_LT(stage.find("near.here")->rect.y, stage.find("near.far.0")->rect.y);
  EXPECT_TRUE(stage.find("here")->covered);
  stage.tap("near.far.0");
  EXPECT_EQ(page.pressed, std::vector<std::string>{"far.0"});
  EXPECT_EQ(stage.find("nearby.close"), nullptr);
}

TEST(NearPanel, SaysNothingAgainWhenAllIsWithinReach) {
  Page page;
  page.far = 0;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  stage.tap("rail.near");
  EXPECT_EQ(stage.find("near.here"), nullptr);
  EXPECT_NE(stage.find("near.rail.display"), nullptr);
}

TEST(NearPanel, TheOtherHandHasOtherThingsFarAway) {
  Page page;
  page.far = 0;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::right));
  stage.tap("rail.near");
  EXPECT_NE(stage.find("near.here"), nullptr);
}

TEST(NearPanel, StaysWhileSomethingIsStruckAgain) {
  Page page;
  page.again = true;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  stage.tap("rail.near");
  stage.tap("near.far.0");
  stage.tap("near.far.0");
  EXPECT_EQ(page.pressed.size(), 2U);
  stage.tap("nearby.close");
  EXPECT_EQ(stage.find("near.far.0"), nullptr);
}

TEST(NearPanel, ShowsPageAfterPageOfWhatIsTooMuch) {
  Page page;
  page.far = 5;  // with what is near, and 見やすさ
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  stage.tap("rail.near");
  ASSERT_NE(stage.find("nearby.more"), nullptr);
  EXPECT_NE(stage.find("near.far.0"), nullptr);
  EXPECT_EQ(stage.find("near.rail.display"), nullptr);
  stage.tap("nearby.more");
  EXPECT_EQ(stage.find("near.far.0"), nullptr);
  EXPECT_NE(stage.find("near.rail.display"), nullptr);
  stage.tap("nearby.more");
  EXPECT_NE(stage.find("near.far.0"), nullptr);
}

TEST(NearPanel, KeysComeAllTogetherWithWhatIsWritten) {
  Page page;
  page.keys = true;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  stage.tap("rail.near");
  for (const char digit : std::string("0123456789")) {
    const Target* const key = stage.find(std::string("near.key.") + digit);
    ASSERT_NE(key, nullptr) << digit;
    EXPECT_LE(reach_mm(*key, stage.shell().theme(), stage.size()), thumb_swing_mm) << digit;
  }
  stage.tap("near.key.4");
  stage.tap("near.key.4");
  EXPECT_EQ(page.text, U"44");
  ASSERT_NE(stage.find("nearby.field"), nullptr);
  EXPECT_EQ(stage.find("nearby.field")->value, "..");
}

TEST(NearPanel, IsForgottenWithTheSession) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, with(Hand::left));
  stage.tap("rail.near");
  ASSERT_NE(stage.find("nearby.close"), nullptr);
  stage.shell().forget();
  stage.settle();
  EXPECT_EQ(stage.find("nearby.close"), nullptr);
}

}  // namespace
}  // namespace tsunagu::ui
