#include "shared/ui/colour.h"

#include <gtest/gtest.h>

#include "shared/ui/theme.h"

namespace tsunagu::ui {
namespace {

TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast_between(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 0.01);
  EXPECT_NEAR(contrast_between(rgb(0x1B3A8A), rgb(0xFFFFFF)), 10.4, 0.05);
  EXPECT_NEAR(contrast_between(rgb(0x0017C1), rgb(0xFFFFFF)), 11.1, 0.05);
}

TEST(Colour, PacksRedLowestAsDrawListsTakeIt) { EXPECT_EQ(rgb(0x123456).packed(), 0xFF563412U); }

struct Pair {
  const char* name;
  Colour ink, ground;
};

class EveryContrast : public testing::TestWithParam<Contrast> {};

TEST_P(EveryContrast, TextIsReadableOnEveryGroundItStandsOn) {
  const Palette& p = palette_of(GetParam());
  for (const Pair& pair : {Pair{"ink paper", p.ink, p.paper},
                           {"ink white", p.ink, p.white},
                           {"ink sand", p.ink, p.sand},
                           {"ink honey_tint", p.ink, p.honey_tint},
                           {"ink kaki_tint", p.ink, p.kaki_tint},
                           {"ink asagi_tint", p.ink, p.asagi_tint},
                           {"ink ai_tint", p.ink, p.ai_tint},
                           {"ink akane_tint", p.ink, p.akane_tint},
                           {"on_honey honey", p.on_honey, p.honey},
                           {"ink2 paper", p.ink2, p.paper},
                           {"ink2 white", p.ink2, p.white},
                           {"ink2 sand", p.ink2, p.sand},
                           {"ai white", p.ai, p.white},
                           {"ai honey_tint", p.ai, p.honey_tint},
                           {"ai sand", p.ai, p.sand},
                           {"on_ai ai", p.on_ai, p.ai},
                           {"on_ai ai_deep", p.on_ai, p.ai_deep},
                           {"akane white", p.akane, p.white},
                           {"akane paper", p.akane, p.paper},
                           {"asagi_deep white", p.asagi_deep, p.white},
                           {"kaki_deep kaki_tint", p.kaki_deep, p.kaki_tint},
                           {"honey_text honey_tint", p.honey_text, p.honey_tint}}) {
    EXPECT_GE(contrast_between(pair.ink, pair.ground), 7.0) << pair.name;
  }
}

TEST_P(EveryContrast, ShapesThatMeanSomethingStandOut) {
  const Palette& p = palette_of(GetParam());
  for (const Pair& pair : {Pair{"line paper", p.line, p.paper},
                           {"line white", p.line, p.white},
                           {"line sand", p.line, p.sand},
                           {"kaki paper", p.kaki, p.paper},
                           {"kaki sand", p.kaki, p.sand},
                           {"kaki kaki_tint", p.kaki, p.kaki_tint},
                           {"asagi paper", p.asagi, p.paper},
                           {"asagi asagi_tint", p.asagi, p.asagi_tint},
                           {"honey_deep honey_tint", p.honey_deep, p.honey_tint},
                           {"akane akane_tint", p.akane, p.akane_tint}}) {
    EXPECT_GE(contrast_between(pair.ink, pair.ground), 3.0) << pair.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Colour, EveryContrast, testing::Values(Contrast::normal, Contrast::high));

}  // namespace
}  // namespace tsunagu::ui
