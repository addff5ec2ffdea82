#include <algorithm>

#include "kiosk/door/pages.h"
#include "kiosk/page/event_words.h"

namespace tsunagu::kiosk::door {
namespace {

// At the top of `area`, as high as its words need; what is left below it.
ui::Rect draw_class(const Sheet& sheet, const ui::Rect& area) {
  const EventRow& row = *sheet.common.hub.class_today;
  std::string when = sheet.say("events.today", {{"day", start_of(sheet, row)}});
  const bool roomy = area.w > sheet.u(900) && !sheet.is_large();
  const std::string title = class_title_of(sheet, row);
  const std::string action = roomy ? sheet.say("menu.class_detail") : std::string{};
  const float least = sheet.u(sheet.is_large() ? 150 : 124);
  const auto height = [&](const std::string& sentence) {
    return ui::today_tile_height(sheet.ui, area.w, {.title = title, .sentence = sentence, .action = action});
  };
  // A span that takes two lines is its beginning alone.
  if (row.start_minute) {
    const std::string start = sheet.say("events.today", {{"day", clock_of(*row.start_minute)}});
    if (height(start) < height(when)) when = start;
  }
  // Where it is, too, when that makes the tile no higher.
  if (const std::string where = when + "  " + row.place; roomy && !row.place.empty() && height(where) <= least) {
    when = where;
  }
  const float high = std::max(least, height(when));
  if (ui::today_tile(sheet.ui, "menu.class", area.top_part(high),
                     {.title = title, .sentence = when, .action = action})) {
    sheet.ask(OpenEvent{row.session_id});
  }
  return area.without_top(high + sheet.u(18));
}

std::string talk_caption(const Sheet& sheet) {
  if (sheet.common.hub.on_duty.empty()) return sheet.say("menu.talk_more");
  // One role is enough for a tile; the page behind it names all.
  return sheet.say("menu.on_duty", {{"roles", sheet.say(sheet.common.hub.on_duty.front())}});
}

}  // namespace

void draw_menu(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("menu.title")});
  ui::Rect body = layout.body;
  const bool tall = is_tall(layout);
  const float gap = sheet.theme().gap2();
  if (sheet.common.hub.class_today) body = draw_class(sheet, body);
  if (tall) body = body.top_part(std::min(body.h, sheet.u(sheet.is_large() ? 680 : 620)));
  const int tiles = sheet.common.hub.has_outlook ? 3 : 2;
  const auto slot = [&](int i) { return tall ? ui::row_of(body, i, tiles, gap) : ui::column_of(body, i, tiles, gap); };
  if (ui::menu_tile(sheet.ui, "menu.talk", slot(0),
                    {.family = ui::Family::kaki,
                     .scene = ui::Scene::talk,
                     .label = sheet.say("menu.talk"),
                     .caption = sheet.say.small(talk_caption(sheet))})) {
    sheet.ask(Open{Door::talk});
  }
  if (ui::menu_tile(sheet.ui, "menu.events", slot(1),
                    {.family = ui::Family::ai,
                     .scene = ui::Scene::events,
                     .label = sheet.say("menu.events"),
                     .caption = sheet.say.small(sheet.say("menu.events_more"))})) {
    sheet.ask(Open{Door::events});
  }
  if (tiles == 3 && ui::menu_tile(sheet.ui, "menu.outlook", slot(2),
                                  {.family = ui::Family::asagi,
                                   .scene = ui::Scene::outlook,
                                   .label = sheet.say("menu.outlook"),
                                   .caption = sheet.say.small(sheet.say("menu.outlook_more"))})) {
    sheet.ask(Open{Door::outlook});
  }
  const ui::Rect left = ui::action_part(sheet.theme(), layout, 0, 2);
  const ui::Rect right = ui::action_part(sheet.theme(), layout, 1, 2);
  // Help stands on the rail of every page; the shelf takes its place here.
  const bool shelf = sheet.common.hub.has_shelf;
  if (ui::button(sheet.ui, shelf ? "menu.shelf" : "menu.help", left,
                 {.kind = ui::ButtonKind::quiet,
                  .label = sheet.say(shelf ? "menu.shelf" : "menu.help"),
                  .icon = sheet.is_large() ? ui::icon::none
                          : shelf          ? ui::icon::menu_book
                                           : ui::icon::phone})) {
    if (shelf) {
      sheet.ask(Open{Door::shelf});
    } else {
      sheet.ask(Open{Door::help});
    }
  }
  if (ui::button(sheet.ui, "menu.leave", right,
                 {.kind = ui::ButtonKind::quiet, .label = sheet.say("menu.leave"), .icon = ui::icon::logout})) {
    sheet.ask(Open{Door::leaving});
  }
}

}  // namespace tsunagu::kiosk::door
