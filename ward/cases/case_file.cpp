#include "ward/cases/case_file.h"

#include <algorithm>
#include <map>

#include "shared/domain/individual_number.h"
#include "shared/i18n/normalise.h"
#include "shared/journal/ward_view.h"
#include "ward/cases/told_changes.h"
#include "ward/cases/why_found.h"
#include "ward/office/case_no.h"

namespace tsunagu::ward::cases {
namespace {

constexpr std::uint8_t consultation_duty = 2;  // ② 相談・情報提供・助言・保健指導

CaseRow row_of(const journal::CaseRow& row) {
  return {row.case_id, case_no_of(row.case_id), row.record, row.changed, row.waiting, {}, row.protected_until};
}

// What was said of a birth that nobody expects any more is not said again.
void forget_birth(std::optional<domain::IntakeDetail>& detail, const domain::Written& written) {
  if (!detail || !detail->due || domain::still_expected(*detail->due, written.pregnancies)) return;
  detail->due.reset();
  if (detail->stage == domain::ConsultStage::pregnant) detail->stage = domain::ConsultStage::unknown;
}

Result<Names> names_for(const Office& office, const Ulid& case_id, const domain::Written& written) {
  const auto& view = office.journal().ward();
  Names names;
  auto officers = view.officers();
  if (!officers) return officers.forward();
  for (const auto& row : *officers) names.officers[row.officer_id] = row.detail.name;
  auto devices = view.devices();
  if (!devices) return devices.forward();
  for (const auto& row : *devices) {
    names.devices[row.device.device_key_id] = row.device.hub_name + " " + row.device.device_name;
  }
  auto intakes = view.intakes_of(case_id);
  if (!intakes) return intakes.forward();
  for (const auto& row : *intakes) {
    names.intakes[row.request_id] = row.detail;
    forget_birth(names.intakes[row.request_id], written);
    names.numbers[row.request_id] = row.intake.number;
  }
  return names;
}

// A request stands on the timeline twice: when the parent asked at the hub, and when the ward took it in.
void add_intake(std::vector<TimelineEntry>& to, const journal::Fact& fact, const domain::IntakeAccepted& intake,
                const Names& names) {
  // A tablet's clock may be ahead; nobody asked after the ward had taken it in.
  const auto taken_in = fact.at();
  TimelineEntry asked{
      .what = TimelineEntry::What::asked, .at = std::min(intake.issued, taken_in), .running_no = intake.number};
  if (const auto device = names.devices.find(intake.device_key_id); device != names.devices.end()) {
    asked.device = device->second;
  }
  if (const auto found = names.intakes.find(intake.request_id); found != names.intakes.end()) {
    asked.intake = found->second;
  }
  asked.erased = !asked.intake;
  to.push_back(std::move(asked));
  const bool first = std::none_of(
      to.begin(), to.end(), [](const TimelineEntry& entry) { return entry.what == TimelineEntry::What::taken_in; });
  to.push_back({.what = TimelineEntry::What::taken_in,
                .at = taken_in,
                .by = officer_in(names, intake.officer_id),
                .running_no = intake.number,
                .new_case = first});
}

void add_note(std::vector<TimelineEntry>& to, const journal::Fact& fact, const domain::CaseNoteWritten& note,
              const Names& names) {
  TimelineEntry entry{.what = TimelineEntry::What::note, .at = fact.at(), .by = officer_in(names, note.officer_id)};
  const auto text = fact.sealed ? journal::decode_part<domain::NoteText>(*fact.sealed)
                                : Result<domain::NoteText>(fail(Code::not_found));
  entry.erased = !text;
  if (text) entry.text = text->text;
  to.push_back(std::move(entry));
}

void add_fact(std::vector<TimelineEntry>& to, const journal::Fact& fact, const Names& names) {
  using domain::FactKind;
  if (fact.is(FactKind::intake_accepted)) {
    if (const auto intake = fact.as<domain::IntakeAccepted>()) add_intake(to, fact, *intake, names);
  } else if (fact.is(FactKind::case_note_written)) {
    if (const auto note = fact.as<domain::CaseNoteWritten>()) add_note(to, fact, *note, names);
  } else if (fact.is(FactKind::receipt_issued)) {
    const auto receipt = fact.as<domain::ReceiptIssued>();
    // "received" says no more than the intake beside it.
    if (!receipt || receipt->state == domain::ReceiptState::received) return;
    TimelineEntry entry{.what = TimelineEntry::What::receipt,
                        .at = fact.at(),
                        .by = officer_in(names, receipt->officer_id),
                        .receipt = receipt->state};
    entry.running_no = number_in(names, receipt->request_id);
    to.push_back(std::move(entry));
  } else if (fact.is(FactKind::withdrawal_taken)) {
    const auto withdrawal = fact.as<domain::WithdrawalTaken>();
    if (!withdrawal) return;
    TimelineEntry entry{.what = TimelineEntry::What::withdrawn,
                        .at = fact.at(),  // the ward's clock: the tablet's proves nothing
                        .by = officer_in(names, withdrawal->officer_id)};
    entry.running_no = number_in(names, fact.aggregate);
    const auto device = names.devices.find(withdrawal->device_key_id);
    if (device != names.devices.end()) entry.device = device->second;
    to.push_back(std::move(entry));
  } else if (auto changed = told_change(fact, names)) {
    to.push_back(std::move(*changed));
  }
}

// Newest first; one that two desks took in is there once, as its first intake has it.
std::vector<CaseRequest> requests_of(const std::vector<journal::IntakeRow>& intakes) {
  std::vector<CaseRequest> out;
  for (const auto& row : intakes) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const CaseRequest& have) { return have.request_id == row.request_id; });
    if (known) continue;
    const auto state = row.receipt ? row.receipt->state : domain::ReceiptState::received;
    out.push_back({row.request_id, row.intake.number, state, row.withdrawn.has_value(), row.detail});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace

Result<FoundCases> find_cases(const journal::Journal& journal, std::string_view text, std::size_t limit,
                              std::optional<journal::CaseCursor> after) {
  auto page = journal.ward().find(text, limit, after);
  if (!page) return page.forward();
  FoundCases out{.rows = {}, .count = page->count, .next = page->next};
  for (const auto& row : page->rows) {
    out.rows.push_back(row_of(row));
    out.rows.back().why = why_found(row.record, out.rows.back().case_no, text);
  }
  return out;
}

Result<Ulid> find_case_named(const journal::Journal& journal, std::string_view name) {
  if (const auto id = Ulid::parse(name)) {
    auto row = journal.ward().find_case(*id);
    if (!row) return row.forward();
    if (*row) return (*row)->case_id;
  }
  auto called = journal.ward().cases_called(name);
  if (!called) return called.forward();
  if (called->empty()) return fail(Code::not_found, std::string(name));
  if (called->size() > 1) {
    return fail(Code::usage, "several cases are called " + std::string(name) + ": give the whole id");
  }
  return called->front();
}

Status record_reading(Office& office, const std::vector<Ulid>& case_ids) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  std::vector<domain::NewFact> facts;
  facts.reserve(case_ids.size());
  for (const auto& case_id : case_ids) facts.push_back(domain::fact(case_id, domain::CaseRead{*office.officer()}));
  if (facts.empty()) return {};
  auto recorded = office.journal().append(std::move(facts));
  if (!recorded) return recorded.forward();
  return {};
}

Result<CaseView> read_case(Office& office, const Ulid& case_id) {
  auto row = office.journal().ward().find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  if (auto recorded = record_reading(office, {(*row)->case_id}); !recorded) return recorded.forward();
  auto view = case_view(office, case_id);
  if (view) view->covered = view->row.protected_until.has_value();
  return view;
}

Status record_protected_reading(Office& office, const Ulid& case_id, domain::ProtectedPart part) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  auto done = office.journal().append(domain::fact(case_id, domain::ProtectedRead{*office.officer(), part}));
  if (!done) return done.forward();
  return {};
}

Result<CaseView> case_view(const Office& office, const Ulid& case_id) {
  const auto& view = office.journal().ward();
  auto row = view.find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  auto written = view.written(case_id);
  if (!written) return written.forward();
  auto names = names_for(office, case_id, *written);
  if (!names) return names.forward();
  auto timeline = view.timeline(case_id);
  if (!timeline) return timeline.forward();
  auto component = view.merged_with(case_id);
  if (!component) return component.forward();
  names->cases = std::move(*component);

  CaseView out{.row = row_of(**row)};
  out.family = domain::family_of(out.row.case_id, out.row.record, *written);
  for (const auto& entry : *timeline) add_fact(out.timeline, entry.fact, *names);
  std::stable_sort(out.timeline.begin(), out.timeline.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.at < b.at; });
  std::reverse(out.timeline.begin(), out.timeline.end());

  auto intakes = view.intakes_of(case_id);
  if (!intakes) return intakes.forward();
  out.requests = requests_of(*intakes);
  for (auto& request : out.requests) forget_birth(request.detail, *written);
  const auto waiting = std::find_if(out.requests.begin(), out.requests.end(), waits);
  if (waiting != out.requests.end()) out.answering = static_cast<std::size_t>(waiting - out.requests.begin());
  return out;
}

Status write_note(Office& office, const Ulid& case_id, std::string_view text) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) return fail(Code::usage, "an empty note");
  if (domain::holds_individual_number(text)) return fail(Code::refused, "individual number");
  auto part = journal::encode_part(domain::NoteText{std::string(text)});
  if (!part) return part.forward();
  auto done = office.journal().append(
      domain::fact(case_id, domain::CaseNoteWritten{*office.officer(), consultation_duty}, std::move(*part)));
  if (!done) return done.forward();
  return {};
}

}  // namespace tsunagu::ward::cases
