// 支援措置: set, renewed and ended by a lead.
#include "ward/people/form_page.h"

namespace tsunagu::ward::people {

void draw_protection(const Sheet& sheet) {
  const auto& view = *sheet.model.view;
  const auto body = begin_form(sheet, "protection.title");
  Column column(sheet, body.without_bottom(sheet.px(72)));
  paragraph(sheet, "protection.state", column.take(56),
            view.protected_until ? sheet.say("protection.until", {{"day", sheet.say.full_day(*view.protected_until)}})
                                 : sheet.say("protection.none"));
  if (!view.may_protect) {
    paragraph(sheet, "protection.leads", column.take(56), sheet.say("protection.leads"));
    if (plain_button(sheet, "form.back", body.bottom_part(sheet.px(54)).left_part(sheet.px(220)), "family.back",
                     ui::ButtonKind::secondary, ui::icon::arrow_back)) {
      sheet.ask(Show{Page::family});
    }
    return;
  }
  named_field(sheet, "protection.day", column.take(field_high), sheet.say("protection.day"), Input::value, 10);
  named_field(sheet, "why", column.take(field_high), sheet.say("why"), Input::why);
  if (view.protected_until &&
      plain_button(sheet, "protection.end", column.take(52).left_part(sheet.px(300)), "protection.end")) {
    sheet.ask(EndProtection{});
  }
  if (form_foot(sheet, body.bottom_part(sheet.px(54)), "protection.set", "protection.set")) sheet.ask(Protect{});
}

}  // namespace tsunagu::ward::people
