// That secrets are never written to swap: what the kernel says of the pages they lie in.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "shared/crypto/secret.h"

namespace tsunagu::crypto {
namespace {

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

TEST(LockedMemory, SaysSoWhenTheLockIsRefusedAndStillWorks) {
  EXPECT_EQ(in_child_with_lock_limit(0,
                                     [] {
                                       SecretArena arena;
                                       const auto secret = arena.copy(Bytes(32, 7));
                                       return !arena.locked() && !secret.locked() && secret.same_as(Bytes(32, 7)) ? 0
                                                                                                                  : 1;
                                     }),
            0);
}

TEST(LockedMemory, IsLockedWithinTheOrdinaryLimitOfAnOrdinaryUser) {
  EXPECT_EQ(in_child_with_lock_limit(8 * 1024 * 1024,
                                     [] {
                                       SecretArena arena;
                                       return arena.locked() && arena.copy(Bytes(32, 7)).locked() ? 0 : 1;
                                     }),
            0);
}

// The flags that the kernel itself keeps: locked, and left out of core dumps.
TEST(LockedMemory, TheKernelAgrees) {
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

}  // namespace
}  // namespace tsunagu::crypto
