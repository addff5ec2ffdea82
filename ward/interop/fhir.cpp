#include "ward/interop/fhir.h"

#include "ward/interop/fhir_parts.h"

namespace tsunagu::ward::interop {

FhirBundle fhir_of(const std::vector<ExportedCase>& cases, const FhirSource& source, const i18n::Catalogue& words) {
  Bundle bundle;
  for (const auto& one : cases) {
    const auto household = add_household(bundle, one);
    const Setting setting{one, household, source, words};
    for (const auto& request : one.requests) add_request(bundle, request, setting);
    add_notes(bundle, setting);
  }
  return std::move(bundle).finish(source.now);
}

}  // namespace tsunagu::ward::interop
