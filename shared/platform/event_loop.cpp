#include "shared/platform/event_loop.h"

#include <algorithm>

namespace tsunagu::platform {

Millis steady_now() {
  static const auto start = std::chrono::steady_clock::now();
  return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - start);
}

std::vector<TimedInput> EventLoop::gather(Millis now) {
  std::vector<TimedInput> out;
  const auto pass = [&out](std::vector<TimedInput> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  for (const TimedInput& input : window_.poll(now)) pass(scanner_.feed(input));
  pass(scanner_.flush(now));
  return out;
}

std::vector<TimedInput> EventLoop::wait(std::optional<Millis> deadline) {
  std::vector<TimedInput> out = gather(steady_now());
  if (!out.empty()) return out;
  std::optional<Millis> until = deadline;
  if (const auto silence = scanner_.deadline()) until = until ? std::min(*until, *silence) : *silence;
  if (until) {
    const Millis left = *until - steady_now();
    if (left > Millis{0}) window_.sleep(left);
  } else {
    window_.sleep(std::nullopt);
  }
  return gather(steady_now());
}

}  // namespace tsunagu::platform
