#pragma once

#include "kiosk/events/events.h"
#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk::events {

class Feature : public QuietFeature {
 public:
  using Page = events::Page;
  using Intent = events::Intent;
  Feature(Hand& hand, Model& model, booking::Bookings& bookings) : events(hand, model, bookings), hand_(hand) {}

  Events events;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page) {
    if (page == Page::code) hand_.ask_back();
  }
  void forget() { events.forget(); }

 private:
  void on(const ShowFrom& what) { events.show_from(what.first); }
  void on(const ShowMonth&) { events.show_month(); }
  void on(const TurnMonth& what) { events.turn_month(what.by); }
  void on(const ChooseDate& what) { events.choose_date(what.day); }
  void on(const ShowEventsFor& what) { events.show_for(what.whom); }
  void on(const ShowEventCode&) { events.show_code(); }
  void on(const Book& what) { events.book(what.what); }
  void on(const CancelBooking&) { events.cancel_booking(); }

  Hand& hand_;
};

}  // namespace tsunagu::kiosk::events
