#include "shared/ui/theme.h"

#include <gtest/gtest.h>

namespace tsunagu::ui {
namespace {

TEST(Theme, AUnitIsAPixelOfTheReferencePanel) {
  const Theme theme;
  EXPECT_EQ(theme.units(118), 118);
  EXPECT_EQ(theme.units(15), 15);
  EXPECT_EQ(theme.target(), 118);
  EXPECT_EQ(theme.gap(), 15);
  EXPECT_EQ(theme.foot(), 6);
}

TEST(Theme, AFingerGetsTwentyMillimetresOnEveryPanel) {
  for (const float density : {3.6F, 5.885F, 7.0F, 8.83F, 11.4F}) {
    const Theme theme({.px_per_mm = density});
    EXPECT_NEAR(theme.target() / density, 20.05F, 0.5F / density) << density;
    EXPECT_GE(theme.gap() / density, 2.5F - 0.5F / density) << density;
  }
}

TEST(Theme, BodyTextIsAsHighAsTheRulesAsk) {
  for (const float density : {5.885F, 8.83F}) {
    const Theme normal({.px_per_mm = density});
    EXPECT_GE(normal.type(TypeRole::body).cap_px / density, 4.75F);
    const Theme large({.px_per_mm = density, .text_size = TextSize::large});
    EXPECT_GE(large.type(TypeRole::body).cap_px / density, 6.1F);
  }
}

TEST(Theme, SizesOfTypeAreThoseOfTheDrawings) {
  const Theme theme;
  EXPECT_EQ(theme.type(TypeRole::caption).em_px, 28);
  EXPECT_EQ(theme.type(TypeRole::body).em_px, 37);
  EXPECT_EQ(theme.type(TypeRole::label).em_px, 40);
  EXPECT_EQ(theme.type(TypeRole::title).em_px, 52);
  EXPECT_EQ(theme.type(TypeRole::display).em_px, 76);
}

TEST(Theme, ALengthThatIsThereIsNeverRoundedAway) { EXPECT_EQ(Theme({.px_per_mm = 1.0F}).mm(0.2F), 1); }

TEST(Theme, WithoutMotionNothingTakesTime) {
  EXPECT_EQ(Theme({.motion = Motion::off}).motion().page, 0);
  EXPECT_LE(Theme().motion().page, 200);
  EXPECT_LE(Theme().motion().thread, 200);
}

}  // namespace
}  // namespace tsunagu::ui
