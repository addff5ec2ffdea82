// What a translator's slip looks like, found without knowing the language: letters that it does not have, words left
// in Japanese or English, text that is not in its normal form. In the catalogues and in the leaflets.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/language.h"
#include "shared/i18n/mo_file.h"
#include "tests/unit/i18n/waiting.h"

namespace tsunagu::i18n {
namespace {

// What a reader sees of the leaflets, by file and line ("first-food.md:7").
void add_leaflets(Language language, std::map<std::string, std::string>& messages) {
  const auto folder = std::filesystem::path(TSUNAGU_ASSETS) / "leaflets" / code_of(language);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto file = read_file(entry.path(), mo_size_limit);
    EXPECT_TRUE(file) << entry.path();
    if (!file) continue;
    std::istringstream lines{std::string(text_of(*file))};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.starts_with("order:") || line.starts_with("url:") || line.starts_with("checked:")) continue;
      if (line.starts_with("title: ")) line.erase(0, std::string_view("title: ").size());
      messages.emplace(entry.path().filename().string() + ":" + std::to_string(number), line);
    }
  }
}

// Every message in one text, its plural forms one after the other; and the leaflets. What waits for a translation is
// known not to be in the language: it is counted (complete_test.cpp).
std::map<std::string, std::string> messages_of(Language language) {
  std::map<std::string, std::string> messages;
  for (const std::string domain : {"kiosk", "dates"}) {
    const auto path = std::filesystem::path(TSUNAGU_ASSETS) / "locale" / code_of(language) / (domain + ".mo");
    const auto file = read_file(path, mo_size_limit);
    EXPECT_TRUE(file) << path;
    if (!file) continue;
    const auto entries = read_mo(*file);
    EXPECT_TRUE(entries) << path;
    const auto waiting = waiting_in(language, domain);
    for (const auto& [both, text] : entries.value_or({})) {
      const std::string key(both.substr(0, both.find('\0')));
      if (!key.empty() && !waiting.contains(key)) messages.emplace(key, text);
    }
  }
  add_leaflets(language, messages);
  return messages;
}

// Words in round brackets may be Japanese: what staff would point at.
std::string without_brackets(std::string text) {
  for (const auto& [open, close] : {std::pair<std::string, std::string>{"(", ")"}, {"（", "）"}}) {
    for (auto from = text.find(open); from != std::string::npos; from = text.find(open)) {
      const auto to = text.find(close, from);
      if (to == std::string::npos) break;
      text.erase(from, to + close.size() - from);
    }
  }
  return text;
}

std::string without_placeholders(std::string text) {
  for (auto from = text.find('{'); from != std::string::npos; from = text.find('{')) {
    const auto to = text.find('}', from);
    if (to == std::string::npos) break;
    text.erase(from, to + 1 - from);
  }
  return text;
}

std::set<UScriptCode> scripts_of(const std::string& text) {
  std::set<UScriptCode> scripts;
  for (const char32_t letter : decode_utf8(text)) {
    UErrorCode error = U_ZERO_ERROR;
    const auto script = uscript_getScript(static_cast<UChar32>(letter), &error);
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) scripts.insert(script);
  }
  return scripts;
}

bool is_japanese(Language language) { return language == Language::ja || language == Language::ja_easy; }

std::set<UScriptCode> own_scripts(Language language) {
  switch (language) {
    case Language::zh_hans: return {USCRIPT_HAN};
    case Language::ko: return {USCRIPT_HANGUL};
    case Language::ne: return {USCRIPT_DEVANAGARI};
    default: return {USCRIPT_LATIN};
  }
}

TEST(ForeignWords, AreWrittenInTheScriptOfTheirLanguage) {
  for (const auto language : offered_languages()) {
    if (is_japanese(language)) continue;
    for (const auto& [key, text] : messages_of(language)) {
      if (key == "brand") continue;
      for (const auto script : scripts_of(without_placeholders(without_brackets(text)))) {
        EXPECT_TRUE(own_scripts(language).contains(script))
            << code_of(language) << " " << key << " has " << uscript_getName(script) << ": " << text;
      }
    }
  }
}

// A letter and its accents are one character wherever Unicode has one: searching, widths and the keyboard agree.
TEST(ForeignWords, AreInNormalFormC) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(error);
  ASSERT_TRUE(U_SUCCESS(error));
  for (const auto language : offered_languages()) {
    for (const auto& [key, text] : messages_of(language)) {
      const auto normal = nfc->isNormalized(icu::UnicodeString::fromUTF8(text), error);
      EXPECT_TRUE(normal && U_SUCCESS(error)) << code_of(language) << " " << key;
    }
  }
}

// Names, signs and words that two languages happen to share are short; a sentence that is the same was not translated.
TEST(ForeignWords, NoSentenceIsLeftInEnglish) {
  constexpr std::size_t longest_shared_word = 14;
  const auto english = messages_of(Language::en);
  for (const auto language : offered_languages()) {
    if (is_japanese(language) || language == Language::en) continue;
    for (const auto& [key, text] : messages_of(language)) {
      const auto original = english.find(key);
      if (original == english.end() || without_placeholders(text).size() <= longest_shared_word) continue;
      EXPECT_NE(text, original->second) << code_of(language) << " " << key;
    }
  }
}

TEST(ForeignWords, BeginAndEndWithoutSpaces) {
  for (const auto language : offered_languages()) {
    for (const auto& [key, text] : messages_of(language)) {
      if (text.size() < 2 || key == "list.comma") continue;
      EXPECT_TRUE(text.front() != ' ' && text.back() != ' ') << code_of(language) << " " << key;
      EXPECT_EQ(text.find("  "), key == "board.alert_more" ? text.find("  ") : std::string::npos)
          << code_of(language) << " " << key;
    }
  }
}

TEST(LeafletWords, CallTheKiosksPagesByTheirNames) {
  for (const auto language : offered_languages()) {
    const auto messages = messages_of(language);
    const auto says = [&](const std::string& leaflet, const std::string& words) {
      return std::any_of(messages.begin(), messages.end(), [&](const auto& message) {
        return message.first.starts_with(leaflet) && message.second.find(words) != std::string::npos;
      });
    };
    EXPECT_TRUE(says("where-to-ask.md:", messages.at("rail.help"))) << code_of(language);
    if (language == Language::ja_easy) continue;  // sends its readers to the staff instead
    EXPECT_TRUE(says("childminding.md:", messages.at("places.title"))) << code_of(language);
  }
}

}  // namespace
}  // namespace tsunagu::i18n
