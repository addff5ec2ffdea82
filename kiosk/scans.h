// What becomes of a code that the scanner read: whose it is, and what is said when it is nobody's here.
#pragma once

#include <functional>
#include <string_view>

#include "kiosk/hand/feature.h"
#include "kiosk/hand/hand.h"
#include "kiosk/hand/last_scan.h"
#include "kiosk/model.h"

namespace tsunagu::kiosk {

struct Rooms;

class Scans {
 public:
  Scans(Hand& hand, Rooms& rooms, State& state) : hand_(hand), rooms_(rooms), state_(state) {}

  // Told when a card was refused.
  void on_refused(std::function<void()> refused) { refused_ = std::move(refused); }
  // A card that lies in front of the scanner says nothing new, and is nobody who is there. It counts as read.
  [[nodiscard]] bool is_nothing_new(std::string_view text, Instant now);
  void take(std::string_view text, Instant now);
  void forget() { last_.forget(); }

 private:
  [[nodiscard]] bool lead(const Scanned& code);
  [[nodiscard]] bool is_of_who_was_received(const Scanned& code) const;

  Hand& hand_;
  Rooms& rooms_;
  State& state_;
  LastScan last_;
  bool again_ = false;
  std::function<void()> refused_;
};

}  // namespace tsunagu::kiosk
