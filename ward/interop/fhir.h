// Cases as one HL7 FHIR R4 (4.0.1) Bundle of type collection, in JSON. How a case is mapped:
//
//   household    Patient for each child, and for the pregnant person when a due month is known; one with ids only when
//                neither is. Group of them where there are several: a request does not say which it is about.
//   guardian     RelatedPerson of each child, as called, with the way to reach the family when a parent agreed to one
//   due month    Observation, LOINC 11778-8
//   consent      Consent for each request and Patient: items given, items kept, version of the text
//   request      ServiceRequest; its state at the ward is a Task; receipts and notes are Communications
//
// No CarePlan: the journal holds no support plan, and a parent's own decision is not one. Ids are derived from the
// journal's, so that the same case exported again updates and never doubles. What is not known is not there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/i18n/catalogue.h"
#include "ward/interop/case_export.h"

namespace tsunagu::ward::interop {

struct FhirSource {
  std::string ward_name;  // empty: not known
  Instant now{};
};
struct FhirBundle {
  std::string text;
  std::size_t resources = 0;
};

// How the text of every bundle begins.
inline constexpr std::string_view bundle_begins = "{\n  \"resourceType\": \"Bundle\",\n  \"type\": \"collection\"";

[[nodiscard]] FhirBundle fhir_of(const std::vector<ExportedCase>& cases, const FhirSource& source,
                                 const i18n::Catalogue& words);

}  // namespace tsunagu::ward::interop
