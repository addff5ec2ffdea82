// What the hub and the calendar are called on a page, and what its staff know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// "助産師と…": who is on duty today, as a list in the page's language; empty when nobody is named.
[[nodiscard]] std::string on_duty(const Frame& sheet);
[[nodiscard]] std::string hub_name(const Frame& sheet);  // the short one when there is one
// What is known of a silent request, as it is said on every page that says it.
[[nodiscard]] std::string alert_words(const Frame& sheet, AlertKnown known);
[[nodiscard]] i18n::Month month_of(const domain::YearMonth& month);
[[nodiscard]] domain::Day today(const Frame& sheet);
}  // namespace tsunagu::kiosk::page
