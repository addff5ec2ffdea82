// 読みもの: the shelf, one leaflet, and the code of its public page.
#include <algorithm>

#include "kiosk/page/big_code.h"
#include "kiosk/shelf/pages.h"

namespace tsunagu::kiosk::shelf {
namespace {

// Said where a leaflet is there in Japanese only.
std::string japanese_only(const Sheet& sheet, const Leaflet& leaflet) {
  const bool other = leaflet.language != sheet.common.language;
  return other ? sheet.say("shelf.japanese_only") : std::string{};
}

constexpr float row_margins_units = 260;  // a row's icon, chevron and the air around its words

// Side by side only when no title has to become small for it.
bool two_columns_hold(const Sheet& sheet, const ui::PageLayout& layout, float width) {
  if (is_tall(layout) || sheet.is_large()) return false;
  const ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 2, .least = 1.0F};
  const float room = (width - sheet.theme().target() - 2 * sheet.theme().gap()) / 2 - sheet.u(row_margins_units);
  const auto& leaflets = sheet.model.leaflets;
  return std::all_of(leaflets.begin(), leaflets.end(), [&](const Leaflet& leaflet) {
    return sheet.ui.fits({0, 0, room, sheet.u(124)}, leaflet.title, look);
  });
}

}  // namespace

void draw_leaflets(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("shelf.title")});
  const ui::Rect body = sheet.model.has_places ? layout.body : ui::body_with_actions(layout);
  if (sheet.model.has_places) {
    const std::string label = sheet.say("places.title");
    if (ui::button(sheet.ui, "shelf.places", next_place(sheet, layout, label),
                   {.label = label, .icon = sheet.is_large() ? ui::icon::none : ui::icon::place})) {
      sheet.ask(OpenPlaces{});
    }
  }
  const auto& leaflets = sheet.model.leaflets;
  const float gap = sheet.theme().gap();
  const auto spec = [&](const Leaflet& leaflet, const std::string& mark) {
    return ui::ListRowSpec{.icon = ui::icon::menu_book,
                           .family = ui::Family::honey,
                           .label = leaflet.title,
                           .body = mark,
                           .body_role = ui::TypeRole::caption};
  };
  const std::size_t columns = two_columns_hold(sheet, layout, body.w) ? 2 : 1;
  const auto width_in = [&](float width) {
    return (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  };
  const auto row_height = [&](std::size_t row, float width) {
    float high = sheet.u(132);
    for (std::size_t i = row * columns; i < std::min((row + 1) * columns, leaflets.size()); ++i) {
      const std::string mark = japanese_only(sheet, leaflets[i]);
      high = std::max(high, ui::list_row_height(sheet.ui, width_in(width), spec(leaflets[i], mark)) + sheet.u(8));
    }
    return high;
  };
  const auto draw_row = [&](std::size_t row, const ui::Rect& line) {
    for (std::size_t i = row * columns; i < std::min((row + 1) * columns, leaflets.size()); ++i) {
      const ui::Rect place = ui::column_of(line, static_cast<int>(i - row * columns), static_cast<int>(columns), gap);
      const std::string mark = japanese_only(sheet, leaflets[i]);
      if (ui::list_row(sheet.ui, "leaflet." + leaflets[i].name, place, spec(leaflets[i], mark))) {
        sheet.ask(OpenLeaflet{i});
      }
    }
  };
  scrolled_rows(sheet, "shelf", body, {(leaflets.size() + columns - 1) / columns, gap, row_height, draw_row});
}

namespace {

constexpr float item_units = 44;  // bullet and its gap

struct Setting {
  ui::TextLook look;
  float indent = 0, above = 0, below = 0;
};
Setting setting_of(const Sheet& sheet, const LeafletBlock& block, bool first) {
  Setting out;
  out.look = {.role = ui::TypeRole::body, .most_lines = 200, .least = 1.0F};
  switch (block.kind) {
    case LeafletBlock::Kind::heading:
      out.look.role = ui::TypeRole::label;
      out.above = first ? 0 : sheet.u(30);
      out.below = sheet.u(10);
      return out;
    case LeafletBlock::Kind::paragraph: out.below = sheet.u(16); return out;
    case LeafletBlock::Kind::item:
      out.indent = sheet.u(item_units);
      out.below = sheet.u(10);
      return out;
  }
  return out;
}

float height_of(const Sheet& sheet, const LeafletBlock& block, float width, bool first) {
  const Setting set = setting_of(sheet, block, first);
  return set.above + sheet.ui.measure(block.words, set.look, width - set.indent).h + set.below;
}

void draw_block(const Sheet& sheet, const std::string& id, const LeafletBlock& block, const ui::Rect& place,
                bool first) {
  const Setting set = setting_of(sheet, block, first);
  const ui::Rect inside = place.without_top(set.above).without_bottom(set.below);
  if (set.indent > 0) {
    const ui::TextLook one_line{.role = ui::TypeRole::body, .most_lines = 1};
    const float line = sheet.ui.measure("あ", one_line).h;
    if (block.number > 0) {
      sheet.ui.words({inside.x, inside.y, set.indent, inside.h}, std::to_string(block.number) + ".", one_line);
    } else {
      sheet.ui.canvas().circle({inside.x + sheet.u(18), inside.y + line * 0.5F}, sheet.u(6), sheet.ui.colours().kaki);
    }
  }
  sheet.ui.text(id, inside.without_left(set.indent), block.words, set.look);
}

}  // namespace

void draw_leaflet(const Sheet& sheet) {
  const Model& shelf = sheet.model;
  if (shelf.at >= shelf.leaflets.size()) {
    begin(sheet, {.title = sheet.say("shelf.title")});
    return;
  }
  const Leaflet& leaflet = shelf.leaflets[shelf.at];
  const ui::PageLayout layout = begin(sheet, {.title = leaflet.title});
  std::string foot = japanese_only(sheet, leaflet);
  if (leaflet.checked) {
    foot += (foot.empty() ? "" : "  ") +
            sheet.say("leaflet.checked", {{"day", sheet.say.dates().day_with_year(*leaflet.checked)}});
  }
  const ui::TextLook small{.role = ui::TypeRole::caption, .most_lines = 2};
  const auto height_at = [&](float width) {
    float sum = foot.empty() ? 0 : sheet.ui.measure(foot, small, width).h + sheet.u(20);
    for (std::size_t i = 0; i < leaflet.blocks.size(); ++i) {
      sum += height_of(sheet, leaflet.blocks[i], width, i == 0);
    }
    return sum;
  };
  const ui::Rect body = leaflet.url.empty() ? ui::body_with_actions(layout) : layout.body;
  scrolled(sheet, "leaflet", body, height_at, [&](const ui::Rect& inside) {
    float y = inside.y;
    for (std::size_t i = 0; i < leaflet.blocks.size(); ++i) {
      const float h = height_of(sheet, leaflet.blocks[i], inside.w, i == 0);
      draw_block(sheet, "leaflet." + std::to_string(i), leaflet.blocks[i], {inside.x, y, inside.w, h}, i == 0);
      y += h;
    }
    write(sheet, "leaflet.foot", {inside.x, y, inside.w, std::max(0.0F, inside.bottom() - y)}, foot, small, 0);
  });
  if (leaflet.url.empty()) return;
  const std::string label = sheet.say("leaflet.phone");
  const ui::Rect place = next_place(sheet, layout, label);
  if (ui::button(sheet.ui, "leaflet.phone", place,
                 {.kind = ui::ButtonKind::secondary,
                  .label = label,
                  .icon = sheet.is_large() ? ui::icon::none : ui::icon::qr_code_2})) {
    sheet.ask(ShowLeafletCode{});
  }
}

void draw_code(const Sheet& sheet) {
  const bool map = sheet.common.code && sheet.common.code->purpose == CodeView::Purpose::map;
  draw_code_page(sheet, {.title = sheet.say("plan.phone_title"),
                         .sentences = {sheet.say(map ? "place.map_more" : "leaflet.phone_more")},
                         .code_label = sheet.say(map ? "place.map" : "leaflet.phone"),
                         .next = sheet.say("leaflet.back")});
}

}  // namespace tsunagu::kiosk::shelf
