#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::events {

using namespace page;

namespace {

Model events() {
  Model view;
  for (unsigned d = 24; d <= 30; ++d) view.days.push_back(on(2026, 11, d));
  for (unsigned d = 1; d <= 20; ++d) view.days.push_back(on(2026, 12, d));
  view.rows = rows_of_a_day();
  return view;
}

EventDetail detail() {
  EventDetail out;
  out.row = events().rows[0];
  out.description =
      "5か月から7か月ごろのお子さんと保護者の方が対象です。栄養士が、はじめる時期、かたさ、量のめやすを、実物を見ながら"
      "お話しします。\nお子さんといっしょに参加できます。授乳やおむつ替えは、いつでもどうぞ。";
  out.what_to_bring = "エプロン、飲みもの、母子健康手帳";
  out.fee = "無料";
  out.languages = "日本語、English、中文";
  out.contact = "045-000-0000";
  return out;
}

void by_day(Samples& all) {
  all.add("events", Page::list, with_rail({"day.0", "day.1", "event.0"})).events = events();
  auto& later = all.add("events.later", Page::list, with_rail({"day.prev", "day.next", "event.0"}));
  later.events = events();
  later.events.day = 13;
  later.events.rows.resize(1);
  all.add("events.none", Page::list, with_rail({"events.none"}));
  all.add("event", Page::event, with_rail({"page.title", "event.when"})).events.detail = detail();
  auto& gone = all.add("event.cancelled", Page::event, with_rail({"event.cancelled"}));
  gone.events.detail = detail();
  gone.events.detail->row = rows_of_a_day()[1];
  gone.events.detail->row.cancelled = true;
}

void bookable_ones(Samples& all) {
  auto& us = all.add("events.us", Page::list, with_rail({"events.whom", "events.month", "events.own", "event.0"}));
  us.events = events();
  us.events.knows_us = true;
  us.events.shown_for = EventsFor::us;
  us.events.rows = {bookable(9, 0), bookable(12, 3), bookable(2, 0), bookable(2, 0), bookable(2, 0)};
  us.events.rows[2].moment = domain::SessionMoment::over;
  us.events.rows[3].booking_ended = true;
  us.events.rows[4].hub_closed = true;
  auto& month = all.add("events_month", Page::month, with_rail({"date.24", "date.29", "month.prev", "month.next"}));
  month.events.month = {2026, 11};
  for (unsigned d = 1; d <= 30; ++d) {
    month.events.month_days.push_back({on(2026, 11, d), d >= 24 && d != 30 ? static_cast<int>(d % 4 + 1) : 0, d == 30});
  }
  auto& december = all.add("events_month.full", Page::month, with_rail({"date.1", "date.28", "date.30"}));
  december.events.month = {2026, 12};
  for (unsigned d = 1; d <= 31; ++d) {
    december.events.month_days.push_back({on(2026, 12, d), d < 29 ? static_cast<int>(d) : 0, d >= 29});
  }
  auto& empty = all.add("events_month.none", Page::month, with_rail({"month.none"}));
  empty.events.month = {2027, 1};
  for (unsigned d = 1; d <= 31; ++d) empty.events.month_days.push_back({on(2027, 1, d), 0, d <= 3});
  auto& free = all.add("event.free", Page::event, with_rail({"event.phone", "event.book"}));
  free.events.detail = detail();
  free.events.detail->row = bookable(9, 0);
  auto& full = all.add("event.full", Page::event, with_rail({"event.phone", "event.book"}));
  full.events.detail = detail();
  full.events.detail->row = bookable(12, 3);
  auto& course = all.add("event.course", Page::event, with_rail({"event.phone", "event.book", "event.book_course"}));
  course.events.detail = detail();
  course.events.detail->row = bookable(2, 0);
  course.events.detail->course.assign(3, bookable(2, 0));
  auto& own = all.add("event.own", Page::event, with_rail({"event.phone", "event.cancel", "event.own"}));
  own.events.detail = detail();
  own.events.detail->row = bookable(12, 3);
  own.events.detail->own = own_bookings()[1];
  auto& came = all.add("event.came", Page::event, with_rail({"event.phone", "event.own"}));
  came.events.detail = detail();
  came.events.detail->row.moment = domain::SessionMoment::begun;
  came.events.detail->own = own_bookings()[0];
  came.events.detail->own->arrived = true;
  auto& here = all.add("event.class", Page::event, with_rail({"event.phone", "event.class_door", "event.book"}));
  here.events.detail = detail();
  here.events.detail->row = *here.hub.class_today;
  here.events.detail->row.capacity = 8;
  here.events.detail->row.booking = domain::BookingNeed::here;
  auto& phone_code = all.add("event_code", Page::code, with_rail({"code.qr", "next"}));
  phone_code.events.detail = detail();
  phone_code.code = code(CodeView::Purpose::event, {400});
}

}  // namespace

void add_samples(Samples& all) {
  by_day(all);
  bookable_ones(all);
}

}  // namespace tsunagu::kiosk::events
