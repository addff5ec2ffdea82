// Courses: several sessions of one event that belong together ("全3回"), booked at once and attended one by one.
#pragma once

#include <optional>
#include <string_view>

#include "shared/domain/event.h"

namespace tsunagu::domain {

// What the sessions of one event of a feed have in common: the source key without the session's own part.
[[nodiscard]] std::string_view event_key(std::string_view source_key);

// How many sessions the organiser says there are: "全3回", "3回コース", "3回連続", in title or description; 2..20. A
// repeating event that says nothing is no course: each of its sessions stands alone.
[[nodiscard]] std::optional<int> course_length(const EventSession& session);

}  // namespace tsunagu::domain
