#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "shared/ui/plate.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {

namespace {

constexpr float list_row_gap = 14;  // between label and body

// 大きく gives the words some of the room around the icon.
struct ListRowMargins {
  float pad, radius, behind_icon, bare, chevron;
};
ListRowMargins margins_of(const Theme& theme) {
  if (theme.is_large()) return {20, 42, 22, 28, 74};
  return {28, 50, 30, 36, 88};
}

// Where the words begin, and what is left for them.
float words_from(Ui& ui, const ListRowSpec& spec, float radius) {
  const ListRowMargins m = margins_of(ui.theme());
  return spec.icon == icon::none ? ui.units(m.bare) : ui.units(m.pad) + 2 * radius + ui.units(m.behind_icon);
}
float words_until(Ui& ui, const ListRowSpec& spec) {
  return ui.units(spec.chevron ? margins_of(ui.theme()).chevron : 28);
}

std::array<Line, 2> list_row_lines(const Ui& ui, const ListRowSpec& spec) {
  TextLook body{
      .role = spec.body_role, .most_lines = 2, .least = 0.8F, .one_line_first = spec.body_role == TypeRole::caption};
  body.colour = ui.colours().ink2;
  return {{{spec.label, {.role = TypeRole::label, .most_lines = 2, .least = 0.8F, .one_line_first = true}},
           {spec.body, body}}};
}

}  // namespace

float list_row_height(Ui& ui, float width, const ListRowSpec& spec) {
  const float radius = ui.units(margins_of(ui.theme()).radius);
  const float room = width - words_from(ui, spec, radius) - words_until(ui, spec);
  const float foot = ui.theme().is_high_contrast() ? 0 : ui.theme().foot();
  return std::ceil(ui.stack_height(room, list_row_lines(ui, spec), ui.units(list_row_gap)) + ui.units(8) + foot);
}

bool list_row(Ui& ui, std::string_view id, const Rect& rect, const ListRowSpec& spec) {
  Target target = action_target(id, rect, Role::row, spec.label);
  target.value = spec.body;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  const ListRowMargins m = margins_of(ui.theme());
  const float radius = std::min(ui.units(m.radius), face.h * 0.375F);
  if (spec.icon != icon::none) {
    draw_disc(ui, {face.x + ui.units(m.pad) + radius, face.centre().y}, radius, spec.family, spec.icon,
              ui.theme().is_large() ? 50 : 56);
  }
  const float left = words_from(ui, spec, radius);
  const Rect words{face.x + left, face.y + ui.units(4), face.w - left - words_until(ui, spec), face.h - ui.units(8)};
  note_fit(ui, ui.stack(words, list_row_lines(ui, spec), ui.units(list_row_gap)));
  if (spec.chevron) draw_chevron(ui, face);
  return press.activated;
}

}  // namespace tsunagu::ui
