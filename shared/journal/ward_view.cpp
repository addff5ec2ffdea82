#include "shared/journal/ward_view.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "shared/journal/case_rows.h"
#include "shared/journal/components.h"
#include "shared/journal/impl.h"
#include "shared/journal/ward_people.h"

namespace tsunagu::journal {
namespace {

// A code's validity is at most 2^16 - 1 minutes (HANDOFF_FORMAT): older ones had expired before anything was lost.
constexpr std::chrono::minutes longest_validity{65535};

std::int64_t ordinal(domain::Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }

// The requests that lie in case c: those it took in and nobody moved, and those that were moved to it.
#define REQUESTS_OF_C                                                                                       \
  "(SELECT i.request_id AS request_id, i.receipt_state AS receipt_state FROM intakes i WHERE i.case_id = "  \
  "c.case_id AND NOT EXISTS (SELECT 1 FROM intake_moves m WHERE m.request_id = i.request_id) UNION SELECT " \
  "i.request_id, i.receipt_state FROM intake_moves m JOIN intakes i ON i.request_id = m.request_id WHERE "  \
  "m.case_id = c.case_id)"
#define CASE_COLUMNS                                                                                                \
  "SELECT case_id, opened, changed, (SELECT count(*) FROM " REQUESTS_OF_C "), (SELECT count(*) FROM " REQUESTS_OF_C \
  " r WHERE coalesce(r.receipt_state, 0) < 3 AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.request_id = "     \
  "r.request_id)), kind, sealed FROM cases c JOIN facts ON id = record_fact "

domain::CaseRecord record_in(const Row& row) {
  if (row.number(5) == static_cast<std::int64_t>(domain::FactKind::case_corrected)) {
    return decode_part<domain::CorrectedRecord>(row.bytes(6)).value_or(domain::CorrectedRecord{}).record;
  }
  return decode_part<domain::CaseRecord>(row.bytes(6)).value_or(domain::CaseRecord{});
}

CaseRow case_of(const Row& row) {
  return {row.id(0),
          row.instant(1),
          row.instant(2),
          static_cast<std::size_t>(row.number(3)),
          static_cast<std::size_t>(row.number(4)),
          record_in(row),
          std::nullopt};
}

// What the other cases of a component add to the row of its smallest.
void add_case(CaseRow& to, const CaseRow& more) {
  to.opened = std::min(to.opened, more.opened);
  to.changed = std::max(to.changed, more.changed);
  to.intakes += more.intakes;
  to.waiting += more.waiting;
  to.record = domain::completed_by(std::move(to.record), more.record);
}

#define INTAKE_COLUMNS                                                                                              \
  "SELECT i.request_id, coalesce(m.case_id, i.case_id), i.case_id, i.fact_id, accepted, f.open, f.sealed, r.open, " \
  "withdrawn FROM intakes i JOIN facts f ON f.id = i.fact_id LEFT JOIN facts r ON r.id = receipt_fact "             \
  "LEFT JOIN withdrawals w ON w.request_id = i.request_id LEFT JOIN intake_moves m ON m.request_id = i.request_id "

IntakeRow intake_of(const Row& row) {
  IntakeRow intake{row.id(0), row.id(1),    row.id(2),    row.id(3),           row.instant(4),
                   {},        std::nullopt, std::nullopt, row.maybe_instant(8)};
  intake.intake = decode_part<domain::IntakeAccepted>(row.bytes(5)).value_or(domain::IntakeAccepted{});
  if (auto detail = decode_part<domain::IntakeDetail>(row.bytes(6)); detail && !row.is_null(6)) intake.detail = *detail;
  if (auto receipt = decode_part<domain::ReceiptIssued>(row.bytes(7)); receipt && !row.is_null(7)) {
    intake.receipt = *receipt;
  }
  return intake;
}

// Each case's component, for lists: only cases that an edge touches are in it.
std::map<Ulid, Ulid> merged_into(Database& database) {
  std::vector<Ulid> touched;
  database.query("SELECT a FROM merges WHERE undone = 0 UNION SELECT b FROM merges WHERE undone = 0",
                 [&](const Row& row) { touched.push_back(row.id(0)); });
  std::map<Ulid, Ulid> into;
  for (const auto& id : touched) {
    if (!into.contains(id)) {
      const auto component = component_of(database, id);
      for (const auto& each : component) into[each] = component.front();
    }
  }
  return into;
}

}  // namespace

std::optional<CaseRow> row_of_case(Database& database, const Ulid& case_id) {
  std::optional<CaseRow> found;
  const auto ids = component_of(database, case_id);
  for (const auto& id : ids) {
    std::optional<CaseRow> one;
    database.query(
        CASE_COLUMNS "WHERE case_id = ?", [&](const Row& row) { one = case_of(row); }, id);
    if (one && found) add_case(*found, *one);
    if (one && !found) found = std::move(one);
  }
  if (!found) return found;
  found->protected_until = protected_until(database, ids);
  if (found->record.due) found->record = domain::as_known(std::move(found->record), pregnancies_of(database, ids));
  return found;
}

Result<std::vector<CaseRow>> WardView::cases(std::size_t limit, std::size_t skip) const {
  return guarded([&]() -> Result<std::vector<CaseRow>> {
    auto& database = impl_.database;
    const auto into = merged_into(database);
    std::set<Ulid> named;
    std::vector<Ulid> wanted;
    database.query("SELECT case_id FROM cases ORDER BY changed DESC, changed_fact DESC", [&](const Row& row) {
      const auto at = into.find(row.id(0));
      const Ulid id = at == into.end() ? row.id(0) : at->second;
      if (at != into.end() && !named.insert(id).second) return true;
      if (skip > 0) {
        --skip;
      } else {
        wanted.push_back(id);
      }
      return wanted.size() < limit;
    });
    std::vector<CaseRow> rows;
    for (const auto& id : wanted) {
      if (auto row = row_of_case(database, id)) rows.push_back(std::move(*row));
    }
    return rows;
  });
}

Result<std::optional<CaseRow>> WardView::find_case(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::optional<CaseRow>> { return row_of_case(impl_.database, case_id); });
}

Result<std::optional<domain::CaseRecord>> WardView::own_record(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::optional<domain::CaseRecord>> {
    std::optional<domain::CaseRecord> record;
    impl_.database.query(
        CASE_COLUMNS "WHERE case_id = ?", [&](const Row& row) { record = record_in(row); }, case_id);
    if (record) record = domain::as_known(std::move(*record), pregnancies_of(impl_.database, {case_id}));
    return record;
  });
}

Result<std::vector<Ulid>> WardView::merged_with(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::vector<Ulid>> { return component_of(impl_.database, case_id); });
}

Result<std::vector<Ulid>> WardView::merge_edges(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::vector<Ulid>> {
    std::set<Ulid> edges;
    for (const auto& id : component_of(impl_.database, case_id)) {
      impl_.database.query(
          "SELECT merge_id FROM merges WHERE undone = 0 AND (a = ?1 OR b = ?1)",
          [&](const Row& row) { edges.insert(row.id(0)); }, id);
    }
    return std::vector<Ulid>(edges.begin(), edges.end());
  });
}

Result<std::optional<IntakeRow>> WardView::intake(const Ulid& request_id) const {
  return guarded([&]() -> Result<std::optional<IntakeRow>> {
    std::optional<IntakeRow> found;
    // Two desks without a connection may both have taken it in; the first in time is the one.
    impl_.database.query(
        INTAKE_COLUMNS "WHERE i.request_id = ? ORDER BY i.fact_id LIMIT 1",
        [&](const Row& row) { found = intake_of(row); }, request_id);
    if (found) found->case_id = component_of(impl_.database, found->case_id).front();
    return found;
  });
}

Result<std::vector<IntakeRow>> WardView::intakes_of(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::vector<IntakeRow>> {
    std::vector<IntakeRow> rows;
    for (const auto& id : component_of(impl_.database, case_id)) {
      impl_.database.query(
          INTAKE_COLUMNS
          "WHERE (i.case_id = ?1 AND m.case_id IS NULL) OR i.request_id IN "
          "(SELECT request_id FROM intake_moves WHERE case_id = ?1) ORDER BY i.fact_id",
          [&](const Row& row) { rows.push_back(intake_of(row)); }, id);
    }
    std::sort(rows.begin(), rows.end(), [](const IntakeRow& a, const IntakeRow& b) { return a.fact_id < b.fact_id; });
    return rows;
  });
}

Result<std::optional<Instant>> WardView::withdrawn(const Ulid& request_id) const {
  return guarded([&]() -> Result<std::optional<Instant>> {
    std::optional<Instant> at;
    impl_.database.query(
        "SELECT withdrawn FROM withdrawals WHERE request_id = ?", [&](const Row& row) { at = row.instant(0); },
        request_id);
    return at;
  });
}

Result<bool> WardView::may_have_forgotten(Instant issued) const {
  return guarded([&]() -> Result<bool> {
    bool may = false;
    impl_.database.query(
        "SELECT last_fact, restored, coalesce(version, 1), recorded FROM restorations LEFT JOIN facts ON id = "
        "last_fact",
        [&](const Row& row) {
          may = may || (issued <= row.instant(1) && issued + longest_validity >= recorded_of(row, 2, 3, 0));
        });
    return may;
  });
}

Result<std::vector<NumberGap>> WardView::number_gaps() const {
  return guarded([&]() -> Result<std::vector<NumberGap>> {
    std::vector<NumberGap> gaps;
    impl_.database.query(
        "SELECT device_key, ward_key, number, lag(number, 1, 0) OVER "
        "(PARTITION BY device_key, ward_key ORDER BY number) FROM "
        "(SELECT device_key, ward_key, number FROM intakes UNION SELECT device_key, ward_key, number FROM "
        "held_arrivals) ORDER BY device_key, ward_key, number",
        [&](const Row& row) {
          if (row.number(2) <= row.number(3) + 1) return;
          gaps.push_back({row.array<4>(0), row.array<4>(1), static_cast<std::uint32_t>(row.number(3) + 1),
                          static_cast<std::uint32_t>(row.number(2) - 1)});
        });
    return gaps;
  });
}

Result<std::vector<RefusalCount>> WardView::refusals(domain::Day from, domain::Day to) const {
  return guarded([&]() -> Result<std::vector<RefusalCount>> {
    std::vector<RefusalCount> counts;
    impl_.database.query(
        "SELECT reason, count(*), max(at) FROM refusals WHERE day BETWEEN ? AND ? GROUP BY reason ORDER BY reason",
        [&](const Row& row) {
          counts.push_back({static_cast<domain::RefusalReason>(row.number(0)), static_cast<std::size_t>(row.number(1)),
                            row.instant(2)});
        },
        ordinal(from), ordinal(to));
    return counts;
  });
}

Result<std::vector<DeviceRow>> WardView::devices() const {
  return guarded([&]() -> Result<std::vector<DeviceRow>> {
    std::vector<DeviceRow> rows;
    impl_.database.query(
        "SELECT open, revoked_from FROM devices JOIN facts ON id = fact_id ORDER BY fact_id", [&](const Row& row) {
          rows.push_back({decode_part<domain::DeviceTrusted>(row.bytes(0)).value_or({}), row.maybe_instant(1)});
        });
    return rows;
  });
}

}  // namespace tsunagu::journal
