// Any bytes as a list of places: refused or read, and every place keeps what facility.h promises.
#include <set>

#include "shared/feeds/feeds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  static_cast<void>(feeds::kind_of({data, size}));
  const auto result = feeds::import_facilities({data, size});
  if (!result) return 0;
  std::set<std::string> keys;
  for (const auto& facility : result->facilities) {
    TSUNAGU_INVARIANT(keys.insert(facility.source_key).second);
    TSUNAGU_INVARIANT(!facility.name.empty());
    const bool nowhere = facility.latitude == 0 && facility.longitude == 0;
    TSUNAGU_INVARIANT(nowhere || facility.position().has_value());
    TSUNAGU_INVARIANT(facility.url.empty() || facility.url.starts_with("http"));
    static_cast<void>(domain::kind_of(facility));
  }
  return 0;
}
