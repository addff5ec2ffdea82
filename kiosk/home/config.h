// kiosk.toml and hub.toml: what a person sets up once. Read at start; a mistake is named with its file and line.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kiosk/home/contact_list.h"
#include "kiosk/page/model.h"
#include "shared/base/result.h"
#include "shared/console/screen_settings.h"
#include "shared/domain/clock_doubt.h"
#include "shared/print/printer.h"

namespace tsunagu::kiosk {

// A text in several languages, by language code ("ja", "ja@easy", "en"). Japanese is always there, and stands in for
// the others; in a file one string is the Japanese text.
using LocalText = std::map<std::string, std::string>;
[[nodiscard]] std::string in_language(const LocalText& text, i18n::Language language);

struct DutyRule {
  std::string role;           // catalogue key without "role."
  std::vector<int> weekdays;  // 1 Monday ... 7 Sunday
};
struct HelpRule {
  HelpKind kind = HelpKind::other;
  LocalText name;
  LocalText purpose;
  std::string number;
  std::vector<i18n::Language> languages;  // in which it is answered
  LocalText hours;
  std::optional<domain::Day> verified_on;  // none: nobody has called it to check, and it is not shown
};
// The hub's own words to whoever comes in.
struct MessageRule {
  LocalText text;
  domain::Day until{};  // the last day on which it is shown
};

struct HubConfig {
  std::string name;  // the official one, in Japanese
  LocalText shown_name;
  LocalText short_name;
  std::string ward;
  // What the barcodes of the hub's own member cards look like (kiosk/home/number_pattern.h).
  std::string own_number = "[0-9A-Za-z-]{3,24}";
  int number_series = 9;
  int device_number = 1;
  LocalText phone_hours;
  std::vector<int> open_weekdays;        // 1 Monday ... 7 Sunday; empty: not said
  std::vector<domain::Day> closed;       // the hub, besides
  std::vector<domain::Day> ward_closed;  // the ward, besides what public offices keep
  std::optional<int> opens_minute;       // of the day; without it no time of day is said where it calls
  std::optional<int> closes_minute;      // without it the hub closes when the day ends
  int answer_within_working_days = 3;
  std::vector<DutyRule> on_duty;
  std::vector<HelpRule> help;
  std::optional<MessageRule> message;
  ContactList contacts;
  int sound_percent = 100;                   // 0 silent, 100 as loud as the soft notes are meant to be
  std::optional<domain::Position> position;  // of the hub itself, for distances
};

struct KioskConfig {
  std::filesystem::path data;
  console::ScreenSettings screen{.fullscreen = true, .width = 1280, .height = 800, .px_per_mm = 5.885};
  std::chrono::seconds warn_after{60};
  std::chrono::seconds wipe_after{20};
  std::chrono::seconds staff_lock_after{120};
  HubConfig hub;
  print::Printer printer;
};

// Where kiosk.toml says that data folder and hub file are, whatever else is wrong with it. not_found, corrupt.
struct SettingsPaths {
  std::filesystem::path data, hub;
};
[[nodiscard]] Result<SettingsPaths> settings_paths(const std::filesystem::path& kiosk_toml);
// Reads kiosk.toml and the hub file it names (relative to itself). not_found, corrupt (with "file:line: what").
[[nodiscard]] Result<KioskConfig> read_config(const std::filesystem::path& kiosk_toml);
// The number that a scanned text says, when it is one of the hub's own cards: 3 to 24 letters, digits and - / $ : . +,
// as the hub's expression spells it.
[[nodiscard]] std::optional<std::string> own_number(const HubConfig& hub, std::string_view scanned);
// Whether nobody is at the hub on `day`, as far as it says.
[[nodiscard]] bool is_closed(const HubConfig& hub, domain::Day day);
// Until when a clock is plausible that nobody watched since then: the end of the hub's next opening day, or a week of
// days that are not said to be closed where the hub does not say on which it is open.
[[nodiscard]] std::function<std::optional<Instant>(Instant)> plausible_until(const HubConfig& hub);
// When the hub calls back: on its weekdays, or on Monday to Friday when it does not say which they are.
[[nodiscard]] domain::OfficeDays hub_days(const HubConfig& hub);
// When the ward answers: Monday to Friday, without national holidays and the turn of the year.
[[nodiscard]] domain::OfficeDays ward_days(const HubConfig& hub);
// Reads a hub file alone.
[[nodiscard]] Result<HubConfig> read_hub_config(const std::filesystem::path& hub_toml);

// The hub as visitors see it on `day`, in `language`.
[[nodiscard]] HubView hub_view(const HubConfig& hub, i18n::Language language, domain::Day day);

}  // namespace tsunagu::kiosk
