// Children came, and nobody grown-up was counted: forgotten, or right.
#include "kiosk/check_in/pages.h"

namespace tsunagu::kiosk::check_in {

void draw_adult(const Sheet& sheet) {
  const bool stay = sheet.model.counting == Counting::leaving;
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say(stay ? "adult.stay_title" : "adult.title")});
  const ChoiceRow with = stay ? ChoiceRow{"adult.stay", ui::icon::undo, ui::Family::kaki, {}, Back{}}
                              : ChoiceRow{"adult.one", ui::icon::person, ui::Family::kaki, {}, AddAdult{}};
  draw_choices(
      sheet, ui::body_with_actions(layout),
      {with, {"adult.none", ui::icon::child_care, ui::Family::asagi, sheet.say("adult.none_more"), NoAdult{}}});
}

}  // namespace tsunagu::kiosk::check_in
