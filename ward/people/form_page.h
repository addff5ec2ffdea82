// What the pages of this room are made of: a named field, a choice of one, a case that is searched for.
#pragma once

#include "ward/people/pages.h"

namespace tsunagu::ward::people {

inline constexpr float field_high = 84;  // name and field, in pixels of the desk's drawings
inline constexpr float row_high = 48;

// A column that is filled from the top.
class Column {
 public:
  Column(const Sheet& sheet, const ui::Rect& area) : sheet_(sheet), rest_(area) {}
  // The next `high` pixels of the desk's drawings, and a gap behind them.
  [[nodiscard]] ui::Rect take(float high, float gap = 12);
  [[nodiscard]] const ui::Rect& rest() const { return rest_; }

 private:
  const Sheet& sheet_;
  ui::Rect rest_;
};

// Its name over it. True: Enter was pressed in it.
bool named_field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view name, Input into,
                 std::size_t limit = 120);

struct Option {
  std::string id;
  std::string label;
  bool chosen = false;
  Intent asks;
};
// Side by side, one of them marked.
void choice(const Sheet& sheet, const ui::Rect& rect, const std::vector<Option>& options);

bool plain_button(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view key,
                  ui::ButtonKind kind = ui::ButtonKind::secondary, char32_t icon = ui::icon::none);
void paragraph(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view words);

// The title of a page about the case that is open, its sheet, and the way back.
[[nodiscard]] ui::Rect begin_form(const Sheet& sheet, std::string_view title_key);
// The foot of a form: back to the family, and what it does.
bool form_foot(const Sheet& sheet, const ui::Rect& rect, std::string_view id, std::string_view key);

// A case to search for and to choose.
void case_choice(const Sheet& sheet, const ui::Rect& rect);

}  // namespace tsunagu::ward::people
