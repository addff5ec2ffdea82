// The months that a family registered, and whether one of them shall go.
#include "kiosk/check_in/pages.h"
#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::check_in {

namespace {

// Of one that has passed the page says the month and nothing else: neither that a baby is there nor that one is
// awaited.
bool is_awaited(const Sheet& sheet, const RegisteredMonth& entry) {
  return entry.kind == MonthKind::due && entry.month >= domain::month_of(today(sheet));
}

}  // namespace

std::string words_of(const Sheet& sheet, const RegisteredMonth& entry) {
  const auto& dates = sheet.say.dates();
  const i18n::Month month = month_of(entry.month);
  if (is_awaited(sheet, entry)) return dates.due(month);
  if (entry.kind == MonthKind::due) return dates.month(month);
  return dates.born(month, month_of(domain::month_of(today(sheet))));
}

RowEntry month_row(const Sheet& sheet, const RegisteredMonth& entry, std::size_t index) {
  const bool awaited = is_awaited(sheet, entry);
  const auto other = entry.kind == MonthKind::due ? ui::icon::event : ui::icon::child_care;
  return {.id = "month_row." + std::to_string(index),
          .icon = awaited ? ui::icon::pregnant_woman : other,
          .family = awaited ? ui::Family::kaki : ui::Family::asagi,
          .label = words_of(sheet, entry),
          .body = sheet.say.small(sheet.say("months.forget")),
          .act = ForgetMonth{index}};
}

void draw_months(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("leaving.months")});
  const ui::Rect body = ui::body_with_actions(layout);
  if (sheet.model.months.empty()) {
    write(sheet, "months.none", body, sheet.say("months.none"), body_look(), 0);
    return;
  }
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < sheet.model.months.size(); ++i) {
    rows.push_back(month_row(sheet, sheet.model.months[i], i));
  }
  draw_row_list(sheet, "months", body, rows);
}

namespace {

const RegisteredMonth* forgetting(const Sheet& sheet) {
  const auto& model = sheet.model;
  const auto& months = model.registration.months.empty() ? model.months : model.registration.months;
  return model.forgetting && *model.forgetting < months.size() ? &months[*model.forgetting] : nullptr;
}

}  // namespace

void draw_forget_month(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("months.forget_title")});
  ui::Rect area = layout.body;
  if (const auto* month = forgetting(sheet)) {
    const ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 3, .least = 0.8F};
    area = write(sheet, "forget.what", area, words_of(sheet, *month), look, 22);
  }
  const bool on_card = sheet.model.registration.months.empty();
  if (on_card) write(sheet, "forget.more", area, sheet.say("months.forget_more"), body_look(), 0);
  const std::string label = sheet.say("months.forget");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "forget.keep", sheet.say("months.keep"))) sheet.ask(Back{});
  if (ui::button(sheet.ui, "forget.confirm", confirm, {.label = label})) sheet.ask(ConfirmForget{});
}

}  // namespace tsunagu::kiosk::check_in
