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

i18n::Month month_of(const domain::YearMonth& month) {
  return {std::chrono::year(month.year), std::chrono::month(month.month)};
}

domain::Day today(const Frame& sheet) { return domain::day_of(sheet.common.now); }

}  // namespace tsunagu::kiosk::page
