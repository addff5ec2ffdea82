#include "kiosk/clock_desk.h"

#include <algorithm>

#include "shared/base/log.h"

namespace tsunagu::kiosk {
namespace {

constexpr int days_offered =
    4;  // today and the days before it: what happened earlier is corrected with `clock correct`

std::vector<domain::Day> days_before(domain::Day today) {
  std::vector<domain::Day> days;
  for (int back = 0; back < days_offered; ++back) {
    days.push_back(domain::Day{std::chrono::sys_days{today} - std::chrono::days{back}});
  }
  return days;
}

}  // namespace

ClockView clock_view(const Room& room) {
  ClockView view;
  const auto& journal = room.tools.journal;
  if (const auto clock = journal.clock()) {
    view.doubted = clock->is_doubted();
    view.to_correct = static_cast<int>(clock->to_correct);
  }
  if (const auto waiting = journal.waiting()) {
    view.waiting = static_cast<int>(waiting->ahead + waiting->quarantined);
  }
  view.days = days_before(room.today());
  return view;
}

bool ClockDesk::is_open() const { return room_.tools.keyring.is_unlocked() && room_.state.page == Page::staff_clock; }

void ClockDesk::open() {
  if (!room_.tools.keyring.is_unlocked()) return;
  room_.state.staff.clock = clock_view(room_);
  room_.go(Page::staff_clock);
}

void ClockDesk::confirm() {
  if (!is_open()) return;
  if (const auto done = room_.tools.journal.confirm_clock(who()); !done) {
    log::error(std::string("the clock could not be confirmed: ") + name_of(done.error().code));
    return room_.refuse("error.not_saved");
  }
  room_.state.staff.clock = clock_view(room_);
  room_.tell("clock.confirmed");
}

void ClockDesk::choose_day(std::size_t index) {
  auto& view = room_.state.staff.clock;
  if (!is_open() || index >= view.days.size()) return;
  const domain::Day day = view.days[index];
  std::vector<Ulid> facts;
  for (const auto& fact : room_.tools.journal.to_correct().value_or({})) facts.push_back(fact.id);
  const auto done = room_.tools.journal.correct_clock(facts, day, who());
  if (!done) {
    log::error(std::string("a day could not be corrected: ") + name_of(done.error().code));
    return room_.refuse("error.not_saved");
  }
  view = clock_view(room_);
  view.corrected = static_cast<int>(*done);
  view.corrected_to = day;
}

void ClockDesk::undo() {
  auto& view = room_.state.staff.clock;
  if (!is_open() || view.corrected == 0) return;
  auto& journal = room_.tools.journal;
  int left = view.corrected;  // a large correction is several facts
  for (const auto& correction : journal.corrections().value_or({})) {
    if (left <= 0) break;
    if (correction.undone) continue;
    if (!journal.undo_correction(correction.correction_id, who())) return room_.refuse("error.not_saved");
    left -= static_cast<int>(correction.facts);
  }
  view = clock_view(room_);
}

}  // namespace tsunagu::kiosk
