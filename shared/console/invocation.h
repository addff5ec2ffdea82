// What a command of either program is called with, besides its own options.
#pragma once

#include <string>

#include "shared/base/clock.h"
#include "shared/base/random.h"

namespace tsunagu::console {

struct Invocation {
  const Clock& clock;
  RandomSource& random;
  std::string data;
  std::string pin_file;
};

}  // namespace tsunagu::console
