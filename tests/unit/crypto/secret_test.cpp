#include "shared/crypto/secret.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "shared/crypto/random.h"

namespace tsunagu::crypto {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool mlock_is_real = false;  // AddressSanitizer replaces it by nothing, and answers that it succeeded
#else
constexpr bool mlock_is_real = true;
#endif

// Runs `check` in a child whose locked memory is limited to `limit` bytes and that is not root (which is exempt).
template <class Check>
int in_child_with_lock_limit(rlim_t limit, Check check) {
  const auto child = ::fork();
  if (child == 0) {
    const rlimit wanted{limit, limit};
    if (::setrlimit(RLIMIT_MEMLOCK, &wanted) != 0) ::_exit(90);
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0) ::_exit(91);
    ::_exit(check());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(SecretArena, SaysSoWhenTheLockIsRefusedAndStillWorks) {
  if (!mlock_is_real) GTEST_SKIP();
  EXPECT_EQ(in_child_with_lock_limit(0,
                                     [] {
                                       SecretArena arena;
                                       const auto secret = arena.copy(Bytes(32, 7));
                                       return !arena.locked() && !secret.locked() && secret.same_as(Bytes(32, 7)) ? 0
                                                                                                                  : 1;
                                     }),
            0);
}

TEST(SecretArena, IsLockedWithinTheOrdinaryLimitOfAnOrdinaryUser) {
  EXPECT_EQ(in_child_with_lock_limit(8 * 1024 * 1024,
                                     [] {
                                       SecretArena arena;
                                       return arena.locked() && arena.copy(Bytes(32, 7)).locked() ? 0 : 1;
                                     }),
            0);
}

// The flags that the kernel itself keeps: locked, and left out of core dumps.
TEST(SecretArena, TheKernelAgrees) {
  if (!mlock_is_real) GTEST_SKIP();
  SecretArena arena;
  if (!arena.locked()) GTEST_SKIP() << "no locked memory here";
  const auto secret = arena.zeros(32);
  const auto address = reinterpret_cast<std::uintptr_t>(secret.view().data());
  std::ifstream maps("/proc/self/smaps");
  bool inside = false;
  std::string flags;
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t from = 0;
    std::uintptr_t to = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2) inside = from <= address && address < to;
    if (inside && line.starts_with("VmFlags:")) flags = line + " ";
  }
  EXPECT_NE(flags.find(" lo "), std::string::npos) << flags;
  EXPECT_NE(flags.find(" dd "), std::string::npos) << flags;
}

TEST(SecretArena, WipesWhatIsGivenBack) {
  SecretArena arena;
  auto secret = arena.copy(Bytes(100, 0xAB));
  const ByteView place = secret.view();  // the pages stay mapped: looking there afterwards is allowed
  EXPECT_EQ(arena.in_use(), 128U);
  secret.reset();
  EXPECT_EQ(arena.in_use(), 0U);
  EXPECT_TRUE(std::ranges::all_of(place, [](auto byte) { return byte == 0; }));
  secret = arena.copy(Bytes(32, 1));
  const ByteView again = secret.view();
  secret = arena.copy(Bytes(32, 2));
  EXPECT_TRUE(std::ranges::all_of(again, [](auto byte) { return byte == 0; })) << "also what is assigned over";
}

TEST(SecretArena, IsReusedWithoutOverlap) {
  SystemRandom random;
  SecretArena arena(4096);
  std::vector<std::pair<Secret, Bytes>> kept;
  for (int round = 0; round < 2'000; ++round) {
    if (kept.size() == 20) kept.erase(kept.begin() + round % 20);
    auto secret = arena.random(static_cast<std::size_t>(1 + round % 130), random);
    auto copy = copy_of(secret.view());
    kept.emplace_back(std::move(secret), std::move(copy));
    for (const auto& [held, bytes] : kept) ASSERT_TRUE(held.same_as(bytes));
  }
}

TEST(SecretArena, AGuardPageStandsOnEitherSide) {
  SecretArena arena(4096);
  const auto whole = arena.zeros(4096);
  const volatile std::uint8_t* const data = whole.view().data();
  EXPECT_DEATH({ [[maybe_unused]] const auto past = data[4096]; }, "");
  EXPECT_DEATH({ [[maybe_unused]] const auto before = *(data - 1); }, "");
}

TEST(Secret, MovesAndLeavesNothingBehind) {
  SecretArena arena;
  auto a = arena.copy(Bytes(16, 3));
  auto b = std::move(a);
  EXPECT_TRUE(a.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
  EXPECT_TRUE(b.same_as(Bytes(16, 3)));
  const auto c = b.clone();
  b.reset();
  EXPECT_TRUE(c.same_as(Bytes(16, 3)));
  EXPECT_FALSE(c.same_as(Bytes(15, 3)));
  EXPECT_TRUE(Secret().clone().empty());
}

}  // namespace
}  // namespace tsunagu::crypto
