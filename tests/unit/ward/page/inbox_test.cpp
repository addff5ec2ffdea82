#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward::inbox {

using namespace tests;

namespace {

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
  ASSERT_TRUE(trust::revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
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

TEST_P(Pages, ArrivedWithPossibleOnes) {
  bench.sign_in();
  house.take_in();
  auto vague = long_request();
  vague.called = "みなとの";
  vague.children = {{"", domain::YearMonth{2025, 10}}};
  vague.contact.address = "080-1111-0140";
  vague.member_number.clear();
  bench.scan(house.envelope(vague, {.number = 41}));
  ASSERT_TRUE(bench.shows("possible.show"));
  EXPECT_FALSE(bench.shows("candidate.0.accept"));
  expect_clean("arrived-possible");
  bench.click("possible.show");
  ASSERT_TRUE(bench.shows("candidate.0.accept"));
  EXPECT_FALSE(bench.shows("possible.show"));
  expect_clean("arrived-possible-open");
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

}  // namespace
}  // namespace tsunagu::ward::inbox
