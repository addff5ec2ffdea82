// Where to turn: the people in the room first, then numbers that somebody has called and checked.
#include <algorithm>

#include "kiosk/door/pages.h"
#include "kiosk/page/help_numbers.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::door {
namespace {

// 今つらい: from every page in two taps, and from the attract screen's help list in one.
void draw_now(const Sheet& sheet, const ui::Rect& place) {
  const std::string label = sheet.say("how.now");
  const ui::ButtonSpec spec{.kind = ui::ButtonKind::secondary, .label = label};
  if (ui::button(sheet.ui, "help.now", place, spec)) sheet.ask(AskForSomeoneNow{});
}

// Beside the people in the room; no wider than its words need.
float now_width(const Sheet& sheet) {
  const float words = sheet.ui.measure(sheet.say("how.now"), {.role = ui::TypeRole::label, .most_lines = 1}).w;
  return std::clamp(words + sheet.u(70), sheet.u(200), sheet.u(410));
}

void draw_people(const Sheet& sheet, const ui::Rect& area, float for_now) {
  const auto& c = sheet.ui.colours();
  const float height = std::min(area.h - sheet.u(14), sheet.u(150));
  const float base = area.y + height + sheet.u(4);
  const ui::Colour person = sheet.theme().is_high_contrast() ? c.asagi : c.ai;
  ui::draw_doll(sheet.ui.canvas(), sheet.theme(), area.x + sheet.u(60), base, height,
                {.kind = ui::DollKind::adult, .body = person, .band = c.honey});
  ui::draw_doll(sheet.ui.canvas(), sheet.theme(), area.x + sheet.u(140), base, height * 0.93F,
                {.kind = ui::DollKind::adult, .body = c.kaki, .band = c.kaki_tint});
  sheet.ui.canvas().round_line({area.x + sheet.u(4), base + sheet.u(4)}, {area.x + sheet.u(200), base + sheet.u(4)},
                               c.kaki, sheet.u(6));
  ui::Rect words = area.without_left(sheet.u(216)).without_right(for_now + sheet.theme().gap());
  ui::TextLook body = body_look();
  if (sheet.common.alert_known) {  // what is known of it, in the place of what is always so
    body.em_units = sheet.is_large() ? 42 : 37;
    body.bold = true;
    body.most_lines = 5;
    body.least = 0.65F;
    write(sheet, "help.alert", words, alert_words(sheet, *sheet.common.alert_known), body, 0);
    return;
  }
  const ui::TextLook strong{.role = ui::TypeRole::label, .most_lines = 2, .least = 0.85F};
  words = write(sheet, "help.counter", words, sheet.say("help.counter"), strong, 12);
  body.most_lines = 3;
  if (sheet.is_large() && area.w > sheet.u(900)) return;  // fewer things a page
  const std::string more = sheet.say("help.counter_more");
  if (!sheet.ui.fits(words, more, body)) return;
  write(sheet, "help.counter.more", words, more, body, 0);
}

}  // namespace

void draw_help(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("help.title")});
  ui::Rect body = ui::body_with_actions(layout);
  if (is_tall(layout)) {
    const float top = std::min(body.y, std::max(body.y - sheet.u(70), title_bottom(sheet, layout) + sheet.u(14)));
    body = {body.x, top, body.w, body.bottom() - top};
  }
  const float people = sheet.u(is_tall(layout)    ? (sheet.is_large() ? 200.0F : 190.0F)
                               : sheet.is_large() ? 124.0F
                                                  : 148.0F);
  const bool tall = is_tall(layout);
  const float now = tall ? 0 : now_width(sheet);
  draw_people(sheet, body.top_part(people), now);
  if (tall) {
    draw_now(sheet, body.bottom_part(sheet.theme().target()));
    body = body.without_bottom(sheet.theme().target() + sheet.u(20));
  } else {
    draw_now(sheet, body.right_part(now).top_part(sheet.theme().target()));
  }
  const ui::Rect card = body.without_top(people + sheet.u(20));
  ui::card(sheet.ui, card);
  ui::Rect inside = card.shrunk(sheet.u(40), sheet.u(16));
  const ui::TextLook title{.role = ui::TypeRole::body_bold, .most_lines = 1, .middle = true, .least = 0.8F};
  const ui::Rect head = inside.top_part(sheet.ui.measure(sheet.say("help.numbers"), title).h + sheet.u(8));
  sheet.ui.text("help.numbers", head, sheet.say("help.numbers"), title);
  inside = inside.without_top(head.h + sheet.u(8));
  if (sheet.common.hub.help.empty()) {
    write(sheet, "help.none", inside, sheet.say("help.no_numbers"), body_look(), 0);
    return;
  }
  const ui::Rect checked = inside.bottom_part(sheet.u(sheet.is_large() ? 44 : 36));
  ui::TextLook foot{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
  foot.colour = sheet.ui.colours().ink2;
  sheet.ui.text("help.verified", checked, sheet.say.small(help_foot(sheet)), foot);
  draw_help_numbers(sheet, "help", inside.without_bottom(checked.h + sheet.u(4)), is_tall(layout) ? 1 : 2);
}

}  // namespace tsunagu::kiosk::door
