#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "shared/ui/plate.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {
namespace {

PlateLook plate_of(const Theme& theme, const ButtonSpec& spec) {
  if (spec.readiness == Readiness::not_yet) return not_yet_plate(theme);
  if (spec.readiness == Readiness::off) return off_plate(theme);
  switch (spec.kind) {
    case ButtonKind::primary: return primary_plate(theme);
    case ButtonKind::secondary: return secondary_plate(theme);
    case ButtonKind::quiet: return quiet_plate(theme);
    case ButtonKind::danger: return danger_plate(theme);
  }
  return quiet_plate(theme);
}

Colour ink_of(const Palette& p, const ButtonSpec& spec) {
  if (spec.readiness == Readiness::not_yet) return p.ink2;
  if (spec.readiness == Readiness::off) return p.line;
  switch (spec.kind) {
    case ButtonKind::primary: return p.on_ai;
    case ButtonKind::secondary: return p.ai;
    case ButtonKind::quiet: return p.ink;
    case ButtonKind::danger: return p.akane;
  }
  return p.ink;
}

TextLook look_of(Ui& ui, const ButtonSpec& spec) {
  TextLook look{.role = spec.kind == ButtonKind::quiet ? TypeRole::body_bold : TypeRole::label,
                .most_lines = spec.most_lines,
                .least = 0.7F};
  look.colour = ink_of(ui.colours(), spec);
  look.em_units = spec.em_units;
  look.bold = true;
  return look;
}

}  // namespace

bool button_holds(Ui& ui, Size size, const ButtonSpec& spec) {
  const Rect face{0, 0, size.w, size.h - ui.theme().foot()};
  return label_fits(ui, face, spec.label, look_of(ui, spec));
}

bool button(Ui& ui, std::string_view id, const Rect& rect, const ButtonSpec& spec) {
  Target target = action_target(id, rect, Role::button, spec.label);
  target.enabled = spec.readiness != Readiness::off;
  target.repeats = spec.repeats;
  if (spec.readiness == Readiness::not_yet) target.value = "not yet";
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, plate_of(ui.theme(), spec), press);
  const TextLook look = look_of(ui, spec);
  const float icons = spec.em_units > 0 ? spec.em_units * 1.15F : spec.kind == ButtonKind::quiet ? 48.0F : 52.0F;
  note_fit(ui, draw_label(ui, face, spec.label, look, spec.icon, spec.icon_after, icons));
  return press.activated;
}

bool small_tile(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, char32_t code) {
  const Press press = ui.press(action_target(id, rect, Role::button, label));
  const Rect face = draw_plate(ui, rect, quiet_plate(ui.theme()), press);
  TextLook look{.role = TypeRole::caption,
                .align = letters::Align::centre,
                .most_lines = 2,
                .middle = true,
                .least = 0.7F,
                .wrap = letters::Wrap::balanced};
  look.colour = ui.colours().ink;
  const Rect inside = face.shrunk(ui.units(8), ui.units(6));
  if (code == icon::none) {
    note_fit(ui, ui.words(inside, label, look));
    return press.activated;
  }
  look.most_lines = 1;
  ui.icon(code, {face.centre().x, face.y + face.h * 0.36F}, 46, ui.colours().ai);
  note_fit(ui, ui.words({inside.x, face.y + face.h * 0.58F, inside.w, face.h * 0.3F}, label, look));
  return press.activated;
}

bool icon_button(Ui& ui, std::string_view id, const Rect& rect, char32_t code, std::string_view label,
                 Readiness readiness) {
  Target target = action_target(id, rect, Role::button, label);
  target.enabled = readiness != Readiness::off;
  target.repeats = true;
  const Press press = ui.press(std::move(target));
  const bool off = readiness == Readiness::off;
  const Rect face = draw_plate(ui, rect, off ? off_plate(ui.theme()) : act_plate(ui.theme()), press);
  ui.icon(code, face.centre(), std::min(rect.w, rect.h) > ui.units(130) ? 72 : 60,
          off ? ui.colours().line : ui.colours().ai);
  return press.activated;
}

std::optional<int> segments(Ui& ui, std::string_view id, const Rect& rect, std::span<const Segment> pieces,
                            int chosen) {
  const Palette& p = ui.colours();
  ui.canvas().fill(rect, p.sand, ui.theme().radius_button());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(rect, p.line, ui.units(3), ui.theme().radius_button());
  // Each piece as wide as its words, the rest shared out.
  const float gap = ui.theme().gap();
  std::vector<float> widths;
  float sum = 0;
  for (const Segment& piece : pieces) {
    const float words = ui.measure(piece.label, {.role = TypeRole::body_bold, .most_lines = 1}).w;
    widths.push_back(std::max(words + ui.units(20), ui.theme().target()));
    sum += widths.back();
  }
  const auto count = static_cast<float>(pieces.size());
  const float room = rect.w - gap * (count - 1);
  const float spare = (room - sum) / std::max(count, 1.0F);
  std::optional<int> pressed;
  float x = rect.x;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const float w = std::max(ui.theme().target(), std::round(spare >= 0 ? widths[i] + spare : widths[i] * room / sum));
    const bool last = i + 1 == pieces.size();
    const Rect piece{x, rect.y, last ? rect.right() - x : w, rect.h};
    x += w + gap;
    const bool on = static_cast<int>(i) == chosen;
    Target target =
        action_target(std::string(id) + "." + std::string(pieces[i].key), piece, Role::choice, pieces[i].label);
    target.value = on ? "on" : "off";
    const Press press = ui.press(std::move(target));
    const Rect face = piece.shrunk(ui.units(6));
    if (press.focused) draw_focus(ui, face, ui.units(18));
    if (on) {
      ui.canvas().fill(face, ui.theme().is_high_contrast() ? p.ai : p.white, ui.units(18));
    } else if (press.sink > 0) {
      ui.canvas().fill(face, mixed(p.sand, p.sand2, press.sink), ui.units(18));
    }
    TextLook look{.role = on ? TypeRole::body_bold : TypeRole::body,
                  .align = letters::Align::centre,
                  .most_lines = 1,
                  .middle = true,
                  .least = 0.7F};
    look.colour = on ? (ui.theme().is_high_contrast() ? p.on_ai : p.ai) : p.ink;
    note_fit(ui, ui.words(face.shrunk(ui.units(4), 0), pieces[i].label, look));
    if (on) {
      const float inset = std::min(ui.units(30), face.w * 0.2F);
      ui.canvas().fill({face.x + inset, face.bottom() - ui.units(22), face.w - 2 * inset, ui.units(6)}, p.kaki,
                       ui.units(3));
    }
    if (press.activated) pressed = static_cast<int>(i);
  }
  return pressed;
}

}  // namespace tsunagu::ui
