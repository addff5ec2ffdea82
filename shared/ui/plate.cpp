#include "shared/ui/plate.h"

#include <cmath>

#include "shared/i18n/furigana.h"

namespace tsunagu::ui {
namespace {

// High contrast knows no tints and no feet: outlines of 4 px, chosen 6 px, and one yellow for what acts.
Rect draw_outlined(Ui& ui, const Rect& rect, const PlateLook& look, const Press& press) {
  const Palette& p = ui.colours();
  const bool filled = look.face == p.ai;
  const Colour face = filled ? p.ai : press.sink > 0 ? mixed(p.paper, p.ai, 0.3F * press.sink) : p.paper;
  ui.canvas().fill(rect, face, look.radius);
  const float width = look.chosen || press.sink > 0 ? ui.units(6) : ui.units(4);
  Colour edge = look.edge_width > 0 ? look.edge : p.ink;
  if (look.chosen) edge = p.ai;
  if (filled) edge = press.sink > 0 ? p.ink : p.ai;
  if (look.dashed) {
    ui.canvas().dashes(rect, edge, width, look.radius);
  } else {
    ui.canvas().stroke(rect, edge, width, look.radius);
  }
  return rect;
}

}  // namespace

PlateLook primary_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.ai,
          .pressed = p.ai_deep,
          .foot = p.ai_deep,
          .edge = p.ai,
          .foot_height = t.foot(),
          .radius = t.radius_button()};
}

PlateLook secondary_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.white,
          .pressed = p.ai_tint,
          .foot = p.ai,
          .edge = p.ai,
          .edge_width = t.outline(),
          .foot_height = t.units(4),
          .radius = t.radius_button()};
}

PlateLook quiet_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.sand, .pressed = p.sand2, .foot = p.sand, .edge = p.line, .radius = t.radius_button()};
}

PlateLook danger_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.white,
          .pressed = p.akane_tint,
          .foot = p.akane,
          .edge = p.akane,
          .edge_width = t.outline(),
          .foot_height = t.units(4),
          .radius = t.radius_button()};
}

PlateLook not_yet_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.sand,
          .pressed = p.sand2,
          .foot = p.sand,
          .edge = p.line,
          .edge_width = t.outline(),
          .radius = t.radius_button(),
          .dashed = true};
}

PlateLook off_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.sand,
          .pressed = p.sand,
          .foot = p.sand,
          .edge = p.absent,
          .edge_width = t.is_high_contrast() ? t.outline() : 0,
          .radius = t.radius_button()};
}

PlateLook row_plate(const Theme& t) {
  const Palette& p = t.colours();
  return {.face = p.white,
          .pressed = p.ai_tint,
          .foot = p.line,
          .edge = p.sand2,
          .edge_width = t.is_high_contrast() ? 0 : t.hairline(),
          .foot_height = t.foot(),
          .radius = t.radius_button()};
}

PlateLook act_plate(const Theme& t) {
  PlateLook look = row_plate(t);
  look.foot = t.colours().ai;
  if (t.is_high_contrast()) {
    look.edge = t.colours().ai;
    look.edge_width = t.outline();
  }
  return look;
}

PlateLook family_plate(const Theme& t, Family family) {
  const FamilyColours c = t.family(family);
  return {.face = c.tint,
          .pressed = mixed(c.tint, c.foot, 0.18F),
          .foot = c.foot,
          .edge = c.foot,
          .edge_width = t.is_high_contrast() ? t.outline() : 0,
          .foot_height = t.foot_tile(),
          .radius = t.radius_card()};
}

PlateLook chosen_plate(const Theme& t) {
  PlateLook look = primary_plate(t);
  look.chosen = true;
  return look;
}

Rect draw_plate(Ui& ui, const Rect& rect, const PlateLook& look, const Press& press) {
  if (press.focused) draw_focus(ui, rect, look.radius);
  if (ui.theme().is_high_contrast()) return draw_outlined(ui, rect, look, press);
  const Canvas& canvas = ui.canvas();
  const float drop = std::round(look.foot_height * press.sink);
  const Rect face = rect.without_bottom(look.foot_height).moved(0, drop);
  const Colour colour = press.sink > 0 ? mixed(look.face, look.pressed, press.sink) : look.face;
  if (look.dashed) {
    canvas.fill(face, colour, look.radius);
    canvas.dashes(face, look.edge, look.edge_width, look.radius);
    return face;
  }
  // Only the bottom stands on the foot: under the upper corners its colour would shine through their smoothed edges.
  const float height = std::min(look.radius + look.foot_height, rect.h);
  if (rect.bottom() > face.bottom()) canvas.fill_bottom(rect.bottom_part(height), look.foot, look.radius);
  if (look.edge_width > 0) {
    canvas.fill(face, look.edge, look.radius);
    canvas.fill(face.shrunk(look.edge_width), colour, look.radius - look.edge_width);
  } else {
    canvas.fill(face, colour, look.radius);
  }
  return face;
}

void draw_focus(Ui& ui, const Rect& rect, float radius) {
  const float w = ui.theme().focus();
  ui.canvas().fill(rect.shrunk(-2 * w), ui.colours().honey, radius + 2 * w);
  ui.canvas().fill(rect.shrunk(-w), ui.colours().ink, radius + w);
}

namespace {
constexpr float label_line = 1.2F;  // two lines of a label stand close together
}  // namespace

namespace {

// The label in another language under it, the two together in the middle of `area`, when the label keeps its room. The
// part of `area` whose middle is the label's.
Rect draw_beneath(Ui& ui, const Rect& area, std::string_view label, const TextLook& above, float width) {
  const std::string other = ui.beneath(label);
  if (other.empty()) return area;
  const TextLook look = ui.beneath_look(above);
  const Size taken = ui.measure(other, look);
  const float high = ui.measure(label, above, width).h;
  const float gap = ui.units(5);
  const Rect left{0, 0, width, area.h - taken.h - gap};
  if (taken.w > area.w || high > left.h || !ui.fits(left, label, above)) return area;
  const float air = std::floor((left.h - high) / 2);
  ui.words({area.x, area.y + air + high + gap, area.w, taken.h}, other, look);
  ui.registry().mark_last_beneath(i18n::plain_text(other));
  return area.top_part(high + 2 * air);
}

}  // namespace

namespace {

constexpr float label_air = 4;  // units above and below

float label_margin(const Ui& ui, const Rect& face) { return std::min(ui.units(24), face.w * 0.05F); }

TextLook centred_label(const TextLook& look) {
  TextLook centred = look;
  centred.line = label_line;
  centred.one_line_first = true;
  centred.align = letters::Align::centre;
  centred.wrap = letters::Wrap::balanced;
  centred.middle = true;
  return centred;
}

}  // namespace

bool label_fits(Ui& ui, const Rect& face, std::string_view label, const TextLook& look) {
  const Rect room{0, 0, face.w - 2 * label_margin(ui, face), face.h - 2 * ui.units(label_air)};
  return ui.fits(room, label, centred_label(look));
}

bool draw_label(Ui& ui, const Rect& face, std::string_view label, const TextLook& look, char32_t before,
                char32_t behind, float icon_units) {
  const float side = ui.units(icon_units);
  const float gap = ui.units(icon_units * 0.36F);
  const float margin = label_margin(ui, face);
  const TextLook centred = centred_label(look);
  const float air = ui.units(label_air);
  // Words matter more than the picture before them.
  if (before != icon::none) {
    const float all = face.w - 2 * margin;
    const float rest = all - side - gap - (behind != icon::none ? side + gap : 0);
    const float natural = ui.measure(label, look).w;
    const Rect with_icon{0, 0, rest, face.h - 2 * air};
    const Rect without{0, 0, rest + side + gap, face.h - 2 * air};
    const bool one_line_without = natural <= all && natural > rest * 1.15F;
    if (one_line_without || (!ui.fits(with_icon, label, centred) && ui.fits(without, label, centred))) {
      before = icon::none;
    }
  }
  const float extra = (before != icon::none ? side + gap : 0) + (behind != icon::none ? side + gap : 0);
  const float room = face.w - 2 * margin - extra;
  const float width = std::min(room, ui.fitted_width({0, 0, room, face.h - 2 * air}, label, centred));
  float x = std::round(face.x + (face.w - width - extra) / 2);
  const Rect upper = draw_beneath(ui, face.shrunk(margin, air), label, centred, room);
  const float y = upper.centre().y;
  const Colour colour = look.colour.value_or(ui.colours().ink);
  if (before != icon::none) {
    ui.icon(before, {x + side / 2, y}, icon_units, colour);
    x += side + gap;
  }
  const bool fits = ui.words({x, upper.y, std::ceil(width) + 1, upper.h}, label, centred);
  if (behind != icon::none) ui.icon(behind, {x + width + gap + side / 2, y}, icon_units, colour);
  return fits;
}

}  // namespace tsunagu::ui
