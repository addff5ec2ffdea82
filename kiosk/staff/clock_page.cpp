// Are date and time right? Until somebody says so, nothing that is recorded has a day. Then: on which day was what was
// recorded meanwhile?
#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"
#include "kiosk/staff/pages.h"
#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::staff {
namespace {

std::string count_of(int count) { return std::to_string(count); }

void draw_next(const Sheet& sheet, const ui::PageLayout& layout, const std::string& key, const Sheet::Act& act) {
  const std::string label = sheet.say(key);
  if (ui::button(sheet.ui, "next", next_place(sheet, layout, label), {.label = label})) sheet.act(act);
}

// What the tablet takes for now, as large as it goes: that is what somebody compares with the clock on the wall.
void draw_doubted(const Sheet& sheet, const ui::PageLayout& layout) {
  const std::string now =
      sheet.say.dates().day_with_year(today(sheet)) + "  " + clock_of(domain::minute_of_day(sheet.common.now));
  ui::Rect body = write(sheet, "clock.doubted", layout.body, sheet.say("clock.doubted"), body_look(), 20);
  ui::TextLook big{.role = ui::TypeRole::title, .most_lines = 2, .least = 0.8F};
  body = write(sheet, "clock.now", body, now, big, 20);
  write(sheet, "clock.if_wrong", body, sheet.say("clock.if_wrong"), body_look(), 0);
  draw_next(sheet, layout, "clock.confirm", ConfirmClock{});
}

void draw_days(const Sheet& sheet, const ui::PageLayout& layout) {
  const ClockView& clock = sheet.model.clock;
  const ui::Rect body = write(sheet, "clock.undated", layout.body,
                              sheet.say("clock.undated", {{"count", count_of(clock.to_correct)}}), body_look(), 14);
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < clock.days.size(); ++i) {
    rows.push_back({.id = "clock.day." + std::to_string(i),
                    .icon = ui::icon::event,
                    .label = sheet.say.dates().day(clock.days[i]),
                    .body = {},
                    .act = ChooseClockDay{i}});
  }
  draw_row_list(sheet, "clock.days", body, rows);
  draw_next(sheet, layout, "clock.done", Next{});
}

void draw_settled(const Sheet& sheet, const ui::PageLayout& layout) {
  const ClockView& clock = sheet.model.clock;
  ui::Rect body = layout.body;
  if (clock.corrected > 0) {
    body = write(sheet, "clock.corrected", body,
                 sheet.say("clock.corrected", {{"count", count_of(clock.corrected)},
                                               {"day", i18n::plain_text(sheet.say.dates().day(clock.corrected_to))}}),
                 body_look(), 20);
    const ui::Rect row = body.top_part(sheet.theme().target());
    if (ui::button(sheet.ui, "clock.undo", row, {.kind = ui::ButtonKind::quiet, .label = sheet.say("clock.undo")})) {
      sheet.ask(UndoClockDay{});
    }
    body = body.without_top(row.h + sheet.u(20));
  } else {
    body = write(sheet, "clock.fine", body, sheet.say("clock.fine"), body_look(), 20);
  }
  if (clock.waiting > 0) {
    write(sheet, "clock.waiting", body, sheet.say("board.waiting", {{"count", count_of(clock.waiting)}}), body_look(),
          0);
  }
  draw_next(sheet, layout, "clock.done", Next{});
}

}  // namespace

void draw_clock(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("clock.title")});
  const ClockView& clock = sheet.model.clock;
  if (clock.doubted) return draw_doubted(sheet, layout);
  if (clock.to_correct > 0) return draw_days(sheet, layout);
  draw_settled(sheet, layout);
}

}  // namespace tsunagu::kiosk::staff
