#include "kiosk/patience.h"

#include <algorithm>

#include "kiosk/pages.h"

namespace tsunagu::kiosk {
namespace {

using std::chrono::seconds;

constexpr seconds passes_after{10};
constexpr seconds passes_slowly_after{20};
constexpr seconds warns_after_alert{150};  // what is said of an alert after two minutes has still to be read

}  // namespace

Patience patience_on(const State& state, const KioskConfig& config) {
  if (page::stay_of(state) == page::Stay::passes) {
    // Large letters, and two languages one under the other, take longer to read.
    const bool slowly = state.display.text == ui::TextSize::large || page::is_foreign(state.language);
    return {.warn_after = seconds(0), .wipe_after = slowly ? passes_slowly_after : passes_after};
  }
  const bool staff = page::side_of(state.page) == page::Side::staff;
  auto warn_after = staff ? config.staff_lock_after : config.warn_after;
  if (state.alert_known) warn_after = std::max(warn_after, warns_after_alert);
  return {warn_after, config.wipe_after, state.page != attract_page};
}

}  // namespace tsunagu::kiosk
