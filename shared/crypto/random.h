// The operating system's unpredictable bytes.
#pragma once

#include "shared/base/random.h"

namespace tsunagu::crypto {

class SystemRandom final : public RandomSource {
 public:
  SystemRandom();  // aborts when the machine offers no entropy: nothing here is safe without it
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace tsunagu::crypto
