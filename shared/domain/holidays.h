// Japan's national holidays (国民の祝日に関する法律) as the law has stood since 2022, with the substitute holiday for
// one that falls on a Sunday and the day between two of them. The equinoxes follow the usual formula, which is good
// from 1980 to 2099; the year before, the cabinet announces them, and so far always as the formula says.
#pragma once

#include "shared/domain/calendar.h"

namespace tsunagu::domain {

[[nodiscard]] bool is_national_holiday(Day day);

}  // namespace tsunagu::domain
