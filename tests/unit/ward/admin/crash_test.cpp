// A request is taken in once or not at all, whoever is killed at whatever moment and however many desks are at it.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>

#include <atomic>
#include <cstdlib>
#include <set>
#include <thread>

#include "shared/base/files.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using domain::FactKind;

namespace {

#if defined(__x86_64__)

// Steps that change something on the disk: the program is killed before each of them in turn.
bool touches_the_disk(std::uint64_t call) {
  static const std::set<std::uint64_t> calls{SYS_write,     SYS_pwrite64, SYS_fsync,     SYS_fdatasync,
                                             SYS_ftruncate, SYS_rename,   SYS_renameat,  SYS_renameat2,
                                             SYS_unlink,    SYS_unlinkat, SYS_fallocate, SYS_msync};
  return calls.contains(call);
}

// Runs `scan --accept new` and kills it with SIGKILL just before its `step`th change. True when it came that far.
bool killed_before(std::size_t step, const std::vector<std::string>& arguments) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
    ward_program(arguments).become();
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  ::ptrace(PTRACE_SETOPTIONS, pid, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  std::size_t seen = 0;
  while (true) {
    ::ptrace(PTRACE_SYSCALL, pid, nullptr, nullptr);
    ::waitpid(pid, &status, 0);
    if (WIFEXITED(status) || WIFSIGNALED(status)) return false;
    if (!WIFSTOPPED(status) || WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    __ptrace_syscall_info call{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof call, &call);
    if (call.op != PTRACE_SYSCALL_INFO_ENTRY || !touches_the_disk(call.entry.nr) || ++seen < step) continue;
    ::kill(pid, SIGKILL);
    ::waitpid(pid, &status, 0);
    return true;
  }
}

TEST(Crash, KilledBeforeAnyOfItsStepsItHasTakenInAllOrNothing) {
  DeskHouse house(std::make_unique<ManualClock>(SystemClock().now()));
  const auto pin = house.folder.path() / "pin";
  ASSERT_TRUE(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")));
  const auto code = house.folder.path() / "code.txt";
  const auto receipt = house.folder.path() / "receipt.png";
  std::size_t nothing = 0;
  std::size_t everything = 0;
  std::uint32_t number = 0;
  bool came_that_far = true;
  const std::size_t stride = std::getenv("TSUNAGU_LONG") == nullptr ? 3 : 1;  // the program begins anew for each
  for (std::size_t step = 1; came_that_far; step += stride) {
    ASSERT_LT(step, 2000U);
    ASSERT_TRUE(
        write_file_atomically(code, view_of(digits_of(house.envelope(hana(), {.number = ++number})).front() + "\n")));
    const auto cases = house.count_of(FactKind::case_opened);
    came_that_far = killed_before(step, {"scan", code.string(), "--data", house.data().string(), "--pin-file",
                                         pin.string(), "--accept", "new", "--receipt-png", receipt.string()});
    const auto opened = house.count_of(FactKind::case_opened);
    ASSERT_EQ(house.count_of(FactKind::intake_accepted), opened) << "before step " << step;
    ASSERT_EQ(house.count_of(FactKind::receipt_issued), opened) << "before step " << step;
    ASSERT_LE(opened, cases + 1);
    (opened == cases ? nothing : everything) += 1;
    // Whatever happened, the officer scans again, and there is one case.
    const auto again = run_ward({"scan", code.string(), "--data", house.data().string(), "--pin-file", pin.string(),
                                 "--accept", "new", "--json"});
    ASSERT_EQ(again.exit_code, opened == cases ? 0 : 1) << again.out << again.err;
    ASSERT_EQ(house.count_of(FactKind::case_opened), cases + 1);
  }
  EXPECT_GT(nothing, 2U) << "some of the steps lie before the record";
  EXPECT_GT(everything, 0U) << "and some behind it";
  EXPECT_TRUE(house.office.journal().verify().value().ok());
  RecordProperty("steps", static_cast<int>(nothing + everything));
}

#endif

TEST(Parallel, ManyProgramsThatScanOneCodeMakeOneCase) {
  DeskHouse house(std::make_unique<ManualClock>(SystemClock().now()));
  const auto pin = house.folder.path() / "pin";
  ASSERT_TRUE(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")));
  const auto code = digits_of(house.envelope()).front() + "\n";
  const std::vector<std::string> arguments{
      "scan", "-", "--data", house.data().string(), "--pin-file", pin.string(), "--accept", "new", "--json"};
  std::vector<Running> programs;
  for (int i = 0; i < 8; ++i) programs.emplace_back(ward_program(arguments), code);
  std::vector<nlohmann::json> accepted;
  std::set<std::string> cases;
  for (auto& program : programs) {
    const auto said = program.wait();
    ASSERT_TRUE(said.exit_code == 0 || said.exit_code == 1) << said.err;
    const auto answer = said.json();
    ASSERT_TRUE(answer.contains("case_id")) << said.out;
    cases.insert(answer["case_id"]);
    if (answer["result"] == "accepted") accepted.push_back(answer);
  }
  EXPECT_EQ(accepted.size(), 1U);
  EXPECT_EQ(cases.size(), 1U) << "and everybody was told the same one";
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_EQ(house.count_of(FactKind::intake_accepted), 1U);
}

TEST(Parallel, ManyDesksThatAcceptAtOnceMakeOneCase) {
  DeskHouse house;
  const auto envelope = house.envelope();
  constexpr int desks = 6;
  std::atomic<int> ready{0};
  std::atomic<int> taken{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < desks; ++i) {
    threads.emplace_back([&] {
      crypto::SystemRandom random;
      crypto::SecretArena arena;
      auto office = Office::open(house.data(), {arena, *house.clock, random}).value();
      const auto came_in = office.sign_in(test_passphrase);
      if (!came_in) ++ready;  // nobody waits for this one
      ASSERT_TRUE(came_in) << came_in.error().detail;
      inbox::Reception reception(office);
      auto answer = reception.receive(envelope, house.now()).value();
      ++ready;
      while (ready < desks) std::this_thread::yield();
      const auto done = reception.accept(std::get<inbox::Arrival>(answer), std::nullopt, house.now());
      ASSERT_TRUE(done) << done.error().detail;
      if (!done->already) ++taken;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(taken, 1);
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

}  // namespace
}  // namespace tsunagu::ward
