#include "shared/journal/projector.h"

#include <chrono>
#include <utility>

#include "shared/journal/fact_table.h"
#include "shared/journal/fold_by_kind.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

using domain::AggregateKind;

void fold_open(Database& database, const FoldedFact& fact, const domain::MergeAdded& open) {
  database.run("INSERT INTO merges VALUES(?, ?, ?, 0) ON CONFLICT DO NOTHING", fact.aggregate, std::min(open.a, open.b),
               std::max(open.a, open.b));
}

void fold_open(Database& database, const FoldedFact& fact, const domain::MergeUndone&) {
  database.run("UPDATE merges SET undone = 1 WHERE merge_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const domain::PartErased& open) {
  for (const auto& erased : open.parts) {
    database.run("INSERT INTO erasures VALUES(?, ?, ?) ON CONFLICT DO NOTHING", erased.fact_id, erased.part,
                 fact.aggregate);
  }
}

void fold_open(Database& database, const FoldedFact& fact, const domain::JournalRestored& open) {
  database.run("INSERT INTO restorations VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate, open.last_fact,
               open.restored, open.tablet, fact.device);
}

void fold_open(Database& database, const FoldedFact& fact, const domain::ClockCorrected& open) {
  if (!open.day.ok()) return;
  const auto day = std::chrono::sys_days{open.day}.time_since_epoch().count();
  for (const auto& corrected : open.facts) {
    database.run("INSERT INTO corrections VALUES(?, ?, ?, 0) ON CONFLICT DO NOTHING", corrected, fact.aggregate,
                 static_cast<std::int64_t>(day));
  }
}

void fold_open(Database& database, const FoldedFact& fact, const domain::ClockCorrectionUndone&) {
  database.run("UPDATE corrections SET undone = 1 WHERE correction_id = ?", fact.aggregate);
}

void correct(Database& database, FoldedFact& fact) {
  const auto day = corrected_day(database, fact.id);
  if (!day) return;
  fact.at = domain::same_time_on(*day, fact.at);
  fact.doubted = false;
}

#define FOLDED_COLUMNS                                                                             \
  "SELECT id, kind, facts.aggregate, open, sealed IS NULL OR length(sealed) > 0, card IS NULL OR " \
  "length(card) > 0, device, version, recorded, mark, EXISTS(SELECT 1 FROM ahead WHERE fact_id = facts.id), "
#define IN_ORDER_OF_IDS "ORDER BY id"

}  // namespace

void fold_shared(Database& database, const FoldedFact& fact) {
  fold_by_kind<domain::Scope::both>(
      fact, [&](const auto& open) -> decltype(fold_open(database, fact, open)) { fold_open(database, fact, open); });
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

std::optional<domain::Day> corrected_day(Database& database, const Ulid& fact_id) {
  std::optional<domain::Day> day;
  database.query(
      "SELECT day FROM corrections WHERE fact_id = ? AND undone = 0 ORDER BY correction_id DESC LIMIT 1",
      [&](const Row& row) { day = domain::Day{std::chrono::sys_days{std::chrono::days{row.number(0)}}}; }, fact_id);
  return day;
}

void clear_aggregate(Database& database, domain::Program program, AggregateKind kind, const Ulid& aggregate) {
  for (const auto& table : read_models(program)) {
    if (table.of == kind) database.run(table.clear, aggregate);
  }
}

void refold(Database& from, Database& to, domain::Program program, AggregateKind kind, const Ulid& aggregate) {
  clear_aggregate(to, program, kind, aggregate);
  const bool has_followers =
      from.number("SELECT EXISTS(SELECT 1 FROM facts WHERE aggregate = ? AND follows IS NOT NULL)", aggregate) != 0;
  const bool has_corrections = to.number("SELECT EXISTS(SELECT 1 FROM corrections)") != 0;
  from.query(
      has_followers ? FOLDED_COLUMNS "sealed FROM facts WHERE facts.aggregate = ? " TSUNAGU_FOLD_ORDER
                    : FOLDED_COLUMNS "sealed FROM facts WHERE facts.aggregate = ? " IN_ORDER_OF_IDS,
      [&](const Row& row) {
        auto fact = folded_fact(row);
        if (!fact || domain::info_of(fact->kind).aggregate != kind) return;
        if (has_corrections) correct(to, *fact);
        fold(to, program, *fact);
      },
      aggregate);
}

const char* each_fact(domain::Program program) {
  return program == domain::Program::hub ? FOLDED_COLUMNS "NULL FROM facts " IN_ORDER_OF_IDS
                                         : FOLDED_COLUMNS "sealed FROM facts " IN_ORDER_OF_IDS;
}

std::optional<FoldedFact> folded_fact(const Row& row) {
  const auto number = row.number(1);
  const auto* info =
      std::in_range<std::uint16_t>(number) ? domain::info_of(static_cast<std::uint16_t>(number)) : nullptr;
  if (info == nullptr || row.number(7) > fact_version) return std::nullopt;
  return FoldedFact{.id = row.id(0),
                    .kind = info->kind,
                    .aggregate = row.id(2),
                    .device = row.id(6),
                    .at = recorded_of(row, 7, 8, 0),
                    .doubted = row.number(9) == static_cast<int>(ClockMark::doubted),
                    .ahead = row.number(10) != 0,
                    .open = row.bytes(3),
                    .has_sealed = row.number(4) != 0,
                    .has_card = row.number(5) != 0,
                    .sealed = row.bytes(11)};
}

}  // namespace tsunagu::journal
