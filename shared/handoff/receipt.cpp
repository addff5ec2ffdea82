#include "shared/handoff/receipt.h"

#include "shared/handoff/envelope.h"

namespace tsunagu::handoff {
namespace {

constexpr std::size_t receipt_size = 2 + 4 + 16 + 1 + 2 + 1 + signature_size;
constexpr std::uint8_t last_state = 3;
constexpr std::uint8_t last_role = 5;

}  // namespace

std::string_view name_of(ContactRole role) {
  switch (role) {
    case ContactRole::unnamed: return "unnamed";
    case ContactRole::mch_coordinator: return "mch_coordinator";
    case ContactRole::phn: return "phn";
    case ContactRole::midwife: return "midwife";
    case ContactRole::social_worker: return "social_worker";
    case ContactRole::other: return "other";
  }
  TSUNAGU_INVARIANT(false);
}

Result<Bytes> sign_receipt(const Receipt& receipt, const crypto::WardSecretKey& ward) {
  const auto day = receipt.day.ok() ? std::chrono::sys_days{receipt.day}.time_since_epoch().count() : -1;
  if (day < 0 || day > 0xFFFF) return fail(Code::usage, "day");
  ByteWriter out;
  write_start(out);
  out.raw(ward.id.bytes).raw(receipt.request_id.view()).u8(static_cast<std::uint8_t>(receipt.state));
  out.u16(static_cast<std::uint16_t>(day)).u8(static_cast<std::uint8_t>(receipt.role));
  return with_signature(out.take(), receipt_domain, ward.signing);
}

Result<VerifiedReceipt, Refusal> read_receipt(ByteView envelope, const crypto::TrustedWards& wards) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  if (envelope.size() != receipt_size) return fail_with(Refusal::damaged);
  const crypto::KeyId ward_id{in.array<4>()};
  const auto* ward = wards.find(ward_id);
  if (ward == nullptr) return fail_with(Refusal::other_ward);
  if (!is_signed_by(ward->key.verify, receipt_domain, envelope)) return fail_with(Refusal::bad_signature);
  VerifiedReceipt out{{}, ward_id, ward->ward_name};
  out.receipt.request_id.bytes = in.array<16>();
  const auto state = in.u8();
  out.receipt.day = std::chrono::sys_days{std::chrono::days{in.u16()}};
  const auto role = in.u8();
  if (state < 1) return fail_with(Refusal::damaged);
  if (state > last_state || role > last_role) return fail_with(Refusal::unknown_version);
  out.receipt.state = static_cast<domain::ReceiptState>(state);
  out.receipt.role = static_cast<ContactRole>(role);
  return out;
}

}  // namespace tsunagu::handoff
