// Pieces that more than one page is made of and that are the kiosk's own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// A tile with a picture of its own above (landscape) or beside (portrait) its words.
struct PictureTile {
  ui::Family family = ui::Family::kaki;
  std::string label;
  std::string caption;
  std::function<void(const ui::Rect& area)> picture;  // draws inside `area`, standing on its bottom
};
bool picture_tile(const Frame& sheet, std::string_view id, const ui::Rect& rect, const PictureTile& tile);

// One of several ways down the page: every row is as high as the highest needs and as wide as the page; two halves that
// follow one another share a row, except in portrait. A row whose caption would not fit goes without it; its label is
// always whole.
template <class Act>
struct ChoiceRowOf {
  std::string id;  // and the key of its label
  char32_t icon;
  ui::Family family;
  std::string caption;
  Act act;
  bool half = false;
};
struct ChoiceFace {
  std::string_view id;
  char32_t icon;
  ui::Family family;
  std::string caption;
  bool half = false;
};
// Gives the row that was pressed.
std::optional<std::size_t> draw_choice_faces(const Frame& sheet, const ui::Rect& area, std::vector<ChoiceFace> rows);
template <class Sheet>
void draw_choices(const Sheet& sheet, const ui::Rect& area, const std::vector<ChoiceRowOf<typename Sheet::Act>>& rows) {
  std::vector<ChoiceFace> faces;
  for (const auto& row : rows) faces.push_back({row.id, row.icon, row.family, row.caption, row.half});
  if (const auto pressed = draw_choice_faces(sheet, area, std::move(faces))) sheet.act(rows[*pressed].act);
}

// Shows its effect only while it is held: true under the finger, and in no other frame.
[[nodiscard]] float hold_button_width(const Frame& sheet, std::string_view label);  // as its words need
bool hold_button(const Frame& sheet, std::string_view id, const ui::Rect& rect, std::string_view label);

// The title, and 見る at its right for what is masked on the page.
struct TitleAndShow {
  float taken = 0;   // at the right
  float bottom = 0;  // of the button
  bool open = false;
};
[[nodiscard]] TitleAndShow draw_title_and_show(const Frame& sheet, const ui::PageLayout& layout,
                                               const std::string& words, std::string_view id);

}  // namespace tsunagu::kiosk::page
