// A pregnancy begins, ends, or goes on after all. After a loss nothing more is asked.
#include "ward/people/form_page.h"

namespace tsunagu::ward::people {
namespace {

using domain::PregnancyOutcome;

void draw_month(const Sheet& sheet, const ui::Rect& row, std::string_view key) {
  const float arrow = sheet.px(56);
  auto name = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
  name.middle = true;
  name.most_lines = 1;
  const auto right = row.right_part(sheet.px(420));
  sheet.ui.text("", row.without_right(sheet.px(430)), sheet.say(key), name);
  auto month = sheet.look(ui::DeskType::heading);
  month.middle = true;
  month.align = letters::Align::centre;
  month.most_lines = 1;
  sheet.ui.text("month", right.shrunk(arrow + sheet.px(8), 0), sheet.say.month(sheet.model.month), month);
  const auto before = sheet.say("month.before");
  const auto after = sheet.say("month.after");
  if (ui::desk_button(
          sheet.ui, "month.before", right.left_part(sheet.px(130)),
          {.kind = ui::ButtonKind::quiet, .label = before, .icon = ui::icon::chevron_left, .repeats = true})) {
    sheet.ask(TurnMonth{-1});
  }
  if (ui::desk_button(
          sheet.ui, "month.after", right.right_part(sheet.px(130)),
          {.kind = ui::ButtonKind::quiet, .label = after, .icon_after = ui::icon::chevron_right, .repeats = true})) {
    sheet.ask(TurnMonth{1});
  }
}

void draw_ending(const Sheet& sheet, Column& column) {
  const auto outcome = sheet.model.outcome;
  const auto option = [&](const char* key, PregnancyOutcome what) {
    return Option{key, sheet.say(key), outcome == what, ChooseOutcome{what}};
  };
  choice(sheet, column.take(row_high, 20),
         {option("outcome.birth", PregnancyOutcome::birth), option("outcome.loss", PregnancyOutcome::loss),
          option("outcome.moved", PregnancyOutcome::moved), option("outcome.unknown", PregnancyOutcome::unknown)});
  draw_month(sheet, column.take(row_high, 20),
             outcome == PregnancyOutcome::birth ? "pregnancy.born_in" : "pregnancy.over_in");
  if (outcome == PregnancyOutcome::birth) {
    named_field(sheet, "pregnancy.child", column.take(field_high), sheet.say("pregnancy.child"), Input::called, 40);
  } else {
    paragraph(sheet, "pregnancy.after", column.take(56),
              sheet.say(outcome == PregnancyOutcome::loss ? "pregnancy.after_loss" : "pregnancy.after"));
  }
}

}  // namespace

void draw_pregnancy(const Sheet& sheet) {
  const auto& all = sheet.model.view->family.pregnancies;
  const bool begins = sheet.model.pregnancy >= all.size();
  const bool resumes = !begins && all[sheet.model.pregnancy].end.has_value();
  const auto body = begin_form(sheet, begins ? "pregnancy.begin" : resumes ? "pregnancy.resume" : "pregnancy.end");
  Column column(sheet, body.without_bottom(sheet.px(72)));
  if (begins) {
    draw_month(sheet, column.take(row_high, 20), "pregnancy.due_in");
  } else if (resumes) {
    paragraph(sheet, "pregnancy.resumes", column.take(56), sheet.say("pregnancy.resumes"));
  } else {
    draw_ending(sheet, column);
  }
  named_field(sheet, "why", column.take(field_high), sheet.say(resumes ? "why" : "why.optional"), Input::why);
  if (form_foot(sheet, body.bottom_part(sheet.px(54)), "pregnancy.save", "pregnancy.save")) sheet.ask(SavePregnancy{});
}

}  // namespace tsunagu::ward::people
