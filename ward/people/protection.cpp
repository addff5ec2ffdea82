#include "ward/people/protection.h"

#include <chrono>

#include "shared/domain/individual_number.h"
#include "shared/journal/ward_view.h"
#include "ward/people/writing.h"

namespace tsunagu::ward::people {
namespace {

// Every case of the household: whichever is taken off it later stays protected.
Result<std::vector<Ulid>> cases_of(const Office& office, const Ulid& case_id) {
  auto row = office.journal().ward().find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  return office.journal().ward().merged_with(case_id);
}

template <class Open>
Status record(Office& office, const Ulid& case_id, const Open& open, std::string_view why) {
  const domain::NoteText text{std::string(why)};
  if (domain::has_individual_number(text)) return fail(Code::refused, individual_number);
  auto cases = cases_of(office, case_id);
  if (!cases) return cases.forward();
  std::vector<domain::NewFact> facts;
  for (const auto& each : *cases) {
    auto part = is_blank(why) ? Result<Bytes>(Bytes{}) : journal::encode_part(text);
    if (!part) return part.forward();
    facts.push_back(domain::fact(each, open, std::move(*part)));
  }
  auto done = office.journal().append(std::move(facts));
  if (!done) return done.forward();
  return {};
}

}  // namespace

Status set_protection(Office& office, const Ulid& case_id, domain::Day until, std::string_view why) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  if (!office.may(Deed::protect)) return fail(Code::locked, "a lead sets it");
  if (!until.ok()) return fail(Code::usage, "a day that is none");
  return record(office, case_id, domain::MarkSet{domain::Mark::protection_measure, until, *office.officer()}, why);
}

Status end_protection(Office& office, const Ulid& case_id, std::string_view why) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  if (!office.may(Deed::protect)) return fail(Code::locked, "a lead ends it");
  if (is_blank(why)) return fail(Code::usage, "no reason");
  auto row = office.journal().ward().find_case(case_id);
  if (!row) return row.forward();
  if (*row && !(*row)->protected_until) return fail(Code::usage, "it is not protected");
  return record(office, case_id, domain::MarkEnded{domain::Mark::protection_measure, *office.officer()}, why);
}

}  // namespace tsunagu::ward::people
