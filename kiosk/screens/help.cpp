// Where to turn: the people in the room first, then numbers that somebody has called and checked.
#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::screens {
namespace {

struct Places {
  ui::Rect people, numbers;
};

Places places_of(const Sheet& sheet, const ui::PageLayout& l) {
  const ui::Rect body = ui::body_with_actions(l);
  if (is_tall(l)) {
    const float high = sheet.u(sheet.is_large() ? 330 : 270);
    return {body.top_part(high), body.without_top(high + sheet.theme().gap2())};
  }
  const float wide = sheet.u(556);
  return {body.without_right(wide + sheet.theme().gap3()), body.right_part(wide)};
}

void draw_people(const Sheet& sheet, const ui::Rect& area, bool tall) {
  const auto& c = sheet.ui.colours();
  const float height = sheet.u(tall ? 120 : 150);
  const float base = area.y + height;
  ui::draw_doll(
      sheet.ui.canvas(), sheet.theme(), area.x + sheet.u(60), base, height,
      {.kind = ui::DollKind::adult, .body = sheet.theme().is_high_contrast() ? c.asagi : c.ai, .band = c.honey});
  ui::draw_doll(sheet.ui.canvas(), sheet.theme(), area.x + sheet.u(140), base, height * 0.93F,
                {.kind = ui::DollKind::adult, .body = c.kaki, .band = c.kaki_tint});
  sheet.ui.canvas().round_line({area.x + sheet.u(4), base + sheet.u(4)}, {area.x + sheet.u(200), base + sheet.u(4)},
                               c.kaki, sheet.u(6));
  ui::Rect words = tall ? area.without_left(sheet.u(240)) : area.without_top(height + sheet.u(28));
  ui::TextLook strong{.role = ui::TypeRole::label, .most_lines = 3, .least = 0.85F};
  words = write(sheet, "help.counter", words, sheet.say("help.counter"), strong, 8);
  words = write(sheet, "help.counter.more", words, sheet.say("help.counter_more"), body_look(), 20);
  ui::TextLook quiet = body_look();
  quiet.colour = c.ink2;
  if (!tall) write(sheet, "help.close", words, sheet.say("help.close"), quiet, 0);
}

}  // namespace

void draw_help(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.id = "help", .title = sheet.say("help.title")});
  const Places p = places_of(sheet, layout);
  draw_people(sheet, p.people, is_tall(layout));
  ui::card(sheet.ui, p.numbers);
  ui::Rect inside = p.numbers.shrunk(sheet.u(40), sheet.u(22));
  const ui::TextLook head{.role = ui::TypeRole::body_bold, .most_lines = 2, .least = 0.8F};
  inside = write(sheet, "help.numbers", inside, sheet.say("help.numbers"), head, 12);
  if (sheet.state.hub.help.empty()) {
    write(sheet, "help.none", inside, sheet.say("help.no_numbers"), body_look(), 0);
    return;
  }
  ui::TextLook foot{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
  foot.colour = sheet.ui.colours().ink2;
  const ui::Rect checked = inside.bottom_part(sheet.u(sheet.is_large() ? 48 : 38));
  sheet.ui.text(
      "help.verified", checked,
      sheet.say.small(sheet.say("help.verified",
                                {{"day", sheet.say.dates().day_with_year(sheet.state.hub.help.front().verified_on)}})),
      foot);
  draw_entries(sheet, "help", inside.without_bottom(checked.h + sheet.u(4)), help_entries(sheet));
}

}  // namespace tsunagu::kiosk::screens
