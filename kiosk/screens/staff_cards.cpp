// A new member card for a family: its number, is it this one, the card.
#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"
#include "kiosk/screens/staff_words.h"
#include "shared/base/text.h"
#include "shared/ui/scroll_area.h"

namespace tsunagu::kiosk::screens {
namespace {

struct Line {
  std::string id;
  std::string name;
  std::string value;
  bool typed = false;
};

std::vector<Line> lines_of(const Sheet& sheet, const CardDeskView& card) {
  std::vector<Line> out;
  const auto add = [&](const char* key, std::string value, bool typed) {
    const std::string id = std::string("cards.") + key;
    out.push_back({id + ".value", sheet.say.small(sheet.say(id)), std::move(value), typed});
  };
  add("number", card.shown_number, true);
  if (!card.known) return out;
  add("called", card.called, true);
  add("family", family_words(sheet, card.children, card.due), false);
  return out;
}

}  // namespace

void draw_staff_member_no(const Sheet& sheet) {
  const TextEntry& entry = sheet.state.staff.card.number;
  const std::string label = sheet.say.small(sheet.say("number.field"));
  draw_keypad_page(sheet, {.id = "staff_member_no",
                           .title = sheet.say("cards.title"),
                           .more = sheet.say("cards.more"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .kind = ui::RailKind::staff,
                           .field = [&](const ui::Rect& area) {
                             const bool wrong = sheet.state.notice.has_value();
                             ui::field(sheet.ui, "staff_member_no.field", area,
                                       {.label = label, .value = encode_utf8(entry.text), .wrong = wrong});
                           }});
}

void draw_staff_family(const Sheet& sheet) {
  const CardDeskView& card = sheet.state.staff.card;
  const ui::PageLayout layout = begin(sheet, {.id = "staff_family",
                                              .title = sheet.say(card.known ? "cards.known" : "cards.unknown"),
                                              .kind = ui::RailKind::staff});
  const float top = std::max(layout.body.y, title_bottom(sheet, layout) + sheet.u(10));
  const ui::Rect area{layout.body.x, top, layout.body.w, layout.actions.y - sheet.u(18) - top};
  ui::card(sheet.ui, area);
  const ui::Rect inside = area.shrunk(sheet.u(30), sheet.u(20));
  ui::TextLook name{.role = ui::TypeRole::caption, .most_lines = 2};
  name.colour = sheet.ui.colours().ink2;
  const auto value_look = [&](const Line& line) {
    ui::TextLook look = body_look();
    look.most_lines = 40;
    if (line.typed) look.markup = ui::Markup::none;
    return look;
  };
  const auto lines = lines_of(sheet, card);
  const auto height_at = [&](float width) {
    float sum = 0;
    for (const auto& line : lines) {
      sum += sheet.ui.measure(line.name, name, width).h + sheet.ui.measure(line.value, value_look(line), width).h +
             sheet.u(22);
    }
    sum += sheet.ui.measure(sheet.say(card.known ? "cards.old" : "cards.fresh"), body_look(), width).h;
    return sum;
  };
  float height = height_at(inside.w);
  if (height > inside.h) height = height_at(inside.w - sheet.theme().target() - sheet.theme().gap());
  const std::string up = sheet.say("scroll.up");
  const std::string down = sheet.say("scroll.down");
  ui::scroll_area(sheet.ui, "family", inside, height, {.up = up, .down = down}, [&](const ui::Rect& page) {
    ui::Rect left = page;
    left.h = height;
    for (const auto& line : lines) {
      left = write(sheet, line.id + ".name", left, line.name, name, 2);
      left = write(sheet, line.id, left, line.value, value_look(line), 20);
    }
    write(sheet, "cards.then", left, sheet.say(card.known ? "cards.old" : "cards.fresh"), body_look(), 0);
  });
  const std::string label = sheet.say("cards.issue");
  next_button(sheet, next_place(sheet, layout, label), label);
}

void draw_staff_family_card(const Sheet& sheet) {
  std::vector<std::string> sentences{sheet.say("card.more")};
  const bool print = draw_code_page(sheet, {.id = "staff_family_card",
                                            .title = sheet.say("cards.done"),
                                            .sentences = std::move(sentences),
                                            .code_label = sheet.say("card.code"),
                                            .next = sheet.say("cards.back"),
                                            .kind = ui::RailKind::staff,
                                            .other_id = print_id(sheet),
                                            .other = sheet.say("print.do")});
  if (print) sheet.ask(PrintCode{});
}

}  // namespace tsunagu::kiosk::screens
