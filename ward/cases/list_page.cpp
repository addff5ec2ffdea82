#include <algorithm>
#include <array>

#include "ward/cases/pages.h"

namespace tsunagu::ward::cases {
namespace {

constexpr float no_width = 150;
constexpr float day_width = 110;
constexpr float open_width = 110;
constexpr float row_high = 52;
constexpr float gap = 12;

// The household, its children, and where it agrees with what was typed share what is left.
std::array<float, 6> widths(float rest) {
  return {no_width, rest * 0.31F, rest * 0.42F, rest * 0.27F, open_width, day_width};
}
float rest_of(const Sheet& sheet, const ui::Rect& row) {
  return row.w / sheet.px(1) - 2 * gap - no_width - day_width - open_width - 5 * gap;
}

void draw_heads(const Sheet& sheet, const ui::Rect& row) {
  auto look = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  look.most_lines = 1;
  const auto wide = widths(rest_of(sheet, row));
  const std::string_view found = sheet.common.search.empty() ? "" : "cases.found";
  const std::array<std::string_view, 6> heads{"cases.no", "cases.called",  "cases.children",
                                              found,      "cases.waiting", "cases.changed"};
  float x = row.x + sheet.px(gap);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const float width = sheet.px(wide[i]);
    if (!heads[i].empty()) sheet.ui.text("", {x, row.y, width, row.h}, sheet.say(heads[i]), look);
    x += width + sheet.px(gap);
  }
}

std::string why_in_words(const Sheet& sheet, const WhyFound& why) {
  using How = WhyFound::How;
  const auto& say = sheet.say;
  switch (why.how) {
    case How::everything: return {};
    case How::written: return say("found.written");
    case How::variant: return say("found.variant", {{"text", why.text}});
    case How::sound: return say("found.sound", {{"text", why.text}});
    case How::child: return say("found.child", {{"text", why.text}});
    case How::phone: return say("found.phone", {{"text", why.text}});
    case How::number: return say("found.number", {{"text", why.text}});
    case How::case_no: return say("found.case_no", {{"text", why.text}});
    case How::elsewhere: return say("found.elsewhere");
  }
  return {};
}

void draw_row(const Sheet& sheet, std::size_t index, const ui::Rect& rect) {
  const auto& row = sheet.model.rows[index];
  const auto& say = sheet.say;
  const bool hidden = row.protected_until.has_value();
  const auto called = hidden ? say("protection.name_hidden") : say.called(row.record.called);
  auto children = hidden ? std::string{} : say.list(say.children(row.record.children, sheet.common.now));
  if (row.record.due && !hidden) children = say.list({children, say.due(*row.record.due)});
  const auto why = hidden ? std::string{} : why_in_words(sheet, row.why);
  const auto waiting = row.waiting == 0 ? std::string{} : say.count("cases.count_waiting", row.waiting);
  const auto day = say.day(row.changed);
  const auto wide = widths(rest_of(sheet, rect));
  const std::array<ui::TableCell, 6> cells{{{.text = row.case_no, .width = wide[0]},
                                            {.text = called, .width = wide[1], .bold = true},
                                            {.text = children, .width = wide[2]},
                                            {.text = why, .width = wide[3]},
                                            {.text = waiting, .width = wide[4]},
                                            {.text = day, .width = wide[5]}}};
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
  const auto count = sheet.model.count;
  const auto first = sheet.model.first_row;
  const float wide = sheet.px(150);
  auto look = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
  look.middle = true;
  // How many there are, beside those that are seen.
  const auto all = sheet.say.count("cases.count", count);
  const auto shown = sheet.say(
      "cases.shown",
      {{"first", std::to_string(first + 1)}, {"last", std::to_string(first + sheet.model.rows.size())}, {"all", all}});
  sheet.ui.text("cases.count", row.without_right(2 * wide + sheet.px(30)).without_left(sheet.px(290)),
                count > rows_a_page ? shown : all, look);
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
                       .readiness = sheet.model.has_more ? ui::Readiness::ready : ui::Readiness::off})) {
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
  const float high = std::min(sheet.px(row_high), (inside.h - sheet.px(26 + 60)) / static_cast<float>(rows_a_page));
  for (std::size_t i = 0; i < sheet.model.rows.size(); ++i) {
    draw_row(sheet, i,
             {inside.x, inside.y + sheet.px(28) + static_cast<float>(i) * high, inside.w, high - sheet.px(2)});
  }
  draw_paging(sheet, inside.bottom_part(sheet.px(48)));
}

}  // namespace tsunagu::ward::cases
