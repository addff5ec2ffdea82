#include <algorithm>
#include <array>

#include "ward/interop/fhir_parts.h"

namespace tsunagu::ward::interop {
namespace {

using Person = Household::Person;

std::string request_uuid(const ExportedRequest& request) { return uuid_of("ServiceRequest", request.request_id); }

// Whoever asked and agreed.
Json asker(const Household& household) {
  const auto& first = household.persons.front();
  return reference_to(first.guardian.empty() ? first.patient : first.guardian);
}

Json display(const std::string& name) { return name.empty() ? Json() : Json{{"display", name}}; }

Json items_of(const domain::IntakeDetail& detail, const i18n::Catalogue& words, bool given) {
  Json out = Json::array();
  for (std::int64_t item = 1; item <= domain::enum_limit<domain::ConsentItem>; ++item) {
    const auto found = std::find(detail.consent.begin(), detail.consent.end(), static_cast<domain::ConsentItem>(item));
    if ((found != detail.consent.end()) != given) continue;
    const auto number = std::to_string(item);
    out.push_back(concept_of({system_of("consent-item"), number}, words.tr("consent." + number)));
  }
  return out;
}

// ppc-1 wants a policy or a rule, ppc-2 a Patient: so there is one Consent for each.
void add_consent(Bundle& to, const ExportedRequest& request, const Person& person, const Setting& in) {
  const auto& detail = *request.detail;
  const auto version = std::to_string(detail.consent_version);
  Json provision = Json::object();
  if (auto given = items_of(detail, in.words, true); !given.empty()) {
    provision["type"] = "permit";
    provision["code"] = std::move(given);
  }
  add(provision, "data", {{"meaning", "instance"}, {"reference", reference_to(request_uuid(request))}});
  if (auto kept = items_of(detail, in.words, false); !kept.empty()) {
    add(provision, "provision", {{"type", "deny"}, {"code", std::move(kept)}});
  }
  to.add_resource(
      "Consent", uuid_of("Consent", request.request_id, person.patient),
      {{"status", request.withdrawn ? "inactive" : "active"},
       {"scope", concept_of({"http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"})},
       {"category", Json::array({concept_of({"http://loinc.org", "64292-6"})})},
       {"patient", reference_to(person.patient)},
       {"dateTime", moment(request.asked)},
       {"performer", Json::array({reference_to(person.guardian.empty() ? person.patient : person.guardian)})},
       {"policyRule", concept_of({system_of("consent-text"), version}, "同意の文面 第" + version + "版")},
       {"provision", std::move(provision)}});
}

void add_content(Json& to, const domain::IntakeDetail& detail, const i18n::Catalogue& words) {
  using domain::ConsultStage;
  if (detail.stage != ConsultStage::unknown) {
    constexpr std::array<const char*, 6> stages{"", "pregnant", "newborn", "infant", "toddler", "older"};
    add(to, "category", concept_of({system_of("consult-stage"), stages.at(static_cast<std::size_t>(detail.stage))}));
  }
  for (const auto topic : detail.topics) {
    const std::string key(domain::key_of(topic));
    add(to, "orderDetail", concept_of({system_of("topic"), key}, words.tr("topic." + key)));
  }
  if (!detail.wish.empty()) add(to, "reasonCode", text_only(detail.wish));
  const auto note = [&](const char* title, const std::string& text) {
    if (!text.empty()) add(to, "note", text_only(title + text));
  };
  note("本人の言葉: ", detail.words);
  note("本人が決めたこと: ", detail.decision);
  note("安全な連絡方法: ", safe_contact_words(detail.contact, words));
}

void add_service_request(Bundle& to, const ExportedRequest& request, const Setting& in) {
  const auto standing = standing_of(request);
  Json body{{"identifier", Json::array({identifier("request", request.request_id.text())})},
            {"status", standing == Standing::withdrawn ? "revoked"
                       : standing == Standing::closed  ? "completed"
                                                       : "active"},
            {"intent", "proposal"},
            {"code", concept_of({system_of("service"), "consultation"}, "相談")},  // prr-1: orderDetail needs one
            {"subject", reference_to(in.household.subject)},
            {"authoredOn", moment(request.asked)},
            {"requester", asker(in.household)}};
  if (request.detail) add_content(body, *request.detail, in.words);
  to.add_resource("ServiceRequest", request_uuid(request), std::move(body));
}

const char* task_status(Standing standing) {
  switch (standing) {
    case Standing::received: return "received";
    case Standing::contacted: return "in-progress";
    case Standing::closed: return "completed";
    case Standing::withdrawn: return "cancelled";
  }
  return "received";
}

void add_task(Bundle& to, const ExportedRequest& request, const Setting& in) {
  const auto standing = standing_of(request);
  Json period = Json::object();
  for (const auto& answer : request.answers) {
    if (answer.state == domain::ReceiptState::contacted && !period.contains("start")) {
      period["start"] = moment(std::max(answer.at, request.accepted));
    }
  }
  if (standing == Standing::closed || standing == Standing::withdrawn) period["end"] = moment(since(request));
  Json body{{"status", task_status(standing)},
            {"businessStatus", concept_of({system_of("request-state"), std::string(word_of(standing))})},
            {"intent", "proposal"},
            {"focus", reference_to(request_uuid(request))},
            {"for", reference_to(in.household.subject)}};
  put(body, "executionPeriod", std::move(period));
  body["authoredOn"] = moment(request.accepted);
  body["lastModified"] = moment(since(request));
  put(body, "requester", display(request.hub));
  put(body, "owner", display(in.source.ward_name));
  to.add_resource("Task", uuid_of("Task", request.request_id), std::move(body));
}

void add_receipt(Bundle& to, const ExportedRequest& request, const Answer& answer, const Setting& in) {
  constexpr std::array<const char*, 4> keys{"", "receipt.received", "receipt.contacted", "receipt.closed"};
  Json body{{"status", "completed"},
            {"category", Json::array({concept_of({system_of("communication"), "receipt"}, "受領")})},
            {"subject", reference_to(in.household.subject)},
            {"about", Json::array({reference_to(request_uuid(request))})},
            {"sent", moment(answer.at)}};
  add(body, "recipient", display(request.hub));
  put(body, "sender", display(in.source.ward_name));
  add(body, "payload", {{"contentString", in.words.tr(keys.at(static_cast<std::size_t>(answer.state)))}});
  to.add_resource("Communication", uuid_of("Communication", answer.fact_id), std::move(body));
}

}  // namespace

void add_request(Bundle& to, const ExportedRequest& request, const Setting& in) {
  add_service_request(to, request, in);
  add_task(to, request, in);
  if (request.detail) {
    for (const auto& person : in.household.persons) add_consent(to, request, person, in);
  }
  for (const auto& answer : request.answers) add_receipt(to, request, answer, in);
}

void add_notes(Bundle& to, const Setting& in) {
  for (const auto& note : in.one.notes) {
    Json body{{"status", "completed"},
              {"category", Json::array({concept_of({system_of("communication"), "note"}, "専門的な知見")})},
              {"subject", reference_to(in.household.subject)},
              {"sent", moment(note.at)}};
    put(body, "sender", display(note.by));
    add(body, "payload", {{"contentString", note.text}});
    to.add_resource("Communication", uuid_of("Communication", note.fact_id), std::move(body));
  }
}

}  // namespace tsunagu::ward::interop
