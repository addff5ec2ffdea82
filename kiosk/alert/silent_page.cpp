#include "kiosk/alert/pages.h"
#include "kiosk/page/composition.h"

namespace tsunagu::kiosk::alert {

void draw_silent(const Sheet& sheet) {
  const bool reached = sheet.model.reached_staff;
  std::vector<CardEntry> entries = help_entries(sheet);
  if (entries.empty()) entries.push_back({{}, sheet.say("help.no_numbers")});
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = sheet.say(reached ? "silent.title" : "silent.alone"),
                               .sentence = sheet.say(reached ? "silent.more" : "silent.alone_more"),
                               .card_title = sheet.say("help.numbers"),
                               .entries = std::move(entries),
                               .foot = verified_words(sheet)});
  if (composition_actions(sheet, layout, "silent.talk", sheet.say("silent.other"), sheet.say("home"))) {
    sheet.ask(Open{Door::talk});
  }
}

}  // namespace tsunagu::kiosk::alert
