#include "shared/platform/input.h"

#include <gtest/gtest.h>

namespace tsunagu::platform {
namespace {

TEST(ByHand, IsWhateverAPersonDoes) {
  const Input by_hand[] = {
      FingerDown{1, 0, 0}, FingerMove{1, 0, 0}, FingerUp{1, 0, 0},      Pointer{Pointer::Kind::move, 0, 0},
      Wheel{0, 0, 1},      Text{"a"},           Compose{"あ"},          KeyDown{Key::down},
      Paste{"a"},          Scan{"47"},          FileDropped{"code.png"}};
  for (const auto& input : by_hand) EXPECT_TRUE(is_by_hand(input)) << input.index();
}

TEST(ByHand, IsNothingThatTheSystemDoesByItself) {
  const Input by_itself[] = {Resized{1280, 800}, Exposed{}, FocusLost{}, Woken{}, QuitAsked{}};
  for (const auto& input : by_itself) EXPECT_FALSE(is_by_hand(input)) << input.index();
}

}  // namespace
}  // namespace tsunagu::platform
