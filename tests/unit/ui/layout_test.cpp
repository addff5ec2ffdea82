#include "shared/ui/layout.h"

#include <gtest/gtest.h>

#include <vector>

namespace tsunagu::ui {
namespace {

struct Panel {
  Size size;
  float px_per_mm;
};
const std::vector<Panel> kPanels{
    {{1280, 800}, 5.885F}, {{800, 1280}, 5.885F}, {{1920, 1200}, 8.83F}, {{1200, 1920}, 8.83F}, {{1920, 1200}, 5.885F}};

TEST(Layout, TheLandscapeGridIsThatOfTheDrawings) {
  const PageLayout l = lay_out_page(Theme(), {1280, 800});
  EXPECT_EQ(l.rail, (Rect{0, 0, 172, 800}));
  EXPECT_EQ(l.language, (Rect{10, 102, 152, 118}));
  EXPECT_EQ(l.help, (Rect{10, 235, 152, 118}));
  EXPECT_EQ(l.close, (Rect{10, 368, 152, 118}));
  EXPECT_EQ(l.display, (Rect{10, 501, 152, 118}));
  EXPECT_EQ(l.back, (Rect{10, 650, 152, 118}));
  EXPECT_EQ(l.content.x, 200);
  EXPECT_EQ(l.content.right(), 1252);
  EXPECT_EQ(l.body.y, 136);
  EXPECT_EQ(l.body.bottom(), 632);
  EXPECT_EQ(l.actions, (Rect{200, 650, 1052, 118}));
}

TEST(Layout, ThePortraitGridIsThatOfTheDrawings) {
  const PageLayout l = lay_out_page(Theme(), {800, 1280});
  EXPECT_EQ(l.rail, (Rect{0, 1116, 800, 164}));
  EXPECT_EQ(l.back.x, 13);
  EXPECT_NEAR(l.language.x, 171, 1);
  EXPECT_NEAR(l.display.x, 329, 1);
  EXPECT_NEAR(l.help.x, 487, 1);
  EXPECT_NEAR(l.close.right(), 787, 1);
  EXPECT_EQ(l.actions.y, 980);
}

TEST(Layout, EverythingLiesOnThePageAndApart) {
  for (const Panel& panel : kPanels) {
    for (const TextSize text : {TextSize::normal, TextSize::large}) {
      for (const Hand hand : {Hand::both, Hand::right, Hand::left}) {
        const Theme theme({.px_per_mm = panel.px_per_mm, .text_size = text, .hand = hand});
        for (const StepsLine steps : {StepsLine::none, StepsLine::shown}) {
          const PageLayout l = lay_out_page(theme, panel.size, steps);
          for (const Rect& r : {l.rail, l.language, l.help, l.close, l.display, l.back, l.title, l.body, l.actions}) {
            EXPECT_TRUE(l.page.contains(r)) << panel.size.w << "x" << panel.size.h;
          }
          EXPECT_LE(gap_between(l.rail, l.main), 0.01F);
          EXPECT_GT(gap_between(l.body, l.actions), 0);
          EXPECT_GE(gap_between(l.body, l.title), 0);
          EXPECT_GT(gap_between(l.rail, l.actions), 0);
          EXPECT_GT(l.body.h, theme.mm(60));
          const std::vector<Rect> tiles{l.language, l.help, l.close, l.display, l.back};
          for (std::size_t i = 0; i < tiles.size(); ++i) {
            EXPECT_GE(tiles[i].w + 1, theme.target());
            EXPECT_GE(tiles[i].h + 1, theme.target());
            for (std::size_t j = i + 1; j < tiles.size(); ++j)
              EXPECT_GE(gap_between(tiles[i], tiles[j]) + 1, theme.gap());
          }
        }
      }
    }
  }
}

TEST(Layout, TheContentColumnGrowsToTwentyCentimetresAndThenStaysInTheMiddle) {
  const Theme theme;
  const PageLayout l = lay_out_page(theme, {2400, 1200});
  EXPECT_NEAR(l.content.w / theme.px_per_mm(), 200, 0.2);
  EXPECT_NEAR(l.content.x - l.main.x, l.main.right() - l.content.right(), 2);
}

TEST(Layout, SameMillimetresOnADenserPanel) {
  const PageLayout a = lay_out_page(Theme(), {1280, 800});
  const PageLayout b = lay_out_page(Theme({.px_per_mm = 8.83F}), {1920, 1200});
  EXPECT_NEAR(a.close.y / 5.885F, b.close.y / 8.83F, 0.3F);
  EXPECT_NEAR(a.back.y / 5.885F, b.back.y / 8.83F, 0.5F);
  EXPECT_NEAR(a.actions.w / 5.885F, b.actions.w / 8.83F, 0.7F);
}

TEST(Layout, OneHandHasTheRailAtItsOwnEdgeInTheSameOrder) {
  const PageLayout right = lay_out_page(Theme({.hand = Hand::right}), {1280, 800});
  EXPECT_EQ(right.rail.right(), 1280);
  EXPECT_EQ(right.close.y, 368);
  EXPECT_LT(right.content.right(), right.rail.x);
  const PageLayout left = lay_out_page(Theme({.hand = Hand::left}), {1280, 800});
  EXPECT_EQ(left.rail.x, 0);
  EXPECT_EQ(left.close, lay_out_page(Theme(), {1280, 800}).close);
}

TEST(Layout, OneHandHasThePrimaryActionNextToIt) {
  for (const Hand hand : {Hand::left, Hand::right}) {
    const Theme theme({.hand = hand});
    const PageLayout l = lay_out_page(theme, {1280, 800});
    EXPECT_LE(gap_between(action_part(theme, l, 2, 3), l.rail), theme.units(28)) << static_cast<int>(hand);
    EXPECT_GT(gap_between(action_part(theme, l, 0, 3), l.rail), theme.units(420)) << static_cast<int>(hand);
  }
}

TEST(Layout, OneHandUprightHasWhatIsNeededMostAtItsOwnCorner) {
  const PageLayout right = lay_out_page(Theme({.hand = Hand::right}), {800, 1280});
  EXPECT_NEAR(right.close.right(), 787, 1);
  EXPECT_LT(right.language.x, right.display.x);
  EXPECT_LE((800 - right.language.right()) / 5.885F, 100);
  const PageLayout left = lay_out_page(Theme({.hand = Hand::left}), {800, 1280});
  EXPECT_EQ(left.close.x, 13);
  EXPECT_LE(left.language.x / 5.885F, 100);
}

TEST(Layout, StepsPushTitleAndBodyDownAndLeaveTheRailAlone) {
  const PageLayout with = lay_out_page(Theme(), {1280, 800}, StepsLine::shown);
  const PageLayout without = lay_out_page(Theme(), {1280, 800});
  EXPECT_EQ(with.close, without.close);
  EXPECT_EQ(with.actions, without.actions);
  EXPECT_EQ(with.body.y, 160);
  EXPECT_FALSE(with.steps.is_empty());
}

TEST(Layout, ThePrimaryActionIsAtTheBottomRight) {
  const Theme theme;
  const PageLayout l = lay_out_page(theme, {1280, 800});
  EXPECT_EQ(action_part(theme, l, 1, 2).right(), 1252);
  EXPECT_EQ(action_part(theme, l, 0, 2).x, 200);
  EXPECT_EQ(action_part(theme, l, 0, 2).bottom(), 768);
  EXPECT_NEAR(gap_between(action_part(theme, l, 0, 2), action_part(theme, l, 1, 2)), theme.gap(), 1);
}

TEST(Layout, EqualPartsBeginAndEndAtWholePixelsAndFillTheirPlace) {
  const Rect area{200, 136, 1052, 497};
  for (int columns = 1; columns <= 10; ++columns) {
    for (int i = 0; i < columns; ++i) {
      const Rect part = column_of(area, i, columns, 15);
      EXPECT_EQ(part.x, std::round(part.x));
      EXPECT_EQ(part.w, std::round(part.w));
      if (i > 0) {
        EXPECT_GT(gap_between(part, column_of(area, i - 1, columns, 15)), 14);
      }
    }
    EXPECT_EQ(column_of(area, 0, columns, 15).x, area.x);
    EXPECT_EQ(column_of(area, columns - 1, columns, 15).right(), area.right());
    EXPECT_EQ(row_of(area, columns - 1, columns, 15).bottom(), area.bottom());
  }
}

TEST(Layout, TheDeskIsThatOfTheDrawings) {
  const DeskLayout l = lay_out_desk(Theme({.px_per_mm = desk_px_per_mm}), {1440, 900});
  EXPECT_EQ(l.nav, (Rect{0, 0, 208, 900}));
  EXPECT_EQ(l.main.x, 240);
  EXPECT_EQ(l.main.right(), 1408);
  EXPECT_EQ(l.search, (Rect{960, 24, 448, 48}));
  EXPECT_EQ(l.body.y, 92);
}

}  // namespace
}  // namespace tsunagu::ui
