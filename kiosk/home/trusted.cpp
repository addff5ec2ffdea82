#include "kiosk/home/trusted.h"

#include "shared/domain/calendar.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::uint8_t last_item = static_cast<std::uint8_t>(domain::enum_limit<domain::ConsentItem>);

}  // namespace

domain::WardTrusted fact_of(const crypto::TrustedWard& ward) {
  domain::WardTrusted open;
  open.ward_key_id = ward.key.id().bytes;
  open.ward_name = ward.ward_name;
  open.seal_public_key = ward.key.box.bytes;
  open.sign_public_key = ward.key.verify.bytes;
  open.valid_from = domain::day_of(ward.key.valid_from);
  open.valid_to = domain::day_of(ward.key.valid_to);
  open.agreement_from = domain::day_of(ward.agreement.valid_from);
  open.agreement_to = domain::day_of(ward.agreement.valid_to - Millis(1));
  for (const auto item : ward.agreement.items) open.agreement_items.push_back(static_cast<domain::ConsentItem>(item));
  return open;
}

crypto::TrustedWard trusted_from(const domain::WardTrusted& fact, Instant trusted_at) {
  crypto::TrustedWard ward;
  ward.ward_name = fact.ward_name;
  ward.key.box.bytes = fact.seal_public_key;
  ward.key.verify.bytes = fact.sign_public_key;
  ward.key.valid_from = domain::start_of(fact.valid_from);
  ward.key.valid_to = domain::start_of(fact.valid_to);
  ward.agreement.valid_from = domain::start_of(fact.agreement_from);
  ward.agreement.valid_to =
      domain::start_of(domain::Day{std::chrono::sys_days{fact.agreement_to} + std::chrono::days(1)});
  for (const auto item : fact.agreement_items) ward.agreement.items.push_back(static_cast<std::uint8_t>(item));
  for (std::uint8_t item = 1; fact.agreement_items.empty() && item <= last_item; ++item)
    ward.agreement.items.push_back(item);
  ward.trusted_at = trusted_at;
  return ward;
}

bool is_as_recorded(const crypto::TrustedWard& ward, const domain::WardTrusted& fact) {
  const auto as_fact = fact_of(ward);
  const auto recorded = fact_of(trusted_from(fact, ward.trusted_at));
  return as_fact.ward_name == recorded.ward_name && as_fact.seal_public_key == recorded.seal_public_key &&
         as_fact.sign_public_key == recorded.sign_public_key && as_fact.valid_from == recorded.valid_from &&
         as_fact.valid_to == recorded.valid_to && as_fact.agreement_from == recorded.agreement_from &&
         as_fact.agreement_to == recorded.agreement_to && as_fact.agreement_items == recorded.agreement_items;
}

}  // namespace tsunagu::kiosk
