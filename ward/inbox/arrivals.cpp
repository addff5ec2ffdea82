#include "ward/inbox/arrivals.h"

#include <set>

#include "shared/base/log.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward::inbox {
namespace {

using State = journal::HeldRequest::State;

domain::NewFact held_fact(const handoff::Opened& opened, ByteView envelope, const Ulid& officer, Instant now) {
  return domain::fact(opened.request_id,
                      domain::ArrivalHeld{opened.device_key_id.bytes, opened.ward_key_id.bytes, opened.running_number,
                                          opened.issued, now, opened.for_review, officer},
                      Bytes(envelope.begin(), envelope.end()));
}

}  // namespace

Result<std::vector<Arrivals::Answer>> Arrivals::hold(std::span<const Bytes> envelopes, Instant now, Declined declined,
                                                     handoff::Revoked revoked) {
  TSUNAGU_INVARIANT(office_.officer().has_value());
  std::vector<Answer> answers;
  std::vector<domain::NewFact> facts;
  std::set<Ulid> now_held;
  for (const auto& envelope : envelopes) {
    auto seen = reception_.look(envelope, now, revoked);
    if (!seen) return seen.forward();
    if (auto* away = std::get_if<TurnedAway>(&*seen)) {
      answers.emplace_back(std::move(*away));
      continue;
    }
    const auto& opened = std::get<Arrival>(*seen).opened;
    auto before = office_.journal().ward().arrival(opened.request_id);
    if (!before) return before.forward();
    const bool was_declined = *before && (*before)->state == State::declined;
    const bool waits = *before && (*before)->state == State::held && (*before)->envelope_fact;
    Held held{opened.request_id, waits || now_held.contains(opened.request_id), was_declined};
    const bool stays = held.already || (was_declined && declined == Declined::leave);
    if (!stays) {
      facts.push_back(held_fact(opened, envelope, *office_.officer(), now));
      now_held.insert(opened.request_id);
    }
    answers.emplace_back(held);
  }
  if (facts.empty()) return answers;
  if (auto done = office_.journal().append(std::move(facts)); !done) return done.forward();
  return answers;
}

Result<journal::HeldRequest> Arrivals::waiting(const Ulid& request_id) const {
  auto row = office_.journal().ward().arrival(request_id);
  if (!row) return row.forward();
  if (!*row || (*row)->state != State::held) return fail(Code::not_found, request_id.text());
  return std::move(**row);
}

Result<Bytes> Arrivals::envelope_of(const journal::HeldRequest& held) const {
  if (!held.envelope_fact) return fail(Code::corrupt, "the envelope was erased");
  auto fact = office_.journal().fact(*held.envelope_fact);
  if (!fact) return fact.forward();
  if (!fact->sealed) return fail(Code::corrupt, "the envelope was erased");
  return std::move(*fact->sealed);
}

// It was verified when it came: that its validity ran out since, or its tablet was revoked, does not lose it.
Result<Arrival> Arrivals::look(const journal::HeldRequest& held, Instant now) {
  const auto envelope = envelope_of(held);
  if (!envelope) return envelope.forward();
  auto devices = trust::trusted_devices(office_.journal());
  if (!devices) return devices.forward();
  auto opened = handoff::open_handoff(*envelope, {office_.keys(), *devices, held.held.verified},
                                      handoff::Revoked::open_for_review);
  if (!opened) return fail(Code::corrupt, std::string(handoff::name_of(opened.error().why)));
  if (opened->request_id != held.request_id) return fail(Code::corrupt, "the envelope is another request's");
  Arrival arrival{std::move(*opened), {}, {}, false};
  const auto* device = devices->find(arrival.opened.device_key_id);
  arrival.opened.for_review = held.held.for_review || (device != nullptr && device->revoked_at(now));
  arrival.detail = detail_of(arrival.opened.record);
  auto forgotten = office_.journal().ward().may_have_forgotten(arrival.opened.issued);
  if (!forgotten) return forgotten.forward();
  arrival.may_be_forgotten = *forgotten;
  return arrival;
}

Result<Arrival> Arrivals::open(const Ulid& request_id, Instant now) {
  auto row = waiting(request_id);
  if (!row) return row.forward();
  auto arrival = look(*row, now);
  if (!arrival) return arrival;
  auto candidates = reception_.candidates_for(arrival->detail);
  if (!candidates) return candidates.forward();
  arrival->candidates = std::move(*candidates);
  return arrival;
}

Result<Accepted> Arrivals::accept(const Arrival& arrival, std::optional<Ulid> into, Instant now) {
  auto done = reception_.accept(arrival, into, now);
  if (!done) return done;
  if (auto tidied = tidy(now); !tidied) log::warning(std::string("an envelope stays: ") + name_of(tidied.error().code));
  return done;
}

Status Arrivals::record(domain::NewFact fact) {
  auto done = office_.journal().append(std::move(fact));
  return done ? Status{} : done.forward();
}

Status Arrivals::decline(const Ulid& request_id, domain::DeclineReason reason) {
  if (auto row = waiting(request_id); !row) return row.forward();
  return record(domain::fact(request_id, domain::ArrivalDeclined{reason, office_.officer().value_or(Ulid{})}));
}

Status Arrivals::undo(const Ulid& request_id, Instant now) {
  auto row = office_.journal().ward().arrival(request_id);
  if (!row) return row.forward();
  if (!*row || !(*row)->decline) return fail(Code::not_found, request_id.text());
  if ((*row)->state != State::declined) return fail(Code::exists, request_id.text());
  if (now >= (*row)->decline->at + day_to_undo || !(*row)->envelope_fact) {
    return fail(Code::refused, request_id.text());
  }
  return record(domain::fact(request_id, domain::ArrivalDecisionUndone{office_.officer().value_or(Ulid{})}));
}

Status Arrivals::mark(const Ulid& request_id, bool urgent) {
  auto row = waiting(request_id);
  if (!row) return row.forward();
  if (row->urgent == urgent) return {};
  const auto officer = office_.officer().value_or(Ulid{});
  return record(urgent ? domain::fact(request_id, domain::ArrivalMarked{officer})
                       : domain::fact(request_id, domain::ArrivalUnmarked{officer}));
}

Status Arrivals::tidy(Instant now) {
  auto facts = office_.journal().ward().envelopes_to_erase(now - day_to_undo);
  if (!facts) return facts.forward();
  if (facts->empty()) return {};
  std::vector<domain::ErasedPart> parts;
  for (const auto& fact_id : *facts) parts.push_back({fact_id, domain::Part::sealed});
  return office_.journal().erase(parts, office_.officer().value_or(Ulid{}));
}

}  // namespace tsunagu::ward::inbox
