// Check-in to today's prenatal class: how, by which number, who came. No names.
#include "kiosk/booking/pages.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/typing.h"
#include "shared/base/text.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::booking {
namespace {

std::string class_title(const Sheet& sheet) {
  const auto& row = sheet.model.arrival.row;
  return row ? class_title_of(sheet, *row) : sheet.say("event.class");
}

}  // namespace

void draw_class_which(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("class.which")});
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < sheet.model.arrival.which.size(); ++i) {
    const EventRow& row = sheet.model.arrival.which[i];
    rows.push_back({"class." + std::to_string(i), ui::icon::event, ui::Family::kaki, class_title_of(sheet, row),
                    when_where(sheet, row), ChooseClass{i}});
  }
  draw_row_list(sheet, "class", ui::body_with_actions(layout), rows);
}

void draw_class_door(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("class.title")});
  ui::Rect body = ui::body_with_actions(layout);
  if (const auto& row = sheet.model.arrival.row) {
    ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 2, .least = 0.8F, .markup = letters::Markup::none};
    std::string words = class_title(sheet) + "  " + sheet.say.small(start_of(sheet, *row));
    if (!row->place.empty()) words += "  " + row->place;
    body = write(sheet, "class.what", body, words, look, 20);
  }
  const Message card{ui::Family::kaki, ui::icon::credit_card, sheet.say("class.card")};
  const float high = message_height(sheet, card, body.w);
  draw_message(sheet, "class.card", body.top_part(high), card);
  body = body.without_top(high + sheet.theme().gap2());
  draw_choices(sheet, body,
               {{"class.number", ui::icon::dialpad, ui::Family::honey, sheet.say("class.number_more"),
                 ChooseArrival{domain::ArrivalWay::number}},
                {"class.walk_in", ui::icon::emoji_people, ui::Family::asagi, sheet.say("class.walk_in_more"),
                 ChooseArrival{domain::ArrivalWay::walk_in}}});
}

void draw_class_number(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.arrival.number;
  const std::string label = sheet.say.small(sheet.say("class.number_field"));
  const auto field = [&](const ui::Rect& area) {
    ui::field(sheet.ui, "class_number.field", area,
              {.label = label, .value = encode_utf8(entry.text), .wrong = sheet.common.notice.has_value()});
  };
  draw_keypad_page(sheet, {.title = sheet.say("class.number"),
                           .more = sheet.say("class.number_hint"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .field = field});
}

void draw_class_people(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("class.people_title")});
  draw_choices(sheet, ui::body_with_actions(layout),
               {{"class.both", ui::icon::people, ui::Family::kaki, sheet.say("class.both_more"),
                 ChooseClassPeople{ClassPeople::both}},
                {"class.expecting", ui::icon::pregnant_woman, ui::Family::honey, sheet.say("class.expecting_more"),
                 ChooseClassPeople{ClassPeople::expecting}},
                {"class.partner", ui::icon::person, ui::Family::asagi, sheet.say("class.partner_more"),
                 ChooseClassPeople{ClassPeople::partner}}});
}

void draw_class_done(const Sheet& sheet) {
  const ClassDraft& draft = sheet.model.arrival;
  const bool received = draft.answer == ClassAnswer::received;
  std::vector<CardEntry> entries;
  if (draft.row) entries.push_back({start_of(sheet, *draft.row), class_title(sheet), draft.row->place});
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = sheet.say(received ? "class.done" : "class.full"),
                               .sentence = sheet.say(received ? "class.done_more" : "class.full_more"),
                               .plate = sheet.say(received ? "class.seat" : "class.ask_staff"),
                               .card_title = sheet.say("class.today"),
                               .entries = std::move(entries)});
  next_button(sheet, next_place(sheet, layout, sheet.say("end")), sheet.say("end"), ui::icon::none);
}

}  // namespace tsunagu::kiosk::booking
