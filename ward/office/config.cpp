#include "ward/office/config.h"

#include <toml++/toml.h>

#include "shared/base/files.h"

namespace tsunagu::ward {
namespace {

constexpr std::size_t config_limit = std::size_t{64} * 1024;

struct Bad {
  std::string what;
};

std::int64_t number_in(const toml::node_view<const toml::node>& node, const char* key, std::int64_t otherwise,
                       std::int64_t least, std::int64_t most) {
  if (!node) return otherwise;
  const auto value = node.value<std::int64_t>();
  if (!value || *value < least || *value > most) {
    throw Bad{std::string("'") + key + "' must be a number from " + std::to_string(least) + " to " +
              std::to_string(most)};
  }
  return *value;
}

std::vector<std::string> texts_in(const toml::node_view<const toml::node>& node, const char* key) {
  std::vector<std::string> out;
  if (!node) return out;
  const auto* list = node.as_array();
  if (list == nullptr || list->empty()) throw Bad{std::string("'") + key + "' must be a list of texts"};
  for (const auto& one : *list) {
    const auto text = one.value<std::string>();
    if (!text) throw Bad{std::string("'") + key + "' must be a list of texts"};
    out.push_back(*text);
  }
  return out;
}

WardConfig config_from(const toml::table& table, const std::filesystem::path& folder) {
  WardConfig out;
  const auto data = table["data"].value<std::string>();
  if (!data || data->empty()) throw Bad{"'data' must name the data folder"};
  out.data = *data;
  if (out.data.is_relative()) out.data = folder / out.data;
  const auto screen = table["screen"];
  out.fullscreen = screen["fullscreen"].value_or(out.fullscreen);
  out.width = static_cast<int>(number_in(screen["width"], "width", out.width, 1024, 7680));
  out.height = static_cast<int>(number_in(screen["height"], "height", out.height, 700, 4320));
  out.px_per_mm = screen["px_per_mm"].value_or(out.px_per_mm);
  if (!(out.px_per_mm >= 2.0 && out.px_per_mm <= 20.0)) throw Bad{"'px_per_mm' must be from 2 to 20"};
  const auto lock =
      number_in(table["desk"]["lock_after_seconds"], "lock_after_seconds", out.lock_after.count(), 30, 7200);
  out.lock_after = std::chrono::seconds(lock);
  out.export_columns = texts_in(table["export"]["columns"], "columns");
  return out;
}

}  // namespace

Result<WardConfig> read_config(const std::filesystem::path& ward_toml) {
  auto bytes = read_file(ward_toml, config_limit);
  if (!bytes) return bytes.forward();
  try {
    return config_from(toml::parse(text_of(*bytes), ward_toml.string()), ward_toml.parent_path());
  } catch (const toml::parse_error& e) {
    return fail(Code::corrupt,
                ward_toml.string() + ":" + std::to_string(e.source().begin.line) + ": " + std::string(e.description()));
  } catch (const Bad& bad) {
    return fail(Code::corrupt, ward_toml.string() + ": " + bad.what);
  }
}

}  // namespace tsunagu::ward
