// An own empty folder for each test, gone afterwards.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "shared/base/bytes.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::tests {

// Without waiting for the disk, which thousands of damaged files need not survive on.
inline void write_quickly(const std::filesystem::path& path, ByteView bytes) {
  std::ofstream(path, std::ios::binary) << text_of(bytes);
}

// Where keys go: a folder that is not there yet.
class Folder {
 public:
  [[nodiscard]] std::filesystem::path keys() const { return folder_.path() / "keys"; }

 private:
  TempFolder folder_;
};

}  // namespace tsunagu::tests
