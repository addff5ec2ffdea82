// A trusted ward as the file of keys has it and as the journal has it.
#pragma once

#include "shared/crypto/trust.h"
#include "shared/domain/hub_facts.h"

namespace tsunagu::kiosk {

// The agreement's last day counts.
[[nodiscard]] domain::WardTrusted fact_of(const crypto::TrustedWard& ward);
// From the journal, which has days where the ward's card has minutes: the key is taken to be valid from the beginning
// of its first day to the beginning of its last one, never longer than the card says. Until the card is read again the
// fingerprint differs, which covers the minutes.
[[nodiscard]] crypto::TrustedWard trusted_from(const domain::WardTrusted& fact, Instant trusted_at);
// Whether they say the same, as far as the journal tells.
[[nodiscard]] bool is_as_recorded(const crypto::TrustedWard& ward, const domain::WardTrusted& fact);

}  // namespace tsunagu::kiosk
