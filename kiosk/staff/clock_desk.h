// The tablet's clock in front of staff: whether it is believed, and the day of what was recorded while it was not.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/staff/model.h"

namespace tsunagu::kiosk::staff {

class ClockDesk {
 public:
  ClockDesk(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void open();
  void confirm();  // date and time as they are on the page
  void choose_day(std::size_t index);
  void undo();  // the day that was chosen last

 private:
  [[nodiscard]] Ulid who() const { return hand_.tools.keyring.unlocked_by().value_or(Ulid{}); }
  [[nodiscard]] bool is_open() const;

  Hand& hand_;
  Model& model_;
};

// What the board says of the clock and of what waits for its time.
[[nodiscard]] ClockView clock_view(const Hand& hand);

}  // namespace tsunagu::kiosk::staff
