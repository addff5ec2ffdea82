// The people who can unlock a key file. Each has an X25519 pair of their own whose secret is wrapped under what they
// know (and hold); the file's root secret is sealed to each public key. So a root can be replaced, and a person added
// or removed, without anybody else's PIN.
#pragma once

#include <string>
#include <vector>

#include "shared/base/ulid.h"
#include "shared/base/wire.h"
#include "shared/crypto/box.h"
#include "shared/crypto/wrap.h"

namespace tsunagu::crypto {

// Readable without unlocking.
struct Person {
  Ulid person_id;
  std::string name;  // UTF-8, 1..96 bytes
  std::string role;  // a catalogue word, 1..32 bytes
  auto operator<=>(const Person&) const = default;
};

// What a person proves themselves with. `card` is empty for a passphrase alone. Borrowed.
struct Credential {
  std::string_view password;
  ByteView card;
};

struct PersonWrap {
  Person person;
  PasswordCost cost;
  ByteArray<16> salt{};
  BoxPublicKey public_key;
  Bytes wrapped_secret;  // the person's X25519 secret under (password, card)
  Bytes sealed_root;     // the root secret, sealed to public_key
};

inline constexpr std::size_t max_people = 64;
inline constexpr std::size_t min_password = 4;    // bytes: a PIN of four digits beside a card
inline constexpr std::size_t max_password = 256;  // bytes

// usage: name, role or password outside its limits.
[[nodiscard]] Result<PersonWrap> make_wrap(SecretArena& arena, Person person, const Credential& credential,
                                           PasswordCost cost, ByteView root, RandomSource& random);
// wrong_secret: the password or the card is not this person's. corrupt: they are, but the root does not open.
[[nodiscard]] Result<Secret> open_root(SecretArena& arena, const PersonWrap& wrap, const Credential& credential);
void reseal_root(PersonWrap& wrap, ByteView root, RandomSource& random);

void write_people(ByteWriter& to, const std::vector<PersonWrap>& people);
// False: malformed or over a limit.
[[nodiscard]] bool read_people(ByteReader& from, std::vector<PersonWrap>& people);

}  // namespace tsunagu::crypto
