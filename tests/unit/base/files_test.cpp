#include "shared/base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace tsunagu {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "tsunagu-files-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(folder_); }
  static unsigned mode_of(const fs::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777U : 0U;
  }
  fs::path folder_;
};

TEST_F(Files, WhatIsWrittenIsReadBackAndPrivate) {
  const auto path = folder_ / "a";
  ASSERT_TRUE(write_file_atomically(path, view_of("one")));
  ASSERT_TRUE(write_file_atomically(path, view_of("two")));
  EXPECT_EQ(text_of(read_file(path, 10).value()), "two");
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  EXPECT_FALSE(fs::exists(folder_ / "a.new"));
}

TEST_F(Files, RefusalsSayWhy) {
  EXPECT_EQ(read_file(folder_ / "none", 10).error().code, Code::not_found);
  EXPECT_EQ(read_file(folder_, 10).error().code, Code::refused);
  ASSERT_TRUE(write_file_atomically(folder_ / "big", view_of("12345678901")));
  EXPECT_EQ(read_file(folder_ / "big", 10).error().code, Code::too_large);
  EXPECT_EQ(write_file_atomically(folder_ / "no" / "such", view_of("x")).error().code, Code::not_found);
}

TEST_F(Files, FoldersArePrivate) {
  ASSERT_TRUE(make_private_folder(folder_ / "x" / "y"));
  EXPECT_EQ(mode_of(folder_ / "x" / "y"), 0700U);
  ::chmod((folder_ / "x" / "y").c_str(), 0755);
  ASSERT_TRUE(make_private_folder(folder_ / "x" / "y"));
  EXPECT_EQ(mode_of(folder_ / "x" / "y"), 0700U) << "empty, so nobody else uses it";
  ::chmod((folder_ / "x").c_str(), 0755);
  ASSERT_TRUE(make_private_folder(folder_ / "x"));
  EXPECT_EQ(mode_of(folder_ / "x"), 0755U) << "it holds something";
}

TEST_F(Files, ADeviceIsWrittenIntoAndStaysOne) {
  ASSERT_TRUE(write_into("/dev/null", view_of("x")));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(write_into("/dev/full", view_of("x")).error().code, Code::io);
}

TEST_F(Files, TheBeginningOfAFileIsReadWithoutTheRest) {
  ASSERT_TRUE(write_file_atomically(folder_ / "a", view_of("beginning and end")));
  EXPECT_EQ(text_of(read_beginning(folder_ / "a", 9).value()), "beginning");
  EXPECT_EQ(text_of(read_beginning(folder_ / "a", 99).value()), "beginning and end");
  EXPECT_EQ(read_beginning(folder_, 9).error().code, Code::refused);
}

}  // namespace
}  // namespace tsunagu
