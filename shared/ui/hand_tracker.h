// From touches to presses: what is under the finger, what was lifted on, what is being dragged. It looks only at what
// the person saw, the registry of the last frame. No drawing.
#pragma once

#include <array>
#include <string>

#include "shared/platform/primary_finger.h"
#include "shared/ui/registry.h"

namespace tsunagu::ui {

class HandTracker {
 public:
  // `threshold`: pixels after which a press over a scrolling area becomes a drag, and does not press any more.
  void take(const platform::Touch& touch, Millis at, const Registry& shown, float threshold);
  // Forgets what was decided in this frame.
  void end_frame();

  // Under the finger now; empty when it has slid off, or drags.
  [[nodiscard]] const std::string& pressed() const { return pressed_; }
  // When the press began that is on, or was last.
  [[nodiscard]] Millis pressed_at() const { return pressed_at_; }
  // Lifted on in this frame.
  [[nodiscard]] const std::string& activated() const { return activated_; }
  void activate(std::string id) { activated_ = std::move(id); }
  // Released last, with the time, for plates that rise again.
  [[nodiscard]] const std::string& released() const { return released_; }
  [[nodiscard]] Millis released_at() const { return released_at_; }

  [[nodiscard]] bool is_down() const { return down_; }
  [[nodiscard]] Point at() const { return at_; }
  // The scrolling area under the press, and how far it was dragged in this frame (pixels, down is positive).
  [[nodiscard]] const std::string& scroll() const { return scroll_; }
  [[nodiscard]] bool is_dragging() const { return dragging_; }
  [[nodiscard]] float dragged() const { return dragged_; }
  // Set in the frame in which a drag was let go: pixels a second.
  [[nodiscard]] float thrown() const { return thrown_; }

 private:
  void press(Point at, Millis when, const Registry& shown);
  void move(Point at, Millis when, const Registry& shown, float threshold);
  void release(Point at, Millis when, const Registry& shown);
  void note(Point at, Millis when);
  [[nodiscard]] float speed(Millis now) const;

  bool down_ = false;
  bool dragging_ = false;
  Point start_;
  Point at_;
  std::string target_;  // what the press began on
  std::string pressed_;
  Millis pressed_at_{0};
  std::string activated_;
  std::string released_;
  Millis released_at_{0};
  std::string scroll_;
  float dragged_ = 0;
  float thrown_ = 0;
  struct Sample {
    float y = 0;
    Millis at{0};
  };
  std::array<Sample, 8> samples_{};
  std::size_t sample_count_ = 0;
};

}  // namespace tsunagu::ui
