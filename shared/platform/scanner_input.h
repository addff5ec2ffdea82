// A USB scanner is a keyboard that types very fast. This tells its bursts from a person's typing and turns each burst
// into one Scan. A pure state machine, fed events and elapsed time.
//
// Keys and characters are held back until it is clear who typed them (`between` at most, what may be a code `slow`), so
// a hostile code can press nothing: whatever comes inside a burst, or straight behind one, (Enter, Tab, Escape,
// shortcuts, control characters) is swallowed, and a burst over the limit is dropped whole, until silence.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/platform/input.h"

namespace tsunagu::platform {

struct ScannerRules {
  Millis between{60};            // strokes of a burst follow each other within this
  Millis silence{150};           // a burst ends after this without Enter or Tab
  std::size_t least = 6;         // fewer strokes than this are a person's fingers rolling over the keys
  std::size_t most = 10'000;     // a longer burst is dropped
  bool letters_at_once = false;  // a word that an input method hands over is a scanner's too, not digits alone

  // A code that is known for one by itself is one at any pace up to `slow`. Both are asked about all that was typed so
  // far; without them there are no such codes.
  Millis slow{200};
  std::function<bool(std::string_view)> may_begin_code = {};
  std::function<bool(std::string_view)> is_code = {};
};

// Where nobody has a keyboard: whatever is typed is a scanner's, a card of three letters at the pace of Bluetooth too.
[[nodiscard]] ScannerRules without_keyboard();

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
  void add(const std::u32string& letters);
  void take_pause(const TimedInput& input, std::vector<TimedInput>& out);
  [[nodiscard]] bool may_begin_code(const std::u32string& text) const;
  void judge();
  [[nodiscard]] bool is_scan() const;

  ScannerRules rules_;
  std::vector<TimedInput> held_;
  std::u32string text_;
  std::size_t strokes_ = 0;
  bool burst_ = false;
  bool may_be_code_ = false;  // all of it so far, at whatever pace
  bool slow_ = false;         // a pause in it was longer than within a burst
  bool overflowed_ = false;
  bool ended_ = false;  // the code is out; what still follows it (a line feed after the return) is not a person's
  Millis last_{0};
};

}  // namespace tsunagu::platform
