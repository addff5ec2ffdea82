#include "shared/ui/damage.h"

#include <gtest/gtest.h>
#include <imgui.h>

namespace tsunagu::ui {
namespace {

constexpr Size window_px{1280, 800};
constexpr Rect all_of_them{0, 0, 1280, 800};
constexpr Colour paper_white = rgb(0xFBF7EF);
constexpr Colour dark_ink = rgb(0x1F2430);
using Parts = std::vector<Rect>;

// A list as ImGui leaves it, without ImGui.
class Drawing {
 public:
  Drawing() : list_(nullptr) { clip(all_of_them); }
  Drawing& clip(const Rect& rect) {
    ImDrawCmd command;
    command.ClipRect = {rect.x, rect.y, rect.right(), rect.bottom()};
    command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
    list_.CmdBuffer.push_back(command);
    return *this;
  }
  Drawing& fill(const Rect& r, Colour colour = dark_ink) {
    const int first = list_.VtxBuffer.Size;
    for (const ImVec2 at : {ImVec2{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}}) {
      list_.VtxBuffer.push_back({at, {0, 0}, colour.packed()});
    }
    for (const int corner : {0, 1, 2, 0, 2, 3}) {
      list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(first + corner));
    }
    list_.CmdBuffer.back().ElemCount += 6;
    return *this;
  }
  [[nodiscard]] ImDrawList& list() { return list_; }
  [[nodiscard]] const ImDrawList& list() const { return list_; }

 private:
  ImDrawList list_;
};

Parts after(Damage& damage, const Drawing& drawing, Colour ground = paper_white) {
  return damage.next(drawing.list(), window_px, ground);
}

TEST(Damage, TheFirstPictureIsDrawnWholeAndTheSameAgainNotAtAll) {
  Damage damage;
  EXPECT_EQ(after(damage, Drawing().fill({100, 100, 50, 50})), Parts{all_of_them});
  EXPECT_EQ(after(damage, Drawing().fill({100, 100, 50, 50})), Parts{});
}

TEST(Damage, WhatIsNewIsInsideAndLittleElseIs) {
  Damage damage;
  (void)after(damage, Drawing().fill(all_of_them, paper_white));
  const Parts parts = after(damage, Drawing().fill(all_of_them, paper_white).fill({100, 200, 50, 50}));
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_TRUE(parts.front().contains(Rect{100, 200, 50, 50}));
  EXPECT_LE(parts.front().w * parts.front().h, 100 * 100);
}

TEST(Damage, WhatMovesLeavesItsOldPlaceToo) {
  Damage damage;
  (void)after(damage, Drawing().fill({100, 100, 20, 20}));
  const Parts parts = after(damage, Drawing().fill({900, 600, 20, 20}));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_TRUE(parts[0].contains(Rect{100, 100, 20, 20}));
  EXPECT_TRUE(parts[1].contains(Rect{900, 600, 20, 20}));
}

TEST(Damage, SeesEveryChange) {
  const Rect box{100, 100, 20, 20};
  const Rect other{110, 110, 20, 20};
  Damage damage;
  (void)after(damage, Drawing().fill(box).fill(other, paper_white));
  EXPECT_FALSE(after(damage, Drawing().fill(box).fill(other, rgb(0x123456))).empty()) << "colour";
  EXPECT_FALSE(after(damage, Drawing().fill(other, rgb(0x123456)).fill(box)).empty()) << "order";
  EXPECT_FALSE(after(damage, Drawing().clip({100, 100, 10, 10}).fill(other, rgb(0x123456)).fill(box)).empty())
      << "clip";
  EXPECT_EQ(after(damage, Drawing(), rgb(0x000000)), Parts{all_of_them}) << "ground";
}

TEST(Damage, WhatIsClippedAwayChangesNothing) {
  Damage damage;
  (void)after(damage, Drawing().clip({0, 0, 640, 800}).fill({0, 0, 100, 100}));
  EXPECT_EQ(after(damage, Drawing().clip({0, 0, 640, 800}).fill({0, 0, 100, 100}).fill({700, 0, 100, 100})), Parts{});
}

TEST(Damage, PartsLieApart) {
  Damage damage;
  (void)after(damage, Drawing());
  Drawing many;
  for (int i = 0; i < 5; ++i) many.fill({100.0F * static_cast<float>(i), 37.0F * static_cast<float>(i), 60, 60});
  const Parts parts = after(damage, many);
  for (const Rect& a : parts) {
    for (const Rect& b : parts) EXPECT_TRUE(&a == &b || common_part(a, b).is_empty());
  }
  Drawing scattered;
  for (int i = 0; i < 12; ++i) scattered.fill({100.0F * static_cast<float>(i), 700, 10, 10});
  damage.forget();
  (void)after(damage, Drawing());
  EXPECT_EQ(after(damage, scattered).size(), 1U);
}

TEST(Damage, AnotherWindowIsDrawnWhole) {
  Damage damage;
  (void)after(damage, Drawing());
  Drawing drawing;
  EXPECT_EQ(damage.next(drawing.list(), {800, 1280}, paper_white), (Parts{{0, 0, 800, 1280}}));
  damage.forget();
  EXPECT_EQ(damage.next(drawing.list(), {800, 1280}, paper_white), (Parts{{0, 0, 800, 1280}}));
}

TEST(Damage, OnlyWhatIsSeenInAPartIsDrawn) {
  Drawing drawing;
  drawing.fill({0, 0, 100, 100}).fill({500, 500, 100, 100}).clip({0, 0, 200, 200}).fill({50, 50, 100, 100});
  keep_only(drawing.list(), Parts{{32, 32, 32, 32}});
  const ImDrawList& list = drawing.list();
  ASSERT_EQ(list.CmdBuffer.Size, 2);
  EXPECT_EQ(list.IdxBuffer.Size, 12);
  EXPECT_EQ(list.IdxBuffer[6], 8);
  EXPECT_EQ(list.CmdBuffer[1].IdxOffset, 6U);
  EXPECT_EQ(list.CmdBuffer[1].ElemCount, 6U);
  EXPECT_EQ(list.CmdBuffer[1].ClipRect.x, 32);
  EXPECT_EQ(list.CmdBuffer[1].ClipRect.w, 64);
}

}  // namespace
}  // namespace tsunagu::ui
