// How a family may be reached without harm: way, number, time, message, and what to call them.
#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/page/event_words.h"
#include "kiosk/page/typing.h"
#include "kiosk/talk/pages.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::talk {

void draw_words(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("words.title"),
                             .entry = &sheet.model.words,
                             .next = sheet.say("next"),
                             .skip = sheet.say("words.skip"),
                             .short_title = sheet.say("words.short"),
                             .steps = talk_step(3)});
}

void draw_name(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("name.title"),
                             .entry = &sheet.model.name,
                             .next = sheet.say("next"),
                             .skip = sheet.say("name.skip"),
                             .short_title = sheet.say("called.short"),
                             .steps = talk_step(4)});
}

void draw_method(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("method.title"), .steps = talk_step(4)});
  draw_choices(sheet, ui::body_with_actions(layout),
               {{"method.phone", ui::icon::phone, ui::Family::honey, sheet.say("method.phone_more"),
                 ChooseMethod{ContactMethod::phone}},
                {"method.hub", ui::icon::forum, ui::Family::kaki, sheet.say("method.hub_more"),
                 ChooseMethod{ContactMethod::at_hub}}});
}

void draw_phone(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.phone;
  const std::string label = sheet.say.small(sheet.say("phone.field"));
  const std::string digits = encode_utf8(entry.text);
  const auto field = [&](const ui::Rect& area) {
    const float high = sheet.theme().target();
    const bool one_row = area.h < 2 * high;
    const ui::Rect row = area.top_part(high);
    const float show_w = hold_button_width(sheet, sheet.say("show"));
    const ui::Rect button = one_row ? row.right_part(show_w) : area.bottom_part(high).left_part(show_w);
    // The middle of a number on a public screen is seen only while its owner holds 見る.
    const bool held = hold_button(sheet, "phone.show", button, sheet.say("show"));
    ui::field(
        sheet.ui, "talk_phone.field", one_row ? row.without_right(show_w + sheet.theme().gap()) : row,
        {.label = label, .value = held ? digits : masked_phone(digits), .wrong = sheet.common.notice.has_value()});
  };
  draw_keypad_page(sheet, {.title = sheet.say("phone.title"),
                           .more = sheet.say("phone.more"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .steps = talk_step(4),
                           .field = field,
                           .field_units = ui::shape_of(sheet.ui.size()) == ui::Shape::landscape ? 251.0F : 118.0F});
}

namespace {

struct PartOfDay {
  const char* id;
  ContactHours hours;
  ui::Family family;
  domain::OfficeHours at;
};
constexpr std::array parts_of_day{
    PartOfDay{"hours.morning", ContactHours::morning, ui::Family::honey, {0, 12 * 60}},
    PartOfDay{"hours.afternoon", ContactHours::afternoon, ui::Family::kaki, {12 * 60, 15 * 60}},
    PartOfDay{"hours.evening", ContactHours::evening, ui::Family::ai, {15 * 60, 24 * 60}}};

std::string span_words(const Sheet& sheet, const char* key, const domain::OfficeHours& hours) {
  return sheet.say(key, {{"from", clock_of(hours.opens)}, {"to", clock_of(hours.closes)}});
}

// Who calls decides when: a part of the day in which nobody is there is not offered.
std::vector<ChoiceRow> hours_rows(const Sheet& sheet) {
  const bool ward = sheet.model.how == RequestHow::ward_professional;
  const auto there = ward ? std::optional(domain::public_offices) : sheet.common.hub.hours;
  const std::string any =
      ward ? span_words(sheet, "hours.weekdays", domain::public_offices) : sheet.common.hub.phone_hours;
  std::vector<ChoiceRow> rows{{"hours.any", ui::icon::schedule, ui::Family::sand, any, ChooseHours{ContactHours::any}}};
  for (const auto& part : parts_of_day) {
    std::string words;
    if (there) {
      const domain::OfficeHours both{std::max(part.at.opens, there->opens), std::min(part.at.closes, there->closes)};
      if (both.opens >= both.closes) continue;
      words = span_words(sheet, "hours.about", both);
    }
    rows.push_back({part.id, ui::icon::schedule, part.family, std::move(words), ChooseHours{part.hours}});
  }
  return rows;
}

}  // namespace

void draw_hours(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("hours.title"), .steps = talk_step(4)});
  draw_choices(sheet, ui::body_with_actions(layout), hours_rows(sheet));
}

namespace {

// A question with why it matters, and two answers that are free to choose: alike in size and colour.
struct TwoWays {
  std::string title;
  std::string more;
  const char* first;
  const char* second;
};

std::optional<bool> draw_two_ways(const Sheet& sheet, const TwoWays& ways) {
  const ui::PageLayout layout = begin(sheet, {.title = ways.title, .steps = talk_step(4)});
  ui::card(sheet.ui, layout.body);
  ui::TextLook look = body_look();
  look.middle = true;
  look.align = letters::Align::centre;
  look.wrap = centred_wrap(sheet);
  sheet.ui.text("page.more", layout.body.shrunk(sheet.u(60), sheet.u(30)), ways.more, look);
  const auto chosen = [&](const char* id, int slot, char32_t icon) {
    return ui::button(sheet.ui, id, ui::action_part(sheet.theme(), layout, slot, 2),
                      {.kind = ui::ButtonKind::secondary, .label = sheet.say(id), .icon = icon});
  };
  std::optional<bool> answer;
  if (chosen(ways.first, 0, ui::icon::block)) answer = false;
  if (chosen(ways.second, 1, ui::icon::check)) answer = true;
  return answer;
}
}  // namespace

void draw_message(const Sheet& sheet) {
  const auto may_leave =
      draw_two_ways(sheet, {sheet.say("message.title"), sheet.say("message.more"), "message.no", "message.yes"});
  if (may_leave) sheet.ask(ChooseMessage{*may_leave});
}

void draw_caller(const Sheet& sheet) {
  const auto may_name =
      draw_two_ways(sheet, {sheet.say("caller.title"), sheet.say("caller.more"), "caller.person", "caller.office"});
  if (may_name) sheet.ask(ChooseCaller{*may_name});
}

}  // namespace tsunagu::kiosk::talk
