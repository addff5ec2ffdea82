// Facts that other devices recorded: in any order, any number of times.
#include <map>
#include <set>

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

// A part that never was is empty, whatever it came as.
void settle_empty_parts(Fact& fact) {
  static const Hash nothing = hash_of_part({});
  if (!fact.sealed && fact.sealed_hash == nothing) fact.sealed = Bytes{};
  if (!fact.card && fact.card_hash == nothing) fact.card = Bytes{};
}

// Puts back a part that a copy still has and nobody erased.
void refill(Database& database, const Fact& fact) {
  const auto put_back = [&](const char* sql, domain::Part part, const std::optional<Bytes>& bytes) {
    if (!bytes ||
        database.number("SELECT EXISTS(SELECT 1 FROM erasures WHERE fact_id = ? AND part = ?)", fact.id, part) != 0) {
      return;
    }
    database.run(sql, *bytes, fact.id);
  };
  put_back("UPDATE facts SET sealed = ? WHERE id = ? AND sealed IS NULL", domain::Part::sealed, fact.sealed);
  put_back("UPDATE facts SET card = ? WHERE id = ? AND card IS NULL", domain::Part::card, fact.card);
}

// One call of receive(): every aggregate that it touches is folded once, at the end.
class Reception {
 public:
  Reception(Journal::Impl& impl, Received& received) : impl_(impl), received_(received) {}

  void take(Fact fact) {
    if (stopped_.contains(fact.device)) return;
    if (const auto taken = try_to_take(fact); !taken) {
      stopped_.insert(fact.device);
      received_.stopped.push_back({fact.device, fact.id, taken.error()});
    }
  }
  void release() {
    impl_.release_quarantine([this](Fact fact) { (void)try_to_take(fact); });
  }
  void fold() {
    for (const auto& [aggregate, touched] : touched_) {
      if (touched.alone) {
        impl_.fold_one(*touched.alone, touched.info);
      } else {
        impl_.refold(aggregate, touched.info.aggregate);
      }
    }
  }

 private:
  struct Touched {
    domain::KindInfo info;
    std::optional<Fact> alone;  // the only one that came; none: its aggregate is folded again
  };

  Status try_to_take(Fact& fact) {
    auto& database = impl_.database;
    settle_empty_parts(fact);
    if (auto checked = check_received(fact, impl_.program); !checked) return checked;
    const auto known = is_known(database, fact);
    if (!known) return known.forward();
    if (*known) {
      ++received_.known;
      database.run("DELETE FROM quarantine WHERE id = ?", fact.id);
      if (database.number("SELECT sealed IS NULL OR card IS NULL FROM facts WHERE id = ?", fact.id) != 0) {
        refill(database, fact);
        touch_whole(fact);
      }
      return {};
    }
    if (!fits_chain(database, fact)) {
      return fail(Code::corrupt, "fact " + fact.id.text() + " does not fit its device's chain");
    }
    if (impl_.lacks_a_part(fact)) {
      insert_quarantined(database, fact);
      ++received_.quarantined;
      return {};
    }
    database.run("DELETE FROM quarantine WHERE id = ?", fact.id);
    ++received_.added;
    impl_.keep(fact);
    touch(std::move(fact));
    return {};
  }

  void touch(Fact fact) {
    const auto* info = domain::info_of(fact.kind);
    if (info == nullptr || fact.version > fact_version) return;
    if (info->scope == domain::Scope::both) {  // the others are kept by what these say
      impl_.fold_one(fact, *info);
      impl_.act_on(fact, [this](const Fact& other) { touch_whole(other); });
      return;
    }
    const auto [at, is_first] = touched_.try_emplace(fact.aggregate, Touched{*info, std::nullopt});
    if (at->second.info.aggregate != info->aggregate) return impl_.fold_one(fact, *info);
    at->second.alone = is_first ? std::optional(std::move(fact)) : std::nullopt;
  }

  void touch_whole(const Fact& fact) {
    const auto* info = domain::info_of(fact.kind);
    if (info == nullptr || fact.version > fact_version) return;
    touched_.try_emplace(fact.aggregate, Touched{*info, std::nullopt}).first->second.alone.reset();
  }

  Journal::Impl& impl_;
  Received& received_;
  std::set<DeviceId> stopped_;
  std::map<Ulid, Touched> touched_;
};

}  // namespace

Result<Received> Journal::receive(std::span<const Fact> facts) {
  return guarded([&]() -> Result<Received> {
    Received received;
    Transaction transaction(impl_->database, Transaction::Kind::write);
    (void)impl_->let_in_what_is_due();
    Reception reception(*impl_, received);
    for (const auto& fact : facts) reception.take(fact);
    reception.release();
    reception.fold();
    transaction.commit();
    return received;
  });
}

bool Journal::Impl::lacks_a_part(const Fact& fact) {
  const auto erased = [&](domain::Part part) {
    return database.number("SELECT EXISTS(SELECT 1 FROM erasures WHERE fact_id = ? AND part = ?)", fact.id, part) != 0;
  };
  return (!fact.sealed && !erased(domain::Part::sealed)) || (!fact.card && !erased(domain::Part::card));
}

void Journal::Impl::release_quarantine(const std::function<void(Fact)>& release) {
  std::vector<Fact> complete;
  database.query("SELECT " TSUNAGU_FACT_COLUMNS " FROM quarantine ORDER BY device, sequence", [&](const Row& row) {
    auto fact = fact_of(row);
    if (!lacks_a_part(fact)) complete.push_back(std::move(fact));
  });
  for (auto& fact : complete) release(std::move(fact));
}

}  // namespace tsunagu::journal
