#include "tests/golden/examples.h"

#include <algorithm>
#include <numeric>

#include "shared/base/wire.h"

namespace tsunagu::tests {

using domain::ConsentItem;
using handoff::Kind;
using handoff::Refusal;

namespace {

crypto::SigningKey key_from(crypto::SecretArena& arena, std::uint8_t first) {
  return crypto::SigningKey::from_seed(arena, counting(first, 32));
}

template <class T, class E>
T must(Result<T, E> result) {
  TSUNAGU_INVARIANT(result.has_value());
  return std::move(result).value();
}

}  // namespace

Bytes counting(std::uint8_t first, std::size_t count) {
  Bytes bytes(count);
  std::iota(bytes.begin(), bytes.end(), first);
  return bytes;
}

ExampleWorld::ExampleWorld()
    : device(key_from(arena, 0x50)),
      second_device(key_from(arena, 0x70)),
      revoked_device(key_from(arena, 0xB0)),
      stranger(key_from(arena, 0xD0)),
      issued(std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{1}),
      now(issued + std::chrono::hours{1}) {
  auto box = crypto::BoxKeyPair::from_secret(arena.copy(counting(0x10, 32)));
  auto signing = key_from(arena, 0x30);
  ward = {box.public_key(), signing.verify_key(), issued - std::chrono::days{30}, issued + std::chrono::days{335}};
  ward_keys.push_back({ward.id(), std::move(box), std::move(signing)});
  trusted_ward = {
      "鶴見区福祉保健センター", ward, {ward.valid_from, ward.valid_to, {1, 2, 3, 4, 5, 6, 7, 8, 9}}, ward.valid_from};
  TSUNAGU_INVARIANT(wards.add(trusted_ward));
  for (const auto* key : {&device, &second_device, &revoked_device}) {
    TSUNAGU_INVARIANT(devices.add({"わっくんひろば", "受付", key->verify_key(), ward.valid_from, {}}));
  }
  TSUNAGU_INVARIANT(devices.revoke(revoked_device.id(), issued));
  request_id = *Ulid::parse("01KATPQ0M0A1B2C3D4E5F6G7H8");
}

handoff::Record ExampleWorld::full_record() const {
  handoff::Record record;
  record.hub = "わっくんひろば";
  record.language = "ja-easy";
  record.called = "ひまわり";
  record.children = {{"そら", domain::YearMonth{2025, 9}}, {"Mei", std::nullopt}};
  record.due = domain::YearMonth{2027, 2};
  record.topics = {domain::Topic::sleep, domain::Topic::mind, domain::Topic::just_talk};
  record.stage = domain::ConsultStage::infant;
  record.wish = "夜にまとめて眠れるようになりたいです。";
  record.words = "夜泣きが続いています。\nだれかに話を聞いてほしいです。";
  record.decision = "まず保健師さんと電話で話します。";
  record.contact = {domain::ContactMethod::phone, "090-0000-0012", "平日の午前", true, "つなぐ"};
  record.member_number = "A-0123";
  record.how = domain::RequestHow::ward_professional;
  record.consent = {ConsentItem::called,  ConsentItem::children,      ConsentItem::due,
                    ConsentItem::topics,  ConsentItem::wish,          ConsentItem::decision,
                    ConsentItem::contact, ConsentItem::member_number, ConsentItem::language};
  record.consent_version = 3;
  return record;
}

handoff::Record ExampleWorld::small_record() const {
  handoff::Record record;
  record.hub = "A";
  record.how = domain::RequestHow::by_phone;
  record.consent_version = 1;
  return record;
}

handoff::HandoffInput ExampleWorld::input(handoff::Record record) const {
  return {request_id, issued, handoff::default_validity, 7, std::move(record)};
}

Bytes ExampleWorld::handoff(const handoff::Record& record) const {
  CountingRandom random(0x90);
  return must(handoff::seal_handoff(input(record), trusted_ward, device, random));
}

handoff::Receipt ExampleWorld::receipt() const {
  return {request_id, domain::ReceiptState::contacted, domain::day_of(now), handoff::ContactRole::phn};
}

handoff::Withdrawal ExampleWorld::withdrawal() const {
  return {request_id, ward.id(), issued + std::chrono::minutes{30}};
}

handoff::WardKeyCard ExampleWorld::ward_card() const { return {trusted_ward.ward_name, ward}; }

handoff::DeviceEnrolment ExampleWorld::enrolment() const {
  return {"わっくんひろば", "受付", device.verify_key(), issued};
}

Bytes ExampleWorld::inner(const crypto::KeyId& device_id, ByteView record, Instant at, std::uint8_t schema) const {
  const auto minute = std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count();
  ByteWriter out;
  out.raw(request_id.view()).raw(device_id.bytes).u32(static_cast<std::uint32_t>(minute)).u16(43'200).u32(7);
  out.u8(schema).sized(record);
  return out.take();
}

Bytes ExampleWorld::envelope(Bytes inner_block, std::size_t bucket, const crypto::SigningKey& signer) const {
  inner_block.resize(bucket - 122);
  CountingRandom random(0x90);
  ByteWriter out;
  out.u8(0xC1).u8(1).raw(ward.id().bytes).raw(signer.id().bytes).raw(must(crypto::seal(inner_block, ward.box, random)));
  const auto signature = signer.sign("tsunagu/handoff/v1", out.bytes());
  return out.raw(signature).take();
}

std::vector<Example> accepted_examples(const ExampleWorld& world) {
  std::vector<Example> examples;
  const auto add = [&](std::string name, Kind kind, Bytes envelope, int parts = 1) {
    auto codes = must(handoff::frame(kind, envelope, parts));
    examples.push_back({std::move(name), std::move(envelope), std::move(codes)});
  };
  add("handoff-full", Kind::handoff, world.handoff(world.full_record()));
  add("handoff-full-in-two", Kind::handoff, world.handoff(world.full_record()), 2);
  add("handoff-full-in-four", Kind::handoff, world.handoff(world.full_record()), 4);
  add("handoff-small", Kind::handoff, world.handoff(world.small_record()));
  const auto packed = must(handoff::pack(world.small_record()));
  auto with_skippable = packed;
  append(with_skippable, Bytes{0x90, 0x02, 0xAA, 0xBB});
  add("handoff-with-a-field-to-skip", Kind::handoff,
      world.envelope(world.inner(world.device.id(), with_skippable, world.issued), 278, world.device));
  const Bytes utf16_hub{0x01, 0x08, 0x0F, 0x30, 0x42, 0x30, 0x44, 0xF0, 0xE0, 0x00, 0x10, 0x01, 0x00, 0x12, 0x02, 0, 1};
  add("handoff-with-unicode-mode-text", Kind::handoff,
      world.envelope(world.inner(world.device.id(), Bytes(utf16_hub), world.issued), 278, world.device));
  add("receipt", Kind::receipt, must(handoff::sign_receipt(world.receipt(), world.ward_keys.front())));
  add("member-card", Kind::member_card, must(handoff::encode_member_card("A-0123", counting(0xA0, 16))));
  add("ward-key-card", Kind::ward_key, must(handoff::sign_ward_key(world.ward_card(), world.ward_keys.front())));
  add("device-enrolment", Kind::device_enrolment, must(handoff::sign_enrolment(world.enrolment(), world.device)));
  ByteWriter staff_card;
  staff_card.u8(0xC1).u8(1).raw(world.request_id.view()).raw(counting(0xC0, 16));
  add("staff-card", Kind::staff_card, staff_card.take());
  add("withdrawal", Kind::withdrawal, must(handoff::sign_withdrawal(world.withdrawal(), world.device)));
  add("request-slip", Kind::request_slip, handoff::encode_slip(counting(0xE0, 16)));
  return examples;
}

namespace {

std::string with_digit(const std::string& code, std::size_t at, char digit) {
  return code.substr(0, at) + digit + code.substr(at + 1);
}

// The digits of a frame that our own writer would not make, with a right check.
std::string reframed(std::string head, const std::string& body) {
  std::uint32_t crc = 0xFFFF;
  for (const char c : head + body) {
    crc ^= static_cast<std::uint32_t>(c) << 8;
    for (int bit = 0; bit < 8; ++bit) crc = ((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
  }
  auto check = std::to_string(crc);
  return std::move(head) + std::string(5 - check.size(), '0') + check + body;
}

void add_bad_frames(std::vector<BadExample>& out, const ExampleWorld& world) {
  const auto whole = must(handoff::frame(Kind::handoff, world.handoff(world.small_record())));
  const auto& code = whole.front();
  const auto halves = must(handoff::frame(Kind::handoff, world.handoff(world.full_record()), 2));
  const auto head = code.substr(0, 9);
  const auto body = code.substr(14);
  const auto add = [&](std::string name, Refusal why, std::vector<std::string> typed) {
    out.push_back({std::move(name), why, std::move(typed)});
  };
  add("nothing", Refusal::not_ours, {""});
  add("a-product", Refusal::not_ours, {"4901234567894"});
  add("a-web-address", Refusal::not_ours, {"https://example.jp/47"});
  add("script", Refusal::not_ours, {"<script>alert(47)</script>"});
  add("control-keys", Refusal::not_ours, {std::string("\x03\x16\x1b[A", 5) + code});
  add("a-tab-inside", Refusal::not_ours, {code.substr(0, 40) + "\t" + code.substr(40)});
  add("ten-thousand-letters", Refusal::not_ours, {std::string(10'000, 'A')});
  add("ten-thousand-nines", Refusal::not_ours, {std::string(10'000, '9')});
  add("ten-thousand-of-ours", Refusal::damaged, {"47" + std::string(9'998, '1')});
  add("over-the-typing-cap", Refusal::not_ours, {std::string(17'000, ' ') + code});
  add("a-digit-misread", Refusal::damaged, {with_digit(code, 60, code[60] == '5' ? '6' : '5')});
  add("cut-short", Refusal::damaged, {code.substr(0, code.size() - 3)});
  add("kind-zero", Refusal::unknown_version, {reframed("470" + head.substr(3), body)});
  add("kind-six", Refusal::unknown_version, {reframed("476" + head.substr(3), body)});
  add("part-two-of-one", Refusal::damaged, {reframed("47121" + head.substr(5), body)});
  add("five-parts", Refusal::damaged, {reframed("47115" + head.substr(5), body)});
  add("part-zero", Refusal::damaged, {reframed("47101" + head.substr(5), body)});
  add("wrong-tag", Refusal::damaged,
      {reframed("47111" + std::string(head.substr(5) == "0000" ? "0001" : "0000"), body)});
  add("a-group-too-great", Refusal::damaged, {reframed(head, "99999999999999999" + body.substr(17))});
  add("a-group-of-two-digits", Refusal::damaged, {reframed(head, body + "00")});
  add("one-of-two-parts", Refusal::part_missing, {halves[1]});
  add("the-same-part-twice", Refusal::part_missing, {halves[0], halves[0]});
}

void add_bad_handoffs(std::vector<BadExample>& out, const ExampleWorld& world) {
  const auto add = [&](std::string name, Refusal why, const Bytes& envelope) {
    out.push_back({std::move(name), why, must(handoff::frame(Kind::handoff, envelope))});
  };
  const auto good = world.handoff(world.small_record());
  const auto record = must(handoff::pack(world.small_record()));
  const auto changed = [&](std::size_t at, std::uint8_t flip) {
    auto copy = good;
    copy[at] = static_cast<std::uint8_t>(copy[at] ^ flip);
    return copy;
  };
  const auto made = [&](ByteView what, Instant at, std::uint8_t schema = 1) {
    return world.envelope(world.inner(world.device.id(), what, at, schema), 278, world.device);
  };
  add("not-our-magic", Refusal::not_ours, changed(0, 0x10));
  add("next-version", Refusal::unknown_version, changed(0, 0x03));
  add("next-suite", Refusal::unknown_version, changed(1, 0x03));
  add("no-bucket", Refusal::damaged, Bytes(good.begin(), good.end() - 1));
  add("over-the-largest-bucket", Refusal::damaged, Bytes(1'000, 0xC1));
  add("for-another-ward", Refusal::other_ward, changed(2, 1));
  add("from-an-unknown-device", Refusal::unknown_device, changed(6, 1));
  add("from-a-stranger", Refusal::unknown_device,
      world.envelope(world.inner(world.stranger.id(), record, world.issued), 278, world.stranger));
  add("from-a-revoked-device", Refusal::revoked_device,
      world.envelope(world.inner(world.revoked_device.id(), record, world.issued), 278, world.revoked_device));
  add("changed-seal", Refusal::bad_signature, changed(100, 1));
  add("changed-signature", Refusal::bad_signature, changed(277, 1));
  auto unsealable = Bytes(good.begin(), good.end() - 64);
  unsealable[100] = static_cast<std::uint8_t>(unsealable[100] ^ 1);
  append(unsealable, world.device.sign("tsunagu/handoff/v1", unsealable));
  add("changed-seal-signed-again", Refusal::cannot_be_opened, unsealable);
  add("signed-by-another-device", Refusal::other_device,
      world.envelope(world.inner(world.device.id(), record, world.issued), 278, world.second_device));
  add("next-schema", Refusal::unknown_version, made(record, world.issued, 2));
  add("issued-in-two-hours", Refusal::not_yet_valid, made(record, world.now + std::chrono::minutes{61}));
  add("issued-a-year-ago", Refusal::expired, made(record, world.issued - std::chrono::days{365}));
  auto padded = world.inner(world.device.id(), record, world.issued);
  padded.resize(278 - 122);
  padded.back() = 1;
  add("padding-that-is-not-zero", Refusal::damaged, world.envelope(padded, 278, world.device));
  auto overlong = world.inner(world.device.id(), record, world.issued);
  overlong[31] = 0xFF;
  add("record-longer-than-its-block", Refusal::damaged, world.envelope(overlong, 278, world.device));

  // Records. A sound one is: hub "A", how 1, consent version 1.
  const auto bad_record = [&](std::string name, Refusal why, Bytes bytes) {
    add("record-" + name, why, made(bytes, world.issued));
  };
  bad_record("empty", Refusal::damaged, {});
  bad_record("without-hub", Refusal::damaged, {0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("tags-descending", Refusal::damaged, {0x10, 1, 1, 0x01, 1, 'A', 0x12, 2, 0, 1});
  bad_record("hub-twice", Refusal::damaged, {0x01, 1, 'A', 0x01, 1, 'A', 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("empty-text", Refusal::damaged, {0x01, 0, 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("long-length-for-a-short-value", Refusal::damaged, {0x01, 0x80, 1, 'A', 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("value-cut-short", Refusal::damaged, {0x01, 1, 'A', 0x10, 1, 1, 0x12, 2, 0});
  bad_record("unknown-field", Refusal::unknown_version, {0x01, 1, 'A', 0x10, 1, 1, 0x12, 2, 0, 1, 0x13, 1, 0});
  bad_record("unknown-topic", Refusal::unknown_version,
             {0x01, 1, 'A', 0x06, 1, 0xFF, 0x10, 1, 1, 0x11, 1, 4, 0x12, 2, 0, 1});
  bad_record("topics-not-ascending", Refusal::damaged,
             {0x01, 1, 'A', 0x06, 2, 5, 5, 0x10, 1, 1, 0x11, 1, 4, 0x12, 2, 0, 1});
  bad_record("not-agreed-to", Refusal::damaged, {0x01, 1, 'A', 0x0F, 1, '7', 0x10, 1, 1, 0x11, 1, 7, 0x12, 2, 0, 1});
  bad_record("contact-without-method", Refusal::damaged,
             {0x01, 1, 'A', 0x0C, 1, '7', 0x10, 1, 1, 0x11, 1, 7, 0x12, 2, 0, 1});
  bad_record("month-thirteen-centuries-ago", Refusal::damaged,
             {0x01, 1, 'A', 0x05, 2, 0, 1, 0x10, 1, 1, 0x11, 1, 3, 0x12, 2, 0, 1});
  bad_record("scsu-reserved-byte", Refusal::damaged, {0x01, 2, 'A', 0x0C, 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("scsu-cut-short", Refusal::damaged, {0x01, 2, 'A', 0x0E, 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("text-with-a-tab", Refusal::damaged, {0x01, 2, 'A', 0x09, 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("text-turned-around", Refusal::damaged, {0x01, 4, 'A', 0x0E, 0x20, 0x2E, 0x10, 1, 1, 0x12, 2, 0, 1});
  bad_record("lone-surrogate", Refusal::damaged, {0x01, 4, 'A', 0x0E, 0xD8, 0x00, 0x10, 1, 1, 0x12, 2, 0, 1});
}

void add_bad_others(std::vector<BadExample>& out, const ExampleWorld& world) {
  const auto add = [&](std::string name, Refusal why, Kind kind, const Bytes& envelope) {
    out.push_back({std::move(name), why, must(handoff::frame(kind, envelope))});
  };
  const auto flipped = [](Bytes bytes, std::size_t at) {
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1);
    return bytes;
  };
  const auto receipt = must(handoff::sign_receipt(world.receipt(), world.ward_keys.front()));
  add("receipt-from-another-ward", Refusal::other_ward, Kind::receipt, flipped(receipt, 2));
  add("receipt-changed", Refusal::bad_signature, Kind::receipt, flipped(receipt, 22));
  add("receipt-cut-short", Refusal::damaged, Kind::receipt, Bytes(receipt.begin(), receipt.end() - 1));
  const auto card = must(handoff::sign_ward_key(world.ward_card(), world.ward_keys.front()));
  add("ward-key-card-changed", Refusal::bad_signature, Kind::ward_key, flipped(card, 70));
  add("ward-key-card-cut-short", Refusal::damaged, Kind::ward_key, Bytes(card.begin(), card.end() - 1));
  const auto enrolment = must(handoff::sign_enrolment(world.enrolment(), world.device));
  add("device-enrolment-changed", Refusal::bad_signature, Kind::device_enrolment, flipped(enrolment, 36));
  add("device-enrolment-longer", Refusal::damaged, Kind::device_enrolment, [&] {
    auto longer = enrolment;
    longer.push_back(0);
    return longer;
  }());
  add("member-card-without-number", Refusal::damaged, Kind::member_card, [] {
    Bytes bytes{0xC1, 1};
    append(bytes, counting(0xA0, 16));
    return bytes;
  }());
  add("staff-card-too-short", Refusal::damaged, Kind::staff_card, Bytes{0xC1, 1, 2, 3});
  const auto withdrawal = must(handoff::sign_withdrawal(world.withdrawal(), world.device));
  add("withdrawal-for-another-ward", Refusal::other_ward, Kind::withdrawal, flipped(withdrawal, 2));
  add("withdrawal-from-an-unknown-device", Refusal::unknown_device, Kind::withdrawal, flipped(withdrawal, 6));
  add("withdrawal-of-another-request", Refusal::bad_signature, Kind::withdrawal, flipped(withdrawal, 12));
  add("withdrawal-cut-short", Refusal::damaged, Kind::withdrawal, Bytes(withdrawal.begin(), withdrawal.end() - 1));
  add("withdrawal-from-a-revoked-device", Refusal::revoked_device, Kind::withdrawal,
      must(handoff::sign_withdrawal(world.withdrawal(), world.revoked_device)));
  add("request-slip-too-short", Refusal::damaged, Kind::request_slip, Bytes{0xC1, 1, 2, 3});
  add("request-slip-too-long", Refusal::damaged, Kind::request_slip, [] {
    auto slip = handoff::encode_slip(counting(0xE0, 16));
    slip.push_back(0);
    return slip;
  }());
}

}  // namespace

std::vector<BadExample> rejected_examples(const ExampleWorld& world) {
  std::vector<BadExample> out;
  add_bad_frames(out, world);
  add_bad_handoffs(out, world);
  add_bad_others(out, world);
  return out;
}

namespace {

template <class T>
std::optional<Refusal> why_not(const Result<T, Refusal>& result) {
  return result ? std::nullopt : std::optional(result.error());
}

}  // namespace

std::optional<Refusal> refusal_of(ExampleWorld& world, const std::vector<std::string>& typed) {
  const auto framed = handoff::assemble(typed);
  if (!framed) return framed.error();
  switch (framed->kind) {
    case Kind::handoff: {
      const auto opened = handoff::open_handoff(framed->envelope, world.desk());
      return opened ? std::nullopt : std::optional(opened.error().why);
    }
    case Kind::receipt: return why_not(handoff::read_receipt(framed->envelope, world.wards));
    case Kind::member_card: return why_not(handoff::read_member_card(framed->envelope, world.arena));
    case Kind::ward_key: return why_not(handoff::read_ward_key(framed->envelope));
    case Kind::device_enrolment: return why_not(handoff::read_enrolment(framed->envelope));
    case Kind::staff_card: return why_not(handoff::read_staff_card(framed->envelope, world.arena));
    case Kind::withdrawal: {
      const auto read = handoff::read_withdrawal(framed->envelope, world.desk());
      return read ? std::nullopt : std::optional(read.error().why);
    }
    case Kind::request_slip: return why_not(handoff::read_slip(framed->envelope, world.arena));
  }
  TSUNAGU_INVARIANT(false);
}

}  // namespace tsunagu::tests
