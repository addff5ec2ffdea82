// The code that was read last: scanners read a card that is held still again and again.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "kiosk/page/model.h"
#include "shared/base/bytes.h"

namespace tsunagu::kiosk {

inline constexpr std::chrono::seconds one_reading{5};

class LastScan {
 public:
  // Whether this is the card that was read a moment ago.
  [[nodiscard]] bool is_again(std::string_view text, Instant now) const;
  void note(std::string_view text, Instant now);
  // What came of it.
  struct Outcome {
    PageId page;
    bool taken = false;
    bool said = false;  // words stood there afterwards
  };
  void led_to(const Outcome& outcome) { outcome_ = outcome; }
  [[nodiscard]] bool was_taken() const { return outcome_.taken; }
  // The same would come of it: its page, and the words if there were any, still stand there.
  [[nodiscard]] bool still_stands(PageId page, bool says_something) const;
  void forget();

 private:
  ByteArray<32> digest_{};  // a code may be a card
  std::optional<Instant> at_;
  Outcome outcome_;
};

}  // namespace tsunagu::kiosk
