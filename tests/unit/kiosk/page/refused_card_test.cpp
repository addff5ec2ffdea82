// A card may be shown to the scanner on any page, and every page says what became of it.
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {
namespace {

constexpr const char* words_for_cards[] = {"member", "staff", "slip", "receipt", "for_ward", "setup", "elsewhere"};

std::string longest_words(Words& words, i18n::Language language) {
  std::string longest = "refusal.not_ours";
  for (const std::string card : words_for_cards) {
    const std::string key = "refusal.card." + card;
    if (words.in(language)(key).size() > words.in(language)(longest).size()) longest = key;
  }
  return longest;
}

struct Shown {
  const char* name;
  i18n::Language language;
  ui::TextSize text;
  int width, height;
};
void PrintTo(const Shown& shown, std::ostream* out) { *out << shown.name; }

class RefusedCard : public testing::TestWithParam<Shown> {};

TEST_P(RefusedCard, IsSpokenOfOnEveryPage) {
  const auto& shown = GetParam();
  Panel panel{.width = shown.width, .height = shown.height};
  panel.display.text = shown.text;
  ScreenBench bench(panel);
  Words catalogue(i18n::assets_folder().value());
  const auto words = longest_words(catalogue, shown.language);
  std::set<PageId> done;
  for (auto& sample : sample_states(shown.language)) {
    if (sample.state.idle || !done.insert(sample.state.page).second) continue;
    sample.state.notice = Notice{Notice::Kind::card, words};
    bench.show(sample.state);
    const auto* notice = bench.registry().find("notice");
    EXPECT_TRUE(notice != nullptr && !notice->visible.is_empty()) << sample.name << " says nothing";
    EXPECT_EQ(ui::to_text(bench.lint()), "") << sample.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, RefusedCard,
                         testing::Values(Shown{"ja", i18n::Language::ja, ui::TextSize::normal, 1280, 800},
                                         Shown{"easy_large", i18n::Language::ja_easy, ui::TextSize::large, 1280, 800},
                                         Shown{"es_large", i18n::Language::es, ui::TextSize::large, 1280, 800},
                                         Shown{"vi_tall", i18n::Language::vi, ui::TextSize::normal, 800, 1280},
                                         Shown{"tl_tall_large", i18n::Language::tl, ui::TextSize::large, 800, 1280}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace tsunagu::kiosk::page
