#include "shared/journal/database.h"

#include <sqlite3.h>

namespace tsunagu::journal {
namespace {

bool is_writing(int extended_code) {
  switch (extended_code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_MMAP: return true;
    default: return false;
  }
}

}  // namespace

Error error_of(const SQLite::Exception& exception) {
  switch (exception.getErrorCode()) {
    case SQLITE_FULL: return {Code::io, "no space left for the journal"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Code::locked, "the journal is in use by another process"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {Code::corrupt, "the journal file is damaged"};
    case SQLITE_TOOBIG: return {Code::too_large, "a value for the journal"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH: return {Code::io, "the journal file cannot be opened for writing"};
    case SQLITE_IOERR:
      return {Code::io, is_writing(exception.getExtendedErrorCode())
                            ? "the journal could not be written: the disk is full or failing"
                            : "the journal could not be read: the disk is failing"};
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: return {Code::corrupt, "the journal's tables are not as they must be"};
    default: return {Code::io, "the journal (error " + std::to_string(exception.getExtendedErrorCode()) + ")"};
  }
}

std::optional<std::int64_t> Row::maybe_number(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

ByteView Row::bytes(int column) const {
  const auto cell = statement_.getColumn(column);
  const void* from = cell.getBlob();  // before the length, which depends on it
  return {static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(cell.getBytes())};
}

std::optional<Bytes> Row::maybe_bytes(int column) const {
  if (is_null(column)) return std::nullopt;
  return copy_of(bytes(column));
}

Ulid Row::id(int column) const { return Ulid{array<16>(column)}; }

std::optional<Instant> Row::maybe_instant(int column) const {
  if (is_null(column)) return std::nullopt;
  return instant(column);
}

Row::Shape Row::shape(int column) const {
  const auto cell = statement_.getColumn(column);
  if (cell.isNull()) return Shape::null;
  if (cell.isInteger()) return Shape::number;
  if (cell.isText()) return Shape::text;
  return cell.isBlob() ? Shape::bytes : Shape::other;
}

std::string Database::pragma(const std::string& sql) {
  SQLite::Statement statement(connection_, "PRAGMA " + sql);
  return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

SQLite::Statement& Database::prepared(const char* sql) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) return found->second;
  return statements_.try_emplace(sql, connection_, sql).first->second;
}

void Database::bind(SQLite::Statement& statement, int at, ByteView bytes) {
  static constexpr std::uint8_t nothing = 0;  // an empty blob from a null pointer would be NULL
  statement.bindNoCopy(at, bytes.empty() ? &nothing : bytes.data(), static_cast<int>(bytes.size()));
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
  database_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  // SQLite has rolled back by itself after some errors (no space, input/output); then there is nothing left to do.
  if (sqlite3_get_autocommit(database_.connection().getHandle()) == 0) database_.connection().tryExec("ROLLBACK");
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace tsunagu::journal
