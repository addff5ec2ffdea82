// The inbox: what waits, what was declined, and the running numbers of both.
#include "shared/journal/components.h"
#include "shared/journal/impl.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {
namespace {

#define ARRIVAL_COLUMNS                                                                                            \
  "SELECT a.request_id, a.urgent, first.version, first.recorded, a.fact_id, newest.open, "                         \
  "(SELECT e.fact_id FROM arrival_envelopes e JOIN facts f ON f.id = e.fact_id WHERE e.request_id = a.request_id " \
  "AND length(f.sealed) > 0 ORDER BY e.fact_id DESC LIMIT 1), a.decline_fact, a.declined, d.open, "                \
  "(SELECT i.case_id FROM intakes i WHERE i.request_id = a.request_id ORDER BY i.fact_id LIMIT 1), "               \
  "EXISTS (SELECT 1 FROM withdrawals w WHERE w.request_id = a.request_id) FROM held_arrivals a "                   \
  "JOIN facts first ON first.id = a.fact_id JOIN facts newest ON newest.id = (SELECT max(e.fact_id) FROM "         \
  "arrival_envelopes e WHERE e.request_id = a.request_id) LEFT JOIN facts d ON d.id = a.decline_fact "

#define NOT_TAKEN                                                                   \
  "NOT EXISTS (SELECT 1 FROM intakes i WHERE i.request_id = a.request_id) AND NOT " \
  "EXISTS (SELECT 1 FROM withdrawals w WHERE w.request_id = a.request_id) "

HeldRequest arrival_of(Database& database, const Row& row) {
  using State = HeldRequest::State;
  HeldRequest out;
  out.request_id = row.id(0);
  out.urgent = row.number(1) != 0;
  out.since = recorded_of(row, 2, 3, 4);
  out.held = decode_part<domain::ArrivalHeld>(row.bytes(5)).value_or({});
  if (!row.is_null(6)) out.envelope_fact = row.id(6);
  if (!row.is_null(7)) {
    out.decline = {row.id(7), row.instant(8), decode_part<domain::ArrivalDeclined>(row.bytes(9)).value_or({})};
    out.state = State::declined;
  }
  if (row.number(11) != 0) out.state = State::withdrawn;
  if (row.is_null(10)) return out;
  out.state = State::accepted;
  out.case_id = component_of(database, row.id(10)).front();
  return out;
}

Result<std::vector<HeldRequest>> arrivals(Database& database, const char* sql, const auto&... arguments) {
  return guarded([&]() -> Result<std::vector<HeldRequest>> {
    std::vector<HeldRequest> rows;
    database.query(
        sql, [&](const Row& row) { rows.push_back(arrival_of(database, row)); }, arguments...);
    return rows;
  });
}

}  // namespace

Result<std::vector<HeldRequest>> WardView::held_arrivals() const {
  return arrivals(impl_.database,
                  ARRIVAL_COLUMNS "WHERE a.declined IS NULL AND " NOT_TAKEN "ORDER BY a.issued, a.fact_id");
}

Result<std::optional<HeldRequest>> WardView::arrival(const Ulid& request_id) const {
  auto rows = arrivals(impl_.database, ARRIVAL_COLUMNS "WHERE a.request_id = ?", request_id);
  if (!rows) return rows.forward();
  return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

Result<std::vector<HeldRequest>> WardView::declined_arrivals(Instant since) const {
  return arrivals(impl_.database, ARRIVAL_COLUMNS "WHERE a.declined >= ? ORDER BY a.declined DESC, a.fact_id", since);
}

Result<std::vector<Ulid>> WardView::envelopes_to_erase(Instant declined_before) const {
  return guarded([&]() -> Result<std::vector<Ulid>> {
    std::vector<Ulid> facts;
    impl_.database.query(
        "SELECT e.fact_id FROM arrival_envelopes e JOIN held_arrivals a ON a.request_id = e.request_id JOIN facts f "
        "ON f.id = e.fact_id WHERE length(f.sealed) > 0 AND (a.declined < ? OR NOT (" NOT_TAKEN ")) ORDER BY e.fact_id",
        [&](const Row& row) { facts.push_back(row.id(0)); }, declined_before);
    return facts;
  });
}

Result<std::vector<NumberRepeat>> WardView::number_repeats() const {
  return guarded([&]() -> Result<std::vector<NumberRepeat>> {
    std::vector<NumberRepeat> out;
    impl_.database.query(
        "WITH every AS (SELECT device_key, ward_key, number, request_id FROM intakes UNION SELECT device_key, "
        "ward_key, number, request_id FROM held_arrivals), several AS (SELECT device_key, ward_key, number FROM every "
        "GROUP BY device_key, ward_key, number HAVING count(*) > 1) SELECT device_key, ward_key, number, request_id "
        "FROM every JOIN several USING (device_key, ward_key, number) ORDER BY 1, 2, 3, 4",
        [&](const Row& row) {
          const NumberRepeat next{
              row.array<4>(0), row.array<4>(1), static_cast<std::uint32_t>(row.number(2)), {row.id(3)}};
          const bool same = !out.empty() && out.back().device_key_id == next.device_key_id &&
                            out.back().ward_key_id == next.ward_key_id && out.back().number == next.number;
          same ? out.back().requests.push_back(row.id(3)) : out.push_back(next);
        });
    return out;
  });
}

}  // namespace tsunagu::journal
