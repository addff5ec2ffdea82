// Member numbers: each once, whatever becomes of the file of those set aside.
#include "kiosk/home/member_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "shared/base/files.h"
#include "tests/support/houses.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Ge;
using testing::Le;

class MemberNumbers : public testing::Test {
 protected:
  Result<std::uint32_t> draw() { return draw_member_counter(hub_.home().keys(), journal(), hub_.random()); }
  // As a first visit does.
  std::uint32_t register_family() {
    const auto counter = draw().value();
    EXPECT_TRUE(journal().append(domain::fact(journal().new_id(), domain::FamilyRegistered{})));
    return counter;
  }
  [[nodiscard]] journal::Journal& journal() { return *hub_.home().journal; }
  [[nodiscard]] fs::path file() { return hub_.home().keys() / "numbers"; }

  ManualClock clock_{tests::tuesday_morning()};
  tests::HubHouse hub_{clock_};
};

TEST_F(MemberNumbers, AreDrawnFromAHundredAndNeverTwice) {
  std::vector<std::uint32_t> drawn;
  for (int i = 0; i < 250; ++i) {
    if (i % 90 == 0) hub_.reopen();
    drawn.push_back(register_family());
    EXPECT_THAT(drawn.back(), AllOf(Ge(i / 100 * 100 + 1), Le(i / 100 * 100 + 100)));
  }
  EXPECT_EQ(std::set<std::uint32_t>(drawn.begin(), drawn.end()).size(), drawn.size());
  EXPECT_FALSE(std::is_sorted(drawn.begin(), drawn.begin() + 100));
}

TEST_F(MemberNumbers, AnOlderCopyOfTheFileGivesNothingOutAgain) {
  std::set<std::uint32_t> drawn;
  for (int i = 0; i < 10; ++i) drawn.insert(register_family());
  fs::copy_file(file(), hub_.folder() / "copy");
  for (int i = 0; i < 5; ++i) drawn.insert(register_family());
  fs::copy_file(hub_.folder() / "copy", file(), fs::copy_options::overwrite_existing);
  for (int i = 0; i < 100; ++i) drawn.insert(register_family());
  EXPECT_EQ(drawn.size(), 115U);
  EXPECT_EQ(*drawn.rbegin(), 200U) << "all of the next hundred";
}

TEST_F(MemberNumbers, FamiliesWithNumbersOfTheirOwnSpendNone) {
  for (int i = 0; i < 60; ++i) {
    EXPECT_LE(register_family(), 100U);
    ASSERT_TRUE(journal().append(domain::fact(journal().new_id(), domain::FamilyRegistered{})));
  }
}

TEST_F(MemberNumbers, AFileThatIsGoneOrDamagedOrOfAnotherJournalIsLeftBehind) {
  ManualClock clock(tests::tuesday_morning());
  tests::HubHouse other(clock);
  ASSERT_TRUE(draw_member_counter(other.home().keys(), *other.home().journal, other.random()));
  const std::vector<std::function<void()>> ways{
      [&] { fs::remove(file()); }, [&] { fs::resize_file(file(), 0); },
      [&] { fs::resize_file(file(), fs::file_size(file()) / 2); },
      [&] { fs::copy_file(other.home().keys() / "numbers", file(), fs::copy_options::overwrite_existing); }};
  std::uint32_t hundreds = 0;
  EXPECT_LE(register_family(), 100U);
  for (const auto& damage : ways) {
    damage();
    ++hundreds;
    EXPECT_THAT(register_family(), AllOf(Ge(hundreds * 100 + 1), Le(hundreds * 100 + 100)));
  }
}

TEST_F(MemberNumbers, AFileThatCannotBeReadOrWrittenSendsNobodyAwayAndSpendsNoHundred) {
  EXPECT_LE(register_family(), 100U);
  fs::remove(file());
  fs::create_directories(file());
  EXPECT_FALSE(check_member_numbers(file().parent_path()));
  EXPECT_EQ(register_family(), 101U);
  EXPECT_EQ(register_family(), 102U);
  fs::remove(file());
  EXPECT_TRUE(check_member_numbers(file().parent_path()));
  EXPECT_GE(register_family(), 103U);
}

TEST_F(MemberNumbers, EndInsteadOfBeginningAgain) {
  const auto counter = domain::member_number_counter;
  ASSERT_TRUE(journal().append(domain::fact(journal::numbers_aggregate(journal().device(), counter),
                                            domain::NumberAllocated{counter, journal().device(), 99'996})));
  std::set<std::uint32_t> drawn;
  for (int i = 0; i < 3; ++i) drawn.insert(draw().value());
  EXPECT_EQ(drawn, (std::set<std::uint32_t>{99'997, 99'998, 99'999}));
  EXPECT_EQ(draw().error().code, Code::refused);
}

}  // namespace
}  // namespace tsunagu::kiosk
