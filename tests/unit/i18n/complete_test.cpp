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
