#include "shared/worker/confine.h"

#include <linux/mman.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <cerrno>
#include <memory>

namespace tsunagu::worker {
namespace {

bool limit(int what, std::uint64_t most) {
  const rlimit both{most, most};
  return setrlimit(static_cast<__rlimit_resource>(what), &both) == 0;
}

bool set_limits(const Confinement& confinement) {
  // As many as are in use, so that no other can be opened. A sanitizer looks at memory through a pipe and needs more.
  constexpr std::uint64_t descriptors = sanitized ? 64 : 3;
  return limit(RLIMIT_CPU, confinement.processor_seconds) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_NOFILE, descriptors) && limit(RLIMIT_MEMLOCK, 0) &&
         (sanitized || limit(RLIMIT_AS, confinement.address_space));
}

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};

// What malloc, the clock, exceptions and one socket need.
constexpr std::array allowed{SCMP_SYS(read),           SCMP_SYS(write),        SCMP_SYS(recvfrom),
                             SCMP_SYS(sendto),         SCMP_SYS(poll),         SCMP_SYS(ppoll),
                             SCMP_SYS(munmap),         SCMP_SYS(mremap),       SCMP_SYS(brk),
                             SCMP_SYS(madvise),        SCMP_SYS(futex),        SCMP_SYS(clock_gettime),
                             SCMP_SYS(gettimeofday),   SCMP_SYS(getrandom),    SCMP_SYS(close),
                             SCMP_SYS(exit),           SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn),
                             SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction), SCMP_SYS(restart_syscall),
                             SCMP_SYS(sched_yield),    SCMP_SYS(getpid),       SCMP_SYS(gettid),
                             SCMP_SYS(lseek)};

// Libraries that try to open a file (converters, time zones) are told that there is none.
constexpr std::array refused_gently{SCMP_SYS(open),       SCMP_SYS(openat),    SCMP_SYS(access),   SCMP_SYS(faccessat),
                                    SCMP_SYS(faccessat2), SCMP_SYS(stat),      SCMP_SYS(lstat),    SCMP_SYS(newfstatat),
                                    SCMP_SYS(fstat),      SCMP_SYS(statx),     SCMP_SYS(readlink), SCMP_SYS(readlinkat),
                                    SCMP_SYS(ioctl),      SCMP_SYS(getcwd),    SCMP_SYS(uname),    SCMP_SYS(sysinfo),
                                    SCMP_SYS(prlimit64),  SCMP_SYS(getdents64)};

// Memory may be had, but never made executable.
bool allow_data_memory(void* filter) {
  constexpr scmp_arg_cmp not_executable{.arg = 2, .op = SCMP_CMP_MASKED_EQ, .datum_a = PROT_EXEC, .datum_b = 0};
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, not_executable) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, not_executable) == 0;
}

bool filter_calls() {
  const std::unique_ptr<void, Release> filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
  if (!filter) return false;
  bool built = allow_data_memory(filter.get());
  for (const int call : allowed) built = built && seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
  for (const int call : refused_gently) {
    built = built && seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOENT), call, 0) == 0;
  }
  return built && seccomp_load(filter.get()) == 0;
}

}  // namespace

Result<bool> confine_this_process(const Confinement& confinement) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return fail(Code::io, "no new privileges");
  if (sanitized) return set_limits(confinement) ? Result<bool>(false) : fail(Code::io, "limits");
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return fail(Code::io, "dumpable");
  if (!set_limits(confinement)) return fail(Code::io, "limits");
  return filter_calls();
}

}  // namespace tsunagu::worker
