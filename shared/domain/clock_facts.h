// What is recorded about the clock that dates everything else. Either program records these.
#pragma once

#include "shared/domain/facts.h"

namespace tsunagu::domain {

// Somebody looked at date and time and said that they are right. Recorded as sure, whatever was doubted. The aggregate
// is the journal's device id.
struct ClockConfirmed {
  static constexpr FactKind kind = FactKind::clock_confirmed;
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("by", self.by);
  }
};

// These facts happened on `day`, at the time of day that their clock showed. The newest correction of a fact counts.
// The aggregate is the correction's own id.
struct ClockCorrected {
  static constexpr FactKind kind = FactKind::clock_corrected;
  std::vector<Ulid> facts;
  Day day{};
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("facts", self.facts), visit("day", self.day), visit("by", self.by);
  }
};
struct ClockCorrectionUndone {
  static constexpr FactKind kind = FactKind::clock_correction_undone;
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("by", self.by);
  }
};

}  // namespace tsunagu::domain
