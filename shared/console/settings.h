// Settings that people write by hand, in TOML: read strictly, and a mistake is named with its file.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/result.h"
#include "shared/console/screen_settings.h"

namespace tsunagu::console {

// What is wrong with a setting. Thrown while a table is read; read_settings() makes it an error.
struct BadSetting {
  std::string what;
};

// not_found, io, too_large, corrupt (with "file:line: what").
[[nodiscard]] Result<toml::table> read_table(const std::filesystem::path& file);

// Gives `read`(table); corrupt (with "file: what") when it throws a BadSetting.
template <class Read>
[[nodiscard]] auto read_settings(const std::filesystem::path& file, Read read)
    -> Result<decltype(read(std::declval<const toml::table&>()))> {
  const auto table = read_table(file);
  if (!table) return table.forward();
  try {
    return read(*table);
  } catch (const BadSetting& bad) {
    return fail(Code::corrupt, file.string() + ": " + bad.what);
  }
}

// What must be there.
[[nodiscard]] std::string text_at(const toml::table& table, std::string_view key);
[[nodiscard]] const toml::table& table_at(const toml::table& table, std::string_view key);
// What may be left out; an absent table has none of its keys.
[[nodiscard]] const toml::table& table_or_none(const toml::table& table, std::string_view key);
[[nodiscard]] std::int64_t number_at(const toml::table& table, std::string_view key, std::int64_t otherwise,
                                     std::int64_t least, std::int64_t most);
[[nodiscard]] bool flag_at(const toml::table& table, std::string_view key, bool otherwise);
[[nodiscard]] std::vector<std::string> texts_at(const toml::table& table, std::string_view key);

struct ScreenLimits {
  int least_width, least_height;
  double most_px_per_mm;
};
// What the table [screen] does not say stays as in `otherwise`.
[[nodiscard]] ScreenSettings screen_at(const toml::table& screen, const ScreenSettings& otherwise,
                                       const ScreenLimits& limits);

}  // namespace tsunagu::console
