// Looks at a PDF with programs that we did not write: Poppler reads its words and draws it, zbarimg reads its codes.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "shared/base/bytes.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::print {

inline std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> some{};
  while (const auto n = std::fread(some.data(), 1, some.size(), pipe)) out.append(some.data(), n);
  ::pclose(pipe);
  return out;
}

class Viewed {
 public:
  explicit Viewed(const Bytes& pdf) : file_(folder_.path() / "leaf.pdf") {
    std::ofstream(file_, std::ios::binary)
        .write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
  }
  [[nodiscard]] std::string words() const { return output_of("pdftotext -layout " + file_.string() + " -"); }
  [[nodiscard]] std::string facts() const { return output_of("pdfinfo " + file_.string()); }
  [[nodiscard]] std::string faces() const { return output_of("pdffonts " + file_.string()); }
  // The text of the codes on a page drawn at 300 dots an inch.
  [[nodiscard]] std::string codes(int page = 1) const {
    const std::string picture = (folder_.path() / "page").string();
    const std::string number = std::to_string(page);
    output_of("pdftoppm -r 300 -gray -png -singlefile -f " + number + " " + file_.string() + " " + picture);
    return output_of("zbarimg --quiet --raw -Sdisable -Sqrcode.enable " + picture + ".png");
  }

 private:
  tests::TempFolder folder_;
  std::filesystem::path file_;
};

}  // namespace tsunagu::print
