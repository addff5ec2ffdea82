#include <algorithm>
#include <array>

#include "ward/cases/pages.h"

namespace tsunagu::ward::cases {
namespace {

constexpr float no_width = 150;
constexpr float day_width = 130;
constexpr float open_width = 110;

void draw_heads(const Sheet& sheet, const ui::Rect& row) {
  auto look = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  look.most_lines = 1;
  const float gap = sheet.px(12);
  const float rest = row.w - 2 * gap - sheet.px(no_width + day_width + open_width) - 4 * gap;
  const std::array<std::pair<std::string_view, float>, 5> heads{{{"cases.no", sheet.px(no_width)},
                                                                 {"cases.called", rest * 0.4F},
                                                                 {"cases.children", rest * 0.6F},
                                                                 {"cases.waiting", sheet.px(open_width)},
                                                                 {"cases.changed", sheet.px(day_width)}}};
  float x = row.x + gap;
  for (const auto& [key, width] : heads) {
    sheet.ui.text("", {x, row.y, width, row.h}, sheet.say(key), look);
    x += width + gap;
  }
}

void draw_row(const Sheet& sheet, std::size_t index, const ui::Rect& rect) {
  const auto& row = sheet.model.rows[index];
  const auto& say = sheet.say;
  const bool hidden = row.protected_until.has_value();
  const auto called = hidden ? say("protection.name_hidden") : say.called(row.record.called);
  auto children = hidden ? std::string{} : say.list(say.children(row.record.children, sheet.common.now));
  if (row.record.due && !hidden) children = say.list({children, say.due(*row.record.due)});
  const auto waiting = row.waiting == 0 ? std::string{} : say.count("cases.count_waiting", row.waiting);
  const auto day = say.day(row.changed);
  // The widths of the two cells between come from what is left on this screen.
  const float per_px = sheet.px(1);
  const float rest = rect.w / per_px - 24 - no_width - day_width - open_width - 48;
  const std::array<ui::TableCell, 5> cells{{{.text = row.case_no, .width = no_width},
                                            {.text = called, .width = rest * 0.4F, .bold = true},
                                            {.text = children, .width = rest * 0.6F},
                                            {.text = waiting, .width = open_width},
                                            {.text = day, .width = day_width}}};
  if (ui::table_row(sheet.ui, "case." + std::to_string(index), rect, cells)) sheet.ask(page::OpenCase{row.case_id});
}

void draw_by_hand(const Sheet& sheet, const ui::Rect& place) {
  const auto label = sheet.say("cases.new");
  if (ui::desk_button(sheet.ui, "cases.new", place,
                      {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::add})) {
    sheet.ask(page::NewCase{});
  }
}

void draw_paging(const Sheet& sheet, const ui::Rect& row) {
  const auto count = sheet.model.rows.size();
  const auto first = sheet.model.first_row;
  const float wide = sheet.px(150);
  auto look = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
  look.middle = true;
  sheet.ui.text("cases.count", row.without_right(2 * wide + sheet.px(30)).without_left(sheet.px(290)),
                sheet.say.count("cases.count", count), look);
  if (count <= rows_a_page) return;
  const auto prev = sheet.say("page.prev");
  const auto next = sheet.say("page.next");
  if (ui::desk_button(sheet.ui, "cases.prev", {row.right() - 2 * wide - sheet.px(12), row.y, wide, row.h},
                      {.kind = ui::ButtonKind::quiet,
                       .label = prev,
                       .icon = ui::icon::chevron_left,
                       .readiness = first == 0 ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnRows{-1});
  }
  if (ui::desk_button(sheet.ui, "cases.next", {row.right() - wide, row.y, wide, row.h},
                      {.kind = ui::ButtonKind::quiet,
                       .label = next,
                       .icon_after = ui::icon::chevron_right,
                       .readiness = first + rows_a_page >= count ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnRows{1});
  }
}

}  // namespace

void draw_list(const Sheet& sheet) {
  const auto body = begin_sheet(sheet, sheet.say("cases.title"), "cases");
  ui::desk_card(sheet.ui, body);
  const auto inside = body.shrunk(sheet.px(20), sheet.px(16));
  draw_by_hand(sheet, inside.bottom_part(sheet.px(48)).left_part(sheet.px(280)));
  if (sheet.model.rows.empty()) {
    auto look = sheet.look(ui::DeskType::heading, sheet.ui.colours().ink2);
    look.align = letters::Align::centre;
    look.middle = true;
    sheet.ui.text("cases.none", inside, sheet.say(sheet.common.search.empty() ? "cases.none" : "cases.not_found"),
                  look);
    return;
  }
  draw_heads(sheet, inside.top_part(sheet.px(26)));
  const auto count = std::min(rows_a_page, sheet.model.rows.size() - sheet.model.first_row);
  const float high = std::min(sheet.px(52), (inside.h - sheet.px(26 + 60)) / static_cast<float>(rows_a_page));
  for (std::size_t i = 0; i < count; ++i) {
    draw_row(sheet, sheet.model.first_row + i,
             {inside.x, inside.y + sheet.px(28) + static_cast<float>(i) * high, inside.w, high - sheet.px(2)});
  }
  draw_paging(sheet, inside.bottom_part(sheet.px(48)));
}

}  // namespace tsunagu::ward::cases
