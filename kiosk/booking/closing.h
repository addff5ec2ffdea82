// Staff close a day: whoever has booked is listed first, to be told; then the day is closed and its sessions cancelled.
#pragma once

#include "kiosk/booking/roster.h"

namespace tsunagu::kiosk::booking {

class Closing {
 public:
  Closing(Hand& hand, Model& model, Roster& roster, Bookings& bookings)
      : hand_(hand), model_(model), roster_(roster), bookings_(bookings) {}

  void open();
  void choose(std::size_t index);
  void close_day();

 private:
  [[nodiscard]] bool list_days();
  [[nodiscard]] const ClosableDay* chosen() const;

  Hand& hand_;
  Model& model_;
  Roster& roster_;
  Bookings& bookings_;
};

}  // namespace tsunagu::kiosk::booking
