#include "ward/cases/receipts.h"

#include "shared/handoff/frame.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward::cases {

domain::NewFact receipt_fact(const Ulid& case_id, const handoff::Receipt& receipt, const Ulid& officer_id) {
  return domain::fact(case_id, domain::ReceiptIssued{receipt.request_id, receipt.state, receipt.day,
                                                     static_cast<std::uint8_t>(receipt.role), officer_id});
}

Result<SignedReceipt> give_receipt(Office& office, const Ulid& request_id, std::optional<domain::ReceiptState> state,
                                   Instant now) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  auto row = office.journal().ward().intake(request_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, request_id.text());
  const auto& newest = (*row)->receipt;

  handoff::Receipt receipt{request_id, state.value_or(newest ? newest->state : domain::ReceiptState::received),
                           domain::day_of(now), office.role()};
  if (newest && newest->state == receipt.state) {
    receipt.day = newest->day;
    receipt.role = static_cast<handoff::ContactRole>(newest->role);
  } else {
    if (newest && receipt.state < newest->state) return fail(Code::exists, "a later receipt");
    if ((*row)->withdrawn && receipt.state != domain::ReceiptState::closed) return fail(Code::refused, "withdrawn");
    auto done = office.journal().append(receipt_fact((*row)->home, receipt, *office.officer()));
    if (!done) return done.forward();
  }
  // The hub surely knows the key that its code was sealed to.
  const auto* secret = office.keys().secret({(*row)->intake.ward_key_id});
  if (secret == nullptr) secret = office.keys().current_secret(now);
  if (secret == nullptr) return fail(Code::locked, "no ward key");
  auto envelope = handoff::sign_receipt(receipt, *secret);
  if (!envelope) return envelope.forward();
  auto digits = handoff::frame(handoff::Kind::receipt, *envelope);
  if (!digits) return digits.forward();
  return SignedReceipt{receipt, digits->front()};
}

Result<std::vector<page::NumberRange>> missing_before(const Office& office, const Ulid& request_id) {
  const auto& view = office.journal().ward();
  auto row = view.intake(request_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, request_id.text());
  auto gaps = view.number_gaps();
  if (!gaps) return gaps.forward();
  const auto& intake = (*row)->intake;
  std::vector<page::NumberRange> out;
  for (const auto& gap : *gaps) {
    const bool same_series = gap.device_key_id == intake.device_key_id && gap.ward_key_id == intake.ward_key_id;
    if (same_series && gap.last + 1 == intake.number) out.push_back({gap.first, gap.last});
  }
  return out;
}

}  // namespace tsunagu::ward::cases
