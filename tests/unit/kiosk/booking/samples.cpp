#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::booking {

using namespace page;

namespace {

RosterView roster() {
  RosterView view;
  view.session.row = bookable(13, 2);
  view.session.booked = 13;
  view.session.over = 1;
  view.session.walk_ins = 2;
  view.session.arrived = 4;
  view.session.to_call = 1;
  view.session.to_match = 1;
  RosterLine arrival;
  arrival.kind = RosterLine::Kind::arrival;
  arrival.number = "90100123";
  arrival.people = 2;
  view.lines.push_back(arrival);
  RosterLine call;
  call.name = "はな";
  call.contact = secret_phone;
  call.state = domain::BookingState::promoted;
  call.to_tell = domain::News::promoted;
  view.lines.push_back(call);
  RosterLine booked;
  booked.name = "みなとの はなことそうたとゆいのかぞく いちどう";
  booked.number = "90100123";
  booked.places = 2;
  booked.state = domain::BookingState::placed;
  view.lines.push_back(booked);
  RosterLine came = booked;
  came.arrived = true;
  came.people = 2;
  came.walk_in = true;
  came.name.clear();
  view.lines.push_back(came);
  came.walk_in = false;
  view.lines.push_back(came);
  RosterLine waiting = booked;
  waiting.state = domain::BookingState::waiting;
  waiting.position = 2;
  view.lines.push_back(waiting);
  return view;
}

void bookings(Samples& all) {
  const auto draft = [](State& state, bool card) {
    state.booking.draft.with_card = card;
    state.booking.draft.sessions = {bookable(11, 0), bookable(12, 1), bookable(1, 0)};
    state.booking.draft.places = 2;
    state.booking.draft.name = typed(secret_name);
    state.booking.draft.phone = typed(secret_phone, writing::KeyboardMode::digits);
  };
  draft(all.add("booking_places", Page::places, with_rail({"places.minus", "places.plus", "next"})), true);
  auto& one = all.add("booking_places.one", Page::places, with_rail({"places.plus", "next"}));
  one.booking.draft.sessions = {bookable(3, 0)};
  auto& name = all.add("booking_name", Page::name, with_rail({"next", "booking_name.field"}));
  name.booking.draft.name = all.is_latin() ? typed("Hana", all.letters()) : typed("みなと");
  draft(all.add("booking_phone", Page::phone, digits_and({"next", "skip", "booking_phone.field"})), false);
  auto& short_phone = all.add("booking_phone.notice", Page::phone, digits_and({"next", "skip", "notice"}));
  short_phone.notice = Notice{Notice::Kind::error, "error.phone_too_short"};
  draft(all.add("booking_check", Page::check, with_rail({"fix.places", "fix.name", "fix.phone", "next"})), false);
  draft(all.add("booking_check.card", Page::check, with_rail({"fix.places", "next"})), true);
  all.add("booking_done", Page::done, with_rail({"next", "booking.end"}), false).booking.draft.own = own_bookings();
  auto& done = all.add("booking_done.placed", Page::done, with_rail({"next", "booking.end"}), false);
  done.booking.draft.own = {own_bookings()[0]};
  auto& coded = all.add("booking_done.code", Page::done, with_rail({"code.qr", "next"}), false);
  coded.booking.draft.own = own_bookings();
  coded.booking.draft.code = "12345678";
  coded.code = CodeView{CodeView::Purpose::booking, {"12345678"}};
  all.add("own_bookings", Page::own, with_rail({"own.0", "own.1", "own.2"})).booking.draft.own = own_bookings();
  auto& over = all.add("own_bookings.over", Page::own, with_rail({"own.0", "own.1"}));
  over.booking.draft.own = own_bookings();
  over.booking.draft.own[1].row.moment = domain::SessionMoment::over;
  auto& came = all.add("own_bookings.came", Page::own, with_rail({"own.0", "own.1"}));
  came.booking.draft.own = own_bookings();
  came.booking.draft.own[0].arrived = true;
  all.add("own_bookings.none", Page::own, with_rail({"own.none"}));
  all.add("booking_number", Page::number, digits_and({"next", "booking_number.field"})).booking.draft.number =
      typed("1234", writing::KeyboardMode::digits);
  auto& length = all.add("booking_number.notice", Page::number, digits_and({"next", "notice"}));
  length.notice = Notice{Notice::Kind::error, "error.booking_code_length"};
  all.add("booking_cancel", Page::cancel, with_rail({"cancel.keep", "cancel.confirm"})).booking.draft.cancelling = {
      own_bookings()[0]};
  all.add("booking_cancel.code", Page::cancel, with_rail({"cancel.keep", "cancel.confirm"}));
}

void class_desk(Samples& all) {
  const auto at_class = [](State& state) -> State& {
    state.booking.arrival.row = state.hub.class_today;
    return state;
  };
  auto& which = all.add("class_which", Page::class_which, with_rail({"class.0", "class.1"}));
  which.booking.arrival.which = {*which.hub.class_today, own_bookings()[1].row};
  at_class(all.add("class_door", Page::class_door, with_rail({"class.card", "class.number", "class.walk_in"})));
  at_class(all.add("class_number", Page::class_number, digits_and({"next", "class_number.field"})))
      .booking.arrival.number = typed("20418", writing::KeyboardMode::digits);
  auto& wrong = all.add("class_number.notice", Page::class_number, digits_and({"next", "notice"}));
  wrong.notice = Notice{Notice::Kind::error, "error.number_too_short"};
  at_class(all.add("class_people", Page::class_people, with_rail({"class.both", "class.expecting", "class.partner"})));
  at_class(all.add("class_done", Page::class_done, with_rail({"next"}), false));
  at_class(all.add("class_done.full", Page::class_done, with_rail({"next"}), false)).booking.arrival.answer =
      ClassAnswer::full;
}

void rosters(Samples& all) {
  auto& sessions = all.add("staff_sessions", Page::sessions, with_rail({"session.0", "session.1", "sessions.close"}));
  sessions.booking.sessions = {roster().session, roster().session};
  sessions.booking.sessions[1].over = sessions.booking.sessions[1].to_call = sessions.booking.sessions[1].to_match = 0;
  all.add("staff_sessions.none", Page::sessions, with_rail({"sessions.none"}));
  const auto with_roster = [&](std::string name, Page page, std::vector<std::string> ids,
                               std::optional<std::size_t> chosen) -> State& {
    auto& state = all.add(std::move(name), page, with_rail(std::move(ids)));
    state.booking.roster = roster();
    state.booking.roster->chosen = chosen;
    return state;
  };
  with_roster("staff_roster", Page::roster, {"line.0", "line.5", "roster.walk_in", "roster.cancel"}, {});
  with_roster("staff_roster.none", Page::roster, {"roster.none"}, {}).booking.roster->lines.clear();
  auto& off = with_roster("staff_roster.off", Page::roster, {"line.0"}, {});
  off.booking.roster->session.row.cancelled = true;
  with_roster("staff_booking.match", Page::line, {"match.2", "match.3", "match.admit"}, 0);
  with_roster("staff_booking.call", Page::line, {"line.told", "line.contact"}, 1);
  with_roster("staff_booking", Page::line, {"line.came_one", "line.came_both", "line.cancel"}, 2);
  with_roster("staff_booking.came", Page::line, {"line.undo"}, 3);
  with_roster("staff_booking.came_booked", Page::line, {"line.state"}, 4);
  with_roster("staff_walk_in", Page::walk_in, {"next"}, {}).booking.roster->walk_in = typed("すずき");
  with_roster("staff_cancel_session", Page::cancel_session, {"cancel.keep", "cancel.confirm"}, {});
}

void closing(Samples& all) {
  const auto at = [&](std::string name, Page page, std::vector<std::string> ids) -> State& {
    auto& state = all.add(std::move(name), page, with_rail(std::move(ids)));
    ClosingView view;
    for (unsigned d = 24; d <= 30; ++d) view.days.push_back({on(2026, 11, d), static_cast<int>(d % 3), 0, d == 26});
    view.days[4].families = 12;
    state.booking.closing = std::move(view);
    return state;
  };
  at("staff_close_days", Page::close_days, {"close.day.0", "close.day.4"});
  at("staff_close_day.none", Page::close_day, {"close.more", "close.keep", "close.confirm"}).booking.closing->chosen =
      0;
  auto& told = at("staff_close_day", Page::close_day, {"close.more", "close.family.0", "close.keep", "close.confirm"});
  told.booking.closing->chosen = 4;
  for (const auto& line : roster().lines) {
    if (line.kind == RosterLine::Kind::booking) told.booking.closing->families.push_back({bookable(11, 0), line});
  }
}

}  // namespace

void add_samples(Samples& all) {
  bookings(all);
  class_desk(all);
  rosters(all);
  closing(all);
}

}  // namespace tsunagu::kiosk::booking
