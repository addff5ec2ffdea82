#include "shared/journal/hub_view.h"

#include <chrono>
#include <numeric>

#include "shared/journal/components.h"
#include "shared/journal/impl.h"
#include "shared/journal/rows.h"

namespace tsunagu::journal {
namespace {

std::int64_t ordinal(domain::Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }

std::optional<domain::YearMonth> month_of(const std::optional<std::int64_t>& ordinal) {
  if (!ordinal) return std::nullopt;
  return domain::YearMonth::from_ordinal(static_cast<int>(*ordinal));
}

// session_id, cancelled, gone, the open part
#define SESSION_COLUMNS "SELECT session_id, cancelled, gone, open FROM sessions s JOIN facts ON id = fact_id "
#define SESSION_ORDER "ORDER BY first_day, start_minute, title, session_id"

std::optional<SessionRow> session_of(const Row& row) {
  auto imported = decode_part<domain::SessionImported>(row.bytes(3));
  if (!imported) return std::nullopt;
  SessionRow session{row.id(0), std::move(imported->session), row.number(2) != 0};
  session.session.cancelled = row.number(1) != 0 || session.gone;
  return session;
}

template <class... Arguments>
Result<std::vector<SessionRow>> sessions(Database& database, const char* sql, const Arguments&... arguments) {
  return guarded([&]() -> Result<std::vector<SessionRow>> {
    std::vector<SessionRow> rows;
    database.query(
        sql,
        [&](const Row& row) {
          if (auto session = session_of(row)) rows.push_back(std::move(*session));
        },
        arguments...);
    return rows;
  });
}

#define FAMILY_COLUMNS                                                                                      \
  "SELECT family_id, card_key, seen, c.card, s.sealed FROM families LEFT JOIN facts c ON c.id = card_fact " \
  "LEFT JOIN facts s ON s.id = sealed_fact "

FamilyRow family_of(const Row& row) {
  return {row.id(0), row.maybe_array<32>(1), month_of(row.maybe_number(2)), row.maybe_bytes(3).value_or(Bytes{}),
          row.maybe_bytes(4).value_or(Bytes{})};
}

// The first row of a query about families, under the name of its component.
template <class... Arguments>
Result<std::optional<FamilyRow>> one_family(Database& database, const char* sql, const Arguments&... arguments) {
  return guarded([&]() -> Result<std::optional<FamilyRow>> {
    std::optional<FamilyRow> family;
    database.query(
        sql,
        [&](const Row& row) {
          family = family_of(row);
          return false;
        },
        arguments...);
    if (family) family->family_id = component_of(database, family->family_id).front();
    return family;
  });
}

#define VISIT_COLUMNS                                                                                         \
  "SELECT visit_id, started, ended, band0, band1, band2, band3, band4, band5, adults, pregnant, first_time, " \
  "inside_ward, tag, doubted, here0, here1, here2, here3, here4, here5, here_adults, here_pregnant FROM visits "

template <class Number>
Number small(const Row& row, int column) {
  return static_cast<Number>(row.number(column));
}
std::optional<bool> truth(const Row& row, int column) {
  const auto number = row.maybe_number(column);
  return number ? std::optional(*number != 0) : std::nullopt;
}

VisitRow visit_of(const Row& row) {
  VisitRow visit{row.id(0), row.instant(1), row.maybe_instant(2), {}, false, {}};
  for (std::size_t band = 0; band < 6; ++band) {
    visit.counts.bands[band] = small<std::uint16_t>(row, 3 + static_cast<int>(band));
    visit.here.bands[band] = small<std::uint16_t>(row, 15 + static_cast<int>(band));
  }
  visit.here.adults = small<std::uint16_t>(row, 21);
  visit.here.pregnant = small<std::uint16_t>(row, 22);
  visit.counts.adults = small<std::uint16_t>(row, 9);
  visit.counts.pregnant = small<std::uint16_t>(row, 10);
  visit.counts.first_time = truth(row, 11);
  visit.counts.inside_ward = truth(row, 12);
  visit.counts.tag = row.maybe_array<16>(13);
  visit.doubted = row.number(14) != 0;
  return visit;
}

#define COUNTS                                                                                             \
  "count(*), sum(adults), sum(pregnant), sum(first_time = 1), sum(first_time = 0), sum(inside_ward = 1), " \
  "sum(inside_ward = 0), sum(band0), sum(band1), sum(band2), sum(band3), sum(band4), sum(band5)"
#define COUNTS_HERE                                                                                                  \
  "count(*), sum(here_adults), sum(here_pregnant), sum(first_time = 1), sum(first_time = 0), sum(inside_ward = 1), " \
  "sum(inside_ward = 0), sum(here0), sum(here1), sum(here2), sum(here3), sum(here4), sum(here5)"

Headcount headcount_of(const Row& row) {
  const auto at = [&](int column) { return static_cast<std::size_t>(row.number(column)); };
  return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), {at(7), at(8), at(9), at(10), at(11), at(12)}};
}

#define REQUEST_COLUMNS                                                                                 \
  "SELECT request_id, how, state, made, slip_hash, triage, was_read, notes, handed_over, receipt_day, " \
  "receipt_role FROM requests "

RequestRow request_of(const Row& row) {
  RequestRow request;
  request.request_id = row.id(0);
  request.how = small<domain::RequestHow>(row, 1);
  request.state = small<domain::RequestState>(row, 2);
  request.made = row.instant(3);
  request.slip_hash = row.maybe_array<32>(4);
  if (!row.is_null(5)) request.triage = small<domain::Triage>(row, 5);
  request.was_read = row.number(6) != 0;
  request.notes = static_cast<std::size_t>(row.number(7));
  request.handed_over = row.maybe_instant(8);
  if (!row.is_null(9)) request.receipt_day = domain::Day{std::chrono::sys_days{std::chrono::days{row.number(9)}}};
  if (!row.is_null(10)) request.receipt_role = small<std::uint8_t>(row, 10);
  return request;
}

template <class T, class Make, class... Arguments>
Result<std::optional<T>> first(Database& database, const char* sql, Make make, const Arguments&... arguments) {
  return guarded([&]() -> Result<std::optional<T>> {
    std::optional<T> found;
    database.query(
        sql,
        [&](const Row& row) {
          found = make(row);
          return false;
        },
        arguments...);
    return found;
  });
}

}  // namespace

std::size_t Headcount::children() const { return std::accumulate(bands.begin(), bands.end(), std::size_t{0}); }

Result<std::vector<SessionRow>> HubView::sessions_between(domain::Day from, domain::Day to) const {
  return sessions(impl_.database, SESSION_COLUMNS "WHERE last_day >= ? AND first_day <= ? AND gone = 0 " SESSION_ORDER,
                  ordinal(from), ordinal(to));
}

Result<std::vector<SessionRow>> HubView::sessions_for_staff(domain::Day from, domain::Day to) const {
  return sessions(impl_.database,
                  SESSION_COLUMNS
                  "WHERE last_day >= ? AND first_day <= ? AND (gone = 0 OR EXISTS(SELECT 1 FROM bookings b WHERE "
                  "b.session_id = s.session_id AND b.state IN (1, 2, 3) AND b.walk_in = 0)) " SESSION_ORDER,
                  ordinal(from), ordinal(to));
}

Result<std::vector<FacilityRow>> HubView::facilities() const {
  return guarded([&]() -> Result<std::vector<FacilityRow>> {
    std::vector<FacilityRow> rows;
    impl_.database.query(
        "SELECT facility_id, withdrawn, open FROM facilities JOIN facts ON id = fact_id "
        "ORDER BY facility_id",
        [&](const Row& row) {
          auto imported = decode_part<domain::FacilityImported>(row.bytes(2));
          if (!imported) return;
          rows.push_back({row.id(0), std::move(imported->facility), row.number(1) != 0});
        });
    return rows;
  });
}

Result<bool> HubView::has_facilities() const {
  return guarded([&]() -> Result<bool> {
    return impl_.database.number("SELECT EXISTS(SELECT 1 FROM facilities WHERE NOT withdrawn)") != 0;
  });
}

Result<std::optional<SessionRow>> HubView::session(const Ulid& session_id) const {
  return first<SessionRow>(impl_.database, SESSION_COLUMNS "WHERE session_id = ?", session_of, session_id);
}

Result<std::optional<FamilyRow>> HubView::family_by_card(const domain::Digest& card_public_key) const {
  return one_family(impl_.database, FAMILY_COLUMNS "WHERE card_key = ? ORDER BY family_id LIMIT 1", card_public_key);
}

Result<std::optional<FamilyRow>> HubView::family(const Ulid& family_id) const {
  return one_family(impl_.database, FAMILY_COLUMNS "WHERE family_id = ?", family_id);
}

Result<std::size_t> HubView::family_count() const {
  return guarded([&]() -> Result<std::size_t> {
    return static_cast<std::size_t>(impl_.database.number("SELECT count(*) FROM families"));
  });
}

Result<std::vector<FamilyPart>> HubView::family_parts_after(const Ulid& after, std::size_t limit) const {
  const auto part = [](const Row& row) { return FamilyPart{row.id(0), row.id(1)}; };
  return all<FamilyPart>(impl_.database,
                         "SELECT family_id, sealed_fact FROM families WHERE family_id > ? AND sealed_fact IS NOT NULL "
                         "AND NOT EXISTS(SELECT 1 FROM erasures WHERE fact_id = sealed_fact AND part = ?) "
                         "ORDER BY family_id LIMIT ?",
                         part, after, domain::Part::sealed, limit);
}

Result<std::vector<Ulid>> HubView::merged_with(const Ulid& family_id) const {
  return guarded([&]() -> Result<std::vector<Ulid>> { return component_of(impl_.database, family_id); });
}

#define WHERE_OPEN "WHERE ended IS NULL AND (day >= ?1 OR doubted = 1 OR (day >= ?2 AND device <> ?3)) "

OpenVisits OpenVisits::of(domain::Day today) {
  return {today, domain::Day{std::chrono::sys_days{today} - std::chrono::days{1}}};
}

Result<std::vector<VisitRow>> HubView::visits_inside(OpenVisits which) const {
  return all<VisitRow>(impl_.database, VISIT_COLUMNS WHERE_OPEN "ORDER BY started, visit_id", visit_of,
                       ordinal(which.from), ordinal(which.elsewhere), impl_.device);
}

Result<std::vector<VisitRow>> HubView::visits_to_end(domain::Day from, Instant before, std::size_t limit) const {
  return all<VisitRow>(
      impl_.database,
      VISIT_COLUMNS
      "WHERE ended IS NULL AND (CASE WHEN doubted = 1 THEN fact_id < ?2 WHEN device = ?3 THEN day >= ?1 AND "
      "started < ?4 ELSE day >= ?1 AND started < ?4 - 86400000 END) ORDER BY started, visit_id LIMIT ?5",
      visit_of, ordinal(from), first_id_at(before), impl_.device, before, limit);
}

Result<std::optional<VisitRow>> HubView::visit(const Ulid& visit_id) const {
  return first<VisitRow>(impl_.database, VISIT_COLUMNS "WHERE visit_id = ?", visit_of, visit_id);
}

Result<Headcount> HubView::headcount_inside(OpenVisits which) const {
  auto counted = first<Headcount>(impl_.database, "SELECT " COUNTS_HERE " FROM visits " WHERE_OPEN, headcount_of,
                                  ordinal(which.from), ordinal(which.elsewhere), impl_.device);
  if (!counted) return counted.forward();
  return counted->value_or(Headcount{});
}

Result<Headcount> HubView::headcount(domain::Day from, domain::Day to) const {
  auto counted =
      first<Headcount>(impl_.database, "SELECT " COUNTS " FROM visits WHERE day BETWEEN ? AND ? AND nobody = 0",
                       headcount_of, ordinal(from), ordinal(to));
  if (!counted) return counted.forward();
  return counted->value_or(Headcount{});
}

Result<std::vector<DayHeadcount>> HubView::headcounts_by_day(domain::Day from, domain::Day to) const {
  const auto counted = [](const Row& row) {
    return DayHeadcount{domain::Day{std::chrono::sys_days{std::chrono::days{row.number(13)}}}, headcount_of(row)};
  };
  return all<DayHeadcount>(impl_.database,
                           "SELECT " COUNTS
                           ", day FROM visits WHERE day BETWEEN ? AND ? AND nobody = 0 GROUP BY day ORDER BY day",
                           counted, ordinal(from), ordinal(to));
}

Result<std::optional<Bytes>> HubView::visit_sealed(const Ulid& visit_id) const {
  const auto part = [](const Row& row) { return row.maybe_bytes(0); };
  return first<Bytes>(impl_.database, "SELECT sealed FROM visits JOIN facts ON id = sealed_fact WHERE visit_id = ?",
                      part, visit_id);
}

Result<std::vector<RequestRow>> HubView::requests_waiting() const {
  return all<RequestRow>(impl_.database, REQUEST_COLUMNS "WHERE state < 6 ORDER BY made, request_id", request_of);
}

Result<std::vector<RequestRow>> HubView::requests_between(domain::Day from, domain::Day to) const {
  return all<RequestRow>(impl_.database, REQUEST_COLUMNS "WHERE day BETWEEN ? AND ? ORDER BY made, request_id",
                         request_of, ordinal(from), ordinal(to));
}

Result<std::optional<RequestRow>> HubView::request(const Ulid& request_id) const {
  return first<RequestRow>(impl_.database, REQUEST_COLUMNS "WHERE request_id = ?", request_of, request_id);
}

Result<std::optional<RequestRow>> HubView::request_by_slip(const domain::Digest& slip_hash) const {
  return first<RequestRow>(impl_.database, REQUEST_COLUMNS "WHERE slip_hash = ? ORDER BY request_id LIMIT 1",
                           request_of, slip_hash);
}

Result<std::optional<Bytes>> HubView::request_sealed(const Ulid& request_id) const {
  const auto part = [](const Row& row) { return row.maybe_bytes(0); };
  return first<Bytes>(impl_.database, "SELECT sealed FROM requests JOIN facts ON id = fact_id WHERE request_id = ?",
                      part, request_id);
}

Result<std::vector<Note>> HubView::notes(const Ulid& request_id) const {
  const auto note = [&](const Row& row) {
    const auto open = decode_part<domain::NoteWritten>(row.bytes(1)).value_or(domain::NoteWritten{});
    return Note{row.id(0), happened(impl_.database, row, 3, 4, 0), open.staff_id, open.duty, row.maybe_bytes(2)};
  };
  return all<Note>(impl_.database,
                   "SELECT id, open, sealed, version, recorded FROM facts WHERE aggregate = ? AND kind = ? ORDER BY id",
                   note, request_id, domain::FactKind::note_written);
}

Result<std::vector<HandoverRow>> HubView::handovers(const Ulid& request_id) const {
  const auto handover = [&](const Row& row) {
    return HandoverRow{happened(impl_.database, row, 2, 3, 0),
                       decode_part<domain::RequestHandedOver>(row.bytes(1)).value_or(domain::RequestHandedOver{})};
  };
  return all<HandoverRow>(impl_.database,
                          "SELECT id, open, version, recorded FROM facts WHERE aggregate = ? AND kind = ? ORDER BY id",
                          handover, request_id, domain::FactKind::request_handed_over);
}

Result<std::optional<int>> HubView::restored_tablet() const {
  return first<int>(
      impl_.database,
      "SELECT tablet FROM restorations WHERE device = ? AND tablet IS NOT NULL ORDER BY restoration_id DESC LIMIT 1",
      [](const Row& row) { return std::optional(static_cast<int>(row.number(0))); }, impl_.device);
}

Result<std::vector<StaffRow>> HubView::staff() const {
  const auto member = [](const Row& row) {
    return StaffRow{row.id(0), small<domain::StaffRole>(row, 1), row.number(2) != 0, row.maybe_instant(3),
                    row.maybe_bytes(4).value_or(Bytes{})};
  };
  return all<StaffRow>(impl_.database,
                       "SELECT staff_id, role, removed, signed_in, sealed FROM staff JOIN facts ON id = fact_id "
                       "ORDER BY staff_id",
                       member);
}

Result<std::vector<WardRow>> HubView::wards() const {
  const auto ward = [](const Row& row) {
    return WardRow{decode_part<domain::WardTrusted>(row.bytes(0)).value_or(domain::WardTrusted{}), row.number(1) != 0};
  };
  return all<WardRow>(impl_.database, "SELECT open, distrusted FROM wards JOIN facts ON id = fact_id ORDER BY fact_id",
                      ward);
}

Result<std::vector<domain::Day>> HubView::closed_days() const {
  return all<domain::Day>(impl_.database, "SELECT DISTINCT day FROM closed_days ORDER BY day", [](const Row& row) {
    return domain::Day{std::chrono::sys_days{std::chrono::days{row.number(0)}}};
  });
}

Result<std::vector<AlertRow>> HubView::alerts_waiting() const {
  const auto alert = [](const Row& row) {
    return AlertRow{row.id(0), row.instant(1), small<domain::AlertPlace>(row, 2), row.maybe_instant(3),
                    row.maybe_instant(4)};
  };
  return all<AlertRow>(impl_.database,
                       "SELECT alert_id, raised, place, acknowledged, repeated FROM alerts WHERE acknowledged IS NULL "
                       "ORDER BY raised, alert_id",
                       alert);
}

}  // namespace tsunagu::journal
