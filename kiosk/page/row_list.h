// Rows one under the other, each as high as its words need, scrolled when they are more than the page holds.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

struct RowFace {
  std::string_view id;
  char32_t icon = ui::icon::event;
  ui::Family family = ui::Family::asagi;
  std::string_view label, body;
  bool can_be_pressed = true;
  std::optional<bool> marked = {};
};
// The list's own id is `id`; its paging buttons are "<id>.up" and "<id>.down". Gives the row that was pressed.
std::optional<std::size_t> draw_row_faces(const Frame& sheet, std::string_view id, const ui::Rect& area,
                                          std::size_t count, const std::function<RowFace(std::size_t row)>& face);

template <class Act>
struct RowEntryOf {
  std::string id;
  char32_t icon = ui::icon::event;
  ui::Family family = ui::Family::asagi;
  std::string label;
  std::string body;
  std::optional<Act> act = {};      // none: to be read only
  std::optional<bool> marked = {};  // a tap marks the row and leads nowhere
};
template <class Sheet>
void draw_row_list(const Sheet& sheet, std::string_view id, const ui::Rect& area,
                   const std::vector<RowEntryOf<typename Sheet::Act>>& rows) {
  const auto face = [&rows](std::size_t i) {
    const auto& row = rows[i];
    return RowFace{row.id, row.icon, row.family, row.label, row.body, row.act.has_value(), row.marked};
  };
  if (const auto pressed = draw_row_faces(sheet, id, area, rows.size(), face)) sheet.act(*rows[*pressed].act);
}

// What stands in the actions row, primary last. In portrait and in large type two stand side by side and the others
// above them.
struct ActionFace {
  std::string_view id;
  std::string_view label;
  ui::ButtonKind kind = ui::ButtonKind::secondary;
  char32_t icon = ui::icon::none;
};
[[nodiscard]] float actions_height(const Frame& sheet, const ui::PageLayout& layout, std::size_t count);
std::optional<std::size_t> draw_action_faces(const Frame& sheet, const ui::PageLayout& layout,
                                             const std::vector<ActionFace>& actions);

template <class Act>
struct ActionOf {
  std::string id;
  std::string label;
  ui::ButtonKind kind = ui::ButtonKind::secondary;
  Act act;
  char32_t icon = ui::icon::none;
};
template <class Sheet>
void draw_actions(const Sheet& sheet, const ui::PageLayout& layout,
                  const std::vector<ActionOf<typename Sheet::Act>>& actions) {
  std::vector<ActionFace> faces;
  for (const auto& one : actions) faces.push_back({one.id, one.label, one.kind, one.icon});
  if (const auto pressed = draw_action_faces(sheet, layout, faces)) sheet.act(actions[*pressed].act);
}

}  // namespace tsunagu::kiosk::page
