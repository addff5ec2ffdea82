// The commands of `tsunagu-kiosk` that need no screen. Each prints plain text for people, or one JSON object with
// --json, and returns 0 done, 1 refused (with the reason and what to do), 2 wrong usage. Nothing personal is printed.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/base/clock.h"
#include "shared/base/random.h"

namespace tsunagu::kiosk {

struct RunRequest {
  std::string config;  // kiosk.toml; empty: /etc/tsunagu/kiosk.toml
  std::string data;    // a data folder instead of a configuration
  bool windowed = false;
  bool first_frame = false;  // show one picture, print what it cost, and end
};

// Parses the command line and carries it out. `run` is called for the kiosk itself.
[[nodiscard]] int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                               const std::function<int(const RunRequest&)>& run);

}  // namespace tsunagu::kiosk
