// Ed25519 signatures (RFC 8032). What is signed is always a domain string, a zero byte and the message, so that a
// signature made for one purpose is none for another.
#pragma once

#include <string_view>

#include "shared/base/result.h"
#include "shared/crypto/key_id.h"
#include "shared/crypto/secret.h"

namespace tsunagu::crypto {

struct VerifyKey {
  ByteArray<32> bytes{};
  auto operator<=>(const VerifyKey&) const = default;
  [[nodiscard]] KeyId id() const { return key_id_of(bytes); }
};

using Signature = ByteArray<64>;

[[nodiscard]] bool verify(const VerifyKey& key, std::string_view domain, ByteView message, ByteView signature);

class SigningKey {
 public:
  static constexpr std::size_t seed_size = 32;
  static SigningKey make(SecretArena& arena, RandomSource& random);
  static SigningKey from_seed(SecretArena& arena, ByteView seed);  // exactly seed_size bytes

  [[nodiscard]] const VerifyKey& verify_key() const { return public_; }
  [[nodiscard]] KeyId id() const { return public_.id(); }
  [[nodiscard]] Signature sign(std::string_view domain, ByteView message) const;
  [[nodiscard]] ByteView seed() const;  // for wrapping and storing
  [[nodiscard]] SigningKey clone() const;

 private:
  SigningKey(Secret secret, VerifyKey key) : secret_(std::move(secret)), public_(key) {}
  Secret secret_;  // libsodium's form: seed, then public key
  VerifyKey public_;
};

}  // namespace tsunagu::crypto
