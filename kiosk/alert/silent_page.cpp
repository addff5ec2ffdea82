#include "kiosk/alert/pages.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::alert {
namespace {

bool staff_know(AlertKnown known) { return known != AlertKnown::here && known != AlertKnown::unsaved; }

}  // namespace

void draw_silent(const Sheet& sheet) {
  const AlertKnown known = sheet.common.alert_known.value_or(AlertKnown::here);
  const bool know = staff_know(known);
  const ui::PageLayout layout = draw_composition(
      sheet, with_help_numbers(
                 sheet, {.title = sheet.say(know ? "silent.title" : "silent.alone"),
                         .sentence = sheet.say(know ? "silent.more" : "silent.alone_more"),
                         .plate = known == AlertKnown::here ? sheet.say("silent.here") : alert_words(sheet, known)}));
  if (composition_actions(sheet, layout, "silent.talk", sheet.say("silent.other"), sheet.say("home"))) {
    sheet.ask(Open{Door::talk});
  }
}

}  // namespace tsunagu::kiosk::alert
