#include "shared/console/roll.h"

namespace tsunagu::console {

RollDifference compare_rolls(std::span<const crypto::Person> in_keys, std::span<const KnownPerson> known) {
  RollDifference out;
  for (const auto& person : in_keys) {
    if (std::ranges::find(known, person.person_id, &KnownPerson::id) == known.end()) out.unrecorded.push_back(person);
  }
  for (const auto& one : known) {
    const bool has = std::ranges::find(in_keys, one.id, &crypto::Person::person_id) != in_keys.end();
    if (has && one.removed) out.back.push_back(one.id);
    if (!has && !one.removed) out.missing.push_back(one.id);
  }
  return out;
}

}  // namespace tsunagu::console
