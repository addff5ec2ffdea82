#include "tests/drive/faces.h"

#include <algorithm>

#include "kiosk/alert/pages.h"
#include "kiosk/booking/pages.h"
#include "kiosk/check_in/pages.h"
#include "kiosk/door/pages.h"
#include "kiosk/events/pages.h"
#include "kiosk/outlook/pages.h"
#include "kiosk/pages.h"
#include "kiosk/shelf/pages.h"
#include "kiosk/slip/pages.h"
#include "kiosk/staff/pages.h"
#include "kiosk/talk/pages.h"

namespace tsunagu::drive {
namespace {

using namespace kiosk;

struct Feature {
  PageId page;
  const char* name;
  bool (*holds)(const State&);
};

bool is_month_without_events(const State& s) {
  const auto& days = s.events.month_days;
  return std::none_of(days.begin(), days.end(), [](const events::MonthDay& day) { return day.events > 0; });
}
bool is(const State& s, RequestHow how) { return s.talk.how == how; }
bool is(const State& s, RequestState state) { return s.slip.view && s.slip.view->state == state; }
const EventRow* row_of(const State& s) { return s.events.detail ? &s.events.detail->row : nullptr; }
const booking::RosterLine* line_of(const State& s) {
  const auto& roster = s.booking.roster;
  return roster && roster->chosen ? &roster->lines.at(*roster->chosen) : nullptr;
}

const Feature features[] = {
    {door::Page::attract, "class", [](const State& s) { return s.hub.class_today.has_value(); }},
    {door::Page::help, "no_numbers", [](const State& s) { return s.hub.help.empty(); }},
    {check_in::Page::register_month, "due",
     [](const State& s) { return s.check_in.registration.kind == MonthKind::due; }},
    {check_in::Page::register_month, "year", [](const State& s) { return s.check_in.registration.year.has_value(); }},
    {check_in::Page::who_came, "due",
     [](const State& s) { return s.check_in.due.has_value() && !s.check_in.baby_born; }},
    {check_in::Page::who_came, "passed",
     [](const State& s) { return s.check_in.due && *s.check_in.due < domain::month_of(domain::day_of(s.now)); }},
    {check_in::Page::who_came, "stopped", [](const State& s) { return s.check_in.stopped; }},
    {check_in::Page::who_came, "born", [](const State& s) { return s.check_in.baby_born.has_value(); }},
    {check_in::Page::received, "busy", [](const State& s) { return !s.check_in.today.empty(); }},
    {check_in::Page::received, "moved_up", [](const State& s) { return !s.check_in.news.empty(); }},
    {check_in::Page::received, "corrected",
     [](const State& s) { return s.check_in.counting == check_in::Counting::correcting; }},
    {check_in::Page::received, "some_left",
     [](const State& s) { return s.check_in.counting == check_in::Counting::leaving; }},
    {check_in::Page::leaving, "card", [](const State& s) { return s.check_in.has_card; }},
    {check_in::Page::adult, "stay", [](const State& s) { return s.check_in.counting == check_in::Counting::leaving; }},
    {check_in::Page::months, "none", [](const State& s) { return s.check_in.months.empty(); }},
    {check_in::Page::forget_month, "draft", [](const State& s) { return !s.check_in.registration.months.empty(); }},
    {door::Page::menu, "class", [](const State& s) { return s.hub.class_today.has_value(); }},
    {events::Page::list, "none", [](const State& s) { return s.events.rows.empty(); }},
    {events::Page::list, "us", [](const State& s) { return s.events.shown_for == events::EventsFor::us; }},
    {events::Page::month, "none", [](const State& s) { return is_month_without_events(s); }},
    {events::Page::event, "cancelled", [](const State& s) { return row_of(s) != nullptr && row_of(s)->cancelled; }},
    {events::Page::event, "bookable", [](const State& s) { return row_of(s) != nullptr && row_of(s)->is_bookable(); }},
    {events::Page::event, "full", [](const State& s) { return row_of(s) != nullptr && row_of(s)->is_full(); }},
    {events::Page::event, "course", [](const State& s) { return s.events.detail && !s.events.detail->course.empty(); }},
    {events::Page::event, "came",
     [](const State& s) { return s.events.detail && s.events.detail->own && s.events.detail->own->arrived; }},
    {events::Page::event, "own", [](const State& s) { return s.events.detail && s.events.detail->own.has_value(); }},
    {booking::Page::places, "course", [](const State& s) { return s.booking.draft.sessions.size() > 1; }},
    {booking::Page::check, "card", [](const State& s) { return s.booking.draft.with_card; }},
    {booking::Page::done, "code", [](const State& s) { return s.code.has_value(); }},
    {booking::Page::own, "none", [](const State& s) { return s.booking.draft.own.empty(); }},
    {booking::Page::cancel, "number", [](const State& s) { return s.booking.draft.cancelling.empty(); }},
    {booking::Page::class_done, "full",
     [](const State& s) { return s.booking.arrival.answer == booking::ClassAnswer::full; }},
    {outlook::Page::stage, "card", [](const State& s) { return !s.outlook.view.subjects.empty(); }},
    {outlook::Page::stage, "passed",
     [](const State& s) { return s.outlook.view.subjects.empty() && s.outlook.view.may_stop; }},
    {outlook::Page::points, "picked", [](const State& s) { return !s.outlook.view.exact; }},
    {outlook::Page::stopped, "card", [](const State& s) { return s.outlook.view.on_card; }},
    {outlook::Page::plan, "empty",
     [](const State& s) { return s.outlook.plan.wish.text.empty() && s.outlook.plan.steps.empty(); }},
    {shelf::Page::leaflets, "places", [](const State& s) { return s.shelf.has_places; }},
    {shelf::Page::code, "map", [](const State& s) { return s.code && s.code->purpose == CodeView::Purpose::map; }},
    {talk::Page::how, "no_agreement", [](const State& s) { return !s.hub.can_hand_over; }},
    {talk::Page::words, "empty", [](const State& s) { return s.talk.words.text.empty(); }},
    {talk::Page::name, "empty", [](const State& s) { return s.talk.name.text.empty(); }},
    {talk::Page::check, "nothing", [](const State& s) { return s.talk.gives_nothing(); }},
    {talk::Page::check, "here", [](const State& s) { return is(s, RequestHow::here_now); }},
    {talk::Page::check, "phone", [](const State& s) { return is(s, RequestHow::by_phone); }},
    {talk::Page::done, "here", [](const State& s) { return is(s, RequestHow::here_now); }},
    {talk::Page::done, "phone", [](const State& s) { return is(s, RequestHow::by_phone); }},
    {talk::Page::done, "parts", [](const State& s) { return s.code && s.code->parts.size() > 1; }},
    {alert::Page::silent, "alone", [](const State& s) { return s.alert_known == AlertKnown::here; }},
    {alert::Page::silent, "unsaved", [](const State& s) { return s.alert_known == AlertKnown::unsaved; }},
    {alert::Page::silent, "late", [](const State& s) { return s.alert_known == AlertKnown::late; }},
    {alert::Page::silent, "coming", [](const State& s) { return s.alert_known == AlertKnown::coming; }},
    {door::Page::help, "alert", [](const State& s) { return s.alert_known.has_value(); }},
    {slip::Page::progress, "unknown", [](const State& s) { return !s.slip.view.has_value(); }},
    {slip::Page::progress, "open", [](const State& s) { return is(s, RequestState::open); }},
    {slip::Page::progress, "read", [](const State& s) { return is(s, RequestState::read); }},
    {slip::Page::progress, "triaged", [](const State& s) { return is(s, RequestState::triaged); }},
    {slip::Page::progress, "handed_over", [](const State& s) { return is(s, RequestState::handed_over); }},
    {slip::Page::progress, "received", [](const State& s) { return is(s, RequestState::received); }},
    {slip::Page::progress, "contacted", [](const State& s) { return is(s, RequestState::contacted); }},
    {slip::Page::progress, "closed", [](const State& s) { return is(s, RequestState::closed); }},
    {slip::Page::progress, "withdrawn", [](const State& s) { return is(s, RequestState::withdrawn); }},
    {slip::Page::withdraw, "handed_over", [](const State& s) { return s.slip.view && s.slip.view->handed_over; }},
    {slip::Page::withdrawn, "code", [](const State& s) { return s.code.has_value(); }},
    {slip::Page::withdrawn, "no_code",
     [](const State& s) { return !s.code && s.slip.view && s.slip.view->handed_over; }},
    {staff::Page::board, "alert", [](const State& s) { return !s.staff.alerts.empty(); }},
    {staff::Page::board, "calls", [](const State& s) { return s.staff.to_call > 0; }},
    {staff::Page::board, "quiet", [](const State& s) { return s.staff.requests.empty(); }},
    {staff::Page::board, "second", [](const State& s) { return s.staff.first_row > 0; }},
    {staff::Page::inside, "none", [](const State& s) { return s.staff.inside.empty(); }},
    {staff::Page::family, "unknown", [](const State& s) { return !s.staff.card.known; }},
    {staff::Page::receipt, "taken", [](const State& s) { return s.staff.receipt_says.has_value(); }},
    {booking::Page::sessions, "none", [](const State& s) { return s.booking.sessions.empty(); }},
    {booking::Page::roster, "none", [](const State& s) { return s.booking.roster && s.booking.roster->lines.empty(); }},
    {booking::Page::roster, "off",
     [](const State& s) { return s.booking.roster && s.booking.roster->session.row.cancelled; }},
    {booking::Page::line, "match",
     [](const State& s) { return line_of(s) != nullptr && line_of(s)->kind == booking::RosterLine::Kind::arrival; }},
    {booking::Page::line, "call", [](const State& s) { return line_of(s) != nullptr && line_of(s)->to_tell; }},
    {booking::Page::line, "came", [](const State& s) { return line_of(s) != nullptr && line_of(s)->arrived; }},
};

std::string_view of_notice(Notice::Kind kind) {
  switch (kind) {
    case Notice::Kind::error: return " error";
    case Notice::Kind::info: return " info";
    case Notice::Kind::card: return " card";
  }
  return "";
}

}  // namespace

std::string face_of(const kiosk::State& state) {
  std::string face(kiosk::page::name_of(state.page));
  for (const auto& feature : features) {
    if (feature.page == state.page && feature.holds(state)) face += std::string(" ") + feature.name;
  }
  if (state.notice) face += of_notice(state.notice->kind);
  if (state.idle && kiosk::page::stay_of(state) != kiosk::page::Stay::passes) face += " idle";
  return face;
}

std::vector<PageId> all_pages() {
  std::vector<PageId> out;
  const auto add = [&out](auto rows) {
    for (const auto& row : rows) out.emplace_back(row.page);
  };
  add(alert::rows());
  add(booking::rows());
  add(check_in::rows());
  add(door::rows());
  add(events::rows());
  add(outlook::rows());
  add(shelf::rows());
  add(slip::rows());
  add(staff::rows());
  add(talk::rows());
  return out;
}

}  // namespace tsunagu::drive
