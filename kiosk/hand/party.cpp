#include "kiosk/hand/party.h"

#include <algorithm>

#include "shared/domain/rules.h"

namespace tsunagu::kiosk {
namespace {

template <class Counts>
Party of(const Counts& counts) {
  Party party;
  party.pregnant = counts.pregnant;
  party.adults = std::max(0, counts.adults - counts.pregnant);
  std::copy(counts.bands.begin(), counts.bands.end(), party.children.begin());
  return party;
}

}  // namespace

int& count_at(Party& party, int column) {
  if (column == 0) return party.adults;
  if (column == 1) return party.pregnant;
  return party.children[static_cast<std::size_t>(column - first_band_column)];
}

int count_at(const Party& party, int column) {
  Party copy = party;
  return count_at(copy, column);
}

bool is_without_adult(const Party& party) { return party.people() > 0 && party.adults + party.pregnant == 0; }

domain::PeopleCounts counts_of(const Party& party) {
  domain::PeopleCounts out;
  for (std::size_t i = 0; i < out.bands.size(); ++i) out.bands[i] = static_cast<std::uint16_t>(party.children[i]);
  out.pregnant = static_cast<std::uint16_t>(party.pregnant);
  out.adults = static_cast<std::uint16_t>(party.adults + party.pregnant);
  return out;
}

Party party_of(const domain::PeopleCounts& counts) { return of(counts); }
Party party_of(const domain::VisitStarted& counts) { return of(counts); }

domain::Party party_of_family(const domain::FamilyProfile& profile, const Party& party, domain::Day today) {
  Party left = party;
  domain::Party out;
  out.pregnant = static_cast<std::uint16_t>(party.pregnant);
  out.adults = static_cast<std::uint16_t>(party.adults + party.pregnant);
  for (std::size_t i = 0; i < profile.children.size(); ++i) {
    const auto& birth = profile.children[i].birth;
    if (!birth) continue;
    int& count = count_at(left, band_column(*birth, today));
    if (count == 0) continue;
    --count;
    out.children.push_back(static_cast<std::uint8_t>(i));
  }
  return out;
}

int band_column(domain::YearMonth birth, domain::Day day) {
  return first_band_column + static_cast<int>(domain::age_band(birth, domain::month_of(day)));
}

}  // namespace tsunagu::kiosk
