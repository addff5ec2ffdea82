#include "shared/domain/session_time.h"

namespace tsunagu::domain {
namespace {

constexpr int minutes_of_day = 24 * 60;

}  // namespace

DayMinute day_minute_of(Instant now) { return {day_of(now), minute_of_day(now)}; }

SessionEnd end_of(const EventSession& session) {
  const Day evening{std::chrono::sys_days{session.last_day} - std::chrono::days(1)};
  if (session.end_minute == 0 && evening >= session.first_day) return {evening, minutes_of_day};
  return {session.last_day, session.end_minute};
}

SessionMoment moment_of(const EventSession& session, const DayMinute& now) {
  const SessionEnd end = end_of(session);
  if (now.day > end.last_day) return SessionMoment::over;
  if (now.day == end.last_day && end.minute && *end.minute <= now.minute) return SessionMoment::over;
  if (now.day != session.first_day) return now.day < session.first_day ? SessionMoment::ahead : SessionMoment::begun;
  return session.start_minute && *session.start_minute <= now.minute ? SessionMoment::begun : SessionMoment::ahead;
}

bool is_past_apply_until(const EventSession& session, const DayMinute& now) {
  if (!session.apply_until || now.day < *session.apply_until) return false;
  return now.day > *session.apply_until || now.minute > session.apply_until_minute.value_or(minutes_of_day);
}

}  // namespace tsunagu::domain
