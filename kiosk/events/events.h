// What is on at the hub: by day and by month, for this family or for everybody, with detail and a code for the parent's
// telephone.
#pragma once

#include "kiosk/booking/bookings.h"
#include "kiosk/events/model.h"
#include "kiosk/hand/hand.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::events {

inline constexpr int events_days_ahead = 92;

class Events {
 public:
  Events(Hand& hand, Model& model, booking::Bookings& bookings) : hand_(hand), model_(model), bookings_(bookings) {}

  void open();
  // What is on today, for the page that says that a visit began.
  [[nodiscard]] std::vector<EventRow> today();
  void choose_day(std::size_t index);
  void choose_date(domain::Day day);  // from the month
  void show_month();
  void turn_month(int by);
  void show_for(EventsFor whom);
  void open_event(const Ulid& session_id);
  void show_code();  // of the event shown
  void book(BookWhat what);
  void cancel_booking();
  // The first prenatal class of today that is not over.
  // The prenatal class to come to now and those beside it, the earliest first.
  [[nodiscard]] std::vector<EventRow> classes_now() const;
  void forget() { all_.clear(); }

 private:
  [[nodiscard]] Status read();  // what is ahead, for everybody
  void list_days();
  void list_rows();
  void list_month();
  [[nodiscard]] bool is_shown(const journal::SessionRow& session) const;
  [[nodiscard]] std::vector<EventRow> course_of(const journal::SessionRow& session) const;

  Hand& hand_;
  Model& model_;
  booking::Bookings& bookings_;
  std::vector<journal::SessionRow> all_;  // from today on
};

}  // namespace tsunagu::kiosk::events
