// A scanner on a serial line and a camera, at the real desk.
#include <gtest/gtest.h>

#include "tests/support/frames.h"
#include "tests/support/pty.h"
#include "tests/unit/ward/page/pages.h"

namespace tsunagu::ward::inbox {

using namespace tests;

namespace {

// ---- a scanner on a serial line -------------------------------------------------------------------------------------

class SerialAtTheDesk : public testing::Test {
 protected:
  [[nodiscard]] ScannerSettings settings() const {
    return {.serial = folder.path() / "scanner", .camera = "/dev/video-that-nobody-has"};
  }
  void await(AppBench& bench, Scanner scanner) {
    bench.await([&] { return bench.state().inbox.scanner == scanner; });
  }

  TempFolder folder;
  PtyScanner pty{folder.path() / "scanner"};
};

TEST_F(SerialAtTheDesk, GivesACodeLikeAScannerThatTypes) {
  pty.plug_in();
  AppBench bench({}, settings());
  bench.sign_in();
  await(bench, Scanner::connected);
  pty.send(digits_of(bench.house.envelope()).front() + "\r\n");
  bench.await([&] { return bench.shows("arrived.new"); });
}

TEST_F(SerialAtTheDesk, OpensNothingBeforeAnOfficerIsThere) {
  pty.plug_in();
  AppBench bench({}, settings());
  await(bench, Scanner::connected);
  pty.send(digits_of(bench.house.envelope()).front() + "\r");
  bench.await([&] { return bench.state().notice.has_value(); });
  EXPECT_EQ(bench.state().notice->key, "notice.sign_in_first");
  bench.sign_in();
  EXPECT_FALSE(bench.shows("arrived.new"));
}

TEST_F(SerialAtTheDesk, SaysOnceThatItWasPulledOutAndTakesItBackQuietly) {
  pty.plug_in();
  AppBench bench({}, settings());
  bench.sign_in();
  await(bench, Scanner::connected);
  bench.click("nav.cases");
  pty.pull_out();
  await(bench, Scanner::missing);
  bench.settle();
  EXPECT_TRUE(bench.shows("notice"));
  bench.click("nav.scan");
  EXPECT_FALSE(bench.shows("notice")) << "once";
  EXPECT_NE(bench.registry().find("scan.how")->label.find("つながっていません"), std::string::npos);
  EXPECT_EQ(bench.look_at("scanner-missing"), "");
  pty.plug_in();
  await(bench, Scanner::connected);
  bench.settle();
  EXPECT_EQ(bench.registry().find("scan.how")->label.find("つながっていません"), std::string::npos);
  pty.send(digits_of(bench.house.envelope()).front() + "\r");
  bench.await([&] { return bench.shows("arrived.new"); });
}

TEST_F(SerialAtTheDesk, TakesItsWordsBackWhenItIsThereAgain) {
  pty.plug_in();
  AppBench bench({}, settings());
  bench.sign_in();
  await(bench, Scanner::connected);
  pty.pull_out();
  bench.await([&] { return bench.state().notice.has_value(); });
  pty.plug_in();
  bench.await([&] { return !bench.state().notice.has_value(); });
}

TEST_F(SerialAtTheDesk, IsStillKnownAfterTheOfficerHasLeft) {
  pty.plug_in();
  AppBench bench({}, settings());
  bench.sign_in();
  await(bench, Scanner::connected);
  bench.click("nav.signout");
  EXPECT_EQ(bench.state().inbox.scanner, Scanner::connected);
}

TEST_F(SerialAtTheDesk, WhatIsNoCodeIsRefusedAndHoldsNothingUp) {
  pty.plug_in();
  AppBench bench({}, settings());
  bench.sign_in();
  await(bench, Scanner::connected);
  pty.send(std::string(20'000, '4') + "\r\x1B[2J\x7F\xFF\xFE:rm -rf\x03");
  bench.await([&] { return bench.shows("refused"); });
  pty.send(digits_of(bench.house.envelope()).front() + "\r");
  bench.await([&] { return bench.shows("arrived.new"); });
}

// ---- a camera -------------------------------------------------------------------------------------------------------

class CameraAtTheDesk : public testing::Test {
 protected:
  [[nodiscard]] ScannerSettings settings() const { return {.camera = frames.name()}; }
  // Signed in, with a camera that sees `digits`.
  AppBench& bench(const std::vector<std::string>& digits = {"0123456789"}) {
    for (const auto& code : digits) frames.add_code(code);
    bench_ = std::make_unique<AppBench>(Monitor{}, settings());
    bench_->sign_in();
    return *bench_;
  }

  TempFolder folder;
  Frames frames{folder.path() / "frames"};

 private:
  std::unique_ptr<AppBench> bench_;
};

// A desk whose camera sees nothing that is a code.
class CameraThatSeesNothing : public CameraAtTheDesk {
 protected:
  AppBench& bench() {
    const qr::Matrix blank{.version = 1, .size = 21, .modules = std::vector<std::uint8_t>(441)};
    frames.add(qr::png_of(blank, 10).value());
    auto& made = CameraAtTheDesk::bench({});
    made.click("scan.camera");
    made.await([&] { return made.state().inbox.camera.texture != 0; });
    return made;
  }
};

TEST_F(CameraAtTheDesk, ReadsACodeAndGoesOff) {
  AppBench& desk = bench();
  EXPECT_FALSE(desk.state().inbox.camera.on) << "off until it is asked for";
  frames.vanish();
  Frames with_code(folder.path() / "frames");
  with_code.add_code(digits_of(desk.house.envelope()).front());
  desk.click("scan.camera");
  desk.await([&] { return desk.shows("arrived.new"); });
  EXPECT_FALSE(desk.state().inbox.camera.on);
}

TEST_F(CameraAtTheDesk, GoesOnUntilAllPartsOfACodeAreThere) {
  AppBench& desk = bench();
  frames.vanish();
  Frames with_parts(folder.path() / "frames");
  for (const auto& part : digits_of(desk.house.envelope(), 3)) with_parts.add_code(part);
  desk.click("scan.camera");
  desk.await([&] { return desk.shows("arrived.new"); });
}

TEST_F(CameraAtTheDesk, ACodeOfOthersIsRefusedAndItGoesOff) {
  AppBench& desk = bench({"4901234567894"});
  desk.click("scan.camera");
  desk.await([&] { return desk.shows("refused"); });
  EXPECT_FALSE(desk.state().inbox.camera.on);
  EXPECT_FALSE(desk.shows("camera"));
}

TEST_F(CameraThatSeesNothing, GoesOffByItsButton) {
  auto& desk = bench();
  EXPECT_EQ(desk.look_at("camera-live"), "");
  desk.click("scan.camera");
  EXPECT_FALSE(desk.state().inbox.camera.on);
  EXPECT_EQ(desk.state().inbox.camera.texture, 0U);
}

TEST_F(CameraThatSeesNothing, GoesOffWithItsPage) {
  auto& desk = bench();
  desk.click("nav.cases");
  EXPECT_FALSE(desk.state().inbox.camera.on);
  desk.click("nav.scan");
  EXPECT_FALSE(desk.state().inbox.camera.on) << "and not on again by itself";
}

TEST_F(CameraThatSeesNothing, GoesOffWithTheOfficer) {
  auto& desk = bench();
  desk.click("nav.signout");
  EXPECT_FALSE(desk.state().inbox.camera.on);
}

TEST_F(CameraThatSeesNothing, GoesOffWhenTheDeskLocks) {
  auto& desk = bench();
  desk.house.clock->advance(11min);
  desk.await([&] { return !desk.state().signed_in.has_value(); });
  EXPECT_FALSE(desk.state().inbox.camera.on);
}

TEST_F(CameraThatSeesNothing, IsSaidToBeLostWhenItVanishes) {
  auto& desk = bench();
  frames.vanish();
  desk.await([&] { return !desk.state().inbox.camera.on; });
  EXPECT_EQ(desk.state().inbox.camera.trouble, "lost");
  EXPECT_EQ(desk.state().notice, (page::Notice{true, "camera.trouble.lost"}));
  desk.settle();
  EXPECT_EQ(desk.look_at("camera-lost"), "");
}

TEST_F(CameraThatSeesNothing, NothingIsDrawnOnceItIsOff) {
  auto& desk = bench();
  desk.click("scan.camera");
  desk.settle();
  const auto before = desk.shell().frames_drawn();
  for (int i = 0; i < 40; ++i) {
    desk.step();
    std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(desk.shell().frames_drawn(), before);
}

TEST(NoCamera, IsSaidByTheButton) {
  AppBench bench;
  bench.sign_in();
  EXPECT_EQ(bench.registry().find("scan.camera")->label, "カメラがありません");
  bench.click("scan.camera");
  EXPECT_FALSE(bench.state().inbox.camera.on);
  EXPECT_EQ(bench.registry().find("scan.camera")->label, "カメラがありません");
}

TEST_P(Pages, InboxWithTroubleBesideTheKeyboard) {
  bench.sign_in();
  for (const std::string trouble : {"denied", "busy", "unusable", "lost"}) {
    EXPECT_FALSE(bench.app().words()("camera.trouble." + trouble).starts_with("camera."));
  }
  expect_clean("camera-none");
}

}  // namespace
}  // namespace tsunagu::ward::inbox
