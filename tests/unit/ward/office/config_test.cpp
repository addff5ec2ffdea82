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

TEST(WardConfig, ScannersAndCamerasAreNamedByWholePaths) {
  TempFolder folder;
  const auto file = folder.path() / "ward.toml";
  const auto with = [&](const std::string& lines) {
    EXPECT_TRUE(write_file_atomically(file, view_of("data = \"x\"\n[scanner]\n" + lines)));
    return read_config(file);
  };
  const auto none = with("");
  ASSERT_TRUE(none) << none.error().detail;
  EXPECT_TRUE(none->scanner.serial.empty() && none->scanner.camera.empty() && none->scanner.mirrored);
  const auto all = with("serial = \"/dev/ttyACM0\"\nbaud = 9600\ncamera = \"files:/tmp/frames\"\nmirrored = false\n");
  ASSERT_TRUE(all) << all.error().detail;
  EXPECT_EQ(all->scanner.serial, "/dev/ttyACM0");
  EXPECT_EQ(all->scanner.baud, 9600);
  EXPECT_EQ(all->scanner.camera, "files:/tmp/frames");
  EXPECT_FALSE(all->scanner.mirrored);
  EXPECT_THAT(with("serial = \"ttyACM0\"\n").error().detail, HasSubstr("'serial'"));
  EXPECT_THAT(with("camera = \"files:frames\"\n").error().detail, HasSubstr("'camera'"));
  EXPECT_THAT(with("baud = 7\n").error().detail, HasSubstr("'baud'"));
}

}  // namespace
}  // namespace tsunagu::ward
