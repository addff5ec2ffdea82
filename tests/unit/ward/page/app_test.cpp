// The desk as one program: what it looks for by itself, and who is in front of it. And on which monitors every page is
// looked at.
#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"
#include "ward/office/health.h"

namespace tsunagu::ward {

using namespace tests;

namespace {

// ---- a damaged journal ----------------------------------------------------------------------------------------------

TEST(DamagedJournal, IsToldBeforeAnybodySignsInAndAsVerifySaysIt) {
  AppBench bench;
  damage_a_fact(bench.house);
  bench.click("signin.passphrase");
  bench.type("harbour");
  const auto typed = bench.house.arena.in_use();
  bench.wait_for_the_check();
  EXPECT_EQ(bench.state().page, door::Page::closed);
  EXPECT_FALSE(bench.shows("signin.go"));
  EXPECT_LT(bench.house.arena.in_use(), typed) << "what was typed of the passphrase is gone";
  const auto files = examine(bench.house.data(), *bench.house.clock, bench.house.random);
  EXPECT_EQ(bench.state().door.advice, console::advice_on_all(files, bench.house.data().string(), console::ward_owner));
  EXPECT_TRUE(bench.state().door.advice.starts_with("journal.sqliteがこわれています")) << bench.state().door.advice;
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
  EXPECT_EQ(bench.state().page, door::Page::closed);
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
  EXPECT_EQ(bench.state().page, door::Page::closed);
}

// ---- a scanner beside a keyboard ------------------------------------------------------------------------------------

TEST(SlowScanner, IsToldFromAnOfficersTypingByItsCode) {
  for (const auto pace : {Millis(75), Millis(150)}) {
    AppBench bench;
    bench.sign_in();
    bench.scan_slowly("]Q1" + digits_of(bench.house.envelope()).front(), pace);
    EXPECT_EQ(bench.state().page, inbox::Page::arrived);
    bench.type("4711");
    EXPECT_EQ(bench.state().page, inbox::Page::arrived) << "a person may type what begins like a code";
  }
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

// ---- monitors -------------------------------------------------------------------------------------------------------

INSTANTIATE_TEST_SUITE_P(Monitors, Pages,
                         testing::Values(Monitor{1440, 900, 3.6F}, Monitor{1280, 800, 3.6F}, Monitor{1920, 1080, 3.6F}),
                         [](const auto& sample) { return "At" + std::to_string(sample.param.width); });

}  // namespace
}  // namespace tsunagu::ward
