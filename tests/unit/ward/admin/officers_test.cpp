// Officers, keys, readings and erasing at the command line of the real program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "shared/base/files.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

class Administration : public testing::Test {
 protected:
  Administration() : house(std::make_unique<ManualClock>(SystemClock().now())) {
    write(pin, test_passphrase);
    write(second, "seven grey herons");
    house.sign_in();
    case_id = house.take_in();
    house.ask(page::SignOut{});
  }
  static void write(const std::filesystem::path& file, const std::string& line) {
    TSUNAGU_INVARIANT(write_file_atomically(file, view_of(line + "\n")).has_value());
  }
  [[nodiscard]] Said as(const std::filesystem::path& who, std::vector<std::string> arguments,
                        const std::string& name = {}) const {
    arguments.insert(arguments.end(), {"--data", house.data().string(), "--json", "--pin-file", who.string()});
    if (!name.empty()) arguments.insert(arguments.end(), {"--as", name});
    return run_ward(arguments, {});
  }
  [[nodiscard]] Said list() const {
    return run_ward({"officer", "list", "--data", house.data().string(), "--json"}, {});
  }

  DeskHouse house;
  std::filesystem::path pin = house.folder.path() / "pin", second = house.folder.path() / "second";
  Ulid case_id;
};

TEST_F(Administration, AnOfficerIsAddedComesInAndIsRemoved) {
  const auto added = as(pin, {"officer", "add", "やまだ", "--role", "midwife", "--new-pin-file", second.string()});
  ASSERT_EQ(added.exit_code, 0) << added.err;
  EXPECT_EQ(added.json()["roles"], json::array({"midwife"}));
  EXPECT_EQ(list().json().size(), 2U);
  EXPECT_EQ(as(second, {"case", case_id.text()}).exit_code, 2) << "which of the two?";
  EXPECT_EQ(as(second, {"case", case_id.text()}, "やまだ").exit_code, 0);
  EXPECT_EQ(as(second, {"readings"}, "やまだ").exit_code, 1) << "for a lead";
  EXPECT_EQ(as(second, {"officer", "role", "やまだ", "--give", "lead"}, "やまだ").exit_code, 1);
  ASSERT_EQ(as(pin, {"officer", "role", "やまだ", "--give", "clerk"}, "三上").exit_code, 0);
  EXPECT_EQ(as(pin, {"officer", "role", "三上", "--take", "lead"}, "三上").exit_code, 1) << "the last one";
  const auto removed = as(pin, {"officer", "remove", "やまだ"}, "三上");
  ASSERT_EQ(removed.exit_code, 0) << removed.err;
  EXPECT_EQ(removed.json()["removed"], true);
  EXPECT_EQ(as(second, {"case", case_id.text()}, "やまだ").exit_code, 1);
}

TEST_F(Administration, APauseHoldsAtTheCommandLineToo) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(as(second, {"case", case_id.text()}).exit_code, 1);
  const auto waits = as(pin, {"case", case_id.text()});
  EXPECT_EQ(waits.exit_code, 1);
  EXPECT_THAT(waits.json()["refused"].get<std::string>(), HasSubstr("timeout"));
  EXPECT_EQ(list().json()[0]["wrong_passphrases"], 5);
  EXPECT_EQ(list().json()[0]["pause_minutes"], 1);
}

TEST_F(Administration, APassphraseIsChanged) {
  ASSERT_EQ(as(pin, {"officer", "passphrase", "三上", "--new-pin-file", second.string()}).exit_code, 0);
  EXPECT_EQ(as(pin, {"case", case_id.text()}).exit_code, 1);
  EXPECT_EQ(as(second, {"case", case_id.text()}).exit_code, 0);
}

TEST_F(Administration, TheKeyIsRenewedWhileItIsWhole) {
  const auto before = house.ward_key().id().text();
  const auto renewed = as(pin, {"keys", "renew", "--years", "3"});
  ASSERT_EQ(renewed.exit_code, 0) << renewed.err;
  EXPECT_NE(renewed.json()["ward_key_id"], before);
  EXPECT_TRUE(renewed.json()["old_until"].is_string());
  const auto card = run_ward({"keys", "card", "--data", house.data().string(), "--json"}, {});
  EXPECT_EQ(card.json()["ward_key_id"], renewed.json()["ward_key_id"]);
}

TEST_F(Administration, WhoReadWhatIsToldByCaseAndOfficer) {
  ASSERT_EQ(as(pin, {"case", case_id.text()}).exit_code, 0);
  const auto out = house.folder.path() / "out.csv";
  ASSERT_EQ(as(pin, {"export", "--format", "csv", "--out", out.string()}).exit_code, 0);
  const auto said = as(pin, {"readings", "--case", case_id.text(), "--of", "三上"}).json();
  EXPECT_EQ(said["readings"].size(), 2U);
  EXPECT_EQ(said["readings"][0]["officer"], "三上");
  EXPECT_EQ(said["disclosures"][0]["how"], "looked_up") << "looking is recorded too";
  EXPECT_EQ(said["disclosures"][1]["how"], "csv");
}

TEST_F(Administration, ErasingIsConfirmedAndProved) {
  const auto asked = as(pin, {"erase", case_id.text()});
  EXPECT_EQ(asked.exit_code, 1);
  EXPECT_THAT(asked.json()["refused"].get<std::string>(), HasSubstr("2 personal parts"));
  const auto proof = house.folder.path() / "proof.pdf";
  ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // fontconfig keeps what it read
  const auto done = as(pin, {"erase", case_id.text(), "--confirm", "--proof", proof.string()});
  ASSERT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(done.json()["parts"], 2);
  EXPECT_TRUE(is_there(proof));
  EXPECT_THAT(as(pin, {"case", case_id.text()}).out, Not(HasSubstr("みなと")));
}

}  // namespace
}  // namespace tsunagu::ward
