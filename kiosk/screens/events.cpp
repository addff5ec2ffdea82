// What is on: a row of days, and the chosen day's events below.
#include <algorithm>

#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"
#include "shared/ui/scroll_area.h"

namespace tsunagu::kiosk::screens {
namespace {

std::string number_of_day(const domain::Day& day) { return std::to_string(static_cast<unsigned>(day.day())); }

// As many days as fit; the chosen one is always among them. Arrows lead to the days before and after.
void draw_days(const Sheet& sheet, const ui::Rect& row, bool tall) {
  const EventsView& events = sheet.state.events;
  const float gap = sheet.theme().gap();
  const float arrow = sheet.theme().target();
  const std::size_t most = tall ? 5 : 8;
  const bool all_fit = events.days.size() <= most;
  const std::size_t window = all_fit ? most : most - 2;
  const std::size_t first = all_fit ? 0 : events.day / window * window;
  const std::size_t last = std::min(events.days.size(), first + window);
  ui::Rect middle = row;
  if (!all_fit) {
    middle = row.without_left(arrow + gap).without_right(arrow + gap);
    const auto before = first > 0 ? ui::Readiness::ready : ui::Readiness::off;
    const auto after = last < events.days.size() ? ui::Readiness::ready : ui::Readiness::off;
    if (ui::icon_button(sheet.ui, "day.prev", row.left_part(arrow), ui::icon::chevron_left,
                        sheet.say.small(sheet.say("events.days_before")), before)) {
      sheet.ask(ChooseDay{first - 1});
    }
    if (ui::icon_button(sheet.ui, "day.next", row.right_part(arrow), ui::icon::chevron_right,
                        sheet.say.small(sheet.say("events.days_after")), after)) {
      sheet.ask(ChooseDay{last});
    }
  }
  const auto& dates = sheet.say.dates();
  for (std::size_t i = first; i < last; ++i) {
    const domain::Day& day = events.days[i];
    const ui::Rect place = ui::column_of(middle, static_cast<int>(i - first), static_cast<int>(window), gap);
    const std::string label = std::to_string(static_cast<unsigned>(day.month())) + "/" + number_of_day(day);
    const std::string below =
        day == today(sheet) ? sheet.say.small(dates.relative_day(day, day)) : sheet.say.small(dates.weekday(day));
    if (ui::choice_tile(sheet.ui, "day." + std::to_string(i), place, label, i == events.day, below)) {
      sheet.ask(ChooseDay{i});
    }
  }
}

std::string when_where(const Sheet& sheet, const EventRow& row) {
  std::string words = sheet.say.small(time_of(sheet, row));
  if (row.last_day != row.day) {
    words += "  " + sheet.say.small(sheet.say("events.until", {{"day", sheet.say.dates().day(row.last_day)}}));
  }
  if (!row.place.empty()) words += "  " + row.place;
  return words;
}

void draw_rows(const Sheet& sheet, const ui::Rect& area) {
  const EventsView& events = sheet.state.events;
  const float gap = sheet.theme().gap();
  const float high = sheet.u(sheet.is_large() ? 200 : 160);
  const auto count = static_cast<float>(events.rows.size());
  const float height = count * high + std::max(0.0F, count - 1) * gap;
  const std::string up = sheet.say("scroll.up");
  const std::string down = sheet.say("scroll.down");
  const domain::Day shown = events.days[std::min(events.day, events.days.size() - 1)];
  ui::scroll_area(sheet.ui, "events", area, height, {.up = up, .down = down}, [&](const ui::Rect& inside) {
    for (std::size_t i = 0; i < events.rows.size(); ++i) {
      const EventRow& row = events.rows[i];
      const ui::Rect place{inside.x, inside.y + static_cast<float>(i) * (high + gap), inside.w, high};
      std::string places;
      if (row.capacity) places = sheet.say.small(sheet.say.count("events.capacity", *row.capacity));
      if (row.cancelled) places = sheet.say("events.cancelled");
      if (ui::event_row(sheet.ui, "event." + std::to_string(i), place,
                        {.day = number_of_day(shown),
                         .weekday = sheet.say.small(sheet.say.dates().weekday(shown)),
                         .title = row.title,
                         .when_where = when_where(sheet, row),
                         .places_text = places,
                         .full = row.cancelled})) {
        sheet.ask(OpenEvent{row.session_id});
      }
    }
  });
}

}  // namespace

void draw_events(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.id = "events", .title = sheet.say("events.title")});
  const ui::Rect body = ui::body_with_actions(layout);
  if (!sheet.state.notice) {
    ui::TextLook look{
        .role = ui::TypeRole::body, .align = ui::Align::right, .most_lines = 1, .middle = true, .least = 0.8F};
    look.colour = sheet.ui.colours().ink2;
    const std::string words = sheet.say("events.today", {{"day", sheet.say.dates().day(today(sheet))}});
    sheet.ui.text("events.today", layout.title.right_part(layout.title.w * 0.62F).top_part(sheet.u(72)), words, look);
  }
  if (sheet.state.events.days.empty()) {
    ui::Rect rest = write(sheet, "events.none", body.without_top(sheet.u(30)), sheet.say("events.none"),
                          {.role = ui::TypeRole::label, .most_lines = 3}, 14);
    write(sheet, "events.none.more", rest, sheet.say("events.none_more"), body_look(), 0);
    return;
  }
  const float lift = is_tall(layout) ? sheet.u(70) : sheet.u(10);
  const ui::Rect days{body.x, body.y - lift, body.w, sheet.u(sheet.is_large() ? 136 : 122)};
  draw_days(sheet, days, is_tall(layout));
  const float top = days.bottom() + sheet.theme().gap();
  draw_rows(sheet, {body.x, top, body.w, body.bottom() - top});
}

}  // namespace tsunagu::kiosk::screens
