// The words of a catalogue that wait for a translation: "#, fuzzy" stands before their msgid. Only the .po says so.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "shared/i18n/language.h"

namespace tsunagu::i18n {

inline std::set<std::string> waiting_in(Language language, const std::string& domain) {
  const auto path = std::filesystem::path(TSUNAGU_SOURCE_DIR) / "assets/locale" / code_of(language) / (domain + ".po");
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  constexpr std::string_view id = "msgid \"";
  std::set<std::string> waiting;
  bool marked = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#,")) marked = line.find("fuzzy") != std::string::npos;
    if (!line.starts_with(id)) continue;
    if (marked) waiting.insert(line.substr(id.size(), line.size() - id.size() - 1));
    marked = false;
  }
  return waiting;
}

}  // namespace tsunagu::i18n
