// Each file of a data folder, damaged in every way: what the real programs say about it, and that whoever does what
// they say has a running program again and has lost nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include <functional>

#include "shared/base/files.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::console {
namespace {

using namespace tests;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace fs = std::filesystem;

constexpr std::size_t any_size = std::size_t{64} << 20;

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

struct Way {
  std::string name;
  std::function<void(const fs::path&)> damage;
};

// A digit of keys or settings is changed in the middle: the digest of a key file, or the syntax of a setting, breaks.
void flip(const fs::path& file) {
  auto bytes = read_file(file, any_size).value();
  bytes[bytes.size() / 2] ^= 0x80;
  TSUNAGU_INVARIANT(write_file_atomically(file, bytes).has_value());
}
std::vector<Way> all_ways() {
  return {{"missing", [](const fs::path& file) { fs::remove(file); }},
          {"emptied", [](const fs::path& file) { fs::resize_file(file, 0); }},
          {"cut", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); }},
          {"flipped", flip}};
}

class DamagedFolder : public testing::Test {
 protected:
  DamagedFolder() {
    fs::copy(made->path(), folder.path(), fs::copy_options::recursive);
    for (const auto* name : {"hub", "ward"}) fs::rename(path(name), path("whole-" + std::string(name)));
    begin_again();
  }
  // A hub and a ward that trust each other; every test has a copy of its own.
  static void SetUpTestSuite() {
    made = new TempFolder;
    const auto in = [](const std::string& name) { return (made->path() / name).string(); };
    const auto kiosk_does = [&](const std::vector<std::string>& what) {
      expect_done(run_program({"tsunagu-kiosk", with(what, {"--data", in("hub")})}));
    };
    const auto ward_does = [&](const std::vector<std::string>& what) {
      expect_done(run_ward(with(what, {"--data", in("ward")})));
    };
    for (const auto& [name, text] : {std::pair{"pin", "246801\n"}, {"phrase", "harbour lantern seven\n"}})
      TSUNAGU_INVARIANT(write_file_atomically(in(name), view_of(std::string_view(text))).has_value());
    kiosk_does({"init", "--hub", "ひだまり", "--pin-file", in("pin"), "--card-png", in("card.png")});
    ward_does({"init", "--ward", "汐見区", "--pin-file", in("phrase")});
    ward_does({"keys", "card", "--png", in("ward.png")});
    kiosk_does({"keys", "trust", in("ward.png")});
    kiosk_does({"keys", "card", "--png", in("device.png")});
    ward_does({"keys", "trust", in("device.png")});
  }
  static void TearDownTestSuite() {
    delete made;
    made = nullptr;
  }
  static void expect_done(const Said& said) { EXPECT_EQ(said.exit_code, 0) << said.out << said.err; }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder.path() / name).string(); }
  [[nodiscard]] Said kiosk(const std::vector<std::string>& arguments, const std::string& data = "hub") const {
    return run_program({"tsunagu-kiosk", with(arguments, {"--data", path(data), "--json"})});
  }
  [[nodiscard]] Said ward(const std::vector<std::string>& arguments) const {
    return run_ward(with(arguments, {"--data", path("ward"), "--json"}));
  }
  void begin_again() const {
    for (const auto* name : {"hub", "ward"}) {
      fs::remove_all(path(name));
      fs::copy(path("whole-" + std::string(name)), path(name), fs::copy_options::recursive);
    }
  }
  [[nodiscard]] Bytes journal_of(const std::string& data) const {
    return read_file(path(data) + "/journal.sqlite", any_size).value();
  }
  // Both what verify says and what any other command refuses with: this file, what is whole, and what never to do.
  static void expect_advice(const std::string& advice, const std::string& file) {
    EXPECT_THAT(advice, StartsWith(file)) << "Japanese first, and which file";
    EXPECT_THAT(advice, HasSubstr("無事なもの: journal.sqlite"));
    EXPECT_THAT(advice, AllOf(HasSubstr("journal.sqlite"), HasSubstr("動かさないでください"), HasSubstr("Never")));
    EXPECT_THAT(advice, Not(HasSubstr("restore the newest")));
    EXPECT_EQ(advice.find('\n'), advice.find("\n  ")) << "one line, then details";
  }

  static inline TempFolder* made = nullptr;
  TempFolder folder;
};

TEST_F(DamagedFolder, AKeyringIsRenewedBesideItsJournal) {
  for (const auto& way : all_ways()) {
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(path("hub") + "/keys/keyring");
    const auto before = journal_of("hub");
    const auto verified = kiosk({"verify"});
    EXPECT_EQ(verified.exit_code, 1);
    EXPECT_EQ(verified.json()["files"]["keys/keyring"], way.name == "missing" ? "missing" : "damaged");
    EXPECT_EQ(verified.json()["files"]["keys/device"], "whole");
    expect_advice(verified.json()["what_to_do"], "keys/keyring");
    expect_advice(kiosk({"staff", "list"}).json()["what_to_do"], "keys/keyring");
    EXPECT_EQ(kiosk({"init", "--hub", "ほか", "--pin-file", path("pin")}).exit_code, 1) << "what the advice forbids";
    EXPECT_EQ(kiosk({"stats"}).exit_code, 0) << "needs no keys";
    EXPECT_EQ(journal_of("hub"), before);

    const auto facts = verified.json()["facts"].get<int>();
    const auto anew = kiosk(
        {"staff", "begin-anew", "--name", "さくら", "--pin-file", path("pin"), "--card-png", path(way.name + ".png")});
    expect_done(anew);
    const auto after = kiosk({"verify"});
    EXPECT_EQ(after.json()["ok"], true) << after.out;
    EXPECT_EQ(after.json()["facts"], facts + 2) << "one came, one cannot unlock any more; nothing else";
    ASSERT_EQ(kiosk({"staff", "list"}).json().size(), 1U);
    EXPECT_EQ(kiosk({"staff", "list"}).json()[0]["name"], "さくら");
    EXPECT_EQ(kiosk({"keys", "list"}).json().size(), 1U);
    expect_done(kiosk({"staff", "add", "--name", "もみじ", "--card", path(way.name + ".png"), "--pin-file", path("pin"),
                       "--new-pin-file", path("pin")}));
    EXPECT_EQ(kiosk({"staff", "begin-anew", "--name", "だれか", "--pin-file", path("pin")}).exit_code, 1)
        << "not while there is a whole one";
  }
}

TEST_F(DamagedFolder, ACopyOfAKeyringIsEnough) {
  fs::remove(path("hub") + "/keys/keyring");
  fs::copy_file(path("whole-hub") + "/keys/keyring", path("hub") + "/keys/keyring");
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
}

TEST_F(DamagedFolder, ADeviceKeyIsRenewedAndEnrolledAgain) {
  const auto former = kiosk({"keys", "card"}).json()["device_key_id"];
  for (const auto& way : all_ways()) {
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(path("hub") + "/keys/device");
    const auto before = journal_of("hub");
    EXPECT_EQ(kiosk({"verify"}).json()["files"]["keys/device"], way.name == "missing" ? "missing" : "damaged");
    expect_advice(kiosk({"verify"}).json()["what_to_do"], "keys/device");
    expect_advice(kiosk({"keys", "list"}).json()["what_to_do"], "keys/device");
    const auto renewed = kiosk({"keys", "renew-device"});
    expect_done(renewed);
    EXPECT_EQ(renewed.json()["device"], "1号機") << "as the ward knows it";
    EXPECT_NE(renewed.json()["device_key_id"], former);
    EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
    EXPECT_EQ(journal_of("hub"), before) << "the place is kept";
    expect_done(kiosk({"keys", "card", "--png", path("again.png")}));
    const auto enrolled = ward({"keys", "trust", path("again.png")});
    expect_done(enrolled);
    EXPECT_EQ(enrolled.json()["device_key_id"], renewed.json()["device_key_id"]);
    EXPECT_EQ(ward({"keys", "list"}).json().size(), 2U) << "codes made with the former key still arrive";
    EXPECT_EQ(kiosk({"keys", "renew-device"}).exit_code, 1) << "not while there is a whole one";
  }
}

TEST_F(DamagedFolder, WardsAreMadeAgainFromTheJournal) {
  const auto trusted = kiosk({"keys", "list"}).json();
  for (const auto& way : all_ways()) {
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(path("hub") + "/keys/wards");
    const auto before = journal_of("hub");
    const auto verified = kiosk({"verify"});
    EXPECT_EQ(verified.exit_code, 1) << "a deleted one was all is well";
    EXPECT_THAT(verified.json()["what_to_do"].get<std::string>(),
                AllOf(StartsWith("keys/wards"), HasSubstr("remake-wards"), HasSubstr("動かさないで")));
    const auto remade = kiosk({"keys", "remake-wards"});
    expect_done(remade);
    EXPECT_EQ(kiosk({"verify"}).json()["ok"], true) << kiosk({"verify"}).out;
    EXPECT_EQ(journal_of("hub"), before);
    const auto list = kiosk({"keys", "list"}).json();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["ward_key_id"], trusted[0]["ward_key_id"]);
    EXPECT_EQ(list[0]["ward"], trusted[0]["ward"]);
    EXPECT_EQ(list[0]["usable"], true);
    expect_done(kiosk({"keys", "trust", path("ward.png")}));
    EXPECT_EQ(kiosk({"keys", "list"}).json(), trusted) << "to the minute again";
    EXPECT_EQ(kiosk({"keys", "remake-wards"}).exit_code, 1) << "nothing to mend";
  }
}

TEST_F(DamagedFolder, WardsOfAnotherHubAreFound) {
  expect_done(kiosk({"init", "--hub", "ほか", "--pin-file", path("pin")}, "other"));
  const auto empty = kiosk({"verify"}, "other");
  EXPECT_EQ(empty.json()["ok"], true) << "a hub that trusts nobody has no keys/wards";
  fs::copy_file(path("hub") + "/keys/wards", path("other") + "/keys/wards");
  const auto said = kiosk({"verify"}, "other");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.json()["problems"][0].get<std::string>(), HasSubstr("was never recorded"));
  expect_done(kiosk({"keys", "remake-wards"}, "other"));
  EXPECT_EQ(kiosk({"keys", "list"}, "other").json().size(), 0U);
  EXPECT_EQ(kiosk({"verify"}, "other").json()["ok"], true);
}

TEST_F(DamagedFolder, AnOldCopyOfTheKeyringIsFoundByWhomItLetsIn) {
  const auto first = kiosk({"staff", "list"}).json()[0]["staff_id"].get<std::string>();
  const auto added = kiosk({"staff", "add", "--name", "さくら", "--card", path("card.png"), "--pin-file", path("pin"),
                            "--new-pin-file", path("pin"), "--card-png", path("sakura.png")});
  expect_done(added);
  const auto second = added.json()["staff_id"].get<std::string>();
  expect_done(kiosk({"staff", "remove", first, "--card", path("sakura.png"), "--pin-file", path("pin")}));
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
  fs::copy_file(path("whole-hub") + "/keys/keyring", path("hub") + "/keys/keyring",
                fs::copy_options::overwrite_existing);
  const auto said = kiosk({"verify"});
  EXPECT_EQ(said.exit_code, 1);
  const auto problems = said.json()["problems"].dump();
  EXPECT_THAT(problems, HasSubstr("staff " + first + " was removed and may unlock"));
  EXPECT_THAT(problems, HasSubstr("staff " + second + " is in the journal and cannot unlock"));
}

TEST_F(DamagedFolder, SettingsAreWrittenAgainAsTheAdviceShowsThem) {
  const auto file = path("hub") + "/hub.toml";
  for (const auto& way : all_ways()) {
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(file);
    const auto before = journal_of("hub");
    const auto said = kiosk({"verify"});
    EXPECT_EQ(said.exit_code, 1);
    const auto advice = said.json()["what_to_do"].get<std::string>();
    EXPECT_THAT(advice, AllOf(StartsWith("hub.toml"), HasSubstr("journal.sqlite と keys/ は動かさないで")));
    const auto from = advice.find("    [hub]");
    const auto shown = advice.substr(from, advice.rfind("\n  hub.toml") - from);
    ASSERT_TRUE(write_file_atomically(file, view_of(shown)));
    EXPECT_EQ(kiosk({"verify"}).json()["ok"], true) << shown << kiosk({"verify"}).out;
    expect_done(kiosk({"keys", "card"}));
    EXPECT_EQ(journal_of("hub"), before);
  }
}

TEST_F(DamagedFolder, TheWardsKeysAreRenewedBesideItsCases) {
  const auto former = ward({"keys", "card"}).json();
  for (const auto& way : all_ways()) {
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(path("ward") + "/keys/ward");
    const auto said = ward({"verify"});
    EXPECT_EQ(said.exit_code, 1);
    expect_advice(said.json()["what_to_do"], "keys/ward");
    expect_advice(ward({"cases"}).json()["what_to_do"], "keys/ward");
    expect_done(ward({"backup", path(way.name + ".sqlite")}));
    const auto facts = said.json()["facts"].get<int>();
    const auto renewed = ward({"keys", "renew", "--officer", "三上", "--pin-file", path("phrase")});
    expect_done(renewed);
    EXPECT_EQ(renewed.json()["ward"], "汐見区") << "as on its card";
    EXPECT_NE(renewed.json()["ward_key_id"], former["ward_key_id"]);
    EXPECT_EQ(ward({"verify"}).json()["ok"], true) << ward({"verify"}).out;
    EXPECT_EQ(ward({"verify"}).json()["facts"], facts + 3) << "who is in, who is out, and that there is a lead";
    EXPECT_EQ(ward({"keys", "list"}).json().size(), 1U) << "the hubs' tablets are still trusted";
    expect_done(ward({"cases", "--names", "--pin-file", path("phrase")}));
    expect_done(ward({"keys", "card", "--png", path("new.png")}));
    expect_done(kiosk({"keys", "trust", path("new.png")}));
    EXPECT_EQ(ward({"keys", "renew", "--officer", "だれか", "--pin-file", path("phrase")}).exit_code, 1)
        << "not while there are whole ones";
  }
}

TEST_F(DamagedFolder, AnOldCopyOfTheWardsKeysTakesNobodyOff) {
  const auto keys = path("ward") + "/keys/ward";
  fs::copy_file(keys, path("old"));
  fs::remove(keys);
  expect_done(ward({"keys", "renew", "--officer", "三上", "--pin-file", path("phrase")}));
  fs::copy_file(keys, path("new"));
  fs::copy_file(path("old"), keys, fs::copy_options::overwrite_existing);
  for (int opened = 0; opened < 2; ++opened) {
    (void)ward({"cases", "--names", "--pin-file", path("phrase")});
    const auto problems = ward({"verify"}).json()["problems"].dump();
    EXPECT_THAT(problems, HasSubstr("was removed and may sign in again"));
    EXPECT_THAT(problems, HasSubstr("is in the journal and cannot sign in"));
  }
  fs::copy_file(path("new"), keys, fs::copy_options::overwrite_existing);
  expect_done(ward({"cases", "--names", "--pin-file", path("phrase")}));  // signing in makes the card again
  EXPECT_EQ(ward({"verify"}).json()["ok"], true) << ward({"verify"}).out;
}

TEST_F(DamagedFolder, AJournalIsRestoredAndItsKeysStay) {
  expect_done(kiosk({"backup", path("copy.sqlite")}));
  const auto journal = path("hub") + "/journal.sqlite";
  for (const auto& way : all_ways()) {
    if (way.name == "flipped") continue;  // what may be damaged there is the journal tests' matter
    SCOPED_TRACE(way.name);
    begin_again();
    way.damage(journal);
    const auto said = kiosk({"verify"});
    EXPECT_EQ(said.exit_code, 1);
    const auto advice = said.json().contains("what_to_do") ? said.json()["what_to_do"].get<std::string>() : "";
    EXPECT_THAT(advice, AllOf(StartsWith("journal.sqlite"), HasSubstr("keys/keyring"), HasSubstr("消さないで"),
                              HasSubstr("restore the newest")));
    const bool is_there = fs::exists(journal);
    EXPECT_EQ(kiosk({"restore", path("copy.sqlite")}).exit_code, is_there ? 1 : 0) << "over what is there: refused";
    if (fs::exists(journal) && way.name != "missing") {
      fs::rename(journal, path(way.name + "-aside"));
      expect_done(kiosk({"restore", path("copy.sqlite")}));
    }
    EXPECT_EQ(kiosk({"verify"}).json()["ok"], true) << kiosk({"verify"}).out;
    EXPECT_EQ(kiosk({"staff", "list"}).json().size(), 1U);
    EXPECT_EQ(kiosk({"keys", "list"}).json().size(), 1U);
  }
}

TEST_F(DamagedFolder, AFileThatMayNotBeReadIsLeftWhereItIs) {
  // To root every mode can be read; a folder in its place cannot.
  fs::rename(path("hub") + "/keys/keyring", path("aside"));
  fs::create_directory(path("hub") + "/keys/keyring");
  const auto said = kiosk({"verify"});
  EXPECT_EQ(said.json()["files"]["keys/keyring"], "unreadable");
  const auto advice = said.json()["what_to_do"].get<std::string>();
  EXPECT_THAT(advice, AllOf(StartsWith("keys/keyring の場所に"), HasSubstr("消さずに"), HasSubstr("mv ")));
  EXPECT_EQ(kiosk({"staff", "begin-anew", "--name", "さくら", "--pin-file", path("pin")}).exit_code, 1)
      << "nothing may take its place";
  EXPECT_TRUE(fs::is_directory(path("hub") + "/keys/keyring"));
  fs::rename(path("hub") + "/keys/keyring", path("hub") + "/keys/keyring.aside");
  fs::rename(path("aside"), path("hub") + "/keys/keyring");
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
}

TEST_F(DamagedFolder, NumbersThatAreSetAsideAreMovedAside) {
  const std::string numbers = path("hub") + "/keys/numbers";
  fs::create_directory(numbers);
  EXPECT_THAT(kiosk({"verify"}).json()["what_to_do"].get<std::string>(),
              AllOf(StartsWith("keys/numbers"), HasSubstr("mv " + numbers)));
  fs::remove(numbers);
  std::ofstream(numbers) << "x";
  EXPECT_THAT(kiosk({"verify"}).json()["what_to_do"].get<std::string>(),
              AllOf(StartsWith("keys/numbersがこわれています"), HasSubstr("mv " + numbers)));
  fs::remove(numbers);
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
}

// Another tablet's number would be in two families' cards.
TEST_F(DamagedFolder, AMissingNumberOfTheTabletIsToldByTheJournal) {
  const std::string tablet = path("hub") + "/keys/tablet";
  std::ofstream(tablet) << "7\n";
  expect_done(kiosk({"staff", "list"}));
  expect_done(kiosk({"keys", "card", "--png", path("card.png")}));
  fs::remove(tablet);
  const auto said = kiosk({"verify"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.out, HasSubstr("echo 7 > keys/tablet"));
  std::ofstream(tablet) << "7\n";
  EXPECT_EQ(kiosk({"verify"}).exit_code, 0);
}

TEST_F(DamagedFolder, SettingsAreNamedByTheirOwnFile) {
  const std::string settings = path("hub") + "/kiosk.toml";
  std::ofstream(settings) << "data = \".\"\nhub = \"hub.toml\"\n[screen\n";
  EXPECT_THAT(kiosk({"verify"}).json()["what_to_do"].get<std::string>(), StartsWith("kiosk.tomlがこわれています"));
  std::ofstream(settings) << "data = \".\"\nhub = \"hub.toml\"\n[screen]\nwidth = 1\n[idle]\n[staff]\n";
  EXPECT_THAT(kiosk({"verify"}).json()["what_to_do"].get<std::string>(), StartsWith("kiosk.tomlがこわれています"));
  std::ofstream(settings) << "data = \".\"\nhub = \"hub.toml\"\n[screen]\n[idle]\n[staff]\n";
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true) << "as the advice shows it";
}

// Verify, events and stats on a read-only mount; where this machine may not mount one, in a folder that may not be
// written to (which stops everybody but root).
TEST_F(DamagedFolder, ReadingNeedsNoMediumThatCanBeWritten) {
  const auto place = path("hub");
  const bool mounted = ::mount(place.c_str(), place.c_str(), nullptr, MS_BIND, nullptr) == 0 &&
                       ::mount(nullptr, place.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
  if (!mounted) ::chmod(place.c_str(), 0555);
  std::cout << "read-only: " << (mounted ? "a mount" : "a mode") << "\n";
  const auto before = journal_of("hub");
  for (const auto* command : {"verify", "events", "stats"}) expect_done(kiosk({command}));
  EXPECT_EQ(kiosk({"verify"}).json()["ok"], true);
  EXPECT_EQ(journal_of("hub"), before);
  EXPECT_FALSE(fs::exists(place + "/journal.sqlite-wal"));
  EXPECT_FALSE(fs::exists(place + "/journal.sqlite-shm"));
  if (mounted) ::umount2(place.c_str(), MNT_DETACH);
  ::chmod(place.c_str(), 0700);
}

TEST_F(DamagedFolder, WhatIsNoFileIsRefusedAtOnce) {
  const auto pipe = path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const auto& place : {pipe, path("whole-hub"), std::string("/dev/zero")}) {
    SCOPED_TRACE(place);
    for (const auto& command :
         std::vector<std::vector<std::string>>{{"import", place}, {"keys", "trust", place}, {"restore", place}}) {
      const auto data = command[0] == "restore" ? "nowhere" : "hub";
      const auto said = kiosk(command, data);
      EXPECT_EQ(said.exit_code, 1);
      EXPECT_THAT(said.json()["refused"].get<std::string>(), HasSubstr("a folder, a pipe or a device"));
    }
    EXPECT_EQ(ward({"scan", place, "--pin-file", path("phrase")}).exit_code, 1);
    EXPECT_NE(ward({"cases", "--names", "--pin-file", place}).exit_code, 0) << "a pipe that nobody writes into, too";
  }
  EXPECT_FALSE(fs::exists(path("nowhere")));
}

}  // namespace
}  // namespace tsunagu::console
