#include "shared/handoff/envelope.h"

#include <limits>

namespace tsunagu::handoff {

void write_start(ByteWriter& to) { to.u8(magic_and_version).u8(suite); }

std::optional<Refusal> read_start(ByteReader& from) {
  const auto first = from.u8();
  const auto second = from.u8();
  if (!from.ok()) return Refusal::damaged;
  if ((first & 0xF0) != (magic_and_version & 0xF0)) return Refusal::not_ours;
  if (first != magic_and_version || second != suite) return Refusal::unknown_version;
  return std::nullopt;
}

Bytes with_signature(Bytes bytes, std::string_view domain, const crypto::SigningKey& key) {
  const auto signature = key.sign(domain, bytes);
  append(bytes, signature);
  return bytes;
}

ByteView without_signature(ByteView envelope) {
  TSUNAGU_INVARIANT(envelope.size() >= signature_size);
  return envelope.first(envelope.size() - signature_size);
}

bool is_signed_by(const crypto::VerifyKey& key, std::string_view domain, ByteView envelope) {
  return crypto::verify(key, domain, without_signature(envelope), envelope.last(signature_size));
}

std::optional<std::uint32_t> minute_of(Instant at) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count();
  if (minutes < 0 || minutes > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(minutes);
}

Instant instant_of_minute(std::uint32_t minute) { return Instant{std::chrono::minutes{minute}}; }

}  // namespace tsunagu::handoff
