#include "kiosk/staff/feature.h"

#include "shared/handoff/cards.h"

namespace tsunagu::kiosk::staff {

void Feature::next(Page page) {
  switch (page) {
    case Page::pin: return staff.pin_typed();
    case Page::note: return staff.note_typed();
    case Page::decision: return staff.decision_typed();
    case Page::receipt:
    case Page::clock: return staff.show_board();
    case Page::inside:
      if (!inside.record_gone()) return;
      staff.show_board();
      return hand_.tell("inside.recorded");
    case Page::member_no: return card_desk.number_typed();
    case Page::family: return card_desk.issue();
    case Page::family_card: hand_.common.code.reset(); return staff.show_board();
    case Page::card:
    case Page::board:
    case Page::request:
    case Page::close: return;
  }
}

bool Feature::take(Page page, const Scanned& code) {
  if (page == Page::member_no && !code.framed && code.own_number) {
    card_desk.take_number(*code.own_number);
    return true;
  }
  if (!code.framed) return false;
  if (page == Page::receipt) {
    staff.take_receipt(*code.framed);
    return true;
  }
  const bool at_the_door = page == Page::card || page == Page::pin;
  if (!at_the_door || !code.is(handoff::Kind::staff_card)) return false;
  auto card = handoff::read_staff_card(code.framed->envelope, hand_.tools.arena);
  if (!card) {
    hand_.refuse_card(card.error());
  } else if (!staff.knows(*card)) {
    hand_.refuse_card("refusal.card.staff_elsewhere");
  } else {
    staff.take_card(std::move(*card));
  }
  return true;
}

void Feature::forget() {
  staff.lock();
  card_desk.forget();
}

}  // namespace tsunagu::kiosk::staff
