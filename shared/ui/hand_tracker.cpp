#include "shared/ui/hand_tracker.h"

#include <cmath>

namespace tsunagu::ui {
namespace {

constexpr Millis speed_window{100};  // only how fast the finger went at last counts
constexpr float forgiveness = 12;    // a thumb rolls a little while it is lifted

bool is_on(const Target& target, Point at) {
  const Rect rect = target.hit.value_or(target.visible);
  return rect.shrunk(-forgiveness).contains(at);
}

}  // namespace

void HandTracker::take(const platform::Touch& touch, Millis at, const Registry& shown, float threshold) {
  const Point where{touch.x, touch.y};
  switch (touch.kind) {
    case platform::Touch::Kind::press: press(where, at, shown); return;
    case platform::Touch::Kind::move: move(where, at, shown, threshold); return;
    case platform::Touch::Kind::release: release(where, at, shown); return;
    case platform::Touch::Kind::cancel:
      down_ = dragging_ = false;
      pressed_.clear();
      target_.clear();
      return;
  }
}

void HandTracker::press(Point at, Millis when, const Registry& shown) {
  down_ = true;
  dragging_ = false;
  start_ = at_ = at;
  sample_count_ = 0;
  pressed_at_ = when;
  note(at, when);
  const Target* const target = shown.action_at(at);
  target_ = target && target->enabled ? target->id : std::string();
  pressed_ = target_;
  const Target* const area = shown.scroll_at(at);
  scroll_ = area ? area->id : std::string();
}

void HandTracker::move(Point at, Millis when, const Registry& shown, float threshold) {
  if (!down_) return;
  const float dy = at.y - at_.y;
  at_ = at;
  note(at, when);
  if (!dragging_ && !scroll_.empty() && std::fabs(at.y - start_.y) > threshold) {
    dragging_ = true;
    target_.clear();
    pressed_.clear();
    dragged_ += at.y - start_.y;
    return;
  }
  if (dragging_) {
    dragged_ += dy;
    return;
  }
  const Target* const target = shown.find(target_);
  pressed_ = !target_.empty() && target && is_on(*target, at) ? target_ : std::string();
}

void HandTracker::release(Point at, Millis when, const Registry& shown) {
  if (!down_) return;
  at_ = at;
  down_ = false;
  if (dragging_) {
    thrown_ = speed(when);
    dragging_ = false;
  } else if (const Target* const target = shown.find(target_);
             !target_.empty() && target && target->enabled && !target->covered && is_on(*target, at)) {
    activated_ = target_;
    released_ = target_;
    released_at_ = when;
  }
  target_.clear();
  pressed_.clear();
}

void HandTracker::note(Point at, Millis when) {
  samples_[sample_count_ % samples_.size()] = {at.y, when};
  ++sample_count_;
}

float HandTracker::speed(Millis now) const {
  const std::size_t kept = std::min(sample_count_, samples_.size());
  const Sample* oldest = nullptr;
  const Sample* newest = nullptr;
  for (std::size_t i = sample_count_ - kept; i < sample_count_; ++i) {
    const Sample& sample = samples_[i % samples_.size()];
    if (now - sample.at > speed_window) continue;
    if (!oldest) oldest = &sample;
    newest = &sample;
  }
  if (!oldest || newest->at <= oldest->at) return 0;
  return (newest->y - oldest->y) * 1000.0F / static_cast<float>((newest->at - oldest->at).count());
}

void HandTracker::end_frame() {
  activated_.clear();
  dragged_ = 0;
  thrown_ = 0;
}

}  // namespace tsunagu::ui
