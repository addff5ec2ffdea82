// Reading everything and comparing: what SQLite says of the file, the tables' shapes, every hash and chain, and every
// read-model row against a replay into a file of its own.
#include <map>
#include <set>

#include "shared/base/text.h"
#include "shared/journal/impl.h"
#include "shared/journal/schema.h"

namespace tsunagu::journal {
namespace {

constexpr std::size_t most_problems = 200;  // of a kind; a broken disk has thousands

class Findings {
 public:
  explicit Findings(VerifyReport& report) : report_(report) {}
  void add(std::string problem) {
    if (report_.problems.size() < most_problems) report_.problems.push_back(std::move(problem));
  }

 private:
  VerifyReport& report_;
};

// A temporary database beside the journal, on the same, perhaps encrypted, volume; in memory for whoever only reads. It
// has no name from the moment that SQLite has opened it, so that nothing of it is left whatever ends this process.
class Scratch {
 public:
  explicit Scratch(const std::filesystem::path& file) : database_(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    std::error_code still_there;  // then it is swept when the journal is opened
    std::filesystem::remove(file, still_there);
    database_.pragma("journal_mode = OFF");
    database_.pragma("synchronous = OFF");
    database_.pragma("temp_store = MEMORY");
    database_.pragma("cache_size = -65536");
  }
  Database& database() { return database_; }

 private:
  Database database_;
};

void check_structure(Database& database, Findings& findings) {
  database.query("PRAGMA integrity_check", [&](const Row& row) {
    const auto said = row.text(0);
    if (said != "ok") findings.add("the file's structure: " + said);
  });
}

void check_schema(Database& database, Program program, Findings& findings) {
  Database expected(":memory:", SQLite::OPEN_READWRITE);
  expected.script(fact_tables());
  create_read_models(expected, program);
  for (const auto& table : read_models(program)) expected.script(table.indexes);
  const auto wanted = schema_of(expected, Tables::all);
  const auto found = schema_of(database, Tables::all);
  for (const auto& [name, sql] : wanted) {
    const auto at = found.find(name);
    if (at == found.end() || at->second != sql) findings.add("the definition of " + name + " is not as it must be");
  }
  for (const auto& [name, sql] : found) {
    if (!wanted.contains(name)) findings.add("there is a " + name + " that does not belong here");
  }
  database.query("SELECT type || ' ' || name FROM sqlite_master WHERE type NOT IN ('table', 'index')",
                 [&](const Row& row) { findings.add("there is a " + row.text(0) + " that does not belong here"); });
}

void check_meta(Database& database, Findings& findings) {
  const std::set<std::string> known{clock_moved_name, "device", "fold", members_left_name, "program", tablet_name};
  std::set<std::string> names{clock_moved_name, "fold", members_left_name, tablet_name};  // not always there
  database.query("SELECT name FROM meta", [&](const Row& row) { names.insert(row.text(0)); });
  if (names != known) findings.add("the journal's own settings are not as they must be");
  for (const auto& name : known) {
    if (!read_meta(database, name)) findings.add("the setting " + name + " does not match its digest");
  }
}

// The stored widths; a value of another type or length cannot be one that was recorded.
bool has_fact_shape(const Row& row) {
  using Shape = Row::Shape;
  constexpr std::array<std::pair<int, std::size_t>, 7> exact{
      {{0, 16}, {1, 16}, {4, 16}, {8, 32}, {9, 32}, {10, 32}, {11, 32}}};
  for (const auto& [column, width] : exact) {
    if (row.shape(column) != Shape::bytes || row.bytes(column).size() != width) return false;
  }
  for (const int part : {6, 7}) {
    if (row.shape(part) != Shape::bytes && row.shape(part) != Shape::null) return false;
  }
  for (const auto& [column, width] : {std::pair<int, std::size_t>{15, 16}, {16, 0}}) {
    if (row.shape(column) == Shape::null) continue;
    if (row.shape(column) != Shape::bytes || (width != 0 && row.bytes(column).size() != width)) return false;
  }
  const bool has_time = row.shape(13) == (row.number(12) == 1 ? Shape::null : Shape::number);
  return has_time && row.shape(5) == Shape::bytes && row.shape(2) == Shape::number && row.shape(3) == Shape::number &&
         row.shape(12) == Shape::number && row.shape(14) == Shape::number &&
         std::in_range<std::uint16_t>(row.number(3));
}

using ChainEnds = std::map<DeviceId, ChainEnd>;

// Facts in the order of their ids, which is also the order of each chain. A chain that is `own` has no gaps; another
// device's may, until its missing facts arrive. The ends of the chains; none when `go_on` said no.
std::optional<ChainEnds> check_facts(Database& database, const char* select, const char* what,
                                     const std::set<Ulid>& own, VerifyReport& report, Findings& findings,
                                     const std::function<bool()>& go_on = {}) {
  ChainEnds ends;
  bool stopped = false;
  const auto check_one = [&](const Row& row) {
    const std::string name = std::string(what) + " " + row.id(0).text();
    if (!has_fact_shape(row)) return findings.add(name + " has a column that cannot be");
    const Fact fact = fact_of(row);
    if (const auto fault = fault_of(fact)) findings.add(name + " " + *fault);
    auto& end = ends[fact.device];
    const bool follows = fact.sequence == end.sequence + 1;
    if (follows ? fact.previous != end.hash : fact.sequence <= end.sequence || own.contains(fact.device)) {
      findings.add(name + " does not follow the fact before it in its device's chain");
    }
    end = {fact.device, fact.sequence, fact.hash, fact.id};
    report.erased += (fact.sealed ? 0U : 1U) + (fact.card ? 0U : 1U);
  };
  database.query(select, [&](const Row& row) {
    check_one(row);
    stopped = go_on && !go_on();
    return !stopped;
  });
  if (stopped) return std::nullopt;
  return ends;
}

// Erased parts must have been erased by a fact that says so, and be gone.
void check_erasures(Database& database, Database& replayed, Findings& findings) {
  database.query(
      "SELECT id, sealed IS NULL, card IS NULL FROM facts WHERE sealed IS NULL OR card IS NULL", [&](const Row& row) {
        for (const int part : {1, 2}) {
          const auto recorded =
              replayed.number("SELECT EXISTS(SELECT 1 FROM erasures WHERE fact_id = ? AND part = ?)", row.id(0), part);
          if (row.number(part) != 0 && recorded == 0) {
            findings.add("fact " + row.id(0).text() + " has lost a part that nobody erased");
          }
        }
      });
  replayed.query("SELECT DISTINCT fact_id, part FROM erasures", [&](const Row& row) {
    const auto fact = find_fact(database, row.id(0));
    const bool sealed = row.number(1) == static_cast<int>(domain::Part::sealed);
    if (fact && (sealed ? fact->sealed : fact->card)) {
      findings.add("fact " + row.id(0).text() + " still has a part that was erased");
    }
  });
}

bool same_value(const Row& a, const Row& b, int column) {
  if (a.shape(column) != b.shape(column)) return false;
  if (a.shape(column) == Row::Shape::number) return a.number(column) == b.number(column);
  const auto left = a.bytes(column);
  const auto right = b.bytes(column);
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

std::string key_text(const Row& row) {
  const auto key = row.bytes(0);
  return key.size() == 16 ? row.id(0).text() : to_hex(key);
}

// Walks both tables by primary key.
class TableComparison {
 public:
  TableComparison(const Table& table, Database& kept, Database& replayed, Findings& findings)
      : table_(table),
        kept_(kept.connection(), all_of(table)),
        replayed_(replayed.connection(), all_of(table)),
        findings_(findings) {}

  std::size_t run() {
    const Row kept(kept_);
    const Row replayed(replayed_);
    std::size_t rows = 0;
    bool more = kept_.executeStep();
    bool more_replayed = replayed_.executeStep();
    while (more && more_replayed) {
      ++rows;
      compare(kept, replayed);
      more = kept_.executeStep();
      more_replayed = replayed_.executeStep();
    }
    if (more) findings_.add(std::string("table ") + table_.name + " has rows that no fact made");
    if (more_replayed) findings_.add(std::string("table ") + table_.name + " lacks rows that facts made");
    return rows;
  }

 private:
  static std::string all_of(const Table& table) {
    return std::string("SELECT * FROM ") + table.name + " ORDER BY " + table.key;
  }
  void compare(const Row& kept, const Row& replayed) {
    for (int column = 0; column < replayed.width(); ++column) {
      if (same_value(kept, replayed, column)) continue;
      findings_.add(std::string("table ") + table_.name + ", row " + key_text(replayed) + ": column " +
                    replayed_.getColumn(column).getName() + " is not what its facts make it");
    }
  }

  const Table& table_;
  SQLite::Statement kept_;
  SQLite::Statement replayed_;
  Findings& findings_;
};

// Facts whose aggregate has no root yet.
std::int64_t waiting_facts(Database& database) {
  std::string roots;
  for (const auto& info : domain::all_kinds()) {
    if (info.is_root) roots += (roots.empty() ? "" : ",") + std::to_string(static_cast<int>(info.kind));
  }
  SQLite::Statement statement(database.connection(),
                              "SELECT count(*) FROM facts f WHERE kind NOT IN (" + roots +
                                  ") AND NOT EXISTS (SELECT 1 FROM facts r WHERE r.aggregate = f.aggregate AND "
                                  "(r.id < f.id OR r.id <= f.follows) AND r.kind IN (" +
                                  roots + "))");
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

// Each names a fact of another device that is there, and whose time has not come.
void check_ahead(Database& database, const DeviceId& device, Findings& findings) {
  database.query(
      "SELECT fact_id FROM ahead a WHERE NOT EXISTS(SELECT 1 FROM facts f WHERE f.id = a.fact_id AND f.aggregate = "
      "a.aggregate AND f.device <> ?)",
      [&](const Row& row) { findings.add("what waits for its time is no such fact: " + key_text(row)); }, device);
}

void check_read_models(Journal::Impl& impl, VerifyReport& report, Findings& findings) {
  Scratch scratch(impl.only_reads ? ":memory:" : scratch_of(impl.file, impl.things.next(impl.clock.now()).text()));
  auto& replayed = scratch.database();
  {
    Transaction transaction(replayed, Transaction::Kind::write);
    create_read_models(replayed, impl.program);
    replay(impl.database, replayed, impl.program, {});
    replay_chains(impl.database, replayed);
    transaction.commit();
  }
  for (const auto& table : read_models(impl.program)) {
    report.rows += TableComparison(table, impl.database, replayed, findings).run();
  }
  check_erasures(impl.database, replayed, findings);
}

void check_all(Journal::Impl& impl, VerifyReport& report) {
  Findings findings(report);
  auto& database = impl.database;
  check_structure(database, findings);
  if (!impl.folded_in_memory) check_schema(database, impl.program, findings);
  check_meta(database, findings);
  if (!report.ok() && report.problems.size() >= most_problems) return;
  check_facts(database, "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts ORDER BY id", "fact", {impl.device}, report,
              findings);
  VerifyReport aside;
  check_facts(database, "SELECT " TSUNAGU_FACT_COLUMNS " FROM quarantine ORDER BY id", "quarantined fact", {}, aside,
              findings);
  check_ahead(database, impl.device, findings);
  check_read_models(impl, report, findings);
  report.facts = static_cast<std::size_t>(database.number("SELECT count(*) FROM facts"));
  report.quarantined = static_cast<std::size_t>(database.number("SELECT count(*) FROM quarantine"));
  report.waiting = static_cast<std::size_t>(waiting_facts(database));
  report.ahead = static_cast<std::size_t>(database.number("SELECT count(*) FROM ahead"));
  report.doubted = static_cast<std::size_t>(database.number(
      "SELECT count(*) FROM facts WHERE mark = 1 AND NOT EXISTS(SELECT 1 FROM corrections WHERE fact_id "
      "= facts.id AND undone = 0)"));
}

}  // namespace

Result<VerifyReport> Journal::verify() const {
  VerifyReport report;
  const auto checked = guarded([&]() -> Status {
    Transaction transaction(impl_->database, Transaction::Kind::read);
    check_all(*impl_, report);
    return {};
  });
  if (!checked) {
    // What cannot be read is a finding, not a failure to look: unless the file is merely in use.
    if (checked.error().code == Code::locked) return checked.forward();
    report.problems.push_back("reading stopped: " + checked.error().detail);
  }
  return report;
}

namespace {

// Facts at the end of a chain may be lost from the table without a trace there; its index is a tree of its own.
bool index_knows_more(Database& database, const ChainEnds& ends) {
  bool more = false;
  const auto read = guarded([&]() -> Status {
    database.query("SELECT device, max(sequence) FROM facts INDEXED BY facts_by_chain GROUP BY device",
                   [&](const Row& row) {
                     const auto end = ends.find(row.id(0));
                     more = more || end == ends.end() || end->second.sequence < row.number(1);
                   });
    return {};
  });
  return read && more;  // an index that cannot be read is made anew with everything else that is derived
}

}  // namespace

Result<bool> facts_hold(Journal::Impl& impl, const std::function<bool()>& go_on) {
  return guarded([&]() -> Result<bool> {
    Transaction transaction(impl.database, Transaction::Kind::read);
    VerifyReport report;
    Findings findings(report);
    const auto ends = check_facts(impl.database, "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts ORDER BY id", "fact",
                                  {impl.device}, report, findings, go_on);
    const auto waiting = check_facts(impl.database, "SELECT " TSUNAGU_FACT_COLUMNS " FROM quarantine ORDER BY id",
                                     "quarantined fact", {}, report, findings, go_on);
    if (!ends || !waiting) return fail(Code::timeout, "checking the facts");
    return report.ok() && !index_knows_more(impl.database, *ends);
  });
}

Result<bool> Journal::facts_are_as_recorded(const std::function<bool()>& go_on) const {
  return facts_hold(*impl_, go_on);
}

Result<bool> Journal::is_in_order() const {
  return guarded([&]() -> Result<bool> { return impl_->database.pragma("quick_check(1)") == "ok"; });
}

}  // namespace tsunagu::journal
