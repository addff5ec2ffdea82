#include "ward/people/corrections.h"

#include <algorithm>
#include <chrono>

#include "shared/domain/family.h"
#include "shared/domain/individual_number.h"
#include "shared/journal/ward_view.h"
#include "ward/inbox/intake.h"
#include "ward/people/writing.h"

namespace tsunagu::ward::people {
namespace {

using domain::CaseField;
using domain::CaseRecord;

// `visit(field, member)` for every field of a record.
template <class F>
void each_field(F&& visit) {
  visit(CaseField::called, &CaseRecord::called), visit(CaseField::kana, &CaseRecord::kana);
  visit(CaseField::children, &CaseRecord::children), visit(CaseField::due, &CaseRecord::due);
  visit(CaseField::contact, &CaseRecord::contact), visit(CaseField::member_number, &CaseRecord::member_number);
  visit(CaseField::area, &CaseRecord::area), visit(CaseField::language, &CaseRecord::language);
  visit(CaseField::hub, &CaseRecord::hub);
}

Result<Bytes> reason(std::string_view why) {
  if (is_blank(why)) return Bytes{};
  const domain::NoteText text{std::string(why)};
  if (domain::has_individual_number(text)) return fail(Code::refused, individual_number);
  return journal::encode_part(text);
}

// What the case knew before a request came to it, and after.
struct Told {
  CaseRecord before, after;
};

// How the request came to `case_id`: by being taken in there, or by its last move.
Result<std::optional<journal::Fact>> coming_of(const Office& office, const journal::IntakeRow& intake,
                                               const Ulid& case_id) {
  if (intake.home == case_id) {
    auto fact = office.journal().fact(intake.fact_id);
    if (!fact) return fact.forward();
    return std::optional(std::move(*fact));
  }
  auto history = office.journal().history(intake.request_id);
  if (!history) return history.forward();
  std::optional<journal::Fact> last;
  for (auto& fact : *history) {
    const auto move = fact.as<domain::IntakeMoved>();
    if (fact.is(domain::FactKind::intake_moved) && move && move->to == case_id) last = std::move(fact);
  }
  return last;
}

// Recorded in one append: next to each other in the chain of one device, at one time.
bool belong_together(const journal::Fact& coming, const journal::Fact& fact, std::int64_t apart) {
  const auto distance = fact.sequence - coming.sequence;
  const auto between =
      fact.id.time() > coming.id.time() ? fact.id.time() - coming.id.time() : coming.id.time() - fact.id.time();
  return fact.device == coming.device && between < std::chrono::milliseconds{50} && distance >= -1 && distance <= apart;
}

Result<Told> told_by(const Office& office, const journal::IntakeRow& intake, const Ulid& case_id) {
  constexpr std::int64_t farthest = 2;  // a move, what it took from the first case, what it brought to the second
  auto coming = coming_of(office, intake, case_id);
  if (!coming) return coming.forward();
  auto history = office.journal().history(case_id);
  if (!history) return history.forward();
  Told out;
  for (const auto& fact : *history) {
    const bool is_record = fact.is(domain::FactKind::case_opened) || fact.is(domain::FactKind::case_updated);
    if (!is_record || !fact.sealed || !*coming) continue;
    const auto record = journal::decode_part<CaseRecord>(*fact.sealed);
    if (!record) continue;
    if (belong_together(**coming, fact, farthest)) return Told{out.before, *record};
    out.before = *record;
  }
  return Told{};
}

// Field by field: what the request brought is taken back, unless somebody has said otherwise since.
CaseRecord without(CaseRecord now, const Told& told) {
  each_field([&](CaseField, auto member) {
    const bool brought = told.after.*member != told.before.*member;
    if (brought && now.*member == told.after.*member) now.*member = told.before.*member;
  });
  return now;
}

Status add_move(Office& office, std::vector<domain::NewFact>& to, const Ulid& case_id, const CaseRecord& before,
                const CaseRecord& after) {
  if (before == after) return {};
  auto part = journal::encode_part(after);
  if (!part) return part.forward();
  to.push_back(domain::fact(case_id, domain::CaseUpdated{*office.officer()}, std::move(*part)));
  return {};
}

}  // namespace

Result<Ulid> open_case(Office& office, domain::CaseSource source, const CaseRecord& record) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  if (record == CaseRecord{}) return fail(Code::usage, "nothing is said of the household");
  if (domain::has_individual_number(record)) return fail(Code::refused, individual_number);
  auto part = journal::encode_part(record);
  if (!part) return part.forward();
  const auto case_id = office.journal().new_id();
  auto done =
      office.journal().append(domain::fact(case_id, domain::CaseOpened{*office.officer(), source}, std::move(*part)));
  if (!done) return done.forward();
  return case_id;
}

std::vector<CaseField> fields_that_differ(const CaseRecord& a, const CaseRecord& b) {
  std::vector<CaseField> out;
  each_field([&](CaseField field, auto member) {
    if (a.*member != b.*member) out.push_back(field);
  });
  return out;
}

Status correct_case(Office& office, const Ulid& case_id, const CaseRecord& to, std::string_view why) {
  if (is_blank(why)) return fail(Code::usage, "no reason");
  const domain::CorrectedRecord corrected{to, std::string(why)};
  if (domain::has_individual_number(corrected)) return fail(Code::refused, individual_number);
  auto writing = Writing::begin(office, case_id);
  if (!writing) return writing.forward();
  auto fields = fields_that_differ(writing->record(), to);
  if (fields.empty()) return fail(Code::usage, "nothing changes");
  writing->add(domain::CaseCorrected{writing->officer(), std::move(fields)}, corrected);
  return writing->finish();
}

Status move_intake(Office& office, const Ulid& request_id, const Ulid& to, std::string_view why) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  if (is_blank(why)) return fail(Code::usage, "no reason");
  const auto& view = office.journal().ward();
  auto intake = view.intake(request_id);
  if (!intake) return intake.forward();
  if (!*intake) return fail(Code::not_found, request_id.text());
  auto target = view.find_case(to);
  if (!target) return target.forward();
  if (!*target) return fail(Code::not_found, to.text());
  const auto from = (*intake)->case_id;
  const auto into = (*target)->case_id;
  if (from == into) return fail(Code::usage, "it lies there already");

  auto source_record = view.own_record(from);
  auto target_record = view.own_record(into);
  if (!source_record) return source_record.forward();
  if (!target_record) return target_record.forward();
  if (!*source_record || !*target_record) return fail(Code::not_found, from.text());
  auto part = reason(why);
  if (!part) return part.forward();
  std::vector<domain::NewFact> facts{
      domain::fact(request_id, domain::IntakeMoved{from, into, *office.officer()}, std::move(*part))};
  auto told = told_by(office, **intake, from);
  if (!told) return told.forward();
  const auto left = without(**source_record, *told);
  if (auto added = add_move(office, facts, from, **source_record, left); !added) return added;
  if ((*intake)->detail) {
    auto written = view.written(into);
    if (!written) return written.forward();
    auto said = *(*intake)->detail;
    said.children = domain::put_right(said.children, written->persons);
    const auto more = inbox::updated_by(**target_record, said);
    if (auto added = add_move(office, facts, into, **target_record, more); !added) return added;
  }
  auto done = office.journal().append(std::move(facts));
  if (!done) return done.forward();
  return {};
}

Result<Ulid> join_cases(Office& office, const Ulid& a, const Ulid& b, std::string_view why) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  const auto& view = office.journal().ward();
  for (const auto& id : {a, b}) {
    auto row = view.find_case(id);
    if (!row) return row.forward();
    if (!*row) return fail(Code::not_found, id.text());
  }
  auto component = view.merged_with(a);
  if (!component) return component.forward();
  if (std::find(component->begin(), component->end(), b) != component->end()) {
    return fail(Code::usage, "they are one already");
  }
  auto part = reason(why);
  if (!part) return part.forward();
  const auto edge = office.journal().new_id();
  auto done =
      office.journal().append(domain::fact(edge, domain::MergeAdded{a, b, *office.officer()}, std::move(*part)));
  if (!done) return done.forward();
  return edge;
}

Status separate_case(Office& office, const Ulid& part, std::string_view why) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  auto edges = office.journal().ward().merge_edges(part);
  if (!edges) return edges.forward();
  auto text = reason(why);
  if (!text) return text.forward();
  std::vector<domain::NewFact> facts;
  for (const auto& edge : *edges) {
    auto history = office.journal().history(edge);
    if (!history) return history.forward();
    const auto added = history->empty() ? Result<domain::MergeAdded>(fail(Code::not_found))
                                        : history->front().as<domain::MergeAdded>();
    if (!added || (added->a != part && added->b != part)) continue;
    facts.push_back(domain::fact(edge, domain::MergeUndone{*office.officer()}, *text));
  }
  if (facts.empty()) return fail(Code::usage, "it is not joined to anything");
  auto done = office.journal().append(std::move(facts));
  if (!done) return done.forward();
  return {};
}

}  // namespace tsunagu::ward::people
