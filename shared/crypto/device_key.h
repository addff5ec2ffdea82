// What makes a tablet that tablet, <data>/keys/device: its signing key, its name, and the key of the hashes that
// booking codes are looked up by. Not wrapped: a stolen tablet can sign until the ward revokes it, and try booking
// codes.
//
// Member numbers are hashed by nothing that lies in the folder: a few million of them are tried in a second. Before,
// one key made the hashes of both; facts from then keep theirs for ever. Such a folder keeps that key, the old key, as
// long as a booking from then may be asked for, and then lets go of it (kiosk/booking/bookings.h).
//
//   name (2 + n), signing seed 32, then each key with a byte that names it: 2 code key 32, 1 old key 32 (if still
//   there) before: name (2 + n), signing seed 32, old key 32
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/crypto/sign.h"

namespace tsunagu::crypto {

class DeviceKey {
 public:
  // exists: there is one already; usage: a name of 1..96 bytes is needed.
  static Result<DeviceKey> create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                  std::string device_name);
  // Changes nothing on the disk. A file from before gets a code key in memory: settle() keeps it.
  static Result<DeviceKey> load(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random);
  // Call it before a code is hashed: what is not in the file yet is put there. io, corrupt.
  [[nodiscard]] Status settle();

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const SigningKey& signing_key() const { return signing_; }
  [[nodiscard]] KeyId id() const { return signing_.id(); }
  // The same code always hashes alike on this device, and nowhere else.
  [[nodiscard]] ByteArray<16> hash_of_code(std::string_view digits) const;
  // As it was hashed before codes had a key of their own; none: that key is gone.
  [[nodiscard]] std::optional<ByteArray<16>> old_hash_of_code(std::string_view digits) const;

  [[nodiscard]] bool has_old_key() const { return !old_key_.empty(); }
  // From the file first, then from memory. On an error it stays.
  [[nodiscard]] Status let_old_key_go();

 private:
  DeviceKey(std::filesystem::path path, SecretArena& arena, std::string name, SigningKey signing)
      : path_(std::move(path)), arena_(&arena), name_(std::move(name)), signing_(std::move(signing)) {}
  [[nodiscard]] static Result<DeviceKey> decode(const std::filesystem::path& path, SecretArena& arena,
                                                ByteView payload);
  [[nodiscard]] Bytes encoded(const Secret& code_key, const Secret& old_key) const;
  [[nodiscard]] Status replace(const Secret& code_before, const Secret& old_before);

  std::filesystem::path path_;
  SecretArena* arena_;
  std::string name_;
  SigningKey signing_;
  Secret code_key_;
  Secret old_key_;        // empty: there never was one, or it was let go of
  bool settled_ = false;  // the code key is in the file
};

}  // namespace tsunagu::crypto
