#include "shared/base/text.h"
#include "shared/handoff/frame.h"
#include "tests/contract/peer_contents.h"

namespace tsunagu::contract {

using handoff::Kind;
using handoff::Refusal;

namespace {

// The ward and the hub at once, with the keys that the other side chose.
struct World {
  explicit World(const Json& request);
  [[nodiscard]] Result<Json, Refusal> read(const std::vector<std::string>& scans);
  [[nodiscard]] Result<Json, Refusal> read(const handoff::Framed& framed);

  crypto::SecretArena arena;
  std::vector<crypto::WardSecretKey> ward_keys;
  crypto::TrustedDevices devices;
  crypto::TrustedWards wards;
  Instant now;
};

World::World(const Json& request) : now(at_minute(request.at("now").get<std::int64_t>())) {
  const auto& ward = request.at("ward");
  auto box = crypto::BoxKeyPair::from_secret(arena.copy(bytes_of(ward.at("x25519_secret"))));
  auto signing = crypto::SigningKey::from_seed(arena, bytes_of(ward.at("ed25519_seed")));
  const crypto::WardPublicKey key{box.public_key(), signing.verify_key(), now, now + std::chrono::days{365}};
  ward_keys.push_back({key.id(), std::move(box), std::move(signing)});
  if (!wards.add({"W", key, {key.valid_from, key.valid_to, {}}, now})) throw std::runtime_error("ward");
  for (const auto& each : request.at("devices")) {
    const crypto::VerifyKey verify{array_of<32>(each.at("ed25519"))};
    if (!devices.add({"H", "D", verify, now, {}})) throw std::runtime_error("device");
    const auto& revoked = each.at("revoked_from");
    if (!revoked.is_null() && !devices.revoke(verify.id(), at_minute(revoked.get<std::int64_t>()))) {
      throw std::runtime_error("revoke");
    }
  }
}

template <class T, class Say>
Result<Json, Refusal> said(const Result<T, Refusal>& read, Say say) {
  if (!read) return fail_with(read.error());
  return say(*read);
}

Result<Json, Refusal> World::read(const std::vector<std::string>& scans) {
  const auto framed = handoff::assemble(scans);
  if (!framed) return fail_with(framed.error());
  return read(*framed);
}

Result<Json, Refusal> World::read(const handoff::Framed& framed) {
  const auto plain = [](const auto& card) { return contents(card); };
  switch (framed.kind) {
    case Kind::handoff: {
      const auto opened = handoff::open_handoff(framed.envelope, {ward_keys, devices, now});
      if (!opened) return fail_with(opened.error().why);
      return contents(*opened);
    }
    case Kind::receipt:
      return said(handoff::read_receipt(framed.envelope, wards),
                  [](const auto& verified) { return contents(verified.receipt, verified.ward_key_id); });
    case Kind::member_card:
      return said(handoff::read_member_card(framed.envelope, arena),
                  [this](const auto& card) { return contents(card, arena); });
    case Kind::ward_key: return said(handoff::read_ward_key(framed.envelope), plain);
    case Kind::device_enrolment: return said(handoff::read_enrolment(framed.envelope), plain);
    case Kind::staff_card: return said(handoff::read_staff_card(framed.envelope, arena), plain);
    case Kind::withdrawal: {
      const auto read = handoff::read_withdrawal(framed.envelope, {ward_keys, devices, now});
      if (!read) return fail_with(read.error().why);
      return contents(read->withdrawal, read->device_key_id);
    }
    case Kind::request_slip:
      return said(handoff::read_slip(framed.envelope, arena),
                  [](const auto& secret) { return contents_of_slip(secret.view()); });
  }
  TSUNAGU_INVARIANT(false);
}

Json answer(World& world, const Json& asked) {
  std::vector<std::string> scans;
  for (const auto& hex : asked.at("scans")) scans.emplace_back(text_of(bytes_of(hex)));
  const auto read = world.read(scans);
  if (!read) return {{"refused", handoff::name_of(read.error())}};
  return *read;
}

Json answer_part(World& world, const Json& asked) {
  std::vector<crypto::BoxKeyPair> keys;
  keys.push_back(crypto::member_card_keys(world.arena, array_of<16>(asked.at("secret"))));
  const auto plain = crypto::open_part(bytes_of(asked.at("part")), keys);
  if (!plain) return {{"refused", "cannot_be_opened"}};
  return {{"plain", to_hex(*plain)}};
}

}  // namespace

Json open_all(const Json& request) {
  World world(request);
  auto codes = Json::array();
  auto parts = Json::array();
  for (const auto& each : request.at("codes")) codes.push_back(answer(world, each));
  for (const auto& each : request.at("parts")) parts.push_back(answer_part(world, each));
  return {{"codes", codes}, {"parts", parts}};
}

}  // namespace tsunagu::contract
