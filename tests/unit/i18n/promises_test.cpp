// Words that would do harm: a promise that nobody can keep, a name that frightens or misleads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <string>

#include "shared/i18n/furigana.h"
#include "shared/i18n/language.h"
#include "tests/unit/i18n/catalogue_check.h"
#include "tests/unit/i18n/leaflet_texts.h"

namespace tsunagu::i18n {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::map<std::string, std::string> words_of(Language language) { return words_of(TSUNAGU_ASSETS, language, "kiosk"); }

// On the ward's answer and on the hub's, on the page after asking and on the slip. The line beside the code is short.
TEST(Promises, ADayOfReplyIsAboutADay) {
  const std::map<Language, std::string> about{
      {Language::ja, "ごろ"},      {Language::ja_easy, "ごろ"},   {Language::en, "around|about"},
      {Language::zh_hans, "前后"}, {Language::ko, "쯤"},          {Language::vi, "[kK]hoảng|độ"},
      {Language::ne, "तिर"},       {Language::tl, "bandang|mga"}, {Language::pt, "por volta d|~"},
      {Language::es, "hacia "}};
  for (const auto language : offered_languages()) {
    const auto words = words_of(language);
    ASSERT_TRUE(about.contains(language)) << code_of(language) << ": how does it say that a day is not certain?";
    for (const char* key : {"done.code_when", "done.phone.2", "slip.ward_answers", "slip.hub_answers"}) {
      EXPECT_TRUE(std::regex_search(words.at(key), std::regex(about.at(language))))
          << code_of(language) << " " << key << ": " << words.at(key);
    }
  }
}

TEST(Promises, NobodyIsPromisedAtOnce) {
  for (const auto language : {Language::ja, Language::ja_easy}) {
    for (const auto& [key, text] : words_of(language)) {
      if (key.starts_with("how.") || key.starts_with("done.") || key.starts_with("silent."))
        EXPECT_THAT(text, Not(HasSubstr("すぐ"))) << code_of(language) << " " << key;
    }
  }
}

TEST(Promises, WhoCannotBearItIsToldThatSomebodyListens) {
  EXPECT_EQ(plain_text(words_of(Language::ja).at("how.now_more")), "質問はしません。お話をうかがいます");
}

// "The ward" alone is a ward of a hospital where health is spoken of. Where a family lives it is the right word, and
// the pages of staff, who know, may be short.
TEST(Names, TheWardIsItsOffice) {
  const std::regex ward(R"(\b[Ww]ard\b(?! office)(?!\}))");
  for (const auto language : {Language::en, Language::tl}) {
    for (const auto& [key, text] : words_of(language)) {
      if (key.starts_with("area.") || key.starts_with("request.") || key.starts_with("receipt.") ||
          key == "refusal.other_ward")
        continue;
      EXPECT_FALSE(std::regex_search(text, ward)) << code_of(language) << " " << key << ": " << text;
    }
  }
}

TEST(Names, NoKoreanNurseryIsAnOrphanage) {
  auto texts = words_of(Language::ko);
  texts.merge(leaflets_of(Language::ko));
  for (const auto& [key, text] : texts) EXPECT_THAT(text, Not(HasSubstr("보육원"))) << key;
}

}  // namespace
}  // namespace tsunagu::i18n
