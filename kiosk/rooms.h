// All rooms' logic, and which of them the sitting asks.
#pragma once

#include "kiosk/alert/feature.h"
#include "kiosk/booking/feature.h"
#include "kiosk/check_in/feature.h"
#include "kiosk/door/feature.h"
#include "kiosk/events/feature.h"
#include "kiosk/model.h"
#include "kiosk/outlook/feature.h"
#include "kiosk/shelf/feature.h"
#include "kiosk/slip/feature.h"
#include "kiosk/staff/feature.h"
#include "kiosk/talk/feature.h"

namespace tsunagu::kiosk {

// Who may see whom: booking <- events, outlook, staff; talk <- outlook, staff; slip <- staff; and nobody else.
struct Rooms {
  Rooms(Hand& hand, State& state)
      : door(hand),
        check_in(hand, state.check_in),
        booking(hand, state.booking),
        events(hand, state.events, booking.bookings),
        talk(hand, state.talk),
        slip(hand, state.slip),
        outlook(hand, state.outlook, booking.bookings, talk.talk),
        shelf(hand, state.shelf),
        alert(hand),
        staff(hand, state.staff, talk.talk, slip.slip, booking.roster) {}

  door::Feature door;
  check_in::Feature check_in;
  booking::Feature booking;
  events::Feature events;
  talk::Feature talk;
  slip::Feature slip;
  outlook::Feature outlook;
  shelf::Feature shelf;
  alert::Feature alert;
  staff::Feature staff;

  template <class Use>
  void each(Use use) {
    use(door), use(check_in), use(booking), use(events), use(talk), use(slip), use(outlook), use(shelf), use(alert);
    use(staff);
  }
  // Calls `use` with the room of `page`, and with `page` as that room knows it.
  template <class Use>
  void with(PageId page, Use use) {
    each([&]<Feature OneRoom>(OneRoom& room) {
      using Page = typename OneRoom::Page;
      if (room_of(Page{}) == page.room) use(room, static_cast<Page>(page.page));
    });
  }
};

}  // namespace tsunagu::kiosk
