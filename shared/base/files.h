// Small whole-file reads and writes. Everything written here is private to the user (mode 0600).
#pragma once

#include <filesystem>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu {

// What a library is about to open by its path is a regular file, or a link to one: a folder cannot be read, and a pipe
// or a device could let it wait for ever. not_found, refused or io.
[[nodiscard]] Status expect_file(const std::filesystem::path& path);

// Reads a regular file of at most `limit` bytes. not_found, refused, too_large or io; `detail` begins with the path.
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit);

// The first `size` bytes of a regular file, or all of a shorter one. not_found, refused or io.
[[nodiscard]] Result<Bytes> read_beginning(const std::filesystem::path& path, std::size_t size);

// Replaces `path` so that after a crash it holds either the old or the new bytes: a temporary file beside it, fsync,
// rename, fsync of the folder. Mode 0600.
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path, ByteView bytes);

// Writes to a device or a pipe, which stays what it is. io.
[[nodiscard]] Status write_into(const std::filesystem::path& device, ByteView bytes);

// Creates a folder (and its parents) with mode 0700 where it is missing. One that is there and empty gets that mode;
// one that holds something may be used by others, and stays as it is.
[[nodiscard]] Status make_private_folder(const std::filesystem::path& path);

// Takes from everybody else what they may do with a file or folder of this user's. What belongs to somebody else, or
// cannot be changed, stays as it is.
void make_private(const std::filesystem::path& path);

// Whether something of this name is there, as far as can be seen.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

// Gives a file or folder another name on the same disk, where it is also after a crash. io.
[[nodiscard]] Status move_file(const std::filesystem::path& from, const std::filesystem::path& to);

// Waits until the names in a folder are on the disk. io.
[[nodiscard]] Status sync_folder(const std::filesystem::path& folder);
// The folder that a file lies in.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& file);

// While something is being made of several files: those of `paths` that were not there at the start are removed again,
// folders with all that is in them, unless keep() was called.
class Unfinished {
 public:
  explicit Unfinished(std::vector<std::filesystem::path> paths);
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  void keep() { made_.clear(); }

 private:
  std::vector<std::filesystem::path> made_;
};

}  // namespace tsunagu
