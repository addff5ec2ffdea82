#include "shared/ui/scroll_area.h"

#include <gtest/gtest.h>

#include "shared/ui/page_frame.h"
#include "shared/ui/widgets.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

TEST(ScrollMotion, StaysWithinItsEnds) {
  ScrollMotion m;
  m.drag(50, 1000);
  EXPECT_EQ(m.offset, 0);
  m.drag(-5000, 1000);
  EXPECT_EQ(m.offset, 1000);
}

TEST(ScrollMotion, RollsOutAndStops) {
  ScrollMotion m{.offset = 0, .velocity = 2000};
  int frames = 0;
  while (m.roll(Millis{16}, 100'000) && frames < 1000) ++frames;
  EXPECT_GT(m.offset, 200);
  EXPECT_LT(frames, 120);
  EXPECT_EQ(m.velocity, 0);
}

TEST(ScrollMotion, StopsAtTheEnd) {
  ScrollMotion m{.offset = 990, .velocity = 5000};
  for (int i = 0; i < 3; ++i) m.roll(Millis{16}, 1000);
  EXPECT_EQ(m.offset, 1000);
  EXPECT_EQ(m.velocity, 0);
}

class List {
 public:
  int chosen = -1;
  void draw(Ui& ui) {
    begin_page(ui, {.id = "list", .kind = RailKind::none});
    scroll_area(
        ui, "list", {100, 100, 900, 600}, [](float) { return 10.0F * 175; }, {"up", "down"},
        [&](const Rect& area) {
          for (int i = 0; i < 10; ++i) {
            const Rect row{area.x, area.y + static_cast<float>(i) * 175, area.w, 160};
            if (list_row(ui, "row." + std::to_string(i), row, {.label = "row"})) chosen = i;
          }
        });
  }
};

TEST(ScrollArea, ATapChoosesARow) {
  List list;
  test::UiStage stage([&](Ui& ui) { list.draw(ui); });
  stage.tap("row.1");
  EXPECT_EQ(list.chosen, 1);
}

TEST(ScrollArea, ADragMovesTheListAndChoosesNothing) {
  List list;
  test::UiStage stage([&](Ui& ui) { list.draw(ui); });
  const float before = stage.find("row.1")->rect.y;
  stage.down({400, 500});
  stage.step();
  for (int y = 490; y >= 300; y -= 10) {
    stage.move({400, static_cast<float>(y)});
    stage.step();
  }
  EXPECT_NEAR(stage.find("row.1")->rect.y, before - 200, 1.5F);
  stage.up({400, 300});
  stage.settle();
  EXPECT_EQ(list.chosen, -1);
  EXPECT_LT(stage.find("row.1")->rect.y, before - 200);  // it rolled on
}

TEST(ScrollArea, PagingButtonsDoTheSameWithoutADrag) {
  List list;
  test::UiStage stage([&](Ui& ui) { list.draw(ui); });
  EXPECT_FALSE(stage.find("list.up")->enabled);
  stage.tap("list.down");
  EXPECT_EQ(stage.find("list")->value, "510/1150");
  EXPECT_TRUE(stage.find("list.up")->enabled);
  stage.tap("list.down");
  stage.tap("list.down");
  EXPECT_FALSE(stage.find("list.down")->enabled);
}

TEST(ScrollArea, WhatIsScrolledAwayCannotBeTouched) {
  List list;
  test::UiStage stage([&](Ui& ui) { list.draw(ui); });
  EXPECT_TRUE(stage.find("row.5")->visible.is_empty());
  EXPECT_TRUE(stage.find("row.3")->clipped);
  stage.down({400, 720});  // row 3 would lie here, below the clip
  stage.step();
  stage.up({400, 720});
  stage.settle();
  EXPECT_EQ(list.chosen, -1);
}

}  // namespace
}  // namespace tsunagu::ui
