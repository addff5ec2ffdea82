// Which candidates an officer sees. What is seen is recorded as read before it is shown, and nothing else is.
#include <algorithm>

#include "ward/cases/case_file.h"
#include "ward/inbox/inbox.h"

namespace tsunagu::ward::inbox {

// Records a reading of each that was not seen before; false: it could not be, and nothing may be shown.
bool Inbox::record_seen(std::span<const Candidate> seen) {
  std::vector<Ulid> unseen;
  for (const auto& candidate : seen) {
    if (!seen_.contains(candidate.case_id)) unseen.push_back(candidate.case_id);
  }
  if (auto recorded = cases::record_reading(hand_.office(), unseen); !recorded) {
    hand_.failed(recorded.error());
    return false;
  }
  seen_.insert(unseen.begin(), unseen.end());
  return true;
}

bool Inbox::see_first(const std::vector<Candidate>& candidates) {
  seen_.clear();
  model_.first_candidate = 0;
  model_.shows_possible = false;
  return record_seen(seen_candidates(candidates, false, 0));
}

void Inbox::see(bool possible_too, std::size_t first) {
  if (!record_seen(seen_candidates(model_.arrived->candidates, possible_too, first))) return;
  model_.shows_possible = possible_too;
  model_.first_candidate = first;
}

void Inbox::on(const TurnCandidates& what) {
  if (!model_.arrived) return;
  const auto& all = model_.arrived->candidates;
  const auto count = model_.shows_possible ? all.size() : likely_in(all);
  see(model_.shows_possible, turned(model_.first_candidate, what.by, candidates_a_page, count));
}

// The first of them comes into view; the likely ones are a page back.
void Inbox::on(const ShowPossible&) {
  if (!model_.arrived || model_.shows_possible) return;
  const auto likely = likely_in(model_.arrived->candidates);
  if (likely == model_.arrived->candidates.size()) return;
  see(true, likely / candidates_a_page * candidates_a_page);
}

}  // namespace tsunagu::ward::inbox
