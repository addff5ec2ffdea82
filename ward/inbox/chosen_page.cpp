// What the chosen request says, and what can be done with it.
#include <cmath>

#include "shared/domain/office_days.h"
#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

constexpr int days_to_answer = 3;  // office days, as hubs promise

std::vector<page::LabelledLine> lines_of(const Sheet& sheet, const HeldView& line) {
  const auto& say = sheet.say;
  const auto& detail = *line.detail;
  std::vector<page::LabelledLine> out;
  const auto add = [&](std::string_view key, std::string value, bool bold = false) {
    if (!value.empty()) out.push_back({say(key), std::move(value), bold});
  };
  add("fact.wish", detail.wish);
  add("fact.words", detail.words);
  add("fact.decision", detail.decision, true);
  add("fact.contact", say.contact(detail.contact));
  add("fact.children", page::in_lines(say.children(detail.children, sheet.common.now)));
  if (detail.due) add("fact.due", say.due(*detail.due));
  add("fact.language", detail.language.empty() ? std::string{} : say.language(detail.language));
  const domain::OfficeDays ward{.on_holidays = domain::OnHolidays::closed};
  add("held.answer_by", say.day(domain::expected_answer(line.issued, days_to_answer, ward)), true);
  if (line.repeated) add("held.warning", say("held.repeated_todo"), true);
  return out;
}

void draw_buttons(const Sheet& sheet, const HeldView& line, const ui::Rect& row) {
  const float gap = sheet.px(10);
  const auto button = [&](std::string_view id, int at, ui::ButtonKind kind, std::string_view key) {
    const auto label = sheet.say(key);
    return ui::desk_button(sheet.ui, id, ui::column_of(row, at, 3, gap), {.kind = kind, .label = label});
  };
  if (button("chosen.open", 0, ui::ButtonKind::primary, "chosen.open")) sheet.ask(OpenHeld{});
  if (button("chosen.urgent", 1, ui::ButtonKind::quiet, line.urgent ? "chosen.not_urgent" : "chosen.urgent")) {
    sheet.ask(MarkUrgent{});
  }
  if (button("chosen.decline", 2, ui::ButtonKind::quiet, "arrived.decline")) sheet.ask(AskDecline{});
}

}  // namespace

void draw_chosen(const Sheet& sheet, const ui::Rect& area) {
  const auto& line = sheet.model.held[sheet.model.chosen];
  ui::desk_card(sheet.ui, area);
  const auto inside = area.shrunk(sheet.px(24), sheet.px(14));
  auto title = sheet.look(ui::DeskType::heading);
  title.most_lines = 2;
  title.least = 0.7F;
  title.markup = letters::Markup::none;
  const auto called = line.detail ? sheet.say.called(line.detail->called) : sheet.say("held.closed");
  sheet.ui.text("chosen.called", inside.top_part(sheet.px(34)), called, title);
  const float foot = sheet.px(58);
  const auto words = inside.without_top(sheet.px(42)).without_bottom(foot);
  if (line.detail) {
    scrolled_lines(sheet, "chosen", words, lines_of(sheet, line));
  } else {
    auto look = sheet.look(ui::DeskType::body);
    look.most_lines = 6;
    sheet.ui.text("chosen.closed", words, sheet.say("held.closed_todo"), look);
  }
  draw_buttons(sheet, line, inside.bottom_part(sheet.px(50)));
}

}  // namespace tsunagu::ward::inbox
