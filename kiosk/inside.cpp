#include "kiosk/inside.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::chrono::days looked_back{31};     // a tablet may have stood switched off over a holiday
constexpr std::size_t most_ended_at_once = 200;  // more are ended a minute later: nobody waits for it

Party party_of(const domain::VisitStarted& counts) {
  Party party;
  party.pregnant = counts.pregnant;
  party.adults = std::max(0, counts.adults - counts.pregnant);
  for (std::size_t i = 0; i < party.children.size(); ++i) party.children[i] = counts.bands[i];
  return party;
}

}  // namespace

void Inside::open() {
  if (!room_.tools.keyring.is_unlocked()) return;
  auto& staff = room_.state.staff;
  const auto visits = room_.tools.journal.hub().visits_inside(room_.open_visits());
  if (!visits) return room_.refuse("error.not_read");
  staff.inside.clear();
  for (const auto& visit : *visits) staff.inside.push_back({visit.visit_id, visit.started, party_of(visit.counts)});
  room_.go(Page::staff_inside);
}

void Inside::mark(std::size_t index) {
  auto& inside = room_.state.staff.inside;
  if (room_.state.page == Page::staff_inside && index < inside.size()) inside[index].gone = !inside[index].gone;
}

bool Inside::record_gone() {
  if (!room_.tools.keyring.is_unlocked()) return false;
  std::vector<domain::NewFact> facts;
  for (const auto& row : room_.state.staff.inside) {
    if (row.gone) facts.push_back(domain::fact(row.visit_id, domain::VisitEnded{domain::Actor::staff}));
  }
  if (facts.empty()) {
    room_.refuse("error.nobody_marked");
    return false;
  }
  return room_.record(std::move(facts));
}

// Whoever came before this moment has gone: today's closing time once it has passed, else the end of yesterday. Who
// comes after closing time (an evening event) stays on the list until the day is over.
Instant Inside::closed_before() const {
  const Instant today = domain::start_of(room_.today());
  const auto& closes = room_.tools.config.hub.closes_minute;
  if (!closes) return today;
  const Instant closed = today + std::chrono::minutes(*closes) + closing_grace;
  return room_.state.now < closed ? today : closed;
}

void Inside::end_what_is_over() {
  const Instant before = closed_before();
  if (room_.state.now < looked_at_) ended_before_ = Instant::min();      // the clock was set back
  if (before <= ended_before_ || room_.state.now == looked_at_) return;  // once a minute at most
  looked_at_ = room_.state.now;
  auto& journal = room_.tools.journal;
  const auto clock = journal.clock();
  if (!clock || clock->is_doubted()) return;  // a wrong clock must not empty the list of who is in the building
  const auto open = journal.hub().visits_to_end(domain::day_of(before - looked_back), before, most_ended_at_once);
  if (!open) return log::error("the visits that are over could not be read");
  std::vector<domain::NewFact> facts;
  for (const auto& visit : *open) {
    if (visit.visit_id == check_in_.guest().visit_id) continue;
    facts.push_back(domain::fact(visit.visit_id, domain::VisitEnded{domain::Actor::closing_time}));
  }
  const bool all = facts.size() == open->size() && open->size() < most_ended_at_once;
  if (!facts.empty()) {
    if (const auto done = journal.append(std::move(facts)); !done) {
      return log::error(std::string("visits could not be ended: ") + name_of(done.error().code));
    }
  }
  if (all) ended_before_ = before;
}

}  // namespace tsunagu::kiosk
