// Time comes in from outside: programs read a Clock once a frame (or once a command) and pass the value on.
#pragma once

#include <chrono>
#include <cstdint>

namespace tsunagu {

using Millis = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Millis>;  // UTC

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  // Time since the machine started, sleep included (CLOCK_BOOTTIME). Nobody sets it, so a step of now() shows against
  // it.
  [[nodiscard]] virtual Millis since_boot() const = 0;
};

[[nodiscard]] inline Instant to_the_minute(Instant at) { return std::chrono::floor<std::chrono::minutes>(at); }

// The machine's clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] Millis since_boot() const override;
};

// A clock that stands still until it is moved: tests, the driver and the tour.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : now_(start) {}
  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] Millis since_boot() const override { return since_boot_; }
  // Time passes.
  void advance(Millis by) { now_ += by, since_boot_ += by; }
  void advance_to(Instant to) { advance(to - now_); }
  // Somebody sets the clock: no time passes.
  void set(Instant to) { now_ = to; }

 private:
  Instant now_;
  Millis since_boot_{std::chrono::hours{1}};
};

}  // namespace tsunagu
