#include "tests/unit/kiosk_screens/settings.h"

namespace tsunagu::kiosk::screens {

bool is_shown(const Place& /*place*/) { return true; }
std::size_t contrast_stride() { return 1; }

}  // namespace tsunagu::kiosk::screens
