#include "shared/camera/camera.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/as_nobody.h"
#include "tests/support/frames.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::camera {
namespace {

using namespace std::chrono_literals;

class CameraTest : public testing::Test {
 protected:
  // What comes after at most ten seconds without a picture.
  static Result<Frame> next(Camera& camera) { return camera.next(10s); }
  // Why there are no more pictures.
  static Code end_of(Camera& camera) {
    for (int i = 0; i < 100; ++i) {
      if (const auto frame = next(camera); !frame) return frame.error().code;
    }
    return Code::usage;
  }

  tests::TempFolder folder;
  tests::Frames frames{folder.path() / "frames"};
};

TEST_F(CameraTest, GivesGrayPicturesOverAndOver) {
  frames.add_code("4710123456");
  frames.add_code(std::string(300, '7'));
  auto camera = Camera::open(frames.name());
  ASSERT_TRUE(camera) << camera.error().detail;
  int narrow = 0;
  int wide = 0;
  for (int i = 0; i < 6; ++i) {
    const auto frame = next(*camera);
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_EQ(frame->width, frame->height);
    ASSERT_EQ(frame->gray.size(), static_cast<std::size_t>(frame->width * frame->height)) << "no gaps between rows";
    EXPECT_GT(*std::max_element(frame->gray.begin(), frame->gray.end()), 200);
    EXPECT_LT(*std::min_element(frame->gray.begin(), frame->gray.end()), 50);
    ++(frame->width < 250 ? narrow : wide);
  }
  EXPECT_GT(narrow, 1);
  EXPECT_GT(wide, 1);
}

TEST_F(CameraTest, WaitsNoLongerThanAsked) {
  frames.add_code("4710123456");
  auto camera = Camera::open(frames.name());
  ASSERT_TRUE(camera);
  ASSERT_TRUE(next(*camera));
  int times = 0;
  for (int i = 0; i < 20; ++i) {
    const auto frame = camera->next(1ms);
    if (!frame) {
      EXPECT_EQ(frame.error().code, Code::timeout);
      ++times;
    }
  }
  EXPECT_GT(times, 0);
}

// What comes after it is the decoder's affair; nothing of it is a picture, and nobody waits for ever.
TEST_F(CameraTest, ABrokenPictureIsNotShownAndHoldsNothingUp) {
  for (const std::string& broken : {std::string("x"), std::string("\x89PNG\r\n\x1A\n and nothing"), std::string()}) {
    tests::Frames played(folder.path() / ("broken" + std::to_string(broken.size())));
    played.add(view_of(broken));
    auto camera = Camera::open(played.name());
    if (!camera) continue;
    const auto frame = camera->next(500ms);
    EXPECT_FALSE(frame);
  }
}

TEST_F(CameraTest, SaysWhenItVanishes) {
  frames.add_code("4710123456");
  auto camera = Camera::open(frames.name());
  ASSERT_TRUE(camera);
  ASSERT_TRUE(next(*camera));
  frames.vanish();
  EXPECT_NE(end_of(*camera), Code::timeout);
}

TEST_F(CameraTest, ThatIsNotThereIsSaidSo) {
  EXPECT_FALSE(is_there("/dev/video-that-nobody-has"));
  EXPECT_FALSE(is_there("files:" + folder.path().string() + "/none"));
  EXPECT_TRUE(is_there(frames.name()));
  EXPECT_EQ(Camera::open("/dev/video-that-nobody-has").error().code, Code::not_found);
  EXPECT_EQ(Camera::open("files:" + folder.path().string() + "/none").error().code, Code::not_found);
}

TEST_F(CameraTest, WhatIsNoCameraIsNotOpenedAsOne) {
  EXPECT_EQ(Camera::open("/dev/null").error().code, Code::unsupported);
}

TEST_F(CameraTest, SaysWhenTheAccountMayNotOpenIt) {
  const auto device = folder.path() / "video0";
  ASSERT_TRUE(write_file_atomically(device, view_of("x")));
  std::filesystem::permissions(device, std::filesystem::perms::none);
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
  const tests::AsNobody nobody;
  EXPECT_EQ(Camera::open(device).error().code, Code::refused);
}

}  // namespace
}  // namespace tsunagu::camera
