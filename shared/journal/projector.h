// Facts into rows. A read model's rows belong to exactly one aggregate and are the left fold of its facts in their
// order, so the newest fact of an aggregate folds alone and an older arrival deletes and refolds that aggregate only. A
// fact before its aggregate's root finds no row and changes nothing: it waits.
//
// The order is that of the ids, except that a fact which names one with a greater id stands right behind that one. So
// what a right machine records about the fact of one whose clock is ahead still counts.
#pragma once

#include "shared/journal/database.h"

namespace tsunagu::journal {

// A fact as the fold sees it. At the hub the sealed part is bytes nobody here can read: only whether there is one.
struct FoldedFact {
  Ulid id;
  domain::FactKind kind{};
  Ulid aggregate;
  DeviceId device;
  Instant at{};          // when it happened, as far as is known: by its device's clock, or as staff corrected it
  bool doubted = false;  // the device doubted its clock, and nobody has corrected it
  bool ahead = false;    // it decides about no place until its time has come
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
void clear_aggregate(Database& database, domain::Program program, domain::AggregateKind kind, const Ulid& aggregate);

// Deletes the aggregate's rows in `to` and folds its facts in `from` again, each with its time as it was corrected.
void refold(Database& from, Database& to, domain::Program program, domain::AggregateKind kind, const Ulid& aggregate);

// The day that staff gave a fact: of the newest correction that was not undone.
[[nodiscard]] std::optional<domain::Day> corrected_day(Database& database, const Ulid& fact_id);

// Every fact, each as folded_fact reads it.
[[nodiscard]] const char* each_fact(domain::Program program);
// Nothing for a kind or version that this version does not know: it is kept, and folded by the version that does.
[[nodiscard]] std::optional<FoldedFact> folded_fact(const Row& row);

}  // namespace tsunagu::journal
