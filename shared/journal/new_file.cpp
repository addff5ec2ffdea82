// The facts of a damaged file into a new one that takes its place.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shared/base/files.h"
#include "shared/journal/impl.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

// Private from the beginning.
Status make_file(const std::filesystem::path& file) {
  std::error_code ignored;  // of an attempt that was interrupted; what cannot be removed is in the way
  for (const auto* end : {"", "-wal", "-shm", "-journal"})
    std::filesystem::remove(std::filesystem::path(file) += end, ignored);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return fail(Code::io, file.string());
  ::close(descriptor);
  return {};
}

// Everything that is not derived, as it is.
void copy_facts(Database& from, Database& to) {
  from.query("SELECT " TSUNAGU_FACT_COLUMNS " FROM facts ORDER BY id",
             [&](const Row& row) { insert_fact(to, fact_of(row)); });
  from.query("SELECT " TSUNAGU_FACT_COLUMNS " FROM quarantine ORDER BY id",
             [&](const Row& row) { insert_quarantined(to, fact_of(row)); });
  from.query("SELECT name, value, digest FROM meta", [&](const Row& row) {
    to.run("INSERT INTO meta VALUES(?, ?, ?)", row.text(0), row.bytes(1), row.bytes(2));
  });
  from.query("SELECT fact_id, aggregate FROM ahead",
             [&](const Row& row) { to.run("INSERT INTO ahead VALUES(?, ?)", row.id(0), row.id(1)); });
  write_fold_version(to);
}

void fill(Database& fresh, Database& damaged, Program program) {
  Transaction transaction(fresh, Transaction::Kind::write);
  fresh.script(fact_tables());
  create_read_models(fresh, program);
  copy_facts(damaged, fresh);
  replay(fresh, fresh, program, {});
  replay_chains(fresh, fresh);
  for (const auto& table : read_models(program)) fresh.script(table.indexes);
  fresh.script("PRAGMA application_id = " + std::to_string(application_id));
  fresh.script("PRAGMA user_version = " + std::to_string(schema_version));
  transaction.commit();
}

// Nobody else has the file open and nobody can open it until this connection is closed. SQLite leaves its log only for
// whoever is alone.
void be_alone(Database& database) {
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = DELETE");
  database.script("BEGIN EXCLUSIVE; COMMIT");
}

}  // namespace

Status Journal::expect_verified(const std::filesystem::path& file, Options options, const Clock& clock,
                                RandomSource& random) {
  options.create = false;
  {
    const auto built = open(file, options, clock, random);
    if (!built) return built.forward();
    const auto report = built->verify();
    if (!report) return report.forward();
    if (!report->ok()) return fail(Code::corrupt, report->problems.front());
  }
  return expect_whole(file);
}

Status Journal::rebuild_in_new_file(const std::filesystem::path& file, const Options& options, const Clock& clock,
                                    RandomSource& random) {
  const auto beside = std::filesystem::path(file) += ".rebuilding";
  auto made = guarded([&]() -> Status {
    Impl damaged(file, options.program, clock, random);
    if (auto known = check_version(damaged.database); !known) return known;
    if (auto identity = read_identity(damaged); !identity) return identity;
    upgrade(damaged.database);
    const auto hold = facts_hold(damaged, {});
    if (!hold) return hold.forward();
    if (!*hold) return fail(Code::corrupt, "a fact is not as it was recorded");
    be_alone(damaged.database);
    if (auto is_there = make_file(beside); !is_there) return is_there;
    {
      Database fresh(beside, SQLite::OPEN_READWRITE);
      fill(fresh, damaged.database, options.program);
    }
    if (auto fine = expect_verified(beside, options, clock, random); !fine) return fine;
    std::error_code failed;
    std::filesystem::rename(beside, file, failed);
    if (failed) return fail(Code::io, file.string() + ": " + failed.message());
    return sync_folder(folder_of(file));
  });
  if (!made) remove_journal(beside);
  return made;
}

}  // namespace tsunagu::journal
