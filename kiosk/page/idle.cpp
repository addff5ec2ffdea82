#include "kiosk/page/idle.h"

#include <cmath>
#include <string>

namespace tsunagu::kiosk::page {

void draw_idle(const Frame& sheet, bool draft) {
  const IdleWarning& idle = *sheet.common.idle;
  const ui::PageLayout layout = ui::lay_out_page(sheet.theme(), sheet.ui.size());
  const std::string question = sheet.say("idle.question");
  const std::string sentence = sheet.say.count(draft ? "idle.sentence" : "idle.returns", idle.seconds_left);
  const std::string go_on = sheet.say("idle.go_on");
  if (ui::idle_dialog(sheet.ui, layout, idle.seconds_left, idle.seconds_total,
                      {.question = question, .sentence = sentence, .go_on = go_on})) {
    sheet.ask(KeepGoing{});
  }
}

void draw_passing(const Frame& sheet) {
  const IdleWarning left = sheet.common.idle.value_or(IdleWarning{1, 1});
  const ui::PageLayout layout = ui::lay_out_page(sheet.theme(), sheet.ui.size());
  const ui::Rect line = layout.main.bottom_part(sheet.u(12));
  const auto& c = sheet.ui.colours();
  sheet.ui.canvas().fill(line, c.sand2);
  const float part = static_cast<float>(left.seconds_left) / static_cast<float>(left.seconds_total);
  sheet.ui.canvas().fill(line.left_part(std::round(line.w * part)), c.kaki);
  sheet.ui.show({.id = "page.passes",
                 .rect = line,
                 .role = ui::Role::status,
                 .label = std::to_string(left.seconds_left) + " / " + std::to_string(left.seconds_total)});
}

}  // namespace tsunagu::kiosk::page
