// What is on: a row of days, and the chosen day's events below.
#include <algorithm>
#include <array>

#include "kiosk/events/pages.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::events {
namespace {

std::string number_of_day(const domain::Day& day) { return std::to_string(static_cast<unsigned>(day.day())); }

// As many days as fit; the chosen one is always among them. Arrows lead to the days before and after.
void draw_days(const Sheet& sheet, const ui::Rect& row, bool tall) {
  const Model& events = sheet.model;
  const float gap = sheet.theme().gap();
  const float arrow = sheet.theme().target();
  const std::size_t most = tall && sheet.is_large() ? 4 : tall || sheet.is_large() ? 5 : 7;
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

std::string places_of(const Sheet& sheet, const EventRow& row) {
  if (row.cancelled) return sheet.say("events.cancelled");
  return sheet.say.small(places_words(sheet, row));
}

bool is_off(const EventRow& row) { return row.cancelled || row.moment == domain::SessionMoment::over; }

// Where, how long it runs, how many families.
std::string where(const Sheet& sheet, const EventRow& row) {
  std::vector<std::string> words;
  if (is_off(row)) words.push_back(places_of(sheet, row));
  if (!row.place.empty()) words.push_back(row.place);
  if (row.last_day != row.day) {
    words.push_back(sheet.say.small(sheet.say("events.until", {{"day", sheet.say.dates().day(row.last_day)}})));
  }
  if (!is_off(row)) words.push_back(places_of(sheet, row));
  std::string out;
  for (const auto& one : words) out += (out.empty() || one.empty() ? "" : "  ") + one;
  return out;
}

struct Looks {
  ui::TextLook title, where;
};
Looks looks(const Sheet& sheet) {
  Looks out;
  out.title = {.role = ui::TypeRole::label, .most_lines = 8, .least = 0.8F, .markup = letters::Markup::none};
  out.where = {.role = ui::TypeRole::body, .most_lines = 8, .least = 0.8F};
  out.where.colour = sheet.ui.colours().ink2;
  return out;
}

float plate_units(const Sheet& sheet) { return sheet.is_large() ? 214 : 168; }  // the time at the left
constexpr float chevron_units = 76;
constexpr float pad_units = 22;
constexpr float strip_units = 62;  // the time above the words

// On a narrow panel large words have the whole row, and the time stands above them.
bool time_above(const Sheet& sheet, float row_width) { return sheet.is_large() && row_width < sheet.u(740); }

float words_from(const Sheet& sheet, float row_width) {
  return sheet.u(time_above(sheet, row_width) ? pad_units + 6 : pad_units + plate_units(sheet) + 26);
}

float words_width(const Sheet& sheet, float row_width) {
  return row_width - words_from(sheet, row_width) - sheet.u(chevron_units);
}

// As high as its words need: titles come from other people's calendars.
float height_of(const Sheet& sheet, const EventRow& row, float width) {
  const Looks look = looks(sheet);
  const float room = words_width(sheet, width);
  const float words = sheet.ui.measure(title_of(sheet, row), look.title, room).h +
                      sheet.ui.measure(where(sheet, row), look.where, room).h;
  const float time = time_above(sheet, width) ? sheet.u(pad_units + strip_units) : 0;
  return std::max(sheet.u(sheet.is_large() ? 170 : 152), words + sheet.u(58)) + time;
}

// The word for "until" is left to a dash where it would make the time small.
bool ends_fit(const Sheet& sheet, float width, const std::string& from, const std::string& to) {
  if (from.empty()) return sheet.ui.measure(to, {.role = ui::TypeRole::caption, .most_lines = 1}).w * 0.85F <= width;
  return sheet.ui.measure(from + " " + to, {.role = ui::TypeRole::body_bold, .most_lines = 1}).w <= width;
}

// When it begins, on a tinted plate; sand when there is nothing to come for.
bool draw_time(const Sheet& sheet, const ui::Rect& plate, const EventRow& row, bool one_line) {
  const auto family = sheet.theme().family(is_off(row) ? ui::Family::sand : ui::Family::asagi);
  sheet.ui.canvas().fill(plate, family.tint, sheet.theme().radius_button());
  if (sheet.theme().is_high_contrast()) {
    sheet.ui.canvas().stroke(plate, family.foot, sheet.u(3), sheet.theme().radius_button());
  }
  ui::TextLook big{.role = ui::TypeRole::label,
                   .align = letters::Align::centre,
                   .most_lines = row.start_minute ? 1 : 2,
                   .least = 0.7F};
  const ui::TextLook small{
      .role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .least = 0.7F};
  const std::string from =
      row.start_minute ? clock_of(*row.start_minute) : sheet.say.small(sheet.say("events.all_day"));
  const bool has_end = row.start_minute && row.end_minute && row.last_day == row.day;
  std::string to = has_end ? sheet.say("events.to", {{"time", clock_of(*row.end_minute)}}) : std::string{};
  if (!to.empty() && !ends_fit(sheet, plate.w - 2 * sheet.u(6), one_line ? from : std::string{}, to)) {
    to = "– " + clock_of(*row.end_minute);
  }
  if (one_line) {
    big.role = ui::TypeRole::body_bold;
    big.middle = true;
    return sheet.ui.words(plate.shrunk(sheet.u(6), 0), to.empty() ? from : from + " " + to, big);
  }
  const std::array<ui::Line, 2> lines{{{from, big}, {to, small}}};
  return sheet.ui.stack(plate.shrunk(sheet.u(6)), lines, sheet.u(8));
}

void draw_row(const Sheet& sheet, const ui::Rect& place, std::size_t index) {
  const EventRow& row = sheet.model.rows[index];
  const Looks look = looks(sheet);
  const std::string below = where(sheet, row);
  ui::Target target;
  target.id = "event." + std::to_string(index);
  target.rect = place;
  target.role = ui::Role::row;
  target.label = title_of(sheet, row);
  target.value = (row.start_minute ? clock_of(*row.start_minute) + " " : std::string{}) + below;
  const ui::Press press = sheet.ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(sheet.ui, place, ui::row_plate(sheet.theme()), press);
  const bool above = time_above(sheet, place.w);
  ui::Rect words{face.x + words_from(sheet, place.w), face.y, words_width(sheet, face.w), face.h};
  bool fits = true;
  if (above) {
    const float width = std::min(sheet.u(440), words.w);
    fits = draw_time(sheet, {face.x + sheet.u(pad_units), face.y + sheet.u(pad_units), width, sheet.u(strip_units)},
                     row, true);
    words = words.without_top(sheet.u(pad_units + strip_units));
  } else {
    const float high = std::min(sheet.u(sheet.is_large() ? 142 : 118), face.h - sheet.u(16));
    fits =
        draw_time(sheet, {face.x + sheet.u(pad_units), face.centre().y - high / 2, sheet.u(plate_units(sheet)), high},
                  row, false);
  }
  const std::array<ui::Line, 2> lines{{{title_of(sheet, row), look.title}, {below, look.where}}};
  sheet.ui.note_fit(sheet.ui.stack(words, lines, sheet.u(14)) && fits);
  sheet.ui.icon(ui::icon::chevron_right, {face.right() - sheet.u(42), face.centre().y}, 60, sheet.ui.colours().ai);
  if (press.activated) sheet.ask(OpenEvent{row.session_id});
}

void draw_rows(const Sheet& sheet, const ui::Rect& area) {
  const Model& events = sheet.model;
  const auto height = [&](std::size_t i, float width) { return height_of(sheet, events.rows[i], width); };
  const auto draw = [&](std::size_t i, const ui::Rect& place) { draw_row(sheet, place, i); };
  scrolled_rows(sheet, "events", area, {events.rows.size(), sheet.theme().gap(), height, draw});
}

// What day it is, beside the title; where they do not fit on one line, below it. How far the days may then reach up
// into the title's room.
float draw_today(const Sheet& sheet, const ui::PageLayout& layout) {
  const bool tall = is_tall(layout);
  const float beside_title = sheet.u(tall ? 70 : 10);
  if (sheet.common.notice) return beside_title;
  ui::TextLook look{.role = ui::TypeRole::body, .align = letters::Align::right, .most_lines = 1, .middle = true};
  look.colour = sheet.ui.colours().ink2;
  const std::string words = sheet.say("events.today", {{"day", sheet.say.dates().day(today(sheet))}});
  const ui::Target* title = sheet.ui.registry().find("page.title");
  const float from = (title ? title->rect.right() : layout.title.x) + sheet.u(24);
  const ui::Rect room{from, layout.title.y, layout.title.right() - from, sheet.u(72)};
  const ui::Size size = sheet.ui.measure(words, look);
  if (size.w <= room.w || !tall) {
    if (size.w <= room.w) sheet.ui.text("events.today", room, words, look);  // the day tiles say it too
    return beside_title;
  }
  look.align = letters::Align::left;
  const float top = title_bottom(sheet, layout) + sheet.u(4);
  sheet.ui.text("events.today", {layout.title.x, top, layout.title.w, size.h}, words, look);
  return std::clamp(layout.body.y - (top + size.h + sheet.u(16)), sheet.u(-60), beside_title);
}

// The month, whose events are shown, and what the family has booked.
std::vector<Action> actions_of(const Sheet& sheet) {
  const Model& events = sheet.model;
  std::vector<Action> out;
  if (events.knows_us) {
    const bool for_us = events.shown_for == EventsFor::us;
    out.push_back({"events.whom", sheet.say(for_us ? "events.show_all" : "events.show_us"), ui::ButtonKind::secondary,
                   ShowEventsFor{for_us ? EventsFor::everybody : EventsFor::us}});
  }
  out.push_back({"events.month", sheet.say("events.month"), ui::ButtonKind::secondary, ShowMonth{}, ui::icon::event});
  out.push_back({"events.own", sheet.say("events.own"), ui::ButtonKind::secondary, Open{Door::own_bookings},
                 ui::icon::check_circle});
  return out;
}

}  // namespace

void draw_list(const Sheet& sheet) {
  const bool for_us = sheet.model.shown_for == EventsFor::us;
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say(for_us ? "events.title_us" : "events.title")});
  const auto actions = actions_of(sheet);
  const float taken = actions_height(sheet, layout, actions.size()) + sheet.theme().gap();
  const ui::Rect body = ui::body_with_actions(layout).without_bottom(taken);
  draw_actions(sheet, layout, actions);
  const float lift = draw_today(sheet, layout);
  if (sheet.model.days.empty()) {
    ui::Rect rest = write(sheet, "events.none", body.without_top(sheet.u(30)), sheet.say("events.none"),
                          {.role = ui::TypeRole::label, .most_lines = 3}, 14);
    write(sheet, "events.none.more", rest, sheet.say("events.none_more"), body_look(), 0);
    return;
  }
  const ui::Rect days{body.x, body.y - lift, body.w, sheet.u(sheet.is_large() ? 136 : 122)};
  draw_days(sheet, days, is_tall(layout));
  const float top = days.bottom() + sheet.theme().gap();
  draw_rows(sheet, {body.x, top, body.w, body.bottom() - top});
}

}  // namespace tsunagu::kiosk::events
