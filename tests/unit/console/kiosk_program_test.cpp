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

TEST_F(KioskProgram, ADayThatNobodyHasBookedIsClosedOnceWithItsEvents) {
  const auto table = file("events.csv", "名称,開始日,開始時間,場所\nおはなし会,2099-12-28,10:30,ひだまり");
  ASSERT_EQ(kiosk({"import", table}).exit_code, 0);
  const auto closed = kiosk({"close-day", "2099-12-28"});
  ASSERT_EQ(closed.exit_code, 0) << closed.out << closed.err;
  EXPECT_EQ(closed.json()["closed"], true);
  EXPECT_EQ(closed.json()["families"], 0);
  EXPECT_EQ(closed.json()["events"][0]["title"], "おはなし会");
  EXPECT_EQ(kiosk({"events", "--from", "2099-12-28"}).json()[0]["cancelled"], true);
  EXPECT_EQ(kiosk({"close-day", "2099-12-28"}).exit_code, 2) << "it is closed already";
  EXPECT_EQ(kiosk({"close-day", "2020-01-01"}).exit_code, 2) << "it is over";
  EXPECT_EQ(kiosk({"close-day", "soon"}).exit_code, 2);
}

TEST_F(KioskProgram, EventsOfAnyDayAreTakenInAndWhatIsLeftOutIsSaid) {
  const auto table = file("old.csv", "名称,開始日\nむかしの会,1998-05-01\nおととしの会,2024-06-01");
  const std::vector<std::string> narrow{"import", table, "--from", "2024-01-01"};
  const auto some = kiosk(narrow);
  ASSERT_EQ(some.exit_code, 0) << some.out;
  EXPECT_EQ(some.json()["added"], 1);
  EXPECT_EQ(some.json()["outside"], 1);
  EXPECT_THAT(run_program({"tsunagu-kiosk", on_data(narrow)}).out, HasSubstr("1 lies outside 2024-01-01 to "));
  const auto all = kiosk({"import", table});
  EXPECT_EQ(all.json()["added"], 1);
  EXPECT_EQ(all.json()["unchanged"], 1);
  EXPECT_EQ(all.json()["outside"], 0);
  EXPECT_EQ(kiosk({"events", "--from", "1998-01-01", "--to", "1998-12-31"}).json().size(), 1U);
  EXPECT_EQ(kiosk({"import", table, "--from", "1990-01-01", "--to", "2030-12-31"}).json()["unchanged"], 2);
  EXPECT_EQ(kiosk({"import", table, "--to", "1990-01-01"}).json()["outside"], 2);
  EXPECT_EQ(kiosk({"import", table, "--from", "2190-01-01"}).json()["outside"], 2);
}

TEST_F(KioskProgram, WhatRepeatsForeverIsTakenForItsWindowAlone) {
  const auto calendar = file("weekly.ics",
                             "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:会\r\nDTSTART:20100104T100000\r\n"
                             "RRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r");
  EXPECT_EQ(kiosk({"import", calendar, "--from", "2026-04-06", "--to", "2026-04-19"}).json()["added"], 2);
  const auto usual = kiosk({"import", calendar}).json();
  EXPECT_GE(usual["added"], 60);
  EXPECT_EQ(usual["outside"], 0);
}

TEST_F(KioskProgram, DaysOfAnImportThatMakeNoSenseAreWrongUsage) {
  const auto table = file("one.csv", "名称,開始日\n会,2026-05-01");
  const auto twisted = kiosk({"import", table, "--from", "2026-05-02", "--to", "2026-05-01"});
  EXPECT_EQ(twisted.exit_code, 2);
  EXPECT_EQ(twisted.json()["refused"], "--from is after --to");
  EXPECT_EQ(kiosk({"import", table, "--from", "1850-01-01"}).exit_code, 2);
  EXPECT_EQ(kiosk({"import", table, "--to", "2200-01-01"}).exit_code, 2);
}

TEST_F(KioskProgram, StatsCountByMonthWithoutAPinAndByDayInATable) {
  const auto table = file("events.csv", "名称,開始日\nおはなし会,2026-05-02\n体操,2026-05-09\n夏の会,2026-07-01");
  ASSERT_EQ(kiosk({"import", table}).exit_code, 0);
  const std::vector<std::string> spring{"stats", "--from", "2026-04-15", "--to", "2026-06-30"};
  const auto said = kiosk(with(spring, {"--csv", path("days.csv")}));
  ASSERT_EQ(said.exit_code, 0) << said.out;
  const auto counted = said.json();
  ASSERT_EQ(counted["months"].size(), 3U);
  EXPECT_EQ(counted["months"][1]["month"], "2026-05");
  EXPECT_EQ(counted["months"][1]["sessions"], 2);
  EXPECT_EQ(counted["total"]["sessions"], 2);
  EXPECT_EQ(counted["total"]["visits"], 0);
  const auto days = read_file(path("days.csv"), 1 << 20).value();
  EXPECT_THAT(std::string(text_of(days)), testing::StartsWith("day,visits,adults,pregnant,age_0,"));
  EXPECT_THAT(std::string(text_of(days)), HasSubstr("\n2026-05-02,0,"));
  const auto words = run_program({"tsunagu-kiosk", on_data(with(spring, {"--csv", "-"}))});
  EXPECT_EQ(words.out, text_of(days));
  EXPECT_THAT(run_program({"tsunagu-kiosk", on_data(spring)}).out, HasSubstr("\n2026-05"));
  EXPECT_EQ(kiosk({"stats", "--from", "2026-05-02", "--to", "2026-05-01"}).exit_code, 2);
}

TEST_F(KioskProgram, ATableOrPictureReplacesOnlyAnEarlierOneOfItsKind) {
  const auto into = [&](const std::string& csv) { return kiosk({"stats", "--csv", csv}).exit_code; };
  const auto drawn = [&](const std::string& png) { return kiosk({"keys", "card", "--png", png}).exit_code; };
  EXPECT_EQ(into(path("days.csv")), 0);
  EXPECT_EQ(into(path("days.csv")), 0) << "the same again";
  EXPECT_EQ(drawn(path("device.png")), 0);
  EXPECT_EQ(drawn(path("device.png")), 0) << "the same again";
  for (const auto& name :
       {path("device.png"), path("hub/journal.sqlite"), path("hub/keys/keyring"), path("pin"), path("hub")})
    EXPECT_EQ(into(name), 1) << name;
  for (const auto& name :
       {path("days.csv"), path("hub/journal.sqlite"), path("hub/keys/keyring"), path("pin"), path("hub")})
    EXPECT_EQ(drawn(name), 1) << name;
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
  const auto refused = kiosk({"stats", "--csv", path("pin")}).json();
  EXPECT_THAT(refused["refused"].get<std::string>(), HasSubstr("is not a table of `stats`"));
}

TEST_F(KioskProgram, ADeviceTakesWhatIsWrittenAndALinkStaysOne) {
  const auto said = run_program({"tsunagu-kiosk", on_data({"keys", "card", "--png", "/dev/null"})});
  EXPECT_EQ(said.exit_code, 0) << said.err;
  EXPECT_EQ(kiosk({"stats", "--csv", "/dev/null"}).exit_code, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
  std::filesystem::create_symlink(path("days.csv"), path("link.csv"));
  EXPECT_EQ(kiosk({"stats", "--csv", path("days.csv")}).exit_code, 0);
  EXPECT_EQ(kiosk({"stats", "--csv", path("link.csv")}).exit_code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.csv")));
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
  EXPECT_EQ(kiosk({"rebuild"}).exit_code, 1);
}

TEST_F(KioskProgram, ALostOrEmptiedJournalIsNeverMadeAnew) {
  const auto journal = path("hub") + "/journal.sqlite";
  std::filesystem::resize_file(journal, 0);
  const auto emptied = kiosk({"verify"});
  EXPECT_EQ(emptied.exit_code, 1);
  EXPECT_THAT(emptied.json()["refused"].get<std::string>(), HasSubstr("gone or empty"));
  EXPECT_THAT(emptied.json()["what_to_do"].get<std::string>(), HasSubstr("newest backup"));
  std::filesystem::remove(journal);
  EXPECT_EQ(kiosk({"verify"}).exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(journal));

  make_ward();
  std::filesystem::remove(path("ward") + "/journal.sqlite");
  EXPECT_THAT(ward({"verify"}).json()["refused"].get<std::string>(), HasSubstr("gone or empty"));
  EXPECT_FALSE(std::filesystem::exists(path("ward") + "/journal.sqlite"));
}

TEST_F(KioskProgram, AFolderOfTheOtherProgramIsNamedAndLeftAlone) {
  make_ward();
  const auto kiosk_on_ward = run_program({"tsunagu-kiosk", {"verify", "--data", path("ward"), "--json"}});
  EXPECT_EQ(kiosk_on_ward.exit_code, 1);
  EXPECT_EQ(kiosk_on_ward.json()["refused"], "this folder belongs to tsunagu-ward");
  const auto ward_on_kiosk = run_ward({"verify", "--data", path("hub"), "--json"});
  EXPECT_EQ(ward_on_kiosk.json()["refused"], "this folder belongs to tsunagu-kiosk");
  EXPECT_NE(run_ward({"init", "--data", path("hub"), "--ward", "区", "--pin-file", path("phrase")}).exit_code, 0);
  EXPECT_FALSE(std::filesystem::exists(path("hub") + "/keys/ward"));
}

TEST_F(KioskProgram, AnInitThatIsRefusedLeavesNothingBehind) {
  const auto other = path("other");
  const auto init_with = [&](const std::string& hub, const std::string& pin) {
    return run_program({"tsunagu-kiosk", {"init", "--data", other, "--hub", hub, "--pin-file", pin}}).exit_code;
  };
  EXPECT_EQ(init_with("", path("pin")), 2);
  EXPECT_EQ(init_with("\xff", path("pin")), 2);
  EXPECT_EQ(init_with(std::string(49, 'a'), path("pin")), 2);
  EXPECT_EQ(init_with("ほか", file("short", "123")), 2);
  EXPECT_EQ(init_with("ほか", file("letters", "secret")), 2);
  EXPECT_FALSE(std::filesystem::exists(other));
  EXPECT_EQ(init_with("ほか", file("marked",
                                   "\xef\xbb\xbf"
                                   "2468 ")),
            0)
      << "as an editor writes it";
}

TEST_F(KioskProgram, ACardWhosePictureCannotBeWrittenIsStillShown) {
  const auto said = run_program({"tsunagu-kiosk",
                                 {"init", "--data", path("other"), "--hub", "ほか", "--pin-file", path("pin"),
                                  "--card-png", path("nowhere/card.png"), "--json"}});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.json()["staff_card_digits"].get<std::string>(), testing::StartsWith("47"));
  EXPECT_TRUE(said.json().contains("picture_not_written"));
}

TEST_F(KioskProgram, ThePinMayComeThroughStandardInput) {
  const auto said =
      kiosk({"staff", "add", "--name", "さくら", "--card", path("card.png"), "--pin-file", "-", "--new-pin-file", "-"},
            std::string(first_pin) + "\n" + second_pin + "\n");
  EXPECT_EQ(said.exit_code, 0) << said.out;
}

TEST_F(KioskProgram, TheTabletsCardStaysTheSame) {
  const auto first = kiosk({"keys", "card"}).json();
  EXPECT_EQ(kiosk({"keys", "card"}).json()["digits"], first["digits"]);
  EXPECT_TRUE(std::filesystem::exists(path("hub") + "/keys/device-card"));
}

TEST_F(KioskProgram, TwoCodesTogetherAreNotOne) {
  make_ward();
  const auto card = init["staff_card_digits"].get<std::string>();
  const auto own = kiosk({"keys", "card"}).json()["digits"][0].get<std::string>();
  const auto two = kiosk({"keys", "trust", "-"}, own + "\n" + card + "\n");
  EXPECT_EQ(two.exit_code, 1);
  EXPECT_EQ(two.json()["refused"], "these are 2 codes");
  EXPECT_EQ(kiosk({"keys", "trust", "-"}, own + "\n" + own + "\n").json()["refused"], "this is not a ward key card");
}

TEST_F(KioskProgram, NumbersAndDaysThatMakeNoSenseAreWrongUsage) {
  make_ward();
  const auto items = kiosk({"keys", "trust", path("ward.png"), "--items", "1,99"});
  EXPECT_EQ(items.exit_code, 2);
  EXPECT_THAT(items.json()["what_to_do"].get<std::string>(), HasSubstr("9 language"));
  EXPECT_EQ(kiosk({"events", "--from", "2026-12-02", "--to", "2026-12-01"}).exit_code, 2);
}

TEST_F(KioskProgram, ABackupIsVerifiedBeforeItTakesItsPlace) {
  ASSERT_EQ(kiosk({"backup", path("copy.sqlite")}).exit_code, 0);
  const auto restore = [&](const std::string& from) {
    return run_program({"tsunagu-kiosk", {"restore", from, "--data", path("anew"), "--json"}});
  };
  EXPECT_EQ(restore(file("broken", "no journal")).exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(path("anew")));
  EXPECT_EQ(restore(path("none")).json()["what_to_do"], "is the file there?");
  const auto done = restore(path("copy.sqlite"));
  ASSERT_EQ(done.exit_code, 0) << done.out;
  EXPECT_EQ(done.json()["missing"], nlohmann::json::parse(R"(["keys", "hub.toml"])"));
}

}  // namespace
}  // namespace tsunagu::console
