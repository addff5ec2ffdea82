// What single keys mean on the inbox's pages.
#include <array>

#include "ward/inbox/pages.h"
#include "ward/page/lone_key.h"

namespace tsunagu::ward::inbox {
namespace {

namespace key = page::key;

std::optional<Intent> reason_of(char32_t letter) {
  const auto number = static_cast<int>(letter) - static_cast<int>(U'0');
  if (letter == key::escape) return KeepHeld{};
  if (number < 1 || number > domain::enum_limit<domain::DeclineReason>) return std::nullopt;
  return Decline{static_cast<domain::DeclineReason>(number)};
}

// The nth of the candidates that are seen.
std::optional<Intent> candidate(const Model& model, std::size_t nth) {
  const auto seen = seen_candidates(model.arrived->candidates, model.shows_possible, model.first_candidate);
  if (nth >= seen.size()) return std::nullopt;
  return AcceptCase{seen[nth].case_id};
}

}  // namespace

std::optional<Intent> list_key(const Model& model, char32_t letter) {
  if (model.held.empty()) return std::nullopt;
  if (model.declining) return reason_of(letter);
  switch (letter) {
    case key::up: return MoveChoice{-1};
    case key::down: return MoveChoice{1};
    case key::enter: return OpenHeld{};
    case U'u': return MarkUrgent{};
    case U'd': return AskDecline{};
    default: return std::nullopt;
  }
}

std::optional<Intent> arrived_key(const Model& model, char32_t letter) {
  if (!model.arrived) return std::nullopt;
  if (model.declining) return reason_of(letter);
  switch (letter) {
    case U'1': return candidate(model, 0);
    case U'2': return candidate(model, 1);
    case U'n': return AcceptNew{};
    case U'd': return AskDecline{};
    case U'u': return MarkUrgent{};
    case key::escape: return BackToList{};
    default: return std::nullopt;
  }
}

std::optional<Intent> folder_key(const Model& model, char32_t letter) {
  if (letter == key::escape && model.folder && model.folder->running) return StopFolder{};
  if (letter == key::escape) return BackToList{};
  if (letter == key::enter && !model.held.empty()) return OpenHeld{};
  return std::nullopt;
}

}  // namespace tsunagu::ward::inbox
