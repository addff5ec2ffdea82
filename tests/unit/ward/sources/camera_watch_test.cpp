#include "ward/sources/camera_watch.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "tests/support/frames.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::ward {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* one = "4710123456";
constexpr const char* other = "4710999999";

class CameraWatchTest : public testing::Test {
 protected:
  CameraWatch& watch() {
    if (!watch_) {
      worker::Options reader;
      reader.program = std::filesystem::path(TSUNAGU_BIN_DIR) / "tsunagu-reader";
      watch_ = std::make_unique<CameraWatch>(frames.name(), reader, [this] { ++woken; });
    }
    return *watch_;
  }
  // Takes what comes until `enough` of it.
  template <class Enough>
  void await(Enough enough) {
    for (int i = 0; i < 1500 && !enough(); ++i) {
      auto news = watch().take();
      if (news.frame) ++pictures;
      codes.insert(codes.end(), news.codes.begin(), news.codes.end());
      if (news.ended) ended = news.ended;
      std::this_thread::sleep_for(10ms);
    }
    EXPECT_TRUE(enough());
  }

  tests::TempFolder folder;
  tests::Frames frames{folder.path() / "frames"};
  std::atomic<int> woken = 0;
  int pictures = 0;
  std::vector<std::string> codes;
  std::optional<Code> ended;

 private:
  std::unique_ptr<CameraWatch> watch_;
};

TEST_F(CameraWatchTest, ReadsEachCodeOnceWhileItShowsPictures) {
  frames.add_code(one);
  frames.add_code(other);
  watch().start();
  EXPECT_TRUE(watch().is_on());
  await([&] { return codes.size() >= 2; });
  const int before = pictures;
  await([&] { return pictures > before + 8; });
  EXPECT_THAT(codes, testing::UnorderedElementsAre(one, other));
  EXPECT_EQ(ended, std::nullopt);
}

TEST_F(CameraWatchTest, IsSilentWhenItIsOffAndReadsAnewWhenItIsOn) {
  frames.add_code(one);
  watch().start();
  await([&] { return codes.size() == 1; });
  watch().stop();
  EXPECT_FALSE(watch().is_on());
  const int before = woken;
  const auto news = watch().take();
  EXPECT_TRUE(!news.frame && news.codes.empty() && !news.ended);
  std::this_thread::sleep_for(300ms);
  EXPECT_EQ(woken, before);
  watch().start();
  await([&] { return codes.size() == 2; });
  EXPECT_THAT(codes, ElementsAre(one, one));
}

TEST_F(CameraWatchTest, WakesOnceForWhatNobodyHasTaken) {
  frames.add_code(one);
  watch().start();
  await([&] { return pictures > 0; });
  std::this_thread::sleep_for(500ms);
  EXPECT_LE(woken, pictures + 2);
}

TEST_F(CameraWatchTest, SaysWhyThereAreNoMorePictures) {
  frames.add_code(one);
  frames.add_code(one);
  frames.add_code(one);
  frames.add_broken();
  watch().start();
  await([&] { return ended.has_value(); });
  EXPECT_EQ(ended, Code::io);
  EXPECT_GT(pictures, 0);
}

TEST_F(CameraWatchTest, SaysWhatItCannotEvenBegin) {
  frames.vanish();
  std::filesystem::remove(folder.path() / "frames");
  watch().start();
  await([&] { return ended.has_value(); });
  EXPECT_EQ(ended, Code::not_found);
  EXPECT_THAT(codes, IsEmpty());
}

TEST_F(CameraWatchTest, MayGoOffWhileItGoesOn) {
  frames.add_code(one);
  for (int i = 0; i < 5; ++i) {
    watch().start();
    watch().stop();
  }
  watch().start();
  await([&] { return !codes.empty(); });
}

}  // namespace
}  // namespace tsunagu::ward
