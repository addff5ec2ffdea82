// Keys decide, and what a scanner types over the page that decides files no family.
#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"
#include "ward/page/lone_key.h"

namespace tsunagu::ward {

using namespace tests;
using page::LoneKeys;
namespace key = page::key;

namespace {

TEST(LoneKey, ActsAfterAQuietHalfSecondOnBothSides) {
  LoneKeys keys;
  EXPECT_FALSE(keys.strike(U'1', Millis(1000)));
  EXPECT_FALSE(keys.due(Millis(1499)));
  EXPECT_EQ(keys.due(Millis(1500)), U'1');
  EXPECT_FALSE(keys.due(Millis(1600))) << "once";
  EXPECT_FALSE(keys.strike(U'2', Millis(1400)));
  EXPECT_FALSE(keys.due(Millis(3000))) << "too soon behind another";
}

TEST(LoneKey, NoneOfABurstActs) {
  LoneKeys keys;
  for (int i = 0; i < 12; ++i) {
    EXPECT_FALSE(keys.strike(U'1', Millis(1000 + 400 * i)));
    EXPECT_FALSE(keys.due(Millis(1000 + 400 * i + 399)));
  }
  EXPECT_FALSE(keys.strike(key::enter, Millis(1000 + 400 * 12))) << "it ends a code";
  EXPECT_FALSE(keys.due(Millis(60'000)));
  EXPECT_EQ(keys.strike(key::enter, Millis(61'000)), key::enter);
}

class Deciding : public testing::Test {
 protected:
  Deciding() {
    bench.sign_in();
    for (std::uint32_t no = 1; no <= 2; ++no) {
      auto record = hana();
      record.called = no == 1 ? "あおい" : "はるか";
      bench.scan(bench.house.envelope(record, {.number = no}));
    }
  }
  void strike(std::string_view letter) {
    bench.feel(platform::Text{std::string(letter)});
    bench.rest(Millis(700));
  }
  [[nodiscard]] std::size_t decided() const {
    return bench.house.count_of(domain::FactKind::intake_accepted) +
           bench.house.count_of(domain::FactKind::arrival_declined);
  }
  [[nodiscard]] const inbox::Model& inbox() const { return bench.state().inbox; }
  AppBench bench;
};

TEST_F(Deciding, ByKeysOneOpensTheNext) {
  ASSERT_EQ(inbox().arrived->detail.called, "はるか");
  bench.press(platform::Key::escape);
  ASSERT_EQ(bench.state().page, inbox::Page::scan);
  bench.press(platform::Key::up);
  bench.press(platform::Key::up);
  EXPECT_EQ(inbox().chosen, 0U);
  bench.press(platform::Key::enter);
  ASSERT_EQ(inbox().arrived->detail.called, "あおい");
  strike("n");
  EXPECT_EQ(bench.house.cases(), 1U);
  ASSERT_EQ(inbox().arrived->detail.called, "はるか");
  ASSERT_FALSE(inbox().arrived->candidates.empty());
  strike("d");
  EXPECT_TRUE(inbox().declining);
  bench.press(platform::Key::escape);
  EXPECT_FALSE(inbox().declining);
  strike("1");
  EXPECT_EQ(bench.house.cases(), 1U) << "into the first candidate";
  EXPECT_EQ(bench.house.count_of(domain::FactKind::intake_accepted), 2U);
}

TEST(Possible, NoKeyFilesAFamilyInACaseThatIsNotSeen) {
  AppBench bench;
  bench.sign_in();
  bench.house.take_in();
  auto vague = hana();
  vague.called = "みなとの";
  vague.children = {{"", domain::YearMonth{2025, 10}}};
  vague.contact.address = "080-1111-0140";
  vague.member_number.clear();
  bench.scan(bench.house.envelope(vague, {.number = 41}));
  const auto strike_first = [&] {
    bench.feel(platform::Text{"1"});
    bench.rest(Millis(700));
    return bench.house.count_of(domain::FactKind::intake_accepted);
  };
  ASSERT_FALSE(bench.state().inbox.arrived->candidates.empty());
  ASSERT_EQ(inbox::likely_in(bench.state().inbox.arrived->candidates), 0U);
  EXPECT_EQ(strike_first(), 1U);
  bench.click("possible.show");
  EXPECT_EQ(strike_first(), 2U);
}

TEST_F(Deciding, DeclinesWithAReason) {
  strike("Ｄ");  // an input method was left on
  strike("4");
  EXPECT_EQ(bench.house.count_of(domain::FactKind::arrival_declined), 1U);
  EXPECT_EQ(inbox().declined.front().reason, domain::DeclineReason::by_mistake);
}

TEST_F(Deciding, ACodeThatAScannerTypesFilesNobodyAtAnyPace) {
  for (const auto pace : {Millis(5), Millis(60), Millis(200)}) {
    for (const std::string& code : {digits_of(bench.house.envelope(hana(), {.number = 3})).front(),
                                    std::string("1204012345"), std::string("2N1D2"), std::string("12")}) {
      bench.scan_slowly(code, pace);
      bench.rest(Millis(1500));
      EXPECT_EQ(decided(), 0U) << code << " at " << pace.count();
      EXPECT_FALSE(inbox().declining) << code << " at " << pace.count();
    }
  }
}

TEST_F(Deciding, WritesNothingWhileAFieldHasTheCaret) {
  bench.click("search");
  strike("1");
  EXPECT_EQ(decided(), 0U);
  EXPECT_EQ(bench.state().search, "1");
}

// Wherever the caret stands, the code is taken and nothing of it is typed.
TEST(ScannerOverAField, LeavesNothingInIt) {
  for (const auto pace : {Millis(5), Millis(60), Millis(200)}) {
    AppBench bench;
    bench.sign_in();
    bench.click("search");
    bench.scan_slowly(digits_of(bench.house.envelope(hana(), {.number = 1})).front(), pace);
    ASSERT_TRUE(bench.state().inbox.arrived) << pace.count();
    EXPECT_EQ(bench.state().search, "") << pace.count();
    bench.rest(Millis(1000));
    bench.click("arrived.new");
    bench.click("receipt.open");
    bench.click("case.note");
    bench.scan_slowly(digits_of(bench.house.envelope(hana(), {.number = 2})).front(), pace);
    ASSERT_TRUE(bench.state().inbox.arrived) << pace.count();
    EXPECT_EQ(bench.state().cases.note, "") << pace.count();
  }
}

TEST_P(Pages, InboxWithWhatWaits) {
  bench.sign_in();
  for (std::uint32_t no = 1; no <= 9; ++no) {
    bench.scan(house.envelope(no % 2 == 0 ? long_request() : hana(), {.number = no == 9 ? 8 : no + no / 4}));
  }
  bench.press(platform::Key::escape);
  ASSERT_TRUE(bench.shows("held.8"));
  expect_clean("inbox-end");
  bench.click("chosen.urgent");
  bench.click("held.prev");
  ASSERT_TRUE(bench.shows("held.0"));
  expect_clean("inbox");
  bench.click("chosen.decline");
  expect_clean("inbox-reasons");
  bench.click("reason.2");
  ASSERT_TRUE(bench.shows("declined.0.undo"));
  expect_clean("inbox-declined");
  bench.click("chosen.open");
  expect_clean("arrived-with-keys");
}

TEST_P(Pages, FolderBeingRead) {
  bench.sign_in();
  bench.scan(house.envelope(hana()));
  const auto folder = house.folder.path() / "pictures";
  std::filesystem::create_directories(folder / "sub");
  for (int i = 0; i < 30; ++i) std::ofstream(folder / ("IMG_20261130_1" + std::to_string(i) + ".jpg")) << "no picture";
  bench.feel(platform::FileDropped{folder.string()});
  for (int i = 0; i < 3000 && bench.state().inbox.folder && bench.state().inbox.folder->running; ++i) {
    bench.rest(Millis(100));
    std::this_thread::sleep_for(5ms);
  }
  ASSERT_TRUE(bench.shows("folder.back"));
  expect_clean("folder");
  bench.click("folder.back");
  EXPECT_EQ(bench.state().page, inbox::Page::scan);
}

}  // namespace
}  // namespace tsunagu::ward
