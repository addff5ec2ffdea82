// What makes a tablet that tablet, <data>/keys/device: its signing key, its name, and the key of the hashes that member
// numbers are looked up by. Not wrapped: a stolen tablet can sign until the ward revokes it.
#pragma once

#include <filesystem>
#include <string>

#include "shared/crypto/sign.h"

namespace tsunagu::crypto {

class DeviceKey {
 public:
  // exists: there is one already; usage: a name of 1..96 bytes is needed.
  static Result<DeviceKey> create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                  std::string device_name);
  static Result<DeviceKey> load(const std::filesystem::path& keys_folder, SecretArena& arena);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const SigningKey& signing_key() const { return signing_; }
  [[nodiscard]] KeyId id() const { return signing_.id(); }
  // The same number always hashes alike on this device, and nowhere else. Callers normalise the number first.
  [[nodiscard]] ByteArray<16> hash_of_number(std::string_view member_no) const;

 private:
  DeviceKey(std::string name, SigningKey signing, Secret number_key)
      : name_(std::move(name)), signing_(std::move(signing)), number_key_(std::move(number_key)) {}
  std::string name_;
  SigningKey signing_;
  Secret number_key_;
};

}  // namespace tsunagu::crypto
