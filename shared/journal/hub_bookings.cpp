// Queries about places in sessions.
#include <chrono>

#include "shared/domain/booking_facts.h"
#include "shared/domain/booking_news.h"
#include "shared/journal/hub_view.h"
#include "shared/journal/impl.h"
#include "shared/journal/rows.h"

namespace tsunagu::journal {
namespace {

using domain::BookingState;

std::int64_t ordinal(domain::Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }

#define BOOKING_COLUMNS                                                                                              \
  "SELECT b.session_id, b.booking_id, b.fact_id, b.places, b.tag, b.state, b.walk_in, b.told, b.code, "              \
  "b.old_code, b.ahead, b.known_day, b.known_start, s.first_day, s.start_minute, s.cancelled, s.gone FROM bookings " \
  "b JOIN sessions s ON s.session_id = b.session_id "

bool is_told(std::int64_t told, domain::News news) { return (told >> static_cast<int>(news) & 1) != 0; }

std::optional<domain::News> news_of(const Row& row) {
  const auto minute = [&](int column) {
    const auto number = row.maybe_number(column);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
  };
  const auto day = [](std::int64_t number) { return domain::Day{std::chrono::sys_days{std::chrono::days{number}}}; };
  const auto told = row.number(7);
  domain::FamilyKnows knows;
  knows.promoted = is_told(told, domain::News::promoted);
  knows.it_is_off = is_told(told, domain::News::session_cancelled) || is_told(told, domain::News::session_gone);
  if (const auto known = row.maybe_number(11)) knows.day = day(*known);
  knows.start_minute = minute(12);
  const domain::SessionNow now{row.number(15) != 0, row.number(16) != 0, day(row.number(13)), minute(14)};
  const bool walk_in = row.number(6) != 0;
  return walk_in ? std::nullopt : domain::news_for(static_cast<BookingState>(row.number(5)), knows, now);
}

BookingRow booking_of(const Row& row) {
  BookingRow out;
  out.session_id = row.id(0);
  out.booking_id = row.id(1);
  out.fact_id = row.id(2);
  out.places = static_cast<int>(row.number(3));
  out.tag = row.maybe_array<16>(4);
  out.state = static_cast<BookingState>(row.number(5));
  out.walk_in = row.number(6) != 0;
  out.code = row.maybe_array<16>(8);
  out.old_code = row.maybe_array<16>(9);
  out.news = news_of(row);
  out.ahead = row.number(10) != 0;
  return out;
}

}  // namespace

Result<std::vector<BookingRow>> HubView::bookings(const Ulid& session_id) const {
  return all<BookingRow>(impl_.database, BOOKING_COLUMNS "WHERE b.session_id = ? ORDER BY b.fact_id, b.booking_id",
                         booking_of, session_id);
}

Result<std::vector<BookingRow>> HubView::bookings_from(domain::Day from) const {
  return all<BookingRow>(impl_.database,
                         BOOKING_COLUMNS
                         "WHERE s.last_day >= ? "
                         "ORDER BY s.first_day, s.start_minute, b.fact_id, b.booking_id",
                         booking_of, ordinal(from));
}

Result<std::vector<Ulid>> HubView::sessions_with_queue(domain::Day from) const {
  return all<Ulid>(
      impl_.database,
      "SELECT session_id FROM sessions s WHERE last_day >= ? AND EXISTS(SELECT 1 FROM bookings b WHERE b.session_id = "
      "s.session_id AND b.state = ?) ORDER BY first_day, start_minute, session_id",
      [](const Row& row) { return row.id(0); }, ordinal(from), BookingState::waiting);
}

Result<std::vector<ArrivalRow>> HubView::arrivals(const Ulid& session_id) const {
  const auto arrival = [](const Row& row) {
    ArrivalRow out;
    out.session_id = row.id(0);
    out.arrival_id = row.id(1);
    out.fact_id = row.id(2);
    if (!row.is_null(3)) out.booking_id = row.id(3);
    out.people = static_cast<int>(row.number(4));
    out.way = static_cast<domain::ArrivalWay>(row.number(5));
    return out;
  };
  return all<ArrivalRow>(impl_.database,
                         "SELECT session_id, arrival_id, fact_id, booking_id, people, way FROM arrivals WHERE "
                         "session_id = ? ORDER BY fact_id, arrival_id",
                         arrival, session_id);
}

Result<std::optional<Bytes>> HubView::sealed_of(const Ulid& fact_id) const {
  return guarded([&]() -> Result<std::optional<Bytes>> {
    std::optional<Bytes> found;
    impl_.database.query(
        "SELECT sealed FROM facts WHERE id = ?", [&](const Row& row) { found = row.maybe_bytes(0); }, fact_id);
    if (found && found->empty()) found.reset();
    return found;
  });
}

}  // namespace tsunagu::journal
