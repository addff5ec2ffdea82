// Facts that other devices recorded: in any order, any number of times.
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

Status check_received(const Fact& fact, Program program) {
  const auto named = [&](const std::string& what) { return "fact " + fact.id.text() + " " + what; };
  if (const auto fault = fault_of(fact)) return fail(Code::corrupt, named(*fault));
  if (fact.open.size() > max_part || (fact.sealed && fact.sealed->size() > max_part) ||
      (fact.card && fact.card->size() > max_part)) {
    return fail(Code::too_large, named("is over the limit of a part"));
  }
  const auto* info = domain::info_of(fact.kind);
  if (info != nullptr && !domain::may_record(program, *info)) {
    return fail(Code::refused, named("is of a kind that this program does not keep"));
  }
  return {};
}

// True: there already, and the same. corrupt: another fact has this id or this place in the device's chain.
Result<bool> is_known(Database& database, const Fact& fact) {
  std::optional<Hash> known;
  const auto read = [&](const Row& row) { known = row.array<32>(0); };
  database.query("SELECT hash FROM facts WHERE id = ?", read, fact.id);
  if (!known)
    database.query("SELECT hash FROM facts WHERE device = ? AND sequence = ?", read, fact.device, fact.sequence);
  if (!known) return false;
  if (*known != fact.hash) return fail(Code::corrupt, "two facts claim the place of " + fact.id.text());
  return true;
}

// Its neighbours in the device's chain, where they have arrived, must say the same of the order.
bool fits_chain(Database& database, const Fact& fact) {
  bool fits = fact.sequence > 1 || (fact.sequence == 1 && fact.previous == Hash{});
  database.query(
      "SELECT sequence, id, hash FROM facts WHERE device = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1",
      [&](const Row& row) {
        const bool next_to = row.number(0) + 1 == fact.sequence;
        fits = fits && row.id(1) < fact.id && (!next_to || row.array<32>(2) == fact.previous);
      },
      fact.device, fact.sequence);
  database.query(
      "SELECT sequence, id, previous FROM facts WHERE device = ? AND sequence > ? ORDER BY sequence LIMIT 1",
      [&](const Row& row) {
        const bool next_to = row.number(0) - 1 == fact.sequence;
        fits = fits && fact.id < row.id(1) && (!next_to || row.array<32>(2) == fact.hash);
      },
      fact.device, fact.sequence);
  return fits;
}

}  // namespace

Result<Received> Journal::receive(std::span<const Fact> facts) {
  for (const auto& fact : facts) {
    if (auto checked = check_received(fact, impl_->program); !checked) return checked.forward();
  }
  return guarded([&]() -> Result<Received> {
    Received received;
    Transaction transaction(impl_->database, Transaction::Kind::write);
    impl_->release_quarantine();
    for (const auto& fact : facts) {
      const auto known = is_known(impl_->database, fact);
      if (!known) return known.forward();
      if (*known) {
        ++received.known;
      } else if (impl_->is_too_far_ahead(fact.id)) {
        insert_quarantined(impl_->database, fact);
        ++received.quarantined;
      } else if (!fits_chain(impl_->database, fact)) {
        return fail(Code::corrupt, "fact " + fact.id.text() + " does not fit its device's chain");
      } else {
        impl_->store(fact);
        ++received.added;
      }
    }
    impl_->ids.observe(greatest_id(impl_->database));
    transaction.commit();
    return received;
  });
}

void Journal::Impl::release_quarantine() {
  std::vector<Fact> due;
  database.query("SELECT " TSUNAGU_FACT_COLUMNS " FROM quarantine ORDER BY id", [&](const Row& row) {
    auto fact = fact_of(row);
    if (is_too_far_ahead(fact.id)) return false;
    due.push_back(std::move(fact));
    return true;
  });
  for (auto& fact : due) {
    const auto known = is_known(database, fact);
    if (!known || fault_of(fact) || (!*known && !fits_chain(database, fact)))
      continue;  // stays where it is; verify() names it
    database.run("DELETE FROM quarantine WHERE id = ?", fact.id);
    if (!*known) store(std::move(fact));
  }
}

}  // namespace tsunagu::journal
