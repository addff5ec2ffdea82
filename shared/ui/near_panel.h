// One hand: what lies out of the thumb's reach is said again within it.
//
// The tablet stands, so the free hand does not hold it: it comes over its own lower corner, and thumb or forefinger
// swings over the glass from there. A page fills the panel, and not all of it lies within that swing. So with one hand
// the rail has a button 手もと ("rail.near", on the attract page "attract.near") in the place of 見やすさ. It opens a
// panel in the hand's corner with everything on the page, as soon as a part of it is too far away: rows, or keys when a
// text is written. "near.x" there and "x" on the page are one target in two places (Ui::press), so a page knows nothing
// of it.
#pragma once

#include <string_view>

#include "shared/ui/ui.h"

namespace tsunagu::ui {

inline constexpr float thumb_swing_mm = 110;

// From the hand's lower corner of the window to where a finger counts on the target.
[[nodiscard]] float reach_mm(const Target& target, const Theme& theme, Size window);

struct NearWords {
  std::string_view close = {}, more = {};
  std::string_view display = {};  // 見やすさ, whose place on the rail the button has
};
// Called when a page is drawn, before a dialog lies over it; draws nothing unless one hand is chosen and the panel was
// opened. "nearby.close" and "nearby.more" are its own.
void near_panel(Ui& ui, const NearWords& words);

// The id of a target's second place, and whether `id` means the target `target_id` in its first or second place.
inline constexpr std::string_view near_prefix = "near.";
[[nodiscard]] bool means(std::string_view id, std::string_view target_id);

}  // namespace tsunagu::ui
