#include "ward/office/pause.h"

#include <algorithm>
#include <fstream>
#include <string>

#include "shared/base/text.h"
#include "shared/crypto/hash.h"

namespace tsunagu::ward {

Millis pause_after(std::uint32_t wrong_tries) {
  if (wrong_tries <= free_tries) return {};
  const auto doublings = std::min<std::uint32_t>(wrong_tries - free_tries - 1, 6);
  return std::min<Millis>(longest_pause, std::chrono::minutes{1U << doublings});
}

Millis pause_left(std::uint32_t wrong_tries, const domain::SignInRefused& last_wrong, const Moment& now) {
  const auto then = Millis{static_cast<std::int64_t>(last_wrong.since_boot)};
  const bool same_start = last_wrong.boot == now.boot && then <= now.since_boot;
  const auto passed = same_start ? now.since_boot - then : now.since_boot;
  return std::max(Millis{}, pause_after(wrong_tries) - passed);
}

domain::Digest boot_of_this_machine() {
  std::ifstream in("/proc/sys/kernel/random/boot_id");
  std::string text;
  std::getline(in, text);
  return crypto::blake2b_256(view_of(text));
}

}  // namespace tsunagu::ward
