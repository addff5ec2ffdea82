// Why a code was not taken. Every value has its own plain message in the catalogues, under name_of().
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/result.h"
#include "shared/base/ulid.h"
#include "shared/crypto/key_id.h"

namespace tsunagu::handoff {

// Numbers 1..13 are those of domain::RefusalReason: stored, never renumbered.
enum class Refusal : std::uint8_t {
  not_ours = 1,          // not a code of this format at all: a product's bar code, a web address, typing
  damaged = 2,           // ours, but misread, mistyped or cut short: scan again
  part_missing = 3,      // one of several parts has not been scanned
  unknown_version = 4,   // made by a newer program
  other_ward = 5,        // sealed to a key that is not ours
  unknown_device = 6,    // from a tablet (or, for a receipt, a ward) nobody here has trusted
  revoked_device = 7,    // from a tablet whose key was revoked
  bad_signature = 8,     // not made by the tablet it names, or changed since
  cannot_be_opened = 9,  // rightly signed, and the seal does not open with our key
  other_device = 10,     // sealed by another tablet than the one that signed
  not_yet_valid = 11,    // issued in the future: one of the two clocks is wrong
  expired = 12,
  already_received = 13,  // decided by the desk, through its journal
  other_kind = 15,        // a genuine code that does not belong here (a staff card at the ward's scanner)
  withdrawn = 16,         // the parent withdrew the request before its code came; decided by the desk
};

inline constexpr std::array<Refusal, 15> all_refusals{
    Refusal::not_ours,         Refusal::damaged,        Refusal::part_missing,   Refusal::unknown_version,
    Refusal::other_ward,       Refusal::unknown_device, Refusal::revoked_device, Refusal::bad_signature,
    Refusal::cannot_be_opened, Refusal::other_device,   Refusal::not_yet_valid,  Refusal::expired,
    Refusal::already_received, Refusal::other_kind,     Refusal::withdrawn};

// The catalogue key and JSON word, e.g. "bad_signature".
[[nodiscard]] std::string_view name_of(Refusal refusal);

// A refused handoff with what had been verified by then: the device once its signature held, the request once the seal
// was opened and bound to that device. So a second scan of an expired code can still show the case it went to.
struct Refused {
  Refusal why;
  std::optional<crypto::KeyId> device_key_id;
  std::optional<Ulid> request_id;
};

}  // namespace tsunagu::handoff
