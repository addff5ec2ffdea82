// Every page of the desk, reached by clicking and typing, with what is hardest for it to show: the lint finds nothing.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/unit/ward_screens/app_bench.h"
#include "ward/office/health.h"

namespace tsunagu::ward {
namespace {

using namespace tests;

class Pages : public testing::TestWithParam<Monitor> {
 protected:
  Pages() : bench(GetParam()), house(bench.house) {}
  void expect_clean(const std::string& name) { EXPECT_EQ(bench.look_at(name), ""); }

  // The longest that a record can carry.
  [[nodiscard]] static handoff::Record long_request() {
    auto record = hana();
    record.called = "グエン ティ ホア（ほあちゃんのまま）";
    record.language = "vi";
    record.children = {{"そら", domain::YearMonth{2025, 9}},
                       {"うみ", domain::YearMonth{2025, 9}},
                       {"りく", domain::YearMonth{2022, 12}}};
    for (const auto topic : domain::all_topics) {
      if (record.topics.size() < 6 && topic > domain::Topic::mind) record.topics.push_back(topic);
    }
    record.words.clear();
    for (int i = 0; i < 6; ++i) record.words += "夜に何度も起きます。わたしも眠れず、昼に話を聞いてほしいです。";
    return record;
  }
  void arrive_with_candidates() {
    house.take_in();
    auto near = hana();
    near.called = "みなと はな";
    near.children = {{"そら", domain::YearMonth{2025, 10}}};
    near.contact.address = "080-1111-0140";
    house.take_in(near, {.number = 2});
    house.take_in(long_request(), {.number = 3});
    bench.scan(house.envelope(hana(), {.number = 41}));
  }

  AppBench bench;
  DeskHouse& house;
};

// The hash of one fact, as a disk might lose it.
void damage_a_fact(const DeskHouse& house) {
  sqlite3* file = nullptr;
  ASSERT_EQ(sqlite3_open((house.data() / "journal.sqlite").c_str(), &file), SQLITE_OK);
  const auto* sql = "UPDATE facts SET hash = zeroblob(length(hash)) WHERE id = (SELECT min(id) FROM facts)";
  EXPECT_EQ(sqlite3_exec(file, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(sqlite3_changes(file), 1);
  sqlite3_close(file);
}

TEST_P(Pages, SignIn) {
  expect_clean("signin");
  bench.click("signin.passphrase");
  bench.type("wrong one");
  bench.press(platform::Key::enter);
  ASSERT_TRUE(bench.shows("notice"));
  expect_clean("signin-wrong");
}

TEST_P(Pages, InboxWaitingForACode) {
  bench.sign_in();
  expect_clean("scan");
  const auto parts = digits_of(house.envelope(), 3);
  bench.scan(parts[1]);
  ASSERT_TRUE(bench.shows("waiting"));
  EXPECT_NE(bench.registry().find("waiting")->label.find("1/3 受信"), std::string::npos);
  expect_clean("scan-parts");
}

TEST_P(Pages, EveryRefusal) {
  bench.sign_in();
  for (const auto why : handoff::all_refusals) {
    const auto name = std::string(handoff::name_of(why));
    EXPECT_FALSE(bench.app().words()("refusal." + name).starts_with("refusal."));
    EXPECT_FALSE(bench.app().words()("refusal." + name + ".todo").starts_with("refusal."));
  }
  bench.scan(std::string("4901234567894"));
  ASSERT_TRUE(bench.shows("refused"));
  expect_clean("refused");
  const auto envelope = house.envelope();
  bench.scan(envelope);
  bench.click("arrived.new");
  bench.click("receipt.done");
  bench.scan(envelope);
  ASSERT_TRUE(bench.shows("refused.open"));
  expect_clean("refused-again");
  ASSERT_TRUE(revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  bench.scan(house.envelope(hana(), {.number = 9}));
  expect_clean("refused-revoked");
  bench.click("refused.review");
  ASSERT_TRUE(bench.shows("arrived.new"));
  expect_clean("arrived-review");
}

TEST_P(Pages, ArrivedWithoutCandidates) {
  bench.sign_in();
  bench.scan(house.envelope(long_request()));
  expect_clean("arrived-first");
}

TEST_P(Pages, ArrivedWithCandidates) {
  bench.sign_in();
  arrive_with_candidates();
  ASSERT_TRUE(bench.shows("candidate.0.accept"));
  expect_clean("arrived");
}

TEST_P(Pages, Receipt) {
  bench.sign_in();
  bench.scan(house.envelope(hana(), {.number = 41}));
  bench.click("arrived.new");
  ASSERT_TRUE(bench.shows("receipt.qr"));
  EXPECT_EQ(bench.registry().find("receipt.qr")->value, bench.state().receipt->digits);
  expect_clean("receipt");
}

TEST_P(Pages, Withdrawn) {
  bench.sign_in();
  const auto request_id = *Ulid::parse("01KATPQ0M0A1B2C3D4E5F6G7H8");
  house.take_in(long_request(), {.request_id = request_id, .number = 41});
  bench.scan(house.withdrawal_digits(request_id));
  ASSERT_TRUE(bench.shows("case.withdrawn"));
  expect_clean("case-withdrawn");
  bench.scan(house.withdrawal_digits(*Ulid::parse("01KATPQ0M0A1B2C3D4E5F6G7H9")));
  ASSERT_TRUE(bench.shows("notice"));
  expect_clean("scan-withdrawn");
  bench.scan(house.envelope(hana(), {.request_id = *Ulid::parse("01KATPQ0M0A1B2C3D4E5F6G7H9"), .number = 42}));
  ASSERT_TRUE(bench.shows("refused"));
  expect_clean("refused-withdrawn");
}

TEST_P(Pages, Cases) {
  bench.sign_in();
  bench.click("nav.cases");
  expect_clean("cases-none");
  for (std::uint32_t i = 1; i <= 14; ++i) {
    auto record = i % 3 == 0 ? long_request() : hana();
    record.member_number = "H-" + std::to_string(i);
    house.take_in(record, {.number = i});
  }
  bench.click("nav.cases");
  ASSERT_TRUE(bench.shows("case.10"));
  expect_clean("cases");
  bench.click("cases.next");
  ASSERT_TRUE(bench.shows("case.13"));
  bench.click("search");
  bench.type("みなと");
  EXPECT_EQ(bench.state().search, "みなと");
  EXPECT_EQ(bench.state().cases.size(), 10U);
  expect_clean("cases-search");
}

TEST_P(Pages, CaseFile) {
  bench.sign_in();
  bench.scan(house.envelope(hana(), {.number = 41}));
  bench.click("arrived.new");
  bench.click("receipt.open");
  expect_clean("case-new");
  house.clock->advance(24h);
  bench.settle();
  bench.sign_in();
  bench.scan(house.envelope(long_request(), {.number = 44}));
  bench.click("candidate.0.accept");
  bench.click("receipt.open");
  bench.click("case.note");
  bench.type("電話。よく眠れた日もあった。");
  bench.click("case.note.add");
  ASSERT_TRUE(bench.shows("case.next_request"));
  const auto newest = bench.state().open_case->requests.front().request_id;
  bench.click("case.next_request");
  expect_clean("case-answer-other");
  bench.click("case.contacted");
  EXPECT_NE(bench.state().receipt->request_id, newest);
  bench.click("receipt.open");
  bench.click("case.contacted");
  EXPECT_EQ(bench.state().receipt->request_id, newest);
  bench.click("receipt.open");
  expect_clean("case");
}

TEST_P(Pages, DevicesAndKeys) {
  bench.sign_in();
  house.take_in(hana(), {.number = 4});
  bench.click("nav.trust");
  expect_clean("trust");
  bench.click("device.0.revoke");
  expect_clean("trust-revoke");
  bench.click("revoke.keep");
  Tablet tablet(house.arena, house.random, "鶴見区地域子育て支援拠点わっくんひろば", "受付 4号機");
  bench.scan(tablet.enrolment_digits(house.now()));
  ASSERT_TRUE(bench.shows("enrolment.fingerprint"));
  expect_clean("trust-enrolment");
  bench.click("enrolment.trust");
  expect_clean("trust-two");
}

TEST_P(Pages, Closed) {
  damage_a_fact(house);
  bench.wait_for_the_check();
  ASSERT_TRUE(bench.shows("closed.advice"));
  expect_clean("closed");
}

// ---- a damaged journal ----------------------------------------------------------------------------------------------

TEST(DamagedJournal, IsToldBeforeAnybodySignsInAndAsVerifySaysIt) {
  AppBench bench;
  damage_a_fact(bench.house);
  bench.click("signin.passphrase");
  bench.type("harbour");
  const auto typed = bench.house.arena.in_use();
  bench.wait_for_the_check();
  EXPECT_EQ(bench.state().page, Page::closed);
  EXPECT_FALSE(bench.shows("signin.go"));
  EXPECT_LT(bench.house.arena.in_use(), typed) << "what was typed of the passphrase is gone";
  const auto files = examine(bench.house.data(), *bench.house.clock, bench.house.random);
  EXPECT_EQ(bench.state().advice, console::advice_on_all(files, bench.house.data().string(), console::ward_owner));
  EXPECT_TRUE(bench.state().advice.starts_with("journal.sqliteがこわれています")) << bench.state().advice;
}

TEST(DamagedJournal, SignsAnOfficerOutAndRecordsNothingMore) {
  AppBench bench;
  bench.house.clock->advance(13h + 25min);  // nearly midnight
  bench.sign_in();
  bench.scan(bench.house.envelope());
  ASSERT_TRUE(bench.shows("arrived.new"));
  damage_a_fact(bench.house);
  bench.house.clock->advance(6min);
  ASSERT_TRUE(bench.state().signed_in);
  bench.wait_for_the_check();
  EXPECT_EQ(bench.state().page, Page::closed);
  EXPECT_FALSE(bench.house.office.officer());
  EXPECT_FALSE(bench.shows("arrived.new"));
  const auto before = all_facts(bench.house.office.journal()).size();
  bench.scan(bench.house.envelope(hana(), {.number = 2}));
  bench.press(platform::Key::enter);
  EXPECT_EQ(all_facts(bench.house.office.journal()).size(), before);
}

TEST(DamagedJournal, IsLookedForAgainOnANewDay) {
  AppBench bench;
  for (int i = 0; i < 10; ++i) bench.feel(platform::Woken{});  // the check at start has begun
  bench.house.clock->advance(24h);
  damage_a_fact(bench.house);
  bench.wait_for_the_check();
  EXPECT_EQ(bench.state().page, Page::closed);
}

// ---- who is there ---------------------------------------------------------------------------------------------------

// Whatever a hand does while an officer reads.
const std::vector<platform::Input> by_hand{platform::Pointer{platform::Pointer::Kind::move, 700, 500},
                                           platform::Wheel{700, 500, -1},
                                           platform::KeyDown{.key = platform::Key::down},
                                           platform::Text{"a"},
                                           platform::FingerDown{1, 700, 500},
                                           platform::FingerMove{1, 700, 520},
                                           platform::FingerUp{1, 700, 520}};

TEST(WhoIsThere, AnOfficerWhoReadsStaysSignedIn) {
  AppBench bench;
  bench.sign_in();
  for (const auto& input : by_hand) {
    bench.house.clock->advance(599s);
    bench.feel(input);
    EXPECT_TRUE(bench.state().signed_in) << "input " << input.index();
  }
  bench.house.clock->advance(599s);
  bench.feel(platform::Woken{});  // nobody
  bench.house.clock->advance(1s);
  bench.settle();
  EXPECT_FALSE(bench.state().signed_in);
}

// The machine slept through the time; the first to touch it need not be the officer.
TEST(WhoIsThere, WhoeverComesLaterFindsTheDeskSignedOut) {
  for (const auto& input : by_hand) {
    AppBench bench;
    bench.sign_in();
    ASSERT_TRUE(bench.state().signed_in);
    bench.house.clock->advance(601s);
    bench.feel(input);
    EXPECT_FALSE(bench.state().signed_in) << "input " << input.index();
  }
}

INSTANTIATE_TEST_SUITE_P(Monitors, Pages,
                         testing::Values(Monitor{1440, 900, 3.6F}, Monitor{1280, 800, 3.6F}, Monitor{1920, 1080, 3.6F}),
                         [](const auto& sample) { return "At" + std::to_string(sample.param.width); });

}  // namespace
}  // namespace tsunagu::ward
