// A recorded fact, as it is stored, replicated and read back.
#pragma once

#include <optional>

#include "shared/domain/facts.h"
#include "shared/journal/cbor.h"

namespace tsunagu::journal {

// Names the chain that a fact belongs to: made once for each journal file (a restored backup gets a new one).
using DeviceId = Ulid;
using Hash = ByteArray<32>;

struct Fact {
  Ulid id;
  DeviceId device;
  std::int64_t sequence = 0;  // 1, 2, ... within the device's chain
  std::uint16_t kind = 0;     // a number that this version may not know (info_of gives nothing)
  Ulid aggregate;
  Bytes open;                   // encoded
  std::optional<Bytes> sealed;  // none: erased. Empty: there never was one
  std::optional<Bytes> card;
  Hash sealed_hash{};  // what stays of an erased part
  Hash card_hash{};
  Hash previous{};  // hash of the device's fact before this one; zero for its first
  Hash hash{};      // over all of the above, parts by their hashes

  bool operator==(const Fact&) const = default;
  [[nodiscard]] bool is(domain::FactKind wanted) const { return kind == static_cast<std::uint16_t>(wanted); }
  // The open part as its struct; corrupt when it is not one.
  template <class Open>
  [[nodiscard]] Result<Open> as() const {
    return decode_part<Open>(open);
  }
};

[[nodiscard]] Hash hash_of_part(ByteView part);
[[nodiscard]] Hash hash_of(const Fact& fact);

// Ids that are derived, so that two tablets which learn of the same thing speak of the same aggregate.
[[nodiscard]] Ulid session_id_of(std::string_view source_key);
[[nodiscard]] Ulid facility_id_of(std::string_view source_key);
[[nodiscard]] Ulid key_aggregate(const ByteArray<4>& key_id);  // ward_trusted, device_trusted
[[nodiscard]] Ulid numbers_aggregate(const DeviceId& device, const ByteArray<4>& ward_key_id);

}  // namespace tsunagu::journal
