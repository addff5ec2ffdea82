#include "shared/journal/journal.h"

#include <map>

#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using domain::FactKind;
using domain::NewFact;

Fact chained(NewFact from, const Ulid& id, const DeviceId& device, const ChainEnd& end) {
  Fact fact;
  fact.id = id;
  fact.device = device;
  fact.sequence = end.sequence + 1;
  fact.kind = static_cast<std::uint16_t>(from.kind);
  fact.aggregate = from.aggregate;
  auto open = encode(from.open);
  TSUNAGU_INVARIANT(open.has_value());  // Impl::check encoded it before
  fact.open = std::move(*open);
  fact.sealed_hash = hash_of_part(from.sealed);
  fact.card_hash = hash_of_part(from.card);
  fact.sealed = std::move(from.sealed);
  fact.card = std::move(from.card);
  fact.previous = end.hash;
  fact.hash = hash_of(fact);
  return fact;
}

void extend_chain(Database& database, const Fact& fact) {
  database.run(
      "INSERT INTO chains VALUES(?1, ?2, ?3, 1) ON CONFLICT DO UPDATE SET facts = facts + 1, "
      "hash = CASE WHEN ?2 > sequence THEN ?3 ELSE hash END, sequence = max(sequence, ?2)",
      fact.device, fact.sequence, fact.hash);
}

bool is_newest(Database& database, const Fact& fact) {
  return database.number("SELECT EXISTS(SELECT 1 FROM facts WHERE aggregate = ? AND id > ?)", fact.aggregate,
                         fact.id) == 0;
}

FoldedFact folded(const Fact& fact, FactKind kind) {
  return {fact.id,
          kind,
          fact.aggregate,
          fact.open,
          !fact.sealed || !fact.sealed->empty(),
          !fact.card || !fact.card->empty(),
          fact.sealed ? ByteView(*fact.sealed) : ByteView()};
}

void drop_erased_parts(Database& database, Fact& fact) {
  database.query(
      "SELECT DISTINCT part FROM erasures WHERE fact_id = ?",
      [&](const Row& row) {
        if (row.number(0) == static_cast<int>(domain::Part::sealed)) fact.sealed.reset();
        if (row.number(0) == static_cast<int>(domain::Part::card)) fact.card.reset();
      },
      fact.id);
}

}  // namespace

Status Journal::Impl::check(const std::vector<NewFact>& facts) const {
  for (const auto& fact : facts) {
    const auto& info = domain::info_of(fact.kind);
    const std::string name(info.name);
    if (!domain::may_record(program, info)) return fail(Code::usage, name + " is not recorded by this program");
    if (auto open = domain::check_open_part(fact.kind, fact.open); !open) return fail(Code::usage, name);
    if (auto encoded = encode(fact.open); !encoded) return fail(encoded.error().code, name);
    if (fact.sealed.size() > max_part || fact.card.size() > max_part) return fail(Code::too_large, name);
  }
  return {};
}

std::vector<Ulid> Journal::Impl::record(std::vector<NewFact> facts) {
  ids.observe(greatest_id(database));  // another process may have appended since
  auto end = chain_end(database, device);
  std::vector<Ulid> recorded;
  for (auto& from : facts) {
    Fact fact = chained(std::move(from), ids.next(clock.now()), device, end);
    end = {fact.sequence, fact.hash};
    recorded.push_back(fact.id);
    store(std::move(fact));
  }
  return recorded;
}

void Journal::Impl::store(Fact fact) {
  drop_erased_parts(database, fact);
  insert_fact(database, fact);
  extend_chain(database, fact);
  const auto* info = domain::info_of(fact.kind);
  if (info == nullptr) return;
  if (is_newest(database, fact)) {
    fold(database, program, folded(fact, info->kind));
  } else {
    refold(fact.aggregate, info->aggregate);
  }
  if (info->kind == FactKind::part_erased) apply_erasure(fact);
}

void Journal::Impl::refold(const Ulid& aggregate, domain::AggregateKind kind) {
  clear_aggregate(database, kind, aggregate);
  database.query(
      each_of_aggregate,
      [&](const Row& row) {
        const auto fact = folded_fact(row);
        if (fact && domain::info_of(fact->kind).aggregate == kind) fold(database, program, *fact);
      },
      aggregate);
}

void Journal::Impl::apply_erasure(const Fact& fact) {
  const auto open = fact.as<domain::PartErased>();
  if (!open) return;
  for (const auto& erased : open->parts) {
    const int gone =
        erased.part == domain::Part::sealed
            ? database.run("UPDATE facts SET sealed = NULL WHERE id = ? AND sealed IS NOT NULL", erased.fact_id)
            : database.run("UPDATE facts SET card = NULL WHERE id = ? AND card IS NOT NULL", erased.fact_id);
    if (gone == 0) continue;
    const auto target = find_fact(database, erased.fact_id);
    const auto* info = target ? domain::info_of(target->kind) : nullptr;
    if (info != nullptr) refold(target->aggregate, info->aggregate);
  }
}

Result<std::vector<Ulid>> Journal::append(std::vector<NewFact> facts) {
  if (auto checked = impl_->check(facts); !checked) return checked.forward();
  return guarded([&]() -> Result<std::vector<Ulid>> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    auto recorded = impl_->record(std::move(facts));
    transaction.commit();
    return recorded;
  });
}

Result<Ulid> Journal::append(NewFact one) {
  std::vector<NewFact> facts;
  facts.push_back(std::move(one));
  auto recorded = append(std::move(facts));
  if (!recorded) return recorded.forward();
  return recorded->front();
}

Result<SessionsImported> Journal::import_sessions(std::span<const domain::EventSession> sessions) {
  SessionsImported counts;
  return guarded([&]() -> Result<SessionsImported> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    std::map<Ulid, const domain::EventSession*> last_of_each;  // a file may name a session twice
    for (const auto& session : sessions) last_of_each[session_id_of(session.source_key)] = &session;
    std::vector<NewFact> news;
    for (const auto& [session_id, last] : last_of_each) {
      const auto& session = *last;
      auto known = impl_->hub.session_as_imported(session_id);
      if (!known) return known.forward();
      ++(!*known ? counts.added : **known == session ? counts.unchanged : counts.changed);
      if (!*known || **known != session) news.push_back(domain::fact(session_id, domain::SessionImported{session}));
    }
    if (auto checked = impl_->check(news); !checked) return checked.forward();
    impl_->record(std::move(news));
    transaction.commit();
    return counts;
  });
}

Result<FacilitiesImported> Journal::import_facilities(std::string_view list,
                                                      std::span<const domain::Facility> facilities, ListRead read) {
  const bool of_list =
      std::all_of(facilities.begin(), facilities.end(), [&](const domain::Facility& one) { return one.list == list; });
  if (!of_list) return fail(Code::usage, "a place of another list");
  FacilitiesImported counts;
  return guarded([&]() -> Result<FacilitiesImported> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    const auto known = impl_->hub.facilities();
    if (!known) return known.forward();
    std::map<Ulid, const FacilityRow*> before;
    for (const auto& row : *known) before[row.facility_id] = &row;
    std::map<Ulid, const domain::Facility*> now;  // a file may name a place twice
    for (const auto& facility : facilities) now[facility_id_of(facility.source_key)] = &facility;
    std::vector<NewFact> news;
    for (const auto& [facility_id, facility] : now) {
      const auto found = before.find(facility_id);
      const bool is_new = found == before.end();
      const bool same = !is_new && !found->second->withdrawn && found->second->facility == *facility;
      ++(is_new ? counts.added : same ? counts.unchanged : counts.changed);
      if (!same) news.push_back(domain::fact(facility_id, domain::FacilityImported{*facility}));
    }
    for (const auto& [facility_id, row] : before) {
      if (read == ListRead::in_part) break;
      if (row->withdrawn || row->facility.list != list || now.contains(facility_id)) continue;
      ++counts.withdrawn;
      news.push_back(domain::fact(facility_id, domain::FacilityWithdrawn{}));
    }
    if (auto checked = impl_->check(news); !checked) return checked.forward();
    impl_->record(std::move(news));
    transaction.commit();
    return counts;
  });
}

Result<std::uint32_t> Journal::allocate_number(const domain::KeyId& ward_key_id) {
  return guarded([&]() -> Result<std::uint32_t> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    const Ulid aggregate = numbers_aggregate(impl_->device, ward_key_id);
    const auto last = impl_->database.number("SELECT last FROM numbers WHERE numbers_id = ?", aggregate);
    if (last >= UINT32_MAX) return fail(Code::refused, "this device has used all of its running numbers");
    const auto number = static_cast<std::uint32_t>(last + 1);
    impl_->record({domain::fact(aggregate, domain::NumberAllocated{ward_key_id, impl_->device, number})});
    transaction.commit();
    return number;
  });
}

Result<Intake> Journal::accept_intake(const Ulid& request_id, std::vector<NewFact> facts) {
  if (auto checked = impl_->check(facts); !checked) return checked.forward();
  const auto accepts = [&](const NewFact& fact) {
    if (fact.kind != FactKind::intake_accepted) return false;
    const auto open = domain::from_fields<domain::IntakeAccepted>(fact.open);
    return open && open->request_id == request_id;
  };
  const auto accepting = std::find_if(facts.begin(), facts.end(), accepts);
  if (accepting == facts.end()) return fail(Code::usage, "no intake of this request among the facts");
  const Ulid case_id = accepting->aggregate;
  return guarded([&]() -> Result<Intake> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    auto before = impl_->ward.intake(request_id);
    if (!before) return before.forward();
    if (*before) return Intake{true, (*before)->case_id};
    auto withdrawn = impl_->ward.withdrawn(request_id);
    if (!withdrawn) return withdrawn.forward();
    if (*withdrawn) return Intake{.already = false, .case_id = {}, .withdrawn = true};
    impl_->record(std::move(facts));
    auto now = impl_->ward.intake(request_id);
    if (!now) return now.forward();
    if (!*now) return fail(Code::usage, "no such case: " + case_id.text());  // nothing was recorded
    transaction.commit();
    return Intake{false, case_id};
  });
}

Result<Fact> Journal::fact(const Ulid& id) const {
  return guarded([&]() -> Result<Fact> {
    auto found = find_fact(impl_->database, id);
    if (!found) return fail(Code::not_found, "fact " + id.text());
    return std::move(*found);
  });
}

Result<std::vector<Fact>> Journal::history(const Ulid& aggregate) const {
  return guarded([&]() -> Result<std::vector<Fact>> {
    std::vector<Fact> facts;
    impl_->database.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? ORDER BY id",
        [&](const Row& row) { facts.push_back(fact_of(row)); }, aggregate);
    return facts;
  });
}

Result<std::vector<Fact>> Journal::facts_after(const Ulid& after, std::size_t limit) const {
  return guarded([&]() -> Result<std::vector<Fact>> {
    std::vector<Fact> facts;
    impl_->database.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE id > ? ORDER BY id LIMIT ?",
        [&](const Row& row) { facts.push_back(fact_of(row)); }, after, limit);
    return facts;
  });
}

Result<std::size_t> Journal::count() const {
  return guarded([&]() -> Result<std::size_t> {
    return static_cast<std::size_t>(impl_->database.number("SELECT coalesce(sum(facts), 0) FROM chains"));
  });
}

}  // namespace tsunagu::journal
