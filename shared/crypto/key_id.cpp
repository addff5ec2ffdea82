#include "shared/crypto/key_id.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/crypto/hash.h"

namespace tsunagu::crypto {

std::string KeyId::text() const { return to_hex(bytes); }

KeyId key_id_of(ByteView public_key) {
  const auto digest = blake2b_256(public_key);
  KeyId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

}  // namespace tsunagu::crypto
