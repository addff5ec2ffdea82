#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::page {

std::string on_duty(const Frame& sheet) {
  std::vector<std::string> roles;
  for (const auto& key : sheet.common.hub.on_duty) roles.push_back(sheet.say(key));
  return sheet.say.list(roles);
}

std::string hub_name(const Frame& sheet) {
  const HubView& hub = sheet.common.hub;
  return hub.short_name.empty() ? hub.hub_name : hub.short_name;
}

std::string alert_words(const Frame& sheet, AlertKnown known) {
  switch (known) {
    case AlertKnown::here: return sheet.say("alert.here");
    case AlertKnown::unsaved: return sheet.say("alert.unsaved");
    case AlertKnown::shown: return sheet.say("alert.shown");
    case AlertKnown::late: return sheet.say("alert.late");
    case AlertKnown::coming: return sheet.say("alert.coming");
  }
  return sheet.say("alert.here");
}

i18n::Month month_of(const domain::YearMonth& month) {
  return {std::chrono::year(month.year), std::chrono::month(month.month)};
}

domain::Day today(const Frame& sheet) { return domain::day_of(sheet.common.now); }

}  // namespace tsunagu::kiosk::page
