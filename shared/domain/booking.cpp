#include "shared/domain/booking.h"

#include <algorithm>

#include "shared/domain/rules.h"

namespace tsunagu::domain {

bool has_place(BookingState state) { return state == BookingState::placed || state == BookingState::promoted; }

int places_taken(std::span<const Booked> bookings) {
  int taken = 0;
  for (const auto& booking : bookings) taken += has_place(booking.state) ? booking.places : 0;
  return taken;
}

int overbooked_by(std::optional<int> capacity, std::span<const Booked> bookings) {
  const auto left = places_left(capacity, places_taken(bookings));
  return left ? std::max(0, -*left) : 0;
}

bool fits(std::optional<int> capacity, std::span<const Booked> bookings, int wanted) {
  const auto left = places_left(capacity, places_taken(bookings));
  return !left || wanted <= *left;
}

std::vector<Ulid> promotions(std::optional<int> capacity, std::span<const Booked> bookings) {
  std::vector<Booked> all(bookings.begin(), bookings.end());
  std::vector<Ulid> out;
  for (;;) {
    const auto next = std::find_if(all.begin(), all.end(), [&](const Booked& booking) {
      return booking.state == BookingState::waiting && fits(capacity, all, booking.places);
    });
    if (next == all.end()) return out;
    next->state = BookingState::promoted;
    out.push_back(next->booking_id);
  }
}

int queue_position(std::span<const Booked> bookings, const Ulid& booking_id) {
  int position = 0;
  for (const auto& booking : bookings) {
    if (booking.state != BookingState::waiting) continue;
    ++position;
    if (booking.booking_id == booking_id) return position;
  }
  return 0;
}

}  // namespace tsunagu::domain
