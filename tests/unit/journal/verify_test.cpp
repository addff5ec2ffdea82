// verify() finds any changed byte of any fact and any read-model row.
#include <sqlite3.h>

#include <fstream>
#include <map>

#include "shared/base/text.h"
#include "tests/support/sessions.h"
#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

constexpr int facts_in_journal = 60;
constexpr int raw_flips = 400;
constexpr int rows_apart = TSUNAGU_ROWS_APART;  // of those whose columns are changed

// Plain SQLite on the file behind the journal's back.
class Tampering {
 public:
  explicit Tampering(const std::filesystem::path& file) { sqlite3_open(file.c_str(), &handle_); }
  ~Tampering() { sqlite3_close(handle_); }
  Tampering(const Tampering&) = delete;
  Tampering& operator=(const Tampering&) = delete;

  // 0: refused by SQLite (a duplicate key), else the rows that changed.
  int run(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return 0;
    return sqlite3_changes(handle_);
  }
  std::vector<std::vector<std::string>> query(const std::string& sql) {
    std::vector<std::vector<std::string>> rows;
    sqlite3_exec(
        handle_, sql.c_str(),
        [](void* to, int width, char** values, char**) {
          auto& row = static_cast<std::vector<std::vector<std::string>>*>(to)->emplace_back();
          for (int i = 0; i < width; ++i) row.emplace_back(values[i] == nullptr ? "NULL" : values[i]);
          return 0;
        },
        &rows, nullptr);
    return rows;
  }

 private:
  sqlite3* handle_ = nullptr;
};

class Verifying : public JournalTest {
 protected:
  Verifying() : JournalTest(true) {}

  // A journal with something in every table, closed, all in the main file.
  std::filesystem::path filled(Program program) {
    const std::string name = program == Program::hub ? "hub" : "ward";
    {
      auto journal = open(name, program);
      RandomHistory history(11, program);
      std::map<domain::FactKind, int> kinds;
      for (int i = 0; i < facts_in_journal || !has_every_kind(kinds, program); ++i) {
        clock.advance(Millis{1});
        const auto next = history.next();
        ++kinds[next.kind];
        EXPECT_TRUE(journal.append(next));
      }
      EXPECT_TRUE(program == Program::hub ? fill_hub(journal) : fill_ward(journal));
      const auto facts = facts_of(journal);
      EXPECT_TRUE(journal.erase(std::array{domain::ErasedPart{facts[5].id, domain::Part::sealed}}, Ulid{}));
      keep_one_aside(journal, program);
      EXPECT_EQ(problems_of(journal), "");
    }
    return folder / name;
  }

  Program program_of(const std::filesystem::path& file) {
    return file.filename() == "ward" ? Program::ward : Program::hub;
  }

  // What somebody sees who verifies this file: "" when all is well.
  std::string said_of(const std::filesystem::path& file) {
    Options options;
    options.program = program_of(file);
    const auto journal = Journal::open(file, options, clock, random);
    if (!journal) return "cannot open: " + journal.error().detail;
    return problems_of(*journal);
  }

  void put_back(const std::filesystem::path& file, const std::filesystem::path& kept) {
    for (const auto* end : {"-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    std::filesystem::copy_file(kept, file, std::filesystem::copy_options::overwrite_existing);
  }

  void every_column_of_every_row(Program program);
  void bytes_anywhere(Program program);

 private:
  static bool has_every_kind(const std::map<domain::FactKind, int>& kinds, Program program) {
    for (const auto& info : domain::all_kinds()) {
      if (info.kind != domain::FactKind::part_erased && domain::may_record(program, info) &&
          !kinds.contains(info.kind)) {
        return false;
      }
    }
    return true;
  }
  // What a history at random may leave out.
  static bool fill_hub(Journal& journal) { return journal.allocate_number({1, 2, 3, 4}).has_value(); }
  static bool fill_ward(Journal& journal) {
    domain::CaseRecord record;
    record.children = {{"そら", domain::YearMonth{2025, 9}}};
    domain::PersonRecord person;
    person.kana = "みなとの はな";
    person.birth_month = domain::YearMonth{1994, 3};
    person.phones.push_back({{domain::ContactMethod::phone, "090-5555-5512", {}, false, {}, {}}, {}});
    const auto case_id = journal.new_id();
    const domain::PersonAdded added{journal.new_id(), domain::PersonRole::self, false, {}};
    return journal.append(domain::fact(case_id, domain::CaseOpened{}, part(record))) &&
           journal.append(domain::fact(case_id, added, part(person))) &&
           journal.append(domain::fact(case_id, domain::IntakeAccepted{journal.new_id(), {}, {}, 1, {}, {}}));
  }
  void keep_one_ahead(Journal& journal) {
    domain::EventSession session;
    session.source_key = "a";
    session.first_day = session.last_day = domain::day_of(opening);
    EXPECT_TRUE(tests::import_sessions(journal, std::array{session}));
    auto fast = open("fast");
    clock.advance(std::chrono::hours{2});
    EXPECT_TRUE(fast.append(domain::fact(session_id_of("a"), domain::BookingMade{})));
    clock.advance(-std::chrono::hours{2});
    EXPECT_TRUE(journal.receive(facts_of(fast)));
    EXPECT_EQ(journal.waiting()->ahead, 1U);
  }
  void keep_one_aside(Journal& journal, Program program) {
    if (program == Program::hub) keep_one_ahead(journal);
    auto other = open("other", program);
    EXPECT_TRUE(other.append(domain::fact(other.new_id(), domain::MergeAdded{}, Bytes{1, 2, 3})));
    auto facts = facts_of(other);
    facts.front().sealed.reset();
    EXPECT_EQ(journal.receive(facts)->quarantined, 1U);
  }
};

// The SQL expression for a stored value with one byte changed; nothing for an empty blob or text.
std::optional<std::string> changed(const std::string& type, const std::string& quoted, const std::string& hex,
                                   std::uint64_t pick) {
  if (type == "null") return "X'00'";
  if (type == "integer") return quoted + " + " + std::to_string(1ULL << (pick % 20));
  auto bytes = *from_hex(hex);
  if (bytes.empty()) return std::nullopt;
  auto& byte = bytes[pick % bytes.size()];
  byte = static_cast<std::uint8_t>(byte ^ (1U << (pick / 64 % (type == "text" ? 4 : 8))));
  const std::string blob = "X'" + to_hex(bytes) + "'";
  return type == "text" ? "CAST(" + blob + " AS TEXT)" : blob;
}

void Verifying::every_column_of_every_row(Program program) {
  const auto file = filled(program);
  const auto kept = folder / "kept";
  std::filesystem::copy_file(file, kept);
  tests::FixedRandom pick(5);
  std::map<std::string, int> flips;
  for (const auto& table : Tampering(kept).query("SELECT name FROM sqlite_master WHERE type = 'table'")) {
    if (table[0] == "ahead" && program == Program::ward) continue;  // no case is anybody's place
    const auto columns = Tampering(kept).query("SELECT name FROM pragma_table_info('" + table[0] + "')");
    const auto key = Tampering(kept).query("SELECT name FROM pragma_table_info('" + table[0] + "') WHERE pk > 0");
    for (const auto& column : columns) {
      std::string select = "SELECT typeof(" + column[0] + "), quote(" + column[0] + "), hex(" + column[0] + ")";
      for (const auto& part : key) select += ", quote(" + part[0] + ")";
      int rows = 0;
      for (const auto& row : Tampering(kept).query(select + " FROM " + table[0])) {
        const auto value = changed(row[0], row[1], row[2], pick.next());
        if (!value || rows++ % rows_apart != 0) continue;
        std::string update = "UPDATE " + table[0] + " SET " + column[0] + " = " + *value + " WHERE 1";
        for (std::size_t i = 0; i < key.size(); ++i) update += " AND " + key[i][0] + " = " + row[3 + i];
        const int done = Tampering(file).run(update);
        const bool folded_anew = table[0] == "meta" && row[3] == "'fold'" && column[0] != "name";
        if (done == 1) {
          ++flips[table[0]];
          EXPECT_EQ(said_of(file).empty(), folded_anew) << update;
        }
        put_back(file, kept);
      }
    }
    EXPECT_GT(flips[table[0]], 0) << table[0] << " was never changed";
  }
  EXPECT_EQ(said_of(file), "");
  int all = 0;
  for (const auto& [table, count] : flips) all += count;
  std::cout << "values changed: " << all << " in " << flips.size() << " tables\n";
}

void Verifying::bytes_anywhere(Program program) {
  const auto file = filled(program);
  const auto kept = folder / "kept";
  std::filesystem::copy_file(file, kept);
  const auto size = std::filesystem::file_size(file);
  const auto contents = [&] {
    Options options;
    options.program = program;
    const auto journal = Journal::open(file, options, clock, random);
    return journal ? std::pair(facts_of(*journal), digest_of(*journal)) : std::pair(std::vector<Fact>{}, Hash{});
  };
  const auto expected = contents();
  tests::FixedRandom pick(6);
  int found = 0;
  for (int flip = 0; flip < raw_flips; ++flip) {
    put_back(file, kept);
    const auto at = static_cast<std::streamoff>(pick.next() % size);
    std::fstream raw(file, std::ios::in | std::ios::out | std::ios::binary);
    raw.seekg(at);
    const int byte = raw.get();
    raw.seekp(at);
    raw.put(static_cast<char>(byte ^ (1 << (pick.next() % 8))));
    raw.close();
    if (!said_of(file).empty()) {
      ++found;
    } else {
      EXPECT_EQ(contents(), expected) << "byte " << at;  // unused space, or SQLite's own counters
    }
  }
  EXPECT_GT(found, raw_flips / 8);
  std::cout << "bytes changed: " << raw_flips << ", found: " << found << ", without effect: " << raw_flips - found
            << "\n";
}

TEST_F(Verifying, FindsAChangeInAnyColumnOfAnyRowOfTheHub) { every_column_of_every_row(Program::hub); }
TEST_F(Verifying, FindsAChangeInAnyColumnOfAnyRowOfTheWard) { every_column_of_every_row(Program::ward); }
TEST_F(Verifying, FindsAnyByteOfTheHubsFileThatMatters) { bytes_anywhere(Program::hub); }
TEST_F(Verifying, FindsAnyByteOfTheWardsFileThatMatters) { bytes_anywhere(Program::ward); }

TEST_F(Verifying, AnIndexOrFoldOfAnotherVersionIsMadeAnewAndIsNoDamage) {
  const auto file = filled(Program::hub);
  for (const auto* sql :
       {"DROP INDEX visits_by_day", "CREATE INDEX of_another ON visits(adults)", "CREATE TABLE of_another_version(x)",
        "DELETE FROM meta WHERE name = 'fold'", "DROP TABLE corrections"}) {
    Tampering(file).run(sql);
    EXPECT_EQ(said_of(file), "") << sql;
  }
}

TEST_F(Verifying, FindsRowsThatWereRemovedOrAdded) {
  const auto file = filled(Program::hub);
  const auto kept = folder / "kept";
  std::filesystem::copy_file(file, kept);
  const std::string newest = "(SELECT max(id) FROM facts)";
  for (const auto& sql : std::vector<std::string>{
           "DELETE FROM facts WHERE id = " + newest, "DELETE FROM facts WHERE id = (SELECT min(id) FROM facts)",
           "DELETE FROM visits WHERE visit_id = (SELECT max(visit_id) FROM visits)",
           "INSERT INTO alerts(alert_id, raised, place) VALUES(X'FF', 1, 1)",
           "UPDATE facts SET sealed = NULL WHERE id = " + newest, "UPDATE facts SET card = NULL WHERE id = " + newest,
           "DELETE FROM meta WHERE name = 'device'", "DELETE FROM ahead",
           "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM visits; END",
           "UPDATE facts SET sealed = X'01' WHERE sealed IS NULL"}) {
    ASSERT_TRUE(Tampering(file).run("SELECT 1") >= 0);
    Tampering(file).run(sql);
    EXPECT_NE(said_of(file), "") << sql;
    put_back(file, kept);
  }
}

TEST_F(Verifying, NamesWhatIsWrongWithoutSayingAnythingPersonal) {
  const auto file = filled(Program::ward);
  Tampering(file).run("UPDATE persons SET called = 'さとう はなこ'");
  const auto said = said_of(file);
  EXPECT_NE(said.find("table persons, row "), std::string::npos) << said;
  EXPECT_NE(said.find("column called is not what its facts make it"), std::string::npos) << said;
  EXPECT_EQ(said.find("はなこ"), std::string::npos) << said;
}

TEST_F(Verifying, LeavesNoFilesBehind) {
  filled(Program::hub);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator((folder / "hub").parent_path())) {
    EXPECT_EQ(entry.path().string().find("verify"), std::string::npos);
    ++files;
  }
  EXPECT_GE(files, 1U);
}

TEST_F(Verifying, ARebuildRepairsWhatIsNotTheFactsThemselves) {
  const auto file = filled(Program::hub);
  Tampering(file).run("DELETE FROM visits");
  Tampering(file).run("UPDATE families SET seen = 5");
  EXPECT_NE(said_of(file), "");
  ASSERT_TRUE(open("hub").rebuild());
  EXPECT_EQ(said_of(file), "");
}

}  // namespace
}  // namespace tsunagu::journal
