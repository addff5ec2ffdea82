// What is on at the hub: by day, with detail.
#pragma once

#include "kiosk/room.h"

namespace tsunagu::kiosk {

inline constexpr int events_days_ahead = 60;

class Events {
 public:
  explicit Events(Room& room) : room_(room) {}

  void open();
  void choose_day(std::size_t index);
  void open_event(const Ulid& session_id);
  // The first prenatal class of today that is not over, for the menu's banner.
  [[nodiscard]] std::optional<EventRow> class_today() const;

 private:
  Room& room_;
};

}  // namespace tsunagu::kiosk
