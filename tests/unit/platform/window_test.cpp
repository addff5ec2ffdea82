#include "shared/platform/window.h"

#include <gtest/gtest.h>

namespace tsunagu::platform {
namespace {

Result<Window> headless(int width, int height) {
  return Window::open(
      {.title = "test", .mode = WindowMode::headless, .width = width, .height = height, .time = EventTime::stepped});
}

template <class T>
std::vector<T> all_of(const std::vector<TimedInput>& inputs) {
  std::vector<T> found;
  for (const TimedInput& input : inputs) {
    if (const auto* one = std::get_if<T>(&input.what)) found.push_back(*one);
  }
  return found;
}

TEST(Window, AHeadlessWindowHasExactlyTheSizeAskedFor) {
  for (const auto& [w, h] : {std::pair{1280, 800}, std::pair{800, 1280}, std::pair{1920, 1200}}) {
    auto window = headless(w, h);
    ASSERT_TRUE(window) << window.error().detail;
    EXPECT_EQ(window->width(), w);
    EXPECT_EQ(window->height(), h);
  }
}

TEST(Window, ThePictureHoldsWhatWasDrawn) {
  auto window = headless(64, 48);
  ASSERT_TRUE(window);
  window->begin_frame(1.0F, 0.5F, 0.0F);
  const Picture picture = window->capture();
  ASSERT_EQ(picture.rgb.size(), 64U * 48U * 3U);
  EXPECT_EQ(picture.rgb[0], 255);
  EXPECT_NEAR(picture.rgb[1], 128, 1);
  EXPECT_EQ(picture.rgb[2], 0);
}

TEST(Window, APartIsDrawnIntoThePictureBefore) {
  auto window = headless(64, 48);
  ASSERT_TRUE(window);
  window->begin_frame(1.0F, 0.0F, 0.0F);
  window->show();
  const Part part{8, 4, 16, 10};
  window->begin_parts(0.0F, 1.0F, 0.0F, std::span(&part, 1));
  window->show();
  const Picture picture = window->capture();
  for (int y = 0; y < 48; ++y) {
    for (int x = 0; x < 64; ++x) {
      const bool inside = x >= 8 && x < 24 && y >= 4 && y < 14;
      const auto at = static_cast<std::size_t>(y * 64 + x) * 3;
      ASSERT_EQ(picture.rgb[at], inside ? 0 : 255) << x << ", " << y;
      ASSERT_EQ(picture.rgb[at + 1], inside ? 255 : 0) << x << ", " << y;
    }
  }
}

TEST(Window, PushedFingersComeBackInPixels) {
  auto window = headless(1280, 800);
  ASSERT_TRUE(window);
  (void)window->poll(Millis{1});
  window->push(FingerDown{3, 320, 200});
  window->push(FingerMove{3, 330, 210});
  window->push(FingerUp{3, 330, 210});
  const auto inputs = window->poll(Millis{7});
  ASSERT_EQ(all_of<FingerDown>(inputs).size(), 1U);
  EXPECT_NEAR(all_of<FingerDown>(inputs)[0].x, 320, 0.01);
  EXPECT_NEAR(all_of<FingerUp>(inputs)[0].y, 210, 0.01);
  EXPECT_EQ(inputs.back().at, Millis{7});
}

TEST(Window, LongTextIsCutBetweenLetters) {
  auto window = headless(64, 48);
  ASSERT_TRUE(window);
  const std::string words = "みなとのはなさんこんにちは、きょうはいいてんきですね";
  window->push(Text{words});
  std::string together;
  for (const Text& text : all_of<Text>(window->poll(Millis{1}))) together += text.utf8;
  EXPECT_EQ(together, words);
}

TEST(Window, KeysAndFilesArrive) {
  auto window = headless(64, 48);
  ASSERT_TRUE(window);
  window->push(KeyDown{Key::tab, true});
  window->push(FileDropped{"/tmp/code.png"});
  const auto inputs = window->poll(Millis{1});
  ASSERT_EQ(all_of<KeyDown>(inputs).size(), 1U);
  EXPECT_TRUE(all_of<KeyDown>(inputs)[0].shift);
  ASSERT_EQ(all_of<FileDropped>(inputs).size(), 1U);
  EXPECT_EQ(all_of<FileDropped>(inputs)[0].path, "/tmp/code.png");
}

}  // namespace
}  // namespace tsunagu::platform
