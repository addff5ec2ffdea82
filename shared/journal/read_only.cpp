// Opening a journal to read it and nothing else: nothing is written into the file, no mode is set, nothing is left
// beside it.
#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cctype>

#include "shared/base/files.h"
#include "shared/journal/impl.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

// A path inside a "file:" name, in which ? and # and % mean something (RFC 3986).
std::string encoded(const std::filesystem::path& path) {
  constexpr std::string_view plain = "-._~/";
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : std::filesystem::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool as_it_is = (byte < 0x80 && std::isalnum(byte) != 0) || plain.find(c) != std::string_view::npos;
    out += as_it_is ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

// The size of a file; 0 when it is not there.
std::uintmax_t size_of(const std::filesystem::path& file) {
  std::error_code none;
  const auto size = std::filesystem::file_size(file, none);
  return none ? 0 : size;
}

bool may_write(const std::filesystem::path& path) { return ::access(path.c_str(), W_OK) == 0; }

// With a log, SQLite reads both and leaves the log for whoever records next. Without one the file is whole: where
// SQLite may put its shared memory beside it, that keeps whoever begins to record meanwhile from changing what is
// being read, and is taken away again; where it may not, nobody else may either.
Connection reading(const std::filesystem::path& file) {
  if (size_of(log_of(file)) > 0) return {file.string(), SQLite::OPEN_READONLY};
  if (may_write(file) && may_write(folder_of(file))) return {file.string(), SQLite::OPEN_READWRITE};
  return {immutable_name(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI};
}

void keep_from_writing(Database& database, std::chrono::milliseconds busy_wait) {
  database.connection().setBusyTimeout(static_cast<int>(busy_wait.count()));
  for (const auto* setting : {"query_only = ON", "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON"})
    database.pragma(setting);
}

// Tables of the same names that hide the file's own, in memory: the ward's hold personal data.
void fold_in_memory(Journal::Impl& impl) {
  auto& database = impl.database;
  database.pragma("query_only = OFF");  // it keeps from writing into memory, too; the file is not written to here
  constexpr std::string_view create = "CREATE TABLE";
  Transaction transaction(database, Transaction::Kind::read);
  for (const auto& table : read_models(impl.program))
    database.script("CREATE TEMP TABLE" + std::string(table.create).substr(create.size()));
  replay(database, database, impl.program, {});
  replay_chains(database, database);
  transaction.commit();
  database.pragma("query_only = ON");
  impl.folded_in_memory = true;
}

bool is_of_an_older_version(Database& database) {
  return upgrade_from(database.number("PRAGMA user_version")) != nullptr &&
         database.number("PRAGMA application_id") == application_id;
}

// In memory, because nothing may be written here.
std::unique_ptr<Journal::Impl> upgraded_copy(std::unique_ptr<Journal::Impl> older, RandomSource& random) {
  auto copy = std::make_unique<Journal::Impl>(older->file, older->program, older->clock, random,
                                              Connection{":memory:", SQLite::OPEN_READWRITE});
  SQLite::Backup backup(copy->database.connection(), older->database.connection());
  while (backup.executeStep(-1) != SQLITE_DONE) {
  }
  upgrade(copy->database);
  return copy;
}

Status prepare(Journal::Impl& impl, const Options& options) {
  keep_from_writing(impl.database, options.busy_wait);
  if (auto known = check_version(impl.database); !known) return known;
  if (auto identity = read_identity(impl); !identity) return identity;
  impl.only_reads = true;
  if (!has_these_read_models(impl.database, impl.program)) fold_in_memory(impl);
  return {};
}

Error said_of_log(const Error& error, const std::filesystem::path& file) {
  if (error.code != Code::io || size_of(log_of(file)) == 0) return error;
  return {Code::io, log_of(file).string() + ": a log that belongs to the journal and cannot be read here; copy both, " +
                        "and " + file.filename().string() +
                        "-shm if there is one, into a folder that may be written to"};
}

}  // namespace

std::filesystem::path log_of(const std::filesystem::path& journal) { return std::filesystem::path(journal) += "-wal"; }

std::string immutable_name(const std::filesystem::path& file) { return "file://" + encoded(file) + "?immutable=1"; }

Result<Journal> Journal::open_to_read(const std::filesystem::path& file, const Options& options, const Clock& clock,
                                      RandomSource& random) {
  if (auto is_one = expect_file(file); !is_one) return is_one.forward();
  if (size_of(file) == 0) return fail(Code::not_found, file.string() + ": an empty file");
  auto opened = guarded([&]() -> Result<Journal> {
    auto impl = std::make_unique<Impl>(file, options.program, clock, random, reading(file));
    impl->database.connection().setBusyTimeout(static_cast<int>(options.busy_wait.count()));
    if (is_of_an_older_version(impl->database)) impl = upgraded_copy(std::move(impl), random);
    if (auto ready = prepare(*impl, options); !ready) return ready.forward();
    return Journal(std::move(impl));
  });
  if (!opened) return fail_with(said_of_log(opened.error(), file));
  return opened;
}

}  // namespace tsunagu::journal
