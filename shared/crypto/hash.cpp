#include "shared/crypto/hash.h"

#include "shared/base/result.h"
#include "shared/crypto/secret.h"
#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {
namespace {

static_assert(sizeof(crypto_generichash_state) <= 384 && alignof(crypto_generichash_state) <= 64);

void digest_into(std::span<std::uint8_t> out, ByteView data, ByteView key) {
  TSUNAGU_INVARIANT(out.size() >= 16 && out.size() <= 64);
  TSUNAGU_INVARIANT(key.empty() || (key.size() >= 16 && key.size() <= 64));
  const auto done = crypto_generichash(out.data(), out.size(), data.data(), data.size(), key.data(), key.size());
  TSUNAGU_INVARIANT(done == 0);
}

crypto_generichash_state* state_in(ByteArray<384>& bytes) {
  return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

Bytes blake2b(ByteView data, std::size_t length, ByteView key) {
  Bytes out(length);
  digest_into(out, data, key);
  return out;
}

ByteArray<32> blake2b_256(ByteView data, ByteView key) {
  ByteArray<32> out{};
  digest_into(out, data, key);
  return out;
}

ByteArray<16> keyed_128(ByteView key, ByteView data) {
  ByteArray<16> out{};
  TSUNAGU_INVARIANT(!key.empty());
  digest_into(out, data, key);
  return out;
}

Hasher::Hasher(std::size_t length, ByteView key) : state_{}, length_(length) {
  TSUNAGU_INVARIANT(length >= 16 && length <= 64 && (key.empty() || (key.size() >= 16 && key.size() <= 64)));
  TSUNAGU_INVARIANT(crypto_generichash_init(state_in(state_), key.data(), key.size(), length) == 0);
}

Hasher::~Hasher() { wipe(state_); }

Hasher& Hasher::update(ByteView data) {
  TSUNAGU_INVARIANT(crypto_generichash_update(state_in(state_), data.data(), data.size()) == 0);
  return *this;
}

Hasher& Hasher::update_sized(ByteView data) {
  ByteArray<8> length{};
  for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<std::uint8_t>(data.size() >> (56 - 8 * i));
  return update(length).update(data);
}

Bytes Hasher::finish() {
  Bytes out(length_);
  TSUNAGU_INVARIANT(crypto_generichash_final(state_in(state_), out.data(), out.size()) == 0);
  return out;
}

bool same_bytes(ByteView a, ByteView b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace tsunagu::crypto
