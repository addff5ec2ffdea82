#include "kiosk/staff/lines_of_page.h"

#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {
namespace {

ui::TextLook name_look(const Sheet& sheet) {
  ui::TextLook look{.role = ui::TypeRole::caption, .most_lines = 1, .least = 0.8F};
  look.colour = sheet.ui.colours().ink2;
  return look;
}

ui::TextLook value_look(bool typed) {
  ui::TextLook look = body_look();
  look.most_lines = 40;
  if (typed) look.markup = letters::Markup::none;
  return look;
}

}  // namespace

void draw_staff_lines(const Sheet& sheet, std::string_view id, const ui::Rect& area,
                      const std::vector<StaffLine>& lines) {
  const auto height = [&](std::size_t i, float width) {
    const float name = lines[i].name.empty() ? 0 : sheet.u(sheet.is_large() ? 54 : 44);
    return name + sheet.ui.measure(lines[i].value, value_look(lines[i].typed), width).h + sheet.u(20);
  };
  const auto draw = [&](std::size_t i, const ui::Rect& place) {
    const StaffLine& line = lines[i];
    ui::Rect left = place;
    if (!line.name.empty()) left = write(sheet, line.id + ".name", place, line.name, name_look(sheet), 2);
    sheet.ui.text(line.id, left, line.value, value_look(line.typed));
  };
  scrolled_rows(sheet, id, area, {lines.size(), 0, height, draw});
}

}  // namespace tsunagu::kiosk::staff
