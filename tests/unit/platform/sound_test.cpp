#include "shared/platform/sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace tsunagu::platform {
namespace {

TEST(Sound, TheReceivedNotesAreTwoOfNinetyMilliseconds) {
  EXPECT_EQ(render_notes(received_notes(), 10'000).size(), 1'800U);
}

TEST(Sound, ARefusalFallsWhereReceivingRises) {
  ASSERT_EQ(refused_notes().size(), received_notes().size());
  EXPECT_LT(refused_notes().back().hertz, refused_notes().front().hertz);
  EXPECT_GT(received_notes().back().hertz, received_notes().front().hertz);
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

// A step that a loudspeaker would make audible as a click: more than the note's own steepest slope.
TEST(Sound, NoSampleStepsFurtherThanTheNoteItself) {
  constexpr int samples_a_second = 22'050;
  const auto samples = render_notes(received_notes(), samples_a_second);
  const double steepest = 4'130 * 2 * 3.14159265 * 880 / samples_a_second;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    EXPECT_LE(std::abs(samples[i] - samples[i - 1]), steepest * 1.05) << i;
  }
  const std::size_t between = samples.size() / 2;  // the first note has died away before the second begins
  EXPECT_LT(std::abs(samples[between - 1]), 50);
  EXPECT_LT(std::abs(samples[between]), 50);
}

TEST(Sound, IsTheSameEveryTime) {
  EXPECT_EQ(render_notes(received_notes(), 22'050), render_notes(received_notes(), 22'050));
}

TEST(Sound, VolumeMakesItSofterAndNoughtIsSilence) {
  const auto full = render_notes(received_notes(), 22'050);
  const auto half = render_notes(received_notes(), 22'050, 0.5);
  ASSERT_EQ(half.size(), full.size());
  for (std::size_t i = 0; i < full.size(); ++i) EXPECT_NEAR(half[i], full[i] / 2.0, 1.0);
  for (const auto sample : render_notes(received_notes(), 22'050, 0)) EXPECT_EQ(sample, 0);
}

TEST(Sound, AMachineWithoutSoundIsSilentAndNothingElse) {
  ::setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  {
    Sound sound;
    sound.play(received_notes());
  }
  ::setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound muted(0);
  muted.play(received_notes());
}

TEST(Sound, PlayingWithoutADeviceDoesNotWaitOrFail) {
  ::setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound sound;
  sound.play(received_notes());
  sound.play(received_notes());
}

}  // namespace
}  // namespace tsunagu::platform
