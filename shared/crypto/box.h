// Sealed boxes to X25519 keys: anyone can seal, only the holder of the secret opens. Byte for byte libsodium's
// crypto_box_seal, except that its one-time key comes from the RandomSource that was passed in.
#pragma once

#include <span>

#include "shared/base/result.h"
#include "shared/crypto/key_id.h"
#include "shared/crypto/secret.h"

namespace tsunagu::crypto {

struct BoxPublicKey {
  ByteArray<32> bytes{};
  auto operator<=>(const BoxPublicKey&) const = default;
  [[nodiscard]] KeyId id() const { return key_id_of(bytes); }
};

inline constexpr std::size_t seal_overhead = 48;  // one-time public key 32, tag 16

class BoxKeyPair {
 public:
  static BoxKeyPair make(SecretArena& arena, RandomSource& random);
  static BoxKeyPair from_secret(Secret secret);                    // the 32-byte X25519 scalar
  static BoxKeyPair from_seed(SecretArena& arena, ByteView seed);  // 32 bytes, crypto_box_seed_keypair

  [[nodiscard]] const BoxPublicKey& public_key() const { return public_; }
  [[nodiscard]] KeyId id() const { return public_.id(); }
  [[nodiscard]] ByteView secret() const { return secret_.view(); }  // for wrapping and storing
  // corrupt: not sealed to this key, or changed.
  [[nodiscard]] Result<Bytes> open(ByteView sealed) const;
  [[nodiscard]] BoxKeyPair clone() const;

 private:
  BoxKeyPair(Secret secret, BoxPublicKey key) : secret_(std::move(secret)), public_(key) {}
  Secret secret_;
  BoxPublicKey public_;
};

// False for the few public keys of low order, which nothing can be sealed to. Check keys that come from outside.
[[nodiscard]] bool is_usable(const BoxPublicKey& key);
// refused: the key is not usable.
[[nodiscard]] Result<Bytes> seal(ByteView plain, const BoxPublicKey& to, RandomSource& random);

// Parts: what the journal stores as the sealed part (to the hub key) or the card part (to a family's card key) of a
// fact. Four bytes of key id, then the sealed box, so that the right one of several keys is found without trying all.
// Padded (padding.h) to hold at least `at_least` bytes.
inline constexpr std::size_t part_overhead = 4 + seal_overhead;
[[nodiscard]] Result<Bytes> seal_part(ByteView plain, const BoxPublicKey& to, RandomSource& random,
                                      std::size_t at_least = 0);
// Without its padding. locked: none of `keys` is the one it was sealed to; corrupt: changed.
[[nodiscard]] Result<Bytes> open_part(ByteView part, std::span<const BoxKeyPair> keys);

}  // namespace tsunagu::crypto
