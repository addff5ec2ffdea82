// Check-in to today's prenatal class (プレパパ・プレママ教室): by card, by a member number or booking code, or without
// a booking when there is hand. Both partners at once.
//
// No name is shown here. A typed number is answered alike whether it is known or not; what does not match a booking
// waits for staff in the roster (safety rule 6).
#pragma once

#include "kiosk/booking/bookings.h"
#include "kiosk/booking/model.h"
#include "kiosk/hand/hand.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk::booking {

class ClassDesk {
 public:
  ClassDesk(Hand& hand, Model& model, const Bookings& bookings) : hand_(hand), model_(model), bookings_(bookings) {}

  void open();
  void choose_class(std::size_t index);
  void choose(domain::ArrivalWay way);
  void take_card(const handoff::MemberCard& card);
  // Digits of a printed number or a booking code, scanned.
  void take_number(std::string_view read);
  void number_typed();
  void choose_people(ClassPeople people);

 private:
  void open_door();
  [[nodiscard]] std::vector<domain::NewFact> arrival_by_card(const Ulid& session_id, std::uint16_t people);
  [[nodiscard]] std::vector<domain::NewFact> arrival_by_number(const Ulid& session_id, std::uint16_t people,
                                                               const Ulid& visit_id);
  [[nodiscard]] std::vector<domain::NewFact> arrival_without_booking(const Ulid& session_id, std::uint16_t people);

  Hand& hand_;
  Model& model_;
  const Bookings& bookings_;
};

// Grown-ups, and how many of them are expecting.
[[nodiscard]] inline std::uint16_t people_of(ClassPeople people) { return people == ClassPeople::both ? 2 : 1; }

}  // namespace tsunagu::kiosk::booking
