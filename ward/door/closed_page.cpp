#include <cmath>

#include "shared/base/text.h"
#include "ward/door/pages.h"

namespace tsunagu::ward::door {
namespace {

// Which file it is comes first; what is typed and what the same is in English stands below, indented as `verify` does.
struct PlacedLine {
  TextLine line;
  ui::TextLook look;
  ui::Rect place;
};
std::vector<PlacedLine> placed(const Sheet& sheet, float width) {
  std::vector<PlacedLine> out;
  float y = 0;
  for (auto& line : lines_of(sheet.model.advice)) {
    auto look = sheet.look(line.indented ? ui::DeskType::body : ui::DeskType::body_bold);
    look.most_lines = 40;
    look.least = 1;
    look.markup = letters::Markup::none;
    const float in = line.indented ? sheet.px(24) : 0;
    if (!line.indented && y > 0) y += sheet.px(20);
    const float high = std::ceil(sheet.ui.measure(line.words, look, width - in).h) + sheet.px(2);
    out.push_back({std::move(line), look, {in, y, width - in, high}});
    y += high + sheet.px(10);
  }
  return out;
}

}  // namespace

void draw_closed(const Sheet& sheet) {
  const auto body = begin_door(sheet);
  const auto colours = sheet.ui.theme().family(ui::Family::akane);
  const ui::Rect top = body.top_part(sheet.px(156));
  tinted_plate(sheet, top, colours, 5, 20);
  sheet.ui.icon(ui::icon::error, {top.x + sheet.px(52), top.y + sheet.px(46)}, sheet.icon(44), colours.text);
  const auto inside = top.without_left(sheet.px(92)).without_right(sheet.px(28));
  auto title = sheet.look(ui::DeskType::title);
  title.most_lines = 1;
  sheet.ui.text("page.title", {inside.x, top.y + sheet.px(22), inside.w, sheet.px(46)}, sheet.say("closed.title"),
                title);
  auto how = sheet.look(ui::DeskType::body);
  how.most_lines = 3;
  sheet.ui.text("closed.how", {inside.x, top.y + sheet.px(72), inside.w, sheet.px(76)}, sheet.say("closed.how"), how);
  const ui::Rect card = body.without_top(top.h + sheet.px(16));
  ui::desk_card(sheet.ui, card);
  const auto height = [&](float width) {
    const auto lines = placed(sheet, width);
    return lines.empty() ? 0 : lines.back().place.bottom();
  };
  scrolled(sheet, "closed.advice", card.shrunk(sheet.px(28), sheet.px(24)), height, [&](const ui::Rect& area) {
    for (const auto& one : placed(sheet, area.w)) {
      sheet.ui.text("", one.place.moved(area.x, area.y), one.line.words, one.look);
    }
  });
}

}  // namespace tsunagu::ward::door
