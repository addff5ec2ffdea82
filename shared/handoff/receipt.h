// Code kind 2: the ward's answer to a request, signed, never sealed: nothing in it is personal.
#pragma once

#include "shared/base/ulid.h"
#include "shared/crypto/trust.h"
#include "shared/domain/hub_facts.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

// Who will be in touch. Stored numbers.
enum class ContactRole : std::uint8_t {
  unnamed = 0,
  mch_coordinator = 1,
  phn = 2,
  midwife = 3,
  social_worker = 4,
  other = 5,
};
[[nodiscard]] std::string_view name_of(ContactRole role);

struct Receipt {
  Ulid request_id;
  domain::ReceiptState state = domain::ReceiptState::received;
  domain::Day day{};  // in Japan; 1970-01-01 to 2149-06-06
  ContactRole role = ContactRole::unnamed;
  bool operator==(const Receipt&) const = default;
};

// usage: a day outside its range.
[[nodiscard]] Result<Bytes> sign_receipt(const Receipt& receipt, const crypto::WardSecretKey& ward);

struct VerifiedReceipt {
  Receipt receipt;
  crypto::KeyId ward_key_id;
  std::string ward_name;  // as the registry names it
};
// damaged, unknown_version, other_ward (no trusted ward has this key), bad_signature. A key past its validity still
// verifies: receipts may come late.
[[nodiscard]] Result<VerifiedReceipt, Refusal> read_receipt(ByteView envelope, const crypto::TrustedWards& wards);

}  // namespace tsunagu::handoff
