#include "kiosk/page/row_list.h"

#include <algorithm>
#include <array>

#include "shared/ui/plate.h"

namespace tsunagu::kiosk::page {
namespace {

constexpr float disc_units = 42;  // radius

// The disc's and the chevron's parts of a row, in units; large type takes the air from around them.
struct Margins {
  float lead, tail;
};
Margins margins(const Frame& sheet) { return sheet.is_large() ? Margins{112, 64} : Margins{140, 84}; }

// Titles come from other people's calendars and names from everybody: nothing is cut, the row grows.
struct Looks {
  ui::TextLook label{.role = ui::TypeRole::label, .most_lines = 8, .least = 1.0F, .markup = letters::Markup::none};
  ui::TextLook body{.role = ui::TypeRole::body, .most_lines = 8, .least = 1.0F};
};
Looks looks(const Frame& sheet) {
  Looks out;
  out.body.colour = sheet.ui.colours().ink2;
  return out;
}

float height_of(const Frame& sheet, const RowFace& row, float width) {
  const Looks look = looks(sheet);
  const std::array<ui::Line, 2> lines{{{row.label, look.label}, {row.body, look.body}}};
  const float words =
      sheet.ui.stack_height(width - sheet.u(margins(sheet).lead + margins(sheet).tail), lines, sheet.u(12));
  return std::max(sheet.u(sheet.is_large() ? 150 : 132), words + sheet.u(40));
}

char32_t tail_of(const RowFace& row) {
  if (!row.can_be_pressed) return ui::icon::none;
  if (!row.marked) return ui::icon::chevron_right;
  return *row.marked ? ui::icon::check_circle : ui::icon::radio_button_unchecked;
}

bool draw_entry(const Frame& sheet, const ui::Rect& place, const RowFace& row) {
  ui::Target target;
  target.id = row.id;
  target.rect = place;
  target.role = !row.can_be_pressed ? ui::Role::text : row.marked ? ui::Role::toggle : ui::Role::row;
  target.label = row.label;
  target.value = !row.marked ? row.body : *row.marked ? "on" : "off";
  ui::Press press;
  if (row.can_be_pressed) {
    press = sheet.ui.press(std::move(target));
  } else {
    sheet.ui.show(std::move(target));
  }
  const ui::Rect face = ui::draw_plate(sheet.ui, place, ui::row_plate(sheet.theme()), press);
  const Margins m = margins(sheet);
  const ui::Point disc{face.x + sheet.u(m.lead / 2), face.centre().y};
  const auto family = sheet.theme().family(row.family);
  sheet.ui.canvas().circle(disc, sheet.u(disc_units), family.tint);
  sheet.ui.icon(row.icon, disc, 50, sheet.ui.colours().ai);
  const Looks look = looks(sheet);
  const ui::Rect words{face.x + sheet.u(m.lead), face.y, face.w - sheet.u(m.lead + m.tail), face.h};
  const std::array<ui::Line, 2> lines{{{row.label, look.label}, {row.body, look.body}}};
  sheet.ui.note_fit(sheet.ui.stack(words, lines, sheet.u(12)));
  sheet.ui.icon(tail_of(row), {face.right() - sheet.u(m.tail / 2), face.centre().y}, 60, sheet.ui.colours().ai);
  return press.activated;
}

int a_row(const Frame& sheet, const ui::PageLayout& layout) {
  if (is_tall(layout)) return 2;
  return sheet.is_large() ? 3 : 4;
}

}  // namespace

std::optional<std::size_t> draw_row_faces(const Frame& sheet, std::string_view id, const ui::Rect& area,
                                          std::size_t count, const std::function<RowFace(std::size_t row)>& face) {
  std::optional<std::size_t> pressed;
  const auto height = [&](std::size_t i, float width) { return height_of(sheet, face(i), width); };
  const auto draw = [&](std::size_t i, const ui::Rect& place) {
    if (draw_entry(sheet, place, face(i))) pressed = i;
  };
  scrolled_rows(sheet, id, area, {count, sheet.theme().gap(), height, draw});
  return pressed;
}

float actions_height(const Frame& sheet, const ui::PageLayout& layout, std::size_t count) {
  const int most = a_row(sheet, layout);
  const int lines = (static_cast<int>(count) + most - 1) / most;
  return static_cast<float>(lines) * layout.actions.h +
         static_cast<float>(std::max(0, lines - 1)) * sheet.theme().gap();
}

std::optional<std::size_t> draw_action_faces(const Frame& sheet, const ui::PageLayout& layout,
                                             const std::vector<ActionFace>& actions) {
  std::optional<std::size_t> pressed;
  const int most = a_row(sheet, layout);
  const int count = static_cast<int>(actions.size());
  const int lines = (count + most - 1) / most;
  int first = 0;
  for (int line = 0; line < lines; ++line) {
    // The last line is full, so that the primary action stays at the bottom right.
    const int here = line == 0 ? count - most * (lines - 1) : most;
    const float up = static_cast<float>(lines - 1 - line) * (layout.actions.h + sheet.theme().gap());
    for (int i = 0; i < here; ++i) {
      const auto at = static_cast<std::size_t>(first) + static_cast<std::size_t>(i);
      const ActionFace& action = actions[at];
      const ui::Rect place = ui::action_part(sheet.theme(), layout, i, here).moved(0, -up);
      if (ui::button(sheet.ui, action.id, place,
                     {.kind = action.kind,
                      .label = action.label,
                      .icon = sheet.is_large() || here > 2 ? ui::icon::none : action.icon})) {
        pressed = at;
      }
    }
    first += here;
  }
  return pressed;
}

}  // namespace tsunagu::kiosk::page
