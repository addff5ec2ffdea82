#include "kiosk/home/contact_list.h"

#include <algorithm>
#include <set>

#include "shared/console/settings.h"
#include "shared/i18n/assets.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::size_t most_entries = 40;
constexpr const char* file_name = "contact_points.toml";

using console::BadSetting;
using console::text_at;

int month_at(const toml::table& entry, std::string_view key) {
  const auto value = entry[key].value<std::int64_t>();
  if (!value || *value < domain::earliest_contact_month || *value > domain::latest_contact_month) {
    throw BadSetting{"'" + std::string(key) + "' must be a number of months from " +
                     std::to_string(domain::earliest_contact_month) + " to " +
                     std::to_string(domain::latest_contact_month)};
  }
  return static_cast<int>(*value);
}

OwnWords words_at(const toml::table& entry, std::string_view key) {
  OwnWords out;
  if (!entry.contains(key)) return out;
  if (const auto* translations = entry[key].as_table()) {
    for (const auto& [code, value] : *translations) {
      if (const auto text = value.value<std::string>()) out.emplace(std::string(code.str()), *text);
    }
  }
  if (!out.contains("ja")) throw BadSetting{"'" + std::string(key) + "' needs at least the language ja"};
  return out;
}

domain::Keeper keeper_at(const toml::table& entry) {
  const std::string name = text_at(entry, "keeper");
  if (name == "hub") return domain::Keeper::hub;
  if (name == "ward") return domain::Keeper::ward;
  if (name == "clinic") return domain::Keeper::clinic;
  if (name == "home") return domain::Keeper::home;
  throw BadSetting{"'keeper' must be hub, ward, clinic or home"};
}

bool is_key(const std::string& key) {
  return std::all_of(key.begin(), key.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

ContactEntry entry_from(const toml::table& entry) {
  ContactEntry out;
  out.point = {text_at(entry, "key"), keeper_at(entry), month_at(entry, "from"), month_at(entry, "to")};
  if (!is_key(out.point.key)) throw BadSetting{"'key' must be of the letters a to z, digits and '_'"};
  if (out.point.to < out.point.from) throw BadSetting{"'" + out.point.key + "' ends before it begins"};
  out.name = words_at(entry, "name");
  out.what = words_at(entry, "what");
  out.ask = words_at(entry, "ask");
  if (!out.name.empty() && (out.what.empty() || out.ask.empty())) {
    throw BadSetting{"'" + out.point.key + "' with a name of its own needs 'what' and 'ask' too"};
  }
  out.classes = entry["classes"].value_or(false);
  out.source = text_at(entry, "source");
  return out;
}

ContactList list_from(const toml::table& table) {
  ContactList out;
  std::set<std::string> seen;
  const auto* list = table["contact_point"].as_array();
  if (list == nullptr || list->empty()) throw BadSetting{"no [[contact_point]]"};
  if (list->size() > most_entries) throw BadSetting{"more than " + std::to_string(most_entries) + " contact points"};
  for (const auto& node : *list) {
    const auto* entry = node.as_table();
    if (entry == nullptr) throw BadSetting{"'contact_point' must be a list of tables"};
    const std::string line = "line " + std::to_string(node.source().begin.line) + ": ";
    try {
      out.entries.push_back(entry_from(*entry));
    } catch (const BadSetting& bad) {
      throw BadSetting{line + bad.what};
    }
    if (!seen.insert(out.entries.back().point.key).second) throw BadSetting{line + "'key' is there twice"};
  }
  return out;
}

}  // namespace

std::vector<domain::ContactPoint> ContactList::points() const {
  std::vector<domain::ContactPoint> out;
  out.reserve(entries.size());
  for (const auto& entry : entries) out.push_back(entry.point);
  return out;
}

Result<ContactList> read_contact_list(const std::filesystem::path& file) {
  return console::read_settings(file, list_from);
}

Result<ContactList> contact_list_for(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (std::filesystem::exists(folder / file_name, ignored)) return read_contact_list(folder / file_name);
  const auto assets = i18n::assets_folder();
  if (!assets) return ContactList{};
  const auto shipped = *assets / "outlook" / file_name;
  if (!std::filesystem::exists(shipped, ignored)) return ContactList{};
  return read_contact_list(shipped);
}

}  // namespace tsunagu::kiosk
