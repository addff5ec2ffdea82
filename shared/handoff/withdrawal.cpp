#include "shared/handoff/withdrawal.h"

#include <algorithm>

#include "shared/handoff/envelope.h"

namespace tsunagu::handoff {
namespace {

constexpr std::size_t withdrawal_size = 2 + 4 + 4 + 16 + 4 + signature_size;

}  // namespace

Result<Bytes> sign_withdrawal(const Withdrawal& withdrawal, const crypto::SigningKey& device) {
  const auto minute = minute_of(withdrawal.withdrawn);
  if (!minute) return fail(Code::usage, "withdrawn");
  ByteWriter out;
  write_start(out);
  out.raw(withdrawal.ward_key_id.bytes).raw(device.id().bytes).raw(withdrawal.request_id.view()).u32(*minute);
  return with_signature(out.take(), withdrawal_domain, device);
}

Result<VerifiedWithdrawal, Refused> read_withdrawal(ByteView envelope, const DeskSnapshot& desk, Revoked revoked) {
  const auto refuse = [](Refusal why) { return fail_with(Refused{why, {}, {}}); };
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return refuse(*wrong);
  if (envelope.size() != withdrawal_size) return refuse(Refusal::damaged);
  VerifiedWithdrawal out;
  auto& withdrawal = out.withdrawal;
  withdrawal.ward_key_id.bytes = in.array<4>();
  out.device_key_id.bytes = in.array<4>();
  withdrawal.request_id.bytes = in.array<16>();
  withdrawal.withdrawn = instant_of_minute(in.u32());

  if (std::ranges::find(desk.keys, withdrawal.ward_key_id, &crypto::WardSecretKey::id) == desk.keys.end()) {
    return refuse(Refusal::other_ward);
  }
  const auto* device = desk.devices.find(out.device_key_id);
  if (device == nullptr) return refuse(Refusal::unknown_device);
  if (!is_signed_by(device->key, withdrawal_domain, envelope)) return refuse(Refusal::bad_signature);
  out.for_review = device->revoked_at(desk.now);
  if (out.for_review && revoked == Revoked::refuse) {
    return fail_with(Refused{Refusal::revoked_device, out.device_key_id, withdrawal.request_id});
  }
  return out;
}

}  // namespace tsunagu::handoff
