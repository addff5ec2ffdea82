// Whether anybody still stands there: the countdown before a sitting is wiped.
#pragma once

#include <chrono>
#include <optional>

#include "kiosk/page/model.h"

namespace tsunagu::kiosk {

struct Patience {
  std::chrono::seconds warn_after, wipe_after;
  bool warns = true;
};

class Presence {
 public:
  explicit Presence(Instant now) : last_touch_(now) {}

  void touched(Instant now) { last_touch_ = now; }
  struct Look {
    bool over = false;     // nobody is there
    bool changed = false;  // the warning did
  };
  // Sets the warning, or takes it away.
  [[nodiscard]] Look look(Instant now, const Patience& patience, std::optional<IdleWarning>& warning);
  // When nobody will be there any more.
  [[nodiscard]] Instant over_at(const Patience& patience) const {
    return last_touch_ + patience.warn_after + patience.wipe_after;
  }
  // When to look again.
  [[nodiscard]] Instant next_look(const Patience& patience, const std::optional<IdleWarning>& warning) const;

 private:
  Instant last_touch_;
};

}  // namespace tsunagu::kiosk
