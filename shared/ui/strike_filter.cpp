#include "shared/ui/strike_filter.h"

#include <cmath>

namespace tsunagu::ui {

bool StrikeFilter::counts(Point at, Millis when, float px_per_mm) {
  if (!last_) return true;
  const bool near = std::hypot(at.x - last_->at.x, at.y - last_->at.y) < rules_.near_mm * px_per_mm;
  if (!near || when - last_->when >= rules_.again) return true;
  last_->when = when;
  return false;
}

void StrikeFilter::lifted(Point at, Millis when, bool repeats) {
  if (repeats) {
    last_.reset();
  } else {
    last_ = Strike{at, when};
  }
}

}  // namespace tsunagu::ui
