#include "shared/ui/widgets.h"

#include <gtest/gtest.h>

#include <array>

#include "shared/ui/lint.h"
#include "shared/ui/page_frame.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

struct Sheet {
  std::optional<int> segment;
  int topic = 0, not_yet = 0, off = 0, row = 0;
  void draw(Ui& ui) {
    ui.canvas().fill({0, 0, ui.size().w, ui.size().h}, ui.colours().paper);
    const std::array<Segment, 3> pieces{{{"a", "妊娠中"}, {"b", "0歳"}, {"c", "すべて"}}};
    if (const auto s = segments(ui, "seg", {40, 40, 640, 118}, pieces, segment.value_or(0))) segment = s;
    if (topic_tile(ui, "topic", {40, 200, 340, 136},
                   {.icon = icon::bedtime, .label = "睡眠", .chosen = topic % 2 == 1}))
      ++topic;
    if (button(ui, "later", {400, 200, 300, 118}, {.label = "つぎへ", .readiness = Readiness::not_yet})) ++not_yet;
    if (button(ui, "never", {720, 200, 300, 118}, {.label = "つぎへ", .readiness = Readiness::off})) ++off;
    if (list_row(ui, "row", {40, 360, 600, 139}, {.icon = icon::forum, .label = "{話|はな}す", .body = "ここで"}))
      ++row;
  }
};

TEST(Widgets, OneOfSeveralTellsWhichWasPressed) {
  Sheet sheet;
  test::UiStage stage([&](Ui& ui) { sheet.draw(ui); });
  EXPECT_EQ(stage.find("seg.a")->value, "on");
  stage.tap("seg.b");
  EXPECT_EQ(sheet.segment, 1);
  EXPECT_EQ(stage.find("seg.b")->value, "on");
  EXPECT_EQ(stage.find("seg.a")->value, "off");
}

TEST(Widgets, AnyOfSeveralGoesOnAndOff) {
  Sheet sheet;
  test::UiStage stage([&](Ui& ui) { sheet.draw(ui); });
  stage.tap("topic");
  EXPECT_EQ(stage.find("topic")->value, "on");
  stage.tap("topic");
  EXPECT_EQ(stage.find("topic")->value, "off");
}

TEST(Widgets, NotYetAnswersSoThatThePageCanSayWhy) {
  Sheet sheet;
  test::UiStage stage([&](Ui& ui) { sheet.draw(ui); });
  EXPECT_TRUE(stage.find("later")->enabled);
  EXPECT_EQ(stage.find("later")->value, "not yet");
  stage.tap("later");
  EXPECT_EQ(sheet.not_yet, 1);
  EXPECT_FALSE(stage.find("never")->enabled);
  stage.tap("never");
  EXPECT_EQ(sheet.off, 0);
}

TEST(Widgets, TheRegistryReadsWordsWithoutTheirReadings) {
  Sheet sheet;
  test::UiStage stage([&](Ui& ui) { sheet.draw(ui); });
  EXPECT_EQ(stage.find("row")->label, "話す");
  EXPECT_EQ(stage.find("row")->value, "ここで");
}

TEST(Widgets, WordsThatDoNotFitAreFoundByTheLint) {
  test::UiStage stage([](Ui& ui) {
    button(ui, "long", {40, 40, 130, 118}, {.label = "とても長いことばがここに入っていて読めないくらいです"});
    button(ui, "short", {300, 40, 300, 118}, {.label = "はい"});
  });
  const auto problems = lint(stage.shell().registry(), stage.shell().theme(), stage.size());
  ASSERT_FALSE(problems.empty());
  for (const LintProblem& problem : problems) EXPECT_EQ(problem.id, "long");
}

TEST(Widgets, HighContrastUsesOutlinesAndOneYellow) {
  test::UiStage stage(
      [](Ui& ui) {
        button(ui, "go", {40, 40, 300, 118}, {.label = "はい"});
      },
      {.theme = {.contrast = Contrast::high}, .hand = HandKind::finger, .finger = {}});
  EXPECT_EQ(test::pixel(stage.picture(), 60, 100), rgb(0xFFE24A));
}

}  // namespace
}  // namespace tsunagu::ui
