// A damaged journal is found by the kiosk itself, and what it shows then: parents are asked to call staff, staff read
// which file it is and what to do.
#include "kiosk/out_of_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include "kiosk/home/health.h"
#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/console/journal_check.h"
#include "tests/support/houses.h"
#include "tests/support/sessions.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

std::optional<std::string> checked(const std::filesystem::path& folder) {
  console::JournalCheck check(folder, console::kiosk_owner, examine);
  check.start();
  for (int i = 0; i < 3000 && check.is_running(); ++i) std::this_thread::sleep_for(10ms);
  EXPECT_FALSE(check.is_running());
  return check.found();
}

// One letter of what was recorded.
void damage_a_fact(const std::filesystem::path& journal, std::string_view recorded) {
  auto bytes = read_file(journal, 64 << 20).value();
  const auto at = std::search(bytes.begin(), bytes.end(), recorded.begin(), recorded.end(),
                              [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
  ASSERT_NE(at, bytes.end());
  *at ^= 1;
  ASSERT_TRUE(write_file_atomically(journal, bytes));
}

class Damaged : public testing::Test {
 protected:
  Damaged() {
    domain::EventSession session;
    session.source_key = "k";
    session.title = "Story time";
    session.first_day = session.last_day = domain::day_of(clock.now());
    EXPECT_TRUE(tests::import_sessions(*hub.home().journal, std::array{session}));
  }
  ManualClock clock{tests::tuesday_morning()};
  tests::HubHouse hub{clock};
};

TEST_F(Damaged, AWholeJournalIsNothingToTell) { EXPECT_EQ(checked(hub.home().folder), std::nullopt); }

TEST_F(Damaged, AChangedFactIsFoundWhileTheKioskRuns) {
  const auto folder = hub.home().folder;
  const auto copy = hub.folder() / "copy";
  std::filesystem::copy(folder, copy, std::filesystem::copy_options::recursive);
  ASSERT_TRUE(hub.home().journal->backup(hub.folder() / "whole"));
  for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(copy / ("journal.sqlite" + std::string(end)));
  std::filesystem::rename(hub.folder() / "whole", copy / "journal.sqlite");
  EXPECT_EQ(checked(copy), std::nullopt);
  damage_a_fact(copy / "journal.sqlite", "Story time");
  const auto found = checked(copy);
  ASSERT_TRUE(found);
  EXPECT_THAT(*found, StartsWith("journal.sqlite"));
  EXPECT_THAT(*found, HasSubstr("restore"));
}

TEST_F(Damaged, ACheckEndsWithTheKiosk) {
  console::JournalCheck check(hub.home().folder, console::kiosk_owner, examine);
  check.start();  // and is gone at once
}

class Closed : public testing::Test {
 protected:
  ManualClock clock{tests::tuesday_morning()};
  tests::HubHouse hub{clock};
  OutOfOrder closed{hub.config().hub, "journal.sqlite がこわれています。\n  tsunagu-kiosk restore\n", clock.now()};
};

TEST_F(Closed, ParentsReadNoDetailsAndStaffReadAllOfThem) {
  EXPECT_EQ(closed.state().page, door::Page::out_of_order);
  EXPECT_TRUE(closed.state().shelf.leaflets.empty());
  closed.apply({Open{Door::staff}}, clock.now());
  EXPECT_EQ(closed.state().page, shelf::Page::leaflet);
  const auto& leaflet = closed.state().shelf.leaflets.at(0);
  ASSERT_EQ(leaflet.blocks.size(), 2U);
  EXPECT_EQ(leaflet.blocks[0].words, "journal.sqlite がこわれています。");
  EXPECT_EQ(leaflet.blocks[1].words, "tsunagu-kiosk restore");
  closed.apply({Back{}}, clock.now());
  EXPECT_EQ(closed.state().page, door::Page::out_of_order);
}

TEST_F(Closed, LanguageAndHelpStillWorkAndNothingElseDoes) {
  closed.apply({Open{Door::languages}}, clock.now());
  closed.apply({door::ChooseLanguage{i18n::Language::en}}, clock.now());
  EXPECT_EQ(closed.state().page, door::Page::out_of_order);
  EXPECT_EQ(closed.state().language, i18n::Language::en);
  closed.apply({Open{Door::help}}, clock.now());
  EXPECT_EQ(closed.state().page, door::Page::help);
  closed.apply({AskForSomeoneNow{}}, clock.now());
  EXPECT_EQ(closed.state().page, door::Page::out_of_order) << "nobody would hear of it: staff are to be called";
  closed.apply({Open{Door::check_in}}, clock.now());
  EXPECT_EQ(closed.state().page, door::Page::out_of_order);
}

TEST_F(Closed, WhoWalksOffLeavesNothing) {
  closed.apply({Open{Door::staff}}, clock.now());
  clock.advance(119s);
  EXPECT_FALSE(closed.tick(clock.now()));
  clock.advance(2s);
  EXPECT_TRUE(closed.tick(clock.now()));
  EXPECT_EQ(closed.state().page, door::Page::out_of_order);
  EXPECT_TRUE(closed.state().shelf.leaflets.empty());
}

}  // namespace
}  // namespace tsunagu::kiosk
