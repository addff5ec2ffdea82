#include "kiosk/hand/presence.h"

#include <algorithm>

namespace tsunagu::kiosk {

using std::chrono::seconds;

Presence::Look Presence::look(Instant now, const Patience& patience, std::optional<IdleWarning>& warning) {
  last_touch_ = std::min(last_touch_, now);  // a clock that was set back must not keep what is shown
  const auto quiet = std::chrono::duration_cast<seconds>(now - last_touch_);
  if (quiet >= patience.warn_after + patience.wipe_after) return {.over = true, .changed = true};
  if (!patience.warns) return {};
  const int left = static_cast<int>((patience.warn_after + patience.wipe_after - quiet).count());
  const bool warns = quiet >= patience.warn_after;
  if (warns ? warning && warning->seconds_left == left : !warning) return {};
  warning.reset();
  if (warns) warning = IdleWarning{left, static_cast<int>(patience.wipe_after.count())};
  return {.changed = true};
}

Instant Presence::next_look(const Patience& patience, const std::optional<IdleWarning>& warning) const {
  if (!patience.warns) return over_at(patience);
  const int gone = warning ? warning->seconds_total - warning->seconds_left + 1 : 0;
  return last_touch_ + patience.warn_after + seconds(gone);
}

}  // namespace tsunagu::kiosk
