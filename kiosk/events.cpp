#include "kiosk/events.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

EventRow row_of(const journal::SessionRow& from) {
  const auto& s = from.session;
  return {from.session_id, s.title,      s.place,    s.first_day,      s.last_day,
          s.start_minute,  s.end_minute, s.capacity, s.prenatal_class, s.cancelled};
}

domain::Day days_later(domain::Day day, int days) {
  return domain::Day{std::chrono::sys_days{day} + std::chrono::days{days}};
}

}  // namespace

void Events::open() {
  auto& state = room_.state;
  const auto today = room_.today();
  const auto sessions = room_.tools.journal.hub().sessions_between(today, days_later(today, events_days_ahead));
  if (!sessions) {
    log::error(std::string("events could not be read: ") + name_of(sessions.error().code));
    return room_.refuse("error.not_read");
  }
  state.events = {};
  for (const auto& session : *sessions) {
    // Something that runs over many days stands under each of them once it has begun.
    const auto day = std::max(session.session.first_day, today);
    if (std::find(state.events.days.begin(), state.events.days.end(), day) == state.events.days.end()) {
      state.events.days.push_back(day);
    }
  }
  std::sort(state.events.days.begin(), state.events.days.end());
  choose_day(0);
  room_.go(Page::events);
}

void Events::choose_day(std::size_t index) {
  auto& events = room_.state.events;
  events.rows.clear();
  if (index >= events.days.size()) return;
  events.day = index;
  const auto sessions = room_.tools.journal.hub().sessions_between(events.days[index], events.days[index]);
  if (!sessions) return room_.refuse("error.not_read");
  for (const auto& session : *sessions) events.rows.push_back(row_of(session));
}

void Events::open_event(const Ulid& session_id) {
  const auto session = room_.tools.journal.hub().session(session_id);
  if (!session || !*session) return room_.refuse("error.not_read");
  const auto& s = (*session)->session;
  room_.state.events.detail =
      EventDetail{row_of(**session), s.description, s.what_to_bring, s.fee, s.languages, s.contact};
  room_.go(Page::event);
}

std::optional<EventRow> Events::class_today() const {
  const auto today = room_.today();
  const auto sessions = room_.tools.journal.hub().sessions_between(today, today);
  if (!sessions) return std::nullopt;
  const int now = domain::minute_of_day(room_.state.now);
  for (const auto& session : *sessions) {
    const auto& s = session.session;
    if (s.prenatal_class && !s.cancelled && (!s.end_minute || *s.end_minute > now)) return row_of(session);
  }
  return std::nullopt;
}

}  // namespace tsunagu::kiosk
