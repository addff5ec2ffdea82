// The clock that dates what is recorded: judged, confirmed by a person, and corrected afterwards.
#include <algorithm>

#include "shared/base/wire.h"
#include "shared/domain/clock_facts.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using domain::ClockDoubt;
using domain::FactKind;

constexpr std::size_t facts_a_correction = 1000;

// No query here goes by the index of chains (+device): it would read all that the device recorded, at each check-in.
std::int64_t newest_confirmation(Journal::Impl& impl) {
  return impl.database.number(
      "SELECT coalesce(max(sequence), 0) FROM facts WHERE aggregate = ?1 AND kind = ?2 AND +device = ?1", impl.device,
      FactKind::clock_confirmed);
}

// The clock's own facts (321 to 323) happen when somebody believes it.
#define UNDATED                                                                                                      \
  "SELECT id, kind, version, recorded FROM facts WHERE +device = ?1 AND NOT EXISTS(SELECT 1 FROM corrections WHERE " \
  "fact_id = facts.id AND undone = 0) AND kind NOT BETWEEN 321 AND 323 AND "

std::vector<UndatedFact> undated(Journal::Impl& impl) {
  std::vector<UndatedFact> facts;
  const auto one = [&](const Row& row) {
    facts.push_back({row.id(0), static_cast<std::uint16_t>(row.number(1)), recorded_of(row, 2, 3, 0)});
  };
  impl.database.query(UNDATED "mark = 1", one, impl.device);
  // What a clock that was ahead dated into the future, and was believed.
  if (impl.judge_clock() == ClockDoubt::none) {
    const Instant future = impl.clock.now() + domain::clock_tolerance;
    impl.database.query(
        UNDATED "mark = 0 AND id >= ?2",
        [&](const Row& row) {
          if (recorded_of(row, 2, 3, 0) > future) one(row);
        },
        impl.device, first_id_at(future));
  }
  std::sort(facts.begin(), facts.end(), [](const UndatedFact& a, const UndatedFact& b) { return a.id < b.id; });
  return facts;
}

std::vector<domain::NewFact> corrections_of(Journal::Impl& impl, std::span<const Ulid> facts, domain::Day day,
                                            const Ulid& by) {
  std::vector<domain::NewFact> out;
  while (!facts.empty()) {
    const auto some = facts.first(std::min(facts.size(), facts_a_correction));
    out.push_back(
        domain::fact(impl.things.next(impl.clock.now()), domain::ClockCorrected{{some.begin(), some.end()}, day, by}));
    facts = facts.subspan(some.size());
  }
  return out;
}

std::optional<Instant> moved_before(Database& database) {
  const auto kept = read_meta(database, clock_moved_name);
  if (!kept || !*kept) return std::nullopt;  // a damaged row is found by verify()
  return Instant{Millis{static_cast<std::int64_t>(ByteReader(**kept).u64())}};
}

}  // namespace

domain::Day ClockState::open_from(Instant now) const {
  return domain::day_of(is_doubted() && last_sure ? std::min(now, *last_sure) : now);
}

void Journal::Impl::remember(ClockDoubt doubt) {
  if (doubt == ClockDoubt::none) return erase_meta(database, clock_moved_name);
  if (doubt != ClockDoubt::moved) return;  // the others are seen by what was recorded
  if (moved_before(database)) return;
  ByteWriter out;
  out.u64(static_cast<std::uint64_t>(clock.now().time_since_epoch().count()));
  write_meta(database, clock_moved_name, out.bytes());
}

void Journal::Impl::watch_clock() { watched = clock.now().time_since_epoch() - clock.since_boot(); }

ClockDoubt Journal::Impl::judge_clock() {
  // Confirmed from another process: what was watched before is worth nothing any more.
  if (const auto confirmed = newest_confirmation(*this); confirmed != last_confirmation) {
    last_confirmation = confirmed;
    watched.reset();
  }
  const Instant now = clock.now();
  domain::ClockWitness witness{.last_sure = last_sure(database, device), .plausible_until = {}, .moved_by = {}};
  if (watched) {
    witness.moved_by = now.time_since_epoch() - clock.since_boot() - *watched;
  } else {
    witness.moved_before = moved_before(database);
    if (witness.last_sure && plausible_until) witness.plausible_until = plausible_until(*witness.last_sure);
  }
  const auto doubt = domain::doubt_of(now, witness);
  if (doubt == ClockDoubt::none && !watched) watch_clock();
  return doubt;
}

bool Journal::Impl::is_ahead(const Ulid& id) const { return id >= first_id_at(clock.now() + ahead_tolerance); }

void Journal::judge_clock_by(PlausibleUntil until) { impl_->plausible_until = std::move(until); }

Result<ClockState> Journal::clock() const {
  return guarded([&]() -> Result<ClockState> {
    ClockState state;
    state.doubt = impl_->judge_clock();
    state.last_sure = last_sure(impl_->database, impl_->device);
    return state;
  });
}

Result<ClockState> Journal::watch_clock() {
  auto state = clock();
  if (!state) return state;
  const auto remembered = guarded([&]() -> Status {
    const bool kept = moved_before(impl_->database).has_value();
    if (kept == (state->doubt == ClockDoubt::moved)) return {};
    Transaction transaction(impl_->database, Transaction::Kind::write);
    impl_->remember(state->doubt);
    transaction.commit();
    return {};
  });
  if (!remembered) return remembered.forward();
  return state;
}

Status Journal::confirm_clock(const Ulid& by) {
  const auto before = impl_->watched;
  auto confirmed = guarded([&]() -> Status {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    std::vector<domain::NewFact> facts{domain::fact(impl_->device, domain::ClockConfirmed{by})};
    const Instant now = impl_->clock.now();
    std::vector<Ulid> of_today;
    for (const auto& fact : undated(*impl_)) {
      const bool passed = fact.recorded <= now + domain::clock_tolerance;
      if (passed && domain::day_of(fact.recorded) == domain::day_of(now)) of_today.push_back(fact.id);
    }
    for (auto& correction : corrections_of(*impl_, of_today, domain::day_of(now), by)) {
      facts.push_back(std::move(correction));
    }
    impl_->record(std::move(facts), ClockMark::sure);
    impl_->remember(ClockDoubt::none);
    transaction.commit();
    impl_->last_confirmation = newest_confirmation(*impl_);
    impl_->watch_clock();
    return {};
  });
  if (!confirmed) impl_->watched = before;
  return confirmed;
}

Result<std::vector<UndatedFact>> Journal::to_correct() const {
  return guarded([&]() -> Result<std::vector<UndatedFact>> { return undated(*impl_); });
}

Result<std::size_t> Journal::correct_clock(std::span<const Ulid> facts, domain::Day day, const Ulid& by) {
  if (facts.empty()) return std::size_t{0};
  auto corrections = corrections_of(*impl_, facts, day, by);
  if (auto checked = impl_->check(corrections); !checked) return checked.forward();
  return guarded([&]() -> Result<std::size_t> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    if (impl_->judge_clock() != ClockDoubt::none) return fail(Code::refused, "the clock is not confirmed");
    impl_->record(std::move(corrections));
    transaction.commit();
    return facts.size();
  });
}

Result<std::vector<ClockCorrection>> Journal::corrections() const {
  return guarded([&]() -> Result<std::vector<ClockCorrection>> {
    std::vector<ClockCorrection> out;
    impl_->database.query(
        "SELECT correction_id, day, count(*), max(undone) FROM corrections GROUP BY correction_id ORDER BY "
        "correction_id DESC",
        [&](const Row& row) {
          out.push_back({row.id(0), domain::Day{std::chrono::sys_days{std::chrono::days{row.number(1)}}},
                         static_cast<std::size_t>(row.number(2)), row.number(3) != 0});
        });
    return out;
  });
}

Status Journal::undo_correction(const Ulid& correction_id, const Ulid& by) {
  const auto all = corrections();
  if (!all) return all.forward();
  const auto found = std::find_if(all->begin(), all->end(),
                                  [&](const auto& one) { return one.correction_id == correction_id && !one.undone; });
  if (found == all->end()) return fail(Code::not_found, "correction " + correction_id.text());
  auto undone = append(domain::fact(correction_id, domain::ClockCorrectionUndone{by}));
  if (!undone) return undone.forward();
  return {};
}

}  // namespace tsunagu::journal
