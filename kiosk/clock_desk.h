// The tablet's clock in front of staff: whether it is believed, and the day of what was recorded while it was not.
#pragma once

#include "kiosk/room.h"

namespace tsunagu::kiosk {

class ClockDesk {
 public:
  explicit ClockDesk(Room& room) : room_(room) {}

  void open();
  void confirm();  // date and time as they are on the page
  void choose_day(std::size_t index);
  void undo();  // the day that was chosen last

 private:
  [[nodiscard]] Ulid who() const { return room_.tools.keyring.unlocked_by().value_or(Ulid{}); }
  [[nodiscard]] bool is_open() const;

  Room& room_;
};

// What the board says of the clock and of what waits for its time.
[[nodiscard]] ClockView clock_view(const Room& room);

}  // namespace tsunagu::kiosk
