// Small pure rules of the hub's day: ages, places.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shared/domain/calendar.h"
#include "shared/domain/people.h"

namespace tsunagu::domain {

// Whole years in `now`, from months alone: a child has its birthday on the first of the birth month. Not yet born: 0.
[[nodiscard]] int age_in_years(YearMonth birth, YearMonth now);
// The monthly report's bands 0, 1, 2, 3, 4, 5 and over.
[[nodiscard]] std::size_t age_band(YearMonth birth, YearMonth now);

// When a baby was born, as far as its due month tells: a due month that is over or running, else the month it is now.
[[nodiscard]] YearMonth likely_birth(YearMonth due, YearMonth now);

// Free places; none when no booking is needed. Negative: over-booked by as many (two tablets without a connection).
[[nodiscard]] std::optional<int> places_left(std::optional<int> capacity, int taken);

}  // namespace tsunagu::domain
