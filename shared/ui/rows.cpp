#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "shared/ui/plate.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {

namespace {

constexpr float kListRowGap = 14;  // between label and body

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
  return std::ceil(ui.stack_height(room, list_row_lines(ui, spec), ui.units(kListRowGap)) + ui.units(8) + foot);
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
  note_fit(ui, ui.stack(words, list_row_lines(ui, spec), ui.units(kListRowGap)));
  if (spec.chevron) draw_chevron(ui, face);
  return press.activated;
}

bool event_row(Ui& ui, std::string_view id, const Rect& rect, const EventRowSpec& spec) {
  Target target = action_target(id, rect, Role::row, spec.title);
  target.value = std::string(spec.day) + " " + std::string(spec.weekday) + " " + std::string(spec.when_where) + " " +
                 std::string(spec.places_text);
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  const FamilyColours family = ui.theme().family(spec.full ? Family::sand : Family::asagi);
  const float side = std::min(ui.units(118), face.h - ui.units(32));
  const Rect day{face.x + ui.units(22), face.y + (face.h - side) / 2, ui.units(118), side};
  ui.canvas().fill(day, family.tint, ui.theme().radius_button());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(day, family.foot, ui.units(3), ui.theme().radius_button());
  const TextLook number{.role = TypeRole::title, .align = Align::centre, .most_lines = 1};
  const TextLook weekday{.role = TypeRole::caption, .align = Align::centre, .most_lines = 1};
  const std::array<Line, 2> date{{{spec.day, number}, {spec.weekday, weekday}}};
  bool fits = ui.stack(day.shrunk(ui.units(4)), date, ui.units(6));
  const bool has_places = !spec.places_text.empty();
  const float right = has_places ? ui.units(290) : ui.units(88);
  const Rect words{day.right() + ui.units(26), face.y, face.right() - right - day.right() - ui.units(26), face.h};
  TextLook where{.role = TypeRole::body, .most_lines = 2, .least = 0.8F};
  where.colour = ui.colours().ink2;
  const std::array<Line, 2> lines{
      {{spec.title, {.role = TypeRole::label, .most_lines = 2, .least = 0.8F, .one_line_first = true}},
       {spec.when_where, where}}};
  fits = ui.stack(words, lines, ui.units(14)) && fits;
  if (has_places) {
    const Rect places = face.right_part(ui.units(280)).without_right(ui.units(10));
    TextLook look{.role = spec.full ? TypeRole::body : TypeRole::body_bold,
                  .align = Align::centre,
                  .most_lines = 1,
                  .middle = true};
    const bool dots = spec.places_all && spec.places_taken && *spec.places_all <= 18;
    fits = ui.words(dots ? places.top_part(face.h * 0.5F) : places, spec.places_text, look) && fits;
    if (dots) {
      const Point first{places.centre().x - ui.units(87.5F), face.y + face.h * 0.62F};
      draw_places(ui.canvas(), ui.theme(), first, *spec.places_taken, *spec.places_all, 6);
    }
  } else {
    draw_chevron(ui, face);
  }
  note_fit(ui, fits);
  return press.activated;
}

bool check_row(Ui& ui, std::string_view id, const Rect& rect, const CheckRowSpec& spec) {
  Target target = action_target(id, rect, Role::row, std::string(spec.name) + " " + std::string(spec.change));
  target.value = spec.value;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  const float edit = ui.units(130);
  const Rect words = face.without_right(edit).shrunk(ui.units(28), ui.units(10));
  TextLook name{.role = TypeRole::caption, .most_lines = 1, .least = 0.8F};
  name.colour = ui.colours().ink2;
  const std::array<Line, 2> lines{
      {{spec.name, name},
       {spec.value, {.role = TypeRole::body_bold, .most_lines = 2, .least = 0.7F, .markup = Markup::none}}}};
  bool fits = ui.stack(words, lines, ui.units(14));
  const float x = face.right() - edit;
  ui.canvas().line({x, face.y + ui.units(22)}, {x, face.bottom() - ui.units(16)}, ui.colours().sand2,
                   ui.theme().hairline());
  const Rect change{x + ui.units(4), face.y, edit - ui.units(8), face.h};
  ui.icon(icon::edit, {change.centre().x, change.centre().y - ui.units(18)}, 48, ui.colours().ai);
  TextLook word{
      .role = TypeRole::caption, .align = Align::centre, .most_lines = 1, .middle = true, .bold = true, .least = 0.7F};
  word.colour = ui.colours().ai;
  fits = ui.words({change.x, change.centre().y + ui.units(10), change.w, ui.units(40)}, spec.change, word) && fits;
  note_fit(ui, fits);
  return press.activated;
}

}  // namespace tsunagu::ui
