// One finger is the one that counts. A second finger (the baby's hand) does nothing, and a finger that bounces on the
// glass does not press twice. A pure state machine.
#pragma once

#include <optional>

#include "shared/platform/input.h"

namespace tsunagu::platform {

struct Touch {
  enum class Kind { press, move, release, cancel };
  Kind kind;
  float x, y;
  bool operator==(const Touch&) const = default;
};

struct FingerRules {
  Millis double_strike{80};        // a press this soon after the last release, and this near to it, is the same strike
  float double_strike_px = 60.0F;  // about a centimetre
};

class PrimaryFinger {
 public:
  explicit PrimaryFinger(FingerRules rules = {}) : rules_(rules) {}

  // Takes finger and pointer events (and FocusLost); everything else gives nothing.
  [[nodiscard]] std::optional<Touch> feed(const TimedInput& input);

  // The next strike only wakes the panel.
  void swallow_next() { swallow_next_ = true; }

 private:
  struct Down {
    FingerId finger;
    float x, y;
    bool silent;  // a bounce or a waking strike: followed to its end, reported to nobody
  };
  std::optional<Touch> press(FingerId finger, float x, float y, Millis at);
  std::optional<Touch> move(FingerId finger, float x, float y);
  std::optional<Touch> release(FingerId finger, float x, float y, Millis at);
  std::optional<Touch> cancel();
  [[nodiscard]] bool is_bounce(float x, float y, Millis at) const;

  struct Release {
    float x, y;
    Millis at;
  };
  FingerRules rules_;
  std::optional<Down> down_;
  std::optional<Release> last_;
  bool swallow_next_ = false;
};

}  // namespace tsunagu::platform
