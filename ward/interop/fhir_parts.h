// For this room's FHIR sources only: what every resource is made of. It brings the JSON library with it.
#pragma once

#include <nlohmann/json.hpp>

#include "ward/interop/fhir.h"

namespace tsunagu::ward::interop {

using Json = nlohmann::ordered_json;

// Code and identifier systems of our own.
[[nodiscard]] std::string system_of(std::string_view name);  // "urn:tsunagu:<name>"

// A UUID (version 8, RFC 9562) that follows from what it names.
[[nodiscard]] std::string uuid_of(std::string_view resource, const Ulid& id, std::string_view part = {});
[[nodiscard]] Json reference_to(const std::string& uuid);
[[nodiscard]] std::string moment(Instant at);  // "2026-11-24T10:30:00+09:00"

struct Coding {
  std::string system, code;
};
[[nodiscard]] Json concept_of(const Coding& coding, const std::string& text = {});
[[nodiscard]] Json text_only(const std::string& text);
[[nodiscard]] Json identifier(std::string_view name, const std::string& value);

// FHIR has no empty text, object or list: those are left out.
void put(Json& to, const char* key, Json value);
void add(Json& to, const char* key, Json value);  // to the list at `key`

class Bundle {
 public:
  void add_resource(const char* type, const std::string& uuid, Json body);
  [[nodiscard]] FhirBundle finish(Instant now) &&;

 private:
  Json entries_ = Json::array();
};

// Whom a case is about.
struct Household {
  struct Person {
    std::string patient;
    std::string guardian;  // RelatedPerson; empty: the person speaks for herself, or nothing is known of a guardian
  };
  std::vector<Person> persons;  // never empty
  std::string subject;          // the one Patient, or the Group
};
[[nodiscard]] Household add_household(Bundle& to, const ExportedCase& one);

struct Setting {
  const ExportedCase& one;
  const Household& household;
  const FhirSource& source;
  const i18n::Catalogue& words;
};
void add_request(Bundle& to, const ExportedRequest& request, const Setting& in);
void add_notes(Bundle& to, const Setting& in);

// How the family may be reached without harm, in words for a person: the number is not to be used without them.
[[nodiscard]] std::string safe_contact_words(const domain::SafeContact& contact, const i18n::Catalogue& words);

}  // namespace tsunagu::ward::interop
