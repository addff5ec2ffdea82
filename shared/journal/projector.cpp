#include "shared/journal/projector.h"

#include "shared/domain/ward_facts.h"

namespace tsunagu::journal {
namespace {

using domain::AggregateKind;
using domain::FactKind;

void fold_merge_added(Database& database, const FoldedFact& fact) {
  const auto open = decode_part<domain::MergeAdded>(fact.open);
  if (!open) return;
  database.run("INSERT INTO merges VALUES(?, ?, ?, 0) ON CONFLICT DO NOTHING", fact.aggregate,
               std::min(open->a, open->b), std::max(open->a, open->b));
}

void fold_part_erased(Database& database, const FoldedFact& fact) {
  const auto open = decode_part<domain::PartErased>(fact.open);
  if (!open) return;
  for (const auto& erased : open->parts) {
    database.run("INSERT INTO erasures VALUES(?, ?, ?) ON CONFLICT DO NOTHING", erased.fact_id, erased.part,
                 fact.aggregate);
  }
}

void fold_restored(Database& database, const FoldedFact& fact) {
  const auto open = decode_part<domain::JournalRestored>(fact.open);
  if (!open) return;
  database.run("INSERT INTO restorations VALUES(?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate, open->last_fact,
               open->restored);
}

}  // namespace

void fold_shared(Database& database, const FoldedFact& fact) {
  if (fact.kind == FactKind::merge_added) fold_merge_added(database, fact);
  if (fact.kind == FactKind::merge_undone)
    database.run("UPDATE merges SET undone = 1 WHERE merge_id = ?", fact.aggregate);
  if (fact.kind == FactKind::part_erased) fold_part_erased(database, fact);
  if (fact.kind == FactKind::journal_restored) fold_restored(database, fact);
}

void fold(Database& database, domain::Program program, const FoldedFact& fact) {
  const auto& info = domain::info_of(fact.kind);
  if (!domain::may_record(program, info)) return;
  switch (info.scope) {
    case domain::Scope::hub: return fold_hub(database, fact);
    case domain::Scope::ward: return fold_ward(database, fact);
    case domain::Scope::both: return fold_shared(database, fact);
  }
}

void clear_aggregate(Database& database, AggregateKind kind, const Ulid& aggregate) {
  switch (kind) {
    case AggregateKind::session:
      database.run("DELETE FROM sessions WHERE session_id = ?", aggregate);
      database.run("DELETE FROM bookings WHERE session_id = ?", aggregate);
      database.run("DELETE FROM arrivals WHERE session_id = ?", aggregate);
      break;
    case AggregateKind::visit: database.run("DELETE FROM visits WHERE visit_id = ?", aggregate); break;
    case AggregateKind::family: database.run("DELETE FROM families WHERE family_id = ?", aggregate); break;
    case AggregateKind::request: database.run("DELETE FROM requests WHERE request_id = ?", aggregate); break;
    case AggregateKind::staff: database.run("DELETE FROM staff WHERE staff_id = ?", aggregate); break;
    case AggregateKind::ward_key: database.run("DELETE FROM wards WHERE ward_id = ?", aggregate); break;
    case AggregateKind::numbers: database.run("DELETE FROM numbers WHERE numbers_id = ?", aggregate); break;
    case AggregateKind::alert: database.run("DELETE FROM alerts WHERE alert_id = ?", aggregate); break;
    case AggregateKind::facility: database.run("DELETE FROM facilities WHERE facility_id = ?", aggregate); break;
    case AggregateKind::household_case:
      database.run("DELETE FROM cases WHERE case_id = ?", aggregate);
      database.run("DELETE FROM case_children WHERE case_id = ?", aggregate);
      database.run("DELETE FROM intakes WHERE case_id = ?", aggregate);
      break;
    case AggregateKind::refusal: database.run("DELETE FROM refusals WHERE refusal_id = ?", aggregate); break;
    case AggregateKind::officer: database.run("DELETE FROM officers WHERE officer_id = ?", aggregate); break;
    case AggregateKind::device_key: database.run("DELETE FROM devices WHERE device_id = ?", aggregate); break;
    case AggregateKind::merge: database.run("DELETE FROM merges WHERE merge_id = ?", aggregate); break;
    case AggregateKind::erasure: database.run("DELETE FROM erasures WHERE erasure_id = ?", aggregate); break;
    case AggregateKind::withdrawal: database.run("DELETE FROM withdrawals WHERE request_id = ?", aggregate); break;
    case AggregateKind::restoration:
      database.run("DELETE FROM restorations WHERE restoration_id = ?", aggregate);
      break;
  }
}

std::optional<FoldedFact> folded_fact(const Row& row) {
  const auto number = row.number(1);
  const auto* info = number < 0 || number > UINT16_MAX ? nullptr : domain::info_of(static_cast<std::uint16_t>(number));
  if (info == nullptr) return std::nullopt;
  return FoldedFact{row.id(0),          info->kind,         row.id(2),   row.bytes(3),
                    row.number(4) != 0, row.number(5) != 0, row.bytes(6)};
}

}  // namespace tsunagu::journal
