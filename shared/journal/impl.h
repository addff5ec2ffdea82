// The journal's inside, shared by its sources: the connection and what append, receive and upkeep have in common.
#pragma once

#include "shared/journal/database.h"
#include "shared/journal/fact_table.h"
#include "shared/journal/hub_view.h"
#include "shared/journal/journal.h"
#include "shared/journal/projector.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {

struct HubView::Impl {
  Database& database;
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
  UlidSource ids;     // of facts: past everything in the journal
  UlidSource things;  // of what facts are about: unique is enough
  DeviceId device;
  bool only_reads = false;
  bool folded_in_memory = false;  // the file's own read models are another version's
  HubView::Impl hub_impl{database};
  WardView::Impl ward_impl{database};
  HubView hub{hub_impl};
  WardView ward{ward_impl};

  // Within the caller's write transaction. `check` has passed for every fact.
  [[nodiscard]] Status check(const std::vector<domain::NewFact>& facts) const;
  std::vector<Ulid> record(std::vector<domain::NewFact> facts);
  // Stores a fact that is not there yet, erases what is to be erased, and folds: alone when it is its aggregate's
  // newest.
  void store(Fact fact);
  void refold(const Ulid& aggregate, domain::AggregateKind kind);
  void apply_erasure(const Fact& fact);
  // Quarantined facts whose time has come.
  void release_quarantine();
  [[nodiscard]] bool is_too_far_ahead(const Ulid& id) const;
};

// Sets what every connection needs and checks what SQLite answers.
[[nodiscard]] Status configure(Database& database, std::chrono::milliseconds busy_wait);

// corrupt: not a journal; unsupported: another version's.
[[nodiscard]] Status check_version(Database& database);
// Whose journal this is, into `impl`. usage: the other program's.
[[nodiscard]] Status read_identity(Journal::Impl& impl);
[[nodiscard]] bool has_these_read_models(Database& database, Program program);
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
void write_meta(Database& database, const std::string& name, ByteView value);
[[nodiscard]] Result<std::optional<Bytes>> read_meta(Database& database, const std::string& name);

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
