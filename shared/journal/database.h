// SQLite as the journal's own sources use it (not part of the room's contract): one connection, statements prepared
// once, values bound and read by type. Throws SQLite::Exception; `guarded` turns that into an Error at the edge.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <unordered_map>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/base/ulid.h"
#include "shared/journal/fact.h"

namespace tsunagu::journal {

// The code and plain words for what SQLite said; never a statement's text or a value.
[[nodiscard]] Error error_of(const SQLite::Exception& exception);

template <class Do>
auto guarded(Do&& act) -> decltype(act()) {
  try {
    return act();
  } catch (const SQLite::Exception& exception) {
    return fail_with(error_of(exception));
  }
}

// One row of a running query; columns from 0.
class Row {
 public:
  explicit Row(SQLite::Statement& statement) : statement_(statement) {}
  [[nodiscard]] int width() const { return statement_.getColumnCount(); }
  [[nodiscard]] bool is_null(int column) const { return statement_.getColumn(column).isNull(); }
  [[nodiscard]] std::int64_t number(int column) const { return statement_.getColumn(column).getInt64(); }
  [[nodiscard]] std::optional<std::int64_t> maybe_number(int column) const;
  // Borrowed until the next row.
  [[nodiscard]] ByteView bytes(int column) const;
  [[nodiscard]] std::string text(int column) const { return std::string(text_of(bytes(column))); }
  [[nodiscard]] std::optional<Bytes> maybe_bytes(int column) const;
  // Of a blob with another length: as much as there is, the rest zero. verify() is what reports such a row.
  [[nodiscard]] Ulid id(int column) const;
  template <std::size_t N>
  [[nodiscard]] ByteArray<N> array(int column) const {
    ByteArray<N> out{};
    const auto from = bytes(column);
    std::copy_n(from.begin(), std::min(N, from.size()), out.begin());
    return out;
  }
  template <std::size_t N>
  [[nodiscard]] std::optional<ByteArray<N>> maybe_array(int column) const {
    if (is_null(column)) return std::nullopt;
    return array<N>(column);
  }
  [[nodiscard]] Instant instant(int column) const { return Instant{Millis{number(column)}}; }
  [[nodiscard]] std::optional<Instant> maybe_instant(int column) const;
  enum class Shape : std::uint8_t { null, number, text, bytes, other };
  [[nodiscard]] Shape shape(int column) const;

 private:
  SQLite::Statement& statement_;
};

class Database {
 public:
  Database(const std::filesystem::path& file, int flags) : connection_(file.string(), flags) {}
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs a statement that gives no rows; the number of rows it changed. `sql` is a constant: it is prepared once and
  // found again by its address.
  template <class... Arguments>
  int run(const char* sql, const Arguments&... arguments) {
    auto& statement = prepared(sql);
    const Resetting resetting(statement);
    bind_all(statement, arguments...);
    return statement.exec();
  }
  // Calls `each(Row)` for every row; stops when it returns false (if it returns anything).
  template <class Each, class... Arguments>
  void query(const char* sql, Each&& each, const Arguments&... arguments) {
    auto& statement = prepared(sql);
    const Resetting resetting(statement);
    bind_all(statement, arguments...);
    const Row row(statement);
    while (statement.executeStep()) {
      if constexpr (std::is_same_v<decltype(each(row)), bool>) {
        if (!each(row)) return;
      } else {
        each(row);
      }
    }
  }
  // The first column of the first row, as a number; 0 when there is none.
  template <class... Arguments>
  std::int64_t number(const char* sql, const Arguments&... arguments) {
    std::int64_t out = 0;
    query(
        sql,
        [&out](const Row& row) {
          out = row.number(0);
          return false;
        },
        arguments...);
    return out;
  }
  // Several statements without values.
  void script(const std::string& sql) { connection_.exec(sql); }
  // What a PRAGMA answers, as text.
  std::string pragma(const std::string& sql);

  SQLite::Database& connection() { return connection_; }

 private:
  struct Resetting {
    explicit Resetting(SQLite::Statement& statement) : statement_(statement) {}
    ~Resetting() {
      statement_.tryReset();
      statement_.clearBindings();  // reset() alone keeps the old values
    }
    Resetting(const Resetting&) = delete;
    Resetting& operator=(const Resetting&) = delete;
    SQLite::Statement& statement_;
  };

  SQLite::Statement& prepared(const char* sql);

  template <class... Arguments>
  static void bind_all(SQLite::Statement& statement, const Arguments&... arguments) {
    int at = 0;
    (bind(statement, ++at, arguments), ...);
  }
  static void bind(SQLite::Statement& statement, int at, std::int64_t number) { statement.bind(at, number); }
  static void bind(SQLite::Statement& statement, int at, ByteView bytes);
  static void bind(SQLite::Statement& statement, int at, const Bytes& bytes) { bind(statement, at, ByteView(bytes)); }
  static void bind(SQLite::Statement& statement, int at, const Ulid& id) { bind(statement, at, id.view()); }
  static void bind(SQLite::Statement& statement, int at, const std::string& text) { statement.bindNoCopy(at, text); }
  static void bind(SQLite::Statement& statement, int at, Instant at_time) {
    statement.bind(at, static_cast<std::int64_t>(at_time.time_since_epoch().count()));
  }
  template <std::size_t N>
  static void bind(SQLite::Statement& statement, int at, const ByteArray<N>& bytes) {
    bind(statement, at, ByteView(bytes));
  }
  template <class T>
  static void bind(SQLite::Statement& statement, int at, const std::optional<T>& maybe) {
    if (maybe) {
      bind(statement, at, *maybe);
    } else {
      statement.bind(at);
    }
  }
  template <class T>
  requires std::is_enum_v<T> || std::integral<T>
  static void bind(SQLite::Statement& statement, int at, T number) {
    statement.bind(at, static_cast<std::int64_t>(number));
  }

  SQLite::Database connection_;  // before the statements: they must be destroyed first
  std::unordered_map<const char*, SQLite::Statement> statements_;
};

// One exclusive transaction (BEGIN IMMEDIATE), or one consistent read (BEGIN); rolled back unless committed.
class Transaction {
 public:
  enum class Kind { write, read };
  Transaction(Database& database, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace tsunagu::journal
