#include "shared/crypto/device_key.h"

#include "shared/base/text.h"
#include "shared/base/wire.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t key_size = 32;
constexpr std::uint8_t old_key_follows = 1;
constexpr std::uint8_t code_key_follows = 2;

std::filesystem::path path_in(const std::filesystem::path& folder) { return folder / "device"; }
bool is_name(std::string_view text) { return !text.empty() && text.size() <= 96 && is_utf8(text); }

}  // namespace

// Without a code key: as it was before there was one.
Bytes DeviceKey::encoded(const Secret& code_key, const Secret& old_key) const {
  ByteWriter payload;
  payload.sized(view_of(name_)).raw(signing_.seed());
  if (!code_key.empty()) payload.u8(code_key_follows).raw(code_key.view());
  if (!code_key.empty() && !old_key.empty()) payload.u8(old_key_follows);
  if (!old_key.empty()) payload.raw(old_key.view());
  return payload.take();
}

Result<DeviceKey> DeviceKey::decode(const std::filesystem::path& path, SecretArena& arena, ByteView payload) {
  const auto broken = fail(Code::corrupt, path.string());
  ByteReader in(payload);
  std::string name(text_of(in.sized()));
  const auto seed = in.raw(SigningKey::seed_size);
  if (!in.ok() || !is_name(name)) return broken;
  DeviceKey key(path, arena, std::move(name), SigningKey::from_seed(arena, seed));
  if (in.left() == key_size) {
    key.old_key_ = arena.copy(in.raw(key_size));
    return key;
  }
  if (in.u8() != code_key_follows) return broken;
  const auto code_key = in.raw(key_size);
  const bool has_old_key = in.left() > 0;
  if (has_old_key && in.u8() != old_key_follows) return broken;
  const auto old_key = has_old_key ? in.raw(key_size) : ByteView();
  if (!in.finished()) return broken;
  key.code_key_ = arena.copy(code_key);
  key.old_key_ = arena.copy(old_key);
  key.settled_ = true;
  return key;
}

Result<DeviceKey> DeviceKey::create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                    std::string device_name) {
  if (!is_name(device_name)) return fail(Code::usage, "a device name of 1 to 96 bytes is needed");
  DeviceKey key(path_in(keys_folder), arena, std::move(device_name), SigningKey::make(arena, random));
  key.code_key_ = arena.random(key_size, random);
  key.settled_ = true;
  auto payload = key.encoded(key.code_key_, {});
  const auto saved = create_key_file(key.path_, KeyFileKind::device, payload);
  wipe(payload);
  if (!saved) return saved.forward();
  return key;
}

Result<DeviceKey> DeviceKey::load(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random) {
  auto payload = load_key_file(path_in(keys_folder), KeyFileKind::device);
  if (!payload) return payload.forward();
  auto key = decode(path_in(keys_folder), arena, *payload);
  wipe(*payload);
  if (key && !key->settled_) key->code_key_ = arena.random(key_size, random);
  return key;
}

// What the file holds now is what it held with these keys.
Status DeviceKey::replace(const Secret& code_before, const Secret& old_before) {
  auto before = encoded(code_before, old_before);
  auto after = encoded(code_key_, old_key_);
  auto replaced = replace_key_file(path_, KeyFileKind::device, before, after);
  wipe(before);
  wipe(after);
  return replaced;
}

Status DeviceKey::settle() {
  if (settled_) return {};
  auto replaced = replace({}, old_key_);
  if (!replaced &&
      replaced.error().code == Code::refused) {  // another program of this tablet was faster: its key counts
    auto payload = load_key_file(path_, KeyFileKind::device);
    if (!payload) return payload.forward();
    auto theirs = decode(path_, *arena_, *payload);
    wipe(*payload);
    if (!theirs) return theirs.forward();
    if (!theirs->settled_ || theirs->id() != id()) return replaced;
    code_key_ = std::move(theirs->code_key_);
    old_key_ = std::move(theirs->old_key_);
    replaced = {};
  }
  settled_ = replaced.has_value();
  return replaced;
}

ByteArray<16> DeviceKey::hash_of_code(std::string_view digits) const {
  TSUNAGU_INVARIANT(settled_);  // a key that is in no file finds nothing again
  return keyed_128(code_key_.view(), view_of(digits));
}

std::optional<ByteArray<16>> DeviceKey::old_hash_of_code(std::string_view digits) const {
  if (old_key_.empty()) return std::nullopt;
  return keyed_128(old_key_.view(), view_of("booking " + std::string(digits)));
}

Status DeviceKey::let_old_key_go() {
  if (old_key_.empty()) return {};
  auto old_key = std::move(old_key_);
  auto replaced = replace(code_key_, old_key);
  if (!replaced) old_key_ = std::move(old_key);
  return replaced;
}

}  // namespace tsunagu::crypto
