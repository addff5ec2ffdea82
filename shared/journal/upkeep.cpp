// Throwing the read models away and making them again, erasing, copying away and bringing back.
#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <map>

#include "shared/base/files.h"
#include "shared/crypto/hash.h"
#include "shared/domain/hub_facts.h"
#include "shared/journal/impl.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

constexpr std::size_t progress_step = 10'000;
constexpr int backup_pages_at_once = 4096;

enum class Source : std::uint8_t { journal, backup };  // one in use, or a copy

std::string quoted(const std::string& name) {
  std::string out;
  for (const char c : name) out += c == '"' ? "\"\"" : std::string(1, c);
  return out;
}

// Also those that only another version knew.
void drop_read_models(Database& database) {
  std::vector<std::string> names;
  database.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('facts', 'quarantine', 'ahead', 'meta') "
      "AND "
      "name NOT LIKE 'sqlite_%'",
      [&](const Row& row) { names.push_back(row.text(0)); });
  for (const auto& name : names) database.script("DROP TABLE \"" + quoted(name) + "\"");
}

void add_value(crypto::Hasher& hasher, const Row& row, int column) {
  const auto shape = row.shape(column);
  ByteArray<9> head{static_cast<std::uint8_t>(shape)};
  const auto number = shape == Row::Shape::number ? static_cast<std::uint64_t>(row.number(column)) : 0;
  for (std::size_t i = 0; i < 8; ++i) head[i + 1] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
  hasher.update(head);
  if (shape != Row::Shape::null && shape != Row::Shape::number) hasher.update_sized(row.bytes(column));
}

// A backup without a log is whole in itself. Nobody writes to it, so it may lie where SQLite can put nothing beside it:
// on a read-only medium.
SQLite::Database open_source(const std::filesystem::path& from, Source source) {
  std::error_code unknown;
  const bool resting = source == Source::backup && !std::filesystem::exists(log_of(from), unknown) && !unknown;
  if (!resting) return {from.string(), SQLite::OPEN_READWRITE, 5000};
  return {immutable_name(from), SQLite::OPEN_READONLY | SQLite::OPEN_URI, 5000};
}

// Copies every page while others go on writing; the copy is a whole journal of its own.
Status copy_database(const std::filesystem::path& from, Source kind, const std::filesystem::path& to) {
  const int descriptor = ::open(to.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return fail(errno == EEXIST ? Code::exists : Code::io, to.string());
  ::close(descriptor);
  auto copied = guarded([&]() -> Status {
    auto source = open_source(from, kind);
    SQLite::Database target(to.string(), SQLite::OPEN_READWRITE, 5000);
    SQLite::Backup backup(target, source);
    while (backup.executeStep(backup_pages_at_once) != SQLITE_DONE) {
    }
    return {};
  });
  if (!copied) {
    std::error_code ignored;  // nothing better can be done about a half-made copy that cannot be removed
    std::filesystem::remove(to, ignored);
  }
  return copied;
}

// Beyond every running number that was given out since the backup, by the lost device or by an earlier restoring of the
// same backup: nobody hands over more than one request a second.
std::int64_t gap_since(Instant last_fact, Instant now) {
  const auto passed = std::chrono::duration_cast<std::chrono::seconds>(now - last_fact).count();
  return Journal::restore_gap + std::max<std::int64_t>(passed, 0);
}

struct LastFact {
  Ulid id;
  Instant at{};
};

// Of one device; of a journal without any, nothing.
LastFact last_fact(Database& database, const DeviceId& device) {
  LastFact last;
  database.query(
      "SELECT id, version, recorded FROM facts WHERE device = ? ORDER BY sequence DESC LIMIT 1",
      [&](const Row& row) {
        last = {row.id(0), recorded_of(row, 1, 2, 0)};
      },
      device);
  return last;
}

// Member numbers have five digits for their count, and nobody registers more than one family a minute at one tablet,
// which sets a hundred aside at a time.
constexpr std::int64_t member_gap = 600;
constexpr std::int64_t most_members = 99'999;
std::int64_t member_gap_since(Instant last_fact, Instant now) {
  const auto passed = std::chrono::duration_cast<std::chrono::minutes>(now - last_fact).count();
  return member_gap + std::max<std::int64_t>(passed, 0);
}

// A journal that was brought back continues as a new device. Under a new number of the tablet within the hub its member
// numbers begin anew, because they carry it.
Status become_new_device(Journal::Impl& impl, std::optional<std::uint8_t> tablet) {
  const DeviceId former = impl.device;
  const auto last = last_fact(impl.database, former);
  const auto gap = gap_since(last.at, impl.clock.now());
  impl.device = impl.things.next(impl.clock.now());
  write_meta(impl.database, "device", impl.device.view());
  erase_meta(impl.database, members_left_name);
  erase_meta(impl.database, clock_moved_name);
  if (tablet) write_meta(impl.database, tablet_name, Bytes{*tablet});
  std::vector<domain::NewFact> facts{domain::fact(
      impl.things.next(impl.clock.now()), domain::JournalRestored{last.id, to_the_minute(impl.clock.now()), tablet})};
  bool fit = true;
  if (impl.program == Program::hub) {
    impl.database.query(
        "SELECT ward_key, last FROM numbers WHERE device = ?",
        [&](const Row& row) {
          const auto ward_key = row.array<4>(0);
          const bool members = ward_key == domain::member_number_counter;
          if (members && tablet) return;
          const auto ahead = members ? member_gap_since(last.at, impl.clock.now()) : gap;
          const auto next = std::min<std::int64_t>(row.number(1) + ahead, UINT32_MAX);
          fit = fit && (!members || next <= most_members);
          facts.push_back(
              domain::fact(numbers_aggregate(impl.device, ward_key),
                           domain::NumberAllocated{ward_key, impl.device, static_cast<std::uint32_t>(next)}));
        },
        former);
  }
  if (!fit) return fail(Code::refused, "the backup is too old to go on with the tablet's numbers: give it a new one");
  impl.record(std::move(facts));
  return {};
}

// SQLite would play the log of a journal that was here before into the one that takes its place.
Status expect_no_journal(const std::filesystem::path& at) {
  for (const auto& file : {at, log_of(at)}) {
    std::error_code failed;
    if (std::filesystem::exists(file, failed)) return fail(Code::exists, file.string());
    if (failed) return fail(Code::io, file.string() + ": " + failed.message());
  }
  return {};
}

// Everything of the log into the file; `what` has been done by then.
Status empty_log(Database& database, const std::string& what) {
  bool emptied = false;
  database.query("PRAGMA wal_checkpoint(TRUNCATE)", [&](const Row& row) { emptied = row.number(0) == 0; });
  if (!emptied) return fail(Code::locked, what + ", but another process still reads the log that holds it");
  return {};
}

Status move_into_place(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (auto nothing = expect_no_journal(to); !nothing) return nothing;
  if (auto whole = expect_whole(from); !whole) return whole;
  if (auto moved = move_file(from, to); !moved) return moved;
  remove_journal(from);  // its empty log
  return {};
}

}  // namespace

void remove_journal(const std::filesystem::path& file) { (void)Journal::remove(file); }

Status expect_whole(const std::filesystem::path& journal) {
  std::error_code failed;
  const bool has_log = std::filesystem::exists(log_of(journal), failed);
  if (!failed && (!has_log || (std::filesystem::file_size(log_of(journal), failed) == 0 && !failed))) return {};
  return fail(Code::io, log_of(journal).string() + ": not yet in the journal");
}

void create_read_models(Database& database, Program program) {
  for (const auto& table : read_models(program)) database.script(table.create);
}

namespace {

// What cannot be folded in one pass in the order of ids: aggregates with facts behind one of a greater id, and facts
// whose time was corrected, by a correction that itself may come later or have been undone.
void replay_again(Database& from, Database& to, Program program) {
  std::map<Ulid, domain::AggregateKind> again;
  const auto add = [&](const Row& row) {
    const auto number = row.number(1);
    const auto* info =
        std::in_range<std::uint16_t>(number) ? domain::info_of(static_cast<std::uint16_t>(number)) : nullptr;
    if (info != nullptr) again.emplace(row.id(0), info->aggregate);
  };
  from.query("SELECT aggregate, kind FROM facts WHERE follows IS NOT NULL", add);
  for (const auto& [aggregate, kind] : std::exchange(again, {})) refold(from, to, program, kind, aggregate);
  std::vector<Ulid> corrected;
  to.query("SELECT DISTINCT fact_id FROM corrections", [&](const Row& row) { corrected.push_back(row.id(0)); });
  for (const auto& fact_id : corrected) from.query("SELECT aggregate, kind FROM facts WHERE id = ?", add, fact_id);
  for (const auto& [aggregate, kind] : again) refold(from, to, program, kind, aggregate);
}

}  // namespace

void replay(Database& from, Database& to, Program program, const std::function<void(std::size_t)>& progress) {
  std::size_t done = 0;
  from.query(each_fact(program), [&](const Row& row) {
    if (const auto fact = folded_fact(row)) fold(to, program, *fact);
    if (++done % progress_step == 0 && progress) progress(done);
  });
  replay_again(from, to, program);
}

void replay_chains(Database& from, Database& to) {
  // The first query needs the index alone; the hash is read once for each device instead of once for each fact.
  from.query("SELECT device, count(*) FROM facts GROUP BY device", [&](const Row& row) {
    const DeviceId device = row.id(0);
    const auto end = chain_end(from, device);
    to.run("INSERT INTO chains VALUES(?, ?, ?, ?)", device, end.sequence, end.hash, row.number(1));
  });
}

Status Journal::rebuild(const std::function<void(std::size_t)>& progress) {
  auto& database = impl_->database;
  return guarded([&]() -> Status {
    // Rows of the hub hold nothing personal; overwriting what is thrown away would only double the work.
    if (impl_->program == Program::hub) database.pragma("secure_delete = OFF");
    database.pragma("cache_size = -65536");
    auto built = guarded([&]() -> Status {
      Transaction transaction(database, Transaction::Kind::write);
      drop_read_models(database);
      create_read_models(database, impl_->program);
      replay(database, database, impl_->program, progress);
      replay_chains(database, database);
      for (const auto& table : read_models(impl_->program)) database.script(table.indexes);
      // In a damaged list of tables a dropped one may stay under its damaged name: with both, nobody could open the
      // file.
      if (!has_tables_of_read_models(database, impl_->program)) return fail(Code::corrupt, "the list of tables");
      write_fold_version(database);
      transaction.commit();
      return {};
    });
    database.pragma("secure_delete = ON");
    database.pragma("cache_size = -2000");
    return built;
  });
}

Result<Hash> Journal::digest() const {
  return guarded([&]() -> Result<Hash> {
    Transaction transaction(impl_->database, Transaction::Kind::read);
    crypto::Hasher hasher;
    for (const auto& table : read_models(impl_->program)) {
      hasher.update_sized(view_of(table.name));
      const std::string all = std::string("SELECT * FROM ") + table.name + " ORDER BY " + table.key;
      SQLite::Statement statement(impl_->database.connection(), all);
      const Row row(statement);
      while (statement.executeStep()) {
        for (int column = 0; column < row.width(); ++column) add_value(hasher, row, column);
      }
    }
    const Bytes digest = hasher.finish();
    Hash hash;
    std::copy(digest.begin(), digest.end(), hash.begin());
    return hash;
  });
}

Status Journal::erase(std::span<const domain::ErasedPart> parts, const Ulid& by) {
  std::vector<domain::NewFact> facts;
  facts.push_back(domain::fact(new_id(), domain::PartErased{{parts.begin(), parts.end()}, by}));
  if (auto checked = impl_->check(facts); !checked) return checked.forward();
  return guarded([&]() -> Status {
    {
      Transaction transaction(impl_->database, Transaction::Kind::write);
      for (const auto& part : parts) {
        if (!find_fact(impl_->database, part.fact_id)) return fail(Code::not_found, "fact " + part.fact_id.text());
      }
      impl_->record(std::move(facts));
      transaction.commit();
    }
    // The log still holds the pages as they were; what is erased must be gone from there too.
    return empty_log(impl_->database, "erased");
  });
}

Status Journal::backup(const std::filesystem::path& to) const {
  return copy_database(impl_->file, Source::journal, to);
}

Status Journal::remove(const std::filesystem::path& file) {
  std::error_code failed;
  for (const auto* end : {"", "-wal", "-shm"}) {
    std::error_code why;
    std::filesystem::remove(std::filesystem::path(file) += end, why);
    if (why) failed = why;
  }
  if (failed) return fail(Code::io, file.string() + ": " + failed.message());
  return {};
}

Status Journal::restore(const std::filesystem::path& from, const std::filesystem::path& to, const Options& options,
                        const Clock& clock, RandomSource& random) {
  if (auto is_one = expect_file(from); !is_one) return is_one;
  if (auto nothing = expect_no_journal(to); !nothing) return nothing;
  const auto beside = std::filesystem::path(to) += ".restoring";
  remove_journal(beside);  // of an attempt that was interrupted
  if (auto copied = copy_database(from, Source::backup, beside); !copied) return copied;
  Options existing = options;
  existing.create = false;
  auto taken = take_over(beside, existing, clock, random);
  if (taken) taken = move_into_place(beside, to);
  if (!taken) remove_journal(beside);
  return taken;
}

Status Journal::take_over(const std::filesystem::path& file, const Options& options, const Clock& clock,
                          RandomSource& random) {
  auto journal = open(file, options, clock, random);
  if (!journal) {
    if (journal.error().code == Code::not_found) return fail(Code::corrupt, "the backup is empty");
    return journal.forward();
  }
  const auto report = journal->verify();
  if (!report) return report.forward();
  if (!report->ok()) return fail(Code::corrupt, "the backup is not as it was recorded: " + report->problems.front());
  return guarded([&]() -> Status {
    {
      Transaction transaction(journal->impl_->database, Transaction::Kind::write);
      if (auto renewed = become_new_device(*journal->impl_, options.tablet); !renewed) return renewed;
      transaction.commit();
    }
    return empty_log(journal->impl_->database, "restored");
  });
}

}  // namespace tsunagu::journal
