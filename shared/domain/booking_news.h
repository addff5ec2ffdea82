// What a family with a booking has to be told when it comes by, or by somebody who calls it.
#pragma once

#include <optional>

#include "shared/domain/booking.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/calendar.h"

namespace tsunagu::domain {

struct FamilyKnows {
  bool promoted = false;
  bool it_is_off = false;  // was told that it is called off or no longer listed
  std::optional<Day> day;  // for which it booked, or of which it was told last; none: that it is off
  std::optional<int> start_minute;
};

struct SessionNow {
  bool cancelled = false;
  bool gone = false;
  Day day{};
  std::optional<int> start_minute;
};

[[nodiscard]] std::optional<News> news_for(BookingState state, const FamilyKnows& family, const SessionNow& now);

}  // namespace tsunagu::domain
