#include "ward/office/config.h"

#include "shared/console/settings.h"

namespace tsunagu::ward {
namespace {

constexpr console::ScreenLimits screen_limits{.least_width = 1024, .least_height = 700, .most_px_per_mm = 20};

WardConfig config_from(const toml::table& table, const std::filesystem::path& folder) {
  WardConfig out;
  out.data = folder / console::text_at(table, "data");  // an absolute path stays what it is
  out.screen = console::screen_at(console::table_or_none(table, "screen"), out.screen, screen_limits);
  const auto& desk = console::table_or_none(table, "desk");
  out.lock_after =
      std::chrono::seconds(console::number_at(desk, "lock_after_seconds", out.lock_after.count(), 30, 7200));
  out.export_columns = console::texts_at(console::table_or_none(table, "export"), "columns");
  return out;
}

}  // namespace

Result<WardConfig> read_config(const std::filesystem::path& ward_toml) {
  return console::read_settings(ward_toml,
                                [&](const toml::table& table) { return config_from(table, ward_toml.parent_path()); });
}

}  // namespace tsunagu::ward
