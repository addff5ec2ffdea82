#include "kiosk/staff/inside.h"

#include <algorithm>

#include "kiosk/hand/party.h"
#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::staff {
namespace {

constexpr std::chrono::days looked_back{31};     // a tablet may have stood switched off over a holiday
constexpr std::size_t most_ended_at_once = 200;  // more are ended a minute later: nobody waits for it

}  // namespace

void Inside::open() {
  if (!hand_.tools.keyring.is_unlocked()) return;
  auto& staff = model_;
  const auto visits = hand_.tools.journal.hub().visits_inside(hand_.open_visits());
  if (!visits) return hand_.refuse("error.not_read");
  staff.inside.clear();
  for (const auto& visit : *visits) staff.inside.push_back({visit.visit_id, visit.started, party_of(visit.here)});
  hand_.go(Page::inside);
}

void Inside::mark(std::size_t index) {
  auto& inside = model_.inside;
  if (hand_.common.page == Page::inside && index < inside.size()) inside[index].gone = !inside[index].gone;
}

bool Inside::record_gone() {
  if (!hand_.tools.keyring.is_unlocked()) return false;
  std::vector<domain::NewFact> facts;
  for (const auto& row : model_.inside) {
    if (row.gone) facts.push_back(domain::fact(row.visit_id, domain::VisitEnded{domain::Actor::staff}));
  }
  if (facts.empty()) {
    hand_.refuse("error.nobody_marked");
    return false;
  }
  return hand_.record(std::move(facts));
}

// Whoever came before this moment has gone: today's closing time once it has passed, else the end of yesterday. Who
// comes after closing time (an evening event) stays on the list until the day is over.
Instant Inside::closed_before() const {
  const Instant today = domain::start_of(hand_.today());
  const auto& closes = hand_.tools.config.hub.closes_minute;
  if (!closes) return today;
  const Instant closed = today + std::chrono::minutes(*closes) + closing_grace;
  return hand_.common.now < closed ? today : closed;
}

void Inside::end_what_is_over() {
  const Instant before = closed_before();
  if (hand_.common.now < looked_at_) ended_before_ = Instant::min();      // the clock was set back
  if (before <= ended_before_ || hand_.common.now == looked_at_) return;  // once a minute at most
  looked_at_ = hand_.common.now;
  auto& journal = hand_.tools.journal;
  const auto clock = journal.clock();
  if (!clock || clock->is_doubted()) return;  // a wrong clock must not empty the list of who is in the building
  const auto open = journal.hub().visits_to_end(domain::day_of(before - looked_back), before, most_ended_at_once);
  if (!open) return log::error("the visits that are over could not be read");
  std::vector<domain::NewFact> facts;
  for (const auto& visit : *open) {
    if (visit.visit_id == hand_.guest.visit_id) continue;
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

}  // namespace tsunagu::kiosk::staff
