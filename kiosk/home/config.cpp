#include "kiosk/home/config.h"

#include <algorithm>
#include <cmath>

#include "kiosk/home/card_text.h"
#include "kiosk/home/number_pattern.h"
#include "shared/base/text.h"
#include "shared/console/settings.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk {
namespace {

using console::BadSetting;
using console::number_at;
using console::table_at;
using console::text_at;

constexpr console::ScreenLimits screen_limits{.least_width = 640, .least_height = 480, .most_px_per_mm = 30};

std::string own_number_at(const toml::table& table, std::string_view key) {
  auto text = text_at(table, key);
  if (const auto pattern = NumberPattern::read(text); !pattern) {
    throw BadSetting{"'" + std::string(key) +
                     "' must be a regular expression for the numbers of cards: " + pattern.error()};
  }
  return text;
}

LocalText local_text_at(const toml::table& table, std::string_view key) {
  LocalText out;
  if (const auto text = table[key].value<std::string>()) out.emplace("ja", *text);
  if (const auto* translations = table[key].as_table()) {
    for (const auto& [code, value] : *translations) {
      if (!i18n::language_of(code.str())) throw BadSetting{"'" + std::string(key) + "' names no language of the kiosk"};
      if (const auto text = value.value<std::string>()) out.emplace(std::string(code.str()), *text);
    }
  }
  if (!out.contains("ja")) throw BadSetting{"'" + std::string(key) + "' needs at least the language ja"};
  return out;
}

domain::Day day_from(const toml::node& node, std::string_view key) {
  const auto text = node.value<std::string>();
  const auto day = text ? domain::parse_day(*text) : std::nullopt;
  if (!day) throw BadSetting{"'" + std::string(key) + "' must hold days such as \"2026-11-24\""};
  return *day;
}

// "16:00", as minutes of the day.
int minute_at(const toml::table& table, std::string_view key) {
  const std::string text = text_at(table, key);
  const auto two_digits = [&](std::size_t at) {
    const bool digits = at + 2 <= text.size() && text.find_first_not_of("0123456789", at) >= at + 2;
    return digits ? (text[at] - '0') * 10 + text[at + 1] - '0' : 99;
  };
  const int hour = two_digits(0);
  const int minute = two_digits(3);
  if (text.size() != 5 || text[2] != ':' || hour > 23 || minute > 59) {
    throw BadSetting{"'" + std::string(key) + "' must be a time such as \"16:00\""};
  }
  return hour * 60 + minute;
}

template <class Read>
void for_each_table(const toml::table& table, std::string_view key, Read read) {
  if (const auto* list = table[key].as_array()) {
    for (const auto& node : *list) {
      const auto* entry = node.as_table();
      if (entry == nullptr) throw BadSetting{"'" + std::string(key) + "' must be a list of tables"};
      read(*entry);
    }
  }
}

std::vector<int> weekdays_at(const toml::table& table, std::string_view key) {
  std::vector<int> out;
  if (const auto* days = table[key].as_array()) {
    for (const auto& day : *days) out.push_back(static_cast<int>(day.value_or<std::int64_t>(0)));
  }
  const auto a_weekday = [](int day) { return day >= 1 && day <= 7; };
  if (out.empty() || !std::all_of(out.begin(), out.end(), a_weekday)) {
    throw BadSetting{"'" + std::string(key) + "' must hold numbers from 1 (Monday) to 7 (Sunday)"};
  }
  return out;
}

std::vector<domain::Day> days_at(const toml::table& table, std::string_view key) {
  std::vector<domain::Day> out;
  if (const auto* days = table[key].as_array()) {
    for (const auto& day : *days) out.push_back(day_from(day, key));
  }
  return out;
}

DutyRule duty_from(const toml::table& entry) { return {text_at(entry, "role"), weekdays_at(entry, "weekdays")}; }

HelpKind kind_at(const toml::table& entry, std::string_view key) {
  static constexpr std::pair<std::string_view, HelpKind> kinds[] = {
      {"mind", HelpKind::mind},         {"parenting", HelpKind::parenting},
      {"violence", HelpKind::violence}, {"child_guidance", HelpKind::child_guidance},
      {"other", HelpKind::other},       {"interpreter", HelpKind::interpreter}};
  if (!entry.contains(key)) return HelpKind::other;
  const std::string text = text_at(entry, key);
  for (const auto& [name, kind] : kinds) {
    if (text == name) return kind;
  }
  throw BadSetting{"'" + std::string(key) +
                   "' must be mind, parenting, violence, child_guidance, interpreter or other"};
}

std::vector<i18n::Language> languages_at(const toml::table& entry, std::string_view key) {
  if (!entry.contains(key)) return {i18n::Language::ja};
  std::vector<i18n::Language> out;
  if (const auto* codes = entry[key].as_array()) {
    for (const auto& code : *codes) {
      const auto language = i18n::language_of(code.value_or<std::string>({}));
      if (!language) throw BadSetting{"'" + std::string(key) + "' names no language of the kiosk"};
      out.push_back(*language);
    }
  }
  if (out.empty()) throw BadSetting{"'" + std::string(key) + "' must hold languages such as [\"ja\", \"en\"]"};
  return out;
}

// What a hub.toml of before 2026-12 did not say yet may be left out: the number is shown behind those that do.
HelpRule help_from(const toml::table& entry) {
  const auto* verified = entry.get("verified_on");
  if (verified == nullptr)
    throw BadSetting{"a help number needs 'verified_on': the day on which it was checked, or \"\" until it was"};
  std::optional<domain::Day> day;
  if (verified->value_or<std::string>("-") != "") day = day_from(*verified, "verified_on");
  return {kind_at(entry, "kind"),
          local_text_at(entry, "name"),
          entry.contains("purpose") ? local_text_at(entry, "purpose") : LocalText{},
          text_at(entry, "number"),
          languages_at(entry, "languages"),
          local_text_at(entry, "hours"),
          day};
}

// As long as it stands on its plate in two lines of 12, or of 30 letters.
constexpr std::size_t longest_japanese_message = 24;
constexpr std::size_t longest_message = 60;

MessageRule message_from(const toml::table& entry) {
  MessageRule out{local_text_at(entry, "text"), {}};
  for (const auto& [code, text] : out.text) {
    const auto most = code == "ja" ? longest_japanese_message : longest_message;
    if (decode_utf8(text).size() > most) {
      throw BadSetting{"the 'text' of [message] in " + code + " must have at most " + std::to_string(most) +
                       " characters"};
    }
  }
  const auto* until = entry.get("until");
  if (until == nullptr) throw BadSetting{"[message] needs 'until': the last day on which it is shown"};
  out.until = day_from(*until, "until");
  return out;
}

std::optional<domain::Position> position_from(const toml::table& hub) {
  if (!hub.contains("latitude") && !hub.contains("longitude")) return std::nullopt;
  constexpr double millionths = 1e6;
  const domain::Position at{std::llround(hub["latitude"].value_or(0.0) * millionths),
                            std::llround(hub["longitude"].value_or(0.0) * millionths)};
  if (!at.is_sound())
    throw BadSetting{"'latitude' and 'longitude' must be degrees in Japan, such as 35.443708 and 139.638026"};
  return at;
}

HubConfig hub_from(const toml::table& table) {
  HubConfig out;
  const auto& hub = table_at(table, "hub");
  out.shown_name = local_text_at(hub, "name");
  out.name = in_language(out.shown_name, i18n::Language::ja);
  if (!handoff::is_name(out.name)) {  // it goes into every handoff
    throw BadSetting{"the Japanese 'name' of the hub must be one line of 1 to 48 characters, at most 96 bytes"};
  }
  out.short_name = local_text_at(hub, "short_name");
  out.ward = text_at(hub, "ward");
  if (hub.contains("own_number")) out.own_number = own_number_at(hub, "own_number");
  out.number_series = static_cast<int>(number_at(hub, "number_series", 9, 1, 9));
  out.device_number = static_cast<int>(number_at(hub, "device_number", 1, 0, 99));
  out.position = position_from(hub);
  if (table.contains("sound")) {
    out.sound_percent = static_cast<int>(number_at(table_at(table, "sound"), "volume", 100, 0, 100));
  }
  const auto& hours = table_at(table, "hours");
  out.phone_hours = local_text_at(hours, "phone");
  if (hours.contains("open_weekdays")) out.open_weekdays = weekdays_at(hours, "open_weekdays");
  out.closed = days_at(hours, "closed");
  if (table.contains("ward")) out.ward_closed = days_at(table_at(table, "ward"), "closed");
  if (hours.contains("opens")) out.opens_minute = minute_at(hours, "opens");
  if (hours.contains("closes")) out.closes_minute = minute_at(hours, "closes");
  if (out.opens_minute && out.closes_minute && *out.opens_minute >= *out.closes_minute) {
    throw BadSetting{"[hours] 'opens' must be before 'closes'"};
  }
  out.answer_within_working_days = static_cast<int>(number_at(hours, "answer_within_working_days", 3, 1, 30));
  for_each_table(table, "on_duty", [&](const toml::table& entry) { out.on_duty.push_back(duty_from(entry)); });
  for_each_table(table, "help", [&](const toml::table& entry) { out.help.push_back(help_from(entry)); });
  if (table.contains("message")) out.message = message_from(table_at(table, "message"));
  return out;
}

SettingsPaths paths_from(const toml::table& table, const std::filesystem::path& kiosk_toml) {
  const auto beside = kiosk_toml.parent_path();  // an absolute path stays what it is
  return {beside / text_at(table, "data"), beside / text_at(table, "hub")};
}

// Pages go to a queue of CUPS or into a folder; without either the screens say that there is no printer.
print::Printer printer_from(const toml::table& table, const std::filesystem::path& folder) {
  print::Printer out;
  const auto* printer = table["printer"].as_table();
  if (printer == nullptr) return out;
  if (printer->contains("queue")) out.queue = text_at(*printer, "queue");
  if (!out.queue.empty() && !print::is_queue_name(out.queue)) {
    throw BadSetting{"'queue' must be the name of a CUPS queue: letters, digits, '-', '_' and '.'"};
  }
  if (printer->contains("outbox")) out.outbox = text_at(*printer, "outbox");
  if (!out.outbox.empty() && out.outbox.is_relative()) out.outbox = folder / out.outbox;
  return out;
}

// All but the hub.
KioskConfig kiosk_from(const toml::table& table, const std::filesystem::path& kiosk_toml) {
  KioskConfig out;
  out.data = paths_from(table, kiosk_toml).data;
  out.screen = console::screen_at(table_at(table, "screen"), out.screen, screen_limits);
  const auto& idle = table_at(table, "idle");
  out.warn_after = std::chrono::seconds(number_at(idle, "warn_after_seconds", 60, 10, 600));
  out.wipe_after = std::chrono::seconds(number_at(idle, "wipe_after_seconds", 20, 5, 120));
  out.printer = printer_from(table, kiosk_toml.parent_path());
  out.staff_lock_after = std::chrono::seconds(number_at(table_at(table, "staff"), "lock_after_seconds", 120, 30, 1800));
  return out;
}

}  // namespace

std::string in_language(const LocalText& text, i18n::Language language) {
  const auto found = text.find(std::string(i18n::code_of(language)));
  return found != text.end() ? found->second : text.at("ja");
}

std::optional<std::string> own_number(const HubConfig& hub, std::string_view scanned) {
  const auto pattern = NumberPattern::read(hub.own_number);
  if (!pattern) return std::nullopt;
  for (auto& spelling : spellings_of(scanned)) {
    if (pattern->matches(spelling)) return std::move(spelling);
  }
  return std::nullopt;
}

bool is_closed(const HubConfig& hub, domain::Day day) {
  const domain::OfficeDays every_day{.weekdays = {1, 2, 3, 4, 5, 6, 7}, .closed = hub.closed};
  return !domain::is_open(hub.open_weekdays.empty() ? every_day : hub_days(hub), day);
}

std::function<std::optional<Instant>(Instant)> plausible_until(const HubConfig& hub) {
  const bool said = !hub.open_weekdays.empty();
  domain::OfficeDays days{.weekdays = {1, 2, 3, 4, 5, 6, 7}, .closed = hub.closed};
  if (said) days.weekdays = hub.open_weekdays;
  return [days, count = said ? 1 : 7](Instant last) { return domain::end_of_opening_day_after(last, days, count); };
}

domain::OfficeDays hub_days(const HubConfig& hub) {
  domain::OfficeDays out{.closed = hub.closed};
  if (!hub.open_weekdays.empty()) out.weekdays = hub.open_weekdays;
  if (hub.closes_minute) out.closes_minute = *hub.closes_minute;
  return out;
}

domain::OfficeDays ward_days(const HubConfig& hub) {
  return {.on_holidays = domain::OnHolidays::closed, .closed = hub.ward_closed};
}

Result<HubConfig> read_hub_config(const std::filesystem::path& hub_toml) {
  auto hub = console::read_settings(hub_toml, hub_from);
  if (!hub) return hub;
  auto contacts = contact_list_for(hub_toml.parent_path());
  if (!contacts) return contacts.forward();
  hub->contacts = std::move(*contacts);
  return hub;
}

Result<SettingsPaths> settings_paths(const std::filesystem::path& kiosk_toml) {
  return console::read_settings(kiosk_toml, [&](const toml::table& table) { return paths_from(table, kiosk_toml); });
}

Result<KioskConfig> read_config(const std::filesystem::path& kiosk_toml) {
  std::filesystem::path hub_file;
  auto out = console::read_settings(kiosk_toml, [&](const toml::table& table) {
    hub_file = paths_from(table, kiosk_toml).hub;
    return kiosk_from(table, kiosk_toml);
  });
  if (!out) return out;
  auto hub = read_hub_config(hub_file);
  if (!hub) return hub.forward();
  out->hub = std::move(*hub);
  return out;
}

HubView hub_view(const HubConfig& hub, i18n::Language language, domain::Day day) {
  HubView out;
  out.hub_name = in_language(hub.shown_name, language);
  out.short_name = in_language(hub.short_name, language);
  out.ward_name = hub.ward;
  out.phone_hours = in_language(hub.phone_hours, language);
  if (hub.opens_minute && hub.closes_minute) out.hours = domain::OfficeHours{*hub.opens_minute, *hub.closes_minute};
  const int weekday = static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding());
  const bool closed = is_closed(hub, day);
  for (const auto& rule : hub.on_duty) {
    const bool today = std::find(rule.weekdays.begin(), rule.weekdays.end(), weekday) != rule.weekdays.end();
    if (today && !closed) out.on_duty.push_back("role." + rule.role);
  }
  for (const auto& help : hub.help) {
    if (!help.verified_on) continue;
    out.help.push_back({help.kind, in_language(help.name, language),
                        help.purpose.empty() ? std::string() : in_language(help.purpose, language), help.number,
                        help.languages, in_language(help.hours, language), *help.verified_on});
  }
  if (hub.message && day <= hub.message->until) out.message = in_language(hub.message->text, language);
  if (!closed) out.closes_minute = hub.closes_minute;
  return out;
}

}  // namespace tsunagu::kiosk
