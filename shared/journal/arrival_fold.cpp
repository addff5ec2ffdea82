#include "shared/journal/arrival_fold.h"

namespace tsunagu::journal {

using namespace domain;

// Held again after a decline it waits again.
void fold_open(Database& database, const FoldedFact& fact, const ArrivalHeld& open) {
  database.run(
      "INSERT INTO held_arrivals VALUES(?, ?, ?, ?, ?, ?, 0, NULL, NULL) ON CONFLICT DO UPDATE SET declined = NULL, "
      "decline_fact = NULL",
      fact.aggregate, fact.id, open.device_key_id, open.ward_key_id, open.number, open.issued);
  database.run("INSERT INTO arrival_envelopes VALUES(?, ?) ON CONFLICT DO NOTHING", fact.aggregate, fact.id);
}

void fold_open(Database& database, const FoldedFact& fact, const ArrivalDeclined&) {
  database.run("UPDATE held_arrivals SET declined = ?, decline_fact = ? WHERE request_id = ?", fact.at, fact.id,
               fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const ArrivalDecisionUndone&) {
  database.run("UPDATE held_arrivals SET declined = NULL, decline_fact = NULL WHERE request_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const ArrivalMarked&) {
  database.run("UPDATE held_arrivals SET urgent = 1 WHERE request_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const ArrivalUnmarked&) {
  database.run("UPDATE held_arrivals SET urgent = 0 WHERE request_id = ?", fact.aggregate);
}

}  // namespace tsunagu::journal
