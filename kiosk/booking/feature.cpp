#include "kiosk/booking/feature.h"

#include <algorithm>

namespace tsunagu::kiosk::booking {

void Feature::next(Page page) {
  switch (page) {
    case Page::places: return bookings.places_chosen();
    case Page::name: return bookings.name_typed();
    case Page::phone: return bookings.phone_typed();
    case Page::check: return bookings.record_booking();
    case Page::done:
      hand_.common.code.reset();
      model_.draft = {};
      return hand_.land(menu_page);
    case Page::number: return bookings.number_typed();
    case Page::class_number: return class_desk.number_typed();
    case Page::class_done: return hand_.wipe();
    case Page::walk_in: return roster.walk_in_typed();
    case Page::own:
    case Page::cancel:
    case Page::class_which:
    case Page::class_door:
    case Page::class_people:
    case Page::sessions:
    case Page::roster:
    case Page::line:
    case Page::cancel_session:
    case Page::close_days:
    case Page::close_day: return;
  }
}

bool Feature::take(Page page, const Scanned& code) {
  if (page != Page::class_door && page != Page::class_number) return false;
  if (!code.framed) {
    const bool digits = std::all_of(code.text.begin(), code.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool is_booking = digits && code.text.size() == booking_code_digits;
    if (!is_booking && !code.own_number) return false;
    class_desk.take_number(is_booking ? code.text : *code.own_number);
    return true;
  }
  if (!code.is(handoff::Kind::member_card)) return false;
  const auto card = handoff::read_member_card(code.framed->envelope, hand_.tools.arena);
  card ? class_desk.take_card(*card) : hand_.refuse_card(card.error());
  return true;
}

}  // namespace tsunagu::kiosk::booking
