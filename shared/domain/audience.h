// For whom an event is, read from the organiser's own words, and whether it is for this family. Feeds say it in text
// only (対象: ..., イベント一覧 対象者), so what is not recognised is for everybody: nothing is hidden by a guess.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/domain/event.h"
#include "shared/domain/people.h"

namespace tsunagu::domain {

// Ages in whole months, both inclusive.
struct AgeSpan {
  int from = 0;
  int to = 0;
  bool operator==(const AgeSpan&) const = default;
};

struct Audience {
  bool pregnancy = false;  // expecting families
  std::vector<AgeSpan> ages;
  bool operator==(const Audience&) const = default;
  [[nodiscard]] bool is_everybody() const { return !pregnancy && ages.empty(); }
};

// What the words after 対象 say; without them the title, and "0歳のお子さん", "1歳児", "3〜6か月の" anywhere.
[[nodiscard]] Audience audience_of(const EventSession& session);

// Whom it names, as a page chooses by them and draws them.
enum class AgeGroup : std::uint8_t { expecting, age_0, age_1, age_2_up };
inline constexpr std::size_t age_group_count = 4;
using AgeGroups = std::array<bool, age_group_count>;  // by AgeGroup; none of them: it is for everybody
[[nodiscard]] AgeGroups groups_of(const Audience& audience);
[[nodiscard]] bool is_for(const Audience& audience, AgeGroup group);

// What a card (or the first registration) says about a family.
struct FamilyStage {
  std::vector<Child> children;
  std::optional<YearMonth> due;
};
// On the day of the event. A child that was due by then counts as born.
[[nodiscard]] bool is_for(const Audience& audience, const FamilyStage& family, YearMonth when);

}  // namespace tsunagu::domain
