// An own empty folder for each test, gone afterwards.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "shared/base/bytes.h"

namespace tsunagu::tests {

// Without waiting for the disk, which thousands of damaged files need not survive on.
inline void write_quickly(const std::filesystem::path& path, ByteView bytes) {
  std::ofstream(path, std::ios::binary) << text_of(bytes);
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "tsunagu-keys-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path keys() const { return path_ / "keys"; }

 private:
  std::filesystem::path path_;
};

}  // namespace tsunagu::tests
