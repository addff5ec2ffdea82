#include <gtest/gtest.h>

#include "tests/unit/qr/pictures.h"

namespace tsunagu::qr {
namespace {

// The digits of an envelope of that many bytes in that many parts: 14 of the frame, 17 for each 7 bytes.
std::vector<std::string> spelling(std::size_t bytes, std::size_t parts) {
  constexpr std::size_t short_groups[] = {0, 3, 5, 8, 10, 13, 15};
  const std::size_t groups = bytes / 7;
  std::vector<std::string> texts;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t own = (groups + parts - 1) / parts * 17 + (part + 1 == parts ? short_groups[bytes % 7] : 0);
    texts.push_back(digits(14 + own, part));
  }
  return texts;
}

std::vector<std::vector<std::string>> spellings(std::size_t bytes) {
  return {spelling(bytes, 1), spelling(bytes, 2), spelling(bytes, 3), spelling(bytes, 4)};
}

std::string described(const ScreenPlan& plan) {
  const Matrix& first = plan.parts.front();
  return std::to_string(plan.parts.size()) + " x v" + std::to_string(first.version) +
         (first.correction == Correction::medium ? "-M" : "-L") + " at " + std::to_string(plan.px_per_module) + " px";
}

// A 10.1" panel of 1920x1200 pixels has 8.83 px/mm; the code takes 800 of its pixels.
constexpr ScreenSquare fine_panel{800, 8.83};

TEST(ScreenRule, GivesTheFiguresOfTheFormatOnAnEightHundredPixelSide) {
  const struct {
    std::size_t bytes;
    const char* plan;
  } cases[] = {{278, "1 x v12-M at 10 px"}, {352, "1 x v14-M at 9 px"}, {439, "1 x v16-M at 8 px"},
               {548, "1 x v18-M at 8 px"},  {653, "1 x v18-L at 8 px"}, {842, "2 x v16-M at 8 px"}};
  for (const auto& one : cases) {
    const auto plan = plan_screen(spellings(one.bytes), fine_panel);
    ASSERT_TRUE(plan) << one.bytes;
    EXPECT_EQ(described(*plan), one.plan) << one.bytes;
  }
}

TEST(ScreenRule, ACoarserPanelHoldsMoreInOneCode) {
  const ScreenSquare coarse{800, 5.885};
  EXPECT_EQ(described(*plan_screen(spellings(653), coarse)), "1 x v20-M at 7 px");
  EXPECT_EQ(described(*plan_screen(spellings(842), coarse)), "1 x v20-L at 7 px");
}

TEST(ScreenRule, ModulesAreNeverSmallerThanTheRuleAndNeverCutPixels) {
  for (const int side : {300, 500, 799, 1100}) {
    for (const double px_per_mm : {4.0, 5.885, 8.83, 12.0}) {
      const auto plan = plan_screen(spellings(439), {side, px_per_mm});
      if (!plan) continue;
      for (const Matrix& part : plan->parts) {
        EXPECT_LE(part.size_with_quiet_zone() * plan->px_per_module, side);
        EXPECT_GT(part.size_with_quiet_zone() * (plan->px_per_module + 1), side) << "the largest that fits";
        EXPECT_GE(plan->px_per_module / px_per_mm, 0.8);
        EXPECT_LE(part.version, max_version);
      }
    }
  }
}

TEST(ScreenRule, AllPartsAreOfOneVersion) {
  const std::vector<std::vector<std::string>> uneven{{digits(900), digits(100)}};
  const auto plan = plan_screen(uneven, fine_panel).value();
  EXPECT_EQ(plan.parts[0].version, plan.parts[1].version);
}

TEST(ScreenRule, WhatFitsNowhereIsRefused) {
  EXPECT_EQ(plan_screen(spellings(842), {100, 8.83}).error().code, Code::too_large);
  EXPECT_EQ(plan_screen(spellings(439), {0, 8.83}).error().code, Code::usage);
  EXPECT_EQ(plan_screen(spellings(439), {800, 0}).error().code, Code::usage);
  EXPECT_EQ(plan_screen({}, fine_panel).error().code, Code::usage);
  const std::vector<std::vector<std::string>> empty_part{{""}};
  EXPECT_EQ(plan_screen(empty_part, fine_panel).error().code, Code::usage);
}

TEST(PaperRule, IsAlwaysMediumAndNeverFinerThanSixTenthsOfAMillimetre) {
  const auto one = plan_paper(spellings(653), 80).value();
  EXPECT_EQ(one.parts.size(), 1u);
  EXPECT_EQ(one.parts[0].correction, Correction::medium);
  EXPECT_NEAR(one.module_mm, 80.0 / 105, 1e-9);
  const auto two = plan_paper(spellings(842), 80).value();
  EXPECT_EQ(two.parts.size(), 2u);
  EXPECT_GE(plan_paper(spellings(439), 50).value().module_mm, 0.6);
  EXPECT_EQ(plan_paper(spellings(278), 500).value().module_mm, 1.0);
  EXPECT_EQ(plan_paper(spellings(842), 10).error().code, Code::too_large);
  EXPECT_EQ(plan_paper(spellings(439), -1).error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::qr
