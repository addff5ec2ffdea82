// One finger is the one that counts. A second finger (the baby's hand) does nothing, and a finger that bounces on the
// glass does not press twice. A pure state machine.
//
// A finger that has lain still for seconds may be a palm, a ghost that trembles, or one whose lift the panel lost; left
// alone it would keep everybody out for ever. So a tap takes over from it: by a finger that came after those seconds
// and rests for less than one, which a hand laid on the glass does not. What it is is known when it is lifted, and then
// press and release come together.
#pragma once

#include <optional>
#include <vector>

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
  Millis rested{3'000};            // a finger that lay still for so long gives way to a tap
  Millis tap{1'000};               // which is shorter than this
  float still_px = 30.0F;          // trembling is no movement: about half a centimetre
};

// Why a finger rests: it may be forgotten there, or it holds what is made to be held.
enum class Rest { maybe_forgotten, meant };

class PrimaryFinger {
 public:
  explicit PrimaryFinger(FingerRules rules = {}) : rules_(rules) {}

  // Takes finger and pointer events (and FocusLost); everything else gives nothing. `rest`: of the finger that counts.
  [[nodiscard]] std::vector<Touch> feed(const TimedInput& input, Rest rest = Rest::maybe_forgotten);

  // The next strike only wakes the panel.
  void swallow_next() { swallow_next_ = true; }

 private:
  struct Down {
    FingerId finger;
    float x, y;
    bool silent;  // a bounce or a waking strike: followed to its end, reported to nobody
    float still_x, still_y;
    Millis still_since;
  };
  // Came after the finger that counts had rested; takes over when it turns out to be a tap.
  struct Newcomer {
    FingerId finger;
    float from_x, from_y;
    Millis since;
  };
  std::vector<Touch> press(FingerId finger, float x, float y, Millis at);
  std::vector<Touch> move(FingerId finger, float x, float y, Millis at);
  std::vector<Touch> release(FingerId finger, float x, float y, Millis at, Rest rest);
  std::vector<Touch> take_over(float x, float y, Millis at, Rest rest);
  std::vector<Touch> cancel();
  void notice(FingerId finger, float x, float y, Millis at);
  [[nodiscard]] bool is_bounce(float x, float y, Millis at) const;

  struct Release {
    float x, y;
    Millis at;
  };
  FingerRules rules_;
  std::optional<Down> down_;
  std::optional<Newcomer> newcomer_;
  std::optional<Release> last_;
  bool swallow_next_ = false;
};

}  // namespace tsunagu::platform
