#include "shared/crypto/people.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/crypto/card.h"
#include "shared/crypto/hash.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t secret_size = 32;
constexpr std::size_t wrapped_size = secret_size + wrap_overhead;
constexpr std::size_t sealed_size = secret_size + seal_overhead;

bool is_name(std::string_view text, std::size_t limit) {
  return !text.empty() && text.size() <= limit && is_utf8(text);
}

bool is_person(const Person& person) { return is_name(person.name, 96) && is_name(person.role, 32); }

// The stretched password under the card: without the card, trying every PIN is no attack.
Result<Secret> wrapping_key(SecretArena& arena, const PersonWrap& wrap, const Credential& credential) {
  const auto stretched = stretch(arena, credential.password, wrap.salt, wrap.cost);
  if (!stretched) return stretched.forward();
  auto digest = Hasher(32, credential.card).update(view_of("tsunagu/person/v1")).update(stretched->view()).finish();
  auto key = arena.copy(digest);
  wipe(digest);
  return key;
}

Bytes context_of(const PersonWrap& wrap) {
  ByteWriter out;
  out.raw(view_of("tsunagu/person-wrap/v1")).raw(wrap.person.person_id.view()).raw(wrap.public_key.bytes);
  out.raw(wrap.salt).u32(wrap.cost.passes).u32(wrap.cost.kib);
  return out.take();
}

bool read_person(ByteReader& from, PersonWrap& wrap) {
  wrap.person.person_id.bytes = from.array<16>();
  wrap.person.name = text_of(from.sized());
  wrap.person.role = text_of(from.sized());
  wrap.cost.passes = from.u32();
  wrap.cost.kib = from.u32();
  wrap.salt = from.array<16>();
  wrap.public_key.bytes = from.array<32>();
  wrap.wrapped_secret = copy_of(from.raw(wrapped_size));
  wrap.sealed_root = copy_of(from.raw(sealed_size));
  return from.ok() && is_person(wrap.person) && wrap.cost.ok() && is_usable(wrap.public_key);
}

}  // namespace

Result<PersonWrap> make_wrap(SecretArena& arena, Person person, const Credential& credential, PasswordCost cost,
                             ByteView root, RandomSource& random) {
  TSUNAGU_INVARIANT(root.size() == secret_size);
  TSUNAGU_INVARIANT(credential.card.empty() || credential.card.size() == card_secret_size);
  if (!is_person(person)) return fail(Code::usage, "a name of 1 to 96 bytes and a role are needed");
  if (credential.password.size() < min_password || credential.password.size() > max_password || !cost.ok()) {
    return fail(Code::usage, "a PIN or passphrase of 4 to 256 bytes is needed");
  }
  PersonWrap wrap{std::move(person), cost, {}, {}, {}, {}};
  random.fill(wrap.salt);
  const auto own = BoxKeyPair::make(arena, random);
  wrap.public_key = own.public_key();
  const auto key = wrapping_key(arena, wrap, credential);
  if (!key) return key.forward();
  wrap.wrapped_secret = crypto::wrap(own.secret(), *key, context_of(wrap), random);
  reseal_root(wrap, root, random);
  return wrap;
}

Result<Secret> open_root(SecretArena& arena, const PersonWrap& wrap, const Credential& credential) {
  if (credential.password.size() > max_password) return fail(Code::wrong_secret);
  if (!credential.card.empty() && credential.card.size() != card_secret_size) return fail(Code::wrong_secret);
  const auto key = wrapping_key(arena, wrap, credential);
  if (!key) return key.forward();
  auto own = unwrap(arena, wrap.wrapped_secret, *key, context_of(wrap));
  if (!own) return own.forward();
  auto root = BoxKeyPair::from_secret(std::move(*own)).open(wrap.sealed_root);
  if (!root) return fail(Code::corrupt, "the key sealed to this person");
  auto kept = arena.copy(*root);
  wipe(*root);
  return kept;
}

void reseal_root(PersonWrap& wrap, ByteView root, RandomSource& random) {
  auto sealed = seal(root, wrap.public_key, random);
  TSUNAGU_INVARIANT(sealed);  // checked when the key was read, or made here
  wrap.sealed_root = std::move(*sealed);
}

void write_people(ByteWriter& to, const std::vector<PersonWrap>& people) {
  TSUNAGU_INVARIANT(people.size() <= max_people);
  to.u16(static_cast<std::uint16_t>(people.size()));
  for (const auto& wrap : people) {
    to.raw(wrap.person.person_id.view()).sized(view_of(wrap.person.name)).sized(view_of(wrap.person.role));
    to.u32(wrap.cost.passes).u32(wrap.cost.kib).raw(wrap.salt).raw(wrap.public_key.bytes);
    to.raw(wrap.wrapped_secret).raw(wrap.sealed_root);
  }
}

bool read_people(ByteReader& from, std::vector<PersonWrap>& people) {
  const auto count = from.u16();
  if (!from.ok() || count == 0 || count > max_people) return false;
  people.resize(count);
  return std::ranges::all_of(people, [&from](PersonWrap& wrap) { return read_person(from, wrap); });
}

}  // namespace tsunagu::crypto
