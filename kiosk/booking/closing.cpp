#include "kiosk/booking/closing.h"

#include "kiosk/home/closing.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk::booking {
namespace {

constexpr int days_listed = 60;

}  // namespace

bool Closing::list_days() {
  const auto now = domain::day_minute_of(hand_.common.now);
  ClosingView view;
  for (int ahead = 0; ahead < days_listed; ++ahead) {
    const domain::Day day{std::chrono::sys_days{now.day} + std::chrono::days{ahead}};
    const auto sessions = sessions_of_day(hand_.tools.journal.hub(), day, now);
    if (!sessions) return false;
    ClosableDay one{day, static_cast<int>(sessions->size()), 0, hand_.is_closed(day)};
    for (const auto& session : *sessions) one.families += families_of(session.booked);
    view.days.push_back(one);
  }
  model_.closing = std::move(view);
  return true;
}

void Closing::open() {
  if (!hand_.tools.keyring.is_unlocked()) return;
  if (!list_days()) return hand_.refuse("error.not_read");
  hand_.go(Page::close_days);
}

const ClosableDay* Closing::chosen() const {
  const auto& closing = model_.closing;
  if (!closing || !closing->chosen || *closing->chosen >= closing->days.size()) return nullptr;
  return &closing->days[*closing->chosen];
}

// Reading whose names they are is recorded first, as on a roster.
void Closing::choose(std::size_t index) {
  const auto who = hand_.tools.keyring.unlocked_by();
  auto& closing = model_.closing;
  if (!who || !closing || index >= closing->days.size() || closing->days[index].closed) return;
  const auto& hub = hand_.tools.journal.hub();
  const auto now = domain::day_minute_of(hand_.common.now);
  const auto sessions = sessions_of_day(hub, closing->days[index].day, now);
  if (!sessions) return hand_.refuse("error.not_read");
  std::vector<domain::NewFact> reads;
  for (const auto& one : *sessions) {
    if (!one.booked.empty()) reads.push_back(domain::fact(one.session.session_id, domain::RosterRead{*who}));
  }
  if (!reads.empty() && !hand_.record(std::move(reads))) return;
  closing->chosen = index;
  closing->families.clear();
  for (const auto& one : *sessions) {
    const EventRow row = bookings_.row_of(one.session);
    for (auto& line : roster_.lines_of(one.session.session_id, one.booked, {})) {
      closing->families.push_back({row, std::move(line)});
    }
  }
  hand_.go(Page::close_day);
}

void Closing::close_day() {
  const auto who = hand_.tools.keyring.unlocked_by();
  const auto* day = chosen();
  if (!who || day == nullptr || hand_.common.page != Page::close_day) return;
  auto& journal = hand_.tools.journal;
  const auto sessions = sessions_of_day(journal.hub(), day->day, domain::day_minute_of(hand_.common.now));
  if (!sessions) return hand_.refuse("error.not_read");
  if (!hand_.record(closing_facts(journal.new_id(), day->day, *who, *sessions))) return;
  if (!list_days() || !roster_.list_sessions()) return hand_.refuse("error.not_read");
  hand_.back();
  hand_.tell("shut.done");
}

}  // namespace tsunagu::kiosk::booking
