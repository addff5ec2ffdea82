// Who is in the building: the list that staff read when everybody has to leave it. A family ends its own visit with its
// card; for all others staff mark who has gone, and what is still open when the hub has closed is ended by itself.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/staff/model.h"

namespace tsunagu::kiosk::staff {

// After the closing time, for those who are still putting on small shoes.
inline constexpr std::chrono::minutes closing_grace{15};

class Inside {
 public:
  Inside(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void open();
  // A mark is on the page only, so that a tap by mistake is taken back by a second one.
  void mark(std::size_t index);
  // All that are marked. False (with a notice): nothing is marked, or it was not recorded.
  [[nodiscard]] bool record_gone();
  // The visit of whoever stands at the tablet goes on until the session is over.
  void end_what_is_over();

 private:
  [[nodiscard]] Instant closed_before() const;

  Hand& hand_;
  Model& model_;
  Instant ended_before_ = Instant::min();  // visits that began before this moment have all been ended
  Instant looked_at_ = Instant::min();
};

}  // namespace tsunagu::kiosk::staff
