#include "shared/handoff/handoff.h"

#include <algorithm>

#include "shared/handoff/envelope.h"

namespace tsunagu::handoff {
namespace {

constexpr std::size_t inner_header = 33;
static_assert(2 + 4 + 4 + crypto::seal_overhead + inner_header + signature_size == handoff_overhead);
static_assert(handoff_overhead + max_record == buckets.back());

// What lies inside the seal, before the record.
struct Inner {
  Ulid request_id;
  crypto::KeyId device_key_id;
  std::uint32_t issued_minute = 0;
  std::uint16_t validity_minutes = 0;
  std::uint32_t running_number = 0;
};

void write_inner(ByteWriter& to, const Inner& inner, ByteView record) {
  to.raw(inner.request_id.view()).raw(inner.device_key_id.bytes).u32(inner.issued_minute);
  to.u16(inner.validity_minutes).u32(inner.running_number).u8(record_schema).sized(record);
}

Inner read_inner(ByteReader& from) {
  Inner inner;
  inner.request_id.bytes = from.array<16>();
  inner.device_key_id.bytes = from.array<4>();
  inner.issued_minute = from.u32();
  inner.validity_minutes = from.u16();
  inner.running_number = from.u32();
  return inner;
}

std::size_t bucket_for(std::size_t record_size) {
  return *std::ranges::lower_bound(buckets, handoff_overhead + record_size);
}

Status may_be_sealed(const HandoffInput& input, const crypto::TrustedWard& to) {
  if (input.validity.count() < 1 || input.validity > max_validity) return fail(Code::usage, "validity");
  if (!to.key.valid_at(input.issued)) return fail(Code::refused, "ward key");
  if (!to.agreement.holds_at(input.issued)) return fail(Code::refused, "agreement");
  const bool allowed = std::ranges::all_of(input.record.consent, [&to](domain::ConsentItem item) {
    return to.agreement.allows(static_cast<std::uint8_t>(item));
  });
  return allowed ? Status{} : fail(Code::refused, "agreement items");
}

}  // namespace

Result<Bytes> seal_handoff(const HandoffInput& input, const crypto::TrustedWard& to, const crypto::SigningKey& device,
                           RandomSource& random) {
  if (auto may = may_be_sealed(input, to); !may) return may.forward();
  const auto minute = minute_of(input.issued);
  if (!minute) return fail(Code::usage, "issued");
  auto record = pack(input.record);
  if (!record) return record;

  ByteWriter inner;
  write_inner(inner,
              {input.request_id, device.id(), *minute, static_cast<std::uint16_t>(input.validity.count()),
               input.running_number},
              *record);
  auto plain = inner.take();
  plain.resize(bucket_for(record->size()) - (handoff_overhead - inner_header));  // zeros
  const auto sealed = crypto::seal(plain, to.key.box, random);
  crypto::wipe(plain);
  crypto::wipe(*record);
  if (!sealed) return sealed.forward();

  ByteWriter out;
  write_start(out);
  out.raw(to.key.id().bytes).raw(device.id().bytes).raw(*sealed);
  return with_signature(out.take(), handoff_domain, device);
}

namespace {

// Everything that can be judged without a secret key: whose it is, and that it is whole.
struct Addressed {
  const crypto::WardSecretKey* key;
  const crypto::TrustedDevice* device;
  ByteView sealed;
};

Result<Addressed, Refusal> verify_outside(ByteView envelope, const DeskSnapshot& desk) {
  ByteReader in(envelope);
  if (const auto wrong = read_start(in)) return fail_with(*wrong);
  if (std::ranges::find(buckets, envelope.size()) == buckets.end()) return fail_with(Refusal::damaged);
  const crypto::KeyId ward_id{in.array<4>()};
  const crypto::KeyId device_id{in.array<4>()};
  const auto key = std::ranges::find(desk.keys, ward_id, &crypto::WardSecretKey::id);
  if (key == desk.keys.end()) return fail_with(Refusal::other_ward);
  const auto* device = desk.devices.find(device_id);
  if (device == nullptr) return fail_with(Refusal::unknown_device);
  if (!is_signed_by(device->key, handoff_domain, envelope)) return fail_with(Refusal::bad_signature);
  return Addressed{&*key, device, in.raw(in.left() - signature_size)};
}

std::optional<Refusal> wrong_time(Instant issued, Instant expires, Instant now) {
  if (issued > now + clock_tolerance) return Refusal::not_yet_valid;
  if (now >= expires) return Refusal::expired;
  return std::nullopt;
}

// The record behind the inner header, and padding that is nothing but zeros.
Result<Record, Refusal> read_record(ByteReader& in) {
  if (in.u8() != record_schema) return fail_with(in.ok() ? Refusal::unknown_version : Refusal::damaged);
  const auto record = in.sized();
  const auto padding = in.rest();
  if (!in.ok() || std::ranges::any_of(padding, [](auto byte) { return byte != 0; })) {
    return fail_with(Refusal::damaged);
  }
  return unpack(record);
}

Result<Opened, Refused> open_inside(ByteView plain, const Addressed& addressed, Instant now) {
  Refused refused{Refusal::other_device, addressed.device->key.id(), std::nullopt};
  ByteReader in(plain);
  const auto inner = read_inner(in);
  if (inner.device_key_id != addressed.device->key.id()) return fail_with(refused);
  refused.request_id = inner.request_id;
  const auto issued = instant_of_minute(inner.issued_minute);
  const auto expires = issued + std::chrono::minutes{inner.validity_minutes};
  auto record = read_record(in);
  const auto wrong = record ? wrong_time(issued, expires, now) : std::optional(record.error());
  if (wrong) {
    refused.why = *wrong;
    return fail_with(refused);
  }
  Opened opened;
  opened.request_id = inner.request_id;
  opened.issued = issued;
  opened.expires = expires;
  opened.running_number = inner.running_number;
  opened.device_key_id = inner.device_key_id;
  opened.ward_key_id = addressed.key->id;
  opened.hub = addressed.device->hub;
  opened.device_name = addressed.device->device_name;
  opened.for_review = addressed.device->revoked_at(now);
  opened.record = std::move(*record);
  return opened;
}

}  // namespace

Result<Opened, Refused> open_handoff(ByteView envelope, const DeskSnapshot& desk, Revoked revoked) {
  if (envelope.size() > buckets.back()) return fail_with(Refused{Refusal::damaged, {}, {}});
  const auto addressed = verify_outside(envelope, desk);
  if (!addressed) return fail_with(Refused{addressed.error(), {}, {}});
  const auto device_id = addressed->device->key.id();
  if (addressed->device->revoked_at(desk.now) && revoked == Revoked::refuse) {
    return fail_with(Refused{Refusal::revoked_device, device_id, {}});
  }
  auto plain = addressed->key->box.open(addressed->sealed);
  if (!plain) return fail_with(Refused{Refusal::cannot_be_opened, device_id, {}});
  auto opened = open_inside(*plain, *addressed, desk.now);
  crypto::wipe(*plain);
  return opened;
}

}  // namespace tsunagu::handoff
