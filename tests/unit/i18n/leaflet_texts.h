// The shipped leaflets of a language as they are written, by their names.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/language.h"

namespace tsunagu::i18n {

inline std::map<std::string, std::string> leaflets_of(Language language) {
  constexpr std::size_t most_bytes = 64 * 1024;
  std::map<std::string, std::string> texts;
  const auto folder = std::filesystem::path(TSUNAGU_SOURCE_DIR) / "assets/leaflets" / code_of(language);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto file = read_file(entry.path(), most_bytes);
    EXPECT_TRUE(file) << entry.path();
    if (file) texts.emplace(entry.path().stem().string(), text_of(*file));
  }
  return texts;
}

}  // namespace tsunagu::i18n
