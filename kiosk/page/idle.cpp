#include "kiosk/page/idle.h"

namespace tsunagu::kiosk::page {

void draw_idle(const Frame& sheet) {
  const IdleWarning& idle = *sheet.common.idle;
  const ui::PageLayout layout = ui::lay_out_page(sheet.theme(), sheet.ui.size());
  const std::string question = sheet.say("idle.question");
  const std::string sentence = sheet.say.count("idle.sentence", idle.seconds_left);
  const std::string go_on = sheet.say("idle.go_on");
  if (ui::idle_dialog(sheet.ui, layout, idle.seconds_left, idle.seconds_total,
                      {.question = question, .sentence = sentence, .go_on = go_on})) {
    sheet.ask(KeepGoing{});
  }
}

}  // namespace tsunagu::kiosk::page
