#include "shared/base/clock.h"

#include <time.h>  // CLOCK_BOOTTIME is Linux's, not C++'s

#include "shared/base/result.h"

namespace tsunagu {

Instant SystemClock::now() const { return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()); }

Millis SystemClock::since_boot() const {
  timespec since{};
  TSUNAGU_INVARIANT(::clock_gettime(CLOCK_BOOTTIME, &since) == 0);
  return std::chrono::duration_cast<Millis>(std::chrono::seconds{since.tv_sec} +
                                            std::chrono::nanoseconds{since.tv_nsec});
}

}  // namespace tsunagu
