// How long an officer's door stays shut after wrong passphrases: longer with each, an hour at most, and for nobody
// else. It is told by the time since the machine started, which nobody can set; a machine that was started again begins
// the pause anew.
#pragma once

#include "shared/base/clock.h"
#include "shared/domain/officer_facts.h"

namespace tsunagu::ward {

inline constexpr std::uint32_t free_tries = 4;  // wrong ones in a row, before the first pause
inline constexpr Millis longest_pause = std::chrono::hours{1};

// After so many wrong ones: none, 1 minute, 2, 4 ... 60.
[[nodiscard]] Millis pause_after(std::uint32_t wrong_tries);

// When a wrong one was: which start of the machine, and how long after.
struct Moment {
  domain::Digest boot{};
  Millis since_boot{};
};
// What is left of the pause that `last_wrong`, the newest of `wrong_tries`, began.
[[nodiscard]] Millis pause_left(std::uint32_t wrong_tries, const domain::SignInRefused& last_wrong, const Moment& now);

// Of this start of this machine; the same for all its programs.
[[nodiscard]] domain::Digest boot_of_this_machine();

}  // namespace tsunagu::ward
