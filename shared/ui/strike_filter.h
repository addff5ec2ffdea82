// Two taps at one place within a moment are one: a finger that trembles, or a page that has just changed under it. The
// second would press whatever the new page shows there. Keys, + and - and paging are struck twice on purpose and have
// only the glass's own bounce to fear (platform::FingerRules, 80 ms).
#pragma once

#include <optional>

#include "shared/base/clock.h"
#include "shared/ui/geometry.h"

namespace tsunagu::ui {

struct StrikeRules {
  // From lifting to the next touch: the default of GNOME's BounceKeys. Nobody has read a new page in less.
  Millis again{300};
  float near_mm = 10;
};

class StrikeFilter {
 public:
  explicit StrikeFilter(StrikeRules rules = {}) : rules_(rules) {}

  // A finger touches `at`. False: it still belongs to the strike before, and begins the moment anew.
  [[nodiscard]] bool counts(Point at, Millis when, float px_per_mm);
  // A strike that counted was lifted on something; `repeats` as in Target.
  void lifted(Point at, Millis when, bool repeats);

 private:
  struct Strike {
    Point at;
    Millis when;
  };
  StrikeRules rules_;
  std::optional<Strike> last_;
};

}  // namespace tsunagu::ui
