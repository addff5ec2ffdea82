// Who came in together, as the pages count them and as facts do.
#pragma once

#include <vector>

#include "kiosk/hand/guest.h"
#include "kiosk/page/model.h"

namespace tsunagu::kiosk {

inline constexpr int first_band_column = 2;

// The column of a party: 0 adults, 1 pregnant, 2 to 7 the ages.
[[nodiscard]] int& count_at(Party& party, int column);
[[nodiscard]] int count_at(const Party& party, int column);
// Children, and nobody grown-up with them.
[[nodiscard]] bool is_without_adult(const Party& party);

[[nodiscard]] domain::PeopleCounts counts_of(const Party& party);
[[nodiscard]] Party party_of(const domain::PeopleCounts& counts);
[[nodiscard]] Party party_of(const domain::VisitStarted& counts);
// The same with the family's own children in it, as its card keeps them.
[[nodiscard]] domain::Party party_of_family(const domain::FamilyProfile& profile, const Party& party,
                                            domain::Day today);
// The column for a child born in `birth`, on `day`.
[[nodiscard]] int band_column(domain::YearMonth birth, domain::Day day);

}  // namespace tsunagu::kiosk
