#include "shared/platform/sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace tsunagu::platform {
namespace {

TEST(Sound, TheReceivedNotesAreTwoOfNinetyMilliseconds) {
  EXPECT_EQ(render_notes(received_notes(), 10'000).size(), 1'800U);
}

TEST(Sound, NotesAreSoftAndStartAndEndInSilence) {
  const auto samples = render_notes(received_notes(), 22'050);
  const auto loudest =
      std::max_element(samples.begin(), samples.end(), [](auto a, auto b) { return std::abs(a) < std::abs(b); });
  EXPECT_GT(std::abs(*loudest), 3'500);
  EXPECT_LE(std::abs(*loudest), 4'130);  // -18 dBFS
  EXPECT_LT(std::abs(samples.front()), 50);
  EXPECT_LT(std::abs(samples.back()), 50);
}

TEST(Sound, PlayingWithoutADeviceDoesNotWaitOrFail) {
  ::setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound sound;
  sound.play(received_notes());
  sound.play(received_notes());
}

}  // namespace
}  // namespace tsunagu::platform
