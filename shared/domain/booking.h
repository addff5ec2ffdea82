// Places in a session: who gets one, who waits, who moves up. Places are families, because that is what a session's
// capacity (定員) counts; a family that brings a friend's family wants two.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "shared/base/ulid.h"

namespace tsunagu::domain {

inline constexpr int most_places = 4;  // of one booking

// Stored in the read model.
enum class BookingState : std::uint8_t { made = 0, placed = 1, waiting = 2, promoted = 3, cancelled = 4 };
[[nodiscard]] bool has_place(BookingState state);

// One booking of a session, as the rules see it. Lists are in the order in which the bookings were made.
struct Booked {
  Ulid booking_id;
  int places = 1;
  BookingState state = BookingState::made;
};

[[nodiscard]] int places_taken(std::span<const Booked> bookings);
// Families beyond the capacity; 0 when all fit or no booking is needed.
[[nodiscard]] int overbooked_by(std::optional<int> capacity, std::span<const Booked> bookings);
// Whether a new booking gets its place now, or waits.
[[nodiscard]] bool fits(std::optional<int> capacity, std::span<const Booked> bookings, int wanted);
// Who moves up, in order: again and again the first in the queue whose places wanted fit the places left.
[[nodiscard]] std::vector<Ulid> promotions(std::optional<int> capacity, std::span<const Booked> bookings);
// 1: next in the queue. 0: does not wait.
[[nodiscard]] int queue_position(std::span<const Booked> bookings, const Ulid& booking_id);

}  // namespace tsunagu::domain
