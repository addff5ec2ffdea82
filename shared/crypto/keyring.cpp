#include "shared/crypto/keyring.h"

#include <algorithm>

#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t secret_size = 32;
constexpr std::size_t wrapped_size = secret_size + wrap_overhead;

std::filesystem::path path_in(const std::filesystem::path& folder) { return folder / "keyring"; }

Secret derived(SecretArena& arena, ByteView root, std::string_view purpose) {
  auto digest = blake2b_256(view_of(purpose), root);
  auto key = arena.copy(digest);
  wipe(digest);
  return key;
}

ByteArray<32> authenticator(ByteView root, ByteView body) {
  auto key = blake2b_256(view_of("tsunagu/keyring/contents/v1"), root);
  const auto code = blake2b_256(body, key);
  wipe(key);
  return code;
}

Bytes old_key_context(const BoxPublicKey& old_key, const BoxPublicKey& current) {
  ByteWriter out;
  out.raw(view_of("tsunagu/keyring/old-key/v1")).raw(old_key.bytes).raw(current.bytes);
  return out.take();
}

Ulid new_person_id(RandomSource& random, Instant now) { return UlidSource(random).next(now); }

}  // namespace

// ---- the file: public key, people, old keys; then the code that only a holder of the hub secret can make ----

Bytes Keyring::encode_body(const Contents& contents) {
  ByteWriter out;
  out.raw(contents.public_key.bytes);
  write_people(out, contents.people);
  out.u16(static_cast<std::uint16_t>(contents.old_keys.size()));
  for (const auto& old : contents.old_keys) out.raw(old.public_key.bytes).raw(old.wrapped);
  return out.take();
}

Result<Keyring::Contents> Keyring::decode(ByteView payload) {
  const auto broken = fail(Code::corrupt, "keyring");
  Contents contents;
  ByteReader in(payload);
  contents.public_key.bytes = in.array<32>();
  if (!read_people(in, contents.people) || !is_usable(contents.public_key)) return broken;
  const auto count = in.u16();
  if (count > max_old_keys) return broken;
  for (int i = 0; i < count; ++i) {
    OldKey old;
    old.public_key.bytes = in.array<32>();
    old.wrapped = copy_of(in.raw(wrapped_size));
    contents.old_keys.push_back(std::move(old));
  }
  contents.seal_of_contents = in.array<32>();
  if (!in.finished()) return broken;
  return contents;
}

Status Keyring::save(Contents contents, ByteView root) {
  auto payload = encode_body(contents);
  contents.seal_of_contents = authenticator(root, payload);
  append(payload, contents.seal_of_contents);
  auto saved = stored_.empty() ? create_key_file(path_, KeyFileKind::keyring, payload)
                               : replace_key_file(path_, KeyFileKind::keyring, stored_, payload);
  if (!saved) return saved;
  stored_ = std::move(payload);
  contents_ = std::move(contents);
  return {};
}

// ---- making and loading ----

Result<Keyring::Created> Keyring::create(const std::filesystem::path& keys_folder, SecretArena& arena,
                                         RandomSource& random, const NewStaff& first, Instant now) {
  Keyring keyring(path_in(keys_folder), arena);
  auto pair = BoxKeyPair::make(arena, random);
  StaffCard card{new_person_id(random, now), arena.random(card_secret_size, random)};
  auto wrap = make_wrap(arena, {card.staff_id, first.name, first.role}, {first.pin, card.secret.view()}, first.cost,
                        pair.secret(), random);
  if (!wrap) return wrap.forward();
  Contents contents;
  contents.public_key = pair.public_key();
  contents.people.push_back(std::move(*wrap));
  if (auto saved = keyring.save(std::move(contents), pair.secret()); !saved) return saved.forward();
  keyring.keys_.push_back(std::move(pair));
  keyring.unlocked_by_ = card.staff_id;
  return Created{std::move(keyring), std::move(card)};
}

Result<Keyring> Keyring::load(const std::filesystem::path& keys_folder, SecretArena& arena) {
  Keyring keyring(path_in(keys_folder), arena);
  if (auto loaded = keyring.refresh(); !loaded) return loaded.forward();
  return keyring;
}

Status Keyring::refresh() {
  auto payload = load_key_file(path_, KeyFileKind::keyring);
  if (!payload) return payload.forward();
  if (*payload == stored_) return {};
  auto contents = decode(*payload);
  if (!contents) return contents.forward();
  lock();
  stored_ = std::move(*payload);
  contents_ = std::move(*contents);
  return {};
}

std::vector<Person> Keyring::staff() const {
  std::vector<Person> people;
  for (const auto& wrap : contents_.people) people.push_back(wrap.person);
  return people;
}

const PersonWrap* Keyring::find(const Ulid& staff_id) const {
  const auto found = std::ranges::find(contents_.people, staff_id, [](const auto& w) { return w.person.person_id; });
  return found == contents_.people.end() ? nullptr : &*found;
}

// ---- unlocking ----

Result<std::vector<BoxKeyPair>> Keyring::keys_under(Secret root) const {
  const auto body = ByteView(stored_).first(stored_.size() - contents_.seal_of_contents.size());
  if (!same_bytes(authenticator(root.view(), body), contents_.seal_of_contents)) {
    return fail(Code::corrupt, "keyring: changed by somebody who does not hold the hub's key");
  }
  const auto under = derived(*arena_, root.view(), "tsunagu/keyring/old-keys/v1");
  std::vector<BoxKeyPair> keys;
  keys.push_back(BoxKeyPair::from_secret(std::move(root)));
  if (keys.front().public_key() != contents_.public_key) return fail(Code::corrupt, "keyring: another key");
  for (const auto& old : contents_.old_keys) {
    auto secret = unwrap(*arena_, old.wrapped, under, old_key_context(old.public_key, contents_.public_key));
    if (!secret) return fail(Code::corrupt, "keyring: an old key");
    keys.push_back(BoxKeyPair::from_secret(std::move(*secret)));
  }
  return keys;
}

Status Keyring::open_with(const PersonWrap& wrap, const Credential& credential) {
  auto root = open_root(*arena_, wrap, credential);
  if (!root) return root.forward();
  if (root->size() != secret_size) return fail(Code::corrupt, "keyring: root");
  auto keys = keys_under(std::move(*root));
  if (!keys) return keys.forward();
  keys_ = std::move(*keys);
  unlocked_by_ = wrap.person.person_id;
  return {};
}

bool Keyring::paused(const Ulid& staff_id, Instant now) const {
  const auto found = wrong_pins_.find(staff_id);
  if (found == wrong_pins_.end() || found->second.count < max_tries) return false;
  // A clock that was years ahead then, and is right now, does not keep anybody out for years.
  const auto since = now - found->second.last;
  return since < pause_after_wrong_pins && since > -pause_after_wrong_pins;
}

Status Keyring::unlock(const StaffCard& card, std::string_view pin, Instant now) {
  if (auto fresh = refresh(); !fresh) return fresh;
  const auto* wrap = find(card.staff_id);
  if (wrap == nullptr) return fail(Code::not_found, "staff");
  if (paused(card.staff_id, now)) return fail(Code::refused, "too many wrong PINs");
  auto opened = open_with(*wrap, {pin, card.secret.view()});
  if (!opened) {
    if (opened.error().code == Code::wrong_secret) {
      auto& wrong = wrong_pins_[card.staff_id];
      wrong.count = wrong.count >= max_tries ? 1 : wrong.count + 1;  // a pause is over: count afresh
      wrong.last = now;
    }
    return opened;
  }
  wrong_pins_.erase(card.staff_id);
  remembered_.insert_or_assign(card.staff_id, Remembered{card.secret.clone(), now + card_memory, max_tries});
  return {};
}

Status Keyring::unlock_again(const Ulid& staff_id, std::string_view pin, Instant now) {
  if (tries_left(staff_id, now) == 0) {
    remembered_.erase(staff_id);
    return fail(Code::locked, "the staff card is needed");
  }
  if (auto fresh = refresh(); !fresh) return fresh;
  const auto* wrap = find(staff_id);
  if (wrap == nullptr) return fail(Code::not_found, "staff");
  auto& memory = remembered_.at(staff_id);
  auto opened = open_with(*wrap, {pin, memory.card.view()});
  if (opened) {
    memory.tries_left = max_tries;
  } else if (opened.error().code == Code::wrong_secret && --memory.tries_left == 0) {
    remembered_.erase(staff_id);
  }
  return opened;
}

int Keyring::tries_left(const Ulid& staff_id, Instant now) const {
  const auto found = remembered_.find(staff_id);
  return found == remembered_.end() || now >= found->second.until ? 0 : found->second.tries_left;
}

void Keyring::lock() {
  keys_.clear();
  unlocked_by_.reset();
}

void Keyring::forget_cards() {
  lock();
  remembered_.clear();
}

Result<Bytes> Keyring::open(ByteView part) const {
  if (!is_unlocked()) return fail(Code::locked, "hub key");
  return open_part(part, keys_);
}

Result<Secret> Keyring::key_for(std::string_view purpose) const {
  if (!is_unlocked()) return fail(Code::locked, "hub key");
  return derived(*arena_, keys_.front().secret(), std::string("tsunagu/keyring/for/v1/") + std::string(purpose));
}

// ---- who may unlock ----

Result<StaffCard> Keyring::add_staff(const NewStaff& who, RandomSource& random, Instant now) {
  if (!is_unlocked()) return fail(Code::locked, "hub key");
  if (contents_.people.size() >= max_people) return fail(Code::too_large, "staff");
  StaffCard card{new_person_id(random, now), arena_->random(card_secret_size, random)};
  auto wrap = make_wrap(*arena_, {card.staff_id, who.name, who.role}, {who.pin, card.secret.view()}, who.cost,
                        keys_.front().secret(), random);
  if (!wrap) return wrap.forward();
  auto contents = contents_;
  contents.people.push_back(std::move(*wrap));
  if (auto saved = save(std::move(contents), keys_.front().secret()); !saved) return saved.forward();
  return card;
}

// A new hub key for the people in `contents`. Every older secret is wrapped anew under it: whoever holds the newest
// secret, and nobody else, opens what was sealed before.
Status Keyring::rotate(Contents contents, RandomSource& random) {
  if (keys_.size() > max_old_keys) return fail(Code::too_large, "old keys");
  auto fresh = BoxKeyPair::make(*arena_, random);
  contents.public_key = fresh.public_key();
  for (auto& wrap : contents.people) reseal_root(wrap, fresh.secret(), random);
  const auto under = derived(*arena_, fresh.secret(), "tsunagu/keyring/old-keys/v1");
  contents.old_keys.clear();
  for (const auto& old : keys_) {
    const auto secret = arena_->copy(old.secret());
    contents.old_keys.push_back(
        {old.public_key(), wrap(secret.view(), under, old_key_context(old.public_key(), fresh.public_key()), random)});
  }
  if (auto saved = save(std::move(contents), fresh.secret()); !saved) return saved;
  keys_.insert(keys_.begin(), std::move(fresh));
  return {};
}

Status Keyring::remove_staff(const Ulid& staff_id, RandomSource& random) {
  if (!is_unlocked()) return fail(Code::locked, "hub key");
  if (find(staff_id) == nullptr) return fail(Code::not_found, "staff");
  if (unlocked_by_ == staff_id) return fail(Code::refused, "nobody removes themselves");
  auto contents = contents_;
  std::erase_if(contents.people, [&](const auto& wrap) { return wrap.person.person_id == staff_id; });
  if (auto rotated = rotate(std::move(contents), random); !rotated) return rotated;
  remembered_.erase(staff_id);
  return {};
}

Result<StaffCard> Keyring::reissue(const Ulid& staff_id, std::string_view pin, PasswordCost cost,
                                   RandomSource& random) {
  if (!is_unlocked()) return fail(Code::locked, "hub key");
  const auto* old = find(staff_id);
  if (old == nullptr) return fail(Code::not_found, "staff");
  StaffCard card{staff_id, arena_->random(card_secret_size, random)};
  auto wrap = make_wrap(*arena_, old->person, {pin, card.secret.view()}, cost, keys_.front().secret(), random);
  if (!wrap) return wrap.forward();
  auto contents = contents_;
  for (auto& each : contents.people) {
    if (each.person.person_id == staff_id) each = *wrap;
  }
  if (auto rotated = rotate(std::move(contents), random); !rotated) return rotated.forward();
  remembered_.erase(staff_id);
  wrong_pins_.erase(staff_id);
  return card;
}

}  // namespace tsunagu::crypto
