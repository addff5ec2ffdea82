// Sleeping until there is something to do. Nothing here polls: with no deadline the thread sleeps in the kernel.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "shared/platform/scanner_input.h"
#include "shared/platform/window.h"

namespace tsunagu::platform {

// Steady time since the first call; what every Millis of this room counts from in a running program.
[[nodiscard]] Millis steady_now();

class EventLoop {
 public:
  explicit EventLoop(Window& window, ScannerRules rules = {}) : window_(window), scanner_(rules) {}

  // Sleeps until an event, the scanner's silence, or `deadline`; gives what arrived, with bursts made into scans.
  [[nodiscard]] std::vector<TimedInput> wait(std::optional<Millis> deadline);
  // The same without sleeping, at a time given from outside.
  [[nodiscard]] std::vector<TimedInput> gather(Millis now);
  [[nodiscard]] std::optional<Millis> deadline() const { return scanner_.deadline(); }

 private:
  Window& window_;
  ScannerInput scanner_;
};

}  // namespace tsunagu::platform
