// Facts into rows. A read model's rows belong to exactly one aggregate and are the left fold of its facts by id, so the
// newest fact of an aggregate folds alone and an older arrival deletes and refolds that aggregate only. A fact before
// its aggregate's root finds no row and changes nothing: it waits.
#pragma once

#include "shared/journal/database.h"

namespace tsunagu::journal {

// A fact as the fold sees it. At the hub the sealed part is bytes nobody here can read: only whether there is one.
struct FoldedFact {
  Ulid id;
  domain::FactKind kind{};
  Ulid aggregate;
  ByteView open;
  bool has_sealed = false;  // there is one, or there was one before it was erased
  bool has_card = false;
  ByteView sealed;  // ward only; empty when erased
};

// Changes the read models of `database` by one fact; an open part that is not its kind's changes nothing.
void fold(Database& database, domain::Program program, const FoldedFact& fact);
void fold_hub(Database& database, const FoldedFact& fact);
void fold_ward(Database& database, const FoldedFact& fact);
void fold_shared(Database& database, const FoldedFact& fact);  // merges, erasures, restorations

// Deletes every row of an aggregate.
void clear_aggregate(Database& database, domain::AggregateKind kind, const Ulid& aggregate);

// The columns that FoldedFact is read from, and the reading: `SELECT` + columns_for(program) + ` FROM facts`.
inline constexpr const char* each_fact_hub =
    "SELECT id, kind, aggregate, open, sealed IS NULL OR length(sealed) > 0, card IS NULL OR length(card) > 0, NULL "
    "FROM facts ORDER BY id";
inline constexpr const char* each_fact_ward =
    "SELECT id, kind, aggregate, open, sealed IS NULL OR length(sealed) > 0, card IS NULL OR length(card) > 0, sealed "
    "FROM facts ORDER BY id";
inline constexpr const char* each_of_aggregate =
    "SELECT id, kind, aggregate, open, sealed IS NULL OR length(sealed) > 0, card IS NULL OR length(card) > 0, sealed "
    "FROM facts WHERE aggregate = ? ORDER BY id";
// Nothing for a kind that this version does not know: it is kept, and folded by the version that does.
[[nodiscard]] std::optional<FoldedFact> folded_fact(const Row& row);

}  // namespace tsunagu::journal
