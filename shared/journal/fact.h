// A recorded fact, as it is stored, replicated and read back.
//
// Order is the id's business, time is `recorded`'s. Facts of version 1 had no time of their own: theirs is their id's.
// Version 2 adds `recorded`, the mark and `follows`. A later version keeps this layout and puts whatever it adds into
// `more`, so that a program which does not know it can keep it, chain it and pass it on; it does not fold it.
#pragma once

#include <optional>

#include "shared/domain/facts.h"
#include "shared/journal/cbor.h"

namespace tsunagu::journal {

// Names the chain that a fact belongs to: made once for each journal file (a restored backup gets a new one).
using DeviceId = Ulid;
using Hash = ByteArray<32>;

inline constexpr std::uint16_t fact_version = 2;  // what is written, and the newest that is folded

// Whether the device believed its clock when it recorded the fact (domain/clock_doubt.h).
enum class ClockMark : std::uint8_t { sure = 0, doubted = 1 };

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
  Hash hash{};      // over all else, parts by their hashes
  std::uint16_t version = fact_version;
  Instant recorded{};  // by the device's clock, a whole minute
  ClockMark mark = ClockMark::sure;
  std::optional<Ulid> follows;  // a fact about the same thing, with a greater id, behind which this one is folded
  Bytes more;                   // what versions after this one add
  std::optional<domain::Day> corrected{};  // the day that staff gave it: no part of the fact, filled where it is read

  bool operator==(const Fact&) const = default;
  // When it happened: by its device's clock, on the day that staff gave it.
  [[nodiscard]] Instant at() const;
  [[nodiscard]] bool is(domain::FactKind wanted) const { return kind == static_cast<std::uint16_t>(wanted); }
  // The open part as its struct; corrupt when it is not one.
  template <class Open>
  [[nodiscard]] Result<Open> as() const {
    return decode_part<Open>(open);
  }
};

// Up to where a chain is held.
struct ChainEnd {
  DeviceId device;
  std::int64_t sequence = 0;
  Hash hash{};
  Ulid id;  // of that fact
};

[[nodiscard]] Hash hash_of_part(ByteView part);
// Version 1 under the domain "tsunagu/fact/v1", all others under "tsunagu/fact/v2".
[[nodiscard]] Hash hash_of(const Fact& fact);

// Ids that are derived, so that two tablets which learn of the same thing speak of the same aggregate.
[[nodiscard]] Ulid session_id_of(std::string_view source_key);
[[nodiscard]] Ulid facility_id_of(std::string_view source_key);
[[nodiscard]] Ulid key_aggregate(const ByteArray<4>& key_id);  // ward_trusted, device_trusted
[[nodiscard]] Ulid numbers_aggregate(const DeviceId& device, const ByteArray<4>& ward_key_id);

}  // namespace tsunagu::journal
