// Who is found again: no test of times, but of what an officer is shown.
#include "tests/support/matching_table.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using tests::Again;

double share(std::size_t part, std::size_t of) { return static_cast<double>(part) / static_cast<double>(of); }

class MatchingBars : public JournalTest, public testing::WithParamInterface<std::uint32_t> {};

TEST_P(MatchingBars, HoldAmongTwoThousandHouseholds) {
  auto journal = open("journal", Program::ward);
  const auto measured = tests::measure_matching(journal, GetParam(), 2'000, 40);
  ASSERT_TRUE(measured) << measured.error().detail;
  const auto& table = *measured;
  SCOPED_TRACE(tests::text_of(table));
  EXPECT_GE(share(table.all.likely + table.all.possible, table.all.asked), 0.92);
  EXPECT_GE(share(table.all.likely, table.all.asked), 0.60);
  EXPECT_GE(share(table.all.first, table.all.asked), 0.83);
  EXPECT_LE(share(table.strangers_likely, table.strangers), 0.15);
  EXPECT_LE(table.most_possible, 8U);
  for (const auto kind :
       {Again::no_children, Again::no_months, Again::born_early, Again::second_child, Again::pregnant_again}) {
    const auto& found = table.kinds[static_cast<std::size_t>(kind)];
    EXPECT_GE(share(found.likely + found.possible, found.asked), 0.90) << tests::name_of(kind);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MatchingBars, testing::Values(1U, 2U));

}  // namespace
}  // namespace tsunagu::journal
