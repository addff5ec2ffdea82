#include "kiosk/staff/clock_desk.h"

#include <algorithm>

#include "shared/base/log.h"

namespace tsunagu::kiosk::staff {
namespace {

constexpr std::size_t days_offered = 3;  // what happened earlier is corrected with `clock correct`
constexpr int looked_back = 31;

// Today and the days before it on which the hub was open.
std::vector<domain::Day> days_before(const Hand& hand) {
  const auto today = hand.today();
  std::vector<domain::Day> days{today};
  for (int back = 1; back <= looked_back && days.size() < days_offered; ++back) {
    const domain::Day day{std::chrono::sys_days{today} - std::chrono::days{back}};
    if (!hand.is_closed(day)) days.push_back(day);
  }
  return days;
}

}  // namespace

ClockView clock_view(const Hand& hand) {
  ClockView view;
  const auto& journal = hand.tools.journal;
  if (const auto clock = journal.clock()) view.doubted = clock->is_doubted();
  if (const auto facts = journal.to_correct()) view.to_correct = static_cast<int>(facts->size());
  if (const auto waiting = journal.waiting()) {
    view.waiting = static_cast<int>(waiting->ahead + waiting->quarantined);
  }
  view.days = days_before(hand);
  return view;
}

bool ClockDesk::is_open() const { return hand_.tools.keyring.is_unlocked() && hand_.common.page == Page::clock; }

void ClockDesk::open() {
  if (!hand_.tools.keyring.is_unlocked()) return;
  model_.clock = clock_view(hand_);
  hand_.go(Page::clock);
}

void ClockDesk::confirm() {
  if (!is_open()) return;
  if (const auto done = hand_.tools.journal.confirm_clock(who()); !done) {
    log::error(std::string("the clock could not be confirmed: ") + name_of(done.error().code));
    return hand_.refuse("error.not_saved");
  }
  model_.clock = clock_view(hand_);
  hand_.tell("clock.confirmed");
}

void ClockDesk::choose_day(std::size_t index) {
  auto& view = model_.clock;
  if (!is_open() || index >= view.days.size()) return;
  const domain::Day day = view.days[index];
  std::vector<Ulid> facts;
  for (const auto& fact : hand_.tools.journal.to_correct().value_or({})) facts.push_back(fact.id);
  const auto done = hand_.tools.journal.correct_clock(facts, day, who());
  if (!done) {
    log::error(std::string("a day could not be corrected: ") + name_of(done.error().code));
    return hand_.refuse("error.not_saved");
  }
  view = clock_view(hand_);
  view.corrected = static_cast<int>(*done);
  view.corrected_to = day;
}

void ClockDesk::undo() {
  auto& view = model_.clock;
  if (!is_open() || view.corrected == 0) return;
  auto& journal = hand_.tools.journal;
  int left = view.corrected;  // a large correction is several facts
  for (const auto& correction : journal.corrections().value_or({})) {
    if (left <= 0) break;
    if (correction.undone) continue;
    if (!journal.undo_correction(correction.correction_id, who())) return hand_.refuse("error.not_saved");
    left -= static_cast<int>(correction.facts);
  }
  view = clock_view(hand_);
}

}  // namespace tsunagu::kiosk::staff
