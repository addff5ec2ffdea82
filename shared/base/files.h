// Small whole-file reads and writes. Everything written here is private to the user (mode 0600).
#pragma once

#include <filesystem>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu {

// Reads a regular file of at most `limit` bytes. not_found, too_large or io; `detail` is the path.
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit);

// Replaces `path` so that after a crash it holds either the old or the new bytes: a temporary file beside it, fsync,
// rename, fsync of the folder. Mode 0600.
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path, ByteView bytes);

// Creates a folder (and its parents) with mode 0700 where it is missing.
[[nodiscard]] Status make_private_folder(const std::filesystem::path& path);

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
