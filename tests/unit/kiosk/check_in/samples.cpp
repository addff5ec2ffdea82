#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::check_in {

using namespace page;

namespace {

void ways(Samples& all) {
  all.add("check_in", Page::ways, with_rail({"checkin.card", "checkin.number", "checkin.first", "checkin.without"}));
  all.add("check_in.notice", Page::ways, with_rail({"notice"})).notice = Notice{Notice::Kind::card, "refusal.damaged"};
  all.add("member_no", Page::member_no, digits_and({"next", "member_no.field"})).check_in.member_no =
      typed("20418", writing::KeyboardMode::digits);
  auto& wrong = all.add("member_no.notice", Page::member_no, digits_and({"next", "notice"}));
  wrong.notice = Notice{Notice::Kind::error, "error.number_too_short"};
}

void registration(Samples& all) {
  auto& called = all.add("register_called", Page::register_called, with_rail({"next", "register_called.field"}));
  called.check_in.registration.called = all.is_latin() ? typed("Hana", all.letters()) : typed("みなとの は");
  auto& missing = all.add("register_called.notice", Page::register_called, with_rail({"next"}));
  missing.check_in.registration.called = all.is_latin() ? typed("", all.letters()) : typed("");
  missing.notice = Notice{Notice::Kind::error, "error.called_missing"};
  all.add("register_kind", Page::register_kind, with_rail({"kind.due", "kind.birth"}));
  all.add("register_month.birth", Page::register_month, with_rail({"year.2026", "year.2020", "month.1", "month.12"}));
  auto& birth = all.add("register_month.chosen", Page::register_month, with_rail({"year.2026", "month.1", "month.12"}));
  birth.check_in.registration.year = 2026;
  auto& due = all.add("register_month.due", Page::register_month, with_rail({"year.2026", "year.2027", "month.1"}));
  due.check_in.registration.kind = MonthKind::due;
  due.check_in.registration.year = 2027;
  auto& more =
      all.add("register_more", Page::register_more, with_rail({"more.add", "next", "month_row.0", "month_row.1"}));
  more.check_in.registration.months = {{MonthKind::birth, {2025, 9}}, {MonthKind::due, {2027, 3}}};
  auto& many = all.add("register_more.many", Page::register_more, with_rail({"more.add", "next", "notice"}));
  many.check_in.registration.months.assign(8, {MonthKind::birth, {2023, 12}});
  many.notice = Notice{Notice::Kind::error, "error.too_many_children"};
  all.add("register_area", Page::register_area, with_rail({"area.inside", "area.outside"}));
  all.add("register_card", Page::register_card, with_rail({"code.qr", "next"}), false).code =
      code(CodeView::Purpose::member_card, {60});
}

void coming_in(Samples& all) {
  const std::vector<std::string> plus{"who.plus.0", "who.plus.1", "who.plus.2", "who.plus.3", "next"};
  auto& who = all.add("who_came", Page::who_came, with_rail(plus));
  who.check_in.party.adults = 1;
  who.check_in.party.children = {0, 1, 0, 1, 0, 0};
  who.check_in.preselected = true;
  auto& due = all.add("who_came.due", Page::who_came, with_rail({"who.plus.0", "who.born", "next"}));
  due.check_in.party = {1, 1, {0, 0, 0, 1, 0, 0}};
  due.check_in.preselected = true;
  due.check_in.due = domain::YearMonth{2026, 12};
  auto& born = all.add("who_came.born", Page::who_came, with_rail({"who.plus.0", "who.born", "next"}));
  born.check_in.party = {2, 0, {1, 0, 0, 1, 0, 0}};
  born.check_in.preselected = true;
  born.check_in.baby_born = domain::YearMonth{2026, 11};
  auto& passed = all.add("who_came.passed", Page::who_came, with_rail({"who.plus.0", "who.now", "next"}));
  passed.check_in.party.adults = 1;
  passed.check_in.preselected = true;
  passed.check_in.due = domain::YearMonth{2026, 10};
  auto& stopped = all.add("who_came.stopped", Page::who_came, with_rail({"who.stop_undo", "notice", "next"}));
  stopped.check_in = passed.check_in;
  stopped.check_in.stopped = true;
  stopped.notice = Notice{Notice::Kind::info, "outlook.stopped"};
  all.add("now", Page::now, with_rail({"who.born_short", "now.later", "outlook.stop"})).check_in = passed.check_in;
  auto& month = all.add("born_month", Page::born_month, with_rail({"year.2026", "month.10"}));
  month.check_in = passed.check_in;
  month.check_in.registration.year = 2026;
  auto& crowd = all.add("who_came.crowd", Page::who_came, with_rail(plus));
  crowd.check_in.party = {9, 9, {9, 9, 9, 9, 9, 9}};
  auto& nobody = all.add("who_came.notice", Page::who_came, with_rail({"next", "notice"}));
  nobody.notice = Notice{Notice::Kind::error, "error.nobody"};
  all.add("received", Page::received, with_rail({"received.end", "next", "page.title"}), false);
  auto& busy = all.add("received.busy", Page::received, with_rail({"received.end", "next"}), false);
  busy.check_in.today = rows_of_a_day();
  busy.check_in.today[0].moment = domain::SessionMoment::begun;
  auto& message = all.add("received.message", Page::received, with_rail({"received.end", "page.plate"}), false);
  message.hub = example_hub(all.language());
  message.check_in.today = rows_of_a_day();
  auto& plain =
      all.add("received.plain", Page::received, with_rail({"received.end", "page.plate", "card.0.words"}), false);
  plain.hub.on_duty.clear();
  plain.hub.class_today.reset();
  plain.hub.closes_minute.reset();
  auto& late = all.add("received.late", Page::received, with_rail({"received.end", "card.0.words"}), false);
  late.now = at(15, 50);
  late.check_in.today = {rows_of_a_day()[0], rows_of_a_day()[1]};
  for (auto& row : late.check_in.today) row.moment = domain::SessionMoment::over;
  all.add("leaving", Page::leaving, with_rail({"leave.confirm", "leave.stay"}));
  all.add("left", Page::left, with_rail({"next"}), false);
}

void within_the_day(Samples& all) {
  auto& leaving = all.add("leaving.card", Page::leaving,
                          with_rail({"leaving.confirm", "leaving.some", "leaving.correct", "leaving.months"}));
  leaving.check_in.has_card = true;
  leaving.check_in.here = {1, 1, {1, 0, 0, 1, 0, 0}};
  auto& alone = all.add("leaving.alone", Page::leaving, with_rail({"leaving.confirm", "leaving.correct"}));
  alone.check_in.has_card = true;
  alone.check_in.here.adults = 1;
  auto& correct = all.add("correct_visit", Page::correct, with_rail({"who.plus.0", "who.minus.0", "next"}));
  correct.check_in = leaving.check_in;
  correct.check_in.counting = Counting::correcting;
  correct.check_in.party = leaving.check_in.here;
  auto& crowd = all.add("correct_visit.crowd", Page::correct, with_rail({"who.plus.0", "next"}));
  crowd.check_in = correct.check_in;
  crowd.check_in.party = {9, 9, {9, 9, 9, 9, 9, 9}};
  auto& some = all.add("some_leave", Page::some_leave, with_rail({"who.plus.0", "who.plus.1", "who.plus.2", "next"}));
  some.check_in = leaving.check_in;
  some.check_in.counting = Counting::leaving;
  some.check_in.party.adults = 1;
  auto& two = all.add("some_leave.none", Page::some_leave, with_rail({"who.plus.0", "who.plus.3", "next", "notice"}));
  two.check_in.counting = Counting::leaving;
  two.check_in.here = {1, 0, {0, 1, 0, 0, 0, 0}};
  two.check_in.party = {};
  two.notice = Notice{Notice::Kind::error, "error.nobody"};
  auto& all_ages = all.add("some_leave.crowd", Page::some_leave, with_rail({"who.plus.0", "next"}));
  all_ages.check_in.counting = Counting::leaving;
  all_ages.check_in.here = all_ages.check_in.party = {9, 9, {9, 9, 9, 9, 9, 9}};
  auto& corrected = all.add("received.corrected", Page::received, with_rail({"received.end", "next"}), false);
  corrected.check_in.counting = Counting::correcting;
  corrected.check_in.today = rows_of_a_day();
  auto& left = all.add("received.some_left", Page::received, with_rail({"received.end", "next"}), false);
  left.check_in.counting = Counting::leaving;
  left.check_in.today = rows_of_a_day();
  all.add("adult", Page::adult, with_rail({"adult.one", "adult.none"})).check_in.party = {0, 0, {2, 0, 0, 0, 0, 0}};
  auto& stay = all.add("adult.stay", Page::adult, with_rail({"adult.stay", "adult.none"}));
  stay.check_in.counting = Counting::leaving;
}

void months(Samples& all) {
  auto& months = all.add("months", Page::months, with_rail({"month_row.0", "month_row.1"}));
  months.check_in.months = {{MonthKind::birth, {2025, 9}}, {MonthKind::due, {2027, 3}}};
  auto& passed = all.add("months.passed", Page::months, with_rail({"month_row.0"}));
  passed.check_in.months = {{MonthKind::due, {2026, 10}}};
  auto& many = all.add("months.many", Page::months, with_rail({"month_row.0", "notice"}));
  many.check_in.months.assign(8, {MonthKind::birth, {2023, 12}});
  many.notice = Notice{Notice::Kind::info, "months.forgotten"};
  all.add("months.none", Page::months, with_rail({"months.none"}));
  auto& forget = all.add("forget_month", Page::forget_month, with_rail({"forget.keep", "forget.confirm"}));
  forget.check_in.months = months.check_in.months;
  forget.check_in.forgetting = 1;
  auto& draft = all.add("forget_month.draft", Page::forget_month, with_rail({"forget.keep", "forget.confirm"}));
  draft.check_in.registration.months = months.check_in.months;
  draft.check_in.forgetting = 0;
}

void news(Samples& all) {
  auto& news = all.add("received.moved_up", Page::received, with_rail({"received.end", "next"}), false);
  news.check_in.news = own_bookings();
  news.check_in.news[0].news = domain::News::promoted;
  news.check_in.news[1].news = domain::News::session_moved;
  news.check_in.news[2].news = domain::News::session_gone;
}

}  // namespace

void add_samples(Samples& all) {
  ways(all);
  registration(all);
  coming_in(all);
  within_the_day(all);
  months(all);
  news(all);
}

}  // namespace tsunagu::kiosk::check_in
