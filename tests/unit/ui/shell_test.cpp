#include "shared/ui/shell.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/ui/code_plate.h"
#include "shared/ui/page_frame.h"
#include "shared/ui/widgets.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

constexpr RailWords rail_ids{"ことば", "こまったら", "すぐ閉じる", "もどる"};
constexpr Rect button_place{400, 400, 300, 118};

struct Page {
  int pressed = 0;
  bool dialog = false;
  std::string id = "one";
  std::string title = "題";
  RailChoice chosen = RailChoice::none;
  void draw(Ui& ui) {
    const PageFrame frame = begin_page(ui, {.id = id, .title = title, .rail = rail_ids});
    if (frame.chosen != RailChoice::none) chosen = frame.chosen;
    if (button(ui, "go", button_place, {.label = "すすむ"})) ++pressed;
    if (dialog && idle_dialog(ui, frame.layout, 18, 20, {"つづけますか", "18秒たつと、消えます。", "つづける"}))
      dialog = false;
  }
};

TEST(Shell, ATapActivatesOnceOnRelease) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.down(stage.centre_of("go"));
  stage.settle();
  EXPECT_EQ(page.pressed, 0);
  stage.up(stage.centre_of("go"));
  stage.settle();
  EXPECT_EQ(page.pressed, 1);
}

TEST(Shell, ThePressShowsInTheNextFrame) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, {}, 1280, 800, test::Rasterised::always);
  const Colour rest = test::pixel(stage.picture(), 420, 440);
  EXPECT_EQ(rest, Theme().colours().ai);
  stage.down(stage.centre_of("go"));
  ASSERT_TRUE(stage.step());
  EXPECT_EQ(test::pixel(stage.window().capture(), 420, 440), Theme().colours().ai_deep);
}

TEST(Shell, APressAndReleaseInOneBatchAreTwoFramesAndOneActivation) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Point at = stage.centre_of("go");
  stage.down(at);
  stage.up(at);
  ASSERT_TRUE(stage.step());
  EXPECT_EQ(page.pressed, 0);
  EXPECT_FALSE(stage.shell().settled());
  ASSERT_TRUE(stage.step());
  EXPECT_EQ(page.pressed, 1);
}

TEST(Shell, WhatATapChangedIsShownByTheNextFrame) {
  bool on = false;
  test::UiStage stage(
      [&](Ui& ui) { on = topic_tile(ui, "topic", button_place, {.label = "泣き", .chosen = on}) != on; },
      {.theme = {.motion = Motion::off}, .finger = {}});
  const Point at = stage.centre_of("topic");
  stage.down(at);
  stage.step();
  stage.up(at);
  ASSERT_TRUE(stage.step());
  EXPECT_FALSE(stage.shell().settled());
  ASSERT_TRUE(stage.step());
  EXPECT_EQ(stage.find("topic")->value, "on");
  EXPECT_LE(stage.settle(), 1) << "more than a letter that another thread had still to draw";
}

TEST(Shell, TheFrameInWhichAFingerIsLiftedIsNotDrawn) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, {}, 1280, 800, test::Rasterised::always);
  stage.down(stage.centre_of("go"));
  ASSERT_TRUE(stage.step());
  EXPECT_TRUE(stage.shell().picture_is_new());
  const platform::Picture pressed = stage.window().capture();
  stage.up(stage.centre_of("go"));
  ASSERT_TRUE(stage.step());
  EXPECT_EQ(page.pressed, 1);
  EXPECT_FALSE(stage.shell().picture_is_new());
  EXPECT_TRUE(stage.window().capture().rgb == pressed.rgb);
  EXPECT_EQ(stage.shell().next_deadline(), Millis{0});
  ASSERT_TRUE(stage.step());
  EXPECT_TRUE(stage.shell().picture_is_new());
  EXPECT_FALSE(stage.window().capture().rgb == pressed.rgb);
}

TEST(Shell, APictureThatStaysTheSameIsNotShownAgain) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, {}, 1280, 800, test::Rasterised::always);
  stage.shell().invalidate();
  ASSERT_TRUE(stage.step());
  EXPECT_FALSE(stage.shell().picture_is_new());
  stage.shell().feed({Millis{5'000}, platform::Exposed{}});
  ASSERT_TRUE(stage.step());
  EXPECT_TRUE(stage.shell().picture_is_new());
}

TEST(Shell, ACodeIsWholeInItsFirstFrame) {
  Page page;
  test::UiStage stage(
      [&](Ui& ui) {
        page.draw(ui);
        if (page.id == "code") code_plate(ui, "code", {500, 100, 600, 600}, "4711000100020003", "コード");
      },
      {}, 1280, 800, test::Rasterised::always);
  page.id = "code";
  stage.shell().invalidate();
  ASSERT_TRUE(stage.step());
  const platform::Picture first = stage.window().capture();
  stage.settle();
  const platform::Picture last = stage.window().capture();
  for (int y = 110; y < 690; ++y) {
    for (int x = 510; x < 1090; ++x) ASSERT_EQ(test::pixel(first, x, y), test::pixel(last, x, y)) << x << ", " << y;
  }
}

TEST(Shell, ATapGetsThroughBesideAFingerThatWasForgottenOnTheGlass) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.down({900, 200}, 1);
  stage.settle();
  stage.pass(Millis{3'200});
  stage.down(stage.centre_of("go"), 2);
  stage.settle();
  stage.up(stage.centre_of("go"), 2);
  stage.settle();
  EXPECT_EQ(page.pressed, 1);
}

TEST(Shell, AFingerThatHoldsWhatIsMadeToBeHeldIsNotDisturbed) {
  Page page;
  bool shown = false;
  test::UiStage stage([&](Ui& ui) {
    page.draw(ui);
    Target look;
    look.id = "look";
    look.rect = {400, 600, 300, 118};
    look.role = Role::button;
    look.label = "見る";
    look.held = true;
    shown = ui.press(std::move(look)).down;
  });
  stage.down(stage.centre_of("look"), 1);
  stage.settle();
  stage.pass(Millis{10'000});
  stage.down(stage.centre_of("go"), 2);
  stage.settle();
  stage.up(stage.centre_of("go"), 2);
  stage.settle();
  EXPECT_EQ(page.pressed, 0);
  EXPECT_TRUE(shown);
}

// A keyboard that is plugged into a tablet goes from button to button, seen; a finger takes over.
TEST(Shell, AKeyboardOnATabletShowsWhereItIs) {
  std::string focused;
  int pressed = 0;
  test::UiStage stage([&](Ui& ui) {
    focused.clear();
    for (const char* id : {"first", "second"}) {
      Target target;
      target.id = id;
      target.rect = {400, *id == 'f' ? 200.0F : 600.0F, 300, 118};
      target.role = Role::button;
      target.label = id;
      const Press press = ui.press(std::move(target));
      if (press.focused) focused = id;
      if (press.activated && *id == 'f') ++pressed;
    }
  });
  const auto key = [&](platform::Key which) {
    stage.window().push(platform::KeyDown{which});
    stage.step();
    stage.pass(Millis{300});  // no scanner types as slowly
    stage.settle();
  };
  key(platform::Key::tab);
  EXPECT_EQ(focused, "first");
  key(platform::Key::tab);
  EXPECT_EQ(focused, "second");
  key(platform::Key::tab);
  key(platform::Key::enter);
  EXPECT_EQ(pressed, 1);
  EXPECT_EQ(focused, "first");
  stage.down({1000, 100});
  stage.settle();
  EXPECT_EQ(focused, "");
}

TEST(Shell, SlidingOffCancels) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.down(stage.centre_of("go"));
  stage.step();
  stage.move({900, 200});
  stage.step();
  stage.up({900, 200});
  stage.settle();
  EXPECT_EQ(page.pressed, 0);
}

TEST(Shell, ABabysHandDoesNotPress) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.down({900, 200}, 1);
  stage.step();
  stage.down(stage.centre_of("go"), 2);
  stage.step();
  stage.up(stage.centre_of("go"), 2);
  stage.settle();
  EXPECT_EQ(page.pressed, 0);
}

TEST(Shell, WhenNothingHappensNoFrameIsDrawn) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const std::uint64_t before = stage.shell().frames_drawn();
  for (int i = 0; i < 100; ++i) EXPECT_FALSE(stage.step());
  EXPECT_EQ(stage.shell().frames_drawn(), before);
  EXPECT_FALSE(stage.shell().next_deadline().has_value());
}

TEST(Shell, AFingerMovingOverTheGlassWithoutAPressDrawsNothingNew) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.window().push(platform::Pointer{platform::Pointer::Kind::move, 450, 450});
  EXPECT_FALSE(stage.step());
}

TEST(Shell, ADialogCoversThePageButNeverTheRail) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  page.dialog = true;
  stage.shell().invalidate();
  stage.settle();
  EXPECT_TRUE(stage.find("go")->covered);
  stage.tap("go");
  EXPECT_EQ(page.pressed, 0);
  stage.tap("rail.close");
  EXPECT_EQ(page.chosen, RailChoice::close);
  stage.tap("idle.continue");
  EXPECT_FALSE(page.dialog);
}

TEST(Shell, ADialogThatCoversAButtonUnderTheFingerStopsThePress) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Point at = stage.centre_of("go");
  stage.down(at);
  stage.step();
  page.dialog = true;
  stage.shell().invalidate();
  stage.step();
  stage.up(at);
  stage.settle();
  EXPECT_EQ(page.pressed, 0);
}

TEST(Shell, ASecondStrikePressesNothingOfThePageThatCameUnderIt) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Point at = stage.centre_of("go");
  const auto strike = [&] {
    stage.down(at);
    stage.step();
    stage.up(at);
    stage.settle();
  };
  strike();
  EXPECT_EQ(page.pressed, 1);
  stage.shell().forget();  // a wipe between the two changes nothing
  stage.pass(Millis{150});
  strike();
  EXPECT_EQ(page.pressed, 1);
  stage.pass(Millis{400});
  strike();
  EXPECT_EQ(page.pressed, 2);
}

TEST(Shell, TheRailStaysInPlaceWhateverThePage) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Rect close = stage.find("rail.close")->rect;
  page.id = "two";
  stage.shell().invalidate();
  stage.step();  // in the middle of the transition
  EXPECT_EQ(stage.find("rail.close")->rect, close);
}

TEST(Shell, APageComesInWithinTwoHundredMilliseconds) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  page.id = "two";
  stage.shell().invalidate();
  const int frames = stage.settle();
  EXPECT_GT(frames, 3);
  EXPECT_LE(frames, 14);
  page.id = "three";
  stage.shell().set_theme({.motion = Motion::off});
  EXPECT_LE(stage.settle(), 2);
}

// Pixels as dark as letters in the title.
int dark_pixels_of_title(test::UiStage& stage) {
  const Rect title = stage.find("page.title")->rect;
  const platform::Picture picture = stage.picture();
  int dark = 0;
  for (int y = static_cast<int>(title.y); y < static_cast<int>(title.bottom()); ++y) {
    for (int x = static_cast<int>(title.x); x < static_cast<int>(title.right()); ++x) {
      if (test::pixel(picture, x, y).g < 60) ++dark;
    }
  }
  return dark;
}

TEST(Shell, LettersAreAllThereWhenItHasSettled) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); }, {}, 1280, 800, test::Rasterised::always);
  EXPECT_TRUE(stage.shell().settled());
  EXPECT_GT(dark_pixels_of_title(stage), 200);
}

TEST(Shell, TwoShellsInOneProgramKeepTheirLettersApart) {
  Page one;
  Page two;
  test::UiStage first([&](Ui& ui) { one.draw(ui); });
  {
    test::UiStage second([&](Ui& ui) { two.draw(ui); }, {}, 800, 1280);
    one.title = "新しい字がここに出ます";
    first.shell().invalidate();
    first.settle();
    EXPECT_GT(dark_pixels_of_title(first), 2'000);
    EXPECT_GT(dark_pixels_of_title(second), 200);
  }
  one.title = "もうひとつ別の文章";
  first.shell().invalidate();
  first.settle();
  EXPECT_GT(dark_pixels_of_title(first), 1'500);
}

TEST(Shell, ForgettingLeavesNothingToFind) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.shell().forget();
  EXPECT_TRUE(stage.shell().registry().all().empty());
  stage.settle();
  EXPECT_NE(stage.find("go"), nullptr);
}

TEST(Shell, ScansReachTheProgramAndPressNothing) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  for (const char c : std::string("47110001")) stage.window().push(platform::Text{std::string(1, c)});
  stage.window().push(platform::KeyDown{platform::Key::enter});
  stage.settle();
  stage.pass(Millis{200});
  stage.settle();
  EXPECT_EQ(stage.scans(), std::vector<std::string>{"47110001"});
  EXPECT_EQ(page.pressed, 0);
}

TEST(Shell, TheProgramHearsThatSomebodyIsThere) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  stage.down({900, 300});
  stage.step();
  EXPECT_TRUE(std::any_of(stage.heard().begin(), stage.heard().end(), [](const platform::Input& input) {
    return std::holds_alternative<platform::FingerDown>(input);
  }));
}

TEST(Shell, ALargerWindowIsLaidOutAnewWithTheSameParts) {
  Page page;
  for (const auto& [w, h] : {std::pair{800, 1280}, std::pair{1920, 1200}}) {
    test::UiStage stage([&](Ui& ui) { page.draw(ui); }, {}, w, h);
    for (const char* id : {"rail.language", "rail.help", "rail.close", "rail.back", "go"})
      EXPECT_NE(stage.find(id), nullptr);
  }
}

}  // namespace
}  // namespace tsunagu::ui
