// A folder of pictures that is played in the place of a camera ("files:FOLDER").
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include "shared/base/files.h"
#include "shared/qr/drawing.h"

namespace tsunagu::tests {

class Frames {
 public:
  explicit Frames(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
  }

  [[nodiscard]] std::string name() const { return "files:" + folder_.string(); }
  void add_code(const std::string& digits) {
    const auto code = qr::draw(digits, qr::Correction::medium);
    ASSERT_TRUE(code) << code.error().detail;
    const auto png = qr::png_of(*code, 6);
    ASSERT_TRUE(png);
    add(*png);
  }
  void add_broken() { add(view_of("\x89PNG\r\n\x1A\n and then nothing that a picture has")); }
  void add(ByteView file) {
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%03d.png", count_++);
    ASSERT_TRUE(write_file_atomically(folder_ / number.data(), file));
  }
  void vanish() {
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) std::filesystem::remove(entry.path());
  }

 private:
  std::filesystem::path folder_;
  int count_ = 0;
};

}  // namespace tsunagu::tests
