#include "shared/platform/primary_finger.h"

#include <cmath>
#include <utility>

namespace tsunagu::platform {
namespace {
constexpr FingerId mouse_pointer = -1;
}

std::vector<Touch> PrimaryFinger::feed(const TimedInput& input, Rest rest) {
  const Millis at = input.at;
  if (const auto* down = std::get_if<FingerDown>(&input.what)) return press(down->finger, down->x, down->y, at);
  if (const auto* move_to = std::get_if<FingerMove>(&input.what)) {
    return move(move_to->finger, move_to->x, move_to->y, at);
  }
  if (const auto* up = std::get_if<FingerUp>(&input.what)) return release(up->finger, up->x, up->y, at, rest);
  if (const auto* mouse = std::get_if<Pointer>(&input.what)) {
    switch (mouse->kind) {
      case Pointer::Kind::down: return press(mouse_pointer, mouse->x, mouse->y, at);
      case Pointer::Kind::move: return move(mouse_pointer, mouse->x, mouse->y, at);
      case Pointer::Kind::up: return release(mouse_pointer, mouse->x, mouse->y, at, rest);
    }
  }
  if (std::holds_alternative<FocusLost>(input.what)) return cancel();
  return {};
}

bool PrimaryFinger::is_bounce(float x, float y, Millis at) const {
  return last_ && at - last_->at < rules_.double_strike &&
         std::hypot(x - last_->x, y - last_->y) < rules_.double_strike_px;
}

std::vector<Touch> PrimaryFinger::press(FingerId finger, float x, float y, Millis at) {
  std::vector<Touch> touches;
  if (down_ && down_->finger == finger) touches = cancel();  // nothing touches twice without a lift
  if (down_) {
    notice(finger, x, y, at);
    return touches;
  }
  const bool silent = swallow_next_ || is_bounce(x, y, at);
  swallow_next_ = false;
  down_ = Down{finger, x, y, silent, x, y, at};
  if (!silent) touches.push_back({Touch::Kind::press, x, y});
  return touches;
}

// Another finger while one is down. Of two newcomers the first one counts, unless it stays.
void PrimaryFinger::notice(FingerId finger, float x, float y, Millis at) {
  if (at - down_->still_since < rules_.rested) return;
  if (newcomer_ && newcomer_->finger != finger && at - newcomer_->since < rules_.tap) return;
  newcomer_ = Newcomer{finger, x, y, at};
}

std::vector<Touch> PrimaryFinger::move(FingerId finger, float x, float y, Millis at) {
  if (!down_ || down_->finger != finger) return {};
  if (down_->x == x && down_->y == y) return {};
  down_->x = x;
  down_->y = y;
  if (std::hypot(x - down_->still_x, y - down_->still_y) >= rules_.still_px) {
    down_->still_x = x;
    down_->still_y = y;
    down_->still_since = at;
  }
  if (down_->silent) return {};
  return {Touch{Touch::Kind::move, x, y}};
}

std::vector<Touch> PrimaryFinger::release(FingerId finger, float x, float y, Millis at, Rest rest) {
  if (newcomer_ && newcomer_->finger == finger) return take_over(x, y, at, rest);
  if (!down_ || down_->finger != finger) return {};
  const bool silent = down_->silent;
  down_.reset();
  newcomer_.reset();
  last_ = Release{x, y, at};
  if (silent) return {};
  return {Touch{Touch::Kind::release, x, y}};
}

// Whoever rested has moved since, or holds something: then it was no tap to take over with.
std::vector<Touch> PrimaryFinger::take_over(float x, float y, Millis at, Rest rest) {
  const Newcomer tap = *std::exchange(newcomer_, std::nullopt);
  if (rest == Rest::meant || at - tap.since >= rules_.tap) return {};
  if (tap.since - down_->still_since < rules_.rested) return {};
  std::vector<Touch> touches = cancel();
  last_ = Release{x, y, at};
  if (std::exchange(swallow_next_, false)) return touches;
  touches.push_back({Touch::Kind::press, tap.from_x, tap.from_y});
  if (x != tap.from_x || y != tap.from_y) touches.push_back({Touch::Kind::move, x, y});
  touches.push_back({Touch::Kind::release, x, y});
  return touches;
}

std::vector<Touch> PrimaryFinger::cancel() {
  newcomer_.reset();
  if (!down_) return {};
  const Down was = *std::exchange(down_, std::nullopt);
  if (was.silent) return {};
  return {Touch{Touch::Kind::cancel, was.x, was.y}};
}

}  // namespace tsunagu::platform
