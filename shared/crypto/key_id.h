// Short names of public keys: the first four bytes of their BLAKE2b-256. Unique within a registry, which refuses a
// second key of the same name; never proof of anything.
#pragma once

#include <compare>
#include <string>

#include "shared/base/bytes.h"

namespace tsunagu::crypto {

struct KeyId {
  ByteArray<4> bytes{};
  auto operator<=>(const KeyId&) const = default;
  [[nodiscard]] std::string text() const;  // 8 hexadecimal letters
};

[[nodiscard]] KeyId key_id_of(ByteView public_key);

}  // namespace tsunagu::crypto
