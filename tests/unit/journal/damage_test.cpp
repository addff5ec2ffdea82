// A file with a changed byte: whoever follows the advice has the same facts, tables and device again; and reading one
// changes nothing, on any medium.
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "shared/base/files.h"
#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

constexpr std::size_t facts_in_journal = 120;
constexpr int raw_flips = 300;
constexpr Options reading{.create = false, .access = Access::read};
constexpr Options existing{.create = false};

struct Contents {
  std::vector<Fact> facts;
  Hash digest{};
  DeviceId device;
  bool operator==(const Contents&) const = default;
};

class Damage : public JournalTest {
 protected:
  Damage() : JournalTest(true), file(folder / "hub/journal.sqlite") {
    std::filesystem::create_directory(folder / "hub");
    auto journal = open("hub/journal.sqlite");
    RandomHistory history(11, Program::hub);
    for (std::size_t i = 0; i < facts_in_journal; ++i) {
      clock.advance(Millis{1});
      EXPECT_TRUE(journal.append(history.next()));
    }
    whole = contents_of(journal);
  }
  static Contents contents_of(const Journal& journal) {
    return {facts_of(journal), digest_of(journal), journal.device()};
  }
  // What `rebuild` does on the command line.
  [[nodiscard]] bool follow_the_advice() {
    {
      auto journal = Journal::open(file, existing, clock, random);
      if (journal && journal->facts_are_as_recorded().value_or(false)) {
        const auto rebuilt = journal->rebuild();
        if (rebuilt && problems_of(*journal).empty()) return true;
      }
    }
    return Journal::rebuild_in_new_file(file, existing, clock, random).has_value();
  }
  [[nodiscard]] bool facts_are_whole() const {
    const auto journal = Journal::open(file, reading, clock, random_for_reading);
    return journal && journal->facts_are_as_recorded().value_or(false);
  }
  void flip(std::uint64_t at, int bit) const {
    std::fstream raw(file, std::ios::in | std::ios::out | std::ios::binary);
    raw.seekg(static_cast<std::streamoff>(at));
    const int byte = raw.get();
    raw.seekp(static_cast<std::streamoff>(at));
    raw.put(static_cast<char>(byte ^ (1 << bit)));
  }
  void change(const std::string& sql) const {
    sqlite3* raw = nullptr;
    EXPECT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
    sqlite3_close(raw);
  }
  [[nodiscard]] std::map<std::string, Bytes> everything_in(const std::filesystem::path& place) const {
    std::map<std::string, Bytes> all;
    for (const auto& entry : std::filesystem::directory_iterator(place))
      all[entry.path().filename()] = read_file(entry.path(), 64 << 20).value_or({});
    return all;
  }

  std::filesystem::path file;
  Contents whole;
  mutable tests::FixedRandom random_for_reading{7};
};

TEST_F(Damage, WhatIsNotAFactIsMadeAnewAndNothingElseIsLost) {
  const auto kept = read_file(file, 64 << 20).value();
  tests::FixedRandom pick(6);
  int mended = 0, lost = 0, in_new_file = 0;
  for (int i = 0; i < raw_flips; ++i) {
    ASSERT_TRUE(write_file_atomically(file, kept));
    flip(pick.next() % kept.size(), static_cast<int>(pick.next() % 8));
    if (!facts_are_whole()) {
      ++lost;
      continue;
    }
    const auto inode = [&] {
      struct stat info {};
      ::stat(file.c_str(), &info);
      return info.st_ino;
    };
    const auto before = inode();
    ASSERT_TRUE(follow_the_advice()) << "flip " << i;
    in_new_file += inode() == before ? 0 : 1;
    const auto journal = Journal::open(file, existing, clock, random);
    ASSERT_TRUE(journal) << "flip " << i << ": " << journal.error().detail;
    EXPECT_EQ(problems_of(*journal), "") << "flip " << i;
    EXPECT_EQ(contents_of(*journal), whole) << "flip " << i;
    ++mended;
  }
  std::cout << "bytes changed: " << raw_flips << ", facts whole: " << mended << ", of these into a new file "
            << in_new_file << "; restore: " << lost << "\n";
  EXPECT_GT(mended, raw_flips / 4);
  EXPECT_GT(in_new_file, 0);
  EXPECT_GT(lost, 0);
}

// One bit makes a small letter a capital one: SQLite still finds the table by its name, and drops it no more.
TEST_F(Damage, ATableOfAnotherNameIsNeverMadeBesideItself) {
  const auto kept = read_file(file, 64 << 20).value();
  for (const char* column : {"name", "tbl_name"}) {
    for (const char* table : {"visits", "requests", "bookings"}) {
      ASSERT_TRUE(write_file_atomically(file, kept));
      change("PRAGMA writable_schema = ON; UPDATE sqlite_master SET " + std::string(column) + " = upper(substr(" +
             column + ", 1, 1)) || substr(" + column + ", 2) WHERE type = 'table' AND name = '" + table + "'");
      EXPECT_TRUE(facts_are_whole()) << column << " of " << table;
      ASSERT_TRUE(follow_the_advice()) << column << " of " << table;
      const auto journal = Journal::open(file, existing, clock, random);
      ASSERT_TRUE(journal) << column << " of " << table << ": " << journal.error().detail;
      EXPECT_EQ(problems_of(*journal), "") << column << " of " << table;
      EXPECT_EQ(contents_of(*journal), whole) << column << " of " << table;
    }
  }
}

TEST_F(Damage, ANewFileIsNotMadeWhileAnotherProcessHasTheOldOneOpen) {
  const auto before = everything_in(file.parent_path());
  {
    const auto other = open("hub/journal.sqlite");
    ASSERT_TRUE(other.count());
    Options impatient = existing;
    impatient.busy_wait = std::chrono::milliseconds(10);
    const auto done = Journal::rebuild_in_new_file(file, impatient, clock, random);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Code::locked);
  }
  EXPECT_EQ(everything_in(file.parent_path()), before);
}

TEST_F(Damage, ReadingChangesNothing) {
  ::chmod(file.c_str(), 0644);  // which opening to write would take away
  const auto before = everything_in(file.parent_path());
  {
    auto journal = Journal::open(file, reading, clock, random);
    ASSERT_TRUE(journal) << journal.error().detail;
    EXPECT_EQ(problems_of(*journal), "");
    EXPECT_EQ(contents_of(*journal), whole);
    EXPECT_TRUE(journal->is_in_order().value_or(false));
    EXPECT_FALSE(journal->append(domain::fact(journal->new_id(), domain::AlertRaised{})));
  }
  EXPECT_EQ(everything_in(file.parent_path()), before);
  struct stat info {};
  ::stat(file.c_str(), &info);
  EXPECT_EQ(info.st_mode & 0777U, 0644U);
}

TEST_F(Damage, ReadingSeesWhatIsStillInTheLogAndLeavesItThere) {
  auto recording = open("hub/journal.sqlite");
  ASSERT_TRUE(recording.append(domain::fact(recording.new_id(), domain::AlertRaised{})));
  const auto journal = Journal::open(file, reading, clock, random);
  ASSERT_TRUE(journal) << journal.error().detail;
  EXPECT_EQ(*journal->count(), facts_in_journal + 1);
  EXPECT_EQ(problems_of(*journal), "");
  ASSERT_TRUE(recording.append(domain::fact(recording.new_id(), domain::AlertRaised{})));
  EXPECT_EQ(*journal->count(), facts_in_journal + 2);
  EXPECT_GT(std::filesystem::file_size(file.string() + "-wal"), 0U);
}

// As somebody whom the folder's mode stops: to root nothing is read-only.
template <class Do>
int as_nobody(const std::filesystem::path& place, Do act) {
  ::chmod(place.c_str(), 0555);
  ::chmod(place.parent_path().c_str(), 0755);
  const pid_t child = ::fork();
  if (child == 0) {
    const bool nobody = ::geteuid() != 0 || ::setuid(65534) == 0;
    ::_exit(!nobody || ::access(place.c_str(), W_OK) == 0 ? 99 : act());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::chmod(place.c_str(), 0700);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 100;
}

TEST_F(Damage, AJournalOnAReadOnlyMediumIsReadAndVerified) {
  ::chmod(file.c_str(), 0444);
  const auto before = everything_in(file.parent_path());
  EXPECT_EQ(as_nobody(file.parent_path(),
                      [&] {
                        const auto journal = Journal::open(file, reading, clock, random);
                        if (!journal) return 1;
                        if (!problems_of(*journal).empty()) return 2;
                        return contents_of(*journal) == whole ? 0 : 3;
                      }),
            0);
  EXPECT_EQ(everything_in(file.parent_path()), before);
}

TEST_F(Damage, ALogThatCannotBeReadThereIsNamed) {
  {
    auto recording = open("hub/journal.sqlite");
    ASSERT_TRUE(recording.append(domain::fact(recording.new_id(), domain::AlertRaised{})));
    std::filesystem::create_directory(folder / "copy");
    for (const auto* end : {"", "-wal"})
      std::filesystem::copy_file(file.string() + end, folder / ("copy/journal.sqlite" + std::string(end)));
  }
  for (const auto* end : {"", "-wal"}) ::chmod((folder / ("copy/journal.sqlite" + std::string(end))).c_str(), 0444);
  EXPECT_EQ(as_nobody(folder / "copy",
                      [&] {
                        const auto journal = Journal::open(folder / "copy/journal.sqlite", reading, clock, random);
                        if (journal) return *journal->count() == facts_in_journal + 1 ? 0 : 1;
                        return journal.error().detail.find("-wal: a log that belongs") != std::string::npos ? 0 : 2;
                      }),
            0);
}

// What another version folded is folded in memory, the ward's personal rows too.
TEST_F(Damage, ReadModelsOfAnotherVersionAreFoldedInMemory) {
  change("DROP TABLE visits; CREATE TABLE visits(a)");
  const auto before = everything_in(file.parent_path());
  {
    const auto journal = Journal::open(file, reading, clock, random);
    ASSERT_TRUE(journal) << journal.error().detail;
    EXPECT_EQ(problems_of(*journal), "");
    EXPECT_EQ(contents_of(*journal), whole);
  }
  EXPECT_EQ(everything_in(file.parent_path()), before);
}

TEST_F(Damage, AFolderAPipeOrADeviceIsRefusedAtOnce) {
  const auto pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const auto& place : {pipe, folder / "hub", std::filesystem::path("/dev/zero")}) {
    const auto restored = Journal::restore(place, folder / "new", {}, clock, random);
    ASSERT_FALSE(restored) << place;
    EXPECT_EQ(restored.error().code, Code::refused) << restored.error().detail;
    for (const auto& options : {reading, existing}) {
      const auto journal = Journal::open(place, options, clock, random);
      ASSERT_FALSE(journal) << place;
      EXPECT_NE(journal.error().code, Code::corrupt) << place;
    }
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "new"));
}

}  // namespace
}  // namespace tsunagu::journal
