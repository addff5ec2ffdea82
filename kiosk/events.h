// What is on at the hub: by day and by month, for this family or for everybody, with detail and a code for the parent's
// telephone.
#pragma once

#include "kiosk/bookings.h"
#include "kiosk/check_in.h"
#include "kiosk/room.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {

inline constexpr int events_days_ahead = 92;

class Events {
 public:
  Events(Room& room, const CheckIn& check_in, Bookings& bookings)
      : room_(room), check_in_(check_in), bookings_(bookings) {}

  void open();
  void show_today();  // behind the page that says that a visit began
  void choose_day(std::size_t index);
  void choose_date(domain::Day day);  // from the month
  void show_month();
  void turn_month(int by);
  void show_for(EventsFor whom);
  void open_event(const Ulid& session_id);
  void show_code();  // of the event shown
  // The first prenatal class of today that is not over.
  [[nodiscard]] std::optional<EventRow> class_today() const;
  void forget() { all_.clear(); }

 private:
  [[nodiscard]] Status read();  // what is ahead, for everybody
  void list_days();
  void list_rows();
  void list_month();
  [[nodiscard]] bool is_shown(const journal::SessionRow& session) const;
  [[nodiscard]] std::vector<EventRow> course_of(const journal::SessionRow& session) const;

  Room& room_;
  const CheckIn& check_in_;
  Bookings& bookings_;
  std::vector<journal::SessionRow> all_;  // from today on
};

}  // namespace tsunagu::kiosk
