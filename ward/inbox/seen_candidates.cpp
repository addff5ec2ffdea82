#include <algorithm>

#include "ward/inbox/model.h"

namespace tsunagu::ward::inbox {

std::size_t likely_in(const std::vector<Candidate>& candidates) {
  return static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(), [](const Candidate& candidate) {
    return candidate.rank == domain::Rank::likely;
  }));
}

std::span<const Candidate> seen_candidates(const std::vector<Candidate>& candidates, bool possible_too,
                                           std::size_t first) {
  const auto count = possible_too ? candidates.size() : likely_in(candidates);
  const auto begin = std::min(first, count);
  return std::span(candidates).subspan(begin, std::min(candidates_a_page, count - begin));
}

}  // namespace tsunagu::ward::inbox
