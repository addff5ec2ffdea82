#include "shared/journal/fact.h"

#include "shared/crypto/hash.h"

namespace tsunagu::journal {
namespace {

ByteArray<8> big_endian(std::uint64_t number) {
  ByteArray<8> out;
  for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
  return out;
}

std::int64_t minutes_of(Instant at) { return std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count(); }

Hash finished(crypto::Hasher& hasher) {
  const Bytes digest = hasher.finish();
  Hash hash;
  std::copy(digest.begin(), digest.end(), hash.begin());
  return hash;
}

// 16 bytes of a digest under a name for what is derived. They are ids only: their time means nothing.
Ulid derived(std::string_view what, ByteView from) {
  crypto::Hasher hasher(16);
  hasher.update_sized(view_of(what)).update_sized(from);
  return *Ulid::from(hasher.finish());
}

}  // namespace

Instant Fact::at() const {
  const Instant said = version == 1 ? id.time() : recorded;
  return corrected ? domain::same_time_on(*corrected, said) : said;
}

Hash hash_of_part(ByteView part) { return crypto::blake2b_256(part); }

Hash hash_of(const Fact& fact) {
  crypto::Hasher hasher;
  const bool first = fact.version == 1;
  hasher.update_sized(view_of(first ? "tsunagu/fact/v1" : "tsunagu/fact/v2"));
  if (!first) hasher.update(big_endian(fact.version));
  hasher.update(fact.previous).update(fact.id.view()).update(fact.device.view());
  hasher.update(big_endian(static_cast<std::uint64_t>(fact.sequence))).update(big_endian(fact.kind));
  hasher.update(fact.aggregate.view()).update(hash_of_part(fact.open)).update(fact.sealed_hash).update(fact.card_hash);
  if (!first) {
    hasher.update(big_endian(static_cast<std::uint64_t>(minutes_of(fact.recorded))));
    hasher.update(big_endian(static_cast<std::uint64_t>(fact.mark)));
    hasher.update(fact.follows.value_or(Ulid{}).view()).update(hash_of_part(fact.more));
  }
  return finished(hasher);
}

Ulid session_id_of(std::string_view source_key) { return derived("tsunagu/session/v1", view_of(source_key)); }

Ulid facility_id_of(std::string_view source_key) { return derived("tsunagu/facility/v1", view_of(source_key)); }

Ulid key_aggregate(const ByteArray<4>& key_id) { return derived("tsunagu/key/v1", key_id); }

Ulid numbers_aggregate(const DeviceId& device, const ByteArray<4>& ward_key_id) {
  Bytes both = copy_of(device.view());
  append(both, ward_key_id);
  return derived("tsunagu/numbers/v1", both);
}

}  // namespace tsunagu::journal
