#include "shared/journal/journal.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "shared/journal/schema.h"
#include "tests/support/sessions.h"
#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

using domain::fact;

class Appending : public JournalTest {};
class Opening : public JournalTest {};

int mode_of(const std::filesystem::path& file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 ? static_cast<int>(info.st_mode & 0777) : -1;
}

void run_sql(const std::filesystem::path& file, const char* sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
  sqlite3_close(handle);
}

TEST(Schema, WhatFoldsHasATableFromWhichItsAggregateIsCleared) {
  for (const auto program : {Program::hub, Program::ward}) {
    const auto tables = read_models(program);
    for (const auto& info : domain::all_kinds()) {
      if (!info.folds || !domain::may_record(program, info)) continue;
      EXPECT_TRUE(std::any_of(tables.begin(), tables.end(), [&](const Table& t) { return t.of == info.aggregate; }))
          << info.name;
    }
  }
}

TEST_F(Appending, WhatWasRecordedComesBackAsItWas) {
  auto journal = open();
  const auto visit_id = journal.new_id();
  domain::VisitStarted visit;
  visit.bands = {1, 0, 2, 0, 0, 0};
  visit.adults = 2;
  visit.first_time = true;
  const auto id = journal.append(fact(visit_id, visit, Bytes{1, 2, 3}));
  ASSERT_TRUE(id);
  const auto back = journal.fact(*id);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->aggregate, visit_id);
  EXPECT_EQ(back->sequence, 1);
  EXPECT_EQ(back->device, journal.device());
  EXPECT_EQ(back->sealed, (Bytes{1, 2, 3}));
  EXPECT_EQ(back->card, Bytes{});
  EXPECT_EQ(*back->as<domain::VisitStarted>(), visit);
  EXPECT_FALSE(journal.fact(visit_id));
  EXPECT_EQ(*journal.count(), 1U);
}

TEST_F(Appending, IdsRiseWhenTheClockStandsStillOrRunsBackwards) {
  auto journal = open();
  Ulid last;
  for (int i = 0; i < 20; ++i) {
    const auto id = journal.append(fact(journal.new_id(), domain::AlertRaised{}));
    ASSERT_TRUE(id);
    EXPECT_LT(last, *id);
    last = *id;
    if (i == 10) clock.advance(-std::chrono::hours{5});
  }
}

TEST_F(Appending, IdsRisePastTheJournalAfterARestartWithAnEarlierClock) {
  Ulid last;
  {
    auto journal = open();
    last = *journal.append(fact(journal.new_id(), domain::AlertRaised{}));
  }
  clock.advance(-std::chrono::hours{100});
  auto journal = open();
  EXPECT_LT(last, *journal.append(fact(journal.new_id(), domain::AlertRaised{})));
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Appending, SeveralFactsAreRecordedTogetherOrNotAtAll) {
  auto journal = open();
  const auto before = digest_of(journal);
  std::vector<domain::NewFact> facts;
  facts.push_back(fact(journal.new_id(), domain::AlertRaised{}));
  facts.push_back(fact(journal.new_id(), domain::CaseOpened{}));  // the ward's
  const auto recorded = journal.append(std::move(facts));
  ASSERT_FALSE(recorded);
  EXPECT_EQ(recorded.error().code, Code::usage);
  EXPECT_EQ(*journal.count(), 0U);
  EXPECT_EQ(digest_of(journal), before);
}

TEST_F(Appending, AnOpenPartThatIsNotItsKindsIsRefused) {
  auto journal = open();
  auto visit = fact(journal.new_id(), domain::VisitStarted{});
  visit.open.set("name", domain::Value{std::string("さとう")});
  const auto refused = journal.append(visit);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::usage);
  EXPECT_EQ(refused.error().detail, "visit_started");
}

TEST_F(Appending, APartOverTheLimitIsRefused) {
  auto journal = open();
  const auto refused = journal.append(fact(journal.new_id(), domain::VisitStarted{}, Bytes(max_part + 1, 1)));
  EXPECT_EQ(refused.error().code, Code::too_large);
  EXPECT_TRUE(journal.append(fact(journal.new_id(), domain::VisitStarted{}, Bytes(max_part, 1))));
}

TEST_F(Appending, TwoJournalsOfOneFileKeepOneChain) {
  auto kiosk = open();
  auto admin = open();
  EXPECT_EQ(kiosk.device(), admin.device());
  for (int i = 0; i < 10; ++i) {
    const auto a = kiosk.append(fact(kiosk.new_id(), domain::AlertRaised{}));
    const auto b = admin.append(fact(admin.new_id(), domain::AlertRaised{}));
    ASSERT_TRUE(a && b);
    EXPECT_LT(*a, *b);
  }
  EXPECT_EQ(*kiosk.count(), 20U);
  EXPECT_EQ(problems_of(kiosk), "");
}

TEST_F(Opening, EveryFileIsPrivateToTheUser) {
  const auto old = ::umask(0);
  {
    auto journal = open();
    ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::AlertRaised{})));
    EXPECT_EQ(mode_of(folder / "journal"), 0600);
    EXPECT_EQ(mode_of(folder / "journal-wal"), 0600);
    EXPECT_EQ(mode_of(folder / "journal-shm"), 0600);
    ASSERT_TRUE(journal.backup(folder / "backup"));
    EXPECT_EQ(mode_of(folder / "backup"), 0600);
  }
  ::chmod((folder / "journal").c_str(), 0644);
  { auto journal = open(); }
  ::umask(old);
  EXPECT_EQ(mode_of(folder / "journal"), 0600);
}

TEST_F(Opening, AJournalFromANewerVersionIsLeftAlone) {
  { auto journal = open(); }
  run_sql(folder / "journal", "PRAGMA user_version = 3");
  const auto opened = Journal::open(folder / "journal", {}, clock, random);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Code::unsupported);
  EXPECT_NE(opened.error().detail.find("newer version"), std::string::npos);
}

TEST_F(Opening, TheOtherProgramsJournalIsRefused) {
  { auto journal = open("journal", Program::ward); }
  EXPECT_EQ(Journal::open(folder / "journal", {}, clock, random).error().code, Code::usage);
}

TEST_F(Opening, WhatIsNotAJournalIsRefused) {
  std::ofstream(folder / "text") << std::string(5000, 'x');
  EXPECT_EQ(Journal::open(folder / "text", {}, clock, random).error().code, Code::corrupt);
  run_sql(folder / "other", "CREATE TABLE t(x)");
  EXPECT_EQ(Journal::open(folder / "other", {}, clock, random).error().code, Code::corrupt);
  EXPECT_EQ(Journal::open(folder / "nowhere" / "journal", {}, clock, random).error().code, Code::io);
  Options existing;
  existing.create = false;
  EXPECT_EQ(Journal::open(folder / "none", existing, clock, random).error().code, Code::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_F(Opening, ALinkIsNotFollowed) {
  { auto journal = open(); }
  std::filesystem::create_symlink(folder / "journal", folder / "link");
  EXPECT_EQ(Journal::open(folder / "link", {}, clock, random).error().code, Code::io);
}

TEST_F(Opening, AFileThatAnotherProcessKeepsToItselfIsLocked) {
  auto journal = open();
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open((folder / "journal").c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  Options impatient;
  impatient.busy_wait = std::chrono::milliseconds{20};
  auto second = Journal::open(folder / "journal", impatient, clock, random);  // reading is possible
  ASSERT_TRUE(second) << second.error().detail;
  EXPECT_EQ(second->append(fact(second->new_id(), domain::AlertRaised{})).error().code, Code::locked);
  sqlite3_close(other);
  EXPECT_TRUE(second->append(fact(second->new_id(), domain::AlertRaised{})));
}

TEST_F(Opening, WhatSqliteWasToldIsWhatItDoes) {
  auto journal = open();
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::AlertRaised{})));
  // The mode is in the file: a second connection sees it too.
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open((folder / "journal").c_str(), &other), SQLITE_OK);
  std::string mode;
  sqlite3_exec(
      other, "PRAGMA journal_mode",
      [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) = values[0];
        return 0;
      },
      &mode, nullptr);
  sqlite3_close(other);
  EXPECT_EQ(mode, "wal");
}

TEST_F(Appending, RunningNumbersRiseByOneForEachWardAndSurviveARestart) {
  const domain::KeyId one{1, 2, 3, 4};
  const domain::KeyId two{9, 9, 9, 9};
  {
    auto journal = open();
    EXPECT_EQ(*journal.allocate_number(one), 1U);
    EXPECT_EQ(*journal.allocate_number(one), 2U);
    EXPECT_EQ(*journal.allocate_number(two), 1U);
  }
  auto journal = open();
  auto admin = open();
  EXPECT_EQ(*journal.allocate_number(one), 3U);
  EXPECT_EQ(*admin.allocate_number(one), 4U);
  ASSERT_TRUE(journal.rebuild());
  EXPECT_EQ(*journal.allocate_number(one), 5U);
  EXPECT_EQ(*journal.allocate_numbers(one, 100), 6U);
  EXPECT_EQ(*journal.allocate_number(one), 106U);
}

TEST_F(Appending, RunningNumbersEndInsteadOfStartingAgain) {
  auto journal = open();
  const domain::KeyId ward{1, 2, 3, 4};
  ASSERT_TRUE(journal.append(fact(numbers_aggregate(journal.device(), ward),
                                  domain::NumberAllocated{ward, journal.device(), UINT32_MAX - 1})));
  EXPECT_EQ(journal.allocate_numbers(ward, 2).error().code, Code::refused);
  EXPECT_EQ(*journal.allocate_number(ward), UINT32_MAX);
  EXPECT_EQ(journal.allocate_number(ward).error().code, Code::refused);
}

domain::EventSession session(const char* key, const char* title, const char* day) {
  domain::EventSession out;
  out.source_key = key;
  out.title = title;
  out.first_day = out.last_day = *domain::parse_day(day);
  return out;
}

TEST_F(Appending, ImportingTheSameFileTwiceChangesNothing) {
  auto journal = open();
  const std::vector file{session("a", "おはなし会", "2026-12-01"), session("b", "離乳食", "2026-12-02"),
                         session("b", "離乳食 (午後)", "2026-12-02")};
  const auto first = tests::import_sessions(journal, file);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->added, 2U);
  const auto before = digest_of(journal);
  const auto again = tests::import_sessions(journal, file);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->added + again->changed, 0U);
  EXPECT_EQ(again->unchanged, 2U);
  EXPECT_EQ(digest_of(journal), before);
  EXPECT_EQ(*journal.count(), 2U);
}

TEST_F(Appending, AnImportRecordsWhatTheFeedChanged) {
  auto journal = open();
  ASSERT_TRUE(tests::import_sessions(journal, std::vector{session("a", "おはなし会", "2026-12-01")}));
  auto moved = session("a", "おはなし会", "2026-12-03");
  const auto counts = tests::import_sessions(journal, std::vector{moved});
  EXPECT_EQ(counts->changed, 1U);
  EXPECT_EQ(journal.hub().session(session_id_of("a")).value()->session.first_day, moved.first_day);
}

}  // namespace
}  // namespace tsunagu::journal
