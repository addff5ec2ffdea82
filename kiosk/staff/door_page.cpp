// How staff come in: the card once a day, the number each time.
#include <algorithm>

#include "kiosk/page/typing.h"
#include "kiosk/staff/pages.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::staff {
namespace {

constexpr int shown_dots = 6;
constexpr int dots_a_row = 6;

void draw_dots(const Sheet& sheet, const ui::Rect& area) {
  const int typed = static_cast<int>(sheet.model.pin.text.size());
  const int length = std::max(shown_dots, typed);
  const ui::Point first{area.x + sheet.u(24), area.y + sheet.u(28)};
  const int row = std::min(length, dots_a_row);
  ui::pin_dots(sheet.ui, "pin", first, std::min(typed, row), row);
  if (length > dots_a_row) {
    ui::pin_dots(sheet.ui, "pin.more", {first.x, first.y + sheet.u(62)}, typed - dots_a_row, length - dots_a_row);
  }
}

// A page that waits for a code at the reader: picture, and what to do.
void draw_reader_page(const Sheet& sheet, const ui::PageLayout& layout, std::string_view more_id,
                      const std::string& more) {
  const bool tall = is_tall(layout);
  const ui::Rect body = layout.body;
  const ui::Rect picture = tall ? body.top_part(sheet.u(sheet.is_large() ? 250 : 330)) : body.left_part(body.w * 0.46F);
  const auto& c = sheet.ui.colours();
  sheet.ui.canvas().fill(picture, c.ai_tint, sheet.theme().radius_card());
  if (sheet.theme().is_high_contrast())
    sheet.ui.canvas().stroke(picture, c.line, sheet.u(4), sheet.theme().radius_card());
  ui::draw_scene(sheet.ui.canvas(), sheet.theme(), ui::Scene::card, picture.shrunk(sheet.u(20), sheet.u(30)));
  ui::Rect words = tall ? body.without_top(picture.h + sheet.u(24)) : body.without_left(picture.w + sheet.u(40));
  if (sheet.common.notice) {
    const float high = notice_height(sheet, words.w);
    draw_notice(sheet, words.top_part(high));
    words = words.without_top(high + sheet.u(24));
    if (sheet.is_large()) return;
  }
  if (sheet.model.receipt_says) {
    const Message says{ui::Family::asagi, ui::icon::check_circle, sheet.say(*sheet.model.receipt_says)};
    const float high = message_height(sheet, says, words.w);
    draw_message(sheet, "receipt.says", words.top_part(high), says);
    words = words.without_top(high + sheet.u(24));
  }
  write(sheet, more_id, words, more, body_look(), 0);
}

}  // namespace

void draw_card(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("staff.card_title"), .notice = NoticeAt::page});
  draw_reader_page(sheet, layout, "staff.card", sheet.say("staff.card_more"));
}

void draw_pin(const Sheet& sheet) {
  const Model& staff = sheet.model;
  std::string more = sheet.say("staff.pin_more");
  constexpr int all_tries = 5;
  if (staff.tries_left < all_tries) more += "\n" + sheet.say.count("staff.tries", staff.tries_left);
  draw_keypad_page(sheet, {.title = sheet.say("staff.pin_title"),
                           .more = more,
                           .entry = &staff.pin,
                           .next = sheet.say("staff.open"),
                           .field = [&](const ui::Rect& area) { draw_dots(sheet, area); },
                           .field_units = 124});
}

void draw_receipt(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("receipt.title"), .notice = NoticeAt::page});
  draw_reader_page(sheet, layout, "receipt.more", sheet.say("receipt.more"));
  const std::string label = sheet.say("receipt.done");
  const ui::Rect next = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, next, "receipt.cards", sheet.say("board.cards"))) sheet.ask(OpenCardDesk{});
  next_button(sheet, next, label);
}

}  // namespace tsunagu::kiosk::staff
