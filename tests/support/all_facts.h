// Every fact of a journal, of all devices, in the order of their ids.
#pragma once

#include <algorithm>

#include "shared/journal/journal.h"

namespace tsunagu::tests {

inline std::vector<journal::Fact> all_facts(const journal::Journal& journal) {
  std::vector<journal::Fact> facts;
  for (const auto& end : journal.contiguous_ends().value()) {
    for (auto& fact : journal.chain_after(end.device, 0, 1'000'000).value()) facts.push_back(std::move(fact));
  }
  std::sort(facts.begin(), facts.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return facts;
}

}  // namespace tsunagu::tests
