#include "kiosk/events/events.h"

#include <algorithm>
#include <array>

#include "shared/base/log.h"
#include "shared/domain/course.h"
#include "shared/domain/icalendar.h"
#include "shared/domain/session_time.h"

namespace tsunagu::kiosk::events {
namespace {

// One code of at most version 20 with correction M holds 666 bytes.
constexpr std::size_t most_code_bytes = 660;
constexpr int early_minutes = 30;      // families come before a class begins
constexpr int most_course_days = 366;  // from the first to the last session

domain::Day days_later(domain::Day day, int days) {
  return domain::Day{std::chrono::sys_days{day} + std::chrono::days{days}};
}

domain::YearMonth months_later(domain::YearMonth month, int months) {
  return domain::YearMonth::from_ordinal(month.ordinal() + months).value_or(month);
}

std::vector<domain::Day> days_of(domain::YearMonth month) {
  const auto first = std::chrono::year(month.year) / std::chrono::month(month.month) / 1;
  const unsigned last = static_cast<unsigned>((first.year() / first.month() / std::chrono::last).day());
  std::vector<domain::Day> out;
  for (unsigned day = 1; day <= last; ++day) out.push_back(first.year() / first.month() / std::chrono::day(day));
  return out;
}

// Until midnight is the evening before.
domain::Day last_day_of(const journal::SessionRow& row) { return domain::end_of(row.session).last_day; }

}  // namespace

void Events::forget() {
  all_.clear();
  whom_.clear();
  list_.clear();
}

bool Events::is_shown(std::size_t session) const {
  const auto& whom = whom_[session];
  switch (model_.shown_for) {
    case EventsFor::everybody: return true;
    case EventsFor::expecting: return domain::is_for(whom, domain::AgeGroup::expecting);
    case EventsFor::age_0: return domain::is_for(whom, domain::AgeGroup::age_0);
    case EventsFor::age_1: return domain::is_for(whom, domain::AgeGroup::age_1);
    case EventsFor::age_2_up: return domain::is_for(whom, domain::AgeGroup::age_2_up);
    case EventsFor::us: break;
  }
  const auto today = hand_.today();
  const auto when = domain::month_of(std::max(all_[session].session.first_day, today));
  return domain::is_for(whom, {hand_.guest.profile.children, hand_.guest.due_ahead(today)}, when);
}

Status Events::read() {
  const auto today = hand_.today();
  auto sessions = hand_.tools.journal.hub().sessions_between(today, days_later(today, events_days_ahead));
  if (!sessions) {
    log::error(std::string("events could not be read: ") + name_of(sessions.error().code));
    return sessions.forward();
  }
  forget();
  all_ = std::move(*sessions);
  std::erase_if(all_, [&](const journal::SessionRow& row) { return last_day_of(row) < today; });  // until midnight
  for (const auto& row : all_) whom_.push_back(domain::audience_of(row.session));
  model_ = {};
  model_.month = model_.last_month = domain::month_of(today);
  return {};
}

std::vector<EventRow> Events::today() {
  std::vector<EventRow> rows;
  if (!read()) return rows;  // the visit is recorded whatever becomes of the list
  for (const auto& session : all_) {
    if (session.session.first_day <= hand_.today()) rows.push_back(bookings_.row_of(session));
  }
  return rows;
}

void Events::open() {
  if (!read()) return hand_.refuse("error.not_read");
  const auto& profile = hand_.guest.profile;
  model_.knows_us = hand_.guest.due_ahead(hand_.today()).has_value() || !profile.children.empty();
  list_offers();
  model_.shown_for = model_.knows_us ? EventsFor::us : EventsFor::everybody;
  list_places();
  if (list_.empty()) {  // nothing for us is no reason to show an empty page
    model_.shown_for = EventsFor::everybody;
    list_places();
  }
  show_from(0);
  hand_.go(Page::list);
}

void Events::list_offers() {
  domain::AgeGroups named{};
  for (const auto& whom : whom_) {
    const auto groups = domain::groups_of(whom);
    for (std::size_t i = 0; i < named.size(); ++i) named[i] = named[i] || groups[i];
  }
  static constexpr std::array<EventsFor, domain::age_group_count> filters{EventsFor::expecting, EventsFor::age_0,
                                                                          EventsFor::age_1, EventsFor::age_2_up};
  auto& offered = model_.offered;
  offered.clear();
  if (model_.knows_us) offered.push_back(EventsFor::us);
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i]) offered.push_back(filters[i]);
  }
  offered.push_back(EventsFor::everybody);
}

void Events::list_places(std::optional<domain::Day> chosen) {
  const auto today = hand_.today();
  const auto now = domain::day_minute_of(hand_.common.now);
  const auto window_end = days_later(today, events_days_ahead);
  list_.clear();
  model_.over.clear();
  model_.last_month = domain::month_of(today);
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const auto& session = all_[i].session;
    if (!is_shown(i)) continue;
    if (domain::moment_of(session, now) == domain::SessionMoment::over) {
      if (!session.cancelled) model_.over.push_back(booking::event_row(all_[i], hand_));
      continue;
    }
    const auto last = last_day_of(all_[i]);
    list_.push_back({std::max(session.first_day, today), i});
    if (chosen && *chosen > today && session.first_day < *chosen && last >= *chosen) list_.push_back({*chosen, i});
    model_.last_month = std::max(model_.last_month, domain::month_of(std::min(last, window_end)));
  }
  std::ranges::stable_sort(list_, {}, &Place::day);
  model_.count = list_.size();
}

std::size_t Events::place_of(domain::Day day) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(list_, day, {}, &Place::day) - list_.begin());
}

void Events::show_from(std::size_t first) {
  auto& model = model_;
  model.rows.clear();
  model.first = list_.empty() ? 0 : std::min(first, list_.size() - 1);
  for (std::size_t i = model.first; i < std::min(model.first + most_rows_a_page, list_.size()); ++i) {
    const std::size_t session = list_[i].session;
    model.rows.push_back({bookings_.row_of(all_[session]), list_[i].day, domain::groups_of(whom_[session])});
  }
}

void Events::choose_date(domain::Day day) {
  list_places(day);
  show_from(place_of(day));
  hand_.back();
}

void Events::show_for(EventsFor whom) {
  auto& model = model_;
  if (std::ranges::find(model.offered, whom) == model.offered.end()) return;
  const auto day = model.rows.empty() ? hand_.today() : model.rows.front().day;
  model.shown_for = whom;
  list_places();
  show_from(place_of(day));
}

void Events::show_month() {
  auto& model = model_;
  if (!model.rows.empty()) model.month = domain::month_of(model.rows.front().day);
  list_month();
  hand_.go(Page::month);
}

void Events::turn_month(int by) {
  auto& month = model_.month;
  month = std::clamp(months_later(month, by), domain::month_of(hand_.today()), model_.last_month);
  list_month();
}

void Events::list_month() {
  const auto now = domain::day_minute_of(hand_.common.now);
  const auto is_on = [&](std::size_t i, domain::Day day) {
    const auto& session = all_[i].session;
    return session.first_day <= day && last_day_of(all_[i]) >= day && is_shown(i) &&
           domain::moment_of(session, now) != domain::SessionMoment::over;
  };
  model_.month_days.clear();
  for (const auto& day : days_of(model_.month)) {
    MonthDay out{day, 0, hand_.is_closed(day)};
    for (std::size_t i = 0; day >= now.day && i < all_.size(); ++i) out.events += is_on(i, day) ? 1 : 0;
    model_.month_days.push_back(out);
  }
}

// The sessions of the same course that can be booked; none when the organiser announces no course, or when there are
// more sessions under this key than it says: then they are repetitions, and each stands alone.
std::vector<EventRow> Events::course_of(const journal::SessionRow& session) const {
  const auto length = domain::course_length(session.session);
  if (!length) return {};
  const auto day = session.session.first_day;
  const auto near =
      hand_.tools.journal.hub().sessions_between(days_later(day, -most_course_days), days_later(day, most_course_days));
  if (!near) return {};
  std::vector<EventRow> out;
  int count = 0;
  for (const auto& other : *near) {
    if (other.session.list != session.session.list) continue;
    if (domain::event_key(other.session.source_key) != domain::event_key(session.session.source_key)) continue;
    ++count;
    auto row = bookings_.row_of(other);
    if (row.is_bookable()) out.push_back(std::move(row));
  }
  if (count > *length || out.size() < 2) out.clear();
  return out;
}

void Events::open_event(const Ulid& session_id) {
  const auto session = hand_.tools.journal.hub().session(session_id);
  if (!session || !*session) return hand_.refuse("error.not_read");
  const auto& s = (*session)->session;
  EventDetail detail;
  detail.row = bookings_.row_of(**session);
  detail.course = course_of(**session);
  detail.own = bookings_.own_of(session_id);
  detail.description = s.description;
  detail.what_to_bring = s.what_to_bring;
  detail.fee = s.fee;
  detail.languages = s.languages;
  detail.contact = s.contact;
  detail.apply_until = s.apply_until;
  model_.detail = std::move(detail);
  hand_.go(Page::event);
}

void Events::show_code() {
  auto& common = hand_.common;
  if (!model_.detail) return;
  const auto session = hand_.tools.journal.hub().session(model_.detail->row.session_id);
  if (!session || !*session) return hand_.refuse("error.not_read");
  const std::string uid = (*session)->session_id.text() + "@tsunagu";
  CodeView code;
  code.purpose = CodeView::Purpose::event;
  code.parts = {domain::icalendar_of((*session)->session, uid, common.now, most_code_bytes)};
  common.code = std::move(code);
  hand_.go(Page::code);
}

void Events::book(BookWhat what) {
  const auto& detail = model_.detail;
  if (!detail) return;
  const bool course = what == BookWhat::course && !detail->course.empty();
  if (!course && !detail->row.is_bookable()) return;
  bookings_.book(course ? detail->course : std::vector{detail->row});
}

void Events::cancel_booking() {
  if (model_.detail && model_.detail->own && !model_.detail->own->arrived) bookings_.cancel(*model_.detail->own);
}

std::vector<EventRow> Events::classes_now() const {
  const auto today = hand_.today();
  const auto sessions = hand_.tools.journal.hub().sessions_between(today, today);
  if (!sessions) return {};
  std::vector<EventRow> classes;
  for (const auto& session : *sessions) {
    auto row = session.session.prenatal_class && !session.session.cancelled ? bookings_.row_of(session) : EventRow{};
    if (row.prenatal_class && row.moment != domain::SessionMoment::over) classes.push_back(std::move(row));
  }
  const auto start = [](const EventRow& row) { return row.start_minute.value_or(0); };
  std::ranges::stable_sort(classes, {}, start);
  // One that says no end gives way when people come for the next one.
  const int now = domain::minute_of_day(hand_.common.now);
  const auto gives_way = [&](const EventRow& row) {
    return !row.end_minute && std::ranges::any_of(classes, [&](const EventRow& later) {
      return start(later) > start(row) && now >= start(later) - early_minutes;
    });
  };
  std::vector<EventRow> left;
  std::ranges::copy_if(classes, std::back_inserter(left), [&](const EventRow& row) { return !gives_way(row); });
  if (left.empty()) return left;
  const int first_ends = left.front().end_minute.value_or(start(left.front()) + 1);
  std::erase_if(left, [&](const EventRow& row) { return start(row) >= std::max(first_ends, start(left.front()) + 1); });
  return left;
}

}  // namespace tsunagu::kiosk::events
