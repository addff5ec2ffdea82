#include "shared/domain/clock_doubt.h"

namespace tsunagu::domain {
namespace {

constexpr std::chrono::days looked_ahead{2 * 366};

bool is_large(Millis step) { return step > clock_tolerance || step < -clock_tolerance; }

}  // namespace

ClockDoubt doubt_of(Instant now, const ClockWitness& witness) {
  if (witness.moved_by) {
    if (is_large(*witness.moved_by)) return ClockDoubt::moved;
  } else if (witness.moved_before && now + clock_tolerance >= *witness.moved_before) {
    return ClockDoubt::moved;
  } else if (witness.plausible_until && now > *witness.plausible_until) {
    return ClockDoubt::ahead;
  }
  if (witness.last_sure && now + clock_tolerance < *witness.last_sure) return ClockDoubt::behind;
  return ClockDoubt::none;
}

std::optional<Instant> end_of_opening_day_after(Instant at, const OfficeDays& office, int count) {
  const auto last = std::chrono::sys_days{day_of(at)} + looked_ahead;
  for (auto day = std::chrono::sys_days{day_of(at)} + std::chrono::days{1}; day <= last; day += std::chrono::days{1}) {
    if (is_open(office, Day{day}) && --count == 0) return start_of(Day{day + std::chrono::days{1}});
  }
  return std::nullopt;
}

}  // namespace tsunagu::domain
