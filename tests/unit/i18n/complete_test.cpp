// The shipped catalogues: every language says what Japanese says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/furigana.h"
#include "shared/i18n/language.h"
#include "tests/unit/i18n/catalogue_check.h"
#include "tests/unit/i18n/waiting.h"

namespace tsunagu::i18n {
namespace {

using ::testing::IsEmpty;

TEST(ShippedCatalogues, SayAllOfTheJapaneseUnlessTheyAreDrafts) {
  for (const auto language : all_languages()) {
    for (const std::string domain : {"kiosk", "dates"}) {
      EXPECT_FALSE(words_of(TSUNAGU_ASSETS, Language::ja, domain).empty());
      const auto check = check_catalogue(TSUNAGU_ASSETS, language, domain);
      EXPECT_THAT(check.faults, IsEmpty()) << code_of(language) << "/" << domain;
      if (is_draft(language))
        std::cout << code_of(language) << "/" << domain << " lacks " << check.missing << " texts\n";
    }
  }
}

// scripts/words puts English, or Japanese for やさしい日本語, where a translation is still to come. A change that ships
// such words raises the number, and whoever translates them lowers it.
TEST(ShippedCatalogues, WaitForNoMoreTranslationsThanIsKnown) {
  constexpr std::size_t waiting_file = 0;
  std::size_t count = 0;
  std::string list;
  for (const auto language : offered_languages()) {
    for (const std::string domain : {"kiosk", "dates"}) {
      for (const auto& key : waiting_in(language, domain)) {
        list += std::string(code_of(language)) + "/" + domain + ": " + key + "\n";
        ++count;
      }
    }
  }
  EXPECT_EQ(count, waiting_file) << list;
}

TEST(ShippedCatalogues, HarvestedLettersCoverEveryText) {
  for (const auto language : offered_languages()) {
    for (const std::string domain : {"kiosk", "dates"}) {
      const auto path = std::filesystem::path(TSUNAGU_ASSETS) / "locale" / code_of(language) / (domain + ".glyphs");
      const auto file = read_file(path, mo_size_limit);
      ASSERT_TRUE(file) << path;
      const auto harvested = decode_utf8(text_of(*file));
      for (const auto& [key, text] : words_of(TSUNAGU_ASSETS, language, domain)) {
        for (const char32_t letter : decode_utf8(plain_text(text) + reading_text(text))) {
          EXPECT_TRUE(letter <= U' ' || harvested.find(letter) != std::u32string::npos) << key;
        }
      }
    }
  }
}

}  // namespace
}  // namespace tsunagu::i18n
