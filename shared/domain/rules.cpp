#include "shared/domain/rules.h"

#include <algorithm>

namespace tsunagu::domain {
namespace {

constexpr int months_a_year = 12;
constexpr std::size_t last_band = 5;

}  // namespace

int age_in_years(YearMonth birth, YearMonth now) { return std::max(0, months_between(birth, now)) / months_a_year; }

std::size_t age_band(YearMonth birth, YearMonth now) {
  return std::min(static_cast<std::size_t>(age_in_years(birth, now)), last_band);
}

YearMonth likely_birth(YearMonth due, YearMonth now) { return std::min(due, now); }

std::optional<int> places_left(std::optional<int> capacity, int taken) {
  if (!capacity) return std::nullopt;
  return *capacity - taken;
}

}  // namespace tsunagu::domain
