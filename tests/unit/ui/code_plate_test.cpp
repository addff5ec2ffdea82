#include "shared/ui/code_plate.h"

#include <gtest/gtest.h>

#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

std::string digits(std::size_t count) {
  std::string text;
  while (text.size() < count) text += std::to_string(1000003 * (text.size() + 7) % 1000000);
  text.resize(count);
  return text;
}

TEST(CodePlate, TakesTheLargestWholePixels) {
  EXPECT_EQ(px_per_module(97, 735), 7);
  EXPECT_EQ(px_per_module(81, 764), 8);
  EXPECT_EQ(px_per_module(97, 100), 0);
}

class EveryLook : public testing::TestWithParam<Contrast> {};

TEST_P(EveryLook, EveryPixelIsThatOfTheCode) {
  const std::string text = digits(600);
  bool drawn = false;
  test::UiStage stage(
      [&](Ui& ui) {
        ui.canvas().fill({0, 0, ui.size().w, ui.size().h}, ui.colours().paper);
        drawn = code_plate(ui, "code", {500, 18, 749, 764}, text, "code");
      },
      {.theme = {.contrast = GetParam()}, .hand = HandKind::finger, .finger = {}});
  ASSERT_TRUE(drawn);
  const auto matrix = qr::draw(text, qr::Correction::medium);
  ASSERT_TRUE(matrix);
  const Target* const target = stage.find("code");
  ASSERT_NE(target, nullptr);
  EXPECT_EQ(target->value, text);
  const int px = static_cast<int>(target->rect.w) / matrix->size_with_quiet_zone();
  const platform::Picture picture = stage.picture();
  int wrong = 0;
  for (int y = 0; y < static_cast<int>(target->rect.h); ++y) {
    for (int x = 0; x < static_cast<int>(target->rect.w); ++x) {
      const int column = x / px - qr::quiet_zone;
      const int row = y / px - qr::quiet_zone;
      const bool inside = column >= 0 && row >= 0 && column < matrix->size && row < matrix->size;
      const Colour want = inside && matrix->dark(column, row) ? rgb(0x000000) : rgb(0xFFFFFF);
      if (test::pixel(picture, static_cast<int>(target->rect.x) + x, static_cast<int>(target->rect.y) + y) != want)
        ++wrong;
    }
  }
  EXPECT_EQ(wrong, 0);
}

INSTANTIATE_TEST_SUITE_P(CodePlate, EveryLook, testing::Values(Contrast::normal, Contrast::high));

TEST(CodePlate, SaysWhenItDoesNotFit) {
  bool drawn = true;
  test::UiStage stage([&](Ui& ui) { drawn = code_plate(ui, "code", {10, 10, 60, 60}, digits(600), "code"); });
  EXPECT_FALSE(drawn);
  EXPECT_TRUE(stage.find("code")->clipped);
}

}  // namespace
}  // namespace tsunagu::ui
