// The fold of a case's persons, pregnancies and marks. Who is written before the case itself has no row and waits.
#pragma once

#include <concepts>

#include "shared/domain/ward_people.h"
#include "shared/journal/projector.h"

namespace tsunagu::journal {

void fold_people(Database& database, const FoldedFact& fact, const domain::PersonAdded& open);
void fold_people(Database& database, const FoldedFact& fact, const domain::PersonChanged& open);
void fold_people(Database& database, const FoldedFact& fact, const domain::PregnancyStarted& open);
void fold_people(Database& database, const FoldedFact& fact, const domain::PregnancyEnded& open);
void fold_people(Database& database, const FoldedFact& fact, const domain::MarkSet& open);
void fold_people(Database& database, const FoldedFact& fact, const domain::MarkEnded& open);

template <class Open>
concept folds_people = std::same_as<Open, domain::PersonAdded> || std::same_as<Open, domain::PersonChanged> ||
    std::same_as<Open, domain::PregnancyStarted> || std::same_as<Open, domain::PregnancyEnded> ||
    std::same_as<Open, domain::MarkSet> || std::same_as<Open, domain::MarkEnded>;

}  // namespace tsunagu::journal
