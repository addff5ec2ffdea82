// A shipped catalogue beside the Japanese one. An offered language says all of it; a draft may lack words, which are
// counted, but what it has must be right.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/base/files.h"
#include "shared/i18n/language.h"
#include "shared/i18n/mo_file.h"

namespace tsunagu::i18n {

inline bool is_draft(Language language) {
  const auto drafts = draft_languages();
  return std::find(drafts.begin(), drafts.end(), language) != drafts.end();
}

// The texts by their keys, plural forms one after the other.
inline std::map<std::string, std::string> words_of(const std::filesystem::path& assets, Language language,
                                                   const std::string& domain) {
  const auto path = assets / "locale" / code_of(language) / (domain + ".mo");
  const auto file = read_file(path, mo_size_limit);
  if (!file && is_draft(language)) return {};
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

inline std::size_t placeholders_in(const std::string& text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  std::set<std::string> found;
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const auto end = text.find_first_not_of(letters, at + 1);
    if (end != std::string::npos && text[end] == '}') found.insert(text.substr(at + 1, end - at - 1));
  }
  return found.size();
}

// Names that only some languages give themselves; the rest come from ICU or are not needed.
inline bool is_optional(const std::string& key) {
  return key.starts_with("date.era.") || key == "date.first_year" || key.starts_with("date.weekday.");
}

struct CatalogueCheck {
  std::size_t missing = 0;
  std::vector<std::string> faults;
};

inline CatalogueCheck check_catalogue(const std::filesystem::path& assets, Language language,
                                      const std::string& domain) {
  const auto japanese = words_of(assets, Language::ja, domain);
  const auto words = words_of(assets, language, domain);
  CatalogueCheck check;
  for (const auto& [key, text] : japanese) {
    if (words.contains(key) || is_optional(key)) continue;
    ++check.missing;
    if (!is_draft(language)) check.faults.push_back("lacks " + key);
  }
  for (const auto& [key, text] : words) {
    const auto original = japanese.find(key);
    if (original == japanese.end()) {
      if (!is_optional(key)) check.faults.push_back("alone has " + key);
      continue;
    }
    // Not always by the same name: an era is {reading} in kana and {latin} in English. Dates are left out: which of
    // their placeholders a language uses is its own affair.
    if (domain != "dates" && placeholders_in(text) != placeholders_in(original->second)) {
      check.faults.push_back("has other placeholders in " + key);
    }
  }
  return check;
}

}  // namespace tsunagu::i18n
