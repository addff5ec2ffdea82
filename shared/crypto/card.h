// What the secrets printed on cards open. A member card's 128-bit secret gives an X25519 key pair: the kiosk seals a
// family's profile to its public half without the card, and opens it only with the card.
#pragma once

#include "shared/base/ulid.h"
#include "shared/crypto/box.h"

namespace tsunagu::crypto {

inline constexpr std::size_t card_secret_size = 16;

// seed = BLAKE2b-256(key = secret, "tsunagu/member-card/box/v1"); pair = crypto_box_seed_keypair(seed).
// `secret` is card_secret_size bytes.
[[nodiscard]] BoxKeyPair member_card_keys(SecretArena& arena, ByteView secret);

// A staff member's card: whose it is, and the half of the wrap that the PIN is not.
struct StaffCard {
  Ulid staff_id;
  Secret secret;  // card_secret_size bytes
};

}  // namespace tsunagu::crypto
