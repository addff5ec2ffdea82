// Where unpredictable bytes come from. The real one is crypto::SystemRandom; tests inject a repeatable one.
#pragma once

#include <cstdint>
#include <span>

namespace tsunagu {

class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

}  // namespace tsunagu
