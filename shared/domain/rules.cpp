#include "shared/domain/rules.h"

#include <algorithm>

namespace tsunagu::domain {
namespace {

constexpr int months_a_year = 12;
constexpr std::size_t last_band = 5;

bool is_working_day(Day day, const std::vector<Day>& closed) {
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  return !weekend && std::find(closed.begin(), closed.end(), day) == closed.end();
}

}  // namespace

int age_in_years(YearMonth birth, YearMonth now) { return std::max(0, months_between(birth, now)) / months_a_year; }

std::size_t age_band(YearMonth birth, YearMonth now) {
  return std::min(static_cast<std::size_t>(age_in_years(birth, now)), last_band);
}

std::array<std::uint16_t, 6> bands_of(const std::vector<Child>& children, const Party& party, YearMonth now) {
  std::array<std::uint16_t, 6> bands{};
  for (const auto index : party.children) {
    if (index >= children.size()) continue;
    const auto& birth = children[index].birth;
    ++bands[birth ? age_band(*birth, now) : 0];
  }
  return bands;
}

YearMonth likely_birth(YearMonth due, YearMonth now) { return std::min(due, now); }

bool ward_is_open(Instant at, const std::vector<Day>& closed) {
  const int minute = minute_of_day(at);
  return is_working_day(day_of(at), closed) && minute >= ward_opens_minute && minute < ward_closes_minute;
}

Day expected_answer(Instant at, int working_days, const std::vector<Day>& closed) {
  const Day today = day_of(at);
  const bool counts_from_today = is_working_day(today, closed) && minute_of_day(at) < ward_closes_minute;
  return add_working_days(today, working_days + (counts_from_today ? 0 : 1), closed);
}

std::optional<int> places_left(std::optional<int> capacity, int taken) {
  if (!capacity) return std::nullopt;
  return *capacity - taken;
}

}  // namespace tsunagu::domain
