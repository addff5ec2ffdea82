// Staff close a day: which one, and who has to be told before.
#include "kiosk/booking/pages.h"
#include "kiosk/page/event_words.h"

namespace tsunagu::kiosk::booking {
namespace {

std::string what_is_on(const Sheet& sheet, const ClosableDay& day) {
  if (day.closed) return sheet.say("month.closed");
  if (day.events == 0) return sheet.say("shut.nothing");
  std::string out = sheet.say.count("shut.events", day.events);
  if (day.families > 0) out += "  " + sheet.say.count("shut.families", day.families);
  return out;
}

RowEntry family_row(const Sheet& sheet, const FamilyToTell& family, std::size_t index) {
  const RosterLine& line = family.line;
  const std::string contact = line.contact.empty() ? sheet.say("roster.no_contact") : line.contact;
  const std::string number = line.number.empty() ? "" : "  " + sheet.say("roster.number", {{"number", line.number}});
  return {.id = "close.family." + std::to_string(index),
          .icon = ui::icon::phone,
          .family = ui::Family::honey,
          .label = line.name.empty() ? sheet.say("roster.no_name") : line.name,
          .body = sheet.say.small(contact + number + "  " + start_of(sheet, family.row) + " " + family.row.title)};
}

}  // namespace

void draw_close_days(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("shut.title")});
  if (!sheet.model.closing) return;
  std::vector<RowEntry> rows;
  const auto& days = sheet.model.closing->days;
  for (std::size_t i = 0; i < days.size(); ++i) {
    RowEntry row{.id = "close.day." + std::to_string(i),
                 .icon = days[i].closed ? ui::icon::block : ui::icon::event,
                 .family = days[i].closed ? ui::Family::sand : ui::Family::asagi,
                 .label = sheet.say.dates().day(days[i].day),
                 .body = what_is_on(sheet, days[i])};
    if (!days[i].closed) row.act = Intent{ChooseClosingDay{i}};
    rows.push_back(std::move(row));
  }
  draw_row_list(sheet, "close.days", ui::body_with_actions(layout), rows);
}

void draw_close_day(const Sheet& sheet) {
  const auto& closing = sheet.model.closing;
  const bool is_chosen = closing && closing->chosen && *closing->chosen < closing->days.size();
  const std::string day = is_chosen ? sheet.say.dates().day(closing->days[*closing->chosen].day) : std::string{};
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("shut.ask", {{"day", day}})});
  if (!is_chosen) return;
  const auto& families = closing->families;
  long places = 0;
  for (const auto& family : families) places += family.line.places;
  const std::string more = families.empty() ? sheet.say("shut.nobody") : sheet.say.count("shut.tell", places);
  const ui::Rect rest = write(sheet, "close.more", layout.body, more, body_look(), 16);
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < families.size(); ++i) rows.push_back(family_row(sheet, families[i], i));
  if (!rows.empty()) draw_row_list(sheet, "close.families", rest, rows);
  const std::string label = sheet.say("shut.yes");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "close.keep", sheet.say("roster.cancel_no"))) sheet.ask(Back{});
  if (ui::button(sheet.ui, "close.confirm", confirm, {.kind = ui::ButtonKind::danger, .label = label})) {
    sheet.ask(CloseDay{});
  }
}

}  // namespace tsunagu::kiosk::booking
