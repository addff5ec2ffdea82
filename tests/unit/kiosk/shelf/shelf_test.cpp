// The leaflet shelf and the places nearby.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "kiosk/shelf/leaflets.h"
#include "shared/i18n/furigana.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view facts = "---\ntitle: 夜泣き\norder: 10\nurl: https://www.city.yokohama.lg.jp/\n---\n";

TEST(LeafletText, KeepsHeadingsParagraphsListsAndStrongWords) {
  const auto leaflet = shelf::parse_leaflet(
      std::string(facts) +
      "# 見出し\n\n本文と**強い**ことば。\n続き。\n\n- ひとつ\n- ふたつ\n\n1. はじめに\n2. つぎに\n");
  ASSERT_TRUE(leaflet) << leaflet.error().detail;
  EXPECT_EQ(leaflet->title, "夜泣き");
  using Kind = shelf::LeafletBlock::Kind;
  ASSERT_THAT(leaflet->blocks, SizeIs(6));
  EXPECT_EQ(leaflet->blocks[0].kind, Kind::heading);
  EXPECT_EQ(leaflet->blocks[1].words,
            std::string("本文と") + i18n::strong_from + "強い" + i18n::strong_to + "ことば。 続き。");
  EXPECT_EQ(i18n::plain_text(leaflet->blocks[1].words), "本文と強いことば。 続き。");
  EXPECT_EQ(leaflet->blocks[2].kind, Kind::item);
  EXPECT_EQ(leaflet->blocks[3].words, "ふたつ");
  EXPECT_EQ(leaflet->blocks[3].number, 0);
  EXPECT_EQ(leaflet->blocks[5].number, 2);
}

TEST(LeafletText, HoldsNoHtmlAndNoPictures) {
  const auto leaflet = shelf::parse_leaflet(
      std::string(facts) + "<script>x</script>\n\n本文 <b>太い</b> [ことば](https://example.jp)\n\n![絵](a.png)\n");
  ASSERT_TRUE(leaflet);
  std::string all;
  for (const auto& block : leaflet->blocks) all += block.words;
  EXPECT_THAT(all, Not(HasSubstr("<")));
  EXPECT_THAT(all, Not(HasSubstr("script")));
  EXPECT_THAT(all, HasSubstr("ことば"));
}

TEST(LeafletText, WhatIsWrongWithItIsNamed) {
  struct Row {
    std::string text;
    const char* says;
  };
  for (const auto& row :
       {Row{"# x\n", "no facts"}, Row{"---\ntitle: x\n", "do not end"}, Row{"---\norder: 1\n---\nx\n", "no title"},
        Row{"---\ntitle: x\nurl: http://a\n---\nx\n", "https"}, Row{"---\ntitle: x\norder: y\n---\nx\n", "'order'"},
        Row{"---\ntitle: x\nchecked: 1\n---\nx\n", "'checked'"}, Row{"---\ntitle: x\ncolour: red\n---\nx\n", "unknown"},
        Row{"---\ntitle: x\n---\n", "no text"}, Row{"\xFF", "UTF-8"}}) {
    const auto leaflet = shelf::parse_leaflet(row.text);
    ASSERT_FALSE(leaflet) << row.text;
    EXPECT_THAT(leaflet.error().detail, HasSubstr(row.says)) << row.text;
  }
}

class ShippedLeaflets : public ::testing::Test {
 protected:
  const shelf::Leaflets shelf_ = shelf::Leaflets::read(TSUNAGU_SOURCE_DIR "/assets/leaflets");
};

std::ptrdiff_t headings_of(const shelf::Leaflet& leaflet) {
  return std::count_if(leaflet.blocks.begin(), leaflet.blocks.end(), [](const shelf::LeafletBlock& block) {
    return block.kind == shelf::LeafletBlock::Kind::heading;
  });
}

TEST_F(ShippedLeaflets, AreSixAndCompleteInEveryOfferedLanguage) {
  const auto japanese = shelf_.in(i18n::Language::ja);
  ASSERT_THAT(japanese, SizeIs(6));
  for (const auto language : i18n::offered_languages()) {
    const auto all = shelf_.in(language);
    ASSERT_THAT(all, SizeIs(6));
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto here = std::string(i18n::code_of(language)) + "/" + all[i].name;
      EXPECT_EQ(all[i].language, language) << here << " is shown in Japanese";
      EXPECT_EQ(all[i].name, japanese[i].name) << here << " lies elsewhere on the shelf";
      EXPECT_EQ(all[i].url, japanese[i].url) << here;
      EXPECT_EQ(headings_of(all[i]), headings_of(japanese[i])) << here;
      EXPECT_THAT(all[i].url, testing::StartsWith("https://www.c")) << here;
      EXPECT_GE(all[i].blocks.size(), 6U) << here;
    }
  }
}

// The two stars of a strong word end up on the screen where punctuation inside them touches a letter outside.
TEST_F(ShippedLeaflets, ShowNoMarksOfMarkdown) {
  for (const auto language : i18n::offered_languages()) {
    for (const auto& leaflet : shelf_.in(language)) {
      for (const auto& block : leaflet.blocks) {
        EXPECT_THAT(block.words, Not(AnyOf(HasSubstr("*"), HasSubstr("]("), HasSubstr("#danger"))))
            << i18n::code_of(language) << "/" << leaflet.name;
      }
    }
  }
}

TEST(Leaflets, ALanguageWithoutOneSaysThatItIsInJapanese) {
  const tests::TempFolder folder;
  std::filesystem::create_directory(folder.path() / "ja");
  std::ofstream(folder.path() / "ja" / "night-crying.md") << facts << "本文\n";
  const auto all = shelf::Leaflets::read(folder.path()).in(i18n::Language::vi);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].language, i18n::Language::ja);
}

// Numbers live in hub.toml, each with the day on which it was checked; 119 is the emergency call.
TEST_F(ShippedLeaflets, NameNoTelephoneNumbersOfTheirOwn) {
  for (const auto language : i18n::all_languages()) {
    for (const auto& leaflet : shelf_.in(language)) {
      for (const auto& block : leaflet.blocks) {
        for (const char* number : {"189", "8008", "8000", "0120", "0570", "045"}) {
          EXPECT_THAT(block.words, Not(HasSubstr(number))) << leaflet.name;
        }
      }
    }
  }
}

class PlacesTest : public VisitorTest {
 protected:
  PlacesTest() {
    hub_.config().hub.position = domain::Position{35'443'708, 139'638'026};
    sitting_ = hub_.sitting();
  }
  static domain::Facility facility(const char* name, const char* kind, std::int64_t latitude) {
    domain::Facility out;
    out.list = "list";
    out.source_key = std::string("list|") + name;
    out.name = name;
    out.kind = kind;
    out.latitude = latitude;
    out.longitude = latitude == 0 ? 0 : 139'638'026;
    return out;
  }
  auto import(const std::vector<domain::Facility>& all) { return hub_.home().journal->import_facilities("list", all); }
  [[nodiscard]] std::vector<std::string> shown() const {
    std::vector<std::string> out;
    for (const auto& place : state().shelf.places) out.push_back(place.facility.name);
    return out;
  }
};

TEST_F(PlacesTest, AreListedByKindAndTheNearestFirst) {
  ASSERT_TRUE(import({facility("遠い広場", "広場", 35'500'000), facility("近い広場", "広場", 35'443'000),
                      facility("どこかの広場", "広場", 0), facility("保育園", "保育所", 35'444'000)}));
  come_in();
  tap(Open{Door::shelf});
  EXPECT_TRUE(state().shelf.has_places);
  tap(shelf::OpenPlaces{});
  ASSERT_EQ(state().page, shelf::Page::kinds);
  ASSERT_THAT(state().shelf.kinds, SizeIs(2));
  tap(shelf::ChoosePlaceKind{domain::FacilityKind::play});
  EXPECT_EQ(state().page, shelf::Page::places);
  EXPECT_THAT(shown(), ElementsAre("近い広場", "遠い広場", "どこかの広場"));
  EXPECT_NEAR(*state().shelf.places[0].metres, 79, 5);
  EXPECT_FALSE(state().shelf.places[2].metres);
  tap(shelf::OpenPlace{0}, shelf::ShowPlaceMap{});
  ASSERT_EQ(state().page, shelf::Page::code);
  EXPECT_EQ(state().code->parts.front(), "geo:35.443000,139.638026");
  tap(Next{});
  EXPECT_EQ(state().page, shelf::Page::place);
  EXPECT_FALSE(state().code);
}

TEST_F(PlacesTest, OneKindNeedsNoQuestion) {
  ASSERT_TRUE(import({facility("a", "広場", 35'443'000)}));
  come_in();
  tap(Open{Door::shelf}, shelf::OpenPlaces{});
  EXPECT_EQ(state().page, shelf::Page::places);
}

TEST_F(PlacesTest, WhatTheListDoesNotHaveAnyMoreIsTakenOffAndComesBack) {
  const auto a = facility("a", "広場", 35'443'000);
  const auto b = facility("b", "広場", 35'444'000);
  EXPECT_EQ(import({a, b})->added, 2U);
  const auto done = import({b});
  EXPECT_EQ(done->unchanged, 1U);
  EXPECT_EQ(done->withdrawn, 1U);
  EXPECT_EQ(import({b})->withdrawn, 0U) << "once";
  come_in();
  tap(Open{Door::shelf}, shelf::OpenPlaces{});
  EXPECT_THAT(shown(), ElementsAre("b"));
  EXPECT_EQ(import({a, b})->changed, 1U);
  tap(Back{}, shelf::OpenPlaces{});
  EXPECT_THAT(shown(), ElementsAre("b", "a")) << "the nearer first";
}

TEST_F(PlacesTest, AListThatWasReadInPartTakesNothingOff) {
  const auto a = facility("a", "広場", 35'443'000);
  const auto b = facility("b", "広場", 35'444'000);
  ASSERT_TRUE(import({a, b}));
  const auto done = hub_.home().journal->import_facilities("list", std::vector{b}, journal::ListRead::in_part);
  EXPECT_EQ(done->withdrawn, 0U);
}

TEST_F(PlacesTest, AnotherListTakesNothingOff) {
  ASSERT_TRUE(import({facility("a", "広場", 35'443'000)}));
  auto other = facility("b", "広場", 35'444'000);
  other.list = "other";
  EXPECT_EQ(hub_.home().journal->import_facilities("list", std::vector{other}).error().code, Code::usage);
  EXPECT_EQ(hub_.home().journal->import_facilities("other", std::vector{other})->withdrawn, 0U);
}

TEST_F(PlacesTest, ALeafletOpensItsPageOnThePhone) {
  const auto leaflets = shelf::Leaflets::read(TSUNAGU_SOURCE_DIR "/assets/leaflets");
  auto& home = hub_.home();
  Sitting sitting(Tools{*home.journal,
                        *home.keyring,
                        *home.device,
                        home.wards,
                        home.arena,
                        hub_.random(),
                        hub_.config(),
                        {},
                        &leaflets},
                  Screen{}, clock_.now());
  const auto press = [&](Intent intent) { sitting.apply({std::move(intent)}, clock_.now()); };
  press(Open{Door::shelf});
  EXPECT_TRUE(sitting.state().hub.has_shelf);
  ASSERT_EQ(sitting.state().page, shelf::Page::leaflets);
  press(shelf::OpenLeaflet{0});
  EXPECT_EQ(sitting.state().shelf.leaflets[0].name, "night-crying");
  press(Open{Door::languages});
  press(door::ChooseLanguage{i18n::Language::en});
  EXPECT_EQ(sitting.state().shelf.leaflets[0].title, "Crying at night") << "the open one follows the language";
  press(shelf::ShowLeafletCode{});
  ASSERT_EQ(sitting.state().page, shelf::Page::code);
  EXPECT_EQ(sitting.state().code->parts.front(), "https://www.city.yokohama.lg.jp/");
  press(Next{});
  EXPECT_EQ(sitting.state().page, shelf::Page::leaflet);
}

}  // namespace
}  // namespace tsunagu::kiosk
