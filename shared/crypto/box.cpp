#include "shared/crypto/box.h"

#include <algorithm>

#include "shared/crypto/hash.h"
#include "shared/crypto/padding.h"
#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {
namespace {

static_assert(seal_overhead == crypto_box_SEALBYTES && sizeof(BoxPublicKey::bytes) == crypto_box_PUBLICKEYBYTES);

// As crypto_box_seal derives it: BLAKE2b-192 of the one-time and the receiver's public key.
Bytes seal_nonce(ByteView one_time, ByteView receiver) {
  return Hasher(crypto_box_NONCEBYTES).update(one_time).update(receiver).finish();
}

}  // namespace

BoxKeyPair BoxKeyPair::make(SecretArena& arena, RandomSource& random) {
  return from_secret(arena.random(crypto_box_SECRETKEYBYTES, random));
}

BoxKeyPair BoxKeyPair::from_secret(Secret secret) {
  TSUNAGU_INVARIANT(secret.size() == crypto_box_SECRETKEYBYTES);
  BoxPublicKey key;
  TSUNAGU_INVARIANT(crypto_scalarmult_base(key.bytes.data(), secret.view().data()) == 0);
  return {std::move(secret), key};
}

BoxKeyPair BoxKeyPair::from_seed(SecretArena& arena, ByteView seed) {
  TSUNAGU_INVARIANT(seed.size() == crypto_box_SEEDBYTES);
  auto secret = arena.zeros(crypto_box_SECRETKEYBYTES);
  BoxPublicKey key;
  TSUNAGU_INVARIANT(crypto_box_seed_keypair(key.bytes.data(), secret.bytes().data(), seed.data()) == 0);
  return {std::move(secret), key};
}

Result<Bytes> BoxKeyPair::open(ByteView sealed) const {
  if (sealed.size() < seal_overhead) return fail(Code::corrupt, "seal");
  Bytes plain(sealed.size() - seal_overhead);
  if (crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), public_.bytes.data(), secret_.view().data()) !=
      0) {
    return fail(Code::corrupt, "seal");
  }
  return plain;
}

BoxKeyPair BoxKeyPair::clone() const { return {secret_.clone(), public_}; }

bool is_usable(const BoxPublicKey& key) {
  ByteArray<crypto_scalarmult_SCALARBYTES> any{8};
  ByteArray<crypto_scalarmult_BYTES> shared{};
  return crypto_scalarmult(shared.data(), any.data(), key.bytes.data()) == 0;
}

Result<Bytes> seal(ByteView plain, const BoxPublicKey& to, RandomSource& random) {
  sodium_ready();
  ByteArray<crypto_box_SECRETKEYBYTES> one_time_secret{};
  ByteArray<crypto_box_PUBLICKEYBYTES> one_time{};
  random.fill(one_time_secret);
  TSUNAGU_INVARIANT(crypto_scalarmult_base(one_time.data(), one_time_secret.data()) == 0);
  Bytes sealed(seal_overhead + plain.size());
  std::copy(one_time.begin(), one_time.end(), sealed.begin());
  const auto nonce = seal_nonce(one_time, to.bytes);
  const auto done = crypto_box_easy(sealed.data() + one_time.size(), plain.data(), plain.size(), nonce.data(),
                                    to.bytes.data(), one_time_secret.data());
  wipe(one_time_secret);
  if (done != 0) return fail(Code::refused, "public key");
  return sealed;
}

Result<Bytes> seal_part(ByteView plain, const BoxPublicKey& to, RandomSource& random, std::size_t at_least) {
  auto whole = padded(plain, at_least);
  const auto sealed = seal(whole, to, random);
  wipe(whole);
  if (!sealed) return sealed.forward();
  const auto id = to.id();
  Bytes part(id.bytes.begin(), id.bytes.end());
  append(part, *sealed);
  return part;
}

Result<Bytes> open_part(ByteView part, std::span<const BoxKeyPair> keys) {
  if (part.size() < part_overhead) return fail(Code::corrupt, "part");
  bool was_ours = false;
  for (const auto& key : keys) {
    if (!std::ranges::equal(key.id().bytes, part.first(4))) continue;
    auto plain = key.open(part.subspan(4));
    if (plain) return unpadded(std::move(*plain));
    was_ours = true;
  }
  return fail(was_ours ? Code::corrupt : Code::locked, "part");
}

}  // namespace tsunagu::crypto
