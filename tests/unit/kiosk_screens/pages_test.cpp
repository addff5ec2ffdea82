// Every page, with long data, on every panel, in every language and both sizes of type; and as it looks for other eyes
// and hands. TSUNAGU_FULL_LINT=1 tries the whole product of languages, sizes, colours, motion, hands and panels.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/unit/kiosk_screens/reach.h"
#include "tests/unit/kiosk_screens/sample_states.h"
#include "tests/unit/kiosk_screens/screen_bench.h"

namespace tsunagu::kiosk::screens {
namespace {

struct Setting {
  std::string name;
  Panel panel;
  i18n::Language language;
  bool contrast_measured = false;  // takes a picture at every stop
};

void PrintTo(const Setting& setting, std::ostream* out) { *out << setting.name; }

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
std::set<std::string> page_through(ScreenBench& bench, const std::string& name, const Setting& setting) {
  constexpr int kMostStops = 60;
  std::set<std::string> seen;
  for (int stop = 0; stop < kMostStops; ++stop) {
    EXPECT_EQ(ui::to_text(bench.lint()), "") << name << ", stop " << stop;
    if (setting.contrast_measured) {
      EXPECT_EQ(ui::to_text(ui::lint_contrast(bench.registry(), bench.picture())), "") << name << ", stop " << stop;
    }
    if (setting.panel.display.hand != ui::Hand::both) {
      EXPECT_EQ(too_far(bench), "") << name << ", stop " << stop;
    }
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
    const std::set<std::string> seen = page_through(bench, sample.name, setting);
    for (const auto& id : sample.ids) EXPECT_TRUE(seen.contains(id)) << sample.name << " does not show " << id;
  }
  EXPECT_EQ(bench.words().missing(), std::vector<std::string>{});
  EXPECT_EQ(bench.fonts().undrawable(), std::u32string{});
}

constexpr Panel wide{1280, 800, 5.885F};
constexpr Panel tall{800, 1280, 5.885F};
constexpr Panel fine{1920, 1200, 8.8275F};  // the same glass, more pixels
constexpr Panel large(Panel panel) {
  panel.display.text = ui::TextSize::large;
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

// Colours, motion and hands change no words, and hands change how wide a line is: Japanese in every way; for the others
// the one that fills a line most (en) and the one that is shaped (ne) by either hand, and all at once with the one that
// has readings over its words too (ja@easy). Colours are drawn from the same palette whatever is written and wherever,
// so contrast is measured in one language and one orientation a palette. TSUNAGU_FULL_LINT=1 runs the whole product.
std::vector<Setting> in_other_ways(Panel panel) {
  using i18n::Language;
  constexpr Display still{.motion = ui::Motion::off};
  Display high = still;
  high.contrast = ui::Contrast::high;
  Display left = still;
  left.hand = ui::Hand::left;
  Display right = still;
  right.hand = ui::Hand::right;
  Display all = high;  // all at once
  all.text = ui::TextSize::large;
  all.hand = ui::Hand::left;
  std::vector<Setting> settings;
  enum class Measure { no, contrast };
  const auto add = [&](Language language, const char* way, const Display& display, Measure what = Measure::no) {
    std::string name(i18n::code_of(language));
    std::erase(name, '@');
    panel.display = display;
    settings.push_back({name + way, panel, language, what == Measure::contrast && panel.width > panel.height});
  };
  add(Language::ja, "_moving", Display{});
  if (panel.width > panel.height) add(Language::ja, "_paper", still, Measure::contrast);
  add(Language::ja, "_high", high, Measure::contrast);
  for (const auto language : {Language::ja, Language::en, Language::ne}) {
    add(language, "_left", left);
    add(language, "_right", right);
    add(language, "_all", all);
  }
  add(Language::ja_easy, "_all", all);
  return settings;
}

INSTANTIATE_TEST_SUITE_P(LandscapeForOthers, Pages, testing::ValuesIn(in_other_ways(wide)), name_of);
INSTANTIATE_TEST_SUITE_P(PortraitForOthers, Pages, testing::ValuesIn(in_other_ways(tall)), name_of);

std::vector<Setting> the_whole_product() {
  std::vector<Setting> settings;
  if (std::getenv("TSUNAGU_FULL_LINT") == nullptr) return settings;
  for (const auto language : i18n::offered_languages()) {
    for (int way = 0; way < 2 * 2 * 2 * 2 * 3; ++way) {
      Panel panel = way % 2 == 0 ? wide : tall;
      panel.display = {.text = static_cast<ui::TextSize>(way / 2 % 2),
                       .contrast = static_cast<ui::Contrast>(way / 4 % 2),
                       .motion = static_cast<ui::Motion>(way / 8 % 2),
                       .hand = static_cast<ui::Hand>(way / 16)};
      std::string name = std::string(i18n::code_of(language)) + "_" + std::to_string(way);
      std::erase_if(name, [](char c) { return c == '@' || c == '-'; });
      settings.push_back({name, panel, language, true});
    }
  }
  return settings;
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Pages);
INSTANTIATE_TEST_SUITE_P(Product, Pages, testing::ValuesIn(the_whole_product()), name_of);

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
