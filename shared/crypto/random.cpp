#include "shared/crypto/random.h"

#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {

SystemRandom::SystemRandom() { sodium_ready(); }

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

}  // namespace tsunagu::crypto
