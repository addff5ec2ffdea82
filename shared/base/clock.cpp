#include "shared/base/clock.h"

namespace tsunagu {

Instant SystemClock::now() const { return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()); }

}  // namespace tsunagu
