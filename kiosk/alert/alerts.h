// 今つらい: a silent alert to staff. Recorded and passed on at once, once more after a minute when nobody has
// acknowledged it, also after the parent has gone and after a restart. Asks nothing, makes no code, tells nobody
// outside the hub (safety rules 2 and 3).
//
// A disk that does not take it stops nothing of this: the alert is kept in hand until it does (Hand::unsaved_alerts).
#pragma once

#include <functional>
#include <vector>

#include "kiosk/alert/model.h"
#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::alert {

inline constexpr std::chrono::seconds alert_repeats_after{60};
inline constexpr std::chrono::seconds alert_is_late_after{120};

class Alerts {
 public:
  explicit Alerts(Hand& hand);

  // Reaches staff on another device: true when one has it. Without it nobody can be reached from here, and the page
  // says so.
  void on_alert(std::function<bool(const Ulid& alert_id)> tell_staff) { tell_staff_ = std::move(tell_staff); }

  // Once more by the same parent, while nobody has come: staff are told again, and it stays one alert.
  void raise(domain::AlertPlace place);
  // True when State changed.
  bool tick(Instant now);
  // When tick() is due; nothing without an alert that waits.
  [[nodiscard]] std::optional<Instant> next() const;
  // Whoever asked has gone; the alert has not.
  void forget() { asked_.reset(); }

 private:
  struct Waiting {
    Ulid alert_id;
    Instant due;
  };
  struct Asked {
    Ulid alert_id;
    Instant at;
    Instant looked = at;  // when the journal was asked last whether somebody comes
  };
  [[nodiscard]] bool tell(const Ulid& alert_id) const { return tell_staff_ && tell_staff_(alert_id); }
  [[nodiscard]] bool is_unsaved(const Ulid& alert_id) const;
  [[nodiscard]] bool is_waiting(const Ulid& alert_id) const;
  [[nodiscard]] AlertKnown known_of(const Ulid& alert_id, bool reached) const;
  void repeat(const Ulid& alert_id);
  void save();
  void follow(Instant now);

  Hand& hand_;
  std::function<bool(const Ulid&)> tell_staff_;
  std::vector<Waiting> waiting_;  // in the order in which they are due
  std::optional<Asked> asked_;    // by whoever stands here
};

}  // namespace tsunagu::kiosk::alert
