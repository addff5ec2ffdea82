// What reaches the programs from outside, as values. SDL never leaves this room.
//
// Positions are pixels of the window, origin at the top left. Times are milliseconds of a steady clock, from any fixed
// start.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "shared/base/clock.h"

namespace tsunagu::platform {

using FingerId = std::int64_t;

struct FingerDown {
  FingerId finger;
  float x, y;
  bool operator==(const FingerDown&) const = default;
};
struct FingerMove {
  FingerId finger;
  float x, y;
  bool operator==(const FingerMove&) const = default;
};
struct FingerUp {
  FingerId finger;
  float x, y;
  bool operator==(const FingerUp&) const = default;
};

// The mouse: the ward desk's hand, and a developer's. Its button is treated as the primary finger.
struct Pointer {
  enum class Kind { move, down, up };
  Kind kind;
  float x, y;
  bool operator==(const Pointer&) const = default;
};
struct Wheel {
  float x, y;   // where the pointer is
  float lines;  // positive: towards the top of the page
  bool operator==(const Wheel&) const = default;
};

// Finished text from a physical keyboard, an input method, or a scanner that types.
struct Text {
  std::string utf8;
  bool operator==(const Text&) const = default;
};
// Text an input method is still working on; empty when it has ended.
struct Compose {
  std::string utf8;
  bool operator==(const Compose&) const = default;
};
enum class Key {
  backspace,
  erase,
  enter,
  tab,
  escape,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  select_all,
  copy,
  cut
};
struct KeyDown {
  Key key;
  bool shift = false;
  bool repeat = false;  // held down
  bool operator==(const KeyDown&) const = default;
};
struct Paste {
  std::string utf8;
  bool operator==(const Paste&) const = default;
};

// One whole code as a scanner typed it: printable characters, full-width forms folded to ASCII. Hostile until verified.
struct Scan {
  std::string text;
  bool operator==(const Scan&) const = default;
};
// A file dropped on the window (a picture of a code, at the desk).
struct FileDropped {
  std::string path;
  bool operator==(const FileDropped&) const = default;
};

struct Resized {
  int width, height;
  bool operator==(const Resized&) const = default;
};
// The window must be drawn again although nothing of ours changed (uncovered, panel woke).
struct Exposed {
  bool operator==(const Exposed&) const = default;
};
// The window lost the fingers on it (another window, panel sleep): a press under way must be cancelled.
struct FocusLost {
  bool operator==(const FocusLost&) const = default;
};
// Another thread called the waker.
struct Woken {
  bool operator==(const Woken&) const = default;
};
struct QuitAsked {
  bool operator==(const QuitAsked&) const = default;
};

using Input = std::variant<FingerDown, FingerMove, FingerUp, Pointer, Wheel, Text, Compose, KeyDown, Paste, Scan,
                           FileDropped, Resized, Exposed, FocusLost, Woken, QuitAsked>;

// Only a person does this; the rest is the system's own.
[[nodiscard]] bool is_by_hand(const Input& input);

struct TimedInput {
  Millis at;
  Input what;
  bool operator==(const TimedInput&) const = default;
};

}  // namespace tsunagu::platform
