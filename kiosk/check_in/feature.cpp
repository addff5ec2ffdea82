#include "kiosk/check_in/feature.h"

#include <algorithm>

namespace tsunagu::kiosk::check_in {

void Feature::on(const TurnParty& what) {
  model_.party_first = std::clamp(model_.party_first + what.by, 0, party_columns - 1);
}

void Feature::on(const ConfirmLeave&) { hand_.guest.is_inside() ? check_in_.end_visit() : hand_.wipe(); }

void Feature::counted() {
  if (check_in_.counted()) came_in_();
}

void Feature::on(const AddAdult&) {
  check_in_.add_adult();
  counted();
}

void Feature::on(const NoAdult&) {
  check_in_.no_adult_is_right();
  counted();
}

void Feature::on(const EndSitting&) {
  read_news();
  hand_.wipe();
}

void Feature::read_news() {
  if (model_.news.empty()) return;
  news_read_();
  model_.news.clear();
}

void Feature::next(Page page) {
  switch (page) {
    case Page::member_no: return check_in_.number_typed();
    case Page::register_called: return check_in_.called_typed();
    case Page::register_more:
      return model_.registration.months.empty() ? check_in_.add_another() : hand_.go(Page::register_area);
    case Page::register_card: return hand_.land(Page::who_came);
    case Page::who_came:
    case Page::correct:
    case Page::some_leave: return counted();
    case Page::received: read_news(); return hand_.land(menu_page);
    case Page::leaving: return hand_.land(menu_page);
    case Page::left: return hand_.wipe();
    case Page::ways:
    case Page::register_kind:
    case Page::now:
    case Page::born_month:
    case Page::register_month:
    case Page::adult:
    case Page::months:
    case Page::forget_month:
    case Page::register_area: return;  // answered by choosing
  }
}

bool Feature::take(Page page, const Scanned& code) {
  if (page != Page::ways && page != Page::member_no) return false;
  if (!code.framed) {
    if (code.own_number) check_in_.take_number(*code.own_number);
    return code.own_number.has_value();
  }
  if (!code.is(handoff::Kind::member_card)) return false;
  const auto card = handoff::read_member_card(code.framed->envelope, hand_.tools.arena);
  card ? check_in_.take_card(*card) : hand_.refuse_card(card.error());
  return true;
}

}  // namespace tsunagu::kiosk::check_in
