// The device file of a folder from before booking codes had a key of their own: one key made the hashes of member
// numbers and of codes.
#pragma once

#include "shared/base/random.h"
#include "shared/base/wire.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::tests {

struct OldDeviceKey {
  ByteArray<32> key{};

  [[nodiscard]] ByteArray<16> hash_of_number(std::string_view number) const {
    return crypto::keyed_128(key, view_of(number));
  }
  [[nodiscard]] ByteArray<16> hash_of_code(std::string_view digits) const {
    return hash_of_number("booking " + std::string(digits));
  }
};

// Makes the device of `keys_folder` one from then: the same name and signing key.
inline OldDeviceKey make_device_old(const std::filesystem::path& keys_folder, RandomSource& random) {
  OldDeviceKey old;
  random.fill(old.key);
  const auto payload = crypto::load_key_file(keys_folder / "device", crypto::KeyFileKind::device).value();
  ByteReader in(payload);
  ByteWriter out;
  out.sized(in.sized()).raw(in.raw(32)).raw(old.key);
  TSUNAGU_INVARIANT(in.ok());
  TSUNAGU_INVARIANT(
      crypto::save_key_file(keys_folder / "device", crypto::KeyFileKind::device, out.bytes()).has_value());
  return old;
}

}  // namespace tsunagu::tests
