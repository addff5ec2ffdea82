// Every page, with long data, in every language, size of type, palette, motion and hand, on upright and lying panels.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/unit/kiosk/page/reach.h"
#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
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

// One hand: what is too far away is brought near, and the rules count there too.
void expect_in_reach(ScreenBench& bench, const std::string& where, const Setting& setting) {
  const Reach page = reach_of(bench);
  EXPECT_EQ(page.broken, "") << where;
  if (bench.registry().find("idle.continue") != nullptr) return;  // covers the page; its one button has just been asked
  const std::set<std::string> near = brought_near(bench, [&] {
    EXPECT_EQ(ui::to_text(bench.lint()), "") << where << ", brought near";
    EXPECT_EQ(reach_of(bench).broken, "") << where << ", brought near";
    if (setting.contrast_measured) {
      EXPECT_EQ(ui::to_text(ui::lint_contrast(bench.registry(), bench.picture())), "") << where << ", brought near";
    }
  });
  for (const auto& id : page.far) EXPECT_TRUE(near.contains(id)) << where << ": " << id << " stays out of reach";
  EXPECT_EQ(bench.registry().find("nearby.close"), nullptr) << where << " does not close its panel";
}

// What a finger comes to see that taps the paging buttons to the end. The rules count at every stop.
std::set<std::string> page_through(ScreenBench& bench, const std::string& name, const Setting& setting) {
  constexpr int most_stops = 60;
  std::set<std::string> seen;
  for (int stop = 0; stop < most_stops; ++stop) {
    EXPECT_EQ(ui::to_text(bench.lint()), "") << name << ", stop " << stop;
    if (setting.contrast_measured) {
      EXPECT_EQ(ui::to_text(ui::lint_contrast(bench.registry(), bench.picture())), "") << name << ", stop " << stop;
    }
    if (setting.panel.display.hand != ui::Hand::both)
      expect_in_reach(bench, name + ", stop " + std::to_string(stop), setting);
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

std::string named(i18n::Language language, std::string_view way) {
  std::string name(i18n::code_of(language));
  std::erase_if(name, [](char c) { return c == '@' || c == '-'; });
  return name + std::string(way);
}

// Each way of showing the pages: large or not, high contrast or not, still or moving, either hand or both.
struct Way {
  std::string name;
  Display display;
};
std::vector<Way> every_way() {
  std::vector<Way> ways;
  for (const auto text : {ui::TextSize::normal, ui::TextSize::large}) {
    for (const auto contrast : {ui::Contrast::normal, ui::Contrast::high}) {
      for (const auto motion : {ui::Motion::on, ui::Motion::off}) {
        for (const auto hand : {ui::Hand::both, ui::Hand::right, ui::Hand::left}) {
          // Motion changes what lies between two pages, no page: with both hands it is tried too.
          if (motion == ui::Motion::on && hand != ui::Hand::both) continue;
          std::string name = text == ui::TextSize::large ? "_large" : "";
          if (contrast == ui::Contrast::high) name += "_high";
          if (motion == ui::Motion::on) name += "_moving";
          if (hand != ui::Hand::both) name += hand == ui::Hand::left ? "_left" : "_right";
          ways.push_back({name, {.text = text, .contrast = contrast, .motion = motion, .hand = hand}});
        }
      }
    }
  }
  return ways;
}

// All languages in all ways; or, in the sanitized program, each language in one, beginning with way `first`.
constexpr bool every_setting = TSUNAGU_EVERY_SETTING;

std::vector<Setting> languages_and_ways(Panel panel, std::size_t first) {
  std::vector<Setting> settings;
  const auto ways = every_way();
  for (const auto language : i18n::offered_languages()) {
    for (std::size_t way = 0; way < ways.size(); ++way) {
      if (!every_setting && way != first % ways.size()) continue;
      panel.display = ways[way].display;
      settings.push_back({named(language, ways[way].name), panel, language});
    }
    ++first;
  }
  return settings;
}

// Between them, ten languages a panel, each of the sixteen ways.
INSTANTIATE_TEST_SUITE_P(Landscape, Pages, testing::ValuesIn(languages_and_ways(wide, 0)), name_of);
INSTANTIATE_TEST_SUITE_P(Portrait, Pages, testing::ValuesIn(languages_and_ways(tall, 6)), name_of);

std::vector<Setting> in_every_language(Panel panel) {
  std::vector<Setting> settings;
  for (const auto language : i18n::offered_languages()) {
    settings.push_back({named(language, ""), panel, language});
    if (!every_setting) break;
  }
  return settings;
}
INSTANTIATE_TEST_SUITE_P(MorePixels, Pages, testing::ValuesIn(in_every_language(fine)), name_of);
INSTANTIATE_TEST_SUITE_P(MorePixelsLarge, Pages, testing::Values(Setting{"ja", large(fine), i18n::Language::ja}),
                         name_of);

// Contrast asks for a picture at every stop, and a picture takes fifty times as long as its frame. So it is measured in
// the language whose lines are the tallest, with readings over its words, for every palette, size and orientation, and
// in one that fills its lines with the panel of one hand; TSUNAGU_FULL_LINT=1 measures all.
std::vector<Setting> for_contrast() {
  const bool all = std::getenv("TSUNAGU_FULL_LINT") != nullptr;
  std::vector<Setting> settings;
  const auto add = [&](i18n::Language language, const Way& way, Panel panel, const char* shape) {
    panel.display = way.display;
    settings.push_back({named(language, way.name) + shape, panel, language, true});
  };
  for (const auto language : i18n::offered_languages()) {
    for (const auto& way : every_way()) {
      const Display& d = way.display;
      const bool tallest = language == i18n::Language::ja_easy && d.hand == ui::Hand::both;
      const bool fullest = language == i18n::Language::es && d.hand == ui::Hand::left;
      if (!all && (d.motion == ui::Motion::on || !(tallest || fullest))) continue;
      add(language, way, wide, "_wide");
      if (all || tallest) add(language, way, tall, "_tall");
    }
  }
  if (!every_setting) settings.erase(settings.begin() + 1, settings.end());
  return settings;
}
INSTANTIATE_TEST_SUITE_P(Contrast, Pages, testing::ValuesIn(for_contrast()), name_of);

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
}  // namespace tsunagu::kiosk::page
