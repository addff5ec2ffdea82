// What leaves for other systems: `tsunagu-ward export`, run as the real program on a case that came in by a code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "shared/base/files.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"
#include "ward/cases/case_file.h"
#include "ward/interop/csv.h"
#include "ward/people/corrections.h"
#include "ward/people/family_file.h"
#include "ward/people/protection.h"

namespace tsunagu::ward {

using namespace tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

class Export : public testing::Test {
 protected:
  Export() : house(std::make_unique<ManualClock>(SystemClock().now())) {
    TSUNAGU_INVARIANT(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")).has_value());
    house.sign_in();
  }
  [[nodiscard]] Said run(const std::string& format, const std::string& out, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"export", "--format", format, "--out", out, "--data", house.data().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_ward(arguments);
  }
  [[nodiscard]] std::vector<std::string> with_pin(std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--pin-file", pin.string()});
    return more;
  }
  [[nodiscard]] json bundle(std::vector<std::string> more = {}) const {
    const auto said = run("fhir", "-", with_pin(std::move(more)));
    EXPECT_EQ(said.exit_code, 0) << said.err;
    return said.json();
  }
  [[nodiscard]] std::string csv(std::vector<std::string> more = {}) const {
    const auto said = run("csv", "-", with_pin(std::move(more)));
    EXPECT_EQ(said.exit_code, 0) << said.err;
    return said.out;
  }
  [[nodiscard]] std::string config_with(const std::string& columns) const {
    const auto file = house.folder.path() / "ward.toml";
    TSUNAGU_INVARIANT(
        write_file_atomically(file, view_of("data = \"x\"\n[export]\ncolumns = " + columns + "\n")).has_value());
    return file.string();
  }

  DeskHouse house;
  std::filesystem::path pin = house.folder.path() / "pin";
};

handoff::Record expecting(handoff::Record record, domain::YearMonth due) {
  record.due = due;
  record.consent.insert(record.consent.begin() + 2, domain::ConsentItem::due);
  return record;
}

std::vector<json> all_of(const json& bundle, const std::string& type) {
  std::vector<json> out;
  if (!bundle.contains("entry")) return out;
  for (const auto& entry : bundle["entry"]) {
    if (entry["resource"]["resourceType"] == type) out.push_back(entry["resource"]);
  }
  return out;
}
json only(const json& bundle, const std::string& type) {
  const auto found = all_of(bundle, type);
  EXPECT_EQ(found.size(), 1U) << type;
  return found.empty() ? json() : found.front();
}

// What R4 has with a cardinality of 1..: https://hl7.org/fhir/R4/
const std::map<std::string, std::vector<std::string>> required{
    {"Patient", {}},
    {"RelatedPerson", {"patient"}},
    {"Group", {"type", "actual"}},
    {"Observation", {"status", "code"}},
    {"Consent", {"status", "scope", "category", "policyRule", "patient"}},
    {"ServiceRequest", {"status", "intent", "subject"}},
    {"Task", {"status", "intent"}},
    {"Communication", {"status"}},
};

// FHIR JSON has neither null nor empty text, objects or lists.
void expect_nothing_empty(const json& value, const std::string& path) {
  EXPECT_FALSE(value.is_null()) << path;
  EXPECT_FALSE(value.is_structured() && value.empty()) << path;
  EXPECT_FALSE(value.is_string() && value.get<std::string>().empty()) << path;
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items()) expect_nothing_empty(inner, path + "/" + key);
}
void collect_references(const json& value, std::vector<std::string>& to) {
  if (!value.is_structured()) return;
  if (value.is_object() && value.contains("reference") && value["reference"].is_string())
    to.push_back(value["reference"]);
  for (const auto& inner : value) collect_references(inner, to);
}
void expect_sound(const json& bundle) {
  EXPECT_EQ(bundle["resourceType"], "Bundle");
  EXPECT_EQ(bundle["type"], "collection");
  expect_nothing_empty(bundle, "");
  std::set<std::string> urls;
  std::vector<std::string> references;
  for (const auto& entry : bundle["entry"]) {
    EXPECT_TRUE(urls.insert(entry["fullUrl"]).second) << "each once";
    const auto& resource = entry["resource"];
    EXPECT_EQ(entry["fullUrl"], "urn:uuid:" + resource["id"].get<std::string>());
    ASSERT_TRUE(required.contains(resource["resourceType"])) << resource["resourceType"];
    for (const auto& field : required.at(resource["resourceType"])) {
      EXPECT_TRUE(resource.contains(field)) << resource["resourceType"] << "." << field;
    }
    collect_references(resource, references);
  }
  EXPECT_FALSE(references.empty());
  for (const auto& reference : references) EXPECT_TRUE(urls.contains(reference)) << reference;
}

TEST_F(Export, ACaseBecomesOneSoundBundle) {
  const auto case_id = house.take_in();
  const auto out = bundle();
  expect_sound(out);
  const auto child = only(out, "Patient");
  EXPECT_EQ(child["birthDate"], "2025-09");
  EXPECT_EQ(child["name"][0]["text"], "そら");
  EXPECT_EQ(child["identifier"][1]["value"], case_id.text());
  const auto guardian = only(out, "RelatedPerson");
  EXPECT_EQ(guardian["name"][0]["text"], "みなとの はな");
  EXPECT_EQ(guardian["telecom"][0]["value"], "090-5555-5512");
  EXPECT_EQ(guardian["telecom"][0]["extension"][0]["extension"][1]["valueBoolean"], false);
  const auto request = only(out, "ServiceRequest");
  EXPECT_EQ(request["status"], "active");
  EXPECT_EQ(request["reasonCode"][0]["text"], "夜まとめて眠りたい");
  EXPECT_EQ(request["orderDetail"][0]["text"], "睡眠・夜泣き");
  EXPECT_EQ(request["orderDetail"].size(), 2U);
  const auto consent = only(out, "Consent");
  EXPECT_EQ(consent["provision"]["code"].size(), 8U);
  EXPECT_EQ(consent["provision"]["provision"][0]["code"][0]["text"], "妊娠") << "the item that was kept";
  EXPECT_EQ(only(out, "Task")["status"], "received");
  EXPECT_EQ(only(out, "Communication")["status"], "completed");
  EXPECT_TRUE(all_of(out, "CarePlan").empty()) << "nothing is invented";
}

TEST_F(Export, TheSameCaseHasTheSameIdsAgain) {
  house.take_in();
  const auto ids = [](const json& out) {
    std::vector<std::string> found;
    for (const auto& entry : out["entry"]) found.push_back(entry["fullUrl"]);
    return found;
  };
  EXPECT_EQ(ids(bundle()), ids(bundle()));
}

TEST_F(Export, AnswersAndNotesAreCommunications) {
  const auto case_id = house.take_in();
  ASSERT_TRUE(cases::write_note(house.office, case_id, "電話で話した。"));
  house.ask(page::OpenCase{case_id});
  house.ask(cases::MakeReceipt{domain::ReceiptState::contacted});
  house.ask(page::OpenCase{case_id});
  house.ask(cases::MakeReceipt{domain::ReceiptState::closed});
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(all_of(out, "Communication").size(), 4U);
  EXPECT_THAT(out.dump(), HasSubstr("電話で話した。"));
  const auto task = only(out, "Task");
  EXPECT_EQ(task["status"], "completed");
  EXPECT_TRUE(task["executionPeriod"].contains("start"));
  EXPECT_TRUE(task["executionPeriod"].contains("end"));
  EXPECT_EQ(only(out, "ServiceRequest")["status"], "completed");
}

TEST_F(Export, APregnancyAndTwinsAreAGroupAndNoRequestGuessesWhoItIsAbout) {
  auto record = hana();
  record.children = {{"そら", domain::YearMonth{2025, 9}}, {"うみ", domain::YearMonth{2025, 9}}};
  house.take_in(expecting(record, {2027, 3}));
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(all_of(out, "Patient").size(), 3U);
  EXPECT_EQ(all_of(out, "RelatedPerson").size(), 2U);
  EXPECT_EQ(all_of(out, "Consent").size(), 3U);
  EXPECT_EQ(only(out, "Observation")["valueDateTime"], "2027-03");
  EXPECT_EQ(only(out, "Group")["member"].size(), 3U);
  EXPECT_EQ(only(out, "ServiceRequest")["subject"]["reference"],
            "urn:uuid:" + only(out, "Group")["id"].get<std::string>());
}

TEST_F(Export, WhoAgreedToNothingIsANumberOnly) {
  handoff::Record record;
  record.hub = "ひだまり";
  record.consent_version = 1;
  house.take_in(record);
  const auto out = bundle();
  expect_sound(out);
  EXPECT_FALSE(only(out, "Patient").contains("name"));
  EXPECT_TRUE(all_of(out, "RelatedPerson").empty());
  EXPECT_FALSE(only(out, "Consent")["provision"].contains("code"));
  EXPECT_THAT(csv(), HasSubstr("ひだまり,received"));
}

TEST_F(Export, WhatAParentTookBackStaysHere) {
  UlidSource ids(house.random);
  const auto request_id = ids.next(house.now());
  house.take_in(hana(), {.request_id = request_id});
  house.scan(house.withdrawal_digits(request_id));
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(only(out, "ServiceRequest")["status"], "revoked");
  EXPECT_EQ(only(out, "Task")["status"], "cancelled");
  EXPECT_EQ(only(out, "Consent")["status"], "inactive");
  const auto table =
      csv({"--config", config_with(R"(["request_id", "state", "called", "children", "wish", "words"])")});
  EXPECT_THAT(table, HasSubstr(request_id.text() + ",withdrawn,,,,"));
  for (const auto* secret : {"みなと", "そら", "5512", "20418", "夜", "2025-09", "眠"}) {
    EXPECT_THAT(out.dump(), Not(HasSubstr(secret)));
    EXPECT_THAT(table, Not(HasSubstr(secret)));
  }
}

// The second request of a household, which says less and other things.
handoff::Record hana_again() {
  auto record = hana();
  record.called = "はなこ";
  record.children = {{"そら", std::nullopt}};
  record.contact = {};
  record.member_number.clear();
  record.language.clear();
  return record;
}

TEST_F(Export, WhatWasTakenBackStaysHereWhileAnotherRequestStands) {
  UlidSource ids(house.random);
  const auto first = ids.next(house.now());
  const auto case_id = house.take_in(expecting(hana(), {2027, 3}), {.request_id = first});
  house.take_in_to(case_id, hana_again(), {.number = 2});
  house.scan(house.withdrawal_digits(first));
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(only(out, "RelatedPerson")["name"][0]["text"], "はなこ");
  EXPECT_EQ(only(out, "Patient")["name"][0]["text"], "そら");
  const auto table = csv({"--config", config_with(R"(["called", "children", "member_number"])")});
  for (const auto* secret : {"みなと", "5512", "20418", "2025-09", "2027-03", "urn:ietf:bcp:47"}) {
    EXPECT_THAT(out.dump(), Not(HasSubstr(secret)));
    EXPECT_THAT(table, Not(HasSubstr(secret)));
  }
}

TEST_F(Export, OfEachItemTheNewestRequestThatStillStandsSpeaks) {
  UlidSource ids(house.random);
  const auto last = ids.next(house.now());
  auto record = expecting(hana(), {2027, 3});
  const auto case_id = house.take_in(record);
  house.take_in_to(case_id, hana_again(), {.number = 2});
  record.due = domain::YearMonth{2027, 4};
  record.children.push_back({"うみ", domain::YearMonth{2023, 1}});
  house.take_in_to(case_id, record, {.request_id = last, .number = 3});
  house.scan(house.withdrawal_digits(last));
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(only(out, "Observation")["valueDateTime"], "2027-03") << "the newest one was taken back";
  EXPECT_THAT(out.dump(), HasSubstr("はなこ"));
  EXPECT_THAT(out.dump(), Not(HasSubstr("みなと"))) << "the older name";
  EXPECT_THAT(out.dump(), HasSubstr("2025-09")) << "the older request still says it";
  EXPECT_THAT(out.dump(), HasSubstr("20418"));
  EXPECT_THAT(out.dump(), Not(HasSubstr("うみ")));
}

TEST_F(Export, TwinsStayTwoAndKeepTheirNumbers) {
  UlidSource ids(house.random);
  const auto first = ids.next(house.now());
  auto record = hana();
  record.children = {{"ゆう", domain::YearMonth{2022, 5}}};
  const auto case_id = house.take_in(record, {.request_id = first});
  record.children = {{"", domain::YearMonth{2025, 9}}, {"", domain::YearMonth{2025, 9}}};
  house.take_in_to(case_id, record, {.number = 2});
  const auto ids_of = [&] {
    std::set<std::string> found;
    for (const auto& child : all_of(bundle(), "Patient")) found.insert(child["identifier"][0]["value"]);
    return found;
  };
  EXPECT_EQ(ids_of().size(), 3U);
  house.scan(house.withdrawal_digits(first));
  EXPECT_EQ(ids_of(), (std::set<std::string>{case_id.text() + ".2", case_id.text() + ".3"}));
}

TEST_F(Export, AfterALossNothingThatLeavesExpectsABirth) {
  const auto case_id = house.take_in(expecting(hana(), {2099, 3}));
  ASSERT_EQ(all_of(bundle(), "Observation").size(), 1U);
  const auto family = house.view().family(case_id).value();
  ASSERT_TRUE(
      people::end_pregnancy(house.office, *family.expected(), {domain::PregnancyOutcome::loss, {2098, 12}, {}, {}}));
  house.take_in_to(case_id, expecting(hana(), {2099, 3}), {.number = 2});  // the hub was not told
  const auto out = bundle();
  expect_sound(out);
  EXPECT_EQ(all_of(out, "Observation").size(), 0U);
  for (const auto* word : {"2099-03", "pregnant", "11778-8"}) {
    EXPECT_THAT(out.dump(), Not(HasSubstr(word)));
    EXPECT_THAT(csv(), Not(HasSubstr(word)));
  }
}

TEST_F(Export, FollowsWhatWasPutRight) {
  const auto case_id = house.take_in();
  const auto family = house.view().family(case_id).value();
  auto sora = family.members[1].record;
  sora.birth_month = domain::YearMonth{2025, 10};
  ASSERT_TRUE(people::change_person(house.office, {family.members[1], family.members[1].role, sora, false, "届け出"}));
  EXPECT_EQ(only(bundle(), "Patient")["birthDate"], "2025-10");
}

TEST_F(Export, TheDecisionAndWhetherTheOfficeMayBeNamedAreColumns) {
  house.take_in();
  const auto said = csv({"--config", config_with(R"(["decision", "may_name_office"])")});
  EXPECT_THAT(said, HasSubstr("まず電話で話します,no"));
  const auto out = bundle();
  EXPECT_THAT(out.dump(), HasSubstr("まず電話で話します"));
  EXPECT_THAT(out.dump(), HasSubstr("may-name-office"));
}

TEST_F(Export, AnAddressOfAProtectedHouseholdStaysHere) {
  auto record = hana();
  record.contact = {domain::ContactMethod::post, "汐見区みなと町1-2-3", "", false, ""};
  const auto case_id = house.take_in(record);
  EXPECT_THAT(bundle().dump(), HasSubstr("みなと町"));
  ASSERT_TRUE(people::set_protection(house.office, case_id, domain::Day{2027y / 11 / 30}, "決定通知"));
  EXPECT_THAT(bundle().dump(), Not(HasSubstr("みなと町")));
  EXPECT_THAT(csv(), Not(HasSubstr("みなと町")));
}

TEST_F(Export, TheDefaultTableHasOneLineARequest) {
  const auto case_id = house.take_in();
  house.take_in(hana(), {.number = 2});
  const auto table = csv();
  EXPECT_THAT(table, StartsWith("\xEF\xBB\xBF"
                                "case_id,case_no,request_id,received,hub,state,state_day,topics,language,"));
  EXPECT_THAT(table, HasSubstr(",ひだまり,received,"));
  EXPECT_THAT(table, HasSubstr(",睡眠・夜泣き、こころ,ja,みなとの はな,phone,090-5555-5512,afternoon,no,田中\r\n"));
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 3);
  const auto one = csv({"--case", case_id.text()});
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 2);
}

TEST_F(Export, TheLayoutComesFromTheConfiguration) {
  house.take_in();
  const auto table = csv({"--config", config_with(R"(["state:状態", "hub"])")});
  EXPECT_EQ(table, "\xEF\xBB\xBF状態,hub\r\nreceived,ひだまり\r\n");
  const auto wrong = run("csv", "-", with_pin({"--config", config_with(R"(["risk"])")}));
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_THAT(wrong.err, HasSubstr("'risk'"));
  EXPECT_EQ(run("csv", "-", with_pin({"--config", config_with("\"hub\"")})).exit_code, 1);
  EXPECT_EQ(run("csv", "-", with_pin({"--config", "/nothing.toml"})).exit_code, 1);
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 1U) << "what is refused reads nothing";
}

TEST_F(Export, NoTextOfAFamilyIsAFormula) {
  auto record = hana();
  record.called = "=HYPERLINK(\"http://x\",\"ここ\")";
  record.contact.address = "+81-90-5555-5512";
  record.contact.name_to_show = "＝１＋１";
  house.take_in(record);
  const auto table = csv();
  EXPECT_THAT(table, HasSubstr(",\"'=HYPERLINK(\"\"http://x\"\",\"\"ここ\"\")\","));
  EXPECT_THAT(table, HasSubstr(",'+81-90-5555-5512,"));
  EXPECT_THAT(table, HasSubstr(",'＝１＋１\r\n"));
}

TEST(Cells, AreQuotedAndNeutralised) {
  using interop::cell;
  EXPECT_EQ(cell("plain"), "plain");
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("a\nb"), "\"a\nb\"");
  EXPECT_EQ(cell("say \"x\""), "\"say \"\"x\"\"\"");
  for (const std::string start : {"=", "+", "-", "@", "\t=", "＋", "－", "＠"})
    EXPECT_EQ(cell(start + "1"), "'" + start + "1");
  EXPECT_EQ(cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(cell("1-2"), "1-2");
}

TEST_F(Export, NothingLeavesWithoutThePassphrase) {
  house.take_in();
  const auto out = (house.folder.path() / "out.json").string();
  EXPECT_EQ(run("fhir", out).exit_code, 2) << "no terminal to ask on";
  const auto wrong = house.folder.path() / "wrong";
  ASSERT_TRUE(write_file_atomically(wrong, view_of("not the one\n")));
  const auto said = run("fhir", out, {"--pin-file", wrong.string(), "--json"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_EQ(said.json()["refused"], "wrong_secret");
  EXPECT_FALSE(said.json()["what_to_do"].get<std::string>().empty());
  EXPECT_FALSE(std::filesystem::exists(out));
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 0U);
}

TEST_F(Export, TheFileIsPrivateAndTheReadingIsRecorded) {
  house.take_in();
  const auto out = house.folder.path() / "out.json";
  const auto said = run("fhir", out.string(), with_pin({"--json"}));
  ASSERT_EQ(said.exit_code, 0) << said.err;
  EXPECT_EQ(said.json()["cases"], 1);
  EXPECT_EQ(said.json()["requests"], 1);
  EXPECT_THAT(said.out, Not(HasSubstr("みなと")));
  EXPECT_EQ(std::filesystem::status(out).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  const auto written = json::parse(text_of(read_file(out, 1 << 20).value()));
  expect_sound(written);
  EXPECT_EQ(said.json()["resources"], written["entry"].size());
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 1U);
}

TEST_F(Export, WhereItMayNotBeWrittenIsSaid) {
  house.take_in();
  EXPECT_EQ(run("csv", (house.data() / "journal.sqlite").string(), with_pin()).exit_code, 1);
  EXPECT_EQ(run("csv", house.folder.path().string(), with_pin()).exit_code, 1);
  EXPECT_EQ(run("csv", (house.folder.path() / "none" / "x.csv").string(), with_pin()).exit_code, 1);
  EXPECT_EQ(run("csv", "-", with_pin({"--case", "990101-0000"})).exit_code, 1);
  EXPECT_EQ(run("csv", "-", with_pin({"--json"})).exit_code, 2) << "two answers in one stream";
  EXPECT_EQ(run("xml", "-", with_pin()).exit_code, 2);
  EXPECT_EQ(run("csv", "", with_pin()).exit_code, 2);
  EXPECT_EQ(run_ward({"verify", "--data", house.data().string(), "--json"}).json()["ok"], true);
}

TEST_F(Export, OnlyAnEarlierExportOfTheSameKindIsReplaced) {
  house.take_in();
  const auto letter = (house.folder.path() / "letter").string();
  ASSERT_TRUE(write_file_atomically(letter, view_of("a letter\n")));
  for (const std::string format : {"csv", "fhir"}) {
    const auto out = (house.folder.path() / format).string();
    EXPECT_EQ(run(format, out, with_pin()).exit_code, 0);
    EXPECT_EQ(run(format, out, with_pin()).exit_code, 0) << "the same again";
    EXPECT_EQ(run(format, letter, with_pin()).exit_code, 1);
  }
  EXPECT_EQ(run("csv", (house.folder.path() / "fhir").string(), with_pin()).exit_code, 1);
  EXPECT_EQ(text_of(read_file(letter, 100).value()), "a letter\n");
  EXPECT_EQ(house.count_of(domain::FactKind::case_read), 4U) << "what is refused was not read";
  EXPECT_EQ(run("csv", "/dev/null", with_pin()).exit_code, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(Export, AnEmptyWardExportsAnEmptyBundleAndAHeader) {
  EXPECT_FALSE(bundle().contains("entry"));
  const auto table = csv();
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 1);
}

}  // namespace
}  // namespace tsunagu::ward
