// What the kiosk goes by about a page besides how it looks. The order of the pages says nothing.
#pragma once

#include "kiosk/model.h"

namespace tsunagu::kiosk {

// Whose page it is: when it locks, and whether Japanese stands beneath another language.
enum class Side : std::uint8_t { visitor, staff };

struct PageRow {
  Side side = Side::visitor;
  TextEntry* (*entry)(State& state) = nullptr;  // what the keyboard writes into; nullptr also for now
  bool is_talk_answer = false;                  // the summary of a request leads back to it
};

// A page that is not named here does not compile (-Wswitch).
constexpr PageRow row_of(Page page) {
  switch (page) {
    case Page::attract:
    case Page::language:
    case Page::help:
    case Page::display:
    case Page::check_in: return {};
    case Page::member_no: return {.entry = [](State& s) { return &s.member_no; }};
    case Page::register_called: return {.entry = [](State& s) { return &s.registration.called; }};
    case Page::register_kind:
    case Page::register_month:
    case Page::register_more:
    case Page::register_area:
    case Page::register_card:
    case Page::who_came:
    case Page::received:
    case Page::menu:
    case Page::events:
    case Page::event:
    case Page::events_month:
    case Page::event_code:
    case Page::booking_places: return {};
    case Page::booking_name: return {.entry = [](State& s) { return &s.booking.name; }};
    case Page::booking_phone: return {.entry = [](State& s) { return &s.booking.phone; }};
    case Page::booking_check:
    case Page::booking_done:
    case Page::own_bookings: return {};
    case Page::booking_number: return {.entry = [](State& s) { return &s.booking.number; }};
    case Page::booking_cancel:
    case Page::class_door: return {};
    case Page::class_number: return {.entry = [](State& s) { return &s.arrival.number; }};
    case Page::class_people:
    case Page::class_done:
    case Page::outlook_stage:
    case Page::outlook:
    case Page::outlook_point:
    case Page::outlook_stopped: return {};
    case Page::plan_wish: return {.entry = [](State& s) { return &s.plan.wish; }};
    case Page::plan_step: return {.entry = [](State& s) { return &s.plan.step; }};
    case Page::plan:
    case Page::plan_phone:
    case Page::plan_printed:
    case Page::shelf:
    case Page::leaflet:
    case Page::address_code:
    case Page::place_kinds:
    case Page::places:
    case Page::place: return {};
    case Page::talk_how:
    case Page::talk_topics: return {.is_talk_answer = true};
    case Page::talk_words: return {.entry = [](State& s) { return &s.talk.words; }, .is_talk_answer = true};
    case Page::talk_method: return {.is_talk_answer = true};
    case Page::talk_phone: return {.entry = [](State& s) { return &s.talk.phone; }, .is_talk_answer = true};
    case Page::talk_hours:
    case Page::talk_message:
    case Page::talk_caller: return {.is_talk_answer = true};
    case Page::talk_name: return {.entry = [](State& s) { return &s.talk.name; }, .is_talk_answer = true};
    case Page::talk_consent: return {.is_talk_answer = true};
    case Page::talk_check:
    case Page::talk_done:
    case Page::silent:
    case Page::slip_code:
    case Page::slip:
    case Page::slip_withdraw:
    case Page::slip_withdrawn:
    case Page::leaving:
    case Page::left:
    case Page::out_of_order: return {};
    case Page::staff_card: return {.side = Side::staff};
    case Page::staff_pin: return {.side = Side::staff, .entry = [](State& s) { return &s.staff.pin; }};
    case Page::staff_board:
    case Page::staff_request: return {.side = Side::staff};
    case Page::staff_note: return {.side = Side::staff, .entry = [](State& s) { return &s.staff.note; }};
    case Page::staff_decision: return {.side = Side::staff, .entry = [](State& s) { return &s.staff.decision; }};
    case Page::staff_receipt:
    case Page::staff_sessions:
    case Page::staff_roster:
    case Page::staff_booking: return {.side = Side::staff};
    case Page::staff_walk_in:
      return {.side = Side::staff,
              .entry = [](State& s) { return s.staff.roster ? &s.staff.roster->walk_in : nullptr; }};
    case Page::staff_cancel_session: return {.side = Side::staff};
    case Page::staff_member_no: return {.side = Side::staff, .entry = [](State& s) { return &s.staff.card.number; }};
    case Page::staff_family:
    case Page::staff_family_card:
    case Page::staff_close:
    case Page::staff_inside:
    case Page::staff_clock: return {.side = Side::staff};
  }
  return {};
}

}  // namespace tsunagu::kiosk
