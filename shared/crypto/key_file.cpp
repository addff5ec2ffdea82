#include "shared/crypto/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "shared/base/files.h"
#include "shared/base/wire.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/secret.h"

namespace tsunagu::crypto {
namespace {

constexpr std::string_view magic = "TSNGKEYS";
constexpr std::uint8_t version = 1;
constexpr std::size_t header_size = 14;
constexpr std::size_t digest_size = 32;

// The file that has a name now, and will have none when another has taken its place.
class Former {
 public:
  explicit Former(const std::filesystem::path& path)
      : file_(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
  ~Former() {
    if (file_ >= 0) ::close(file_);
  }
  Former(const Former&) = delete;
  Former& operator=(const Former&) = delete;

  // Best effort: the new file is in its place already. One that somebody linked to elsewhere is theirs.
  void overwrite() {
    struct stat info {};
    if (file_ < 0 || ::fstat(file_, &info) != 0 || !S_ISREG(info.st_mode) || info.st_nlink != 0) return;
    const Bytes zeros(std::min(static_cast<std::size_t>(info.st_size), max_key_file));
    if (::pwrite(file_, zeros.data(), zeros.size(), 0) == static_cast<ssize_t>(zeros.size())) (void)!::fsync(file_);
  }

 private:
  int file_;
};

}  // namespace

Bytes encode_key_file(KeyFileKind kind, ByteView payload) {
  TSUNAGU_INVARIANT(payload.size() <= max_key_file - header_size - digest_size);
  ByteWriter out;
  out.raw(view_of(magic)).u8(static_cast<std::uint8_t>(kind)).u8(version);
  out.u32(static_cast<std::uint32_t>(payload.size())).raw(payload);
  out.raw(blake2b_256(out.bytes()));
  return out.take();
}

Result<Bytes> decode_key_file(KeyFileKind kind, ByteView bytes) {
  if (bytes.size() < header_size + digest_size) return fail(Code::corrupt, "key file: too short");
  const auto covered = bytes.first(bytes.size() - digest_size);
  if (!same_bytes(blake2b_256(covered), bytes.last(digest_size))) return fail(Code::corrupt, "key file: digest");
  ByteReader in(covered);
  if (text_of(in.raw(magic.size())) != magic) return fail(Code::corrupt, "key file: not one");
  if (in.u8() != static_cast<std::uint8_t>(kind)) return fail(Code::corrupt, "key file: another kind");
  if (in.u8() != version) return fail(Code::unsupported, "key file: a newer version");
  if (in.u32() != in.left()) return fail(Code::corrupt, "key file: length");
  return copy_of(in.rest());
}

Result<Bytes> load_key_file(const std::filesystem::path& path, KeyFileKind kind) {
  for (const auto& loose : {folder_of(path), path}) make_private(loose);  // copied from where modes mean nothing
  auto bytes = read_file(path, max_key_file);
  if (!bytes) return bytes;
  auto payload = decode_key_file(kind, *bytes);
  if (!payload) return fail(payload.error().code, path.string() + ": " + payload.error().detail);
  return payload;
}

Status create_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView payload) {
  std::error_code failed;
  if (std::filesystem::exists(path, failed) || failed) return fail(Code::exists, path.string());
  if (auto made = make_private_folder(path.parent_path()); !made) return made;
  return save_key_file(path, kind, payload);
}

Status replace_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView before, ByteView payload) {
  const auto now = load_key_file(path, kind);
  if (!now) return now.forward();
  if (!std::ranges::equal(*now, before)) return fail(Code::refused, path.string() + ": changed by another program");
  return save_key_file(path, kind, payload);
}

Status save_key_file(const std::filesystem::path& path, KeyFileKind kind, ByteView payload) {
  if (payload.size() > max_key_file - header_size - digest_size) return fail(Code::too_large, path.string());
  Former former(path);
  auto file = encode_key_file(kind, payload);
  auto written = write_file_atomically(path, file);
  wipe(file);
  if (written) former.overwrite();
  return written;
}

}  // namespace tsunagu::crypto
