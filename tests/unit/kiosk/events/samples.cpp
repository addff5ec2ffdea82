#include "tests/unit/kiosk/page/samples.h"

#include <algorithm>

namespace tsunagu::kiosk::events {

using namespace page;

namespace {

ListedEvent listed(EventRow row, std::initializer_list<domain::AgeGroup> whom) {
  ListedEvent out{std::move(row), {}, {}};
  out.day = std::max(out.row.day, on(2026, 11, 24));
  for (const auto group : whom) out.whom[static_cast<std::size_t>(group)] = true;
  return out;
}

Model events() {
  using enum domain::AgeGroup;
  Model view;
  view.offered = {EventsFor::expecting, EventsFor::age_0, EventsFor::age_1, EventsFor::age_2_up, EventsFor::everybody};
  const auto rows = rows_of_a_day();
  view.rows = {listed(rows[0], {age_0}), listed(rows[1], {age_0, age_1, age_2_up}), listed(rows[2], {expecting})};
  view.count = 23;
  view.last_month = {2026, 12};
  return view;
}

// A title as long as a list may have one.
std::string long_title() {
  std::string out =
      "令和八年度 子育て支援拠点ひだまり 冬のスペシャル企画「親子でつくろう! 牛乳パックと毛糸のクリスマスリース」";
  out +=
      "(0歳から未就学のお子さんと保護者の方、ごきょうだいもどうぞ。材料はこちらで用意します。先着順で、なくなりしだい";
  return out + "おわります。雨も)";
}

EventDetail detail() {
  EventDetail out;
  out.row = rows_of_a_day()[0];
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
  auto& first = all.add("events", Page::list,
                        with_rail({"events.for.age_1", "events.month", "events.own", "events.over", "event.0"}));
  first.events = events();
  first.events.over = {rows_of_a_day()[3]};
  first.events.over[0].moment = domain::SessionMoment::over;
  auto& later = all.add("events.later", Page::list, with_rail({"events.up", "event.0"}));
  later.events = events();
  const auto rows = rows_of_a_day();
  later.events.first = 9;
  later.events.rows = {listed(rows[3], {}), listed(rows[4], {}), listed(rows[2], {})};
  later.events.rows[2].row.booking = domain::BookingNeed::unknown;
  auto& last = all.add("events.last", Page::list, with_rail({"events.up", "events.over", "event.0"}));
  last.events = events();
  last.events.first = 22;
  last.events.rows.resize(1);
  last.events.rows[0].row.title = long_title();
  last.events.over.assign(4, rows[1]);
  auto& unfiltered = all.add("events.unfiltered", Page::list, with_rail({"event.0"}));
  unfiltered.events = events();
  unfiltered.events.offered = {EventsFor::everybody};
  unfiltered.events.count = 2;
  unfiltered.events.rows.resize(2);
  all.add("events.none", Page::list, with_rail({"events.none"}));
  all.add("event", Page::event, with_rail({"page.title", "event.when"})).events.detail = detail();
  auto& long_one = all.add("event.long", Page::event, with_rail({"page.title"}));
  long_one.events.detail = detail();
  long_one.events.detail->row.title = long_title();
  long_one.events.detail->own = own_bookings()[1];
  auto& gone = all.add("event.cancelled", Page::event, with_rail({"event.cancelled"}));
  gone.events.detail = detail();
  gone.events.detail->row = rows_of_a_day()[1];
  gone.events.detail->row.cancelled = true;
}

void bookable_ones(Samples& all) {
  auto& us = all.add("events.us", Page::list, with_rail({"events.for.us", "events.month", "events.own", "event.0"}));
  us.events = events();
  us.events.knows_us = true;
  us.events.shown_for = EventsFor::us;
  us.events.offered.insert(us.events.offered.begin(), EventsFor::us);
  us.events.rows = {listed(bookable(9, 0), {domain::AgeGroup::age_0}), listed(bookable(12, 3), {}),
                    listed(bookable(2, 0), {})};
  us.events.rows[0].row.title = "ベビーヨガ";
  us.events.rows[2].row.booking_ended = true;
  auto& shut = all.add("events.shut", Page::list, with_rail({"events.for.us", "event.0"}));
  shut.events = us.events;
  shut.events.rows[0].row.hub_closed = true;
  shut.events.rows[1].row.moment = domain::SessionMoment::begun;
  auto& month = all.add("events_month", Page::month, with_rail({"date.24", "date.29", "month.prev", "month.next"}));
  month.events.month = {2026, 11};
  month.events.last_month = {2026, 12};
  for (unsigned d = 1; d <= 30; ++d) {
    month.events.month_days.push_back({on(2026, 11, d), d >= 24 && d != 30 ? static_cast<int>(d % 4 + 1) : 0, d == 30});
  }
  auto& december = all.add("events_month.full", Page::month, with_rail({"date.1", "date.28", "date.30"}));
  december.events.month = december.events.last_month = {2026, 12};
  for (unsigned d = 1; d <= 31; ++d) {
    december.events.month_days.push_back({on(2026, 12, d), d < 29 ? static_cast<int>(d) : 0, d >= 29});
  }
  auto& empty = all.add("events_month.none", Page::month, with_rail({"month.none"}));
  empty.events.month = {2027, 1};
  for (unsigned d = 1; d <= 31; ++d) empty.events.month_days.push_back({on(2027, 1, d), 0, d <= 3});
  auto& free = all.add("event.free", Page::event, with_rail({"event.phone", "event.book"}));
  free.events.detail = detail();
  free.events.detail->row = bookable(9, 0);
  free.events.detail->apply_until = on(2026, 11, 27);
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
