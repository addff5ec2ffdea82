// Booking a place: for how many families, under which name, check, done; one's own bookings; cancelling.
#include <algorithm>
#include <array>

#include "kiosk/booking/pages.h"
#include "kiosk/page/big_code.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/typing.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::booking {
namespace {

// Places, name, telephone, check: 1 to 4; what need not be asked is no step.
ui::Steps step(const Sheet& sheet, int page) {
  const Draft& draft = sheet.model.draft;
  const int name = !draft.with_card && !draft.name_given ? 1 : 0;
  const int phone = draft.asks_phone() && !draft.phone_given ? 1 : 0;
  const int all = 2 + name + phone;
  const std::array<int, 4> at{1, 2, all - 1, all};
  return {at[static_cast<std::size_t>(page - 1)], all};
}

// "1234 5678": read out in two breaths, on one line where the words have room for that.
std::string spaced(const Sheet& sheet, const std::string& code) {
  if (code.size() != 8) return code;
  return code.substr(0, 4) + (sheet.is_large() ? " " : "\u00A0") + code.substr(4);
}

// Title and days of what is booked, on a card at the top of `area`; what is left below.
ui::Rect draw_what(const Sheet& sheet, const ui::Rect& area) {
  const auto& sessions = sheet.model.draft.sessions;
  std::string days;
  for (const auto& row : sessions)
    days += (days.empty() ? "" : sheet.say("list.comma")) + sheet.say.dates().day(row.day);
  if (sheet.is_large() && sessions.size() > 1) {  // fewer words a page: from the first to the last
    days = sheet.say.dates().day(sessions.front().day) + " – " + sheet.say.dates().day(sessions.back().day);
  }
  if (sessions.size() == 1) days = when_where(sheet, sessions.front());
  ui::TextLook title{.role = ui::TypeRole::label, .most_lines = 2, .least = 0.8F, .markup = letters::Markup::none};
  ui::TextLook when{.role = ui::TypeRole::body, .most_lines = 3, .least = 0.8F};
  when.colour = sheet.ui.colours().ink2;
  const ui::Rect below = write(sheet, "booking.what", area,
                               sessions.empty() ? std::string_view{} : title_of(sheet, sessions.front()), title, 10);
  return write(sheet, "booking.when", below, days, when, 22);
}

}  // namespace

void draw_places(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("booking.places_title"), .steps = step(sheet, 1)});
  const Draft& draft = sheet.model.draft;
  ui::Rect area = draw_what(sheet, layout.body);
  const float target = std::max(sheet.theme().target(), sheet.u(140));
  const float gap = sheet.theme().gap2();
  const float figure = std::min(sheet.u(430), area.w - 2 * target - 2 * gap);
  const ui::Rect row{area.x, area.y, 2 * target + figure + 2 * gap, target};
  const auto less = draft.places > 1 ? ui::Readiness::ready : ui::Readiness::off;
  const auto more = draft.places < domain::most_places ? ui::Readiness::ready : ui::Readiness::off;
  if (ui::icon_button(sheet.ui, "places.minus", row.left_part(target), ui::icon::remove, sheet.say("booking.fewer"),
                      less)) {
    sheet.ask(ChangePlaces{-1});
  }
  const ui::TextLook number{
      .role = ui::TypeRole::display, .align = letters::Align::centre, .most_lines = 1, .middle = true, .least = 0.7F};
  sheet.ui.text("places.count", {row.x + target + gap, row.y, figure, target},
                sheet.say.count("booking.families", draft.places), number);
  if (ui::icon_button(sheet.ui, "places.plus", row.right_part(target), ui::icon::add, sheet.say("booking.more"),
                      more)) {
    sheet.ask(ChangePlaces{+1});
  }
  const ui::Rect below = area.without_top(target + sheet.u(22));
  if (draft.waits()) {
    write(sheet, "places.waits", below, sheet.say("booking.wait_more"), body_look(), 0);
  } else if (!sheet.is_large()) {
    write(sheet, "places.more", below, sheet.say("booking.places_more"), body_look(), 0);
  }
  next_button(sheet, next_place(sheet, layout, sheet.say("next")), sheet.say("next"));
}

void draw_name(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("booking.name_title"),
                             .entry = &sheet.model.draft.name,
                             .next = sheet.say("next"),
                             .short_title = sheet.say("called.short"),
                             .steps = step(sheet, 2)});
}

void draw_phone(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.draft.phone;
  const std::string label = sheet.say.small(sheet.say("phone.field"));
  const std::string digits = encode_utf8(entry.text);
  const auto field = [&](const ui::Rect& area) {
    const float high = sheet.theme().target();
    const bool one_row = area.h < 2 * high + sheet.theme().gap();
    const ui::Rect row = area.top_part(high);
    const float skip_w = row.w * (one_row ? 0.42F : 1.0F);
    const ui::Rect skip = one_row ? row.right_part(skip_w) : area.bottom_part(high);
    ui::field(sheet.ui, "booking_phone.field", one_row ? row.without_right(skip_w + sheet.theme().gap()) : row,
              {.label = label, .value = masked_phone(digits), .wrong = sheet.common.notice.has_value()});
    if (ui::button(sheet.ui, "skip", skip,
                   {.kind = ui::ButtonKind::secondary, .label = sheet.say("booking.no_phone")})) {
      sheet.ask(Skip{});
    }
  };
  draw_keypad_page(sheet, {.title = sheet.say("booking.phone_title"),
                           .more = sheet.say("booking.phone_more"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .steps = step(sheet, 3),
                           .field = field,
                           .field_units = ui::shape_of(sheet.ui.size()) == ui::Shape::landscape ? 251.0F : 118.0F});
}

namespace {

ui::ListRowSpec spec_of(const RowEntry& row) {
  return {.icon = row.icon, .family = row.family, .label = row.label, .body = row.body};
}

constexpr float answer_units = 132;

bool fit_in_halves(const Sheet& sheet, const ui::Rect& area, const std::vector<RowEntry>& rows) {
  const float half = ui::cell_of(area, 0, 2, 0, 1, sheet.theme().gap()).w - sheet.u(16);
  return !sheet.is_large() && std::ranges::all_of(rows, [&](const RowEntry& row) {
    return ui::list_row_height(sheet.ui, half, spec_of(row)) <= sheet.u(answer_units);
  });
}

// Two beside each other where one below the other would have to be turned.
void draw_answers(const Sheet& sheet, const ui::Rect& area, const std::vector<RowEntry>& rows) {
  const float gap = sheet.theme().gap();
  const float high = sheet.u(answer_units);
  const auto count = static_cast<float>(rows.size());
  const bool one_by_one = count * high + (count - 1) * gap <= area.h;
  if (one_by_one || !fit_in_halves(sheet, area, rows)) return draw_row_list(sheet, "check", area, rows);
  const int lines = (static_cast<int>(rows.size()) + 1) / 2;
  const float all = (high + sheet.u(8)) * static_cast<float>(lines) + gap * static_cast<float>(lines - 1);
  const ui::Rect grid = area.top_part(std::min(area.h, all));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int at = static_cast<int>(i);
    const RowEntry& row = rows[i];
    if (ui::list_row(sheet.ui, row.id, ui::cell_of(grid, at % 2, 2, at / 2, lines, gap), spec_of(row)) && row.act) {
      sheet.act(*row.act);
    }
  }
}

std::vector<RowEntry> answers_of(const Sheet& sheet, bool open) {
  const Draft& draft = sheet.model.draft;
  const std::string fix = sheet.say("check.fix");
  std::vector<RowEntry> rows;
  const auto add = [&](const char* id, char32_t icon, const char* name, std::string value, Page page) {
    rows.push_back(
        {id, icon, ui::Family::honey, std::move(value), sheet.say.small(sheet.say(name)) + "  " + fix, Correct{page}});
  };
  add("fix.places", ui::icon::groups, "check.places", sheet.say.count("booking.families", draft.places), Page::places);
  if (!draft.with_card) {
    const std::string name = encode_utf8(draft.name.text);
    add("fix.name", ui::icon::person, "check.name", open ? name : masked_name(name), Page::name);
  }
  if (draft.asks_phone()) {
    const std::string phone = encode_utf8(draft.phone.text);
    add("fix.phone", ui::icon::phone, "check.phone",
        phone.empty() ? sheet.say("check.none")
        : open        ? phone
                      : masked_phone(phone, PhoneMask::brief),
        Page::phone);
  }
  return rows;
}

// Where large answers leave no room at the title: in front of what goes on.
bool show_beside(const Sheet& sheet, const ui::PageLayout& layout, const ui::Rect& next) {
  const std::string label = sheet.say("show");
  const ui::Rect room = beside(sheet, layout, next);
  return hold_button(sheet, "check.show", room.left_part(std::min(hold_button_width(sheet, label), room.w)), label);
}

}  // namespace

void draw_check(const Sheet& sheet) {
  const Draft& draft = sheet.model.draft;
  const bool masks = !draft.with_card || (draft.asks_phone() && !draft.phone.text.empty());
  const ui::PageLayout places = ui::lay_out_page(sheet.theme(), sheet.ui.size(), ui::StepsLine::shown);
  auto answers = answers_of(sheet, false);
  const bool over_title = is_tall(places) || fit_in_halves(sheet, places.body, answers);
  const bool shows = masks && !sheet.common.notice;
  const bool above = shows && over_title;
  const std::string title = sheet.say("check.title");
  const std::string label = sheet.say(draft.waits() ? "booking.wait" : "booking.book");
  const ui::PageLayout layout = begin(sheet, {.title = above ? std::string() : title, .steps = step(sheet, 4)});
  const TitleAndShow show = above ? draw_title_and_show(sheet, layout, title, "check.show") : TitleAndShow{};
  const ui::Rect next = next_place(sheet, layout, label, shows && !above ? Company::beside : Company::alone);
  const bool open = show.open || (shows && !above && show_beside(sheet, layout, next));
  if (open) answers = answers_of(sheet, true);
  const ui::Rect what = is_tall(layout) ? layout.body : layout.body.without_right(show.taken);
  const ui::Rect left = draw_what(sheet, what);
  const float y = std::max(left.y, above ? show.bottom + sheet.theme().gap() : 0);
  draw_answers(sheet, {layout.body.x, y, layout.body.w, layout.body.bottom() - y}, answers);
  next_button(sheet, next, label, ui::icon::none);
}

namespace {

std::vector<CardEntry> entries_of(const Sheet& sheet, const std::vector<OwnBooking>& bookings) {
  std::vector<CardEntry> out;
  out.reserve(bookings.size());
  for (const auto& one : bookings) {
    std::string what = start_of(sheet, one.row) + "  " + std::string(title_of(sheet, one.row));
    if (!one.row.place.empty() && !sheet.is_large()) what += "  " + one.row.place;
    out.push_back({sheet.say.dates().day(one.row.day), own_words(sheet, one), sheet.say.small(what)});
  }
  return out;
}

// What a photograph is to say of it: the first session, and the place in the queue of whoever waits. The longest first.
std::vector<std::string> kept_words(const Sheet& sheet, const std::vector<OwnBooking>& bookings) {
  if (bookings.empty()) return {};
  const OwnBooking& first = bookings.front();
  const std::string place = domain::has_place(first.state) ? std::string{} : "  " + own_words(sheet, first);
  const std::string when = when_where(sheet, first.row) + place;
  return {std::string(title_of(sheet, first.row)) + "  " + when, when,
          sheet.say.dates().day(first.row.day) + "  " + start_of(sheet, first.row) + place,
          sheet.say.dates().day(first.row.day) + place};
}

bool all_have_places(const std::vector<OwnBooking>& bookings) {
  for (const auto& one : bookings) {
    if (!domain::has_place(one.state)) return false;
  }
  return true;
}

}  // namespace

void draw_done(const Sheet& sheet) {
  const Draft& draft = sheet.model.draft;
  const bool placed = all_have_places(draft.own);
  const std::string title = sheet.say(placed ? "booking.done" : "booking.done_waiting");
  if (!draft.code.empty()) {
    std::vector<std::string> sentences{sheet.say("booking.code_is", {{"code", spaced(sheet, draft.code)}})};
    if (!placed)
      sentences.push_back(sheet.say(draft.phone.text.empty() ? "booking.told_here" : "booking.told_by_phone"));
    if (!sheet.is_large()) sentences.push_back(sheet.say("booking.code_keep"));
    draw_code_page(sheet, {.title = title,
                           .sentences = std::move(sentences),
                           .details = kept_words(sheet, draft.own),
                           .code_label = sheet.say("booking.code"),
                           .next = sheet.say("booking.to_menu")});
    return;
  }
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = title,
                               .sentence = sheet.say(placed ? "booking.done_card" : "booking.done_card_waiting"),
                               .plate = hub_plate(sheet),
                               .card_title = sheet.say("booking.own_title"),
                               .entries = entries_of(sheet, draft.own)});
  if (composition_actions(sheet, layout, "booking.end", sheet.say("end"), sheet.say("booking.to_menu"))) {
    sheet.ask(CloseNow{});
  }
}

void draw_own(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("booking.own_title")});
  const ui::Rect body = ui::body_with_actions(layout);
  const auto& own = sheet.model.draft.own;
  if (own.empty()) {
    write(sheet, "own.none", body, sheet.say("booking.own_none"), body_look(), 0);
    return;
  }
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool placed = domain::has_place(own[i].state) && !own[i].row.cancelled;
    const bool over = own[i].row.moment == domain::SessionMoment::over;  // nothing can be done about it any more
    rows.push_back({"own." + std::to_string(i), placed ? ui::icon::check_circle : ui::icon::schedule,
                    placed ? ui::Family::asagi : ui::Family::honey, std::string(title_of(sheet, own[i].row)),
                    when_where(sheet, own[i].row) + "  " + sheet.say.small(own_words(sheet, own[i])),
                    over ? std::nullopt : std::optional<Sheet::Act>(OpenEvent{own[i].row.session_id})});
  }
  draw_row_list(sheet, "own", body, rows);
}

void draw_number(const Sheet& sheet) {
  const TextEntry& entry = sheet.model.draft.number;
  const std::string label = sheet.say.small(sheet.say("booking.code"));
  const auto field = [&](const ui::Rect& area) {
    ui::field(sheet.ui, "booking_number.field", area,
              {.label = label, .value = encode_utf8(entry.text), .wrong = sheet.common.notice.has_value()});
  };
  draw_keypad_page(sheet, {.title = sheet.say("booking.number_title"),
                           .more = sheet.say("booking.number_more"),
                           .entry = &entry,
                           .next = sheet.say("next"),
                           .field = field});
}

void draw_cancel(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("booking.cancel_title")});
  const auto& cancelling = sheet.model.draft.cancelling;
  ui::Rect area = layout.body;
  if (!cancelling.empty()) {
    const ui::TextLook title{
        .role = ui::TypeRole::label, .most_lines = 3, .least = 0.8F, .markup = letters::Markup::none};
    area = write(sheet, "cancel.what", area, title_of(sheet, cancelling.front().row), title, 10);
    area = write(sheet, "cancel.when", area, when_where(sheet, cancelling.front().row), body_look(), 22);
  }
  write(sheet, "cancel.more", area, sheet.say(cancelling.empty() ? "booking.cancel_code_more" : "booking.cancel_more"),
        body_look(), 0);
  const std::string label = sheet.say("booking.cancel");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "cancel.keep", sheet.say("booking.keep"))) sheet.ask(Back{});
  if (ui::button(sheet.ui, "cancel.confirm", confirm, {.label = label})) sheet.ask(ConfirmCancel{});
}

}  // namespace tsunagu::kiosk::booking
