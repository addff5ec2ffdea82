// The fold of what waits in the ward's inbox.
#pragma once

#include "shared/domain/arrival_facts.h"
#include "shared/journal/projector.h"

namespace tsunagu::journal {

void fold_open(Database& database, const FoldedFact& fact, const domain::ArrivalHeld& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::ArrivalDeclined& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::ArrivalDecisionUndone& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::ArrivalMarked& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::ArrivalUnmarked& open);

}  // namespace tsunagu::journal
