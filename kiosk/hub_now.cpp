#include "kiosk/hub_now.h"

#include <iterator>

#include "kiosk/rooms.h"

namespace tsunagu::kiosk {

HubView hub_now(const Hand& hand, const Rooms& rooms) {
  const auto& tools = hand.tools;
  const Common& common = hand.common;
  HubView out = hub_view(tools.config.hub, common.language, domain::day_of(common.now));
  if (hand.is_closed(hand.today())) {
    out.on_duty.clear();
    out.closes_minute.reset();
  }
  if (const auto* ward = tools.wards.current(common.now)) {
    out.can_hand_over = true;
    out.ward_name = ward->ward_name;
  }
  out.has_outlook = !tools.config.hub.contacts.entries.empty();
  out.has_shelf = rooms.shelf.shelf.has_anything();
  out.can_print = tools.config.printer.is_set_up();
  auto classes = rooms.events.events.classes_now();
  if (classes.empty()) return out;
  out.class_today = std::move(classes.front());
  out.classes_beside.assign(std::next(classes.begin()), classes.end());
  return out;
}

}  // namespace tsunagu::kiosk
