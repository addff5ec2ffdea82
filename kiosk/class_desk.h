// Check-in to today's prenatal class (プレパパ・プレママ教室): by card, by a member number or booking code, or without
// a booking when there is room. Both partners at once.
//
// No name is shown here. A typed number is answered alike whether it is known or not; what does not match a booking
// waits for staff in the roster (safety rule 6).
#pragma once

#include "kiosk/bookings.h"
#include "kiosk/check_in.h"
#include "kiosk/room.h"

namespace tsunagu::kiosk {

class ClassDesk {
 public:
  ClassDesk(Room& room, CheckIn& check_in, const Bookings& bookings)
      : room_(room), check_in_(check_in), bookings_(bookings) {}

  void open();
  void choose(domain::ArrivalWay way);
  void take_card(const handoff::MemberCard& card);
  // Digits of a printed number or a booking code, scanned.
  void take_number(std::string_view read);
  void number_typed();
  void choose_people(ClassPeople people);

 private:
  [[nodiscard]] std::vector<domain::NewFact> arrival_by_card(const Ulid& session_id, std::uint16_t people);
  [[nodiscard]] std::vector<domain::NewFact> arrival_by_number(const Ulid& session_id, std::uint16_t people);
  [[nodiscard]] std::vector<domain::NewFact> arrival_without_booking(const Ulid& session_id, std::uint16_t people);
  [[nodiscard]] bool has_arrived(const Ulid& session_id, const Ulid& booking_id) const;

  Room& room_;
  CheckIn& check_in_;
  const Bookings& bookings_;
};

// Grown-ups, and how many of them are expecting.
[[nodiscard]] inline std::uint16_t people_of(ClassPeople people) { return people == ClassPeople::both ? 2 : 1; }

}  // namespace tsunagu::kiosk
