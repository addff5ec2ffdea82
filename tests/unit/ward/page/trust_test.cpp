#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"

namespace tsunagu::ward::trust {

using namespace tests;

namespace {

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

TEST_P(Pages, OfficersAndTheirRoles) {
  bench.sign_in();
  house.clock->advance(1s);  // the second in the list
  ASSERT_TRUE(house.office.add_officer({.name = "みなとのはるかぜ まさみちのすけ",
                                        .roles = domain::Roles(0xFE),
                                        .passphrase = "seven grey herons",
                                        .cost = crypto::test_cost}));
  bench.click("nav.trust");
  bench.click("officers.open");
  ASSERT_TRUE(bench.shows("officers.change"));
  expect_clean("officers");
  bench.click("officer.1");
  expect_clean("officers-other");
  bench.click("role.midwife");
  ASSERT_TRUE(bench.shows("officers.question"));
  expect_clean("officers-take");
  bench.click("officers.keep");
  bench.click("officers.remove");
  expect_clean("officers-remove");
  bench.click("officers.keep");
  bench.click("officers.add");
  expect_clean("officers-adding");
  bench.click("officers.name");
  bench.type("さとう");
  bench.click("role.council_member");
  bench.click("officers.add_now");
  ASSERT_TRUE(bench.shows("notice"));
  expect_clean("officers-short");
}

TEST_P(Pages, TheWardsKeyEndsSoonAndIsRenewed) {
  house.clock->advance(24h * 700);
  bench.sign_in();
  ASSERT_TRUE(bench.shows("key_warning"));
  expect_clean("key-warning");
  bench.click("nav.trust");
  expect_clean("key-warning-trust");
  bench.click("renew.open");
  ASSERT_TRUE(bench.shows("renew.question"));
  expect_clean("key-renew");
  bench.click("renew.confirm");
  expect_clean("key-renewed");
  EXPECT_FALSE(bench.state().key_weeks.has_value());
}

}  // namespace
}  // namespace tsunagu::ward::trust
