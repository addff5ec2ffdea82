#include "kiosk/events/events.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/domain/audience.h"
#include "shared/domain/course.h"
#include "shared/domain/icalendar.h"

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

}  // namespace

bool Events::is_shown(const journal::SessionRow& session) const {
  if (model_.shown_for == EventsFor::everybody) return true;
  const auto& profile = hand_.guest.profile;
  const auto when = domain::month_of(std::max(session.session.first_day, hand_.today()));
  return domain::is_for(domain::audience_of(session.session), {profile.children, hand_.guest.due_ahead(hand_.today())},
                        when);
}

Status Events::read() {
  const auto today = hand_.today();
  auto sessions = hand_.tools.journal.hub().sessions_between(today, days_later(today, events_days_ahead));
  if (!sessions) {
    log::error(std::string("events could not be read: ") + name_of(sessions.error().code));
    return sessions.forward();
  }
  all_ = std::move(*sessions);
  model_ = {};
  model_.month = domain::month_of(today);
  return {};
}

std::vector<EventRow> Events::today() {
  if (!read()) return {};  // the visit is recorded whatever becomes of the list
  list_days();
  choose_day(0);
  const bool rows_are_today = !model_.days.empty() && model_.days.front() == hand_.today();
  return rows_are_today ? model_.rows : std::vector<EventRow>{};
}

void Events::open() {
  if (!read()) return hand_.refuse("error.not_read");
  const auto& profile = hand_.guest.profile;
  model_.knows_us = hand_.guest.due_ahead(hand_.today()).has_value() || !profile.children.empty();
  model_.shown_for = model_.knows_us ? EventsFor::us : EventsFor::everybody;
  list_days();
  if (model_.days.empty()) {  // nothing for us is no reason to show an empty page
    model_.shown_for = EventsFor::everybody;
    list_days();
  }
  choose_day(0);
  hand_.go(Page::list);
}

void Events::list_days() {
  auto& days = model_.days;
  days.clear();
  for (const auto& session : all_) {
    if (!is_shown(session)) continue;
    // Something that runs over many days stands under each of them once it has begun.
    const auto day = std::max(session.session.first_day, hand_.today());
    if (std::find(days.begin(), days.end(), day) == days.end()) days.push_back(day);
  }
  std::sort(days.begin(), days.end());
}

void Events::list_rows() {
  auto& events = model_;
  events.rows.clear();
  if (events.day >= events.days.size()) return;
  const auto day = events.days[events.day];
  for (const auto& session : all_) {
    if (session.session.first_day > day || session.session.last_day < day || !is_shown(session)) continue;
    events.rows.push_back(bookings_.row_of(session));
  }
}

void Events::choose_day(std::size_t index) {
  auto& events = model_;
  events.rows.clear();
  if (index >= events.days.size()) return;
  events.day = index;
  list_rows();
}

void Events::choose_date(domain::Day day) {
  auto& days = model_.days;
  auto at = std::lower_bound(days.begin(), days.end(), day);
  if (at == days.end() || *at != day) at = days.insert(at, day);  // in the middle of something longer
  choose_day(static_cast<std::size_t>(at - days.begin()));
  hand_.back();
}

void Events::show_for(EventsFor whom) {
  auto& events = model_;
  if (whom == EventsFor::us && !events.knows_us) return;
  const auto chosen = events.day < events.days.size() ? events.days[events.day] : hand_.today();
  events.shown_for = whom;
  list_days();
  const auto at = std::lower_bound(events.days.begin(), events.days.end(), chosen);
  const auto last = events.days.empty() ? 0 : events.days.size() - 1;
  choose_day(std::min(static_cast<std::size_t>(at - events.days.begin()), last));
  list_month();
}

void Events::show_month() {
  auto& events = model_;
  if (events.day < events.days.size()) events.month = domain::month_of(events.days[events.day]);
  list_month();
  hand_.go(Page::month);
}

void Events::turn_month(int by) {
  auto& month = model_.month;
  const auto first = domain::month_of(hand_.today());
  const auto last = domain::month_of(days_later(hand_.today(), events_days_ahead));
  month = std::clamp(months_later(month, by), first, last);
  list_month();
}

void Events::list_month() {
  auto& events = model_;
  events.month_days.clear();
  for (const auto& day : days_of(events.month)) {
    MonthDay out{day, 0, is_closed(hand_.tools.config.hub, day)};
    if (day >= hand_.today()) {
      out.events = static_cast<int>(std::count_if(all_.begin(), all_.end(), [&](const journal::SessionRow& session) {
        return session.session.first_day <= day && session.session.last_day >= day && is_shown(session);
      }));
    }
    events.month_days.push_back(out);
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
