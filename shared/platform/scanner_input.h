// A USB scanner is a keyboard that types very fast. This tells its bursts from a person's typing and turns each burst
// into one Scan. A pure state machine, fed events and elapsed time.
//
// Keys and characters are held back until it is clear who typed them (`between` at most), so a hostile code can press
// nothing: whatever comes inside a burst, or straight behind one, (Enter, Tab, Escape, shortcuts, control characters)
// is swallowed, and a burst over the limit is dropped whole, until silence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/platform/input.h"

namespace tsunagu::platform {

struct ScannerRules {
  Millis between{60};         // strokes of a burst follow each other within this
  Millis silence{150};        // a burst ends after this without Enter or Tab
  std::size_t least = 6;      // fewer strokes than this are a person's fingers rolling over the keys
  std::size_t most = 10'000;  // a longer burst is dropped
};

class ScannerInput {
 public:
  explicit ScannerInput(ScannerRules rules = {}) : rules_(rules) {}

  // Gives what may be passed on now, in order: a person's typing as it came, whole codes as Scan, other events
  // untouched.
  [[nodiscard]] std::vector<TimedInput> feed(const TimedInput& input);
  // Call when `deadline()` has come.
  [[nodiscard]] std::vector<TimedInput> flush(Millis now);
  [[nodiscard]] std::optional<Millis> deadline() const;

 private:
  void take_text(const TimedInput& input, std::vector<TimedInput>& out);
  void take_key(const TimedInput& input, std::vector<TimedInput>& out);
  void hold(const TimedInput& input);
  void finish(Millis at, std::vector<TimedInput>& out);
  [[nodiscard]] bool is_burst() const { return strokes_ >= rules_.least; }

  ScannerRules rules_;
  std::vector<TimedInput> held_;
  std::u32string text_;
  std::size_t strokes_ = 0;
  bool overflowed_ = false;
  bool ended_ = false;  // the code is out; what still follows it (a line feed after the return) is not a person's
  Millis last_{0};
};

}  // namespace tsunagu::platform
