// A request that was verified and waits in the ward's inbox. The aggregate is the request's id. It is accepted by
// intake_accepted of a case and taken back by withdrawal_taken; both count whatever is said here, in any order.
#pragma once

#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {

// Why an officer did not take a request in. Stored numbers.
enum class DeclineReason : std::uint8_t {
  other = 1,
  same_as_another = 2,
  other_ward = 3,
  by_mistake = 4,
  parent_said = 5
};
template <>
inline constexpr std::int64_t enum_limit<DeclineReason> = 5;

// Sealed part: the envelope as it came, still sealed to the ward's key. Held again after a decline, it waits again.
struct ArrivalHeld {
  static constexpr FactKind kind = FactKind::arrival_held;
  KeyId device_key_id{};
  KeyId ward_key_id{};
  std::uint32_t number = 0;
  Instant issued{};
  Instant verified{};       // by this desk's clock; its validity may run out while it waits
  bool for_review = false;  // its device was revoked, and an officer opened it all the same
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("device_key", self.device_key_id), visit("ward_key", self.ward_key_id), visit("number", self.number);
    visit("issued", self.issued), visit("verified", self.verified), visit("review", self.for_review);
    visit("officer", self.officer_id);
  }
};
struct ArrivalDeclined {
  static constexpr FactKind kind = FactKind::arrival_declined;
  DeclineReason reason = DeclineReason::other;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("reason", self.reason), visit("officer", self.officer_id);
  }
};
// The decline was taken back; it waits again.
struct ArrivalDecisionUndone {
  static constexpr FactKind kind = FactKind::arrival_decision_undone;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id);
  }
};
// The officer's own mark: urgent.
struct ArrivalMarked {
  static constexpr FactKind kind = FactKind::arrival_marked;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id);
  }
};
struct ArrivalUnmarked {
  static constexpr FactKind kind = FactKind::arrival_unmarked;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id);
  }
};

}  // namespace tsunagu::domain
