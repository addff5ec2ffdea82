// How often the household of a second handoff is found again, kind by kind, and how often a new family is shown
// somebody: in a journal of so many households (tests/support/register.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/journal/journal.h"
#include "tests/support/register.h"

namespace tsunagu::tests {

struct Found {
  std::size_t asked = 0;
  std::size_t likely = 0;    // in the first rank
  std::size_t possible = 0;  // in the second
  std::size_t first = 0;     // before all others
};
struct MatchingTable {
  std::array<Found, kinds_of_again> kinds;
  Found all;
  std::size_t strangers = 0;         // new families
  std::size_t strangers_likely = 0;  // of them, those to whom somebody was shown in the first rank
  std::size_t most_possible = 0;     // that anybody was shown in the second
  std::vector<double> milliseconds;  // of each search, sorted
};

// Records the households and asks `each` times for each kind, and as often as for four kinds for new families.
[[nodiscard]] Result<MatchingTable> measure_matching(journal::Journal& journal, std::uint32_t seed,
                                                     std::size_t households, std::size_t each);
// One line a kind, and what holds for all.
[[nodiscard]] std::string text_of(const MatchingTable& table);

}  // namespace tsunagu::tests
