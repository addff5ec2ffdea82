// A page drawn over the one before, only where they differ, is the page drawn whole: every byte of it.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

// Half the pixels a millimetre: the same pages in a quarter of the time, and more that does not fall on whole pixels.
constexpr Panel small{640, 400, 2.9425F};

void expect_whole(ScreenBench& bench, const std::string& name) {
  const platform::Picture by_parts = bench.picture();
  const platform::Picture whole = bench.picture_anew();
  EXPECT_TRUE(by_parts.rgb == whole.rgb) << name;
}

// Something to press, of another kind on every page.
std::string target_on(const ScreenBench& bench, std::size_t turn) {
  std::vector<std::string> ids;
  for (const auto& target : bench.registry().all()) {
    if (ui::is_action(target.role) && target.enabled && !target.covered && !target.visible.is_empty() &&
        bench.registry().action_at(target.rect.centre()) == &target)
      ids.push_back(target.id);
  }
  return ids.empty() ? std::string() : ids[turn % ids.size()];
}

TEST(PictureByParts, IsThePageDrawnWhole) {
  ScreenBench bench(small);
  std::size_t turn = 0;
  for (const auto& sample : sample_states(i18n::Language::ja)) {
    bench.show(sample.state);
    expect_whole(bench, sample.name);
    const std::string pressed = turn % 4 == 0 ? target_on(bench, turn) : std::string();
    ++turn;
    if (pressed.empty()) continue;
    bench.hold(pressed);
    expect_whole(bench, sample.name + " with a finger on " + pressed);
    bench.release();
  }
}

TEST(PictureByParts, IsThePageDrawnWholeWhileItComesIn) {
  Panel moving = small;
  moving.display.motion = ui::Motion::on;
  ScreenBench bench(moving);
  const auto samples = sample_states(i18n::Language::ja);
  for (std::size_t i = 0; i < samples.size(); i += 8) {
    bench.show(samples[i].state);
    (void)bench.picture();
    bench.begin_to_show(samples[(i + 1) % samples.size()].state);
    (void)bench.picture();
    bench.pass(Millis(48));
    expect_whole(bench, samples[i].name + ", going");
  }
}

}  // namespace
}  // namespace tsunagu::kiosk::page
