#include "shared/crypto/card.h"

#include "shared/crypto/hash.h"

namespace tsunagu::crypto {

BoxKeyPair member_card_keys(SecretArena& arena, ByteView secret) {
  TSUNAGU_INVARIANT(secret.size() == card_secret_size);
  auto seed = blake2b_256(view_of("tsunagu/member-card/box/v1"), secret);
  auto keys = BoxKeyPair::from_seed(arena, seed);
  wipe(seed);
  return keys;
}

}  // namespace tsunagu::crypto
