#include "kiosk/scans.h"

#include <span>
#include <string>
#include <utility>

#include "kiosk/hand/refused_card.h"
#include "kiosk/pages.h"
#include "kiosk/rooms.h"

namespace tsunagu::kiosk {

bool Scans::is_nothing_new(std::string_view text, Instant now) {
  again_ = last_.is_again(text, now);
  last_.note(text, now);
  return again_ && last_.still_stands(state_.page, state_.notice.has_value());
}

void Scans::take(std::string_view text, Instant now) {
  const std::string one(text);
  const Scanned code{handoff::without_identifier(text),
                     handoff::assemble(std::span(&one, 1)),  // every code the kiosk reads is a single one
                     own_number(hand_.tools.config.hub, text)};
  auto said = std::exchange(state_.notice, {});
  const bool taken = lead(code);
  if (!taken && again_ && last_.was_taken()) {
    state_.notice = std::move(said);
    return;
  }
  if (!taken) hand_.refuse_card(words_for_refused(code));
  last_.note(text, now);  // whoever was here before was forgotten, this card is not
  last_.led_to({state_.page, taken, state_.notice.has_value()});
  if (refused_ && state_.notice && state_.notice->kind != Notice::Kind::info) refused_();
}

// A card that stayed on the reader.
bool Scans::is_of_who_was_received(const Scanned& code) const {
  if (state_.page.room != Room::check_in && state_.page.room != Room::booking) return false;
  return is_of_guest(hand_, code);
}

// The room of the page is asked first; the first page leads to whichever room a card or slip belongs to. A page that
// gives way is left for it, with all that it had of whoever was received there.
bool Scans::lead(const Scanned& code) {
  bool taken = false;
  rooms_.with(state_.page, [&](auto& room, auto own_page) { taken = room.take(own_page, code); });
  if (taken) return true;
  if (page::stay_of(state_) != page::Stay::ordinary) {
    if (is_of_who_was_received(code)) return true;
    const bool leads_on = code.own_number.has_value() || code.is(handoff::Kind::member_card) ||
                          code.is(handoff::Kind::staff_card) || code.is(handoff::Kind::request_slip);
    if (leads_on) hand_.wipe();
  }
  const PageId page = state_.page;
  const bool first = page == attract_page;
  if (first && rooms_.check_in.take(check_in::Page::ways, code)) return true;
  if (first && rooms_.staff.take(staff::Page::card, code)) return true;
  const bool slip_here = first || page == check_in::Page::ways || page == menu_page;
  return slip_here && rooms_.slip.take(slip::Page::progress, code);
}

}  // namespace tsunagu::kiosk
