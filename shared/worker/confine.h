// How the reader process gives up what it does not need before it looks at its first job.
#pragma once

#include <cstdint>

#include "shared/base/result.h"

namespace tsunagu::worker {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

struct Confinement {
  std::uint64_t address_space = 768u << 20;  // bytes; not in sanitized builds, which need terabytes of it
  std::uint64_t processor_seconds = 120;     // for the whole life
};

// Limits on memory, processor time, files (none may be written or opened) and core dumps; no new privileges; a list of
// allowed system calls, everything else ends the process (not in sanitized builds). Cannot be undone.
// Returns whether system calls are filtered: a kernel may lack that. io: a limit could not be set.
[[nodiscard]] Result<bool> confine_this_process(const Confinement& confinement);

}  // namespace tsunagu::worker
