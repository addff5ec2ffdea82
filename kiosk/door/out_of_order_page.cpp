#include "kiosk/door/pages.h"
#include "kiosk/page/composition.h"

namespace tsunagu::kiosk::door {

// No details: they are for staff, behind their door.
void draw_out_of_order(const Sheet& sheet) {
  const ui::PageLayout layout = draw_composition(
      sheet, with_help_numbers(sheet, {.title = sheet.say("closed.title"), .sentence = sheet.say("help.counter")}));
  const std::string label = sheet.say("attract.staff");
  if (ui::button(sheet.ui, "closed.staff", next_place(sheet, layout, label),
                 {.kind = ui::ButtonKind::quiet, .label = label})) {
    sheet.ask(Open{Door::staff});
  }
}

}  // namespace tsunagu::kiosk::door
