// Around the outlook: whom it is about, one contact point with all that is known of it, and the page after the one tap
// that stops every message about a due date.
#include <algorithm>
#include <array>

#include "kiosk/outlook/pages.h"
#include "kiosk/outlook/words_of_page.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"
#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::outlook {
namespace {

constexpr std::array<const char*, family_times> time_keys{"early",  "middle", "late", "newborn",
                                                          "infant", "one",    "two",  "three"};

std::string time_key(int time) { return std::string("outlook.time.") + time_keys[static_cast<std::size_t>(time)]; }

// Tiles at a glance; 大きく gives each its row.
void draw_times(const Sheet& sheet, const ui::PageLayout& layout) {
  const ui::Rect body = sheet.model.view.may_stop ? layout.body : ui::body_with_actions(layout);
  if (sheet.is_large()) {
    std::vector<RowEntry> rows;
    for (int i = 0; i < family_times; ++i) {
      const bool expecting = i < 3;
      rows.push_back({time_key(i), expecting ? ui::icon::pregnant_woman : ui::icon::child_care,
                      expecting ? ui::Family::kaki : ui::Family::asagi, sheet.say(time_key(i)),
                      sheet.say(time_key(i) + "_more"), ChooseTime{static_cast<FamilyTime>(i)}});
    }
    return draw_row_list(sheet, "times", body, rows);
  }
  const int columns = is_tall(layout) ? 2 : 4;
  const int rows = family_times / columns;
  const ui::Rect grid = body.top_part(std::min(body.h, sheet.u(170.0F * static_cast<float>(rows))));
  for (int i = 0; i < family_times; ++i) {
    const ui::Rect place = ui::cell_of(grid, i % columns, columns, i / columns, rows, sheet.theme().gap());
    const std::string below = sheet.say.small(sheet.say(time_key(i) + "_more"));
    if (ui::choice_tile(sheet.ui, time_key(i), place, sheet.say(time_key(i)), false, below)) {
      sheet.ask(ChooseTime{static_cast<FamilyTime>(i)});
    }
  }
}

void draw_subjects(const Sheet& sheet, const ui::Rect& area) {
  const i18n::Month now = month_of(domain::month_of(today(sheet)));
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < sheet.model.view.subjects.size(); ++i) {
    const Subject& subject = sheet.model.view.subjects[i];
    const i18n::Month month = month_of(subject.month);
    const bool due = subject.kind == MonthKind::due;
    rows.push_back({"subject." + std::to_string(i), due ? ui::icon::pregnant_woman : ui::icon::child_care,
                    due ? ui::Family::kaki : ui::Family::asagi,
                    due ? sheet.say("outlook.pregnancy") : sheet.say.dates().age(month, now),
                    due ? sheet.say.dates().due(month) : sheet.say.dates().month(month), ChooseSubject{i}});
  }
  draw_row_list(sheet, "subjects", area, rows);
}

}  // namespace

void draw_stage(const Sheet& sheet) {
  const auto& subjects = sheet.model.view.subjects;
  const ui::PageLayout layout =
      begin(sheet, {.title = sheet.say(subjects.empty() ? "outlook.stage_title" : "outlook.whom_title")});
  if (subjects.empty()) {
    draw_times(sheet, layout);
  } else {
    draw_subjects(sheet, layout.body);
  }
  // Within reach before a due month has to be opened.
  if (!sheet.model.view.may_stop) return;
  if (ui::button(sheet.ui, "outlook.stop", ui::action_part(sheet.theme(), layout, 0, 2),
                 {.kind = ui::ButtonKind::quiet,
                  .label = sheet.say("outlook.stop"),
                  .icon = sheet.is_large() ? ui::icon::none : ui::icon::notifications})) {
    sheet.ask(StopDueMessages{});
  }
}

namespace {

struct Line {
  std::string id;
  char32_t icon;
  std::string words;
};

constexpr float lead_units = 96;
constexpr float least_units = 68;

float height_of(const Sheet& sheet, const std::string& words, float width) {
  const ui::TextLook look{.role = ui::TypeRole::body, .most_lines = 6, .least = 1.0F};
  return std::max(sheet.u(least_units), sheet.ui.measure(words, look, width - sheet.u(lead_units)).h) + sheet.u(16);
}

void draw_line(const Sheet& sheet, const Line& line, const ui::Rect& place, ui::Family family) {
  const ui::TextLook look{.role = ui::TypeRole::body, .most_lines = 6, .least = 1.0F};
  ui::fact_line(sheet.ui, {}, {place.x, place.y, sheet.u(lead_units), sheet.u(least_units)}, line.icon, {}, family);
  const ui::Rect words = place.without_left(sheet.u(lead_units)).without_bottom(sheet.u(16));
  const float high = sheet.ui.measure(line.words, look, words.w).h;
  const float down = std::max(0.0F, (sheet.u(least_units) - high) / 2);
  sheet.ui.text(line.id, words.moved(0, down), line.words, look);
}

// Lines of facts, then at most one row that leads on.
void draw_lines(const Sheet& sheet, std::string_view id, const ui::Rect& area, const std::vector<Line>& lines,
                ui::Family family, const std::optional<EventRow>& event, const std::string& foot) {
  const std::string when = event ? sheet.say("outlook.event", {{"day", sheet.say.dates().day(event->day)}}) : "";
  const auto row_spec = [&] {
    return ui::ListRowSpec{
        .icon = ui::icon::event, .family = ui::Family::ai, .label = title_of(sheet, *event), .body = when};
  };
  const auto row_height = [&](float width) {
    return event ? std::max(sheet.u(132), ui::list_row_height(sheet.ui, width, row_spec()) + sheet.u(8)) : 0.0F;
  };
  ui::TextLook small{.role = ui::TypeRole::caption, .most_lines = 3};
  small.colour = sheet.ui.colours().ink2;
  const auto height_at = [&](float width) {
    float sum = 0;
    for (const auto& line : lines) sum += height_of(sheet, line.words, width);
    if (event) sum += row_height(width) + sheet.theme().gap();
    if (!foot.empty()) sum += sheet.ui.measure(foot, small, width).h + sheet.u(12);
    return sum;
  };
  scrolled(sheet, id, area, height_at, [&](const ui::Rect& inside) {
    float y = inside.y;
    for (const auto& line : lines) {
      const float h = height_of(sheet, line.words, inside.w);
      draw_line(sheet, line, {inside.x, y, inside.w, h}, family);
      y += h;
    }
    if (event) {
      const float h = row_height(inside.w);
      if (ui::list_row(sheet.ui, "point.event", {inside.x, y, inside.w, h}, row_spec())) {
        sheet.ask(OpenEvent{event->session_id});
      }
      y += h + sheet.theme().gap();
    }
    write(sheet, "point.source", {inside.x, y, inside.w, std::max(0.0F, inside.bottom() - y)}, foot, small, 0);
  });
}

}  // namespace

void draw_point(const Sheet& sheet) {
  const View& view = sheet.model.view;
  if (view.at >= view.points.size()) {
    begin(sheet, {.title = sheet.say("outlook.title")});
    return;
  }
  const Point& point = view.points[view.at];
  const ui::PageLayout layout = begin(sheet, {.title = point_name(sheet, point)});
  const std::vector<Line> lines{{"point.when", ui::icon::event, point_when(sheet, point)},
                                {"point.where", ui::icon::place, point_keeper(sheet, point)},
                                {"point.what", ui::icon::info, point_what(sheet, point)},
                                {"point.ask", ui::icon::forum, point_ask(sheet, point)}};
  const std::string source = sheet.say.small(sheet.say("outlook.source", {{"source", point.source}}));
  draw_lines(sheet, "point", ui::body_with_actions(layout), lines,
             point.keeper == domain::Keeper::hub ? ui::Family::kaki : ui::Family::asagi, point.event, source);
}

void draw_stopped(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("outlook.stopped")});
  const HubView& hub = sheet.common.hub;
  const bool on_card = sheet.model.view.on_card;
  std::vector<Line> lines{
      {"stopped.what", ui::icon::check_circle, sheet.say(on_card ? "outlook.stopped_card" : "outlook.stopped_session")},
      {"stopped.ward", ui::icon::mail, sheet.say("outlook.ward_not_told", {{"ward", hub.ward_name}})}};
  if (!hub.can_hand_over) lines.push_back({"stopped.staff", ui::icon::people, sheet.say("outlook.tell_staff")});
  const float undo_h = sheet.theme().target();
  const ui::Rect body = layout.body;
  draw_lines(sheet, "stopped", body.without_bottom(undo_h + sheet.theme().gap()), lines, ui::Family::sand, {}, {});
  const std::string undo = sheet.say("outlook.undo");
  if (ui::button(sheet.ui, "outlook.undo", body.bottom_part(undo_h).left_part(std::min(body.w, sheet.u(420))),
                 {.kind = ui::ButtonKind::quiet, .label = undo, .icon = ui::icon::undo})) {
    sheet.ask(UndoStop{});
  }
  const std::string menu = sheet.say("outlook.menu");
  const ui::Rect right = ui::action_part(sheet.theme(), layout, 1, 2);
  if (hub.can_hand_over && ui::button(sheet.ui, "outlook.tell", ui::action_part(sheet.theme(), layout, 0, 2),
                                      {.kind = ui::ButtonKind::secondary, .label = sheet.say("outlook.tell")})) {
    sheet.ask(TellWard{});
  }
  next_button(sheet, right, menu);
}

}  // namespace tsunagu::kiosk::outlook
