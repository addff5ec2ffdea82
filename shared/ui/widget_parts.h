// Small parts that several widgets share. For this room.
#pragma once

#include "shared/ui/ui.h"

namespace tsunagu::ui {

[[nodiscard]] Target action_target(std::string_view id, const Rect& rect, Role role, std::string_view label);
// A disc in the tint of a family with an icon on it; in high contrast a ring.
void draw_disc(Ui& ui, Point centre, float radius, Family family, char32_t code, float icon_units);
// At the right end of a face that leads somewhere.
void draw_chevron(Ui& ui, const Rect& face);
// Tells the registry when the words of the target registered last did not fit.
void note_fit(Ui& ui, bool fits);

}  // namespace tsunagu::ui
