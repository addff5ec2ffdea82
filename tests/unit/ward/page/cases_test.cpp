#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"

namespace tsunagu::ward::cases {

using namespace tests;

namespace {

TEST_P(Pages, Receipt) {
  bench.sign_in();
  bench.scan(house.envelope(hana(), {.number = 41}));
  bench.click("arrived.new");
  ASSERT_TRUE(bench.shows("receipt.qr"));
  EXPECT_EQ(bench.registry().find("receipt.qr")->value, bench.state().cases.receipt->digits);
  expect_clean("receipt");
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
  ASSERT_TRUE(bench.shows("case.2"));
  EXPECT_FALSE(bench.shows("case.3"));
  expect_clean("cases-last-page");
  bench.click("search");
  bench.type("みなと");
  EXPECT_EQ(bench.state().search, "みなと");
  EXPECT_EQ(bench.state().cases.rows.size(), 10U);
  expect_clean("cases-search");
}

TEST_P(Pages, CasesSayWhereTheyAgree) {
  bench.sign_in();
  auto record = long_request();
  record.called = "髙橋 花子";
  house.take_in(record);
  bench.click("nav.cases");
  bench.click("search");
  bench.type("高橋");
  ASSERT_EQ(bench.state().cases.rows.size(), 1U);
  expect_clean("cases-variant");
}

TEST_P(Pages, CasesSayWhichTelephoneNumberAgrees) {
  bench.sign_in();
  house.take_in(long_request());
  bench.click("nav.cases");
  bench.click("search");
  bench.type("551");
  ASSERT_EQ(bench.state().cases.rows.size(), 1U);
  expect_clean("cases-digits");
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
  const auto newest = bench.state().cases.open_case->requests.front().request_id;
  bench.click("case.next_request");
  expect_clean("case-answer-other");
  bench.click("case.contacted");
  EXPECT_NE(bench.state().cases.receipt->request_id, newest);
  bench.click("receipt.open");
  bench.click("case.contacted");
  EXPECT_EQ(bench.state().cases.receipt->request_id, newest);
  bench.click("receipt.open");
  expect_clean("case");
}

}  // namespace
}  // namespace tsunagu::ward::cases
