// The table of facts: rows to Facts and back, the end of each device's chain, and the checks a fact must pass.
#pragma once

#include "shared/journal/database.h"

namespace tsunagu::journal {

// All columns in the order that fact_of reads them; a WHERE or ORDER BY may follow.
#define TSUNAGU_FACT_COLUMNS                                                                            \
  "id, device, sequence, kind, aggregate, open, sealed, card, sealed_hash, card_hash, previous, hash, " \
  "version, recorded, mark, follows, more"

// The order in which the facts of one aggregate are folded: see projector.h.
#define TSUNAGU_FOLD_ORDER "ORDER BY max(id, coalesce(follows, id)), coalesce(follows > id, 0), id"

[[nodiscard]] Fact fact_of(const Row& row);
void insert_fact(Database& database, const Fact& fact);
void insert_quarantined(Database& database, const Fact& fact);
[[nodiscard]] std::optional<Fact> find_fact(Database& database, const Ulid& id);
// The greatest id in the table that is not past the time `until`; nil when there is none.
[[nodiscard]] Ulid greatest_id(Database& database, Instant until);
// The newest fact that the device recorded under a believed clock.
[[nodiscard]] std::optional<Instant> last_sure(Database& database, const DeviceId& device);

[[nodiscard]] ChainEnd chain_end(Database& database, const DeviceId& device);

// The whole minute that is recorded for `now`: from 1970 to the end of 2199, past which no day can be said.
[[nodiscard]] Instant recordable(Instant now);
// Version 1 has no time of its own: its id's is taken.
[[nodiscard]] Instant recorded_of(const Row& row, int version, int recorded, int id);

// The same as staff corrected it, where they did.
[[nodiscard]] Instant happened(Database& corrections, const Row& row, int version, int recorded, int id);
// The smallest id that may have been made at `at` or later.
[[nodiscard]] Ulid first_id_at(Instant at);

// What is wrong with a fact by itself; nothing when its hashes hold. Erased parts are taken at their hash's word.
[[nodiscard]] std::optional<std::string> fault_of(const Fact& fact);

}  // namespace tsunagu::journal
