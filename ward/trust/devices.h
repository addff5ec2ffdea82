// Which tablets the ward trusts: facts, because the journal is the truth and several desks share it.
#pragma once

#include <vector>

#include "shared/crypto/trust.h"
#include "shared/handoff/cards.h"
#include "shared/journal/journal.h"
#include "ward/trust/model.h"

namespace tsunagu::ward::trust {

// As open_handoff() wants them: read before every scan, so a revocation on another desk counts at once.
[[nodiscard]] Result<crypto::TrustedDevices> trusted_devices(const journal::Journal& journal);

// Records that the officer compared the fingerprint and takes this tablet's codes from now on. exists: trusted before,
// revoked or not, or another key has the same id. usage: a name too long to keep.
[[nodiscard]] Status trust_device(journal::Journal& journal, const handoff::DeviceEnrolment& device,
                                  const Ulid& officer_id);
// not_found: no such device. Revoking twice changes nothing.
[[nodiscard]] Status revoke_device(journal::Journal& journal, const crypto::KeyId& device, Instant from,
                                   const Ulid& officer_id);

// For the list: who, since when, and the running numbers that have not arrived.
[[nodiscard]] Result<std::vector<DeviceRow>> device_rows(const journal::Journal& journal);
// 8 hexadecimal letters, as KeyId::text() writes them.
[[nodiscard]] std::optional<crypto::KeyId> key_id_from(std::string_view text);

}  // namespace tsunagu::ward::trust
