// Who stands in front of the kiosk, and what is recorded of them in every room: their visit and their profile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/ulid.h"
#include "shared/crypto/box.h"
#include "shared/domain/facts.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/people.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk {

class Hand;
struct Scanned;

// What somebody without a card gave for a booking: not asked again by the next one.
struct GivenForBooking {
  std::u32string name;                  // empty: nothing yet
  std::optional<std::u32string> phone;  // empty: rather none; none at all: nobody asked
};

struct Guest {
  std::string number;  // typed, or from a card
  Ulid family_id;      // nil unless a card opened it
  domain::FamilyProfile profile;
  std::optional<crypto::BoxPublicKey> card_key;
  Ulid visit_id;                                // nil before the check-in
  std::optional<domain::YearMonth> due_before;  // a birth was told just now: this was the due month
  GivenForBooking given;
  bool stopped_due_messages = false;  // just now; their queues are left when nobody takes it back

  // Already counted among those in the building.
  [[nodiscard]] bool is_inside() const { return !visit_id.is_nil(); }
  // The due month while it may be spoken of. One that passed and that nobody told the end of says nothing: neither
  // that a baby is there nor that one is awaited.
  [[nodiscard]] std::optional<domain::YearMonth> due_ahead(domain::Day today) const {
    return profile.due && *profile.due >= domain::month_of(today) ? profile.due : std::nullopt;
  }
  // Bookings can be tied to the family's card.
  [[nodiscard]] bool has_card() const { return !profile.link_key.empty(); }
};

// Fills the guest from a card and goes nowhere. A card that opens nothing leaves its number.
void recognise(Hand& hand, const handoff::MemberCard& card);
// Whether a code is the guest's own card, or the number the guest came with.
[[nodiscard]] bool is_of_guest(const Hand& hand, const Scanned& code);
// The guest's visit, tied to the family's card by a tag where there is one.
[[nodiscard]] domain::NewFact visit_fact(Hand& hand, const Ulid& visit_id, domain::VisitStarted open,
                                         const domain::Party& party);
// Who came last time, for the next time.
[[nodiscard]] domain::NewFact profile_fact(const Hand& hand);
// Without the due month; she stays among the adults.
[[nodiscard]] domain::FamilyProfile without_due(domain::FamilyProfile profile);
// Without one of its children.
[[nodiscard]] domain::FamilyProfile without_child(domain::FamilyProfile profile, std::size_t index);
// A new profile on the family's own card, and in the part that staff read. Without a card nothing is recorded and it
// counts for this sitting. False (with a notice): not recorded, nothing changed.
[[nodiscard]] bool change_profile(Hand& hand, domain::FamilyProfile profile);

}  // namespace tsunagu::kiosk
