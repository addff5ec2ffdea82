// Under sanitizers: each language and each way of showing at least once, half of them upright.
#include "shared/i18n/language.h"
#include "tests/unit/kiosk_screens/settings.h"

namespace tsunagu::kiosk::screens {

bool is_shown(const Place& place) {
  return place.way % i18n::offered_languages().size() == place.language && place.is_upright == (place.way % 2 == 1);
}
std::size_t contrast_stride() { return 8; }

}  // namespace tsunagu::kiosk::screens
