// The container of everything under <data>/keys/: "TSNGKEYS", kind 1, version 1, length 4, payload, BLAKE2b-256 of all
// before it. Mode 0600, replaced atomically. The digest finds damage, not forgery: what must not be forged is
// authenticated inside.
#pragma once

#include <filesystem>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::crypto {

enum class KeyFileKind : std::uint8_t {
  keyring = 1,
  device = 2,
  ward = 3,
  trusted_wards = 4,
  trusted_devices = 5,
  member_numbers = 6
};

inline constexpr std::size_t max_key_file = std::size_t{1} << 20;

[[nodiscard]] Bytes encode_key_file(KeyFileKind kind, ByteView payload);
// corrupt: damaged or another kind; unsupported: a newer version.
[[nodiscard]] Result<Bytes> decode_key_file(KeyFileKind kind, ByteView bytes);
// What others may read, of the file and its folder, is first made private.
[[nodiscard]] Result<Bytes> load_key_file(const std::filesystem::path& path, KeyFileKind kind);
// exists: there is a file already.
[[nodiscard]] Status create_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView payload);
// refused: the file no longer holds `before` (another program changed it).
[[nodiscard]] Status replace_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView before,
                                      ByteView payload);
// What the file held before is overwritten once it has no name any more: a key that is let go of lies in no free block
// (of a disk that writes where it is told; a flash memory may keep a copy that only its maker reaches).
[[nodiscard]] Status save_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView payload);

}  // namespace tsunagu::crypto
