// What is on at the hub: one after the other and by month, for this family, an age or everybody, with detail and a code
// for the parent's telephone.
#pragma once

#include "kiosk/booking/bookings.h"
#include "kiosk/events/model.h"
#include "kiosk/hand/hand.h"
#include "shared/domain/audience.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::events {

inline constexpr int events_days_ahead = 92;

class Events {
 public:
  Events(Hand& hand, Model& model, booking::Bookings& bookings) : hand_(hand), model_(model), bookings_(bookings) {}

  void open();
  // What is on today, for the page that says that a visit began.
  [[nodiscard]] std::vector<EventRow> today();
  void show_from(std::size_t first);
  void choose_date(domain::Day day);  // from the month
  void show_month();
  void turn_month(int by);
  void show_for(EventsFor whom);
  void open_event(const Ulid& session_id);
  void show_code();  // of the event shown
  void book(BookWhat what);
  void cancel_booking();
  // The prenatal class to come to now and those beside it, the earliest first.
  [[nodiscard]] std::vector<EventRow> classes_now() const;
  void forget();

 private:
  struct Place {
    domain::Day day{};
    std::size_t session = 0;  // in all_
  };

  [[nodiscard]] Status read();  // what is ahead, for everybody
  void list_offers();
  // A day from the month: what began before it and still runs then stands under it once more.
  void list_places(std::optional<domain::Day> chosen = {});
  void list_month();
  [[nodiscard]] std::size_t place_of(domain::Day day) const;  // the first of that day or later
  [[nodiscard]] bool is_shown(std::size_t session) const;
  [[nodiscard]] std::vector<EventRow> course_of(const journal::SessionRow& session) const;

  Hand& hand_;
  Model& model_;
  booking::Bookings& bookings_;
  std::vector<journal::SessionRow> all_;  // from today on
  std::vector<domain::Audience> whom_;    // of each
  std::vector<Place> list_;               // of those shown, by day
};

}  // namespace tsunagu::kiosk::events
