// A scanner on a serial line (USB CDC-ACM, RS-232): the codes that it sends, and whether it is there. It is read on a
// thread of its own, which sleeps until something comes. A scanner that is pulled out is opened again when it is back.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "shared/base/clock.h"
#include "shared/platform/window.h"

namespace tsunagu::platform {

enum class SerialState {
  connected,
  missing,   // nothing is plugged in under that name
  denied,    // it is there, and this account may not open it
  unusable,  // it is there and no serial line, or does not take the speed
};

struct SerialRules {
  std::filesystem::path device;  // /dev/serial/by-id/...
  int baud = 115'200;            // without meaning for USB
  Millis again{1000};            // how soon a scanner that is away is looked for again
  Millis silence{250};           // a code without an end is over after this
};

class SerialScanner {
 public:
  // `wake` is called, on another thread, when there is something to take.
  SerialScanner(SerialRules rules, Waker wake);
  ~SerialScanner();
  SerialScanner(const SerialScanner&) = delete;
  SerialScanner& operator=(const SerialScanner&) = delete;

  // The next code, in order. Whoever sends them faster than they are taken loses those over a few.
  [[nodiscard]] std::optional<std::string> take_code();
  // How it is with the scanner, once after each change.
  [[nodiscard]] std::optional<SerialState> take_state();

 private:
  struct Line;
  std::unique_ptr<Line> line_;
};

}  // namespace tsunagu::platform
