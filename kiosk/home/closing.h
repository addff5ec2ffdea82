// A day on which the hub stays closed: what would take place then, who has booked it, and the facts that close it. The
// same for staff's page and the command.
#pragma once

#include <vector>

#include "shared/domain/session_time.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {

// A session that begins on the day, with its bookings that hold a place or wait for one.
struct SessionOfDay {
  journal::SessionRow session;
  std::vector<journal::BookingRow> booked;
};
[[nodiscard]] Result<std::vector<SessionOfDay>> sessions_of_day(const journal::HubView& hub, domain::Day day,
                                                                const domain::DayMinute& now);
// Families, as places count them.
[[nodiscard]] int families_of(const std::vector<journal::BookingRow>& booked);
// The day is closed and each session cancelled, so that everybody who has booked is to be told.
[[nodiscard]] std::vector<domain::NewFact> closing_facts(const Ulid& id, domain::Day day, const Ulid& staff_id,
                                                         const std::vector<SessionOfDay>& sessions);

}  // namespace tsunagu::kiosk
