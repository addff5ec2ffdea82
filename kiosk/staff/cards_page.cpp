// A new member card for a family: its number, is it this one, the card.
#include "kiosk/page/big_code.h"
#include "kiosk/page/typing.h"
#include "kiosk/staff/lines_of_page.h"
#include "kiosk/staff/pages.h"
#include "kiosk/staff/words_of_page.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::staff {
namespace {

std::vector<StaffLine> lines_of(const Sheet& sheet, const CardDeskView& card) {
  std::vector<StaffLine> out;
  const auto add = [&](const char* key, std::string value, bool typed) {
    const std::string id = std::string("cards.") + key;
    out.push_back({id + ".value", sheet.say.small(sheet.say(id)), std::move(value), typed});
  };
  add("number", card.shown_number, true);
  if (card.known) {
    add("called", card.called, true);
    add("family", family_words(sheet, card.children, card.due), false);
  }
  out.push_back({"cards.then", {}, sheet.say(card.known ? "cards.old" : "cards.fresh")});
  return out;
}

// What to do; or how far the program is with what it needs to find a number.
std::string number_words(const Sheet& sheet) {
  const CardDeskView& card = sheet.model.card;
  if (!card.ready_percent) return sheet.say("cards.more");
  return sheet.say(card.searching ? "cards.searching" : "cards.preparing",
                   {{"percent", std::to_string(*card.ready_percent)}});
}

}  // namespace

void draw_member_no(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.card.number;
  const std::string label = sheet.say.small(sheet.say("number.field"));
  draw_keypad_page(sheet, {.title = sheet.say("cards.title"),
                           .more = number_words(sheet),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .field = [&](const ui::Rect& area) {
                             const bool wrong = sheet.common.notice.has_value();
                             ui::field(sheet.ui, "staff_member_no.field", area,
                                       {.label = label, .value = encode_utf8(entry.text), .wrong = wrong});
                           }});
}

void draw_family(const Sheet& sheet) {
  const CardDeskView& card = sheet.model.card;
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say(card.known ? "cards.known" : "cards.unknown")});
  const float top = std::max(layout.body.y, title_bottom(sheet, layout) + sheet.u(10));
  const ui::Rect area{layout.body.x, top, layout.body.w, layout.actions.y - sheet.u(18) - top};
  ui::card(sheet.ui, area);
  draw_staff_lines(sheet, "family", area.shrunk(sheet.u(30), sheet.u(20)), lines_of(sheet, card));
  const std::string label = sheet.say("cards.issue");
  next_button(sheet, next_place(sheet, layout, label), label);
}

void draw_family_card(const Sheet& sheet) {
  std::vector<std::string> sentences{sheet.say("card.more")};
  const bool print = draw_code_page(sheet, {.title = sheet.say("cards.done"),
                                            .sentences = std::move(sentences),
                                            .code_label = sheet.say("card.code"),
                                            .next = sheet.say("cards.back"),
                                            .other_id = print_id(sheet),
                                            .other = sheet.say("print.do")});
  if (print) sheet.ask(PrintCode{});
}

}  // namespace tsunagu::kiosk::staff
