// The table of facts: rows to Facts and back, the end of each device's chain, and the checks a fact must pass.
#pragma once

#include "shared/journal/database.h"

namespace tsunagu::journal {

// All columns in the order that fact_of reads them; a WHERE or ORDER BY may follow.
#define TSUNAGU_FACT_COLUMNS \
  "id, device, sequence, kind, aggregate, open, sealed, card, sealed_hash, card_hash, previous, hash"

[[nodiscard]] Fact fact_of(const Row& row);
void insert_fact(Database& database, const Fact& fact);
void insert_quarantined(Database& database, const Fact& fact);
[[nodiscard]] std::optional<Fact> find_fact(Database& database, const Ulid& id);
// The greatest id in the table; nil when there is none.
[[nodiscard]] Ulid greatest_id(Database& database);

struct ChainEnd {
  std::int64_t sequence = 0;
  Hash hash{};
};
[[nodiscard]] ChainEnd chain_end(Database& database, const DeviceId& device);

// What is wrong with a fact by itself; nothing when its hashes hold. Erased parts are taken at their hash's word.
[[nodiscard]] std::optional<std::string> fault_of(const Fact& fact);

}  // namespace tsunagu::journal
