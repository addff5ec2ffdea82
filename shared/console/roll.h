// The people of a key file against those whom the journal knows. The keys are changed first and the journal learns of
// it behind that, so a crash between the two, or an old copy of either, leaves them apart.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "shared/crypto/people.h"

namespace tsunagu::console {

struct KnownPerson {  // to the journal
  Ulid id;
  bool removed = false;
};

struct RollDifference {
  std::vector<crypto::Person> unrecorded;  // in the keys, never in the journal
  std::vector<Ulid> missing;               // in the journal, not removed, not in the keys
  std::vector<Ulid> back;                  // removed in the journal, in the keys all the same
};

[[nodiscard]] RollDifference compare_rolls(std::span<const crypto::Person> in_keys, std::span<const KnownPerson> known);

// Rows of the journal (of staff, of officers), each with `id` and `removed`.
template <class Row>
[[nodiscard]] std::vector<KnownPerson> known_people(const std::vector<Row>& rows, Ulid Row::*id) {
  std::vector<KnownPerson> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back({row.*id, row.removed});
  return out;
}

}  // namespace tsunagu::console
