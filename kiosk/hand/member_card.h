// A family's member card: the secret in its code, and the profile that is sealed to it.
#pragma once

#include <optional>
#include <string>

#include "kiosk/hand/hand.h"
#include "shared/domain/people.h"

namespace tsunagu::kiosk {

struct NewCard {
  crypto::BoxPublicKey key;
  CodeView code;
};

// A card with a fresh secret for the family under `number`; none (with a notice) when it cannot be shown. The secret is
// in the code and nowhere else.
[[nodiscard]] std::optional<NewCard> make_member_card(Hand& hand, const std::string& number);

// What a card says before the family has come with it: everybody came, with one adult. A key ties bookings and visits
// to it: the family's own, so that what was booked with a card that was lost is not; else a fresh one, which `detail`
// gets too.
[[nodiscard]] domain::FamilyProfile first_profile(domain::FamilyDetail& detail, RandomSource& random);

// A family's profile, encoded and sealed to the key of its card, which came out of a card's secret just now.
[[nodiscard]] Bytes sealed_to_card(const domain::FamilyProfile& profile, const crypto::BoxPublicKey& card,
                                   RandomSource& random);

}  // namespace tsunagu::kiosk
