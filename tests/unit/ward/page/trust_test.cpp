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

}  // namespace
}  // namespace tsunagu::ward::trust
