#include "shared/crypto/sign.h"

#include <algorithm>

#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {
namespace {

static_assert(SigningKey::seed_size == crypto_sign_SEEDBYTES && crypto_sign_SECRETKEYBYTES == 64);

Bytes with_domain(std::string_view domain, ByteView message) {
  Bytes all;
  all.reserve(domain.size() + 1 + message.size());
  append(all, view_of(domain));
  all.push_back(0);
  append(all, message);
  return all;
}

}  // namespace

bool verify(const VerifyKey& key, std::string_view domain, ByteView message, ByteView signature) {
  if (signature.size() != crypto_sign_BYTES) return false;
  const auto signed_bytes = with_domain(domain, message);
  return crypto_sign_verify_detached(signature.data(), signed_bytes.data(), signed_bytes.size(), key.bytes.data()) == 0;
}

SigningKey SigningKey::make(SecretArena& arena, RandomSource& random) {
  const auto seed = arena.random(seed_size, random);
  return from_seed(arena, seed.view());
}

SigningKey SigningKey::from_seed(SecretArena& arena, ByteView seed) {
  TSUNAGU_INVARIANT(seed.size() == seed_size);
  auto secret = arena.zeros(crypto_sign_SECRETKEYBYTES);
  VerifyKey key;
  TSUNAGU_INVARIANT(crypto_sign_seed_keypair(key.bytes.data(), secret.bytes().data(), seed.data()) == 0);
  return {std::move(secret), key};
}

Signature SigningKey::sign(std::string_view domain, ByteView message) const {
  const auto to_sign = with_domain(domain, message);
  Signature signature{};
  TSUNAGU_INVARIANT(
      crypto_sign_detached(signature.data(), nullptr, to_sign.data(), to_sign.size(), secret_.view().data()) == 0);
  return signature;
}

ByteView SigningKey::seed() const { return secret_.view().first(seed_size); }

SigningKey SigningKey::clone() const { return {secret_.clone(), public_}; }

}  // namespace tsunagu::crypto
