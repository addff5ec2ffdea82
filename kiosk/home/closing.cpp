#include "kiosk/home/closing.h"

#include <algorithm>

#include "shared/domain/booking.h"

namespace tsunagu::kiosk {

Result<std::vector<SessionOfDay>> sessions_of_day(const journal::HubView& hub, domain::Day day,
                                                  const domain::DayMinute& now) {
  auto sessions = hub.sessions_between(day, day);
  if (!sessions) return sessions.forward();
  std::vector<SessionOfDay> out;
  for (auto& session : *sessions) {
    const auto& s = session.session;
    const bool is_ahead = s.first_day == day && domain::moment_of(s, now) != domain::SessionMoment::over;
    if (!is_ahead || s.cancelled) continue;
    auto bookings = hub.bookings(session.session_id);
    if (!bookings) return bookings.forward();
    std::erase_if(*bookings, [](const journal::BookingRow& row) {
      return row.walk_in || row.state == domain::BookingState::cancelled;
    });
    out.push_back({std::move(session), std::move(*bookings)});
  }
  return out;
}

int families_of(const std::vector<journal::BookingRow>& booked) {
  int families = 0;
  for (const auto& row : booked) families += row.places;
  return families;
}

std::vector<domain::NewFact> closing_facts(const Ulid& id, domain::Day day, const Ulid& staff_id,
                                           const std::vector<SessionOfDay>& sessions) {
  std::vector<domain::NewFact> facts{domain::fact(id, domain::DayClosed{day, staff_id})};
  for (const auto& one : sessions) {
    facts.push_back(domain::fact(one.session.session_id, domain::SessionCancelled{staff_id}));
  }
  return facts;
}

}  // namespace tsunagu::kiosk
