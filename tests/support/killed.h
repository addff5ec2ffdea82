// Runs something in a process of its own and kills that at the n-th step that changes what lies on the disk: a name
// that appears, moves or goes, a file that is waited for.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shared/base/result.h"

namespace tsunagu::tests {

inline bool changes_the_disk(const __ptrace_syscall_info& call) {
  switch (call.entry.nr) {
    case SYS_openat: return (call.entry.args[2] & O_CREAT) != 0;
#ifdef SYS_open
    case SYS_open: return (call.entry.args[1] & O_CREAT) != 0;
    case SYS_rename:
    case SYS_unlink:
    case SYS_mkdir:
    case SYS_rmdir:
#endif
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_unlinkat:
    case SYS_mkdirat:
    case SYS_ftruncate:
    case SYS_fsync:
    case SYS_fdatasync: return true;
    default: return false;
  }
}

// Whether it was killed: else it came to its end before.
template <class Act>
bool killed_at_step(int step, Act&& act) {
  const pid_t child = ::fork();
  TSUNAGU_INVARIANT(child >= 0);
  if (child == 0) {
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    act();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  TSUNAGU_INVARIANT(::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0);
  for (int steps = 0; WIFSTOPPED(status);) {
    __ptrace_syscall_info call{};
    const bool at_call = WSTOPSIG(status) == (SIGTRAP | 0x80) &&
                         ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call) > 0 &&
                         call.op == PTRACE_SYSCALL_INFO_ENTRY;
    if (at_call && changes_the_disk(call) && steps++ == step) ::kill(child, SIGKILL);
    ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    ::waitpid(child, &status, 0);
  }
  return WIFSIGNALED(status);
}

}  // namespace tsunagu::tests
