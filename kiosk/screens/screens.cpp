#include "kiosk/screens/screens.h"

#include "kiosk/page_rows.h"
#include "kiosk/screens/pages.h"
#include "shared/ui/near_panel.h"

namespace tsunagu::kiosk::screens {
namespace {

void draw_page(const Sheet& sheet) {
  switch (sheet.state.page) {
    case Page::attract: return draw_attract(sheet);
    case Page::language: return draw_language(sheet);
    case Page::help: return draw_help(sheet);
    case Page::display: return draw_display(sheet);
    case Page::check_in: return draw_check_in(sheet);
    case Page::member_no: return draw_member_no(sheet);
    case Page::register_called: return draw_register_called(sheet);
    case Page::register_kind: return draw_register_kind(sheet);
    case Page::register_month: return draw_register_month(sheet);
    case Page::register_more: return draw_register_more(sheet);
    case Page::register_area: return draw_register_area(sheet);
    case Page::register_card: return draw_register_card(sheet);
    case Page::who_came: return draw_who_came(sheet);
    case Page::received: return draw_received(sheet);
    case Page::menu: return draw_menu(sheet);
    case Page::events: return draw_events(sheet);
    case Page::event: return draw_event(sheet);
    case Page::events_month: return draw_events_month(sheet);
    case Page::event_code: return draw_event_code(sheet);
    case Page::booking_places: return draw_booking_places(sheet);
    case Page::booking_name: return draw_booking_name(sheet);
    case Page::booking_phone: return draw_booking_phone(sheet);
    case Page::booking_check: return draw_booking_check(sheet);
    case Page::booking_done: return draw_booking_done(sheet);
    case Page::own_bookings: return draw_own_bookings(sheet);
    case Page::booking_number: return draw_booking_number(sheet);
    case Page::booking_cancel: return draw_booking_cancel(sheet);
    case Page::class_door: return draw_class_door(sheet);
    case Page::class_number: return draw_class_number(sheet);
    case Page::class_people: return draw_class_people(sheet);
    case Page::class_done: return draw_class_done(sheet);
    case Page::outlook_stage: return draw_outlook_stage(sheet);
    case Page::outlook: return draw_outlook(sheet);
    case Page::outlook_point: return draw_outlook_point(sheet);
    case Page::outlook_stopped: return draw_outlook_stopped(sheet);
    case Page::plan_wish: return draw_plan_wish(sheet);
    case Page::plan_step: return draw_plan_step(sheet);
    case Page::plan: return draw_plan(sheet);
    case Page::plan_phone: return draw_plan_phone(sheet);
    case Page::plan_printed: return draw_plan_printed(sheet);
    case Page::shelf: return draw_shelf(sheet);
    case Page::leaflet: return draw_leaflet(sheet);
    case Page::address_code: return draw_address_code(sheet);
    case Page::place_kinds: return draw_place_kinds(sheet);
    case Page::places: return draw_places(sheet);
    case Page::place: return draw_place(sheet);
    case Page::talk_how: return draw_talk_how(sheet);
    case Page::talk_topics: return draw_talk_topics(sheet);
    case Page::talk_words: return draw_talk_words(sheet);
    case Page::talk_method: return draw_talk_method(sheet);
    case Page::talk_phone: return draw_talk_phone(sheet);
    case Page::talk_hours: return draw_talk_hours(sheet);
    case Page::talk_message: return draw_talk_message(sheet);
    case Page::talk_caller: return draw_talk_caller(sheet);
    case Page::talk_name: return draw_talk_name(sheet);
    case Page::talk_consent: return draw_talk_consent(sheet);
    case Page::talk_check: return draw_talk_check(sheet);
    case Page::talk_done: return draw_talk_done(sheet);
    case Page::silent: return draw_silent(sheet);
    case Page::slip_code: return draw_slip_code(sheet);
    case Page::slip: return draw_slip(sheet);
    case Page::slip_withdraw: return draw_slip_withdraw(sheet);
    case Page::slip_withdrawn: return draw_slip_withdrawn(sheet);
    case Page::leaving: return draw_leaving(sheet);
    case Page::left: return draw_left(sheet);
    case Page::out_of_order: return draw_out_of_order(sheet);
    case Page::staff_card: return draw_staff_card(sheet);
    case Page::staff_pin: return draw_staff_pin(sheet);
    case Page::staff_board: return draw_staff_board(sheet);
    case Page::staff_request: return draw_staff_request(sheet);
    case Page::staff_note: return draw_staff_note(sheet);
    case Page::staff_decision: return draw_staff_decision(sheet);
    case Page::staff_receipt: return draw_staff_receipt(sheet);
    case Page::staff_sessions: return draw_staff_sessions(sheet);
    case Page::staff_roster: return draw_staff_roster(sheet);
    case Page::staff_booking: return draw_staff_booking(sheet);
    case Page::staff_walk_in: return draw_staff_walk_in(sheet);
    case Page::staff_cancel_session: return draw_staff_cancel_session(sheet);
    case Page::staff_member_no: return draw_staff_member_no(sheet);
    case Page::staff_family: return draw_staff_family(sheet);
    case Page::staff_family_card: return draw_staff_family_card(sheet);
    case Page::staff_close: return draw_staff_close(sheet);
    case Page::staff_inside: return draw_staff_inside(sheet);
    case Page::staff_clock: return draw_staff_clock(sheet);
  }
}

void draw_near_panel(const Sheet& sheet) {
  const std::string close = sheet.say("near.close");
  const std::string more = sheet.say("near.more");
  const std::string display = sheet.say("rail.display");
  ui::near_panel(sheet.ui, {.close = close, .more = more, .display = display});
}

}  // namespace

ui::ThemeOptions theme_for(const State& state, float px_per_mm) {
  const Display& display = state.display;
  return {.px_per_mm = px_per_mm,
          .contrast = display.contrast,
          .text_size = display.text,
          .motion = display.motion,
          .hand = display.hand};
}

void draw(ui::Ui& ui, Words& words, const State& state, Intents& intents) {
  const Say say = words.in(state.language);
  const Sheet sheet{ui, state, say, intents};
  const bool for_two =
      say.is_foreign() && row_of(state.page).side == Side::visitor;  // staff alone need no second language
  if (for_two) ui.set_beneath([&words](std::string_view label) { return words.mirror().of(label); });
  draw_page(sheet);
  draw_near_panel(sheet);
  if (state.idle && state.page != Page::attract) draw_idle(sheet);
  ui.set_beneath({});
}

}  // namespace tsunagu::kiosk::screens
