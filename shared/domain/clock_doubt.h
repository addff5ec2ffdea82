// Whether a machine's clock can be believed. A wrong clock dates visits into another month and empties the list of who
// is in the building; so what is recorded under a doubted clock is marked, and a person is asked for date and time.
#pragma once

#include <optional>

#include "shared/domain/office_days.h"

namespace tsunagu::domain {

enum class ClockDoubt : std::uint8_t {
  none = 0,
  behind = 1,  // earlier than what this machine recorded before
  ahead = 2,   // later than the end of the next opening day after that
  moved = 3,   // set while the program ran
};

inline constexpr std::chrono::minutes clock_tolerance{2};

// What is known about a clock besides what it says.
struct ClockWitness {
  std::optional<Instant> last_sure = {};        // what this machine recorded last under a believed clock
  std::optional<Instant> plausible_until = {};  // of a clock that nobody watched since then; none: no limit is known
  std::optional<Millis> moved_by = {};  // against the machine's own running time, while a believed clock was watched
  // What a clock said when it was last found moved, by a program that ended before anybody confirmed it.
  std::optional<Instant> moved_before = {};
};

// A clock that goes on from where it was found moved is the same clock still, whatever was started anew meanwhile.
// A clock that was watched without a break from a believed moment on is believed however much time has passed.
[[nodiscard]] ClockDoubt doubt_of(Instant now, const ClockWitness& witness);

// The end of the `count`th day after the day of `at` on which the office is open; none within two years.
[[nodiscard]] std::optional<Instant> end_of_opening_day_after(Instant at, const OfficeDays& office, int count);

}  // namespace tsunagu::domain
