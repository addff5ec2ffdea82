#include "ward/office/erasing.h"

#include <algorithm>
#include <set>

#include "ward/office/case_no.h"
#include "ward/office/drafts.h"

namespace tsunagu::ward {
namespace {

constexpr std::size_t parts_at_once = 200;

// Everything that was recorded about this household: its cases and its requests, by whichever name a fact has.
Result<std::set<Ulid>> aggregates_of(const journal::WardView& view, const Ulid& case_id) {
  const auto cases = view.merged_with(case_id);
  if (!cases) return cases.forward();
  const auto intakes = view.intakes_of(case_id);
  if (!intakes) return intakes.forward();
  std::set<Ulid> out(cases->begin(), cases->end());
  out.insert(case_id);
  for (const auto& intake : *intakes) out.insert(intake.request_id);
  return out;
}

struct Found {
  Erasure told;
  std::vector<domain::ErasedPart> parts;
  std::set<Ulid> of;
};

void add(Found& to, const journal::Fact& fact) {
  if (!fact.sealed || fact.sealed->empty()) return;
  const auto* info = domain::info_of(fact.kind);
  ++to.told.kinds[info == nullptr ? std::to_string(fact.kind) : std::string(info->name)];
  const auto day = domain::day_of(fact.at());
  to.told.first = to.parts.empty() ? day : std::min(to.told.first, day);
  to.told.last = to.parts.empty() ? day : std::max(to.told.last, day);
  to.parts.push_back({fact.id, domain::Part::sealed});
  to.told.parts = to.parts.size();
}

Result<Found> find_parts(const Office& office, const Ulid& case_id) {
  if (!office.officer()) return fail(Code::locked, "nobody is signed in");
  if (!office.may(Deed::erase)) return fail(Code::refused, "this is for a lead");
  const auto& journal = office.journal();
  const auto row = journal.ward().find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, "case");
  auto aggregates = aggregates_of(journal.ward(), case_id);
  if (!aggregates) return aggregates.forward();
  Found out;
  out.told.case_id = (*row)->case_id;
  out.told.case_no = case_no_of((*row)->case_id);
  for (const auto& id : *aggregates) {
    const auto history = journal.history(id);
    if (!history) return history.forward();
    for (const auto& fact : *history) add(out, fact);
    out.told.drafts += drafts_about(office, id).size();
  }
  out.of = std::move(*aggregates);
  return out;
}

std::string name_of_officer(const Office& office) {
  for (const auto& person : office.keys().officers()) {
    if (person.person_id == office.officer()) return person.name;
  }
  return {};
}

}  // namespace

Result<Erasure> what_would_go(const Office& office, const Ulid& case_id) {
  auto found = find_parts(office, case_id);
  if (!found) return found.forward();
  return std::move(found->told);
}

Result<Erasure> erase_case(Office& office, const Ulid& case_id, Instant now) {
  auto found = find_parts(office, case_id);
  if (!found) return found.forward();
  auto& told = found->told;
  for (const auto& id : found->of) {
    for (const auto& draft : drafts_about(office, id)) {
      if (auto wiped = wipe_draft(office, draft); !wiped) return wiped.forward();
    }
  }
  for (std::size_t at = 0; at < found->parts.size(); at += parts_at_once) {
    const auto some = std::span(found->parts).subspan(at, std::min(parts_at_once, found->parts.size() - at));
    const auto done = office.journal().erase(some, *office.officer());
    told.log_held = told.log_held || (!done && done.error().code == Code::locked);
    if (!done && done.error().code != Code::locked) return done.forward();
  }
  const auto count = static_cast<std::uint32_t>(told.parts);
  auto fact = domain::fact(told.case_id, domain::CaseErased{count, told.first, told.last, *office.officer()});
  const auto proof = office.journal().append(std::move(fact));
  if (!proof) return proof.forward();
  told.proof = *proof;
  told.at = now;
  told.officer = name_of_officer(office);
  return std::move(told);
}

}  // namespace tsunagu::ward
