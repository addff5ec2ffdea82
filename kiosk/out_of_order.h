// What a kiosk shows that must not go on: its journal or a file of keys is damaged. Whoever comes is asked to call
// staff and finds the telephone numbers; staff find behind their door which file it is and what to do. There is no
// session behind it: nothing is recorded and nobody signs in.
#pragma once

#include "kiosk/home/config.h"
#include "kiosk/model.h"

namespace tsunagu::kiosk {

class OutOfOrder {
 public:
  // `advice`: of console::advice_on_all.
  OutOfOrder(const HubConfig& hub, const std::string& advice, Instant now);

  [[nodiscard]] const State& state() const { return state_; }
  void apply(const Intents& intents, Instant now);
  void touched(Instant now) { last_touch_ = now; }
  // True when something changed: who walked off leaves their language and page to nobody.
  bool tick(Instant now);
  [[nodiscard]] static Millis next_tick() { return std::chrono::seconds(10); }

 private:
  void apply_one(const Intent& intent);
  void go(PageId page);
  [[nodiscard]] PageId behind(Door door);
  void begin_again();

  const HubConfig& hub_;
  std::vector<shelf::Leaflet> advice_;
  State state_;
  Instant last_touch_;
};

}  // namespace tsunagu::kiosk
