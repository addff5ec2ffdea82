// マイプラン: written one question a page, seen as one sheet, taken away.
#include <algorithm>

#include "kiosk/outlook/pages.h"
#include "kiosk/page/big_code.h"
#include "kiosk/page/typing.h"
#include "shared/base/text.h"
#include "shared/i18n/furigana.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::outlook {

void draw_plan_wish(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("plan.wish_title"),
                             .entry = &sheet.model.plan.wish,
                             .next = sheet.say("next"),
                             .skip = sheet.say("plan.skip"),
                             .short_title = sheet.say("plan.wish")});
}

void draw_plan_step(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("plan.step_title"),
                             .entry = &sheet.model.plan.step,
                             .next = sheet.say("next"),
                             .skip = sheet.say("plan.skip"),
                             .short_title = sheet.say("plan.steps")});
}

namespace {

struct PlanRow {
  std::string id;
  char32_t icon;
  std::string label;
  std::string name;
  Intent intent;
};

std::vector<PlanRow> rows_of(const Sheet& sheet) {
  const PlanDraft& plan = sheet.model.plan;
  const std::string wish = encode_utf8(plan.wish.text);
  std::vector<PlanRow> rows{{"plan.row.wish", ui::icon::edit,
                             wish.empty() ? i18n::reading_text(sheet.say("plan.nothing")) : wish,
                             sheet.say("plan.wish"), ChangeWish{}}};
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    rows.push_back({"plan.row.step." + std::to_string(i), ui::icon::edit, encode_utf8(plan.steps[i]),
                    sheet.say("plan.steps"), ChangeStep{i}});
  }
  if (plan.steps.size() < most_plan_steps) {
    rows.push_back(
        {"plan.row.add", ui::icon::add, i18n::plain_text(sheet.say.small(sheet.say("plan.add"))), {}, AddStep{}});
  }
  return rows;
}

constexpr float pad_units = 30;
constexpr float chevron_units = 84;

struct Looks {
  ui::TextLook name, words;
};
Looks looks(const Sheet& sheet) {
  Looks out;
  out.name = {.role = ui::TypeRole::caption, .most_lines = 1};
  out.name.colour = sheet.ui.colours().ink2;
  out.words = {.role = ui::TypeRole::body_bold, .most_lines = 6, .least = 1.0F, .markup = letters::Markup::none};
  return out;
}

float words_width(const Sheet& sheet, float width) { return width - sheet.u(pad_units + chevron_units); }

// As high as the parent's words need.
float height_of(const Sheet& sheet, const PlanRow& row, float width) {
  const Looks look = looks(sheet);
  const float room = words_width(sheet, width);
  float high = sheet.ui.measure(row.label, look.words, room).h + sheet.u(44);
  if (!row.name.empty()) high += sheet.ui.measure(row.name, look.name, room).h + sheet.u(6);
  return std::max(sheet.theme().target(), high);
}

void draw_row(const Sheet& sheet, const PlanRow& row, const ui::Rect& place) {
  ui::Target target;
  target.id = row.id;
  target.rect = place;
  target.role = ui::Role::row;
  target.label = row.name.empty() ? row.label : row.name;
  target.value = row.name.empty() ? std::string{} : row.label;
  const ui::Press press = sheet.ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(sheet.ui, place, ui::row_plate(sheet.theme()), press);
  const Looks look = looks(sheet);
  const ui::Rect words{face.x + sheet.u(pad_units), face.y + sheet.u(8), words_width(sheet, face.w),
                       face.h - sheet.u(16)};
  std::vector<ui::Line> lines{{row.label, look.words}};
  if (!row.name.empty()) lines.insert(lines.begin(), {row.name, look.name});
  sheet.ui.note_fit(sheet.ui.stack(words, lines, sheet.u(6)));
  sheet.ui.icon(row.icon, {face.right() - sheet.u(48), face.centre().y}, 48, sheet.ui.colours().ai);
  if (press.activated) sheet.ask(row.intent);
}

void draw_rows(const Sheet& sheet, const ui::Rect& area) {
  const auto rows = rows_of(sheet);
  const auto height = [&](std::size_t i, float width) { return height_of(sheet, rows[i], width); };
  const auto draw = [&](std::size_t i, const ui::Rect& place) { draw_row(sheet, rows[i], place); };
  scrolled_rows(sheet, "plan", area, {rows.size(), sheet.theme().gap(), height, draw});
}

}  // namespace

void draw_plan(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("plan.title")});
  ui::Rect body = layout.body;
  const std::string note = sheet.say(sheet.common.hub.can_print ? "plan.not_kept" : "plan.no_printer");
  ui::TextLook look = body_look();
  look.colour = sheet.ui.colours().ink2;
  const float high = sheet.ui.measure(note, look, body.w).h;
  sheet.ui.text("plan.note", body.bottom_part(high), note, look);
  draw_rows(sheet, body.without_bottom(high + sheet.u(16)));
  const std::string phone = sheet.say("plan.phone");
  const ui::Rect right = ui::action_part(sheet.theme(), layout, 1, 2);
  if (sheet.common.hub.can_print && ui::button(sheet.ui, "plan.print", ui::action_part(sheet.theme(), layout, 0, 2),
                                               {.kind = ui::ButtonKind::secondary,
                                                .label = sheet.say("print.do"),
                                                .icon = sheet.is_large() ? ui::icon::none : ui::icon::print})) {
    sheet.ask(PrintPlan{});
  }
  if (ui::button(sheet.ui, "plan.phone", right,
                 {.label = phone, .icon = sheet.is_large() ? ui::icon::none : ui::icon::qr_code_2})) {
    sheet.ask(PlanToPhone{});
  }
}

void draw_plan_phone(const Sheet& sheet) {
  std::vector<std::string> sentences{sheet.say("plan.phone_more")};
  const bool narrow = ui::shape_of(sheet.ui.size()) == ui::Shape::portrait;
  if (!sheet.is_large() && !narrow) sentences.push_back(sheet.say("plan.phone_gone"));
  draw_code_page(sheet, {.title = sheet.say("plan.phone_title"),
                         .sentences = std::move(sentences),
                         .code_label = sheet.say("plan.title"),
                         .next = sheet.say("plan.done")});
}

void draw_plan_printed(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("print.done")});
  ui::card(sheet.ui, layout.body);
  ui::TextLook look = body_look();
  look.middle = true;
  look.align = letters::Align::centre;
  look.wrap = centred_wrap(sheet);
  sheet.ui.text("page.more", layout.body.shrunk(sheet.u(60), sheet.u(30)), sheet.say("plan.printed_more"), look);
  const std::string done = sheet.say("plan.done");
  next_button(sheet, next_place(sheet, layout, done), done);
}

}  // namespace tsunagu::kiosk::outlook
