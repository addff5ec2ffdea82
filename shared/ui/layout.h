// Where things are on a page: arithmetic on rectangles, no drawing.
//
// The places that never move: ことば, こまったら, すぐ閉じる, 見やすさ and もどる. Landscape puts them on a rail at the
// left, portrait in a bar at the bottom. The primary action is at the bottom right. With one hand all of them go to the
// edge of that hand: the tablet stands, so the hand does not hold it but comes over its own lower corner, and what lay
// at the far side would be reached across the page, with the baby swung towards the glass.
#pragma once

#include "shared/ui/geometry.h"
#include "shared/ui/theme.h"

namespace tsunagu::ui {

enum class Shape { landscape, portrait };
[[nodiscard]] inline Shape shape_of(Size size) { return size.w >= size.h ? Shape::landscape : Shape::portrait; }

enum class StepsLine { none, shown };
enum class RailLine { shown, none };  // none: the attract page, which has nothing to close yet

struct PageLayout {
  Shape shape;
  Rect page;  // the whole window
  Rect rail;  // the rail or the bar; empty without
  Rect sign;  // the two threads at the top of the rail (landscape)
  Rect language, help, close, display, back;
  Rect main;     // everything beside the rail: what a dialog's scrim covers
  Rect steps;    // full width of `main`, the thread runs in its middle
  Rect title;    // room for the question, up to the body
  Rect body;     // what the page is about, down to the actions
  Rect actions;  // one row of buttons
  Rect content;  // column that title, body and actions share
};
[[nodiscard]] PageLayout lay_out_page(const Theme& theme, Size size, StepsLine steps = StepsLine::none,
                                      RailLine rail = RailLine::shown);

// The body down to the bottom of the actions, for a page without actions.
[[nodiscard]] Rect body_with_actions(const PageLayout& layout);
// The part of `rect` next to the hand: at the right, with the left hand alone at the left.
[[nodiscard]] Rect near_part(const Theme& theme, const Rect& rect, float width);
// What is left of `rect` beside its near part of `width`.
[[nodiscard]] Rect without_near(const Theme& theme, const Rect& rect, float width);

// Equal slots over the whole row of actions; the last one is next to the hand.
[[nodiscard]] Rect action_part(const Theme& theme, const PageLayout& layout, int slot, int slots);

// The ward desk: mouse and keyboard. Pixels of a 1440x900 desk, scaled by px_per_mm / 3.6.
struct DeskLayout {
  Rect page, nav, main;  // main: inside the margins
  Rect title, search, body;
  float gap, row, item;  // item: height of a navigation item
};
[[nodiscard]] DeskLayout lay_out_desk(const Theme& theme, Size size);
[[nodiscard]] float desk_px(const Theme& theme, float px);

}  // namespace tsunagu::ui
