// The shipped catalogues: every language says what Japanese says.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/furigana.h"
#include "shared/i18n/language.h"
#include "shared/i18n/mo_file.h"

namespace tsunagu::i18n {
namespace {

std::map<std::string, std::string> words_of(Language language, const std::string& domain) {
  const auto path = std::filesystem::path(TSUNAGU_ASSETS) / "locale" / code_of(language) / (domain + ".mo");
  const auto file = read_file(path, mo_size_limit);
  EXPECT_TRUE(file) << path;
  if (!file) return {};
  const auto entries = read_mo(*file);
  EXPECT_TRUE(entries) << path;
  std::map<std::string, std::string> words;
  for (const auto& [key, text] : entries.value_or({})) {
    if (!key.empty()) words.emplace(key.substr(0, key.find('\0')), text);
  }
  return words;
}

std::size_t placeholders_in(const std::string& text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  std::set<std::string> found;
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const auto end = text.find_first_not_of(letters, at + 1);
    if (end != std::string::npos && text[end] == '}') found.insert(text.substr(at + 1, end - at - 1));
  }
  return found.size();
}

// Names that only some languages give themselves; the rest come from ICU or are not needed.
bool is_optional(const std::string& key) {
  return key.starts_with("date.era.") || key == "date.first_year" || key.starts_with("date.weekday.");
}

TEST(ShippedCatalogues, EveryKeyExistsInEveryOfferedLanguage) {
  for (const std::string domain : {"kiosk", "dates"}) {
    const auto japanese = words_of(Language::ja, domain);
    EXPECT_FALSE(japanese.empty());
    for (const auto language : offered_languages()) {
      const auto words = words_of(language, domain);
      for (const auto& [key, text] : japanese) {
        EXPECT_TRUE(words.contains(key) || is_optional(key)) << code_of(language) << "/" << domain << " lacks " << key;
      }
      for (const auto& [key, text] : words) {
        EXPECT_TRUE(japanese.contains(key) || is_optional(key))
            << "only " << code_of(language) << "/" << domain << " has " << key;
      }
    }
  }
}

// Not always by the same name: an era is {reading} in kana and {latin} in English. Dates are left out: which of their
// placeholders a language uses is its own affair.
TEST(ShippedCatalogues, TranslationsHaveAsManyPlaceholdersAsTheJapanese) {
  const auto japanese = words_of(Language::ja, "kiosk");
  for (const auto language : offered_languages()) {
    for (const auto& [key, text] : words_of(language, "kiosk")) {
      const auto original = japanese.find(key);
      if (original != japanese.end()) {
        EXPECT_EQ(placeholders_in(text), placeholders_in(original->second)) << code_of(language) << " " << key;
      }
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
      for (const auto& [key, text] : words_of(language, domain)) {
        for (const char32_t letter : decode_utf8(plain_text(text) + reading_text(text))) {
          EXPECT_TRUE(letter <= U' ' || harvested.find(letter) != std::u32string::npos) << key;
        }
      }
    }
  }
}

}  // namespace
}  // namespace tsunagu::i18n
