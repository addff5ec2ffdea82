#include "ward/office/config.h"

#include "shared/console/settings.h"

namespace tsunagu::ward {
namespace {

constexpr console::ScreenLimits screen_limits{.least_width = 1024, .least_height = 700, .most_px_per_mm = 20};

// A name that means the same wherever the program was started.
std::string whole_path_at(const toml::table& table, std::string_view key, std::string_view before) {
  if (!table.contains(key)) return {};
  auto text = console::text_at(table, key);
  const auto path = text.starts_with(before) ? text.substr(before.size()) : text;
  if (!path.starts_with('/')) throw console::BadSetting{"'" + std::string(key) + "' must be a path from /"};
  return text;
}

ScannerSettings scanner_from(const toml::table& table) {
  ScannerSettings out;
  out.serial = whole_path_at(table, "serial", "");
  out.baud = static_cast<int>(console::number_at(table, "baud", out.baud, 1200, 230'400));
  out.camera = whole_path_at(table, "camera", "files:");
  out.mirrored = console::flag_at(table, "mirrored", out.mirrored);
  return out;
}

WardConfig config_from(const toml::table& table, const std::filesystem::path& folder) {
  WardConfig out;
  out.data = folder / console::text_at(table, "data");  // an absolute path stays what it is
  out.screen = console::screen_at(console::table_or_none(table, "screen"), out.screen, screen_limits);
  const auto& desk = console::table_or_none(table, "desk");
  out.lock_after =
      std::chrono::seconds(console::number_at(desk, "lock_after_seconds", out.lock_after.count(), 30, 7200));
  out.scanner = scanner_from(console::table_or_none(table, "scanner"));
  out.export_columns = console::texts_at(console::table_or_none(table, "export"), "columns");
  return out;
}

}  // namespace

Result<WardConfig> read_config(const std::filesystem::path& ward_toml) {
  return console::read_settings(ward_toml,
                                [&](const toml::table& table) { return config_from(table, ward_toml.parent_path()); });
}

}  // namespace tsunagu::ward
