#include "tests/contract/peer_contents.h"

#include "shared/base/text.h"

namespace tsunagu::contract {

namespace {

void put_text(Json& to, const char* name, const std::string& text) {
  if (!text.empty()) to[name] = text;
}

template <class T>
Json numbers(const std::vector<T>& list) {
  auto out = Json::array();
  for (const auto each : list) out.push_back(static_cast<int>(each));
  return out;
}

Json contents_of(const domain::Child& child) {
  return {{"birth", child.birth ? Json(child.birth->text()) : Json()}, {"nickname", child.nickname}};
}

Json contents_of(const domain::SafeContact& contact) {
  Json out{{"method", static_cast<int>(contact.method)}, {"message", contact.may_leave_message}};
  put_text(out, "address", contact.address);
  put_text(out, "hours", contact.hours);
  put_text(out, "show", contact.name_to_show);
  return out;
}

}  // namespace

std::int64_t minute(Instant at) { return std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count(); }
Instant at_minute(std::int64_t minute) { return Instant{std::chrono::minutes{minute}}; }

Bytes bytes_of(const Json& hex) {
  auto bytes = from_hex(hex.get<std::string>());
  if (!bytes) throw std::runtime_error("not hexadecimal");
  return *std::move(bytes);
}

Json contents(const handoff::Record& record) {
  Json out{{"how", static_cast<int>(record.how)}, {"consent_version", record.consent_version}};
  put_text(out, "hub", record.hub);
  put_text(out, "language", record.language);
  put_text(out, "called", record.called);
  put_text(out, "wish", record.wish);
  put_text(out, "own_words", record.words);
  put_text(out, "decision", record.decision);
  put_text(out, "member_number", record.member_number);
  for (const auto& child : record.children) out["children"].push_back(contents_of(child));
  if (record.due) out["due"] = record.due->text();
  if (!record.topics.empty()) out["topics"] = numbers(record.topics);
  if (record.stage != domain::ConsultStage::unknown) out["stage"] = static_cast<int>(record.stage);
  if (record.contact.method != domain::ContactMethod::none) out["contact"] = contents_of(record.contact);
  if (!record.consent.empty()) out["consent"] = numbers(record.consent);
  return out;
}

Json contents(const handoff::HandoffInput& input, const crypto::KeyId& ward, const crypto::KeyId& device) {
  return {{"kind", "handoff"},
          {"ward_key_id", to_hex(ward.bytes)},
          {"device_key_id", to_hex(device.bytes)},
          {"request_id", to_hex(input.request_id.view())},
          {"issued", minute(input.issued)},
          {"validity", input.validity.count()},
          {"running", input.running_number},
          {"record", contents(input.record)}};
}

Json contents(const handoff::Opened& opened) {
  const auto validity = std::chrono::floor<std::chrono::minutes>(opened.expires - opened.issued);
  return contents({opened.request_id, opened.issued, validity, opened.running_number, opened.record},
                  opened.ward_key_id, opened.device_key_id);
}

Json contents(const handoff::Receipt& receipt, const crypto::KeyId& ward) {
  return {{"kind", "receipt"},
          {"ward_key_id", to_hex(ward.bytes)},
          {"request_id", to_hex(receipt.request_id.view())},
          {"state", static_cast<int>(receipt.state)},
          {"day", std::chrono::sys_days{receipt.day}.time_since_epoch().count()},
          {"role", static_cast<int>(receipt.role)}};
}

Json contents(const handoff::MemberCard& card, crypto::SecretArena& arena) {
  return {{"kind", "member card"},
          {"member_number", card.number},
          {"secret", to_hex(card.secret.view())},
          {"x25519", to_hex(crypto::member_card_keys(arena, card.secret.view()).public_key().bytes)}};
}

Json contents(const handoff::WardKeyCard& card) {
  return {{"kind", "ward key card"},
          {"ward", card.ward_name},
          {"x25519", to_hex(card.key.box.bytes)},
          {"ed25519", to_hex(card.key.verify.bytes)},
          {"valid_from", minute(card.key.valid_from)},
          {"valid_to", minute(card.key.valid_to)},
          {"key_id", to_hex(card.key.id().bytes)},
          {"fingerprint", handoff::fingerprint(card)}};
}

Json contents(const handoff::DeviceEnrolment& enrolment) {
  return {{"kind", "device enrolment"},
          {"hub", enrolment.hub},
          {"device", enrolment.device_name},
          {"ed25519", to_hex(enrolment.key.bytes)},
          {"made", minute(enrolment.made)},
          {"key_id", to_hex(enrolment.key.id().bytes)},
          {"fingerprint", handoff::fingerprint(enrolment)}};
}

Json contents(const crypto::StaffCard& card) {
  return {{"kind", "staff card"}, {"staff_id", to_hex(card.staff_id.view())}, {"secret", to_hex(card.secret.view())}};
}

Json contents(const handoff::Withdrawal& withdrawal, const crypto::KeyId& device) {
  return {{"kind", "withdrawal"},
          {"ward_key_id", to_hex(withdrawal.ward_key_id.bytes)},
          {"device_key_id", to_hex(device.bytes)},
          {"request_id", to_hex(withdrawal.request_id.view())},
          {"withdrawn", minute(withdrawal.withdrawn)}};
}

Json contents_of_slip(ByteView secret) {
  return {{"kind", "request slip"}, {"secret", to_hex(secret)}, {"hash", to_hex(handoff::slip_hash(secret))}};
}

}  // namespace tsunagu::contract
