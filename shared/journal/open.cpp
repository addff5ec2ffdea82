// Opening: the file and its mode, what SQLite is told and answers, the schema and whose journal this is.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "shared/base/files.h"
#include "shared/crypto/hash.h"
#include "shared/journal/impl.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

// SQLite gives its log files the mode of the main file, so that one is made first, and private.
Status make_private_file(const std::filesystem::path& file, bool create) {
  const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0);
  const int descriptor = ::open(file.c_str(), flags, S_IRUSR | S_IWUSR);
  if (descriptor < 0) {
    const int reason = errno;
    return fail(reason == ENOENT && !create ? Code::not_found : Code::io, file.string() + ": " + std::strerror(reason));
  }
  struct stat info {};
  const bool is_file = ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
  const bool is_private = (info.st_mode & 077) == 0 || (is_file && ::fchmod(descriptor, S_IRUSR | S_IWUSR) == 0);
  ::close(descriptor);
  if (!is_file) return fail(Code::refused, file.string() + ": a folder, a pipe or a device, not a file");
  if (!is_private) return fail(Code::io, file.string() + ": cannot be made private to this user");
  return {};
}

Status expect(Database& database, const std::string& set, const std::string& ask, const std::string& answer) {
  database.pragma(set);
  const auto said = database.pragma(ask);
  if (said == answer) return {};
  return fail(Code::io, "SQLite answers '" + said + "' for " + ask + " where '" + answer + "' is needed");
}

Hash meta_digest(const std::string& name, ByteView value) {
  Bytes both = copy_of(view_of(name));
  both.push_back(0);
  append(both, value);
  return crypto::blake2b_256(both);
}

}  // namespace

Status check_version(Database& database) {
  const auto version = database.number("PRAGMA user_version");
  const auto application = database.number("PRAGMA application_id");
  if (version > schema_version) {
    return fail(Code::unsupported, "the journal was written by a newer version of this program (schema " +
                                       std::to_string(version) + ", this one knows " + std::to_string(schema_version) +
                                       "); update the program");
  }
  const bool known = version == schema_version || upgrade_from(version) != nullptr;
  if (application != application_id || !known) return fail(Code::corrupt, "not a journal");
  return {};
}

std::int64_t version_of(Database& database) { return database.number("PRAGMA user_version"); }

// All of it or nothing: who is interrupted has the older file still.
void upgrade(Database& database) {
  if (version_of(database) == schema_version) return;
  Transaction transaction(database, Transaction::Kind::write);
  while (version_of(database) != schema_version) {
    const auto older = version_of(database);
    database.script(upgrade_from(older));
    database.script("PRAGMA user_version = " + std::to_string(older + 1));
  }
  transaction.commit();
}

namespace {

bool is_empty(Database& database) { return database.number("SELECT count(*) FROM sqlite_master") == 0; }

void create_schema(Database& database, Program program, const DeviceId& device) {
  database.script(fact_tables());
  create_read_models(database, program);
  for (const auto& table : read_models(program)) database.script(table.indexes);
  const ByteArray<1> which{static_cast<std::uint8_t>(program)};
  write_meta(database, "program", which);
  write_meta(database, "device", device.view());
  write_fold_version(database);
  database.script("PRAGMA application_id = " + std::to_string(application_id));
  database.script("PRAGMA user_version = " + std::to_string(schema_version));
}

}  // namespace

// Read models are derived: a file whose tables, indexes or folds are another version's is folded anew. A trigger or a
// view is nobody's version: verify() names it.
bool has_these_read_models(Database& database, Program program) {
  const auto fold = read_meta(database, "fold");
  if (!fold || *fold != std::optional(Bytes{fold_version})) return false;
  return has_tables_of_read_models(database, program);
}

bool has_tables_of_read_models(Database& database, Program program) {
  Database expected(":memory:", SQLite::OPEN_READWRITE);
  create_read_models(expected, program);
  for (const auto& table : read_models(program)) expected.script(table.indexes);
  return schema_of(expected, Tables::derived) == schema_of(database, Tables::derived);
}

namespace {

Status create_if_empty(Journal::Impl& impl) {
  if (!is_empty(impl.database)) return {};
  Transaction transaction(impl.database, Transaction::Kind::write);
  if (!is_empty(impl.database)) return {};  // another process was faster
  create_schema(impl.database, impl.program, impl.things.next(impl.clock.now()));
  transaction.commit();
  return {};
}

}  // namespace

Status read_identity(Journal::Impl& impl) {
  const auto program = read_meta(impl.database, "program");
  if (!program) return program.forward();
  const auto device = read_meta(impl.database, "device");
  if (!device) return device.forward();
  if (!*program || (*program)->size() != 1 || !*device || (*device)->size() != 16) {
    return fail(Code::corrupt, "the journal does not say whose it is");
  }
  if ((**program)[0] != static_cast<std::uint8_t>(impl.program)) {
    return fail(Code::usage, "this journal belongs to the other program");
  }
  impl.device = *Ulid::from(**device);
  return {};
}

namespace {

Status prepare(Journal::Impl& impl, const Options& options) {
  impl.database.connection().setBusyTimeout(static_cast<int>(options.busy_wait.count()));
  if (!is_empty(impl.database)) {  // look before writing anything: a newer version's file stays as it is
    if (auto known = check_version(impl.database); !known) return known;
  } else if (!options.create) {
    return fail(Code::not_found, impl.file.string() + ": an empty file");
  }
  if (auto set = configure(impl.database, options.busy_wait); !set) return set;
  if (auto created = create_if_empty(impl); !created) return created;
  if (auto known = check_version(impl.database); !known) return known;
  if (auto identity = read_identity(impl); !identity) return identity;
  upgrade(impl.database);
  return {};
}

}  // namespace

Status configure(Database& database, std::chrono::milliseconds busy_wait) {
  database.connection().setBusyTimeout(static_cast<int>(busy_wait.count()));
  for (const auto& [set, ask, answer] : {
           std::array<std::string, 3>{"journal_mode = WAL", "journal_mode", "wal"},
           {"synchronous = FULL", "synchronous", "2"},
           {"foreign_keys = ON", "foreign_keys", "1"},
           {"temp_store = MEMORY", "temp_store", "2"},
           {"secure_delete = ON", "secure_delete", "1"},
           {"trusted_schema = OFF", "trusted_schema", "0"},
           {"cell_size_check = ON", "cell_size_check", "1"},
       }) {
    if (auto answered = expect(database, set, ask, answer); !answered) return answered;
  }
  return {};
}

std::map<std::string, std::string> schema_of(Database& database, Tables which) {
  std::map<std::string, std::string> schema;
  database.query(
      "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE type IN ('table', 'index') AND (?1 OR "
      "tbl_name "
      "NOT IN ('facts', 'quarantine', 'ahead', 'meta'))",
      [&](const Row& row) {
        auto name = row.text(0);
        while (schema.contains(name)) name += ", again,";
        schema[name] = row.text(1);
      },
      which == Tables::all);
  return schema;
}

std::filesystem::path scratch_of(const std::filesystem::path& journal, const std::string& name) {
  return std::filesystem::path(journal) += ".verify-" + name;
}

void sweep_scratches(const std::filesystem::path& journal) {
  const auto beginning = scratch_of(journal, {}).filename().string();
  std::error_code failed;
  std::error_code ignored;  // what cannot be removed now is tried again the next time
  for (std::filesystem::directory_iterator at(folder_of(journal), failed), end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().filename().string().starts_with(beginning)) std::filesystem::remove(at->path(), ignored);
  }
}

void write_fold_version(Database& database) { write_meta(database, "fold", Bytes{fold_version}); }

void write_meta(Database& database, const std::string& name, ByteView value) {
  database.run("INSERT INTO meta VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = ?2, digest = ?3", name, value,
               meta_digest(name, value));
}

void erase_meta(Database& database, const std::string& name) { database.run("DELETE FROM meta WHERE name = ?", name); }

Result<std::optional<Bytes>> read_meta(Database& database, const std::string& name) {
  std::optional<Bytes> value;
  bool matches = true;
  database.query(
      "SELECT value, digest FROM meta WHERE name = ?",
      [&](const Row& row) {
        value = copy_of(row.bytes(0));
        matches = row.bytes(1).size() == 32 && row.array<32>(1) == meta_digest(name, *value);
      },
      name);
  if (!matches) return fail(Code::corrupt, "the journal's own settings: " + name);
  return value;
}

Journal::Impl::Impl(const std::filesystem::path& path, Program runs, const Clock& wall_clock, RandomSource& random,
                    const Connection& by)
    : file(path),
      program(runs),
      clock(wall_clock),
      random_source(random),
      database(by.name.empty() ? path : std::filesystem::path(by.name), by.flags | SQLite::OPEN_NOMUTEX),  // one thread
      things(random) {}

Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<Journal> Journal::open(const std::filesystem::path& file, const Options& options, const Clock& clock,
                              RandomSource& random) {
  if (options.access == Access::read) return open_to_read(file, options, clock, random);
  if (auto made = make_private_file(file, options.create); !made) return made.forward();
  sweep_scratches(file);
  return guarded([&]() -> Result<Journal> {
    auto impl = std::make_unique<Impl>(file, options.program, clock, random);
    if (auto ready = prepare(*impl, options); !ready) return ready.forward();
    const bool current = has_these_read_models(impl->database, impl->program);
    Journal journal(std::move(impl));
    if (!current) {
      if (auto built = journal.rebuild(); !built) return built.forward();
    }
    if (journal.impl_->database.number("SELECT EXISTS(SELECT 1 FROM quarantine)") != 0) {
      if (auto released = journal.receive({}); !released) return released.forward();
    }
    if (auto let_in = journal.let_in_what_is_due(); !let_in) return let_in.forward();
    return journal;
  });
}

const DeviceId& Journal::device() const { return impl_->device; }

// Under a doubted clock it tells no time that others would have to live with for years.
Ulid Journal::new_id() {
  bool doubted = false;
  (void)guarded([&]() -> Status {  // a journal that cannot be read refuses whatever the id was meant for
    doubted = impl_->judge_clock() != domain::ClockDoubt::none;
    if (doubted) impl_->things.observe(chain_end(impl_->database, impl_->device).id);
    return {};
  });
  return doubted ? impl_->things.next_in_order() : impl_->things.next(impl_->clock.now());
}

const HubView& Journal::hub() const {
  TSUNAGU_INVARIANT(impl_->program == Program::hub);
  return impl_->hub;
}
const WardView& Journal::ward() const {
  TSUNAGU_INVARIANT(impl_->program == Program::ward);
  return impl_->ward;
}

}  // namespace tsunagu::journal
