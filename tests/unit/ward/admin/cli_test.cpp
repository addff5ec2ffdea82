// The real program: what it prints, in which fields, and with which exit code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "shared/handoff/receipt.h"
#include "shared/qr/drawing.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

// A ward folder made by the desk's own code with a cheap password, then worked on by the program in real time.
class TheProgram : public testing::Test {
 protected:
  TheProgram() : house(std::make_unique<ManualClock>(SystemClock().now())) {
    TSUNAGU_INVARIANT(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")).has_value());
  }
  [[nodiscard]] Said ward(std::vector<std::string> arguments, const std::string& typed = {}) const {
    arguments.insert(arguments.end(), {"--data", house.data().string(), "--json"});
    return run_ward(arguments, typed);
  }
  [[nodiscard]] Said scan(const std::vector<std::string>& digits, std::vector<std::string> more = {}) const {
    std::string typed;
    for (const auto& part : digits) typed += part + "\n";
    std::vector<std::string> arguments{"scan", "-", "--pin-file", pin.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ward(arguments, typed);
  }
  void expect_nothing_personal(const Said& said) const {
    for (const auto* secret :
         {"みなと", "はな", "そら", "5555-5512", "H-20418", "夜に", "こころ", "2025-09", "harbour"}) {
      EXPECT_THAT(said.out, Not(HasSubstr(secret)));
      EXPECT_THAT(said.err, Not(HasSubstr(secret)));
    }
  }

  DeskHouse house;
  std::filesystem::path pin = house.folder.path() / "pin";
};

TEST(ProgramItself, MakesAWardOnceAndGivesItsKeyCardWithoutAPassphrase) {
  TempFolder folder;
  const auto data = (folder.path() / "ward").string();
  const auto pin = folder.path() / "pin";
  ASSERT_TRUE(write_file_atomically(pin, view_of("harbour lantern seven\n")));
  const std::vector<std::string> init{"init",       "--data",     data,    "--ward", "汐見区福祉保健センター",
                                      "--pin-file", pin.string(), "--json"};
  const auto made = run_ward(init);
  ASSERT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(made.json()["ward"], "汐見区福祉保健センター");
  EXPECT_EQ(run_ward(init).exit_code, 1) << "never over an office that is there";

  const auto png = folder.path() / "card.png";
  const auto card = run_ward({"keys", "card", "--data", data, "--png", png.string(), "--json"});
  ASSERT_EQ(card.exit_code, 0) << card.err;
  EXPECT_EQ(card.json()["fingerprint"], made.json()["fingerprint"]);
  const auto framed = handoff::assemble(card.json()["digits"].get<std::vector<std::string>>());
  ASSERT_TRUE(framed);
  EXPECT_EQ(handoff::read_ward_key(framed->envelope).value().ward_name, "汐見区福祉保健センター");
  worker::Reader reader({.program = std::filesystem::path(TSUNAGU_BIN_DIR) / "tsunagu-reader"});
  EXPECT_EQ(reader.read_picture(read_file(png, 1 << 20).value()).value(),
            card.json()["digits"].get<std::vector<std::string>>());
  EXPECT_EQ(std::filesystem::status(data + "/keys/ward").permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(ProgramItself, WrongUsageIsTwo) {
  EXPECT_EQ(run_ward({"scan"}).exit_code, 2);
  EXPECT_EQ(run_ward({"nonsense"}).exit_code, 2);
  EXPECT_EQ(run_ward({"keys"}).exit_code, 2);
  EXPECT_EQ(run_ward({"--help"}).exit_code, 0);
}

TEST(ProgramItself, AMissingFolderIsARefusalThatSaysWhatToDo) {
  const auto said = run_ward({"cases", "--data", "/nonexistent/ward", "--json"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.json()["what_to_do"].get<std::string>(), HasSubstr("tsunagu-ward init"));
}

TEST_F(TheProgram, ScanShowsCandidatesAndRecordsNothing) {
  const auto said = scan(digits_of(house.envelope()));
  ASSERT_EQ(said.exit_code, 0) << said.err;
  EXPECT_EQ(said.json()["result"], "candidates");
  EXPECT_EQ(said.json()["candidates"], json::array());
  EXPECT_EQ(house.cases(), 0U);
  expect_nothing_personal(said);
}

TEST_F(TheProgram, ScanAcceptsAndAnswersWithAReceipt) {
  const auto png = house.folder.path() / "receipt.png";
  const auto parts = digits_of(house.envelope(hana(), {.number = 3}), 2);
  const auto said = scan({parts[1], parts[0]}, {"--accept", "new", "--receipt-png", png.string()});
  ASSERT_EQ(said.exit_code, 0) << said.out << said.err;
  const auto answer = said.json();
  EXPECT_EQ(answer["result"], "accepted");
  EXPECT_EQ(answer["new_case"], true);
  EXPECT_EQ(answer["missing_before"], json::parse("[[1,2]]"));
  const auto framed = handoff::assemble(answer["receipt_digits"].get<std::vector<std::string>>());
  ASSERT_TRUE(framed);
  EXPECT_EQ(framed->kind, handoff::Kind::receipt);
  EXPECT_TRUE(std::filesystem::exists(png));
  expect_nothing_personal(said);

  const auto cases = ward({"cases"});
  ASSERT_EQ(cases.json().size(), 1U);
  EXPECT_EQ(cases.json()[0]["case_id"], answer["case_id"]);
  EXPECT_EQ(cases.json()[0]["case_no"], answer["case_no"]);
  EXPECT_EQ(cases.json()[0]["intakes"], 1);
  expect_nothing_personal(cases);
}

TEST_F(TheProgram, ScanTakesAWithdrawalBeforeAndAfterItsRequest) {
  UlidSource ids(house.random);
  const auto known = ids.next(house.now());
  const auto later = ids.next(house.now());
  ASSERT_EQ(scan(digits_of(house.envelope(hana(), {.request_id = known})), {"--accept", "new"}).exit_code, 0);
  const auto said = scan({house.withdrawal_digits(known)});
  ASSERT_EQ(said.exit_code, 0) << said.out << said.err;
  EXPECT_EQ(said.json()["result"], "withdrawn");
  EXPECT_EQ(said.json()["request_id"], known.text());
  EXPECT_TRUE(said.json()["case_id"].is_string());
  EXPECT_EQ(ward({"cases"}).json()[0]["waiting"], 0);

  const auto early = scan({house.withdrawal_digits(later)});
  ASSERT_EQ(early.exit_code, 0) << early.out;
  EXPECT_TRUE(early.json()["case_id"].is_null());
  const auto refused = scan(digits_of(house.envelope(hana(), {.request_id = later, .number = 2})), {"--accept", "new"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_EQ(refused.json()["refusal"], "withdrawn");
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(TheProgram, TheSecondScanSaysWhichCaseItWentTo) {
  const auto digits = digits_of(house.envelope());
  const auto first = scan(digits, {"--accept", "new"}).json();
  const auto again = scan(digits, {"--accept", "new"});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_EQ(again.json()["result"], "refused");
  EXPECT_EQ(again.json()["refusal"], "already_received");
  EXPECT_EQ(again.json()["case_id"], first["case_id"]);
  EXPECT_EQ(again.json()["receipt_digits"], first["receipt_digits"]) << "the receipt can be had again";
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(TheProgram, ScanIntoACaseByItsNumberOrId) {
  const auto first = scan(digits_of(house.envelope()), {"--accept", "new"}).json();
  const auto looked = scan(digits_of(house.envelope(hana(), {.number = 2}))).json();
  ASSERT_EQ(looked["candidates"].size(), 1U);
  EXPECT_EQ(looked["candidates"][0]["case_id"], first["case_id"]);
  EXPECT_EQ(looked["candidates"][0]["phone"], "same");
  const auto second = scan(digits_of(house.envelope(hana(), {.number = 3})), {"--accept", first["case_no"]});
  ASSERT_EQ(second.exit_code, 0) << second.out;
  EXPECT_EQ(second.json()["case_id"], first["case_id"]);
  EXPECT_EQ(second.json()["new_case"], false);
  const auto nobody = scan(digits_of(house.envelope(hana(), {.number = 4})), {"--accept", "990101-0000"});
  EXPECT_EQ(nobody.exit_code, 1);
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(TheProgram, RefusalsAreNamed) {
  const auto expect = [&](const std::vector<std::string>& digits, const std::string& why) {
    const auto said = scan(digits, {"--accept", "new"});
    EXPECT_EQ(said.exit_code, 1) << why;
    EXPECT_EQ(said.json()["refusal"], why);
    EXPECT_FALSE(said.json()["message"].get<std::string>().empty());
    expect_nothing_personal(said);
  };
  expect({"4901234567894"}, "not_ours");
  expect({"hello"}, "not_ours");
  expect({digits_of(house.envelope(), 2).front()}, "part_missing");
  expect(digits_of(house.envelope(hana(), {.validity = 10min, .issued = house.now() - 1h})), "expired");
  Tablet stranger(house.arena, house.random, "ひだまり", "9号機");
  expect(digits_of(stranger.seal(house.ward_key(), house.now(), hana(), {})), "unknown_device");
  EXPECT_EQ(house.cases(), 0U);
}

TEST_F(TheProgram, APictureIsReadToo) {
  const auto digits = digits_of(house.envelope()).front();
  const auto file = house.folder.path() / "code.png";
  ASSERT_TRUE(write_file_atomically(file, qr::png_of(qr::draw(digits, qr::Correction::medium).value(), 6).value()));
  const auto said = ward({"scan", file.string(), "--pin-file", pin.string(), "--accept", "new"});
  EXPECT_EQ(said.exit_code, 0) << said.out << said.err;
  EXPECT_EQ(ward({"scan", (house.folder.path() / "nothing.png").string(), "--pin-file", pin.string()}).exit_code, 1);
}

TEST_F(TheProgram, AWrongPassphraseOpensNothing) {
  const auto wrong = house.folder.path() / "wrong";
  ASSERT_TRUE(write_file_atomically(wrong, view_of("not the one\n")));
  const auto said = ward({"cases", "--names", "--pin-file", wrong.string()});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_EQ(said.json()["refused"], "wrong_secret");
  EXPECT_EQ(ward({"cases", "--names"}).exit_code, 2) << "without one, and without a terminal to ask on";
}

TEST_F(TheProgram, NamesAreSaidOnlyWhenAskedForWithTheKey) {
  ASSERT_EQ(scan(digits_of(house.envelope()), {"--accept", "new"}).exit_code, 0);
  const auto cases = ward({"cases", "--names", "--pin-file", pin.string()}).json();
  EXPECT_EQ(cases[0]["called"], "みなとの はな");
  EXPECT_EQ(cases[0]["children"][0]["birth"], "2025-09");

  const auto one = ward({"case", cases[0]["case_no"], "--pin-file", pin.string()});
  ASSERT_EQ(one.exit_code, 0) << one.err;
  EXPECT_EQ(one.json()["record"]["called"], "みなとの はな");
  EXPECT_EQ(one.json()["timeline"].size(), 2U);
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 2U) << "each reading is recorded";

  EXPECT_EQ(ward({"cases"}).exit_code, 0);
  const auto digits = digits_of(house.envelope(hana(), {.number = 2}));
  EXPECT_EQ(scan(digits).exit_code, 0);
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 2U) << "nothing was shown";
  const auto candidates = scan(digits, {"--names"}).json()["candidates"];
  EXPECT_EQ(candidates[0]["called"], "みなとの はな");
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 3U);
}

TEST_F(TheProgram, DevicesAreTrustedListedAndRevoked) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto digits = tablet.enrolment_digits(house.now());
  const auto fingerprint = handoff::fingerprint(tablet.enrolment(house.now()));
  EXPECT_EQ(ward({"keys", "trust", "-", "--fingerprint", "000 000"}, digits).exit_code, 1);
  const auto trusted = ward({"keys", "trust", "-", "--pin-file", pin.string(), "--yes"}, digits);
  ASSERT_EQ(trusted.exit_code, 0) << trusted.out;
  EXPECT_EQ(trusted.json()["fingerprint"], fingerprint);
  EXPECT_EQ(ward({"keys", "trust", "-", "--yes"}, digits).exit_code, 1) << "once";

  const auto key_id = trusted.json()["device_key_id"].get<std::string>();
  EXPECT_EQ(ward({"keys", "list"}).json().size(), 2U);
  ASSERT_EQ(ward({"keys", "revoke", key_id, "--pin-file", pin.string()}).exit_code, 0);
  EXPECT_EQ(ward({"keys", "revoke", "00000000"}).exit_code, 1);
  EXPECT_EQ(ward({"keys", "revoke", "nonsense"}).exit_code, 2);
  const auto code = digits_of(tablet.seal(house.ward_key(), house.now(), hana(), {}));
  EXPECT_EQ(scan(code, {"--accept", "new"}).json()["refusal"], "revoked_device");
  const auto reviewed = scan(code, {"--accept", "new", "--review"});
  EXPECT_EQ(reviewed.exit_code, 0) << reviewed.out;
}

TEST_F(TheProgram, EachRequestOfACaseIsAnsweredByItsId) {
  const auto first = scan(digits_of(house.envelope()), {"--accept", "new"}).json();
  const auto again = digits_of(house.envelope(hana(), {.number = 2}));
  ASSERT_EQ(scan(again, {"--accept", first["case_no"]}).exit_code, 0);
  const auto answer = [&](const std::string& request, std::vector<std::string> more) {
    more.insert(more.begin(), {"receipt", request, "--pin-file", pin.string()});
    return ward(more);
  };
  const auto png = house.folder.path() / "receipt.png";
  const auto said = answer(first["request_id"], {"--state", "contacted", "--png", png.string()});
  ASSERT_EQ(said.exit_code, 0) << said.out << said.err;
  EXPECT_EQ(said.json()["state"], "contacted");
  EXPECT_TRUE(std::filesystem::exists(png));
  EXPECT_EQ(answer(first["request_id"], {}).json()["receipt_digits"], said.json()["receipt_digits"]);
  expect_nothing_personal(said);

  const auto one = ward({"case", first["case_no"], "--pin-file", pin.string()}).json();
  ASSERT_EQ(one["requests"].size(), 2U);
  EXPECT_EQ(one["requests"][0]["state"], "received");
  EXPECT_EQ(one["requests"][1]["state"], "contacted");
  EXPECT_EQ(one["requests"][1]["request_id"], first["request_id"]);

  EXPECT_EQ(answer("01KATPQ0M0A1B2C3D4E5F6G7H8", {"--state", "closed"}).exit_code, 1);
  EXPECT_EQ(answer("nonsense", {}).exit_code, 2);
  EXPECT_EQ(answer(first["request_id"], {"--state", "received"}).exit_code, 2);
  ASSERT_EQ(scan({house.withdrawal_digits(*Ulid::parse(first["request_id"].get<std::string>()))}).exit_code, 0);
  EXPECT_EQ(answer(first["request_id"], {"--state", "closed"}).exit_code, 0);
  EXPECT_EQ(answer(first["request_id"], {"--state", "contacted"}).exit_code, 1);
}

TEST_F(TheProgram, ATabletIsTrustedFromItsPictureWithoutAPassphrase) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto file = house.folder.path() / "device.png";
  const auto drawn = qr::draw(tablet.enrolment_digits(house.now()), qr::Correction::medium).value();
  ASSERT_TRUE(write_file_atomically(file, qr::png_of(drawn, 8).value()));
  const auto trusted = ward({"keys", "trust", file.string()});
  ASSERT_EQ(trusted.exit_code, 0) << trusted.out;
  EXPECT_EQ(trusted.json()["fingerprint"], handoff::fingerprint(tablet.enrolment(house.now())));
  const auto code = digits_of(tablet.seal(house.ward_key(), house.now(), hana(), {}));
  EXPECT_EQ(scan(code, {"--accept", "new"}).exit_code, 0);
}

TEST_F(TheProgram, APassphraseThatIsGivenToNameTheOfficerMustBeRight) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto wrong = house.folder.path() / "wrong";
  ASSERT_TRUE(write_file_atomically(wrong, view_of("not the one\n")));
  const auto said = ward({"keys", "trust", "-", "--pin-file", wrong.string()}, tablet.enrolment_digits(house.now()));
  EXPECT_EQ(said.json()["refused"], "wrong_secret");
  EXPECT_EQ(ward({"keys", "list"}).json().size(), 1U);
}

TEST_F(TheProgram, WithoutATerminalItSaysThatAPinFileIsNeeded) {
  const auto said = ward({"case", "261124-0000"});
  EXPECT_EQ(said.exit_code, 2);
  EXPECT_EQ(said.json()["what_to_do"], "give it with --pin-file FILE");
}

TEST_F(TheProgram, AtATerminalThePassphraseIsAskedForAndNotShown) {
  ASSERT_EQ(scan(digits_of(house.envelope()), {"--accept", "new"}).exit_code, 0);
  AtTerminal terminal(ward_program({"cases", "--names", "--data", house.data().string()}));
  ASSERT_TRUE(terminal.asks("Passphrase: "));
  terminal.answer(test_passphrase);
  const auto said = terminal.wait();
  EXPECT_EQ(said.exit_code, 0) << said.out;
  EXPECT_THAT(said.out, HasSubstr("みなとの はな"));
  EXPECT_THAT(said.out, Not(HasSubstr(test_passphrase)));
}

TEST_F(TheProgram, AtATerminalAPersonComparesTheFingerprint) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto file = house.folder.path() / "device.txt";
  ASSERT_TRUE(write_file_atomically(file, view_of(tablet.enrolment_digits(house.now()))));
  const auto program = ward_program({"keys", "trust", file.string(), "--data", house.data().string()});
  const auto answered = [&](const std::string& answer) {
    AtTerminal terminal(program);
    EXPECT_TRUE(terminal.asks(handoff::fingerprint(tablet.enrolment(house.now()))));
    EXPECT_TRUE(terminal.asks("[y/N]"));
    terminal.answer(answer);
    return terminal.wait().exit_code;
  };
  EXPECT_EQ(answered(""), 1);
  EXPECT_EQ(answered("n"), 1);
  EXPECT_EQ(ward({"keys", "list"}).json().size(), 1U);
  EXPECT_EQ(answered("y"), 0);
  EXPECT_EQ(ward({"keys", "list"}).json().size(), 2U);
}

TEST_F(TheProgram, AtATerminalAPersonComparesTheFingerprintOfACodeTypedThere) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  AtTerminal terminal(ward_program({"keys", "trust", "-", "--data", house.data().string()}));
  terminal.answer(tablet.enrolment_digits(house.now()));
  terminal.end_input();
  ASSERT_TRUE(terminal.asks("[y/N]"));
  terminal.answer("y");
  const auto said = terminal.wait();
  EXPECT_EQ(said.exit_code, 0) << said.out;
  EXPECT_EQ(ward({"keys", "list"}).json().size(), 2U);
}

TEST_F(TheProgram, TheJournalIsVerifiedRebuiltCopiedAndPutBack) {
  const auto digits = digits_of(house.envelope());
  const auto copy = (house.folder.path() / "copy.sqlite").string();
  ASSERT_EQ(ward({"backup", copy}).exit_code, 0);
  EXPECT_EQ(ward({"backup", copy}).exit_code, 1);
  ASSERT_EQ(scan(digits, {"--accept", "new"}).exit_code, 0);
  EXPECT_EQ(ward({"verify"}).json()["ok"], true);
  EXPECT_EQ(ward({"rebuild"}).json()["changed"], false);

  const auto again = house.folder.path() / "again";
  std::filesystem::create_directories(again);
  std::filesystem::copy(house.data() / "keys", again / "keys");
  ASSERT_EQ(run_ward({"restore", copy, "--data", again.string()}).exit_code, 0);
  const auto code = digits.front() + "\n";
  const auto said =
      run_ward({"scan", "-", "--data", again.string(), "--pin-file", pin.string(), "--accept", "new", "--json"}, code);
  EXPECT_EQ(said.exit_code, 1) << "it may have been taken in before";
  const auto decided = run_ward({"scan", "-", "--data", again.string(), "--pin-file", pin.string(), "--accept", "new",
                                 "--after-restore", "--json"},
                                code);
  EXPECT_EQ(decided.exit_code, 0) << decided.out;
}

// docs/SECURITY.md tells how.
TEST_F(TheProgram, TheCasesOutliveALostPassphrase) {
  const auto first = scan(digits_of(house.envelope()), {"--accept", "new"}).json();
  const auto copy = (house.folder.path() / "copy.sqlite").string();
  ASSERT_EQ(ward({"backup", copy}).exit_code, 0) << "without a passphrase";

  const auto again = house.folder.path() / "again";
  const auto other = house.folder.path() / "other-pin";
  ASSERT_TRUE(write_file_atomically(other, view_of("another long sentence\n")));
  const auto in_new = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--data", again.string(), "--json"});
    return run_ward(arguments);
  };
  ASSERT_EQ(in_new({"init", "--ward", "汐見区福祉保健センター", "--pin-file", other.string()}).exit_code, 0);
  for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(again / ("journal.sqlite" + std::string(end)));
  ASSERT_EQ(in_new({"restore", copy}).exit_code, 0);
  const auto one = in_new({"case", first["case_no"], "--pin-file", other.string()});
  ASSERT_EQ(one.exit_code, 0) << one.out << one.err;
  EXPECT_EQ(one.json()["record"]["called"], "みなとの はな");
  EXPECT_EQ(in_new({"receipt", first["request_id"], "--state", "closed", "--pin-file", other.string()}).exit_code, 0);
  EXPECT_EQ(in_new({"verify"}).json()["ok"], true);
}

TEST_F(TheProgram, ADamagedJournalIsNotVerified) {
  ASSERT_EQ(scan(digits_of(house.envelope()), {"--accept", "new"}).exit_code, 0);
  // A byte of a recorded text, wherever it lies in the file.
  const auto file = house.data() / "journal.sqlite";
  {
    auto gone = std::move(house.office);  // closes the journal, so that everything is in the one file
  }
  auto bytes = read_file(file, 64 << 20).value();
  const std::string needle = "まず電話";
  const auto at = std::search(bytes.begin(), bytes.end(), needle.begin(), needle.end(),
                              [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
  ASSERT_NE(at, bytes.end());
  *at ^= 1;
  ASSERT_TRUE(write_file_atomically(file, bytes));
  const auto said = ward({"verify"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_EQ(said.json()["ok"], false);
  expect_nothing_personal(said);
}

}  // namespace
}  // namespace tsunagu::ward
