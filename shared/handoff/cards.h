// Code kinds 3, 4, 5, 7 and 9: member card, ward key card, device enrolment, staff card, request slip.
#pragma once

#include <string>

#include "shared/crypto/card.h"
#include "shared/crypto/sign.h"
#include "shared/crypto/ward_keys.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

// What a hub, a tablet, a ward or a person in it may be called: 1 to 48 characters that can be shown, at most 96 bytes.
[[nodiscard]] bool is_name(std::string_view text);

// ---- member card: whoever holds it, opens the family's card part. Guarded by the frame's CRC only ----
struct MemberCard {
  std::string number;     // 1..24 characters
  crypto::Secret secret;  // crypto::card_secret_size bytes
};
[[nodiscard]] Result<Bytes> encode_member_card(std::string_view number, ByteView secret);  // usage
[[nodiscard]] Result<MemberCard, Refusal> read_member_card(ByteView envelope, crypto::SecretArena& arena);

// ---- staff card ----
[[nodiscard]] Bytes encode_staff_card(const crypto::StaffCard& card);
[[nodiscard]] Result<crypto::StaffCard, Refusal> read_staff_card(ByteView envelope, crypto::SecretArena& arena);

// ---- request slip: whoever holds it may see how far one request is, and withdraw it ----
inline constexpr std::size_t slip_secret_size = 16;
[[nodiscard]] Bytes encode_slip(ByteView secret);  // slip_secret_size bytes
[[nodiscard]] Result<crypto::Secret, Refusal> read_slip(ByteView envelope, crypto::SecretArena& arena);
// All that is kept of a slip: its request is found by it, and neither can be made from it.
[[nodiscard]] ByteArray<32> slip_hash(ByteView secret);

// ---- ward key card (ward -> hub), self-signed ----
struct WardKeyCard {
  std::string ward_name;      // 1..48 characters
  crypto::WardPublicKey key;  // validity to the minute
  bool operator==(const WardKeyCard&) const = default;
};
// usage: a name or validity outside its limits; refused: `key` is not that of `secret`.
[[nodiscard]] Result<Bytes> sign_ward_key(const WardKeyCard& card, const crypto::WardSecretKey& secret);
[[nodiscard]] Result<WardKeyCard, Refusal> read_ward_key(ByteView envelope);  // damaged, unknown_version, bad_signature

// ---- device enrolment (hub -> ward), self-signed ----
struct DeviceEnrolment {
  std::string hub;          // 1..48 characters
  std::string device_name;  // 1..48 characters
  crypto::VerifyKey key;
  Instant made;  // to the minute
  bool operator==(const DeviceEnrolment&) const = default;
};
// usage as above; refused: `key` is not that of `secret`.
[[nodiscard]] Result<Bytes> sign_enrolment(const DeviceEnrolment& enrolment, const crypto::SigningKey& secret);
[[nodiscard]] Result<DeviceEnrolment, Refusal> read_enrolment(ByteView envelope);

// What two people compare over the telephone before either of the two is trusted: "123 456 789 012 345 678 901 234".
// Covers everything on the card but its signature.
[[nodiscard]] std::string fingerprint(const WardKeyCard& card);
[[nodiscard]] std::string fingerprint(const DeviceEnrolment& enrolment);

}  // namespace tsunagu::handoff
