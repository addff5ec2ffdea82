#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

using domain::fact;

class Upkeep : public JournalTest {
 protected:
  // Whether the bytes are anywhere in the files of a journal.
  bool on_disk(const std::string& name, std::string_view bytes) {
    for (const auto* end : {"", "-wal", "-shm"}) {
      std::ifstream file(folder / (name + end), std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(file), {}};
      if (all.find(bytes) != std::string::npos) return true;
    }
    return false;
  }
};

TEST_F(Upkeep, ErasingLeavesNoTraceAndAVerifiableChain) {
  auto journal = open("ward", Program::ward);
  RandomHistory history(3, Program::ward);
  domain::CaseRecord record;
  record.called = "けしてほしいなまえ";
  record.kana = "ケシテホシイカナ";
  record.children = {{"けすこども", domain::YearMonth{2025, 1}}};
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(journal.append(history.next()));
  const auto case_id = journal.new_id();
  const auto opened = journal.append(fact(case_id, domain::CaseOpened{}, part(record)));
  for (int i = 0; i < 300; ++i) ASSERT_TRUE(journal.append(history.next()));
  ASSERT_TRUE(on_disk("ward", record.called));
  ASSERT_EQ(journal.ward().find("ケシテ", 10)->count, 1U);
  ASSERT_TRUE(on_disk("ward", domain::sound_of(record.kana)));
  ASSERT_TRUE(journal.erase(std::array{domain::ErasedPart{*opened, domain::Part::sealed}}, Ulid{}));
  for (const auto& text : {record.called, record.kana, record.children[0].nickname, domain::kana_key(record.kana),
                           domain::sound_of(record.kana), domain::kana_key(record.kana).substr(9)}) {
    EXPECT_FALSE(on_disk("ward", text)) << text;
  }
  EXPECT_FALSE(journal.fact(*opened)->sealed);
  EXPECT_EQ(journal.ward().find_case(case_id).value()->record, domain::CaseRecord{});
  EXPECT_EQ(journal.ward().find("ケシテ", 10)->count, 0U);
  EXPECT_EQ(problems_of(journal), "");
  EXPECT_EQ(journal.verify()->erased, 1U);
  const auto before = digest_of(journal);
  ASSERT_TRUE(journal.rebuild());
  EXPECT_EQ(digest_of(journal), before);
}

TEST_F(Upkeep, AnErasedPartDoesNotComeBackFromAnotherDevice) {
  auto a = open("a");
  auto b = open("b");
  const auto made = a.append(fact(a.new_id(), domain::RequestMade{}, Bytes{1, 2, 3}));
  const auto with_part = facts_of(a);
  ASSERT_TRUE(b.receive(with_part));
  ASSERT_TRUE(a.erase(std::array{domain::ErasedPart{*made, domain::Part::sealed}}, Ulid{}));
  ASSERT_TRUE(a.receive(with_part));
  EXPECT_FALSE(a.fact(*made)->sealed);
  auto c = open("c");
  ASSERT_TRUE(c.receive(std::array{facts_of(a).back()}));  // the erasure first, then what it erases
  ASSERT_TRUE(c.receive(with_part));
  EXPECT_FALSE(c.fact(*made)->sealed);
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_FALSE(b.fact(*made)->sealed);
  for (const auto* journal : {&a, &b, &c}) EXPECT_EQ(problems_of(*journal), "");
  EXPECT_EQ(digest_of(a), digest_of(b));
}

TEST_F(Upkeep, ErasingWhatIsNotThereChangesNothing) {
  auto journal = open();
  EXPECT_EQ(journal.erase(std::array{domain::ErasedPart{journal.new_id(), domain::Part::card}}, Ulid{}).error().code,
            Code::not_found);
  EXPECT_EQ(*journal.count(), 0U);
}

TEST_F(Upkeep, ABackupIsAWholeJournal) {
  auto journal = open();
  RandomHistory history(8, Program::hub);
  for (int i = 0; i < 200; ++i) ASSERT_TRUE(journal.append(history.next()));
  ASSERT_TRUE(journal.backup(folder / "backup"));
  EXPECT_EQ(journal.backup(folder / "backup").error().code, Code::exists);
  ASSERT_TRUE(journal.append(history.next()));
  auto copy = open("backup");
  EXPECT_EQ(*copy.count(), 200U);
  EXPECT_EQ(problems_of(copy), "");
}

TEST_F(Upkeep, ARestoredHubNeverGivesOutANumberTwice) {
  const domain::KeyId ward{1, 2, 3, 4};
  auto journal = open();
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(journal.allocate_number(ward));
  ASSERT_TRUE(journal.allocate_number(domain::member_number_counter));
  ASSERT_TRUE(journal.backup(folder / "backup"));
  EXPECT_EQ(*journal.allocate_number(ward), 6U);  // lost with the tablet
  ASSERT_TRUE(Journal::restore(folder / "backup", folder / "restored", {.tablet = 2}, clock, random));
  auto restored = open("restored");
  EXPECT_EQ(*restored.allocate_number(domain::member_number_counter), 1U) << "under the tablet's new number";
  EXPECT_EQ(restored.tablet().value(), 2) << "and not under the backup's, when its file is lost";
  EXPECT_NE(restored.device(), journal.device());
  EXPECT_EQ(*restored.allocate_number(ward), 5U + Journal::restore_gap + 1);
  EXPECT_EQ(problems_of(restored), "");
  // And what both recorded after the backup can still be brought together.
  EXPECT_TRUE(restored.receive(facts_of(journal)));
  EXPECT_EQ(problems_of(restored), "");
  EXPECT_EQ(Journal::restore(folder / "backup", folder / "restored", {}, clock, random).error().code, Code::exists);
  EXPECT_EQ(Journal::restore(folder / "none", folder / "new", {}, clock, random).error().code, Code::not_found);
}

TEST_F(Upkeep, TheSameBackupRestoredTwiceRepeatsNoNumber) {
  const domain::KeyId ward{1, 2, 3, 4};
  auto journal = open();
  ASSERT_TRUE(journal.allocate_number(ward));
  ASSERT_TRUE(journal.backup(folder / "backup"));
  std::uint32_t last = 1;
  for (const auto* name : {"first", "second", "third"}) {
    clock.advance(std::chrono::hours{1});
    ASSERT_TRUE(Journal::restore(folder / "backup", folder / name, {}, clock, random));
    auto restored = open(name);
    for (int i = 0; i < 100; ++i) {
      clock.advance(std::chrono::seconds{1});
      const auto next = restored.allocate_number(ward);
      ASSERT_TRUE(next);
      EXPECT_GT(*next, last) << name;
      last = *next;
    }
  }
  clock.advance(std::chrono::hours{24 * 365 * 300});
  ASSERT_TRUE(Journal::restore(folder / "backup", folder / "late", {}, clock, random)) << "as far as numbers go";
}

// Open parts tell no more of a time than its minute.
TEST_F(Upkeep, ARestorationSaysItsMinute) {
  auto journal = open();
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::RequestMade{})));
  ASSERT_TRUE(journal.backup(folder / "backup"));
  clock.advance(Millis{754'321});
  ASSERT_TRUE(Journal::restore(folder / "backup", folder / "restored", {}, clock, random));
  const auto restored = open("restored");
  int found = 0;
  for (const auto& one : facts_of(restored)) {
    if (!one.is(domain::FactKind::journal_restored)) continue;
    ++found;
    EXPECT_EQ(one.as<domain::JournalRestored>()->restored, std::chrono::floor<std::chrono::minutes>(clock.now()));
  }
  EXPECT_EQ(found, 1);
}

TEST_F(Upkeep, ABackupOnAReadOnlyMediumIsRestored) {
  const auto media = folder / "a b?c#d%20";
  std::filesystem::create_directory(media);
  {
    auto journal = open();
    ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::RequestMade{})));
    ASSERT_TRUE(journal.backup(media / "backup"));
  }
  std::filesystem::create_directory(folder / "hub");
  ::chmod((media / "backup").c_str(), 0444);
  ::chmod(media.c_str(), 0555);
  ::chmod(media.parent_path().c_str(), 0755);
  ::chmod((folder / "hub").c_str(), 0777);
  const pid_t child = ::fork();
  if (child == 0) {
    const bool is_nobody = ::geteuid() != 0 || ::setuid(65534) == 0;  // to root nothing is read-only
    const bool read_only = ::access(media.c_str(), W_OK) != 0;
    const auto done = Journal::restore(media / "backup", folder / "hub/journal", {}, clock, random);
    ::_exit(!is_nobody || !read_only ? 3 : done ? 0 : 4);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::chmod(media.c_str(), 0700);
  EXPECT_EQ(WEXITSTATUS(status), 0) << "4: not restored";
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(media), {}), 1) << "something was left beside it";
}

// Begins to read the journal that is being restored when the time is asked for, and goes on reading.
class ReadingClock : public Clock {
 public:
  explicit ReadingClock(std::filesystem::path journal) : journal_(std::move(journal)) {}
  ~ReadingClock() override { ::sqlite3_close(reader_); }
  [[nodiscard]] Instant now() const override {
    if (reader_ == nullptr && std::filesystem::exists(journal_)) {
      ::sqlite3_open(journal_.c_str(), &reader_);
      ::sqlite3_exec(reader_, "BEGIN; SELECT count(*) FROM facts", nullptr, nullptr, nullptr);
    }
    return opening;
  }
  [[nodiscard]] Millis since_boot() const override { return Millis{0}; }

 private:
  std::filesystem::path journal_;
  mutable sqlite3* reader_ = nullptr;
};

TEST_F(Upkeep, ARestoredJournalWhoseLogCannotBeEmptiedIsNotPutInPlace) {
  {
    auto journal = open();
    ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::RequestMade{})));
    ASSERT_TRUE(journal.backup(folder / "backup"));
  }
  const ReadingClock read(folder / "hub.restoring");
  Options options;
  options.busy_wait = std::chrono::milliseconds{1};
  EXPECT_EQ(Journal::restore(folder / "backup", folder / "hub", options, read, random).error().code, Code::locked);
  EXPECT_FALSE(std::filesystem::exists(folder / "hub"));
  EXPECT_FALSE(std::filesystem::exists(folder / "hub.restoring"));
}

TEST_F(Upkeep, ARestoredWardSaysWhatItMayHaveForgotten) {
  Options options;
  options.program = Program::ward;
  auto journal = open("journal", Program::ward);
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::OfficerAdded{})));
  EXPECT_FALSE(*journal.ward().may_have_forgotten(clock.now()));
  ASSERT_TRUE(journal.backup(folder / "backup"));
  clock.advance(std::chrono::hours{48});
  ASSERT_TRUE(Journal::restore(folder / "backup", folder / "restored", options, clock, random));
  auto restored = open("restored", Program::ward);
  EXPECT_TRUE(*restored.ward().may_have_forgotten(opening + std::chrono::hours{5}));
  EXPECT_TRUE(*restored.ward().may_have_forgotten(opening - std::chrono::hours{5}));
  EXPECT_FALSE(*restored.ward().may_have_forgotten(opening - std::chrono::hours{24 * 60}));
  EXPECT_FALSE(*restored.ward().may_have_forgotten(clock.now() + std::chrono::hours{1}));
}

TEST_F(Upkeep, RebuildRepairsReadModelsAndTellsHowFarItIs) {
  auto journal = open();
  RandomHistory history(9, Program::hub);
  std::vector<domain::NewFact> facts;
  for (int i = 0; i < 20'500; ++i) facts.push_back(history.next());
  ASSERT_TRUE(journal.append(facts));
  const auto before = digest_of(journal);
  std::size_t told = 0;
  ASSERT_TRUE(journal.rebuild([&](std::size_t done) { told = done; }));
  EXPECT_EQ(told, 20'000U);
  EXPECT_EQ(digest_of(journal), before);
  EXPECT_EQ(*journal.count(), 20'500U);
}

}  // namespace
}  // namespace tsunagu::journal
