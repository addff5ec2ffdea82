// What the desk's pages share: the frame with its navigation and search, and the small parts that only the desk has.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/ui/desk.h"
#include "shared/ui/scroll_area.h"
#include "ward/page/model.h"
#include "ward/page/words.h"

namespace tsunagu::ward::page {

// What every page is drawn on.
struct Sheet {
  ui::Ui& ui;
  const Words& say;
  const Common& common;
  std::string_view name;  // the page's id on the screen
  int undecided = 0;      // in the inbox: said in the navigation
  std::function<void(Intent)> to_desk;

  // Pixels of the desk's drawings on this screen.
  [[nodiscard]] float px(float desk) const;
  // The same for ui calls that count in units.
  [[nodiscard]] float icon(float desk) const;
  [[nodiscard]] ui::TextLook look(ui::DeskType type) const;
  [[nodiscard]] ui::TextLook look(ui::DeskType type, ui::Colour colour) const;
  void ask(Intent what) const { to_desk(std::move(what)); }
};

// What one room's pages are made of.
template <class M, class I, class P>
struct PagesOf {
  using Model = M;
  using Intent = I;
  using Page = P;
};
// The same for the pages of one room, with what that room alone shows and is asked for. R: its PagesOf.
template <class R>
struct SheetOf : Sheet {
  const typename R::Model& model;
  std::function<void(typename R::Intent)> to_room;

  using Sheet::ask;
  void ask(typename R::Intent what) const { to_room(std::move(what)); }
};

// Draws ground, navigation, title, search and notice; gives what is left for the page. `chosen` is a navigation key.
[[nodiscard]] ui::Rect begin_sheet(const Sheet& sheet, std::string_view title, std::string_view chosen);
// The same where nobody is signed in: no navigation, no search.
[[nodiscard]] ui::Rect begin_door(const Sheet& sheet);

// A tint standing on its foot.
void tinted_plate(const Sheet& sheet, const ui::Rect& rect, const ui::FamilyColours& colours, float foot, float radius);
// A tinted line with icon and words.
void notice_bar(const Sheet& sheet, std::string_view id, const ui::Rect& rect, ui::Tone tone, std::string_view words);

struct FieldWords {
  std::string_view placeholder;
  char32_t icon = ui::icon::none;
  std::size_t limit = 200;
  bool masked = false;
};
// A field to type into: what it holds when something was typed, and whether Enter was pressed.
[[nodiscard]] ui::DeskFieldResult field(const Sheet& sheet, std::string_view id, const ui::Rect& rect,
                                        std::string_view value, const FieldWords& words);
// The page's own field (PageRow::entry): writes what was typed into it, tells whether Enter was pressed.
[[nodiscard]] bool entry_field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view value,
                               const FieldWords& words);

// Name and value beside each other, in a narrow place one under the other; the value in full, however long.
struct LabelledLine {
  std::string name;
  std::string value;
  bool bold = false;
};
// In a place that scrolls when they are more than it can hold.
void scrolled_lines(const Sheet& sheet, std::string_view id, const ui::Rect& rect,
                    const std::vector<LabelledLine>& lines);

// Something of any height in a place that scrolls when it must.
void scrolled(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const ui::HeightAt& height,
              const std::function<void(const ui::Rect&)>& draw);

[[nodiscard]] std::string numbers_of(const Words& say, const std::vector<NumberRange>& ranges);

}  // namespace tsunagu::ward::page
