#include "tests/drive/faces.h"

#include <algorithm>

namespace tsunagu::drive {
namespace {

using namespace kiosk;

struct Feature {
  Page page;
  const char* name;
  bool (*holds)(const State&);
};

bool is_listed_today(const State& s) {
  const auto& events = s.events;
  return events.day < events.days.size() && events.days[events.day] == domain::day_of(s.now);
}
bool is_month_without_events(const State& s) {
  const auto& days = s.events.month_days;
  return std::none_of(days.begin(), days.end(), [](const MonthDay& day) { return day.events > 0; });
}
bool is(const State& s, RequestHow how) { return s.talk.how == how; }
bool is(const State& s, RequestState state) { return s.slip && s.slip->state == state; }
const EventRow* row_of(const State& s) { return s.events.detail ? &s.events.detail->row : nullptr; }
const RosterLine* line_of(const State& s) {
  const auto& roster = s.staff.roster;
  return roster && roster->chosen ? &roster->lines.at(*roster->chosen) : nullptr;
}

const Feature features[] = {
    {Page::attract, "class", [](const State& s) { return s.hub.class_today.has_value(); }},
    {Page::help, "no_numbers", [](const State& s) { return s.hub.help.empty(); }},
    {Page::register_month, "due", [](const State& s) { return s.registration.kind == MonthKind::due; }},
    {Page::register_month, "year", [](const State& s) { return s.registration.year.has_value(); }},
    {Page::who_came, "due", [](const State& s) { return s.due.has_value() && !s.baby_born; }},
    {Page::who_came, "born", [](const State& s) { return s.baby_born.has_value(); }},
    {Page::received, "busy", is_listed_today},
    {Page::received, "moved_up", [](const State& s) { return !s.moved_up.empty(); }},
    {Page::menu, "class", [](const State& s) { return s.hub.class_today.has_value(); }},
    {Page::events, "none", [](const State& s) { return s.events.rows.empty(); }},
    {Page::events, "us", [](const State& s) { return s.events.shown_for == EventsFor::us; }},
    {Page::events_month, "none", [](const State& s) { return is_month_without_events(s); }},
    {Page::event, "cancelled", [](const State& s) { return row_of(s) != nullptr && row_of(s)->cancelled; }},
    {Page::event, "bookable", [](const State& s) { return row_of(s) != nullptr && row_of(s)->capacity.has_value(); }},
    {Page::event, "full", [](const State& s) { return row_of(s) != nullptr && row_of(s)->is_full(); }},
    {Page::event, "course", [](const State& s) { return s.events.detail && !s.events.detail->course.empty(); }},
    {Page::event, "own", [](const State& s) { return s.events.detail && s.events.detail->own.has_value(); }},
    {Page::booking_places, "course", [](const State& s) { return s.booking.sessions.size() > 1; }},
    {Page::booking_check, "card", [](const State& s) { return s.booking.with_card; }},
    {Page::booking_done, "code", [](const State& s) { return s.code.has_value(); }},
    {Page::own_bookings, "none", [](const State& s) { return s.booking.own.empty(); }},
    {Page::booking_cancel, "number", [](const State& s) { return s.booking.cancelling.empty(); }},
    {Page::class_done, "full", [](const State& s) { return s.arrival.answer == ClassAnswer::full; }},
    {Page::outlook_stage, "card", [](const State& s) { return !s.outlook.subjects.empty(); }},
    {Page::outlook, "picked", [](const State& s) { return !s.outlook.exact; }},
    {Page::outlook_stopped, "card", [](const State& s) { return s.outlook.on_card; }},
    {Page::plan, "empty", [](const State& s) { return s.plan.wish.text.empty() && s.plan.steps.empty(); }},
    {Page::shelf, "places", [](const State& s) { return s.shelf.has_places; }},
    {Page::address_code, "map", [](const State& s) { return s.code && s.code->purpose == CodeView::Purpose::map; }},
    {Page::talk_how, "no_agreement", [](const State& s) { return !s.hub.can_hand_over; }},
    {Page::talk_words, "empty", [](const State& s) { return s.talk.words.text.empty(); }},
    {Page::talk_name, "empty", [](const State& s) { return s.talk.name.text.empty(); }},
    {Page::talk_check, "here", [](const State& s) { return is(s, RequestHow::here_now); }},
    {Page::talk_check, "phone", [](const State& s) { return is(s, RequestHow::by_phone); }},
    {Page::talk_done, "here", [](const State& s) { return is(s, RequestHow::here_now); }},
    {Page::talk_done, "phone", [](const State& s) { return is(s, RequestHow::by_phone); }},
    {Page::talk_done, "parts", [](const State& s) { return s.code && s.code->parts.size() > 1; }},
    {Page::silent, "alone", [](const State& s) { return !s.alert_reached_staff; }},
    {Page::slip, "unknown", [](const State& s) { return !s.slip.has_value(); }},
    {Page::slip, "open", [](const State& s) { return is(s, RequestState::open); }},
    {Page::slip, "read", [](const State& s) { return is(s, RequestState::read); }},
    {Page::slip, "triaged", [](const State& s) { return is(s, RequestState::triaged); }},
    {Page::slip, "handed_over", [](const State& s) { return is(s, RequestState::handed_over); }},
    {Page::slip, "received", [](const State& s) { return is(s, RequestState::received); }},
    {Page::slip, "contacted", [](const State& s) { return is(s, RequestState::contacted); }},
    {Page::slip, "closed", [](const State& s) { return is(s, RequestState::closed); }},
    {Page::slip, "withdrawn", [](const State& s) { return is(s, RequestState::withdrawn); }},
    {Page::slip_withdraw, "handed_over", [](const State& s) { return s.slip && s.slip->handed_over; }},
    {Page::slip_withdrawn, "code", [](const State& s) { return s.code.has_value(); }},
    {Page::slip_withdrawn, "no_code", [](const State& s) { return !s.code && s.slip && s.slip->handed_over; }},
    {Page::staff_board, "alert", [](const State& s) { return !s.staff.alerts.empty(); }},
    {Page::staff_board, "calls", [](const State& s) { return s.staff.to_call > 0; }},
    {Page::staff_board, "quiet", [](const State& s) { return s.staff.requests.empty(); }},
    {Page::staff_board, "second", [](const State& s) { return s.staff.first_row > 0; }},
    {Page::staff_inside, "none", [](const State& s) { return s.staff.inside.empty(); }},
    {Page::staff_family, "unknown", [](const State& s) { return !s.staff.card.known; }},
    {Page::staff_receipt, "taken", [](const State& s) { return s.staff.receipt_says.has_value(); }},
    {Page::staff_sessions, "none", [](const State& s) { return s.staff.sessions.empty(); }},
    {Page::staff_roster, "none", [](const State& s) { return s.staff.roster && s.staff.roster->lines.empty(); }},
    {Page::staff_roster, "off", [](const State& s) { return s.staff.roster && s.staff.roster->session.row.cancelled; }},
    {Page::staff_booking, "match",
     [](const State& s) { return line_of(s) != nullptr && line_of(s)->kind == RosterLine::Kind::arrival; }},
    {Page::staff_booking, "call", [](const State& s) { return line_of(s) != nullptr && line_of(s)->to_tell; }},
    {Page::staff_booking, "came", [](const State& s) { return line_of(s) != nullptr && line_of(s)->arrived; }},
};

}  // namespace

std::string face_of(const kiosk::State& state) {
  std::string face = std::to_string(static_cast<int>(state.page));
  for (const auto& feature : features) {
    if (feature.page == state.page && feature.holds(state)) face += std::string(" ") + feature.name;
  }
  if (state.notice) face += state.notice->kind == Notice::Kind::error ? " error" : " info";
  if (state.idle) face += " idle";
  return face;
}

}  // namespace tsunagu::drive
