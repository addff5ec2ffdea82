#include "shared/domain/family.h"
#include "ward/interop/fhir_parts.h"

namespace tsunagu::ward::interop {
namespace {

// The case is named on every person of it; what tells twins apart is the second number.
Json person_identifiers(const ExportedCase& one, const std::string& part) {
  auto of_case = identifier("case", one.case_id.text());
  of_case["use"] = "secondary";
  return Json::array({identifier("case-person", one.case_id.text() + "." + part), std::move(of_case)});
}

Json usual_name(const std::string& text) { return {{"use", "usual"}, {"text", text}}; }

// やさしい日本語 is a way of writing, not a language of BCP 47.
Json spoken(const std::string& language) {
  const auto code = language == "ja-easy" ? std::string("ja") : language;
  return {{"language", concept_of({"urn:ietf:bcp:47", code}, language)}, {"preferred", true}};
}

Json telecom_of(const domain::SafeContact& contact) {
  using domain::ContactMethod;
  const auto* system = contact.method == ContactMethod::phone          ? "phone"
                       : contact.method == ContactMethod::text_message ? "sms"
                       : contact.method == ContactMethod::mail         ? "email"
                                                                       : "";
  if (*system == '\0' || contact.address.empty()) return {};
  // The conditions stand on the number itself, so that neither is copied without the other.
  Json how{{"url", system_of("safe-contact")}};
  if (!contact.hours.empty()) add(how, "extension", {{"url", "hours"}, {"valueString", contact.hours}});
  add(how, "extension", {{"url", "may-leave-message"}, {"valueBoolean", contact.may_leave_message}});
  if (const auto named = domain::office_named(contact); named != domain::OfficeNamed::unsaid) {
    add(how, "extension", {{"url", "may-name-office"}, {"valueBoolean", named == domain::OfficeNamed::yes}});
  }
  if (!contact.name_to_show.empty()) {
    add(how, "extension", {{"url", "name-to-show"}, {"valueString", contact.name_to_show}});
  }
  return {{"extension", Json::array({std::move(how)})}, {"system", system}, {"value", contact.address}};
}

// What is known of whoever speaks for the family, for a RelatedPerson or a Patient who speaks for herself.
Json guardian_body(const ExportedCase& one) {
  Json out = Json::object();
  if (!one.called.empty()) add(out, "name", usual_name(one.called));
  if (one.contact) {
    add(out, "telecom", telecom_of(*one.contact));
    const bool by_post = one.contact->method == domain::ContactMethod::post && !one.contact->address.empty();
    if (by_post) add(out, "address", text_only(one.contact->address));
  }
  if (!one.language.empty()) add(out, "communication", spoken(one.language));
  return out;
}

Json member_number(const ExportedCase& one) {
  return one.member_number.empty() ? Json() : identifier("member-number", one.member_number);
}

std::string add_guardian(Bundle& to, const ExportedCase& one, const std::string& patient, const std::string& part) {
  auto known = guardian_body(one);
  if (known.empty() && one.member_number.empty()) return {};
  auto uuid = uuid_of("RelatedPerson", one.case_id, part);
  Json body = Json::object();
  add(body, "identifier", member_number(one));
  body["patient"] = reference_to(patient);
  add(body, "relationship", text_only("養育者"));
  body.update(known);
  to.add_resource("RelatedPerson", uuid, std::move(body));
  return uuid;
}

Household::Person add_child(Bundle& to, const ExportedCase& one, const ExportedChild& child) {
  const auto part = std::to_string(child.number);
  const auto uuid = uuid_of("Patient", one.case_id, part);
  Json body{{"identifier", person_identifiers(one, part)}};
  if (!child.child.nickname.empty()) add(body, "name", usual_name(child.child.nickname));
  if (child.child.birth) body["birthDate"] = child.child.birth->text();
  to.add_resource("Patient", uuid, std::move(body));
  return {uuid, add_guardian(to, one, uuid, part)};
}

Household::Person add_pregnant(Bundle& to, const ExportedCase& one) {
  const auto uuid = uuid_of("Patient", one.case_id, "pregnant");
  Json body{{"identifier", person_identifiers(one, "pregnant")}};
  add(body, "identifier", member_number(one));
  body.update(guardian_body(one));
  to.add_resource("Patient", uuid, std::move(body));
  to.add_resource("Observation", uuid_of("Observation", one.case_id, "due"),
                  {{"status", "final"},
                   {"code", concept_of({"http://loinc.org", "11778-8"}, "出産予定月")},
                   {"subject", reference_to(uuid)},
                   {"valueDateTime", one.due->text()}});
  return {uuid, {}};
}

Household::Person add_unnamed(Bundle& to, const ExportedCase& one) {
  const auto uuid = uuid_of("Patient", one.case_id, "0");
  to.add_resource("Patient", uuid, {{"identifier", person_identifiers(one, "0")}});
  return {uuid, add_guardian(to, one, uuid, "0")};
}

std::string add_group(Bundle& to, const ExportedCase& one, const Household& household) {
  auto uuid = uuid_of("Group", one.case_id);
  Json body{
      {"identifier", Json::array({identifier("case", one.case_id.text())})}, {"type", "person"}, {"actual", true}};
  for (const auto& person : household.persons) add(body, "member", {{"entity", reference_to(person.patient)}});
  to.add_resource("Group", uuid, std::move(body));
  return uuid;
}

}  // namespace

std::string safe_contact_words(const domain::SafeContact& contact, const i18n::Catalogue& words) {
  if (contact.method == domain::ContactMethod::none) return {};
  auto out = words.tr("contact." + std::string(word_of(contact.method)));
  const auto hours = "hours." + contact.hours;
  if (!contact.hours.empty()) out += "、" + (words.has(hours) ? words.tr(hours) : contact.hours);
  out += "、" + words.tr(contact.may_leave_message ? "contact.message_yes" : "contact.message_no");
  const auto named = domain::office_named(contact);
  if (named != domain::OfficeNamed::unsaid) {
    out += "、" + words.tr(named == domain::OfficeNamed::yes ? "contact.office_yes" : "contact.office_no");
  }
  if (!contact.name_to_show.empty()) out += "、" + words.tr("contact.show", {{"name", contact.name_to_show}});
  return out;
}

Household add_household(Bundle& to, const ExportedCase& one) {
  Household out;
  for (const auto& child : one.children) out.persons.push_back(add_child(to, one, child));
  if (one.due) out.persons.push_back(add_pregnant(to, one));
  if (out.persons.empty()) out.persons.push_back(add_unnamed(to, one));
  out.subject = out.persons.size() == 1 ? out.persons.front().patient : add_group(to, one, out);
  return out;
}

}  // namespace tsunagu::ward::interop
