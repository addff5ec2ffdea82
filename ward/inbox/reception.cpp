#include "ward/inbox/reception.h"

#include <algorithm>

#include "shared/journal/ward_view.h"
#include "ward/cases/receipts.h"
#include "ward/office/case_no.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward::inbox {
namespace {

domain::RefusalReason reason_of(handoff::Refusal why) {
  // A genuine code of another kind is, to the intake, a code that is not one of its own.
  if (why == handoff::Refusal::other_kind) return domain::RefusalReason::not_ours;
  if (why == handoff::Refusal::withdrawn) return domain::RefusalReason::withdrawn;
  return static_cast<domain::RefusalReason>(why);
}

int same_fields(const domain::Comparison& c) {
  const auto all = {c.births, c.name, c.nicknames, c.phone, c.member_number};
  return static_cast<int>(std::count(all.begin(), all.end(), domain::Verdict::same));
}

template <class Part>
Result<domain::NewFact> fact_with(const Ulid& aggregate, const auto& open, const Part& part) {
  auto bytes = journal::encode_part(part);
  if (!bytes) return bytes.forward();
  return domain::fact(aggregate, open, std::move(*bytes));
}

}  // namespace

Result<std::variant<Arrival, TurnedAway>> Reception::look(ByteView envelope, Instant now, handoff::Revoked revoked) {
  using Answer = std::variant<Arrival, TurnedAway>;
  auto devices = trust::trusted_devices(office_.journal());
  if (!devices) return devices.forward();
  auto opened = handoff::open_handoff(envelope, {office_.keys(), *devices, now}, revoked);
  const auto request_id = opened ? std::optional(opened->request_id) : opened.error().request_id;
  const auto device = opened ? std::optional(opened->device_key_id) : opened.error().device_key_id;
  if (request_id) {
    auto before = office_.journal().ward().intake(*request_id);
    if (!before) return before.forward();
    if (*before) {
      return Answer{TurnedAway{handoff::Refusal::already_received, device, request_id, (*before)->case_id}};
    }
  }
  if (request_id) {
    auto withdrawn = office_.journal().ward().withdrawn(*request_id);
    if (!withdrawn) return withdrawn.forward();
    if (*withdrawn) return Answer{TurnedAway{handoff::Refusal::withdrawn, device, request_id, {}}};
  }
  if (!opened) return Answer{TurnedAway{opened.error().why, device, request_id, {}}};

  Arrival arrival{std::move(*opened), {}, {}, false};
  arrival.detail = detail_of(arrival.opened.record);
  auto forgotten = office_.journal().ward().may_have_forgotten(arrival.opened.issued);
  if (!forgotten) return forgotten.forward();
  arrival.may_be_forgotten = *forgotten;
  return Answer{std::move(arrival)};
}

Result<std::variant<Arrival, TurnedAway>> Reception::receive(ByteView envelope, Instant now, handoff::Revoked revoked) {
  auto answer = look(envelope, now, revoked);
  auto* arrival = answer ? std::get_if<Arrival>(&*answer) : nullptr;
  if (arrival == nullptr) return answer;
  auto candidates = candidates_for(arrival->detail);
  if (!candidates) return candidates.forward();
  arrival->candidates = std::move(*candidates);
  return answer;
}

Result<std::variant<TakenBack, TurnedAway>> Reception::take_withdrawal(ByteView envelope, Instant now,
                                                                       handoff::Revoked revoked) {
  using Answer = std::variant<TakenBack, TurnedAway>;
  auto devices = trust::trusted_devices(office_.journal());
  if (!devices) return devices.forward();
  const auto read = handoff::read_withdrawal(envelope, {office_.keys(), *devices, now}, revoked);
  if (!read) {
    const auto& refused = read.error();
    return Answer{TurnedAway{refused.why, refused.device_key_id, refused.request_id, {}}};
  }
  const auto& view = office_.journal().ward();
  TakenBack out{read->withdrawal.request_id, {}, {}, read->withdrawal.withdrawn, false};
  auto intake = view.intake(out.request_id);
  if (!intake) return intake.forward();
  if (*intake) {
    out.case_id = (*intake)->case_id;
    out.running_no = (*intake)->intake.number;
  }
  auto before = view.withdrawn(out.request_id);
  if (!before) return before.forward();
  if (*before) {
    out.withdrawn = **before;
    out.already = true;
    return Answer{out};
  }
  auto done = office_.journal().append(domain::fact(
      out.request_id,
      domain::WithdrawalTaken{read->device_key_id.bytes, out.withdrawn, office_.officer().value_or(Ulid{})}));
  if (!done) return done.forward();
  return Answer{out};
}

Status Reception::turn_away(const TurnedAway& what) {
  std::optional<domain::KeyId> device;
  if (what.device) device = what.device->bytes;
  auto done = office_.journal().append(
      domain::fact(office_.journal().new_id(),
                   domain::IntakeRefused{reason_of(what.why), device, office_.officer().value_or(Ulid{})}));
  if (!done) return done.forward();
  return {};
}

Result<Accepted> Reception::accept(const Arrival& arrival, std::optional<Ulid> into, Instant now) {
  TSUNAGU_INVARIANT(office_.officer().has_value());
  auto& journal = office_.journal();
  const auto officer_id = *office_.officer();
  const auto& opened = arrival.opened;
  std::vector<domain::NewFact> facts;
  const auto add = [&facts](Result<domain::NewFact> fact) -> Status {
    if (!fact) return fact.forward();
    facts.push_back(std::move(*fact));
    return {};
  };

  Ulid case_id;
  std::optional<domain::CaseRecord> known;
  if (into) {
    auto row = journal.ward().find_case(*into);
    if (!row) return row.forward();
    if (!*row) return fail(Code::not_found, into->text());
    case_id = (*row)->case_id;
    auto own = journal.ward().own_record(case_id);
    if (!own) return own.forward();
    known = std::move(*own);
  } else {
    case_id = journal.new_id();
    auto added = add(fact_with(case_id, domain::CaseOpened{officer_id}, record_of(arrival.detail)));
    if (!added) return added.forward();
  }
  const domain::IntakeAccepted intake{
      opened.request_id, opened.device_key_id.bytes, opened.ward_key_id.bytes, opened.running_number, opened.issued,
      officer_id};
  if (auto added = add(fact_with(case_id, intake, arrival.detail)); !added) return added.forward();
  if (known) {
    auto written = journal.ward().written(case_id);
    if (!written) return written.forward();
    auto said = arrival.detail;
    said.children = domain::put_right(said.children, written->persons);
    const auto updated = updated_by(*known, said);
    if (updated != *known) {
      auto added = add(fact_with(case_id, domain::CaseUpdated{officer_id}, updated));
      if (!added) return added.forward();
    }
  }
  const handoff::Receipt receipt{opened.request_id, domain::ReceiptState::received, domain::day_of(now),
                                 office_.role()};
  facts.push_back(cases::receipt_fact(case_id, receipt, officer_id));

  auto done = journal.accept_intake(opened.request_id, std::move(facts));
  if (!done) return done.forward();
  return Accepted{done->already, done->withdrawn, done->case_id};
}

Result<std::vector<Candidate>> Reception::candidates_for(const domain::IntakeDetail& detail) const {
  const auto& view = office_.journal().ward();
  const auto wanted = domain::household_of(detail);
  auto rows = view.candidates(wanted);
  if (!rows) return rows.forward();
  std::vector<Candidate> out;
  for (auto& found : *rows) {
    auto intakes = view.intakes_of(found.row.case_id);
    if (!intakes) return intakes.forward();
    Candidate candidate{.case_id = found.row.case_id,
                        .case_no = case_no_of(found.row.case_id),
                        .record = std::move(found.row.record),
                        .comparison = found.comparison,
                        .rank = found.rank,
                        .same = same_fields(found.comparison),
                        .covered = found.row.protected_until.has_value()};
    for (const auto& intake : *intakes) {
      candidate.last_no = intake.intake.number;
      candidate.last_day = domain::day_of(intake.accepted);
    }
    out.push_back(std::move(candidate));
  }
  return out;
}

std::vector<Ulid> cases_beside(const Arrival& arrival) {
  std::vector<Ulid> out;
  out.reserve(arrival.candidates.size());
  for (const auto& candidate : arrival.candidates) {
    if (!candidate.covered) out.push_back(candidate.case_id);
  }
  return out;
}

Check check_of(handoff::Refusal why) {
  using handoff::Refusal;
  switch (why) {
    case Refusal::not_ours:
    case Refusal::damaged:
    case Refusal::part_missing:
    case Refusal::unknown_version:
    case Refusal::other_kind: return Check::form;
    case Refusal::other_ward: return Check::addressed;
    case Refusal::unknown_device:
    case Refusal::revoked_device:
    case Refusal::bad_signature: return Check::signature;
    case Refusal::cannot_be_opened:
    case Refusal::other_device: return Check::opened;
    case Refusal::not_yet_valid:
    case Refusal::expired: return Check::in_time;
    case Refusal::already_received: return Check::first_time;
    case Refusal::withdrawn: return Check::consent;
  }
  return Check::form;
}

}  // namespace tsunagu::ward::inbox
