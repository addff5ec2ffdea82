// The plates everything stands on: rest, pressed, focus, not yet, high contrast. For this room.
#pragma once

#include "shared/ui/ui.h"

namespace tsunagu::ui {

struct PlateLook {
  Colour face;
  Colour pressed;  // the face under the finger
  Colour foot;
  Colour edge;
  float edge_width = 0;  // pixels; 0: no edge
  float foot_height = 0;
  float radius = 0;
  bool chosen = false;  // high contrast: the thicker outline
  bool dashed = false;
};

[[nodiscard]] PlateLook primary_plate(const Theme& theme);
[[nodiscard]] PlateLook secondary_plate(const Theme& theme);
[[nodiscard]] PlateLook quiet_plate(const Theme& theme);
[[nodiscard]] PlateLook danger_plate(const Theme& theme);
[[nodiscard]] PlateLook not_yet_plate(const Theme& theme);
[[nodiscard]] PlateLook off_plate(const Theme& theme);
[[nodiscard]] PlateLook row_plate(const Theme& theme);  // white, hairline, foot in line
[[nodiscard]] PlateLook act_plate(const Theme& theme);  // white, hairline, foot in ai: steppers, paging
[[nodiscard]] PlateLook family_plate(const Theme& theme, Family family);
[[nodiscard]] PlateLook chosen_plate(const Theme& theme);  // ai

// Draws the plate and gives the face on which words go: the rectangle less the foot, sunk while pressed.
Rect draw_plate(Ui& ui, const Rect& rect, const PlateLook& look, const Press& press);
// 4 px ink, then 4 px honey outside.
void draw_focus(Ui& ui, const Rect& rect, float radius);

// Icon and words side by side in the middle of `face`. False when the words did not fit.
bool draw_label(Ui& ui, const Rect& face, std::string_view label, const TextLook& look, char32_t before,
                char32_t behind, float icon_units);
// Whether the words alone fit there.
[[nodiscard]] bool label_fits(Ui& ui, const Rect& face, std::string_view label, const TextLook& look);

}  // namespace tsunagu::ui
