#include "ward/people/form_page.h"

#include <algorithm>

namespace tsunagu::ward::people {

ui::Rect Column::take(float high, float gap) {
  const auto out = rest_.top_part(sheet_.px(high));
  rest_ = rest_.without_top(sheet_.px(high + gap));
  return out;
}

bool named_field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view name, Input into,
                 std::size_t limit) {
  auto look = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  look.most_lines = 1;
  const float head = sheet.px(28);
  sheet.ui.text("", rect.top_part(head), name, look);
  auto typed = field(sheet, id, rect.without_top(head).top_part(sheet.px(50)), sheet.model.text(into),
                     {.placeholder = name, .limit = limit});
  if (typed.changed) sheet.ask(Type{into, std::move(*typed.changed)});
  return typed.entered;
}

void choice(const Sheet& sheet, const ui::Rect& rect, const std::vector<Option>& options) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    const auto& option = options[i];
    const auto place = ui::column_of(rect, static_cast<int>(i), static_cast<int>(options.size()), sheet.px(8));
    if (ui::desk_button(sheet.ui, option.id, place,
                        {.kind = option.chosen ? ui::ButtonKind::secondary : ui::ButtonKind::quiet,
                         .label = option.label,
                         .icon = option.chosen ? ui::icon::check_circle : ui::icon::radio_button_unchecked})) {
      sheet.ask(option.asks);
    }
  }
}

bool plain_button(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view key,
                  ui::ButtonKind kind, char32_t icon) {
  const auto label = sheet.say(key);
  return ui::desk_button(sheet.ui, id, rect, {.kind = kind, .label = label, .icon = icon});
}

void paragraph(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view words) {
  auto look = sheet.look(ui::DeskType::body);
  look.most_lines = 4;
  sheet.ui.text(id, rect, words, look);
}

ui::Rect begin_form(const Sheet& sheet, std::string_view title_key) {
  const auto& view = *sheet.model.view;
  const auto body = begin_sheet(sheet, sheet.say("case.of", {{"name", sheet.say.called(view.record.called)}}), "cases");
  ui::desk_card(sheet.ui, body, sheet.say(title_key));
  return body.shrunk(sheet.px(24), 0).without_top(sheet.px(62)).without_bottom(sheet.px(20));
}

bool form_foot(const Sheet& sheet, const ui::Rect& rect, std::string_view id, std::string_view key) {
  if (plain_button(sheet, "form.back", rect.left_part(sheet.px(220)), "family.back", ui::ButtonKind::secondary,
                   ui::icon::arrow_back)) {
    sheet.ask(Show{Page::family});
  }
  return plain_button(sheet, id, rect.right_part(sheet.px(300)), key, ui::ButtonKind::primary);
}

void case_choice(const Sheet& sheet, const ui::Rect& rect) {
  Column column(sheet, rect);
  const auto top = column.take(field_high);
  const float button = sheet.px(140);
  const bool entered =
      named_field(sheet, "find", top.without_right(button + sheet.px(12)), sheet.say("find.name"), Input::search, 60);
  const bool pressed =
      plain_button(sheet, "find.go", top.right_part(button).bottom_part(sheet.px(54)).without_bottom(sheet.px(2)),
                   "find.go", ui::ButtonKind::secondary, ui::icon::search);
  if (entered || pressed) sheet.ask(FindCases{});
  const auto& found = sheet.model.found;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& one = found[i];
    const bool chosen = sheet.model.chosen_case == i;
    const auto name = one.is_protected ? sheet.say("protection.name_hidden") : sheet.say.called(one.called);
    const auto label = one.case_no + "　" + name;
    if (ui::desk_button(sheet.ui, "found." + std::to_string(i), column.take(row_high, 6),
                        {.kind = chosen ? ui::ButtonKind::secondary : ui::ButtonKind::quiet,
                         .label = label,
                         .icon = chosen ? ui::icon::check_circle : ui::icon::radio_button_unchecked,
                         .most_lines = 1})) {
      sheet.ask(ChooseCase{i});
    }
  }
}

}  // namespace tsunagu::ward::people
