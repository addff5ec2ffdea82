// The fold of the facts about places, for hub_projector.cpp.
#pragma once

#include "shared/domain/booking_facts.h"
#include "shared/journal/projector.h"

namespace tsunagu::journal {

void fold_open(Database& database, const FoldedFact& fact, const domain::BookingMade& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::PlaceGranted& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::PutOnWaitlist& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::Promoted& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::BookingCancelled& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::Attended& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::WalkedIn& open);
void fold_open(Database& database, const FoldedFact& fact, const domain::FamilyTold& open);

}  // namespace tsunagu::journal
