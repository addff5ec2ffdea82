#include "shared/journal/journal.h"

#include <map>
#include <set>

#include "shared/base/wire.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using domain::FactKind;
using domain::NewFact;

Fact chained(NewFact from, const Ulid& id, const ChainEnd& end) {
  Fact fact;
  fact.id = id;
  fact.device = end.device;
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
  return fact;
}

void extend_chain(Database& database, const Fact& fact) {
  database.run(
      "INSERT INTO chains VALUES(?1, ?2, ?3, 1) ON CONFLICT DO UPDATE SET facts = facts + 1, "
      "hash = CASE WHEN ?2 > sequence THEN ?3 ELSE hash END, sequence = max(sequence, ?2)",
      fact.device, fact.sequence, fact.hash);
}

// Whether nothing about the same thing stands behind it, by its own id or because it follows one.
bool is_newest(Database& database, const Fact& fact) {
  return !fact.follows &&
         database.number(
             "SELECT EXISTS(SELECT 1 FROM facts WHERE aggregate = ?1 AND id > ?2) OR EXISTS(SELECT 1 FROM "
             "facts WHERE aggregate = ?1 AND follows >= ?2)",
             fact.aggregate, fact.id) == 0;
}

// The greatest id about the same thing: that of a machine whose clock is ahead, when it is greater than the new one's.
std::optional<Ulid> to_follow(Database& database, const Fact& fact) {
  std::optional<Ulid> greatest;
  database.query(
      "SELECT id FROM facts WHERE aggregate = ? AND id > ? ORDER BY id DESC LIMIT 1",
      [&](const Row& row) { greatest = row.id(0); }, fact.aggregate, fact.id);
  return greatest;
}

FoldedFact folded(const Fact& fact, FactKind kind, bool ahead) {
  return {.id = fact.id,
          .kind = kind,
          .aggregate = fact.aggregate,
          .device = fact.device,
          .at = fact.at(),
          .doubted = fact.mark == ClockMark::doubted,
          .ahead = ahead,
          .open = fact.open,
          .has_sealed = !fact.sealed || !fact.sealed->empty(),
          .has_card = !fact.card || !fact.card->empty(),
          .sealed = fact.sealed ? ByteView(*fact.sealed) : ByteView()};
}

std::int64_t last_without_gap(Database& database, const DeviceId& device) {
  return database.number(
      "SELECT coalesce(min(sequence), 0) FROM (SELECT 0 AS sequence UNION ALL SELECT sequence FROM facts WHERE device "
      "= "
      "?1) AS held WHERE NOT EXISTS(SELECT 1 FROM facts WHERE device = ?1 AND sequence = held.sequence + 1)",
      device);
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

Status set_meta(Database& database, const char* name, ByteView value) {
  return guarded([&]() -> Status {
    Transaction transaction(database, Transaction::Kind::write);
    write_meta(database, name, value);
    transaction.commit();
    return {};
  });
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
  const auto doubt = judge_clock();
  remember(doubt);
  return record(std::move(facts), doubt == domain::ClockDoubt::none ? ClockMark::sure : ClockMark::doubted);
}

// Ids never go back. They follow a believed clock, and what was received unless that is ahead of it; a doubted clock
// neither leads nor is asked what is ahead of it.
std::vector<Ulid> Journal::Impl::record(std::vector<NewFact> facts, ClockMark mark) {
  const Instant now = clock.now();
  auto end = chain_end(database, device);
  UlidSource ids(random_source);
  ids.observe(end.id);
  if (mark == ClockMark::sure) ids.observe(greatest_id(database, now + ahead_tolerance));
  std::vector<Ulid> recorded;
  for (auto& from : facts) {
    Fact fact = chained(std::move(from), mark == ClockMark::sure ? ids.next(now) : ids.next_in_order(), end);
    fact.recorded = recordable(now);
    fact.mark = mark;
    fact.follows = to_follow(database, fact);
    fact.hash = hash_of(fact);
    end = {device, fact.sequence, fact.hash, fact.id};
    recorded.push_back(fact.id);
    store(std::move(fact));
  }
  return recorded;
}

void Journal::Impl::keep(Fact& fact) {
  drop_erased_parts(database, fact);
  insert_fact(database, fact);
  extend_chain(database, fact);
  place_in_time(fact);
}

void Journal::Impl::store(Fact fact) {
  keep(fact);
  const auto* info = domain::info_of(fact.kind);
  if (info == nullptr || fact.version > fact_version) return;
  fold_one(fact, *info);
  act_on(fact, [&](const Fact& other) {
    if (const auto* of = domain::info_of(other.kind)) refold(other.aggregate, of->aggregate);
  });
}

void Journal::Impl::fold_one(const Fact& fact, const domain::KindInfo& info) {
  const bool plain = is_newest(database, fact) && !corrected_day(database, fact.id);
  if (!plain) return refold(fact.aggregate, info.aggregate);
  const bool ahead = database.number("SELECT EXISTS(SELECT 1 FROM ahead WHERE fact_id = ?)", fact.id) != 0;
  fold(database, program, folded(fact, info.kind, ahead));
}

void Journal::Impl::refold(const Ulid& aggregate, domain::AggregateKind kind) {
  journal::refold(database, database, program, kind, aggregate);
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

namespace {

std::vector<domain::KnownSession> known_sessions(Database& database) {
  std::vector<domain::KnownSession> out;
  database.query(
      "SELECT session_id, gone, open, EXISTS(SELECT 1 FROM bookings b WHERE b.session_id = s.session_id AND b.state <> "
      "4 "
      "AND b.walk_in = 0) FROM sessions s JOIN facts ON id = fact_id ORDER BY session_id",
      [&](const Row& row) {
        auto open = decode_part<domain::SessionImported>(row.bytes(2));
        if (open) out.push_back({row.id(0), std::move(open->session), row.number(1) != 0, row.number(3) != 0});
      });
  return out;
}

// Derived, so that tablets which read the same file call a session the same; a row that has moved on keeps its id, and
// the one that takes its old key gets another.
Ulid id_for(const domain::EventSession& session, std::set<Ulid>& taken) {
  std::string name = session.list.empty() ? session.source_key : session.list + "\n" + session.source_key;
  while (!taken.insert(session_id_of(name)).second) name += "\n";
  return session_id_of(name);
}

}  // namespace

Result<ListImported> Journal::import_list(const domain::EventList& list, Recording recording) {
  return guarded([&]() -> Result<ListImported> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    const auto known = known_sessions(impl_->database);
    std::set<Ulid> taken;
    for (const auto& one : known) taken.insert(one.session_id);
    ListImported out{domain::plan_of(known, list, domain::day_of(impl_->clock.now())), false};
    std::vector<NewFact> news;
    for (auto& change : out.plan.changes) {
      if (!change.records) continue;
      if (!change.session_id) change.session_id = id_for(change.session, taken);
      news.push_back(change.what == domain::ListChange::gone
                         ? domain::fact(*change.session_id, domain::SessionWithdrawn{})
                         : domain::fact(*change.session_id, domain::SessionImported{change.session}));
    }
    if (auto checked = impl_->check(news); !checked) return checked.forward();
    const bool safe = recording == Recording::confirmed || !out.plan.needs_confirmation();
    if (recording == Recording::never || !safe) return out;
    impl_->record(std::move(news));
    transaction.commit();
    out.recorded = true;
    return out;
  });
}

Result<FacilitiesImported> Journal::import_facilities(std::string_view list,
                                                      std::span<const domain::Facility> facilities, ListRead read,
                                                      Recording recording) {
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
    if (recording == Recording::never) return counts;
    impl_->record(std::move(news));
    transaction.commit();
    return counts;
  });
}

Result<std::uint32_t> Journal::allocate_number(const domain::KeyId& ward_key_id) {
  return allocate_numbers(ward_key_id, 1);
}

Result<std::uint32_t> Journal::allocate_numbers(const domain::KeyId& ward_key_id, std::uint32_t count) {
  TSUNAGU_INVARIANT(count > 0);
  return guarded([&]() -> Result<std::uint32_t> {
    Transaction transaction(impl_->database, Transaction::Kind::write);
    const Ulid aggregate = numbers_aggregate(impl_->device, ward_key_id);
    const auto last = impl_->database.number("SELECT last FROM numbers WHERE numbers_id = ?", aggregate);
    if (last > UINT32_MAX - std::int64_t{count}) {
      return fail(Code::refused, "this device has used all of its running numbers");
    }
    const auto new_last = static_cast<std::uint32_t>(last + count);
    impl_->record({domain::fact(aggregate, domain::NumberAllocated{ward_key_id, impl_->device, new_last})});
    transaction.commit();
    return static_cast<std::uint32_t>(last + 1);
  });
}

Result<std::uint32_t> Journal::members_left() const {
  return guarded([&]() -> Result<std::uint32_t> {
    const auto kept = read_meta(impl_->database, members_left_name);
    if (!kept) return kept.forward();
    return *kept ? ByteReader(**kept).u32() : 0;
  });
}

Result<std::optional<int>> Journal::tablet() const {
  return guarded([&]() -> Result<std::optional<int>> {
    const auto kept = read_meta(impl_->database, tablet_name);
    if (!kept) return kept.forward();
    return *kept ? std::optional<int>(ByteReader(**kept).u8()) : std::nullopt;
  });
}

Status Journal::remember_tablet(int number) {
  return set_meta(impl_->database, tablet_name, ByteWriter().u8(static_cast<std::uint8_t>(number)).bytes());
}

Status Journal::set_members_left(std::uint32_t count) {
  return set_meta(impl_->database, members_left_name, ByteWriter().u32(count).bytes());
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
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? " TSUNAGU_FOLD_ORDER,
        [&](const Row& row) { facts.push_back(fact_of(row)); }, aggregate);
    for (auto& fact : facts) fact.corrected = corrected_day(impl_->database, fact.id);
    return facts;
  });
}

Result<std::vector<Fact>> Journal::chain_after(const DeviceId& device, std::int64_t after, std::size_t limit) const {
  return guarded([&]() -> Result<std::vector<Fact>> {
    std::vector<Fact> facts;
    impl_->database.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE device = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [&](const Row& row) { facts.push_back(fact_of(row)); }, device, after, limit);
    return facts;
  });
}

Result<std::vector<ChainEnd>> Journal::contiguous_ends() const {
  return guarded([&]() -> Result<std::vector<ChainEnd>> {
    std::vector<ChainEnd> ends;
    impl_->database.query("SELECT device, sequence, facts FROM chains ORDER BY device", [&](const Row& row) {
      ends.push_back({row.id(0), row.number(1) == row.number(2) ? row.number(1) : -1, {}, {}});
    });
    for (auto& end : ends) {
      if (end.sequence < 0) end.sequence = last_without_gap(impl_->database, end.device);
      impl_->database.query(
          "SELECT hash, id FROM facts WHERE device = ? AND sequence = ?",
          [&](const Row& row) {
            end.hash = row.array<32>(0);
            end.id = row.id(1);
          },
          end.device, end.sequence);
    }
    return ends;
  });
}

Result<std::size_t> Journal::count() const {
  return guarded([&]() -> Result<std::size_t> {
    return static_cast<std::size_t>(impl_->database.number("SELECT coalesce(sum(facts), 0) FROM chains"));
  });
}

}  // namespace tsunagu::journal
