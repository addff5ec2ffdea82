#include "shared/ui/widget_parts.h"

namespace tsunagu::ui {
namespace {

Colour icon_ink(const Ui& ui, Family family) {
  return ui.theme().is_high_contrast() ? ui.theme().family(family).foot : ui.colours().ai;
}

}  // namespace

void draw_disc(Ui& ui, Point centre, float radius, Family family, char32_t code, float icon_units) {
  const FamilyColours c = ui.theme().family(family);
  if (ui.theme().is_high_contrast()) {
    ui.canvas().ring(centre, radius - ui.units(2), c.foot, ui.units(4));
  } else {
    ui.canvas().circle(centre, radius, c.tint);
  }
  ui.icon(code, centre, icon_units, icon_ink(ui, family));
}

void draw_chevron(Ui& ui, const Rect& face) {
  ui.icon(icon::chevron_right, {face.right() - ui.units(50), face.centre().y}, 60, ui.colours().ai);
}

Target action_target(std::string_view id, const Rect& rect, Role role, std::string_view label) {
  Target target;
  target.id = id;
  target.rect = rect;
  target.role = role;
  target.label = label;
  return target;
}

void note_fit(Ui& ui, bool fits) { ui.note_fit(fits); }

}  // namespace tsunagu::ui
