#include "shared/platform/primary_finger.h"

#include <cmath>

namespace tsunagu::platform {
namespace {
constexpr FingerId kPointer = -1;
}

std::optional<Touch> PrimaryFinger::feed(const TimedInput& input) {
  if (const auto* down = std::get_if<FingerDown>(&input.what)) return press(down->finger, down->x, down->y, input.at);
  if (const auto* move_to = std::get_if<FingerMove>(&input.what)) return move(move_to->finger, move_to->x, move_to->y);
  if (const auto* up = std::get_if<FingerUp>(&input.what)) return release(up->finger, up->x, up->y, input.at);
  if (const auto* mouse = std::get_if<Pointer>(&input.what)) {
    switch (mouse->kind) {
      case Pointer::Kind::down: return press(kPointer, mouse->x, mouse->y, input.at);
      case Pointer::Kind::move: return move(kPointer, mouse->x, mouse->y);
      case Pointer::Kind::up: return release(kPointer, mouse->x, mouse->y, input.at);
    }
  }
  if (std::holds_alternative<FocusLost>(input.what)) return cancel();
  return std::nullopt;
}

bool PrimaryFinger::is_bounce(float x, float y, Millis at) const {
  return last_ && at - last_->at < rules_.double_strike &&
         std::hypot(x - last_->x, y - last_->y) < rules_.double_strike_px;
}

std::optional<Touch> PrimaryFinger::press(FingerId finger, float x, float y, Millis at) {
  if (down_) return std::nullopt;
  const bool silent = swallow_next_ || is_bounce(x, y, at);
  swallow_next_ = false;
  down_ = Down{finger, x, y, silent};
  if (silent) return std::nullopt;
  return Touch{Touch::Kind::press, x, y};
}

std::optional<Touch> PrimaryFinger::move(FingerId finger, float x, float y) {
  if (!down_ || down_->finger != finger) return std::nullopt;
  if (down_->x == x && down_->y == y) return std::nullopt;
  down_->x = x;
  down_->y = y;
  if (down_->silent) return std::nullopt;
  return Touch{Touch::Kind::move, x, y};
}

std::optional<Touch> PrimaryFinger::release(FingerId finger, float x, float y, Millis at) {
  if (!down_ || down_->finger != finger) return std::nullopt;
  const bool silent = down_->silent;
  down_.reset();
  last_ = Release{x, y, at};
  if (silent) return std::nullopt;
  return Touch{Touch::Kind::release, x, y};
}

std::optional<Touch> PrimaryFinger::cancel() {
  if (!down_) return std::nullopt;
  const Down was = *down_;
  down_.reset();
  if (was.silent) return std::nullopt;
  return Touch{Touch::Kind::cancel, was.x, was.y};
}

}  // namespace tsunagu::platform
