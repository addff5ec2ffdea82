// Code kind 8: a parent takes back a request that may have reached the ward. Signed by a tablet, never sealed: nothing
// in it is personal. Format: docs/HANDOFF_FORMAT.md, "Kind 8: withdrawal".
#pragma once

#include "shared/handoff/handoff.h"

namespace tsunagu::handoff {

struct Withdrawal {
  Ulid request_id;
  crypto::KeyId ward_key_id;  // of the request's newest code
  Instant withdrawn;          // by the tablet's clock, to the minute
  bool operator==(const Withdrawal&) const = default;
};

// The same withdrawal gives the same bytes. usage: a time outside 32 bits of minutes.
[[nodiscard]] Result<Bytes> sign_withdrawal(const Withdrawal& withdrawal, const crypto::SigningKey& device);

struct VerifiedWithdrawal {
  Withdrawal withdrawal;
  crypto::KeyId device_key_id;
  bool for_review = false;  // the device is revoked
};

// damaged, unknown_version, not_ours, other_ward, unknown_device, bad_signature, revoked_device. Never expires, and
// nothing is judged by its time: a wrong clock must not hold a parent to a request.
[[nodiscard]] Result<VerifiedWithdrawal, Refused> read_withdrawal(ByteView envelope, const DeskSnapshot& desk,
                                                                  Revoked revoked = Revoked::refuse);

}  // namespace tsunagu::handoff
