// One function a page. screens.cpp calls the one that State::page names.
#pragma once

#include "kiosk/screens/sheet.h"

namespace tsunagu::kiosk::screens {

void draw_attract(const Sheet& sheet);
void draw_language(const Sheet& sheet);
void draw_help(const Sheet& sheet);
void draw_display(const Sheet& sheet);

void draw_check_in(const Sheet& sheet);
void draw_member_no(const Sheet& sheet);
void draw_register_called(const Sheet& sheet);
void draw_register_kind(const Sheet& sheet);
void draw_register_month(const Sheet& sheet);
void draw_register_more(const Sheet& sheet);
void draw_register_area(const Sheet& sheet);
void draw_register_card(const Sheet& sheet);
void draw_who_came(const Sheet& sheet);
void draw_received(const Sheet& sheet);

void draw_menu(const Sheet& sheet);
void draw_events(const Sheet& sheet);
void draw_event(const Sheet& sheet);
void draw_events_month(const Sheet& sheet);
void draw_event_code(const Sheet& sheet);
void draw_booking_places(const Sheet& sheet);
void draw_booking_name(const Sheet& sheet);
void draw_booking_phone(const Sheet& sheet);
void draw_booking_check(const Sheet& sheet);
void draw_booking_done(const Sheet& sheet);
void draw_own_bookings(const Sheet& sheet);
void draw_booking_number(const Sheet& sheet);
void draw_booking_cancel(const Sheet& sheet);
void draw_class_door(const Sheet& sheet);
void draw_class_number(const Sheet& sheet);
void draw_class_people(const Sheet& sheet);
void draw_class_done(const Sheet& sheet);

void draw_outlook_stage(const Sheet& sheet);
void draw_outlook(const Sheet& sheet);
void draw_outlook_point(const Sheet& sheet);
void draw_outlook_stopped(const Sheet& sheet);
void draw_plan_wish(const Sheet& sheet);
void draw_plan_step(const Sheet& sheet);
void draw_plan(const Sheet& sheet);
void draw_plan_phone(const Sheet& sheet);
void draw_plan_printed(const Sheet& sheet);

void draw_shelf(const Sheet& sheet);
void draw_leaflet(const Sheet& sheet);
void draw_address_code(const Sheet& sheet);
void draw_place_kinds(const Sheet& sheet);
void draw_places(const Sheet& sheet);
void draw_place(const Sheet& sheet);

void draw_talk_how(const Sheet& sheet);
void draw_talk_topics(const Sheet& sheet);
void draw_talk_words(const Sheet& sheet);
void draw_talk_method(const Sheet& sheet);
void draw_talk_phone(const Sheet& sheet);
void draw_talk_hours(const Sheet& sheet);
void draw_talk_message(const Sheet& sheet);
void draw_talk_caller(const Sheet& sheet);
void draw_talk_name(const Sheet& sheet);
void draw_talk_consent(const Sheet& sheet);
void draw_talk_check(const Sheet& sheet);
void draw_talk_done(const Sheet& sheet);
void draw_silent(const Sheet& sheet);

void draw_slip_code(const Sheet& sheet);
void draw_slip(const Sheet& sheet);
void draw_slip_withdraw(const Sheet& sheet);
void draw_slip_withdrawn(const Sheet& sheet);

void draw_leaving(const Sheet& sheet);
void draw_left(const Sheet& sheet);
void draw_out_of_order(const Sheet& sheet);

void draw_staff_card(const Sheet& sheet);
void draw_staff_pin(const Sheet& sheet);
void draw_staff_board(const Sheet& sheet);
void draw_staff_request(const Sheet& sheet);
void draw_staff_note(const Sheet& sheet);
void draw_staff_decision(const Sheet& sheet);
void draw_staff_receipt(const Sheet& sheet);
void draw_staff_sessions(const Sheet& sheet);
void draw_staff_roster(const Sheet& sheet);
void draw_staff_booking(const Sheet& sheet);
void draw_staff_walk_in(const Sheet& sheet);
void draw_staff_cancel_session(const Sheet& sheet);
void draw_staff_member_no(const Sheet& sheet);
void draw_staff_family(const Sheet& sheet);
void draw_staff_family_card(const Sheet& sheet);
void draw_staff_close(const Sheet& sheet);
void draw_staff_inside(const Sheet& sheet);
void draw_staff_clock(const Sheet& sheet);

// The countdown over any page.
void draw_idle(const Sheet& sheet);

}  // namespace tsunagu::kiosk::screens
