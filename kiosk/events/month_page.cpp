// A month at a glance: on which days something is on, and when the hub is closed. Where the page is wide enough for
// seven columns of a finger's size it is a calendar; elsewhere the days that matter, one after the other.
#include <algorithm>
#include <vector>

#include "kiosk/events/pages.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::events {
namespace {

constexpr int days_a_week = 7;

int weekday_of(const domain::Day& day) {  // 0 Monday
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding()) - 1;
}

std::string number_of(const domain::Day& day) { return std::to_string(static_cast<unsigned>(day.day())); }

std::string id_of(const domain::Day& day) { return "date." + number_of(day); }

// What stands under the number: the weekday where there is no row of them, and whether it is today or closed; that it
// is closed has a line of its own where no dots stand.
std::vector<std::string> lines_below(const Sheet& sheet, const MonthDay& day, bool calendar) {
  const auto& dates = sheet.say.dates();
  std::string first = calendar ? std::string() : dates.weekday(day.day);
  const auto add = [&first](const std::string& word) { first += (first.empty() ? "" : " ") + word; };
  if (day.day == today(sheet)) add(dates.relative_day(day.day, day.day));
  const bool own_line = day.closed && day.events == 0 && !first.empty();
  if (day.closed && !own_line) add(sheet.say("month.closed"));
  std::vector<std::string> out{sheet.say.small(first)};
  if (own_line) out.push_back(sheet.say.small(sheet.say("month.closed")));
  return out;
}

std::string below(const Sheet& sheet, const MonthDay& day, bool calendar) {
  const auto lines = lines_below(sheet, day, calendar);
  return lines.size() == 1 ? lines.front() : lines.front() + " " + lines.back();
}

// A dot for each event, as far as they count at a glance.
void draw_dots(const Sheet& sheet, const ui::Rect& row, int events) {
  constexpr int most = 3;
  const int count = std::min(events, most);
  const float pitch = sheet.u(24);
  for (int i = 0; i < count; ++i) {
    const float x = row.centre().x + (static_cast<float>(i) - static_cast<float>(count - 1) / 2) * pitch;
    sheet.ui.canvas().circle({x, row.centre().y}, sheet.u(8), sheet.ui.colours().ai);
  }
}

bool draw_words(const Sheet& sheet, const ui::Rect& place, const MonthDay& day, bool calendar) {
  const auto& c = sheet.ui.colours();
  const bool on = day.events > 0;
  ui::TextLook number{.role = on ? ui::TypeRole::label : ui::TypeRole::body,
                      .align = letters::Align::centre,
                      .most_lines = 1,
                      .least = 0.8F,
                      .line = 1.0F};
  number.colour = on ? c.ink : c.ink2;
  ui::TextLook small{
      .role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .least = 0.6F, .line = 1.0F};
  small.colour = c.ink2;
  const std::string figure = number_of(day.day);
  const auto more = lines_below(sheet, day, calendar);
  std::vector<ui::Line> lines{{figure, number}};
  for (const auto& line : more) lines.push_back({line, small});
  return sheet.ui.stack(place.shrunk(sheet.u(4), sheet.u(2)), lines, sheet.u(6));
}

ui::Target target_of(const Sheet& sheet, const ui::Rect& place, const MonthDay& day, bool calendar, ui::Role role) {
  ui::Target target;
  target.id = id_of(day.day);
  target.rect = place;
  target.role = role;
  target.label = number_of(day.day);
  target.value = below(sheet, day, calendar);
  return target;
}

// A day with nothing to press: past, empty or closed.
void draw_still(const Sheet& sheet, const ui::Rect& place, const MonthDay& day, bool calendar) {
  const auto& c = sheet.ui.colours();
  const bool is_today = day.day == today(sheet);
  if (day.closed || is_today) {
    sheet.ui.canvas().fill(place, is_today ? c.honey_tint : c.sand, sheet.theme().radius_button());
  }
  if (is_today) sheet.ui.canvas().stroke(place, c.honey_deep, sheet.u(4), sheet.theme().radius_button());
  ui::Target target = target_of(sheet, place, day, calendar, ui::Role::status);
  target.clipped = !draw_words(sheet, place, day, calendar);
  sheet.ui.show(std::move(target));
}

ui::PlateLook plate_of(const Sheet& sheet, const MonthDay& day) {
  ui::PlateLook look = ui::row_plate(sheet.theme());
  if (day.closed) look.face = sheet.ui.colours().sand;
  if (day.day != today(sheet)) return look;
  const ui::PlateLook now = ui::family_plate(sheet.theme(), ui::Family::honey);
  look.face = now.face;
  look.foot = now.foot;
  look.edge = sheet.ui.colours().honey_deep;
  look.edge_width = sheet.u(4);
  look.chosen = true;
  return look;
}

void draw_day(const Sheet& sheet, const ui::Rect& place, const MonthDay& day, bool calendar) {
  if (day.events == 0) return draw_still(sheet, place, day, calendar);
  ui::Target target = target_of(sheet, place, day, calendar, ui::Role::choice);
  target.value += (target.value.empty() ? "" : " ") + sheet.say.count("month.events", day.events);
  const ui::Press press = sheet.ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(sheet.ui, place, plate_of(sheet, day), press);
  const float dots = sheet.u(26);
  sheet.ui.note_fit(draw_words(sheet, face.without_bottom(dots), day, calendar));
  draw_dots(sheet, face.bottom_part(dots).moved(0, -sheet.u(4)), day.events);
  if (press.activated) sheet.ask(ChooseDate{day.day});
}

bool is_something_on(const Model& events) {
  return std::any_of(events.month_days.begin(), events.month_days.end(),
                     [](const MonthDay& day) { return day.events > 0; });
}

// Weeks that have passed are left out: what is to come is what matters.
std::vector<MonthDay> days_shown(const Sheet& sheet, bool calendar) {
  std::vector<MonthDay> out;
  const auto now = today(sheet);
  const auto monday = domain::Day{std::chrono::sys_days{now} - std::chrono::days{weekday_of(now)}};
  for (const auto& day : sheet.model.month_days) {
    if (calendar ? day.day >= monday : day.day >= now && (day.events > 0 || day.closed || day.day == now))
      out.push_back(day);
  }
  return out;
}

void draw_weekdays(const Sheet& sheet, const ui::Rect& row, float gap) {
  ui::TextLook look{
      .role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .middle = true, .least = 0.7F};
  look.colour = sheet.ui.colours().ink2;
  const auto monday = std::chrono::year(2026) / std::chrono::November / 23;
  for (int i = 0; i < days_a_week; ++i) {
    const domain::Day day{std::chrono::sys_days{monday} + std::chrono::days{i}};
    sheet.ui.words(ui::column_of(row, i, days_a_week, gap), sheet.say.small(sheet.say.dates().weekday(day)), look);
  }
}

}  // namespace

void draw_month(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say.dates().month(month_of(sheet.model.month))});
  const float gap = sheet.theme().gap();
  const float target = sheet.theme().target();
  ui::Rect area = layout.body;
  const auto width_at = [&](float whole) { return (whole - gap * (days_a_week - 1)) / days_a_week; };
  const bool calendar = width_at(area.w - target - gap) >= target;
  if (!is_something_on(sheet.model)) {  // a calendar in which nothing can be pressed would say less
    write(sheet, "month.none", area, sheet.say("month.none"), body_look(), 0);
  } else {
    const auto days = days_shown(sheet, calendar);
    const float high = std::max(target, sheet.u(sheet.is_large() ? 140 : 118));
    const float head = calendar ? sheet.u(44) : 0;
    const int columns = calendar ? days_a_week : (is_tall(layout) ? 4 : 5) - (sheet.is_large() ? 1 : 0);
    const int first = calendar ? weekday_of(days.front().day) : 0;
    const int rows = (first + static_cast<int>(days.size()) + columns - 1) / columns;
    const float height = head + static_cast<float>(rows) * (high + gap) - gap;
    scrolled(
        sheet, "month", area, [&](float) { return height; },
        [&](const ui::Rect& inside) {
          if (calendar) draw_weekdays(sheet, inside.top_part(head), gap);
          for (int i = 0; i < static_cast<int>(days.size()); ++i) {
            const int cell = first + i;
            const int week = cell / columns;
            ui::Rect row{inside.x, inside.y + head + static_cast<float>(week) * (high + gap), inside.w, high};
            draw_day(sheet, ui::column_of(row, cell % columns, columns, gap), days[static_cast<std::size_t>(i)],
                     calendar);
          }
        });
  }
  const bool last_month = sheet.model.last_month <= sheet.model.month;
  const bool first_month = sheet.model.month == domain::month_of(today(sheet));
  if (ui::button(sheet.ui, "month.prev", ui::column_of(layout.actions, 0, 2, sheet.theme().gap()),
                 {.kind = ui::ButtonKind::secondary,
                  .label = sheet.say("month.prev"),
                  .icon = ui::icon::chevron_left,
                  .readiness = first_month ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnMonth{-1});
  }
  if (ui::button(sheet.ui, "month.next", ui::column_of(layout.actions, 1, 2, sheet.theme().gap()),
                 {.kind = ui::ButtonKind::secondary,
                  .label = sheet.say("month.next"),
                  .icon_after = ui::icon::chevron_right,
                  .readiness = last_month ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnMonth{+1});
  }
}

}  // namespace tsunagu::kiosk::events
