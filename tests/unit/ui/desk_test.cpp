#include "shared/ui/desk.h"

#include <gtest/gtest.h>

#include <array>

#include "shared/ui/lint.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

using platform::Key;
using platform::KeyDown;

struct Desk {
  std::string search, secret;
  int entered = 0, pressed = 0;
  std::optional<int> nav;
  void draw(Ui& ui) {
    const std::array<NavItem, 2> items{{{"inbox", "受信箱", icon::inbox, 4}, {"cases", "ケース", icon::people, 0}}};
    const DeskFrame frame = begin_desk(
        ui, {.id = "desk", .product = "区のつなぐ", .title = "受信箱", .who = "三上", .items = items, .chosen = 0});
    if (frame.pressed) nav = frame.pressed;
    const DeskFieldResult a = desk_field(ui, "search", frame.layout.search, {.value = search, .placeholder = "さがす"});
    if (a.changed) search = *a.changed;
    if (a.entered) ++entered;
    const DeskFieldResult b =
        desk_field(ui, "secret", {300, 200, 400, 48}, {.value = secret, .placeholder = "あいことば", .masked = true});
    if (b.changed) secret = *b.changed;
    if (desk_button(ui, "go", {300, 300, 200, 48}, {.label = "はい"})) ++pressed;
  }
};

class DeskTest : public testing::Test {
 protected:
  DeskTest()
      : stage([this](Ui& ui) { desk.draw(ui); },
              {.theme = {.px_per_mm = desk_px_per_mm}, .hand = HandKind::mouse, .finger = {}}, 1440, 900) {}
  void click(std::string_view id) {
    const Point at = stage.centre_of(id);
    stage.pass(Millis{500});
    stage.window().push(platform::Pointer{platform::Pointer::Kind::move, at.x, at.y});
    stage.window().push(platform::Pointer{platform::Pointer::Kind::down, at.x, at.y});
    stage.step();
    stage.window().push(platform::Pointer{platform::Pointer::Kind::up, at.x, at.y});
    stage.settle();
  }
  // As a person types: slowly.
  void type(platform::Input what) {
    stage.window().push(what);
    stage.step();
    stage.pass(Millis{120});
    stage.settle();
  }
  void type_words(const std::vector<std::string>& letters) {
    for (const std::string& letter : letters) type(platform::Text{letter});
  }
  Desk desk;
  test::UiStage stage;
};

TEST_F(DeskTest, AFieldTakesWhatIsTypedIntoIt) {
  click("search");
  type_words({"み", "な", "と"});
  EXPECT_EQ(desk.search, "みなと");
  type(KeyDown{Key::backspace});
  EXPECT_EQ(desk.search, "みな");
  type(KeyDown{Key::enter});
  EXPECT_EQ(desk.entered, 1);
  EXPECT_EQ(desk.secret, "");
}

TEST_F(DeskTest, WithoutAFocusTypingGoesNowhere) {
  type_words({"a", "b"});
  EXPECT_EQ(desk.search, "");
}

TEST_F(DeskTest, AMaskedFieldShowsAndTellsOnlyDots) {
  click("secret");
  type_words({"p", "i", "n"});
  EXPECT_EQ(desk.secret, "pin");
  EXPECT_EQ(stage.find("secret")->value, "●●●");
  EXPECT_EQ(stage.shell().registry().to_json().find("pin"), std::string::npos);
}

TEST_F(DeskTest, TabGoesThroughInReadingOrderAndEnterPresses) {
  type(KeyDown{Key::tab});  // nav.inbox
  type(KeyDown{Key::tab});  // nav.cases
  type(KeyDown{Key::enter});
  EXPECT_EQ(desk.nav, 1);
  type(KeyDown{Key::tab});  // search
  type_words({"x"});
  EXPECT_EQ(desk.search, "x");
  type(KeyDown{Key::tab});
  type(KeyDown{Key::tab});
  type(KeyDown{Key::enter});
  EXPECT_EQ(desk.pressed, 1);
  type(KeyDown{Key::tab, true});
  type_words({"s"});
  EXPECT_EQ(desk.secret, "s");
}

TEST_F(DeskTest, AScannedCodePressesAndWritesNothing) {
  click("search");
  type_words({"あ"});
  for (const char c : std::string("4711000123456")) stage.window().push(platform::Text{std::string(1, c)});
  stage.window().push(KeyDown{Key::enter});
  stage.window().push(KeyDown{Key::tab});
  stage.step();
  stage.pass(Millis{300});
  stage.settle();
  EXPECT_EQ(desk.search, "あ");
  EXPECT_EQ(desk.entered, 0);
  EXPECT_EQ(stage.scans(), std::vector<std::string>{"4711000123456"});
}

TEST_F(DeskTest, PastedTextIsOneCleanLine) {
  click("search");
  stage.shell().feed({Millis{1}, platform::Paste{"47\n11\x01"}});
  stage.settle();
  EXPECT_EQ(desk.search, "47 11");
}

TEST_F(DeskTest, HoverIsDrawnOnceWhenTheMouseComesOverSomething) {
  const Point go = stage.centre_of("go");
  stage.window().push(platform::Pointer{platform::Pointer::Kind::move, go.x, go.y});
  EXPECT_TRUE(stage.step());
  stage.settle();
  stage.window().push(platform::Pointer{platform::Pointer::Kind::move, go.x + 3, go.y});
  EXPECT_FALSE(stage.step());
}

TEST_F(DeskTest, TheLayoutKeepsTheRulesOfTheDesk) {
  EXPECT_EQ(to_text(lint(stage.shell().registry(), stage.shell().theme(), stage.size(), LintFor::desk)), "");
}

}  // namespace
}  // namespace tsunagu::ui
