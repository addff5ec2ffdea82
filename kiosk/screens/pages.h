// One function a page. screens.cpp calls the one that State::page names.
#pragma once

#include "kiosk/screens/sheet.h"

namespace tsunagu::kiosk::screens {

void draw_attract(const Sheet& sheet);
void draw_language(const Sheet& sheet);
void draw_help(const Sheet& sheet);

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

void draw_talk_how(const Sheet& sheet);
void draw_talk_topics(const Sheet& sheet);
void draw_talk_words(const Sheet& sheet);
void draw_talk_method(const Sheet& sheet);
void draw_talk_phone(const Sheet& sheet);
void draw_talk_hours(const Sheet& sheet);
void draw_talk_message(const Sheet& sheet);
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

void draw_staff_card(const Sheet& sheet);
void draw_staff_pin(const Sheet& sheet);
void draw_staff_board(const Sheet& sheet);
void draw_staff_request(const Sheet& sheet);
void draw_staff_note(const Sheet& sheet);
void draw_staff_decision(const Sheet& sheet);
void draw_staff_receipt(const Sheet& sheet);
void draw_staff_close(const Sheet& sheet);

// The countdown over any page.
void draw_idle(const Sheet& sheet);

}  // namespace tsunagu::kiosk::screens
