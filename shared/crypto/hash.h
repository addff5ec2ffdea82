// BLAKE2b (RFC 7693), plain or keyed, 16 to 64 bytes long.
#pragma once

#include "shared/base/bytes.h"

namespace tsunagu::crypto {

// `key` is empty or 16..64 bytes.
[[nodiscard]] Bytes blake2b(ByteView data, std::size_t length = 32, ByteView key = {});
[[nodiscard]] ByteArray<32> blake2b_256(ByteView data, ByteView key = {});
// The keyed digest, used as a code that only a holder of `key` can make.
[[nodiscard]] ByteArray<16> keyed_128(ByteView key, ByteView data);

// The same digest fed piece by piece.
class Hasher {
 public:
  explicit Hasher(std::size_t length = 32, ByteView key = {});
  ~Hasher();
  Hasher(const Hasher&) = default;
  Hasher& operator=(const Hasher&) = default;
  Hasher& update(ByteView data);
  // A length of eight bytes big-endian, then the bytes: two different lists of pieces never digest alike.
  Hasher& update_sized(ByteView data);
  [[nodiscard]] Bytes finish();  // once

 private:
  alignas(64) ByteArray<384> state_;
  std::size_t length_;
};

// For digests and tags that an attacker could probe by time.
[[nodiscard]] bool same_bytes(ByteView a, ByteView b);

}  // namespace tsunagu::crypto
