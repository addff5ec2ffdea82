// What was acknowledged is there: after kill -9, beside other processes, and when the disk is full.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

constexpr int kills = 40;

class Crash : public JournalTest {
 protected:
  // Runs `act` in a process of its own and gives its process id.
  template <class Act>
  pid_t in_child(Act&& act) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    act();
    ::_exit(0);
  }
  static int end_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
  }
};

struct Acknowledged {
  std::array<Ulid, 3> ids;
};

// Appends groups of three facts for ever and says which are durable.
void append_and_tell(const std::filesystem::path& file, std::uint64_t seed, int to) {
  const SystemClock clock;
  tests::FixedRandom random(seed);
  auto journal = Journal::open(file, {}, clock, random);
  if (!journal) ::_exit(3);
  RandomHistory history(seed, Program::hub);
  for (;;) {
    std::vector<domain::NewFact> facts{history.next(), history.next(), history.next()};
    const auto ids = journal->append(std::move(facts));
    if (!ids) ::_exit(4);
    const Acknowledged told{{(*ids)[0], (*ids)[1], (*ids)[2]}};
    if (::write(to, &told, sizeof told) != sizeof told) ::_exit(5);
  }
}

TEST_F(Crash, AKillAtAnyMomentLosesNothingThatWasAcknowledged) {
  std::vector<Ulid> acknowledged;
  for (int round = 0; round < kills; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const auto file = folder / "journal";
    const pid_t child = in_child([&] { append_and_tell(file, 100 + static_cast<std::uint64_t>(round), ends[1]); });
    ::close(ends[1]);
    Acknowledged told{};
    ASSERT_EQ(::read(ends[0], &told, sizeof told), static_cast<ssize_t>(sizeof told));  // it has begun
    acknowledged.insert(acknowledged.end(), told.ids.begin(), told.ids.end());
    std::this_thread::sleep_for(std::chrono::milliseconds{random.next() % 120});
    ::kill(child, SIGKILL);
    const int status = end_of(child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    while (::read(ends[0], &told, sizeof told) == sizeof told) {
      acknowledged.insert(acknowledged.end(), told.ids.begin(), told.ids.end());
    }
    ::close(ends[0]);
  }
  ASSERT_GE(acknowledged.size(), 3U * kills);
  const SystemClock now;
  auto journal = Journal::open(folder / "journal", {}, now, random);
  ASSERT_TRUE(journal);
  for (const auto& id : acknowledged) ASSERT_TRUE(journal->fact(id));
  const auto count = *journal->count();
  EXPECT_EQ(count % 3, 0U);  // groups are whole
  EXPECT_GE(count, acknowledged.size());
  EXPECT_LE(count, acknowledged.size() + 3U * kills);
  EXPECT_EQ(problems_of(*journal), "");
  std::cout << "acknowledged before " << kills << " kills: " << acknowledged.size() << ", recorded: " << count << "\n";
}

TEST_F(Crash, TwoProcessesAppendToOneChain) {
  constexpr int each = 150;
  { auto journal = open(); }
  const auto file = folder / "journal";
  const auto append_many = [&](std::uint64_t seed) {
    const SystemClock now;
    tests::FixedRandom own(seed);
    auto journal = Journal::open(file, {}, now, own);
    if (!journal) ::_exit(1);
    for (int i = 0; i < each; ++i) {
      if (!journal->append(domain::fact(journal->new_id(), domain::VisitStarted{}))) ::_exit(2);
    }
  };
  const pid_t a = in_child([&] { append_many(1); });
  const pid_t b = in_child([&] { append_many(2); });
  EXPECT_EQ(end_of(a), 0);
  EXPECT_EQ(end_of(b), 0);
  auto journal = open();
  EXPECT_EQ(*journal.count(), 2U * each);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Crash, ManyDesksTakingInOneScanMakeExactlyOneCase) {
  constexpr int desks = 4;
  constexpr int requests = 25;
  { auto journal = open("ward", Program::ward); }
  const auto file = folder / "ward";
  std::vector<pid_t> children;
  for (std::uint64_t desk = 0; desk < desks; ++desk) {
    children.push_back(in_child([&] {
      const SystemClock now;
      tests::FixedRandom own(desk + 10);
      Options options;
      options.program = Program::ward;
      options.busy_wait = std::chrono::seconds{30};
      auto journal = Journal::open(file, options, now, own);
      if (!journal) ::_exit(1);
      for (std::uint8_t request = 0; request < requests; ++request) {
        domain::IntakeAccepted intake;
        intake.request_id.bytes[0] = request;
        intake.request_id.bytes[1] = 1;
        const auto case_id = journal->new_id();
        const auto taken = journal->accept_intake(
            intake.request_id, {domain::fact(case_id, domain::CaseOpened{}), domain::fact(case_id, intake)});
        if (!taken || (taken->already && taken->case_id == case_id)) ::_exit(2);
      }
    }));
  }
  for (const auto child : children) EXPECT_EQ(end_of(child), 0);
  auto journal = open("ward", Program::ward);
  EXPECT_EQ(journal.ward().cases()->size(), static_cast<std::size_t>(requests));
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Crash, ManyProcessesNeverGetTheSameRunningNumber) {
  constexpr std::uint32_t each = 40;
  { auto journal = open(); }
  const auto file = folder / "journal";
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  std::vector<pid_t> children;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    children.push_back(in_child([&] {
      const SystemClock now;
      tests::FixedRandom own(seed);
      auto journal = Journal::open(file, {}, now, own);
      for (std::uint32_t i = 0; journal && i < each; ++i) {
        const auto number = journal->allocate_number({1, 2, 3, 4});
        if (!number || ::write(ends[1], &*number, sizeof *number) != sizeof *number) ::_exit(1);
      }
    }));
  }
  ::close(ends[1]);
  std::vector<std::uint32_t> numbers;
  std::uint32_t number = 0;
  while (::read(ends[0], &number, sizeof number) == sizeof number) numbers.push_back(number);
  ::close(ends[0]);
  for (const auto child : children) EXPECT_EQ(end_of(child), 0);
  std::sort(numbers.begin(), numbers.end());
  ASSERT_EQ(numbers.size(), 3U * each);
  for (std::uint32_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(numbers[i], i + 1);
}

TEST_F(Crash, AFullDiskIsSaidPlainlyAndLosesNothing) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const auto file = folder / "journal";
  struct Said {
    std::size_t recorded = 0;
    Code code{};
    bool reads = false;
    std::array<char, 120> detail{};
  };
  const pid_t child = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1024 * 1024, 1024 * 1024};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(1);
    auto journal = Journal::open(file, {}, clock, random);
    if (!journal) ::_exit(2);
    Said said;
    for (;;) {
      const auto id = journal->append(domain::fact(journal->new_id(), domain::RequestMade{}, Bytes(5000, 7)));
      if (!id) {
        said.code = id.error().code;
        id.error().detail.copy(said.detail.data(), said.detail.size() - 1);
        break;
      }
      ++said.recorded;
    }
    said.reads = journal->count().value_or(0) == said.recorded;
    if (::write(ends[1], &said, sizeof said) != sizeof said) ::_exit(3);
  });
  Said said;
  ::close(ends[1]);
  ASSERT_EQ(::read(ends[0], &said, sizeof said), static_cast<ssize_t>(sizeof said));
  ::close(ends[0]);
  EXPECT_EQ(end_of(child), 0);
  EXPECT_EQ(said.code, Code::io);
  EXPECT_EQ(std::string(said.detail.data()), "the journal could not be written: the disk is full or failing");
  EXPECT_TRUE(said.reads);
  EXPECT_GT(said.recorded, 10U);
  auto journal = open();
  EXPECT_EQ(*journal.count(), said.recorded);
  EXPECT_EQ(problems_of(journal), "");
  EXPECT_TRUE(journal.append(domain::fact(journal.new_id(), domain::RequestMade{})));
}

// A ward's case tables are replayed into a file of its own.
TEST_F(Crash, AVerificationThatIsKilledLeavesNothingReadable) {
  {
    auto journal = open("ward", Program::ward);
    RandomHistory history(5, Program::ward);
    std::vector<domain::NewFact> facts;
    for (int i = 0; i < 3000; ++i) facts.push_back(history.next());
    ASSERT_TRUE(journal.append(std::move(facts)));
  }
  const auto replays = [&] {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator((folder / "ward").parent_path())) {
      if (entry.path().string().find(".verify-") != std::string::npos) found.push_back(entry.path());
    }
    return found;
  };
  for (int round = 0; round < 10; ++round) {
    const pid_t child = in_child([&] {
      auto journal = open("ward", Program::ward);
      while (journal.verify()) {
      }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds{50 + random.next() % 100});
    ::kill(child, SIGKILL);
    ASSERT_TRUE(WIFSIGNALED(end_of(child)));
    for (const auto& file : replays()) EXPECT_EQ(std::filesystem::file_size(file), 0U) << file;
  }
  std::ofstream(folder / "ward.verify-01BX5ZZKBKACTAV9WEVGEMMVRZ") << "of an older version";
  auto journal = open("ward", Program::ward);
  EXPECT_TRUE(replays().empty());
  EXPECT_EQ(problems_of(journal), "");
}

}  // namespace
}  // namespace tsunagu::journal
