#include "shared/crypto/ward_keys.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t master_size = 32;
constexpr std::size_t pair_size = 64;  // X25519 secret, Ed25519 seed
constexpr std::size_t wrapped_size = pair_size + wrap_overhead;

std::filesystem::path path_in(const std::filesystem::path& folder) { return folder / "ward"; }

std::uint64_t millis_of(Instant at) { return static_cast<std::uint64_t>(at.time_since_epoch().count()); }
Instant instant_of(std::uint64_t millis) { return Instant{Millis{static_cast<std::int64_t>(millis)}}; }

ByteArray<32> authenticator(ByteView master, ByteView body) {
  auto key = blake2b_256(view_of("tsunagu/ward-keys/contents/v1"), master);
  const auto code = blake2b_256(body, key);
  wipe(key);
  return code;
}

}  // namespace

KeyId WardPublicKey::id() const {
  Bytes both(box.bytes.begin(), box.bytes.end());
  append(both, verify.bytes);
  return key_id_of(both);
}

// ---- the file: ward name, generations, people; then the code that only a holder of the master secret can make ----

Bytes WardKeys::encode_body(const Contents& contents) {
  ByteWriter out;
  out.sized(view_of(contents.ward_name)).u16(static_cast<std::uint16_t>(contents.generations.size()));
  for (const auto& each : contents.generations) {
    out.raw(each.key.box.bytes).raw(each.key.verify.bytes);
    out.u64(millis_of(each.key.valid_from)).u64(millis_of(each.key.valid_to)).raw(each.wrapped);
  }
  write_people(out, contents.people);
  return out.take();
}

Result<WardKeys::Contents> WardKeys::decode(ByteView payload) {
  const auto broken = fail(Code::corrupt, "ward keys");
  Contents contents;
  ByteReader in(payload);
  contents.ward_name = text_of(in.sized());
  const auto count = in.u16();
  if (count == 0 || count > max_generations) return broken;
  for (int i = 0; i < count; ++i) {
    Generation each;
    each.key.box.bytes = in.array<32>();
    each.key.verify.bytes = in.array<32>();
    each.key.valid_from = instant_of(in.u64());
    each.key.valid_to = instant_of(in.u64());
    each.wrapped = copy_of(in.raw(wrapped_size));
    contents.generations.push_back(std::move(each));
  }
  if (!read_people(in, contents.people)) return broken;
  contents.seal_of_contents = in.array<32>();
  if (!in.finished() || contents.ward_name.empty() || !is_utf8(contents.ward_name)) return broken;
  return contents;
}

Bytes WardKeys::context_of(const std::string& ward_name, const WardPublicKey& key) {
  ByteWriter out;
  out.raw(view_of("tsunagu/ward-keys/generation/v1")).raw(key.box.bytes).raw(key.verify.bytes);
  out.u64(millis_of(key.valid_from)).u64(millis_of(key.valid_to)).sized(view_of(ward_name));
  return out.take();
}

Status WardKeys::save(Contents contents, const Secret& master) {
  auto payload = encode_body(contents);
  contents.seal_of_contents = authenticator(master.view(), payload);
  append(payload, contents.seal_of_contents);
  auto saved = stored_.empty() ? create_key_file(path_, KeyFileKind::ward, payload)
                               : replace_key_file(path_, KeyFileKind::ward, stored_, payload);
  if (!saved) return saved;
  stored_ = std::move(payload);
  contents_ = std::move(contents);
  return {};
}

// ---- making, loading, unlocking ----

Result<WardKeys> WardKeys::create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                  std::string ward_name, const NewOfficer& first, Validity validity, Instant now) {
  if (ward_name.empty() || ward_name.size() > 96 || !is_utf8(ward_name)) {
    return fail(Code::usage, "a ward name of 1 to 96 bytes is needed");
  }
  WardKeys keys(path_in(keys_folder), arena);
  auto master = arena.random(master_size, random);
  auto wrap = make_wrap(arena, {UlidSource(random).next(now), first.name, first.role}, {first.passphrase, {}},
                        first.cost, master.view(), random);
  if (!wrap) return wrap.forward();
  auto generation = make_generation(arena, ward_name, validity, master, random);
  if (!generation) return generation.forward();
  Contents contents{std::move(ward_name), {std::move(*generation)}, {std::move(*wrap)}, {}};
  const auto officer_id = contents.people.front().person.person_id;
  if (auto saved = keys.save(std::move(contents), master); !saved) return saved.forward();
  if (auto adopted = keys.adopt(std::move(master)); !adopted) return adopted.forward();
  keys.unlocked_by_ = officer_id;
  return keys;
}

Result<WardKeys::Generation> WardKeys::make_generation(SecretArena& arena, const std::string& ward_name,
                                                       Validity validity, const Secret& master, RandomSource& random) {
  if (validity.to <= validity.from) return fail(Code::usage, "a key's validity must not be empty");
  const auto box = BoxKeyPair::make(arena, random);
  const auto signing = SigningKey::make(arena, random);
  Generation made{{box.public_key(), signing.verify_key(), validity.from, validity.to}, {}};
  auto both = arena.zeros(pair_size);
  std::ranges::copy(box.secret(), both.bytes().begin());
  std::ranges::copy(signing.seed(), both.bytes().begin() + 32);
  made.wrapped = wrap(both.view(), master, context_of(ward_name, made.key), random);
  return made;
}

Result<WardKeys> WardKeys::load(const std::filesystem::path& keys_folder, SecretArena& arena) {
  WardKeys keys(path_in(keys_folder), arena);
  if (auto loaded = keys.refresh(); !loaded) return loaded.forward();
  return keys;
}

Status WardKeys::refresh() {
  auto payload = load_key_file(path_, KeyFileKind::ward);
  if (!payload) return payload.forward();
  if (*payload == stored_) return {};
  auto contents = decode(*payload);
  if (!contents) return contents.forward();
  lock();
  stored_ = std::move(*payload);
  contents_ = std::move(*contents);
  return {};
}

Status WardKeys::adopt(Secret master) {
  const auto body = ByteView(stored_).first(stored_.size() - contents_.seal_of_contents.size());
  if (!same_bytes(authenticator(master.view(), body), contents_.seal_of_contents)) {
    return fail(Code::corrupt, "ward keys: changed by somebody who does not hold them");
  }
  std::vector<WardSecretKey> secrets;
  for (const auto& each : contents_.generations) {
    const auto both = unwrap(*arena_, each.wrapped, master, context_of(contents_.ward_name, each.key));
    if (!both) return fail(Code::corrupt, "ward keys: a generation");
    secrets.push_back({each.key.id(), BoxKeyPair::from_secret(arena_->copy(both->view().first(32))),
                       SigningKey::from_seed(*arena_, both->view().last(32))});
    if (secrets.back().box.public_key() != each.key.box || secrets.back().signing.verify_key() != each.key.verify) {
      return fail(Code::corrupt, "ward keys: a generation's public half");
    }
  }
  secrets_ = std::move(secrets);
  master_ = std::move(master);
  return {};
}

Status WardKeys::unlock(const Ulid& officer_id, std::string_view passphrase) {
  if (auto fresh = refresh(); !fresh) return fresh;
  const auto found =
      std::ranges::find(contents_.people, officer_id, [](const auto& wrap) { return wrap.person.person_id; });
  if (found == contents_.people.end()) return fail(Code::not_found, "officer");
  auto master = open_root(*arena_, *found, {passphrase, {}});
  if (!master) return master.forward();
  if (master->size() != master_size) return fail(Code::corrupt, "ward keys: master");
  if (auto adopted = adopt(std::move(*master)); !adopted) return adopted;
  unlocked_by_ = officer_id;
  return {};
}

void WardKeys::lock() {
  secrets_.clear();
  master_.reset();
  unlocked_by_.reset();
}

// ---- reading ----

std::vector<Person> WardKeys::officers() const {
  std::vector<Person> people;
  for (const auto& wrap : contents_.people) people.push_back(wrap.person);
  return people;
}

std::optional<ByteArray<32>> WardKeys::wrap_of(const Ulid& officer_id) const {
  for (const auto& wrap : contents_.people) {
    if (wrap.person.person_id == officer_id) return wrap.public_key.bytes;
  }
  return std::nullopt;
}

std::vector<WardPublicKey> WardKeys::generations() const {
  std::vector<WardPublicKey> out;
  for (const auto& each : contents_.generations) out.push_back(each.key);
  return out;
}

std::optional<WardPublicKey> WardKeys::current(Instant now) const {
  std::optional<WardPublicKey> best;
  for (const auto& each : contents_.generations) {
    if (each.key.valid_at(now) && (!best || best->valid_to < each.key.valid_to)) best = each.key;
  }
  return best;
}

const WardSecretKey* WardKeys::secret(const KeyId& id) const {
  const auto found = std::ranges::find(secrets_, id, &WardSecretKey::id);
  return found == secrets_.end() ? nullptr : &*found;
}

const WardSecretKey* WardKeys::current_secret(Instant now) const {
  const auto key = current(now);
  return key ? secret(key->id()) : nullptr;
}

// ---- changing, while unlocked ----

Result<Person> WardKeys::add_officer(const NewOfficer& who, RandomSource& random, Instant now) {
  if (!is_unlocked()) return fail(Code::locked, "ward keys");
  if (contents_.people.size() >= max_people) return fail(Code::too_large, "officers");
  auto wrap = make_wrap(*arena_, {UlidSource(random).next(now), who.name, who.role}, {who.passphrase, {}}, who.cost,
                        master_.view(), random);
  if (!wrap) return wrap.forward();
  auto person = wrap->person;
  auto contents = contents_;
  contents.people.push_back(std::move(*wrap));
  if (auto saved = save(std::move(contents), master_); !saved) return saved.forward();
  return person;
}

Status WardKeys::remove_officer(const Ulid& officer_id, RandomSource& random) {
  if (!is_unlocked()) return fail(Code::locked, "ward keys");
  if (unlocked_by_ == officer_id) return fail(Code::refused, "nobody removes themselves");
  auto contents = contents_;
  if (std::erase_if(contents.people, [&](const auto& wrap) { return wrap.person.person_id == officer_id; }) == 0) {
    return fail(Code::not_found, "officer");
  }
  auto master = arena_->random(master_size, random);
  for (auto& each : contents.generations) {
    const auto context = context_of(contents.ward_name, each.key);
    const auto both = unwrap(*arena_, each.wrapped, master_, context);
    if (!both) return fail(Code::corrupt, "ward keys: a generation");
    each.wrapped = wrap(both->view(), master, context, random);
  }
  for (auto& wrap : contents.people) reseal_root(wrap, master.view(), random);
  if (auto saved = save(std::move(contents), master); !saved) return saved;
  return adopt(std::move(master));
}

Status WardKeys::replace_passphrase(const Ulid& officer_id, std::string_view passphrase, PasswordCost cost,
                                    RandomSource& random) {
  if (!is_unlocked()) return fail(Code::locked, "ward keys");
  auto contents = contents_;
  const auto found =
      std::ranges::find(contents.people, officer_id, [](const auto& wrap) { return wrap.person.person_id; });
  if (found == contents.people.end()) return fail(Code::not_found, "officer");
  auto wrap = make_wrap(*arena_, found->person, {passphrase, {}}, cost, master_.view(), random);
  if (!wrap) return wrap.forward();
  *found = std::move(*wrap);
  return save(std::move(contents), master_);
}

Result<WardPublicKey> WardKeys::add_generation(Validity validity, RandomSource& random) {
  if (!is_unlocked()) return fail(Code::locked, "ward keys");
  if (contents_.generations.size() >= max_generations) return fail(Code::too_large, "generations");
  auto made = make_generation(*arena_, contents_.ward_name, validity, master_, random);
  if (!made) return made.forward();
  const auto key = made->key;
  auto contents = contents_;
  contents.generations.push_back(std::move(*made));
  if (auto saved = save(std::move(contents), master_); !saved) return saved.forward();
  if (auto adopted = adopt(master_.clone()); !adopted) return adopted.forward();
  return key;
}

}  // namespace tsunagu::crypto
