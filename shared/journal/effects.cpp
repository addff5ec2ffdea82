// What a fact does besides its own fold: it erases parts of others, corrects their time, and waits for its own.
#include "shared/domain/clock_facts.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using domain::FactKind;

std::vector<Ulid> corrected_by(Database& database, const Fact& fact) {
  std::vector<Ulid> facts;
  database.query(
      "SELECT fact_id FROM corrections WHERE correction_id = ?", [&](const Row& row) { facts.push_back(row.id(0)); },
      fact.aggregate);
  return facts;
}

void erase_parts(Database& database, const Fact& fact, const Journal::Impl::Changed& changed) {
  const auto open = fact.as<domain::PartErased>();
  if (!open) return;
  for (const auto& erased : open->parts) {
    const int gone =
        erased.part == domain::Part::sealed
            ? database.run("UPDATE facts SET sealed = NULL WHERE id = ? AND sealed IS NOT NULL", erased.fact_id)
            : database.run("UPDATE facts SET card = NULL WHERE id = ? AND card IS NOT NULL", erased.fact_id);
    if (gone == 0) continue;
    if (const auto target = find_fact(database, erased.fact_id)) changed(*target);
  }
}

}  // namespace

void Journal::Impl::act_on(const Fact& fact, const Changed& changed) {
  if (fact.is(FactKind::part_erased)) erase_parts(database, fact, changed);
  if (!fact.is(FactKind::clock_corrected) && !fact.is(FactKind::clock_correction_undone)) return;
  for (const auto& fact_id : corrected_by(database, fact)) {
    const auto target = find_fact(database, fact_id);
    if (!target) continue;
    place_in_time(*target);
    changed(*target);
  }
}

// Only what decides about places waits, and never what this machine recorded itself. Under a doubted clock nobody can
// say what is ahead.
void Journal::Impl::place_in_time(const Fact& fact) {
  const auto* info = domain::info_of(fact.kind);
  const bool decides = info != nullptr && info->aggregate == domain::AggregateKind::session &&
                       !fact.is(FactKind::session_imported) && fact.device != device;
  const bool waits =
      decides && is_ahead(fact.id) && !corrected_day(database, fact.id) && judge_clock() == domain::ClockDoubt::none;
  if (waits) {
    database.run("INSERT INTO ahead VALUES(?, ?) ON CONFLICT DO NOTHING", fact.id, fact.aggregate);
  } else if (decides) {
    database.run("DELETE FROM ahead WHERE fact_id = ?", fact.id);
  }
}

bool Journal::Impl::let_in_what_is_due() {
  const Ulid bound = first_id_at(clock.now() + ahead_tolerance);
  if (database.number("SELECT EXISTS(SELECT 1 FROM ahead WHERE fact_id < ?)", bound) == 0) return false;
  if (judge_clock() != domain::ClockDoubt::none) return false;  // its time has come by a clock that nobody believes
  std::vector<Ulid> aggregates;
  database.query(
      "SELECT DISTINCT aggregate FROM ahead WHERE fact_id < ?",
      [&](const Row& row) { aggregates.push_back(row.id(0)); }, bound);
  database.run("DELETE FROM ahead WHERE fact_id < ?", bound);
  for (const auto& aggregate : aggregates) refold(aggregate, domain::AggregateKind::session);
  return true;
}

Result<bool> Journal::let_in_what_is_due() {
  return guarded([&]() -> Result<bool> {
    if (impl_->database.number("SELECT EXISTS(SELECT 1 FROM ahead)") == 0) return false;
    Transaction transaction(impl_->database, Transaction::Kind::write);
    const bool changed = impl_->let_in_what_is_due();
    transaction.commit();
    return changed;
  });
}

Result<Waiting> Journal::waiting() const {
  return guarded([&]() -> Result<Waiting> {
    return Waiting{static_cast<std::size_t>(impl_->database.number("SELECT count(*) FROM ahead")),
                   static_cast<std::size_t>(impl_->database.number("SELECT count(*) FROM quarantine"))};
  });
}

}  // namespace tsunagu::journal
