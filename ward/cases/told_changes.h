// Inside this room: what was put right, as a line of the timeline.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/journal/fact.h"
#include "ward/cases/model.h"

namespace tsunagu::ward::cases {

// Who and what stands behind the ids of a timeline.
struct Names {
  std::map<Ulid, std::string> officers;
  std::map<domain::KeyId, std::string> devices;
  std::map<Ulid, std::optional<domain::IntakeDetail>> intakes;
  std::map<Ulid, std::uint32_t> numbers;  // running numbers, by request
  std::vector<Ulid> cases;                // those that the timeline is of
};
[[nodiscard]] std::string officer_in(const Names& names, const Ulid& officer_id);
[[nodiscard]] std::uint32_t number_in(const Names& names, const Ulid& request_id);

// Nothing: the fact is no change, or one that says no more than another beside it.
[[nodiscard]] std::optional<TimelineEntry> told_change(const journal::Fact& fact, const Names& names);

}  // namespace tsunagu::ward::cases
