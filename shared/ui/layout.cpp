#include "shared/ui/layout.h"

#include <cmath>

namespace tsunagu::ui {
namespace {

constexpr float widest_column_mm = 200.0F;
constexpr float one_hand_column_mm = 200.0F;

// The column of the content: what is left beside the rail, at most 200 mm, in the middle.
Rect column_in(const Theme& theme, const Rect& main, float margin_left, float margin_right) {
  Rect column{main.x + margin_left, main.y, main.w - margin_left - margin_right, main.h};
  const float widest = theme.mm(theme.is_one_handed() ? one_hand_column_mm : widest_column_mm);
  if (column.w > widest) {
    if (!theme.is_one_handed()) column.x += std::round((column.w - widest) / 2);  // else at the rail, with the hand
    column.w = widest;
  }
  return column;
}

Rect mirrored(const Rect& rect, float width) { return {width - rect.right(), rect.y, rect.w, rect.h}; }

PageLayout landscape(const Theme& theme, Size size, StepsLine steps, RailLine rail) {
  const auto u = [&](float units) { return theme.units(units); };
  PageLayout l{};
  l.shape = Shape::landscape;
  l.page = {0, 0, size.w, size.h};
  const float rail_width = rail == RailLine::none ? 0 : u(theme.is_large() ? 200 : 172);
  if (rail == RailLine::shown) {
    l.rail = {0, 0, rail_width, size.h};
    const Rect tile{u(10), 0, rail_width - 2 * u(10), u(118)};
    l.sign = {0, 0, rail_width, u(102)};
    l.language = tile.moved(0, u(102));
    l.help = tile.moved(0, u(235));
    l.close = tile.moved(0, u(368));
    l.display = tile.moved(0, size.h - u(299));
    l.back = tile.moved(0, size.h - u(150));
  }
  l.main = {rail_width, 0, size.w - rail_width, size.h};
  const float left = rail == RailLine::none ? u(64) : u(28);
  l.content = column_in(theme, l.main, left, rail == RailLine::none ? u(64) : u(28));
  const bool with_steps = steps == StepsLine::shown;
  const float title_y = u(with_steps ? 70 : 46);
  const float body_y = u(with_steps ? 160 : 136);
  l.steps = with_steps ? Rect{l.main.x, u(24), l.main.w, u(32)} : Rect{};
  l.title = {l.content.x, title_y, l.content.w, body_y - title_y};
  l.actions = {l.content.x, size.h - u(150), l.content.w, u(118)};
  l.body = {l.content.x, body_y, l.content.w, l.actions.y - u(18) - body_y};
  return l;
}

// From the corner on, what is needed most first; the tiles close together, the rest of the bar empty.
void bar_of_one_hand(PageLayout& l, const Theme& theme, const Rect& row) {
  const float gap = theme.units(15);
  const float wide = theme.is_large() ? std::floor((row.w - 4 * gap) / 5) : theme.target();
  float x = row.x;
  for (Rect* const tile : {&l.close, &l.back, &l.help, &l.display, &l.language}) {
    *tile = {x, row.y, wide, row.h};
    x += wide + gap;
  }
}

PageLayout portrait(const Theme& theme, Size size, StepsLine steps, RailLine rail) {
  const auto u = [&](float units) { return theme.units(units); };
  PageLayout l{};
  l.shape = Shape::portrait;
  l.page = {0, 0, size.w, size.h};
  const float bar = u(164);
  if (rail == RailLine::shown) {
    l.rail = {0, size.h - bar, size.w, bar};
    const Rect row{u(13), l.rail.y + u(23), size.w - 2 * u(13), u(118)};
    if (theme.is_one_handed()) {
      bar_of_one_hand(l, theme, row);
    } else {
      for (int i = 0; Rect* const tile : {&l.back, &l.language, &l.display, &l.help, &l.close}) {
        *tile = column_of(row, i++, 5, u(15));
      }
    }
  }
  l.main = {0, 0, size.w, size.h - (rail == RailLine::shown ? bar : 0)};
  l.content = column_in(theme, l.main, u(32), u(32));
  const bool with_steps = steps == StepsLine::shown;
  const float title_y = u(with_steps ? 76 : 64);
  const float body_y = u(232);
  l.steps = with_steps ? Rect{0, u(24), size.w, u(32)} : Rect{};
  l.title = {l.content.x, title_y, l.content.w, body_y - u(12) - title_y};
  l.actions = {l.content.x, l.main.bottom() - u(18) - u(118), l.content.w, u(118)};
  l.body = {l.content.x, body_y, l.content.w, l.actions.y - u(18) - body_y};
  return l;
}

void mirror(PageLayout& l) {
  for (Rect* r : {&l.rail, &l.sign, &l.language, &l.help, &l.close, &l.display, &l.back, &l.main, &l.steps, &l.title,
                  &l.body, &l.actions, &l.content}) {
    if (!r->is_empty()) *r = mirrored(*r, l.page.w);
  }
}

}  // namespace

PageLayout lay_out_page(const Theme& theme, Size size, StepsLine steps, RailLine rail) {
  PageLayout layout =
      shape_of(size) == Shape::landscape ? landscape(theme, size, steps, rail) : portrait(theme, size, steps, rail);
  if (theme.options().hand == Hand::right) mirror(layout);  // both are drawn for the left edge
  return layout;
}

Rect body_with_actions(const PageLayout& layout) {
  return {layout.body.x, layout.body.y, layout.body.w, layout.actions.bottom() - layout.body.y};
}

Rect near_part(const Theme& theme, const Rect& rect, float width) {
  return theme.options().hand == Hand::left ? rect.left_part(width) : rect.right_part(width);
}

Rect without_near(const Theme& theme, const Rect& rect, float width) {
  return theme.options().hand == Hand::left ? rect.without_left(width) : rect.without_right(width);
}

Rect action_part(const Theme& theme, const PageLayout& layout, int slot, int slots) {
  const bool left = theme.options().hand == Hand::left;
  return column_of(layout.actions, left ? slots - 1 - slot : slot, slots, theme.gap());
}

float desk_px(const Theme& theme, float px) { return theme.mm(px / desk_px_per_mm); }

DeskLayout lay_out_desk(const Theme& theme, Size size) {
  const auto d = [&](float px) { return desk_px(theme, px); };
  DeskLayout l{};
  l.page = {0, 0, size.w, size.h};
  l.nav = {0, 0, d(208), size.h};
  l.main = {l.nav.w + d(32), d(24), size.w - l.nav.w - 2 * d(32), size.h - d(24) - d(22)};
  const float search = std::min(d(448), l.main.w * 0.4F);
  l.title = {l.main.x, l.main.y, l.main.w - search - d(16), d(48)};
  l.search = {l.main.right() - search, l.main.y, search, d(48)};
  l.body = l.main.without_top(d(68));
  l.gap = d(16);
  l.row = d(48);
  l.item = d(52);
  return l;
}

}  // namespace tsunagu::ui
