// The journal's inside, shared by its sources: the connection and what append, receive and upkeep have in common.
#pragma once

#include <map>

#include "shared/journal/database.h"
#include "shared/journal/fact_table.h"
#include "shared/journal/hub_view.h"
#include "shared/journal/journal.h"
#include "shared/journal/projector.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {

struct HubView::Impl {
  Database& database;
  const DeviceId& device;
};
struct WardView::Impl {
  Database& database;
};

// How SQLite is asked for a file: by its path unless there is a name.
struct Connection {
  std::string name = {};
  int flags = SQLite::OPEN_READWRITE;
};

struct Journal::Impl {
  Impl(const std::filesystem::path& path, Program runs, const Clock& wall_clock, RandomSource& random,
       const Connection& by = {});

  std::filesystem::path file;
  Program program;
  const Clock& clock;
  RandomSource& random_source;
  mutable Database database;
  UlidSource things;  // of what facts are about: unique is enough
  DeviceId device;
  bool only_reads = false;
  bool folded_in_memory = false;  // the file's own read models are another version's
  HubView::Impl hub_impl{database, device};
  WardView::Impl ward_impl{database};
  HubView hub{hub_impl};
  WardView ward{ward_impl};

  // What is known about the clock; see domain/clock_doubt.h.
  Journal::PlausibleUntil plausible_until;
  std::optional<Millis> watched;       // now() less since_boot() while the clock was believed; none: not watched yet
  std::int64_t last_confirmation = 0;  // in the chain
  [[nodiscard]] domain::ClockDoubt judge_clock();
  void watch_clock();
  // So that a program that is started anew still knows. Within the caller's write transaction.
  void remember(domain::ClockDoubt doubt);

  // Within the caller's write transaction. `check` has passed for every fact.
  [[nodiscard]] Status check(const std::vector<domain::NewFact>& facts) const;
  std::vector<Ulid> record(std::vector<domain::NewFact> facts);
  std::vector<Ulid> record(std::vector<domain::NewFact> facts, ClockMark mark);
  // Stores a fact that is not there yet and folds: alone when it is its aggregate's newest.
  void store(Fact fact);
  // The row and its place in chain and time, without parts that were erased; no fold.
  void keep(Fact& fact);
  // Folds a fact that was kept alone, or its aggregate again.
  void fold_one(const Fact& fact, const domain::KindInfo& info);
  void refold(const Ulid& aggregate, domain::AggregateKind kind);
  // What a fact does to others besides its fold: erases their parts, corrects their time. Each that changed is named.
  using Changed = std::function<void(const Fact& other)>;
  void act_on(const Fact& fact, const Changed& changed);
  // Whether a fact decides already: the row in `ahead`.
  void place_in_time(const Fact& fact);
  // Facts of `ahead` whose time has come; true when there were any.
  bool let_in_what_is_due();
  // Quarantined facts whose missing parts are known to be erased.
  void release_quarantine(const std::function<void(Fact)>& release);
  [[nodiscard]] bool lacks_a_part(const Fact& fact);
  [[nodiscard]] bool is_ahead(const Ulid& id) const;
};

// Sets what every connection needs and checks what SQLite answers.
[[nodiscard]] Status configure(Database& database, std::chrono::milliseconds busy_wait);

// Makes the fact tables of an older schema those of this one: all of it or nothing.
void upgrade(Database& database);
// corrupt: not a journal; unsupported: a newer version's.
[[nodiscard]] Status check_version(Database& database);
// Whose journal this is, into `impl`. usage: the other program's.
[[nodiscard]] Status read_identity(Journal::Impl& impl);
[[nodiscard]] bool has_these_read_models(Database& database, Program program);
// The same without a look at who folded them.
[[nodiscard]] bool has_tables_of_read_models(Database& database, Program program);
// "file:" and the path, for SQLite; nobody may write the file meanwhile, and nothing is put beside it.
[[nodiscard]] std::string immutable_name(const std::filesystem::path& file);
[[nodiscard]] std::filesystem::path log_of(const std::filesystem::path& journal);

// The file, its log and its shared memory. What cannot be removed is refused by whoever needs its place.
void remove_journal(const std::filesystem::path& file);
// io: something is still in the log, and would stay behind when the journal moves.
[[nodiscard]] Status expect_whole(const std::filesystem::path& journal);
// As Journal::facts_are_as_recorded().
[[nodiscard]] Result<bool> facts_hold(Journal::Impl& impl, const std::function<bool()>& go_on);

// `meta`: small named values, each row with a digest of itself. corrupt when it does not match.
inline constexpr const char* tablet_name = "tablet";
inline constexpr const char* members_left_name = "members_left";
inline constexpr const char* clock_moved_name = "clock_moved";  // milliseconds, while nobody has confirmed it
void write_meta(Database& database, const std::string& name, ByteView value);
void erase_meta(Database& database, const std::string& name);
void write_fold_version(Database& database);
[[nodiscard]] Result<std::optional<Bytes>> read_meta(Database& database, const std::string& name);

// Every table and index with its definition.
enum class Tables : std::uint8_t { all, derived };
[[nodiscard]] std::map<std::string, std::string> schema_of(Database& database, Tables which);

// Where verify() replays the facts. Whatever bears such a name was left by a process that was killed, and is swept when
// the journal is opened.
[[nodiscard]] std::filesystem::path scratch_of(const std::filesystem::path& journal, const std::string& name);
void sweep_scratches(const std::filesystem::path& journal);

// Folds every fact of `from` into the empty read models of `to`.
void replay(Database& from, Database& to, Program program, const std::function<void(std::size_t)>& progress);
// The ends of all chains, from the facts of `from`.
void replay_chains(Database& from, Database& to);
void create_read_models(Database& database, Program program);

}  // namespace tsunagu::journal
