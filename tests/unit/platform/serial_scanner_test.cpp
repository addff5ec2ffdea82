#include "shared/platform/serial_scanner.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "shared/base/files.h"
#include "tests/support/as_nobody.h"
#include "tests/support/pty.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::platform {
namespace {

using namespace std::chrono_literals;

class SerialScannerTest : public testing::Test {
 protected:
  SerialRules rules() { return {.device = device, .again = Millis{5}, .silence = Millis{20}}; }
  Waker waker() {
    return [this] {
      const std::lock_guard lock(guard_);
      ++woken_;
      bell_.notify_all();
    };
  }
  // What `take` gives, once it gives something.
  template <class Take>
  auto await(Take take) -> decltype(take()) {
    std::unique_lock lock(guard_);
    for (int i = 0; i < 500; ++i) {
      if (auto taken = take()) return taken;
      bell_.wait_for(lock, 20ms);
    }
    return std::nullopt;
  }
  std::optional<SerialState> state(SerialScanner& scanner) {
    return await([&] { return scanner.take_state(); });
  }
  std::optional<std::string> code(SerialScanner& scanner) {
    return await([&] { return scanner.take_code(); });
  }

  tests::TempFolder folder;
  std::filesystem::path device = folder.path() / "scanner";
  tests::PtyScanner pty{device};

 private:
  std::mutex guard_;
  std::condition_variable bell_;
  int woken_ = 0;
};

TEST_F(SerialScannerTest, GivesCodesInOrder) {
  pty.plug_in();
  SerialScanner scanner(rules(), waker());
  ASSERT_EQ(state(scanner), SerialState::connected);
  EXPECT_EQ(scanner.take_state(), std::nullopt) << "once";
  pty.send("471001234\r\n471005678\r\n");
  EXPECT_EQ(code(scanner), "471001234");
  EXPECT_EQ(code(scanner), "471005678");
  pty.send("471009999");  // and no end
  EXPECT_EQ(code(scanner), "471009999");
}

TEST_F(SerialScannerTest, EchoesNothingAndTakesNoSignalFromTheLine) {
  pty.plug_in();
  SerialScanner scanner(rules(), waker());
  ASSERT_EQ(state(scanner), SerialState::connected);
  pty.send(
      "4710\x03\x1A\x04\x13"
      "01234567\r");
  EXPECT_EQ(code(scanner), "01234567") << "4710 is noise before an end of text";
}

TEST_F(SerialScannerTest, IsFoundAgainUnderItsName) {
  pty.plug_in();
  SerialScanner scanner(rules(), waker());
  ASSERT_EQ(state(scanner), SerialState::connected);
  pty.send("4710");  // half a code
  pty.pull_out();
  EXPECT_EQ(state(scanner), SerialState::missing);
  pty.plug_in();
  EXPECT_EQ(state(scanner), SerialState::connected);
  pty.send("471001234\r");
  EXPECT_EQ(code(scanner), "471001234") << "without the half of before";
}

TEST_F(SerialScannerTest, ThatIsNotThereIsWaitedFor) {
  SerialScanner scanner(rules(), waker());
  EXPECT_EQ(state(scanner), SerialState::missing);
  pty.plug_in();
  EXPECT_EQ(state(scanner), SerialState::connected);
}

TEST_F(SerialScannerTest, AFileIsNoLine) {
  ASSERT_TRUE(write_file_atomically(device, view_of("471001234\r")));
  SerialScanner scanner(rules(), waker());
  EXPECT_EQ(state(scanner), SerialState::unusable);
  EXPECT_EQ(scanner.take_code(), std::nullopt);
}

TEST_F(SerialScannerTest, SaysWhenTheAccountMayNotOpenIt) {
  pty.plug_in();
  ASSERT_EQ(::chmod(device.c_str(), 0), 0);
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
  const tests::AsNobody nobody;
  SerialScanner scanner(rules(), waker());
  EXPECT_EQ(state(scanner), SerialState::denied);
}

TEST_F(SerialScannerTest, AFloodIsDroppedAndHoldsNothingUp) {
  pty.plug_in();
  SerialScanner scanner(rules(), waker());
  ASSERT_EQ(state(scanner), SerialState::connected);
  std::string flood;
  for (int i = 0; i < 2000; ++i) flood += "471001234\r";
  pty.send(flood);
  pty.send(std::string(50'000, '1') + "\r");
  int taken = 0;
  bool arrived = false;
  for (int i = 0; i < 1000 && !arrived; ++i) {
    pty.send("471005678\r");
    while (const auto next = scanner.take_code()) {
      ++taken;
      arrived = arrived || *next == "471005678";
    }
    std::this_thread::sleep_for(5ms);
  }
  EXPECT_TRUE(arrived);
  EXPECT_LT(taken, 2000);
}

TEST_F(SerialScannerTest, ASpeedThatNoLineHasIsSaid) {
  pty.plug_in();
  auto wrong = rules();
  wrong.baud = 115'201;
  SerialScanner scanner(wrong, waker());
  EXPECT_EQ(state(scanner), SerialState::unusable);
}

}  // namespace
}  // namespace tsunagu::platform
