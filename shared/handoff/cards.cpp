#include "shared/handoff/cards.h"

#include "shared/crypto/hash.h"
#include "shared/handoff/envelope.h"
#include "shared/handoff/record_text.h"

namespace tsunagu::handoff {
namespace {

constexpr std::size_t max_number = 24;
constexpr std::size_t max_name = 48;
constexpr std::size_t max_name_bytes = 96;  // of every key file

// A name of at most 48 characters: SCSU behind one byte of length.
bool write_name(ByteWriter& to, std::string_view name) {
  const auto packed = pack_text(name, max_name);
  if (!packed || packed->size() > 0xFF) return false;
  to.u8(static_cast<std::uint8_t>(packed->size())).raw(*packed);
  return true;
}

std::optional<std::string> read_name(ByteReader& from) {
  const auto size = from.u8();
  return unpack_text(from.raw(size), max_name);
}

// "123 456 789 012 345 678 901 234": eight groups, each four bytes of the digest modulo 1000.
std::string fingerprint_of(std::uint8_t kind, const ByteWriter& values) {
  const auto digest =
      crypto::Hasher().update(view_of(fingerprint_domain)).update(Bytes{0, kind}).update(values.bytes()).finish();
  ByteReader in(digest);
  std::string text;
  for (int group = 0; group < 8; ++group) {
    const auto number = std::to_string(1000 + in.u32() % 1000);
    text += (group == 0 ? "" : " ") + number.substr(1);
  }
  return text;
}

}  // namespace

bool is_name(std::string_view text) {
  return text.size() <= max_name_bytes && is_plain_text(text, max_name, Lines::one);
}

// ---- member card ----

Result<Bytes> encode_member_card(std::string_view number, ByteView secret) {
  if (secret.size() != crypto::card_secret_size) return fail(Code::usage, "card secret");
  const auto packed = pack_text(number, max_number);
  if (!packed) return fail(Code::usage, "member number");
  ByteWriter out;
  write_start(out);
  out.raw(secret).raw(*packed);
  return out.take();
}

Result<MemberCard, Refusal> read_member_card(ByteView envelope, crypto::SecretArena& arena) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  const auto secret = in.raw(crypto::card_secret_size);
  auto number = unpack_text(in.rest(), max_number);
  if (!in.ok() || !number) return fail_with(Refusal::damaged);
  return MemberCard{std::move(*number), arena.copy(secret)};
}

// ---- staff card ----

Bytes encode_staff_card(const crypto::StaffCard& card) {
  TSUNAGU_INVARIANT(card.secret.size() == crypto::card_secret_size);
  ByteWriter out;
  write_start(out);
  out.raw(card.staff_id.view()).raw(card.secret.view());
  return out.take();
}

Result<crypto::StaffCard, Refusal> read_staff_card(ByteView envelope, crypto::SecretArena& arena) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  const Ulid staff_id{in.array<16>()};
  const auto secret = in.raw(crypto::card_secret_size);
  if (!in.finished()) return fail_with(Refusal::damaged);
  return crypto::StaffCard{staff_id, arena.copy(secret)};
}

// ---- request slip ----

Bytes encode_slip(ByteView secret) {
  TSUNAGU_INVARIANT(secret.size() == slip_secret_size);
  ByteWriter out;
  write_start(out);
  return out.raw(secret).take();
}

Result<crypto::Secret, Refusal> read_slip(ByteView envelope, crypto::SecretArena& arena) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  const auto secret = in.raw(slip_secret_size);
  if (!in.finished()) return fail_with(Refusal::damaged);
  return arena.copy(secret);
}

ByteArray<32> slip_hash(ByteView secret) {
  TSUNAGU_INVARIANT(secret.size() == slip_secret_size);
  return crypto::blake2b_256(view_of(slip_domain), secret);
}

// ---- ward key card ----

Result<Bytes> sign_ward_key(const WardKeyCard& card, const crypto::WardSecretKey& secret) {
  if (card.key.box != secret.box.public_key() || card.key.verify != secret.signing.verify_key()) {
    return fail(Code::refused, "another key");
  }
  const auto from = minute_of(card.key.valid_from);
  const auto to = minute_of(card.key.valid_to);
  if (!from || !to || *from >= *to) return fail(Code::usage, "validity");
  ByteWriter out;
  write_start(out);
  out.raw(card.key.box.bytes).raw(card.key.verify.bytes).u32(*from).u32(*to);
  if (!write_name(out, card.ward_name)) return fail(Code::usage, "ward name");
  return with_signature(out.take(), ward_key_domain, secret.signing);
}

Result<WardKeyCard, Refusal> read_ward_key(ByteView envelope) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  WardKeyCard card;
  card.key.box.bytes = in.array<32>();
  card.key.verify.bytes = in.array<32>();
  card.key.valid_from = instant_of_minute(in.u32());
  card.key.valid_to = instant_of_minute(in.u32());
  auto name = read_name(in);
  if (!in.ok() || in.left() != signature_size) return fail_with(Refusal::damaged);
  if (!is_signed_by(card.key.verify, ward_key_domain, envelope)) return fail_with(Refusal::bad_signature);
  if (!name || card.key.valid_from >= card.key.valid_to || !crypto::is_usable(card.key.box)) {
    return fail_with(Refusal::damaged);
  }
  card.ward_name = std::move(*name);
  return card;
}

std::string fingerprint(const WardKeyCard& card) {
  ByteWriter values;
  values.raw(card.key.box.bytes).raw(card.key.verify.bytes);
  values.u32(minute_of(card.key.valid_from).value_or(0)).u32(minute_of(card.key.valid_to).value_or(0));
  values.raw(view_of(card.ward_name));
  return fingerprint_of(4, values);
}

// ---- device enrolment ----

Result<Bytes> sign_enrolment(const DeviceEnrolment& enrolment, const crypto::SigningKey& secret) {
  if (enrolment.key != secret.verify_key()) return fail(Code::refused, "another key");
  const auto made = minute_of(enrolment.made);
  if (!made) return fail(Code::usage, "made");
  ByteWriter out;
  write_start(out);
  out.raw(enrolment.key.bytes).u32(*made);
  if (!write_name(out, enrolment.hub)) return fail(Code::usage, "hub");
  if (!write_name(out, enrolment.device_name)) return fail(Code::usage, "device name");
  return with_signature(out.take(), device_domain, secret);
}

Result<DeviceEnrolment, Refusal> read_enrolment(ByteView envelope) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  DeviceEnrolment enrolment;
  enrolment.key.bytes = in.array<32>();
  enrolment.made = instant_of_minute(in.u32());
  auto hub = read_name(in);
  auto device_name = read_name(in);
  if (!in.ok() || in.left() != signature_size) return fail_with(Refusal::damaged);
  if (!is_signed_by(enrolment.key, device_domain, envelope)) return fail_with(Refusal::bad_signature);
  if (!hub || !device_name) return fail_with(Refusal::damaged);
  enrolment.hub = std::move(*hub);
  enrolment.device_name = std::move(*device_name);
  return enrolment;
}

std::string fingerprint(const DeviceEnrolment& enrolment) {
  ByteWriter values;
  values.raw(enrolment.key.bytes).u32(minute_of(enrolment.made).value_or(0));
  for (const auto* name : {&enrolment.hub, &enrolment.device_name}) values.sized(view_of(*name));
  return fingerprint_of(5, values);
}

}  // namespace tsunagu::handoff
