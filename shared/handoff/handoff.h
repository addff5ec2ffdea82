// Code kind 1: a consultation request on its way from the hub's tablet to the ward's desk. Sealed to the ward, signed
// by the tablet, padded to a bucket. Format: docs/HANDOFF_FORMAT.md, "Handoff envelope".
#pragma once

#include <array>
#include <chrono>
#include <span>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/crypto/trust.h"
#include "shared/crypto/ward_keys.h"
#include "shared/handoff/record.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

inline constexpr std::array<std::size_t, 6> buckets{278, 352, 439, 548, 653, 842};
inline constexpr std::size_t handoff_overhead = 155;
inline constexpr std::size_t max_record = 842 - handoff_overhead;
inline constexpr std::chrono::minutes default_validity{30 * 24 * 60};
inline constexpr std::chrono::minutes max_validity{65535};
// How far a tablet's clock may be ahead of the desk's: both drift offline.
inline constexpr std::chrono::minutes clock_tolerance{60};

struct HandoffInput {
  Ulid request_id;
  Instant issued;  // kept to the minute
  std::chrono::minutes validity = default_validity;
  std::uint32_t running_number = 0;  // of this device for this ward; gaps show
  Record record;
};

// refused: the ward's key or the agreement does not hold at `issued`, or the agreement does not allow an item that the
// parent agreed to (`detail` says which of the three: "ward key", "agreement", "agreement items"); also as pack().
// usage: a validity outside 1..65535 minutes.
[[nodiscard]] Result<Bytes> seal_handoff(const HandoffInput& input, const crypto::TrustedWard& to,
                                         const crypto::SigningKey& device, RandomSource& random);

// What a desk knows when it opens a code. Borrowed.
struct DeskSnapshot {
  std::span<const crypto::WardSecretKey> keys;  // every generation; none while the desk is locked: nothing opens
  const crypto::TrustedDevices& devices;
  Instant now;

  DeskSnapshot(const crypto::WardKeys& ward, const crypto::TrustedDevices& trusted, Instant at)
      : DeskSnapshot(ward.secrets(), trusted, at) {}
  DeskSnapshot(std::span<const crypto::WardSecretKey> ward, const crypto::TrustedDevices& trusted, Instant at)
      : keys(ward), devices(trusted), now(at) {}
};

// What to do with a device that is revoked at `now`: refuse, or (an officer reviews it by hand) open all the same.
enum class Revoked { refuse, open_for_review };

struct Opened {
  Ulid request_id;
  Instant issued;
  Instant expires;
  std::uint32_t running_number = 0;
  crypto::KeyId device_key_id;
  crypto::KeyId ward_key_id;
  std::string hub;  // as the registry names it, not as the record claims
  std::string device_name;
  bool for_review = false;  // the device is revoked
  Record record;
};

// Every refusal but part_missing, already_received and other_kind. Signature before seal: junk never touches a secret
// key.
[[nodiscard]] Result<Opened, Refused> open_handoff(ByteView envelope, const DeskSnapshot& desk,
                                                   Revoked revoked = Revoked::refuse);

}  // namespace tsunagu::handoff
