#include "kiosk/page/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/base/text.h"
#include "shared/ui/illustration.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::page {

bool picture_tile(const Frame& sheet, std::string_view id, const ui::Rect& rect, const PictureTile& tile) {
  ui::Ui& ui = sheet.ui;
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::tile;
  target.label = tile.label;
  target.value = tile.caption;
  const ui::Press press = ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(ui, rect, ui::family_plate(ui.theme(), tile.family), press);
  const bool wide = rect.w > rect.h * 2.2F;
  ui::TextLook label{.role = ui::TypeRole::label, .most_lines = 3, .least = 0.8F, .wrap = centred_wrap(sheet)};
  ui::TextLook caption{.role = ui::TypeRole::body, .most_lines = 3, .least = 0.8F, .wrap = centred_wrap(sheet)};
  caption.colour = ui.colours().ink2;
  ui::Rect words;
  if (wide) {
    const float picture = std::min(sheet.u(288), face.w * (sheet.is_large() ? 0.28F : 0.36F));
    tile.picture(face.left_part(picture).shrunk(sheet.u(20), sheet.u(16)));
    words = face.without_left(picture).without_right(sheet.u(24));
  } else {
    label.align = caption.align = letters::Align::centre;
    const float width = face.w - 2 * sheet.u(16);
    const float needed = ui.measure(tile.label, label, width).h + ui.measure(tile.caption, caption, width).h;
    const float height = std::max(sheet.u(168), needed + sheet.u(52));
    tile.picture(face.without_bottom(height).shrunk(sheet.u(16), sheet.u(24)));
    words = face.bottom_part(height).shrunk(sheet.u(16), sheet.u(6)).without_bottom(sheet.u(8));
  }
  const std::array<ui::Line, 2> lines{{{tile.label, label}, {tile.caption, caption}}};
  ui.note_fit(ui.stack(words, lines, sheet.u(12)));
  return press.activated;
}

std::optional<std::size_t> draw_choice_faces(const Frame& sheet, const ui::Rect& area, std::vector<ChoiceFace> rows) {
  std::optional<std::size_t> pressed;
  const bool tall = ui::shape_of(sheet.ui.size()) == ui::Shape::portrait;
  const float gap = sheet.theme().gap();
  const auto halves = static_cast<std::size_t>(
      tall ? 0 : std::count_if(rows.begin(), rows.end(), [](const ChoiceFace& row) { return row.half; }));
  const std::size_t lines = rows.size() - halves / 2;
  const auto count = static_cast<float>(lines);
  const float most = std::floor((area.h - gap * (count - 1)) / count);
  float high = sheet.u(tall ? 195 : 157);
  std::vector<std::string> labels;
  for (auto& row : rows) {
    labels.push_back(sheet.say(row.id));
    row.caption = sheet.say.small(row.caption);
  }
  auto role = sheet.is_large() ? ui::TypeRole::caption : ui::TypeRole::body;
  const auto is_half = [&](std::size_t i) { return rows[i].half && !tall; };
  const auto width = [&](std::size_t i) { return is_half(i) ? (area.w - gap) / 2 : area.w; };
  const auto spec = [&](std::size_t i) {
    return ui::ListRowSpec{.icon = rows[i].icon,
                           .family = rows[i].family,
                           .label = labels[i],
                           .body = rows[i].caption,
                           .chevron = !is_half(i),
                           .body_role = is_half(i) ? ui::TypeRole::caption : role};
  };
  const auto height_of = [&](std::size_t i) { return ui::list_row_height(sheet.ui, width(i), spec(i)); };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (height_of(i) > most && !is_half(i)) role = ui::TypeRole::caption;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (height_of(i) > most) rows[i].caption.clear();
    high = std::max(high, height_of(i));
  }
  high = std::min(high, most);
  float y = area.y;
  bool second = false;  // of two halves
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float x = second ? area.right() - width(i) : area.x;
    if (ui::list_row(sheet.ui, rows[i].id, {x, y, width(i), high}, spec(i))) pressed = i;
    second = is_half(i) && !second;
    if (!second) y += high + gap;
  }
  return pressed;
}

float hold_button_width(const Frame& sheet, std::string_view label) {
  const float words = sheet.ui.measure(label, {.role = ui::TypeRole::label, .most_lines = 1}).w;
  return std::max(sheet.u(sheet.is_large() ? 240 : 200), words + sheet.u(116));
}

bool hold_button(const Frame& sheet, std::string_view id, const ui::Rect& rect, std::string_view label) {
  ui::Ui& ui = sheet.ui;
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::button;
  target.label = label;
  target.held = true;
  const ui::Press press = ui.press(std::move(target));
  const bool shown = ui.is_shown_by(press, id);
  const ui::Rect face = ui::draw_plate(ui, rect, ui::secondary_plate(ui.theme()), press);
  ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 1, .least = 0.75F};
  look.colour = ui.colours().ai;
  ui.note_fit(ui::draw_label(ui, face, label, look, shown ? ui::icon::visibility_off : ui::icon::visibility,
                             ui::icon::none, 48));
  return shown;
}

TitleAndShow draw_title_and_show(const Frame& sheet, const ui::PageLayout& layout, const std::string& words,
                                 std::string_view id) {
  const float width = hold_button_width(sheet, sheet.say("show"));
  const float up = is_tall(layout) ? 0 : sheet.u(6);
  const ui::Rect place{layout.title.right() - width, layout.title.y - up, width, sheet.theme().target()};
  TitleAndShow out{width + sheet.theme().gap(), place.bottom()};
  ui::TextLook look = title_look();
  look.least = 0.6F;
  look.middle = !is_tall(layout);
  const ui::Rect room = layout.title.without_right(out.taken);
  sheet.ui.text("page.title", is_tall(layout) ? room : room.top_part(sheet.u(70)), words, look);
  out.open = hold_button(sheet, id, place, sheet.say("show"));
  return out;
}

}  // namespace tsunagu::kiosk::page
