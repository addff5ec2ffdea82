#include "kiosk/page/card_notice.h"

#include <algorithm>

namespace tsunagu::kiosk::page {

void draw_card_notice(const Frame& sheet) {
  const ui::PageLayout layout = ui::lay_out_page(sheet.theme(), sheet.ui.size());
  const std::string close = sheet.say("near.close");
  const float gap = sheet.theme().gap();
  const float wide = sheet.ui.measure(close, {.role = ui::TypeRole::label, .most_lines = 1}).w + sheet.u(72);
  const float words = layout.content.w - wide - gap;
  const float high = std::max(notice_height(sheet, words), sheet.theme().target());
  const ui::Rect head{layout.content.x, layout.main.y + sheet.u(2), layout.content.w, high};
  sheet.ui.registry().cover("notice.over",
                            head.shrunk(-0.9F * gap));  // nor does anything too close to its button answer
  draw_notice(sheet, ui::without_near(sheet.theme(), head, wide + gap));
  const ui::Rect button = ui::near_part(sheet.theme(), head, wide);
  if (ui::button(sheet.ui, "notice.close", button, {.kind = ui::ButtonKind::secondary, .label = close})) {
    sheet.ask(KeepGoing{});
  }
}

}  // namespace tsunagu::kiosk::page
