#include "ward/cases/told_changes.h"

#include <algorithm>
#include <array>

#include "ward/office/case_no.h"

namespace tsunagu::ward::cases {
namespace {

using domain::FactKind;

template <class Part>
std::optional<Part> part_of(const journal::Fact& fact) {
  if (!fact.sealed || fact.sealed->empty()) return std::nullopt;
  auto part = journal::decode_part<Part>(*fact.sealed);
  return part ? std::optional(std::move(*part)) : std::nullopt;
}

std::string reason_in(const journal::Fact& fact) {
  const auto part = part_of<domain::NoteText>(fact);
  return part ? part->text : std::string{};
}

std::string_view word_of(domain::CaseSource source) {
  constexpr std::array<std::string_view, 6> words{"handoff",      "phone",    "pregnancy_notice",
                                                  "birth_notice", "check_up", "transfer"};
  return words.at(static_cast<std::size_t>(source));
}

std::string_view word_of(domain::PregnancyOutcome outcome) {
  constexpr std::array<std::string_view, 5> words{"unknown", "birth", "loss", "moved", "unknown"};
  return words.at(static_cast<std::size_t>(outcome));
}

void tell(TimelineEntry& to, const domain::CaseOpened& open, const journal::Fact&, const Names&) {
  if (open.source != domain::CaseSource::handoff) to.change = "opened." + std::string(word_of(open.source));
}

void tell(TimelineEntry& to, const domain::CaseCorrected& open, const journal::Fact& fact, const Names&) {
  to.change = "corrected";
  to.fields = open.fields;
  const auto part = part_of<domain::CorrectedRecord>(fact);
  to.erased = !part;
  if (part) to.text = part->why;
}

void tell_person(TimelineEntry& to, std::string change, const journal::Fact& fact) {
  to.change = std::move(change);
  const auto part = part_of<domain::PersonRecord>(fact);
  to.erased = !part;
  if (!part) return;
  to.name = domain::name_of(*part);
  to.text = part->why;
}
void tell(TimelineEntry& to, const domain::PersonAdded& open, const journal::Fact& fact, const Names&) {
  if (!open.from_record) tell_person(to, "person_added", fact);
}
void tell(TimelineEntry& to, const domain::PersonChanged& open, const journal::Fact& fact, const Names&) {
  tell_person(to, open.gone ? "person_gone" : "person_changed", fact);
}

void tell(TimelineEntry& to, const domain::PregnancyStarted& open, const journal::Fact& fact, const Names&) {
  if (open.from_record) return;
  to.change = "pregnancy_started";
  const auto part = part_of<domain::PregnancyRecord>(fact);
  to.erased = !part;
  if (part) to.text = part->why;
}
void tell(TimelineEntry& to, const domain::PregnancyEnded& open, const journal::Fact& fact, const Names&) {
  to.change = "pregnancy_ended." + std::string(word_of(open.outcome));
  to.text = reason_in(fact);
}

void tell(TimelineEntry& to, const domain::IntakeMoved& open, const journal::Fact& fact, const Names& names) {
  const bool here = std::find(names.cases.begin(), names.cases.end(), open.to) != names.cases.end();
  to.change = here ? "moved_here" : "moved_away";
  to.name = case_no_of(here ? open.from : open.to);
  to.running_no = number_in(names, fact.aggregate);
  to.text = reason_in(fact);
}

void tell(TimelineEntry& to, const domain::MarkSet& open, const journal::Fact& fact, const Names&) {
  to.change = "protected";
  to.until = open.until;
  to.text = reason_in(fact);
}
void tell(TimelineEntry& to, const domain::MarkEnded&, const journal::Fact& fact, const Names&) {
  to.change = "unprotected";
  to.text = reason_in(fact);
}

void tell(TimelineEntry& to, const domain::MergeAdded& open, const journal::Fact& fact, const Names& names) {
  to.change = "joined";
  // Seen from the case whose timeline this is: the one that was joined to it later.
  to.name = case_no_of(!names.cases.empty() && names.cases.front() == open.b ? open.a : open.b);
  to.by = officer_in(names, open.by);
  to.text = reason_in(fact);
}
void tell(TimelineEntry& to, const domain::MergeUndone& open, const journal::Fact& fact, const Names& names) {
  to.change = "separated";
  to.by = officer_in(names, open.by);
  to.text = reason_in(fact);
}

template <class Open>
bool told_as(TimelineEntry& to, const journal::Fact& fact, const Names& names) {
  if (!fact.is(Open::kind)) return false;
  const auto open = fact.as<Open>();
  if (!open) return true;
  if constexpr (requires { open->officer_id; }) to.by = officer_in(names, open->officer_id);
  tell(to, *open, fact, names);
  return true;
}

}  // namespace

std::string officer_in(const Names& names, const Ulid& officer_id) {
  const auto found = names.officers.find(officer_id);
  return found == names.officers.end() ? std::string{} : found->second;
}

std::uint32_t number_in(const Names& names, const Ulid& request_id) {
  const auto found = names.numbers.find(request_id);
  return found == names.numbers.end() ? 0 : found->second;
}

std::optional<TimelineEntry> told_change(const journal::Fact& fact, const Names& names) {
  TimelineEntry entry{.what = TimelineEntry::What::changed, .at = fact.at()};
  const bool known =
      told_as<domain::CaseOpened>(entry, fact, names) || told_as<domain::CaseCorrected>(entry, fact, names) ||
      told_as<domain::PersonAdded>(entry, fact, names) || told_as<domain::PersonChanged>(entry, fact, names) ||
      told_as<domain::PregnancyStarted>(entry, fact, names) || told_as<domain::PregnancyEnded>(entry, fact, names) ||
      told_as<domain::IntakeMoved>(entry, fact, names) || told_as<domain::MarkSet>(entry, fact, names) ||
      told_as<domain::MarkEnded>(entry, fact, names) || told_as<domain::MergeAdded>(entry, fact, names) ||
      told_as<domain::MergeUndone>(entry, fact, names);
  if (!known || entry.change.empty()) return std::nullopt;
  return entry;
}

}  // namespace tsunagu::ward::cases
