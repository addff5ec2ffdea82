// For this room's sources only: what all envelopes share. Format: docs/HANDOFF_FORMAT.md, "Envelopes".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "shared/base/clock.h"
#include "shared/base/wire.h"
#include "shared/crypto/sign.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

inline constexpr std::uint8_t magic_and_version = 0xC1;
inline constexpr std::uint8_t suite = 1;
inline constexpr std::size_t signature_size = 64;

inline constexpr std::string_view handoff_domain = "tsunagu/handoff/v1";
inline constexpr std::string_view receipt_domain = "tsunagu/receipt/v1";
inline constexpr std::string_view ward_key_domain = "tsunagu/ward-key/v1";
inline constexpr std::string_view device_domain = "tsunagu/device/v1";
inline constexpr std::string_view withdrawal_domain = "tsunagu/withdrawal/v1";
inline constexpr std::string_view slip_domain = "tsunagu/request-slip/v1";
inline constexpr std::string_view fingerprint_domain = "tsunagu/fingerprint/v1";

void write_start(ByteWriter& to);
// not_ours, unknown_version, damaged (nothing there); nothing when it may be read on.
[[nodiscard]] std::optional<Refusal> read_start(ByteReader& from);

// The signature stands last, over a domain string and everything before it.
[[nodiscard]] Bytes with_signature(Bytes bytes, std::string_view domain, const crypto::SigningKey& key);
// `envelope` must be at least signature_size long.
[[nodiscard]] ByteView without_signature(ByteView envelope);
[[nodiscard]] bool is_signed_by(const crypto::VerifyKey& key, std::string_view domain, ByteView envelope);

// Whole minutes since 1970-01-01T00:00Z, rounded down; nothing outside 32 bits.
[[nodiscard]] std::optional<std::uint32_t> minute_of(Instant at);
[[nodiscard]] Instant instant_of_minute(std::uint32_t minute);

}  // namespace tsunagu::handoff
