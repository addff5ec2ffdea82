#include "ward/office/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::ward {

using testing::HasSubstr;
using tests::TempFolder;

namespace {

TEST(WardConfig, TheShippedOneIsRead) {
  const auto config = read_config(std::filesystem::path(TSUNAGU_SOURCE_DIR) / "config" / "ward.toml");
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->screen.width, 1440);
  EXPECT_EQ(config->lock_after, std::chrono::seconds(600));
}

TEST(WardConfig, AMistakeIsNamed) {
  TempFolder folder;
  const auto file = folder.path() / "ward.toml";
  ASSERT_TRUE(write_file_atomically(file, view_of("data = \"x\"\n[screen]\nwidth = \"wide\"\n")));
  EXPECT_THAT(read_config(file).error().detail, HasSubstr("'width'"));
  ASSERT_TRUE(write_file_atomically(file, view_of("data = \n")));
  EXPECT_THAT(read_config(file).error().detail, HasSubstr(":1:"));
}

}  // namespace
}  // namespace tsunagu::ward
