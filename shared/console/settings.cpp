#include "shared/console/settings.h"

#include "shared/base/files.h"
#include "shared/base/text.h"

namespace tsunagu::console {
namespace {

constexpr std::size_t settings_limit = std::size_t{256} * 1024;
constexpr int most_pixels = 7680;
constexpr double least_px_per_mm = 2;

std::string quoted(std::string_view key) { return "'" + std::string(key) + "'"; }

}  // namespace

Result<toml::table> read_table(const std::filesystem::path& file) {
  auto bytes = read_file(file, settings_limit);
  if (!bytes) return bytes.forward();
  try {
    return toml::parse(text_of(*bytes), file.string());
  } catch (const toml::parse_error& e) {
    return fail(Code::corrupt,
                file.string() + ":" + std::to_string(e.source().begin.line) + ": " + std::string(e.description()));
  }
}

std::string text_at(const toml::table& table, std::string_view key) {
  const auto value = table[key].value<std::string>();
  if (!value || value->empty()) throw BadSetting{quoted(key) + " must be a text"};
  return *value;
}

const toml::table& table_at(const toml::table& table, std::string_view key) {
  const auto* found = table[key].as_table();
  if (found == nullptr) throw BadSetting{"[" + std::string(key) + "] is missing"};
  return *found;
}

const toml::table& table_or_none(const toml::table& table, std::string_view key) {
  static const toml::table none;
  return table.contains(key) ? table_at(table, key) : none;
}

std::int64_t number_at(const toml::table& table, std::string_view key, std::int64_t otherwise, std::int64_t least,
                       std::int64_t most) {
  if (!table.contains(key)) return otherwise;
  const auto value = table[key].value<std::int64_t>();
  if (!value || *value < least || *value > most) {
    throw BadSetting{quoted(key) + " must be a number from " + std::to_string(least) + " to " + std::to_string(most)};
  }
  return *value;
}

bool flag_at(const toml::table& table, std::string_view key, bool otherwise) {
  if (!table.contains(key)) return otherwise;
  const auto value = table[key].value_exact<bool>();
  if (!value) throw BadSetting{quoted(key) + " must be true or false"};
  return *value;
}

std::vector<std::string> texts_at(const toml::table& table, std::string_view key) {
  std::vector<std::string> out;
  if (!table.contains(key)) return out;
  const auto* list = table[key].as_array();
  if (list == nullptr || list->empty()) throw BadSetting{quoted(key) + " must be a list of texts"};
  for (const auto& one : *list) {
    const auto text = one.value<std::string>();
    if (!text) throw BadSetting{quoted(key) + " must be a list of texts"};
    out.push_back(*text);
  }
  return out;
}

ScreenSettings screen_at(const toml::table& screen, const ScreenSettings& otherwise, const ScreenLimits& limits) {
  ScreenSettings out = otherwise;
  out.fullscreen = flag_at(screen, "fullscreen", out.fullscreen);
  out.width = static_cast<int>(number_at(screen, "width", out.width, limits.least_width, most_pixels));
  out.height = static_cast<int>(number_at(screen, "height", out.height, limits.least_height, most_pixels));
  if (screen.contains("px_per_mm")) out.px_per_mm = screen["px_per_mm"].value<double>().value_or(0);
  if (!(out.px_per_mm >= least_px_per_mm && out.px_per_mm <= limits.most_px_per_mm)) {
    throw BadSetting{"'px_per_mm' must be from " + std::to_string(static_cast<int>(least_px_per_mm)) + " to " +
                     std::to_string(static_cast<int>(limits.most_px_per_mm))};
  }
  return out;
}

}  // namespace tsunagu::console
