// The real kiosk's administration: what it prints, in which fields, and with which exit code; and the ward's, where the
// two exchange keys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::console {
namespace {

using namespace tests;
using testing::HasSubstr;
using testing::Not;

constexpr const char* first_pin = "246801";
constexpr const char* second_pin = "135792";

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

class KioskProgram : public testing::Test {
 protected:
  KioskProgram() {
    const auto made =
        kiosk({"init", "--hub", "ひだまり", "--pin-file", file("pin", first_pin), "--card-png", path("card.png")});
    EXPECT_EQ(made.exit_code, 0) << made.out << made.err;
    init = made.json();
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder.path() / name).string(); }
  [[nodiscard]] std::string file(const std::string& name, const std::string& text) const {
    TSUNAGU_INVARIANT(write_file_atomically(path(name), view_of(text + "\n")).has_value());
    return path(name);
  }
  [[nodiscard]] std::vector<std::string> on_data(const std::vector<std::string>& arguments) const {
    return with(arguments, {"--data", path("hub")});
  }
  [[nodiscard]] Said kiosk(const std::vector<std::string>& arguments, const std::string& typed = {}) const {
    return run_program({"tsunagu-kiosk", with(on_data(arguments), {"--json"})}, typed);
  }
  [[nodiscard]] Said ward(const std::vector<std::string>& arguments) const {
    return run_ward(with(arguments, {"--data", path("ward"), "--json"}));
  }
  // A ward with its key card in ward.png; what `keys card` said.
  nlohmann::json make_ward() const {
    const auto phrase = file("phrase", "harbour lantern seven");
    EXPECT_EQ(ward({"init", "--ward", "汐見区", "--pin-file", phrase}).exit_code, 0);
    return ward({"keys", "card", "--png", path("ward.png")}).json();
  }

  TempFolder folder;
  nlohmann::json init;
};

TEST_F(KioskProgram, AFolderIsMadeOnce) {
  EXPECT_EQ(init["hub"], "ひだまり");
  EXPECT_THAT(init["staff_card_digits"].get<std::string>(), testing::StartsWith("47"));
  const auto again = kiosk({"init", "--hub", "ほか", "--pin-file", path("pin")});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_THAT(again.json()["refused"].get<std::string>(), HasSubstr("exists"));
}

TEST_F(KioskProgram, WrongUsageIsTwoAndAMissingFolderSaysWhatToDo) {
  EXPECT_EQ(run_program({"tsunagu-kiosk", {"nonsense"}}).exit_code, 2);
  EXPECT_EQ(run_program({"tsunagu-kiosk", {"staff"}}).exit_code, 2);
  EXPECT_EQ(run_program({"tsunagu-kiosk", {"--help"}}).exit_code, 0);
  const auto said = run_program({"tsunagu-kiosk", {"verify", "--data", "/nonexistent/hub", "--json"}});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.json()["what_to_do"].get<std::string>(), HasSubstr("tsunagu-kiosk init"));
}

TEST_F(KioskProgram, StaffAreAddedAndRemovedByACardWithItsPin) {
  const auto card = init["staff_card_digits"].get<std::string>();
  const std::vector<std::string> add{"staff",  "add", "--name",         "さくら",
                                     "--card", "-",   "--new-pin-file", file("new", second_pin)};
  EXPECT_EQ(kiosk(with(add, {"--pin-file", file("wrong", "000000")}), card).json()["refused"], "wrong_secret");
  EXPECT_EQ(kiosk(add, card).exit_code, 2) << "no PIN, and no terminal to ask on";
  const auto added = kiosk(with(add, {"--pin-file", path("pin")}), card);
  ASSERT_EQ(added.exit_code, 0) << added.out;
  EXPECT_EQ(kiosk({"staff", "list"}).json().size(), 2U);

  // The new person's card and PIN open it; the picture of the first card serves as well as its digits.
  const auto first = init["staff_id"].get<std::string>();
  const auto removed = kiosk({"staff", "remove", first, "--card", "-", "--pin-file", path("new")},
                             added.json()["staff_card_digits"].get<std::string>());
  ASSERT_EQ(removed.exit_code, 0) << removed.out;
  EXPECT_EQ(kiosk({"staff", "list"}).json().size(), 1U);
  EXPECT_EQ(kiosk(with(add, {"--card", path("card.png"), "--pin-file", path("pin")})).exit_code, 2) << "--card twice";
  EXPECT_EQ(kiosk({"staff", "remove", first, "--card", path("card.png"), "--pin-file", path("pin")}).exit_code, 1);
}

TEST_F(KioskProgram, AtATerminalEachPinIsAskedForAndNotShown) {
  AtTerminal terminal({"tsunagu-kiosk", on_data({"staff", "add", "--name", "さくら", "--card", path("card.png")})});
  ASSERT_TRUE(terminal.asks("Your PIN: "));
  terminal.answer(first_pin);
  ASSERT_TRUE(terminal.asks("PIN for the new staff member: "));
  terminal.answer(second_pin);
  const auto said = terminal.wait();
  EXPECT_EQ(said.exit_code, 0) << said.out;
  EXPECT_THAT(said.out, Not(HasSubstr(first_pin)));
  EXPECT_THAT(said.out, Not(HasSubstr(second_pin)));
  EXPECT_EQ(kiosk({"staff", "list"}).json().size(), 2U);
}

TEST_F(KioskProgram, KeysAreExchangedWithTheWardByPicturesAlone) {
  const auto ward_card = make_ward();
  const auto trusted = kiosk({"keys", "trust", path("ward.png")});
  ASSERT_EQ(trusted.exit_code, 0) << trusted.out;
  EXPECT_EQ(trusted.json()["fingerprint"], ward_card["fingerprint"]);
  EXPECT_EQ(kiosk({"keys", "list"}).json()[0]["usable"], true);

  const auto own = kiosk({"keys", "card", "--png", path("device.png")});
  ASSERT_EQ(own.exit_code, 0) << own.out;
  const auto device = ward({"keys", "trust", path("device.png")});
  ASSERT_EQ(device.exit_code, 0) << device.out;
  EXPECT_EQ(device.json()["device_key_id"], init["device_key_id"]);
  EXPECT_EQ(device.json()["fingerprint"], own.json()["fingerprint"]);
  EXPECT_EQ(kiosk({"keys", "trust", path("device.png")}).json()["refused"], "this is not a ward key card");
  EXPECT_EQ(ward({"keys", "trust", path("ward.png")}).json()["refused"], "this is not a tablet's enrolment code");
}

TEST_F(KioskProgram, AnAgreementHasItsDaysAndARightFingerprint) {
  make_ward();
  const auto trust = [&](std::vector<std::string> more) {
    return kiosk(with({"keys", "trust", path("ward.png")}, std::move(more)));
  };
  EXPECT_EQ(trust({"--fingerprint", "000 111"}).exit_code, 1);
  EXPECT_EQ(trust({"--agreement-from", "tomorrow"}).exit_code, 2);
  EXPECT_EQ(trust({"--agreement-from", "2099-01-02", "--agreement-to", "2099-01-01"}).exit_code, 2);
  EXPECT_EQ(kiosk({"keys", "list"}).json().size(), 0U);
  const auto done = trust({"--agreement-from", "2026-04-01", "--agreement-to", "2099-03-31", "--items", "1,2"});
  ASSERT_EQ(done.exit_code, 0) << done.out;
  EXPECT_EQ(done.json()["agreement_from"], "2026-04-01");
  EXPECT_EQ(done.json()["agreement_to"], "2099-03-31");
}

TEST_F(KioskProgram, EventsAreTakenInOnceAndListed) {
  const auto table =
      file("events.csv", "名称,開始日,開始時間,場所\nおはなし会,2026-12-01,10:30,ひだまり\nこわれた行,いつか,,");
  const auto first = kiosk({"import", table, "--from", "2026-11-01", "--to", "2027-01-31"});
  ASSERT_EQ(first.exit_code, 0) << first.out;
  EXPECT_EQ(first.json()["added"], 1);
  ASSERT_EQ(first.json()["problems"].size(), 1U);
  EXPECT_EQ(first.json()["problems"][0]["line"], 3);
  EXPECT_EQ(kiosk({"import", table, "--from", "2026-11-01", "--to", "2027-01-31"}).json()["unchanged"], 1);
  const auto listed = kiosk({"events", "--from", "2026-12-01", "--to", "2026-12-01"}).json();
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0]["title"], "おはなし会");
  EXPECT_EQ(listed[0]["start"], "10:30");
  EXPECT_EQ(kiosk({"events", "--from", "soon"}).exit_code, 2);
}

TEST_F(KioskProgram, TheJournalIsVerifiedRebuiltCopiedAndPutBack) {
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
  EXPECT_EQ(kiosk({"rebuild"}).json()["changed"], false);
  ASSERT_EQ(kiosk({"backup", path("copy.sqlite")}).exit_code, 0);
  EXPECT_EQ(kiosk({"backup", path("copy.sqlite")}).exit_code, 1);
  EXPECT_EQ(kiosk({"restore", path("copy.sqlite")}).exit_code, 1) << "over a journal that is there";
  std::filesystem::remove(path("hub") + "/journal.sqlite");
  ASSERT_EQ(kiosk({"restore", path("copy.sqlite")}).exit_code, 0);
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
}

TEST_F(KioskProgram, ADamagedJournalIsOneAnswerThatNamesItsProblems) {
  make_ward();
  ASSERT_EQ(kiosk({"keys", "trust", path("ward.png")}).exit_code, 0);
  auto bytes = read_file(path("hub") + "/journal.sqlite", 64 << 20).value();
  const std::string recorded = "汐見区";
  const auto at = std::search(bytes.begin(), bytes.end(), recorded.begin(), recorded.end(),
                              [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
  ASSERT_NE(at, bytes.end());
  *at ^= 1;
  ASSERT_TRUE(write_file_atomically(path("hub") + "/journal.sqlite", bytes));
  const auto said = kiosk({"verify"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_EQ(said.json()["ok"], false);
  EXPECT_FALSE(said.json()["problems"].empty());
  EXPECT_THAT(run_program({"tsunagu-kiosk", on_data({"verify"})}).out, HasSubstr("Stop using this tablet"));
}

}  // namespace
}  // namespace tsunagu::console
