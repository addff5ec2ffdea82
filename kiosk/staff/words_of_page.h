// How requests are put into words for staff.
#pragma once

#include <string>

#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {

[[nodiscard]] std::string how_words(const Sheet& sheet, RequestHow how);
[[nodiscard]] std::string state_words(const Sheet& sheet, RequestState state);
// "2分前", "10:42", or the day when it was not today.
[[nodiscard]] std::string ago(const Sheet& sheet, Instant at);
[[nodiscard]] std::string contact_words(const Sheet& sheet, const domain::SafeContact& contact);
[[nodiscard]] std::string family_words(const Sheet& sheet, const std::vector<domain::Child>& children,
                                       const std::optional<domain::YearMonth>& due);

}  // namespace tsunagu::kiosk::staff
