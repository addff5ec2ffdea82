#include "shared/crypto/device_key.h"

#include "shared/base/text.h"
#include "shared/base/wire.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t number_key_size = 32;

std::filesystem::path path_in(const std::filesystem::path& folder) { return folder / "device"; }
bool is_name(std::string_view text) { return !text.empty() && text.size() <= 96 && is_utf8(text); }

}  // namespace

Result<DeviceKey> DeviceKey::create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                    std::string device_name) {
  if (!is_name(device_name)) return fail(Code::usage, "a device name of 1 to 96 bytes is needed");
  auto signing = SigningKey::make(arena, random);
  auto number_key = arena.random(number_key_size, random);
  ByteWriter payload;
  payload.sized(view_of(device_name)).raw(signing.seed()).raw(number_key.view());
  auto bytes = payload.take();
  const auto saved = create_key_file(path_in(keys_folder), KeyFileKind::device, bytes);
  wipe(bytes);
  if (!saved) return saved.forward();
  return DeviceKey(std::move(device_name), std::move(signing), std::move(number_key));
}

Result<DeviceKey> DeviceKey::load(const std::filesystem::path& keys_folder, SecretArena& arena) {
  auto payload = load_key_file(path_in(keys_folder), KeyFileKind::device);
  if (!payload) return payload.forward();
  ByteReader in(*payload);
  std::string name(text_of(in.sized()));
  const auto seed = in.raw(SigningKey::seed_size);
  const auto number_key = in.raw(number_key_size);
  if (!in.finished() || !is_name(name)) return fail(Code::corrupt, path_in(keys_folder).string());
  DeviceKey key(std::move(name), SigningKey::from_seed(arena, seed), arena.copy(number_key));
  wipe(*payload);
  return key;
}

ByteArray<16> DeviceKey::hash_of_number(std::string_view member_no) const {
  return keyed_128(number_key_.view(), view_of(member_no));
}

}  // namespace tsunagu::crypto
