// Every page, with long data, on every panel, in every language and both sizes of type.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/unit/kiosk_screens/sample_states.h"
#include "tests/unit/kiosk_screens/screen_bench.h"

namespace tsunagu::kiosk::screens {
namespace {

struct Setting {
  std::string name;
  Panel panel;
  i18n::Language language;
};

std::string name_of(const testing::TestParamInfo<Setting>& info) { return info.param.name; }

// A list that can be scrolled and is not at its end; its paging button then answers.
const ui::Target* paging_button(const ScreenBench& bench) {
  for (const auto& list : bench.registry().all()) {
    if (list.role != ui::Role::scroll || list.covered) continue;
    const ui::Target* down = bench.registry().find(list.id + ".down");
    if (down && down->enabled) return down;
  }
  return nullptr;
}

// What a finger comes to see that taps the paging buttons to the end. The rules count at every stop.
std::set<std::string> page_through(ScreenBench& bench, const std::string& name) {
  constexpr int kMostStops = 60;
  std::set<std::string> seen;
  for (int stop = 0; stop < kMostStops; ++stop) {
    EXPECT_EQ(ui::to_text(bench.lint()), "") << name << ", stop " << stop;
    for (const auto& target : bench.registry().all()) {
      if (!target.visible.is_empty()) seen.insert(target.id);
    }
    const ui::Target* down = paging_button(bench);
    if (!down) return seen;
    const std::string id = down->id;  // the next frame writes the list anew
    bench.tap(id);
  }
  ADD_FAILURE() << name << " does not come to its end";
  return seen;
}

class Pages : public testing::TestWithParam<Setting> {};

TEST_P(Pages, KeepTheRulesOfTouchAndHaveTheirTargets) {
  const Setting& setting = GetParam();
  ScreenBench bench(setting.panel);
  for (const auto& sample : sample_states(setting.language)) {
    bench.show(sample.state);
    const std::set<std::string> seen = page_through(bench, sample.name);
    for (const auto& id : sample.ids) EXPECT_TRUE(seen.contains(id)) << sample.name << " does not show " << id;
  }
  EXPECT_EQ(bench.words().missing(), std::vector<std::string>{});
  EXPECT_EQ(bench.fonts().undrawable(), std::u32string{});
}

constexpr Panel wide{1280, 800, 5.885F};
constexpr Panel tall{800, 1280, 5.885F};
constexpr Panel fine{1920, 1200, 8.8275F};  // the same glass, more pixels
constexpr Panel large(Panel panel) {
  panel.text = ui::TextSize::large;
  return panel;
}

enum class Sizes { both, normal };
std::vector<Setting> in_every_language(Panel panel, Sizes sizes = Sizes::both) {
  std::vector<Setting> settings;
  for (const auto language : i18n::offered_languages()) {
    std::string name(i18n::code_of(language));
    std::erase_if(name, [](char c) { return c == '@' || c == '-'; });
    settings.push_back({name, panel, language});
    if (sizes == Sizes::both) settings.push_back({name + "_large", large(panel), language});
  }
  return settings;
}

INSTANTIATE_TEST_SUITE_P(Landscape, Pages, testing::ValuesIn(in_every_language(wide)), name_of);
INSTANTIATE_TEST_SUITE_P(Portrait, Pages, testing::ValuesIn(in_every_language(tall)), name_of);
INSTANTIATE_TEST_SUITE_P(MorePixels, Pages, testing::ValuesIn(in_every_language(fine, Sizes::normal)), name_of);
INSTANTIATE_TEST_SUITE_P(MorePixelsLarge, Pages, testing::Values(Setting{"ja", large(fine), i18n::Language::ja}),
                         name_of);

// The ids and roles of every page in reading order: a script that drives the kiosk can rely on them.
std::string targets_of_all_pages() {
  ScreenBench bench(wide);
  std::ostringstream out;
  for (const auto& sample : sample_states(i18n::Language::ja)) {
    bench.show(sample.state);
    out << sample.name << "\n";
    for (const auto& target : bench.registry().all()) {
      if (target.id.empty() || target.id.starts_with("key.")) continue;
      out << "  " << target.id << " " << ui::name_of(target.role) << (target.enabled ? "" : " off") << "\n";
    }
  }
  return out.str();
}

TEST(PageTargets, AreThoseWrittenDown) {
  const std::string path = TSUNAGU_SOURCE_DIR "/tests/golden/kiosk_page_targets.txt";
  const std::string now = targets_of_all_pages();
  if (std::getenv("TSUNAGU_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << now;
  std::ifstream file(path);
  std::stringstream written;
  written << file.rdbuf();
  EXPECT_EQ(now, written.str()) << "set TSUNAGU_UPDATE_GOLDEN=1 to write " << path << " again";
}

}  // namespace
}  // namespace tsunagu::kiosk::screens
