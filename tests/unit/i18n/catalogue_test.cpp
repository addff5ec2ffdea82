#include "shared/i18n/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/i18n/mo_writer.h"

namespace tsunagu::i18n {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* greeting = "msgid \"greet\"\nmsgstr \"Hello {name}\"\n";
constexpr const char* places =
    "msgid \"places\"\nmsgid_plural \"places\"\nmsgstr[0] \"{count} place for {who}\"\nmsgstr[1] \"{count} places for "
    "{who}\"\n";
constexpr const char* two_forms = "nplurals=2; plural=(n != 1);";

TEST(FillIn, ReplacesNamesAndLeavesTheRest) {
  EXPECT_EQ(fill_in("{a}と{b}、{c}", {{"a", "1"}, {"b", "2"}}), "1と2、{c}");
  EXPECT_EQ(fill_in("{話|はな}す {n}{人|にん}", {{"n", "3"}}), "{話|はな}す 3{人|にん}");
  EXPECT_EQ(fill_in("{{d}日|{r}}", {{"d", "24"}, {"r", "か"}}), "{24日|か}");
  EXPECT_EQ(fill_in("{", {}), "{");
  EXPECT_EQ(fill_in("{}", {{"", "x"}}), "x");
}

TEST(FillIn, WhatWasPutInIsNotLookedAtAgain) { EXPECT_EQ(fill_in("{a}{b}", {{"a", "{b}"}, {"b", "x"}}), "{b}x"); }

TEST(Catalogue, SaysTheWordsOfItsLanguage) {
  const CatalogueFolder folder;
  folder.compile("en", "kiosk", greeting);
  const auto catalogue = Catalogue::load(folder.path(), Language::en, "kiosk");
  ASSERT_TRUE(catalogue) << catalogue.error().detail;
  EXPECT_EQ(catalogue->tr("greet"), "Hello {name}");
  EXPECT_EQ(catalogue->tr("greet", {{"name", "はな"}}), "Hello はな");
  EXPECT_TRUE(catalogue->has("greet"));
  EXPECT_THAT(catalogue->missing(), IsEmpty());
}

TEST(Catalogue, ChoosesThePluralForm) {
  const CatalogueFolder folder;
  folder.compile("en", "kiosk", places, two_forms);
  const auto catalogue = Catalogue::load(folder.path(), Language::en, "kiosk");
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->tr_count("places", 1, {{"who", "us"}}), "1 place for us");
  EXPECT_EQ(catalogue->tr_count("places", 0, {{"who", "us"}}), "0 places for us");
  EXPECT_EQ(catalogue->tr_count("places", 5'000'000'001, {{"who", "us"}}), "5000000001 places for us");
}

TEST(Catalogue, AMissingKeyIsShownAndNoted) {
  const CatalogueFolder folder;
  folder.compile("en", "kiosk", greeting);
  const auto catalogue = Catalogue::load(folder.path(), Language::en, "kiosk");
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->tr("menu.talk"), "menu.talk");
  EXPECT_EQ(catalogue->tr_count("menu.count", 2), "menu.count");
  EXPECT_EQ(catalogue->tr(""), "") << "the header of the file is not a text";
  EXPECT_THAT(catalogue->missing(), ElementsAre("", "menu.count", "menu.talk"));
}

TEST(Catalogue, EasyJapaneseIsReadFromItsOwnFolder) {
  const CatalogueFolder folder;
  folder.compile("ja", "kiosk", "msgid \"k\"\nmsgstr \"催し\"\n");
  folder.compile("ja@easy", "kiosk", "msgid \"k\"\nmsgstr \"イベント\"\n");
  const auto catalogue = Catalogue::load(folder.path(), Language::ja_easy, "kiosk");
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->tr("k"), "イベント");
}

TEST(Catalogue, AMissingFileIsNotFound) {
  const CatalogueFolder folder;
  const auto catalogue = Catalogue::load(folder.path(), Language::en, "kiosk");
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().code, Code::not_found);
}

TEST(Catalogue, EveryDamagedByteIsRefusedOrOnlyChangesWords) {
  const CatalogueFolder folder;
  folder.compile("en", "kiosk", std::string(greeting) + places, two_forms);
  const Bytes sound = folder.read("en", "kiosk");
  int refused = 0;
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      auto damaged = sound;
      damaged[at] = static_cast<std::uint8_t>(damaged[at] ^ flip);
      folder.write("en", "kiosk", damaged);
      const auto catalogue = Catalogue::load(folder.path(), Language::en, "kiosk");
      if (!catalogue) {
        ++refused;
        continue;
      }
      (void)catalogue->tr("greet");
      (void)catalogue->tr_count("places", 3);
      (void)catalogue->tr("absent");
    }
  }
  EXPECT_GT(refused, 100);
  for (std::size_t length = 0; length < sound.size(); ++length) {
    folder.write("en", "kiosk", ByteView(sound).first(length));
    EXPECT_FALSE(Catalogue::load(folder.path(), Language::en, "kiosk")) << length;
  }
}

TEST(Catalogues, ADamagedLanguageIsReplacedByJapanese) {
  const CatalogueFolder folder;
  folder.compile("ja", "kiosk", "msgid \"greet\"\nmsgstr \"こんにちは\"\n");
  folder.write("en", "kiosk", view_of("rubbish"));
  Catalogues catalogues(folder.path(), "kiosk");
  EXPECT_EQ(catalogues.in(Language::en).tr("greet"), "こんにちは");
  EXPECT_EQ(catalogues.in(Language::ja).tr("nothing"), "nothing");
  EXPECT_THAT(catalogues.missing(), ElementsAre("ja/kiosk: nothing"));
}

TEST(Catalogues, WithoutAnyFileKeysAreShown) {
  Catalogues catalogues("/nowhere", "kiosk");
  EXPECT_EQ(catalogues.in(Language::ja).tr("greet"), "greet");
  EXPECT_EQ(catalogues.in(Language::en).tr("greet"), "greet");
}

}  // namespace
}  // namespace tsunagu::i18n
