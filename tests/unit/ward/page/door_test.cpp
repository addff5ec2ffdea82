#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"

namespace tsunagu::ward::door {

using namespace tests;

namespace {

TEST_P(Pages, SignIn) {
  expect_clean("signin");
  bench.click("signin.passphrase");
  bench.type("wrong one");
  bench.press(platform::Key::enter);
  ASSERT_TRUE(bench.shows("notice"));
  expect_clean("signin-wrong");
}

TEST_P(Pages, Closed) {
  damage_a_fact(house);
  bench.wait_for_the_check();
  ASSERT_TRUE(bench.shows("closed.advice"));
  expect_clean("closed");
}

}  // namespace
}  // namespace tsunagu::ward::door
