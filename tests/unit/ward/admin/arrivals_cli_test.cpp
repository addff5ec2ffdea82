// What scripts do with the inbox: the real program, its fields and its exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "shared/qr/drawing.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using testing::HasSubstr;
using testing::Not;

namespace {

class ArrivalsByScript : public testing::Test {
 protected:
  ArrivalsByScript() : house(std::make_unique<ManualClock>(SystemClock().now())) {
    TSUNAGU_INVARIANT(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")).has_value());
  }
  [[nodiscard]] Said ward(std::vector<std::string> arguments, const std::string& typed = {}) const {
    arguments.insert(arguments.end(), {"--data", house.data().string(), "--json", "--pin-file", pin.string()});
    return run_ward(arguments, typed);
  }
  [[nodiscard]] std::string code(std::uint32_t number) {
    return digits_of(house.envelope(hana(), {.number = number})).front();
  }
  DeskHouse house;
  std::filesystem::path pin = house.folder.path() / "pin";
};

TEST_F(ArrivalsByScript, HoldAndDecide) {
  const auto folder = house.folder.path() / "pictures";
  std::filesystem::create_directories(folder);
  const auto matrix = qr::draw(code(1), qr::Correction::medium).value();
  ASSERT_TRUE(write_file_atomically(folder / "one.png", qr::png_of(matrix, 4).value()));
  ASSERT_TRUE(write_file_atomically(folder / "letter.txt", view_of("Dear ward")));
  const auto held = ward({"scan", folder.string(), "--hold"});
  ASSERT_EQ(held.exit_code, 0) << held.out << held.err;
  EXPECT_EQ(held.json()["held"], 1);
  EXPECT_EQ(held.json()["arrivals"][0]["file"], "one.png");
  EXPECT_EQ(held.json()["refused_files"][0]["file"], "letter.txt");
  EXPECT_EQ(held.json()["refused_files"][0]["why"], "unsupported");
  EXPECT_EQ(ward({"scan", "-", "--hold"}, code(2) + "\n" + code(3) + "\n").json()["held"], 2);

  const auto list = ward({"arrivals", "list"});
  ASSERT_EQ(list.json()["held"].size(), 3U) << list.out;
  EXPECT_THAT(list.out, Not(HasSubstr("みなと")));
  EXPECT_THAT(ward({"arrivals", "list", "--names"}).out, HasSubstr("みなと"));
  const auto id = [&](std::size_t at) { return list.json()["held"][at]["request_id"].get<std::string>(); };

  EXPECT_EQ(ward({"arrivals", "mark", id(0)}).json()["result"], "urgent");
  EXPECT_EQ(ward({"arrivals", "accept", id(0), "--new"}).json()["result"], "accepted");
  EXPECT_EQ(ward({"arrivals", "accept", id(0), "--new"}).exit_code, 1);
  EXPECT_EQ(ward({"arrivals", "accept", id(1)}).exit_code, 2);
  EXPECT_EQ(ward({"arrivals", "decline", id(1)}).exit_code, 2) << "never without a reason";
  EXPECT_EQ(ward({"arrivals", "decline", id(1), "--reason", "by_mistake"}).json()["result"], "declined");
  EXPECT_EQ(ward({"arrivals", "list"}).json()["declined"][0]["reason"], "by_mistake");
  EXPECT_EQ(ward({"arrivals", "undo", id(1)}).json()["result"], "held");
  EXPECT_EQ(ward({"arrivals", "undo", id(1)}).exit_code, 1);
  EXPECT_EQ(ward({"arrivals", "list"}).json()["held"].size(), 2U);
}

}  // namespace
}  // namespace tsunagu::ward
