// Four ways in: a card held to the reader, a typed number, the first time, and no card at all.
#include <array>

#include "kiosk/check_in/pages.h"
#include "kiosk/page/typing.h"
#include "shared/base/text.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::check_in {
namespace {

void draw_card_side(const Sheet& sheet, const ui::Rect& area, bool tall) {
  const auto& c = sheet.ui.colours();
  const float radius = sheet.theme().radius_card();
  sheet.ui.canvas().fill(area, c.kaki_tint, radius);
  if (sheet.theme().is_high_contrast()) sheet.ui.canvas().stroke(area, c.kaki, sheet.u(4), radius);
  const std::string label = sheet.say("checkin.card");
  const std::string more = sheet.say("checkin.card_more");
  ui::TextLook strong{.role = ui::TypeRole::label, .most_lines = 2, .least = 0.8F, .wrap = centred_wrap(sheet)};
  ui::TextLook body = body_look();
  body.wrap = centred_wrap(sheet);
  body.least = 0.9F;
  ui::Rect words;
  if (tall) {
    const float picture = area.w * 0.46F;
    ui::draw_scene(sheet.ui.canvas(), sheet.theme(), ui::Scene::card,
                   area.left_part(picture).shrunk(sheet.u(10), sheet.u(14)));
    words = area.without_left(picture).without_right(sheet.u(24));
  } else {
    strong.align = body.align = letters::Align::centre;
    const float width = area.w - 2 * sheet.u(24);
    const float high = sheet.ui.measure(label, strong, width).h + sheet.ui.measure(more, body, width).h + sheet.u(56);
    ui::draw_scene(sheet.ui.canvas(), sheet.theme(), ui::Scene::card,
                   area.without_bottom(high).without_bottom(sheet.u(4)));
    words = area.bottom_part(high).shrunk(sheet.u(24), 0).without_bottom(sheet.u(16));
  }
  const std::array<ui::Line, 2> lines{{{label, strong}, {more, body}}};
  ui::Target target;
  target.id = "checkin.card";
  target.rect = area;
  target.role = ui::Role::status;
  target.label = label;
  target.value = more;
  target.clipped = !sheet.ui.stack(words, lines, sheet.u(14));
  sheet.ui.show(std::move(target));
}

struct WayTile {
  Way way;
  const char* id;
  char32_t icon;
  ui::Family family;
};
constexpr std::array<WayTile, 3> ways{{
    {Way::number, "checkin.number", ui::icon::dialpad, ui::Family::honey},
    {Way::first_time, "checkin.first", ui::icon::emoji_people, ui::Family::asagi},
    {Way::without_card, "checkin.without", ui::icon::groups, ui::Family::ai},
}};

}  // namespace

void draw_ways(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("checkin.title")});
  const ui::Rect body = ui::body_with_actions(layout);
  const float gap = sheet.theme().gap2();
  const bool tall = is_tall(layout);
  const ui::Rect card = tall ? body.top_part(sheet.u(320)) : body.left_part(body.w * 0.43F);
  const ui::Rect rest = tall ? body.without_top(sheet.u(320) + gap) : body.without_left(card.w + gap);
  draw_card_side(sheet, card, tall);
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const WayTile& way = ways[i];
    const ui::Rect place = ui::row_of(rest, static_cast<int>(i), static_cast<int>(ways.size()), sheet.theme().gap());
    const std::string label = sheet.say(way.id);
    // 大きく: fewer things a page.
    const std::string more =
        sheet.is_large() ? std::string{} : sheet.say.small(sheet.say(std::string(way.id) + "_more"));
    if (ui::list_row(sheet.ui, way.id, place,
                     {.icon = way.icon,
                      .family = way.family,
                      .label = label,
                      .body = more,
                      .body_role = ui::TypeRole::caption})) {
      sheet.ask(ChooseWay{way.way});
    }
  }
}

void draw_member_no(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.member_no;
  const std::string label = sheet.say.small(sheet.say("number.field"));
  draw_keypad_page(sheet, {.title = sheet.say("number.title"),
                           .more = sheet.say("number.more"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .field = [&](const ui::Rect& area) {
                             const bool wrong = sheet.common.notice.has_value();
                             ui::field(sheet.ui, "member_no.field", area,
                                       {.label = label, .value = encode_utf8(entry.text), .wrong = wrong});
                           }});
}

}  // namespace tsunagu::kiosk::check_in
