// 今つらい: a silent alert to staff. Recorded and passed on at once, once more after a minute when nobody has
// acknowledged it, also after the parent has gone and after a restart. Asks nothing, makes no code, tells nobody
// outside the hub (safety rules 2 and 3).
#pragma once

#include <functional>
#include <vector>

#include "kiosk/alert/model.h"
#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::alert {

inline constexpr std::chrono::seconds alert_repeats_after{60};

class Alerts {
 public:
  Alerts(Hand& hand, Model& model);

  // Reaches staff on another device: true when one has it. Without it nobody can be reached from here, and the page
  // says so.
  void on_alert(std::function<bool(const Ulid& alert_id)> tell_staff) { tell_staff_ = std::move(tell_staff); }

  void raise(domain::AlertPlace place);
  // True when State changed.
  bool tick(Instant now);
  // When tick() is due; nothing without an alert that waits.
  [[nodiscard]] std::optional<Instant> next() const;

 private:
  struct Waiting {
    Ulid alert_id;
    Instant due;
  };
  [[nodiscard]] bool tell(const Ulid& alert_id) const { return tell_staff_ && tell_staff_(alert_id); }
  [[nodiscard]] bool is_waiting(const Ulid& alert_id) const;

  Hand& hand_;
  Model& model_;
  std::function<bool(const Ulid&)> tell_staff_;
  std::vector<Waiting> waiting_;  // in the order in which they are due
};

}  // namespace tsunagu::kiosk::alert
