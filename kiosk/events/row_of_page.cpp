#include "kiosk/events/row_of_page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::events {
namespace {

constexpr int most_dots = 12;
constexpr float pad_units = 18;
constexpr float line_gap_units = 6;
constexpr float dot_units = 9;  // radius
constexpr float dot_pitch_units = 33;
constexpr float dots_gap_units = 8;

// Nobody can come to it or book it any more. What is booked elsewhere may take place while the hub is closed.
bool is_shut(const EventRow& row) {
  const bool at_hub = row.booking == domain::BookingNeed::here || row.booking == domain::BookingNeed::unknown;
  return row.cancelled || (row.hub_closed && at_hub) ||
         (row.booking_ended && row.moment == domain::SessionMoment::ahead);
}

bool has_dots(const EventRow& row) {
  return row.capacity && *row.capacity > 0 && *row.capacity <= most_dots && row.is_bookable();
}

std::string state_of(const Sheet& sheet, const EventRow& row) { return sheet.say.small(places_words(sheet, row)); }

// Where a narrow row or large words leave no column of its own to what is left of the places.
bool is_narrow(const Sheet& sheet, float width) { return sheet.is_large() || width < sheet.u(760); }

// Where it does not fit on its line, the end is left to the event's own page and the place is cut.
std::string when_and_where(const Sheet& sheet, const EventRow& row, const ui::TextLook& look, float width) {
  std::string days;
  if (row.last_day != row.day) {
    days = sheet.say.small(sheet.say("events.until", {{"day", sheet.say.dates().day(row.last_day)}}));
  }
  const std::string whole = joined({sheet.say.small(start_of(sheet, row)), days, row.place});
  if (!row.start_minute || sheet.ui.measure(whole, look).w <= width) return whole;
  return joined({sheet.say.small(sheet.say.dates().time(*row.start_minute)), days, row.place});
}

struct Looks {
  ui::TextLook title{.role = ui::TypeRole::label, .most_lines = 1, .least = 1.0F, .markup = letters::Markup::none};
  ui::TextLook where{.role = ui::TypeRole::body, .most_lines = 1, .least = 1.0F};
  ui::TextLook state{.role = ui::TypeRole::body_bold,
                     .align = letters::Align::centre,
                     .most_lines = 4,
                     .least = 0.8F,
                     .line = 1.2F,
                     .wrap = letters::Wrap::balanced};
};
Looks looks(const Sheet& sheet, const EventRow& row) {
  Looks out;
  const auto& c = sheet.ui.colours();
  out.title.line = out.where.line = 1.2F;
  out.where.colour = c.ink2;
  if (sheet.is_large()) out.state.align = letters::Align::left;
  if (!is_shut(row)) return out;
  out.title.colour = out.state.colour = c.ink2;
  return out;
}

// A title that needs two lines is a little smaller on them.
ui::TextLook title_look_at(const Sheet& sheet, const EventRow& row, float width) {
  ui::TextLook look = looks(sheet, row).title;
  if (sheet.ui.measure(title_of(sheet, row), look).w <= width) return look;
  look.role = ui::TypeRole::body_bold;
  look.most_lines = 2;
  return look;
}

// Where the parts of a row stand; no width: left out.
struct Parts {
  ui::Rect day, dolls, words, state;
};
// As wide as its words on a few lines, but none of them broken.
float state_width(const Sheet& sheet, const EventRow& row) {
  const std::string words = state_of(sheet, row);
  const auto look = looks(sheet, row).state;
  const float dots = has_dots(row) ? sheet.u(dot_pitch_units * 6) : 0;
  if (words.empty()) return dots;
  constexpr std::array<float, 4> widths{214, 236, 262, 290};
  const auto* most = std::ranges::find_if(widths, [&](float one) {
    return sheet.ui.fits({0, 0, sheet.u(one), sheet.u(1000)}, words, look);
  });
  if (most == widths.end()) --most;
  return std::max(dots, std::min(sheet.u(*most), sheet.ui.measure(words, look, sheet.u(*most)).w + sheet.u(4)));
}

Parts parts_of(const Sheet& sheet, const ui::Rect& face, const EventRow& row) {
  const float pad = sheet.u(pad_units);
  const bool narrow = is_narrow(sheet, face.w);
  Parts out;
  const float day = sheet.u(sheet.is_large() ? 156 : 126);
  const float high = std::min(sheet.u(sheet.is_large() ? 132 : 108), face.h - sheet.u(14));
  out.day = {face.x + pad, std::round(face.centre().y - high / 2), day, high};
  float x = out.day.right() + sheet.u(sheet.is_large() ? 24 : 12);
  if (!sheet.is_large()) {
    const float dolls = sheet.u(narrow ? 88 : 106);
    out.dolls = {x, out.day.y, dolls, high};
    x += dolls + sheet.u(20);
  }
  float end = face.right() - pad;
  if (!narrow) {
    const float width = state_width(sheet, row);
    out.state = {end - width, face.y, width, face.h};
    if (width > 0) end -= width + sheet.u(20);
  }
  out.words = {x, face.y, end - x, face.h};
  return out;
}

int lines_of_dots(const EventRow& row) { return *row.capacity > 6 ? 2 : 1; }

float dots_height(const Sheet& sheet, const EventRow& row) {
  return has_dots(row) ? sheet.u(dots_gap_units + dot_pitch_units * static_cast<float>(lines_of_dots(row))) : 0;
}

// What is taken first, then in colour what is still free.
void draw_dots(const Sheet& sheet, const ui::Rect& box, const EventRow& row) {
  const auto& c = sheet.ui.colours();
  const int lines = lines_of_dots(row);
  const int a_line = (*row.capacity + lines - 1) / lines;
  const float pitch = sheet.u(dot_pitch_units);
  for (int i = 0; i < *row.capacity; ++i) {
    const int column = i % a_line;
    const float x = box.centre().x + (static_cast<float>(column) - static_cast<float>(a_line - 1) / 2) * pitch;
    const float y = box.y + (static_cast<float>(i / a_line) + 0.5F) * pitch;
    sheet.ui.canvas().circle({x, y}, sheet.u(dot_units), i < row.taken ? c.sand2 : c.ai);
  }
}

// Words that do not fit say so; a title or a place that was cut does not.
bool draw_state(const Sheet& sheet, const ui::Rect& box, const EventRow& row) {
  if (box.w <= 0) return true;
  const std::string words = state_of(sheet, row);
  ui::TextLook look = looks(sheet, row).state;
  const float dots = dots_height(sheet, row);
  const float high = words.empty() ? 0 : std::min(sheet.ui.measure(words, look, box.w).h, box.h - dots);
  const float top = std::round(box.centre().y - (high + dots) / 2);
  const bool fit = sheet.ui.words({box.x, top, box.w, high}, words, look);
  if (dots > 0) draw_dots(sheet, {box.x, top + high + sheet.u(dots_gap_units), box.w, dots}, row);
  return fit;
}

void draw_whom(const Sheet& sheet, const ui::Rect& box, const ListedEvent& event) {
  if (box.w <= 0) return;
  // The columns of 今日はどなたと: a grown-up or one who expects, then the children, the smallest at the edge.
  constexpr int grown_up = 0, expecting = 1, baby = 2, toddler = 3, child = 5;
  std::vector<int> columns;
  const auto names = [&](domain::AgeGroup group) { return event.whom[static_cast<std::size_t>(group)]; };
  if (names(domain::AgeGroup::age_2_up)) columns.push_back(child);
  if (names(domain::AgeGroup::age_1)) columns.push_back(toddler);
  if (names(domain::AgeGroup::age_0)) columns.push_back(baby);
  if (columns.size() > 2) columns.erase(columns.begin() + 1);  // the oldest and the youngest stand for all
  const bool everybody = columns.empty() && !names(domain::AgeGroup::expecting);
  if (everybody) columns.push_back(child);
  columns.insert(columns.begin(), names(domain::AgeGroup::expecting) ? expecting : grown_up);
  constexpr float tallest = 124;
  constexpr float between = 12;
  const auto width_of = [](int column) { return column <= expecting ? 58.0F : column == child ? 54.0F : 47.0F; };
  float wide = -between;
  for (const int column : columns) wide += width_of(column) + between;
  const float scale = std::min(box.w / wide, box.h * 0.86F / tallest);
  const float base = box.bottom() - sheet.u(8);
  sheet.ui.canvas().fill({box.x, base, box.w, sheet.u(4)}, sheet.ui.colours().sand2);
  float x = box.centre().x - wide * scale / 2;
  for (const int column : columns) {
    const auto doll = ui::party_doll(sheet.theme(), column, !is_shut(event.row));
    x += width_of(column) * scale / 2;
    ui::draw_doll(sheet.ui.canvas(), sheet.theme(), std::round(x), base, std::round(doll.height_units * scale),
                  doll.doll);
    x += (width_of(column) / 2 + between) * scale;
  }
}

bool draw_day(const Sheet& sheet, const ui::Rect& box, const ListedEvent& event) {
  const bool shut = is_shut(event.row);
  const auto& c = sheet.ui.colours();
  sheet.ui.canvas().fill(box, shut ? c.white : sheet.theme().family(ui::Family::asagi).tint,
                         sheet.theme().radius_button());
  if (sheet.theme().is_high_contrast()) {
    sheet.ui.canvas().stroke(box, c.line, sheet.u(3), sheet.theme().radius_button());
  }
  const auto& dates = sheet.say.dates();
  const bool is_today = event.day == today(sheet);
  const std::string figures = std::to_string(static_cast<unsigned>(event.day.month())) + "/" +
                              std::to_string(static_cast<unsigned>(event.day.day()));
  const std::string above = is_today ? sheet.say.small(dates.relative_day(event.day, event.day)) : figures;
  const std::string below = is_today ? figures : sheet.say.small(dates.weekday(event.day));
  const ui::Rect inside = box.shrunk(sheet.u(5));
  ui::TextLook big{.role = ui::TypeRole::body_bold, .align = letters::Align::centre, .most_lines = 1, .least = 1.0F};
  if (sheet.ui.measure(above, big).w > inside.w) {
    big.role = ui::TypeRole::caption;
    big.least = 0.8F;
  }
  ui::TextLook small{.role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .least = 0.8F};
  small.colour = c.ink2;
  const std::array<ui::Line, 2> lines{{{above, big}, {below, small}}};
  return sheet.ui.stack(inside, lines, sheet.u(8));
}

// Title, time and place, and on a narrow row what is left of the places.
struct Words {
  ui::TextLook title, where, state;
  std::string where_words, state_words;
  float title_h = 0, where_h = 0, state_h = 0;
  [[nodiscard]] float height(float gap) const {
    return title_h + (where_h > 0 ? gap + where_h : 0) + (state_h > 0 ? gap + state_h : 0);
  }
};
Words words_of(const Sheet& sheet, const EventRow& row, float width, bool narrow) {
  const Looks look = looks(sheet, row);
  Words out{title_look_at(sheet, row, width), look.where, look.state, {}, {}};
  out.where_words = when_and_where(sheet, row, look.where, width);
  out.state.align = letters::Align::left;
  out.state.most_lines = 4;
  if (narrow) out.state_words = state_of(sheet, row);
  if (sheet.is_large()) {  // the place is on the event's own page
    const std::string start = row.start_minute ? sheet.say.dates().time(*row.start_minute) : start_of(sheet, row);
    out.state_words = joined({sheet.say.small(start), out.state_words});
    out.where_words.clear();
  }
  out.title_h = sheet.ui.measure(title_of(sheet, row), out.title, width).h;
  if (!out.where_words.empty()) out.where_h = sheet.ui.measure(out.where_words, out.where, width).h;
  if (!out.state_words.empty()) out.state_h = sheet.ui.measure(out.state_words, out.state, width).h;
  return out;
}

// A title or a place may be cut, what is left of the places not.
void draw_words(const Sheet& sheet, const ui::Rect& box, const EventRow& row, bool narrow) {
  const Words words = words_of(sheet, row, box.w, narrow);
  const float gap = sheet.u(line_gap_units);
  float y = std::round(box.centre().y - words.height(gap) / 2);
  bool fit = true;
  if (words.state_h > 0) {
    const float top = y + words.height(gap) - words.state_h;
    fit = sheet.ui.words({box.x, top, box.w, words.state_h}, words.state_words, words.state);
  }
  sheet.ui.note_fit(fit);
  sheet.ui.words({box.x, y, box.w, words.title_h}, title_of(sheet, row), words.title);
  y += words.title_h + gap;
  sheet.ui.words({box.x, y, box.w, words.where_h}, words.where_words, words.where);
}

}  // namespace

float event_row_height(const Sheet& sheet, const ListedEvent& event, float width) {
  const EventRow& row = event.row;
  const Parts parts = parts_of(sheet, {0, 0, width, sheet.u(200)}, row);
  float high = words_of(sheet, row, parts.words.w, is_narrow(sheet, width)).height(sheet.u(line_gap_units));
  if (parts.state.w > 0) {
    const auto look = looks(sheet, row).state;
    high = std::max(high, sheet.ui.measure(state_of(sheet, row), look, parts.state.w).h + dots_height(sheet, row));
  }
  const float least = sheet.u(sheet.is_large() ? 150 : 130);
  return std::max(least, std::ceil(high) + sheet.u(12) + sheet.theme().foot());
}

namespace {

// What the row is called where all of its title would be too much: said aloud, or brought near.
std::string name_of(const Sheet& sheet, const EventRow& row) {
  ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 2, .least = 1.0F, .markup = letters::Markup::none};
  look.line = 1.2F;
  const ui::Rect two_lines{0, 0, sheet.u(440), 2.5F * sheet.theme().type(ui::TypeRole::label).em_px};
  return shortened(std::string(title_of(sheet, row)),
                   [&](const std::string& words) { return sheet.ui.fits(two_lines, words, look); });
}

}  // namespace

bool draw_event_row(const Sheet& sheet, std::string_view id, const ui::Rect& place, const ListedEvent& event) {
  const EventRow& row = event.row;
  const bool narrow = is_narrow(sheet, place.w);
  ui::Target target;
  target.id = id;
  target.rect = place;
  target.role = ui::Role::row;
  target.label = name_of(sheet, row);
  target.value = when_where(sheet, row) + "  " + state_of(sheet, row);
  const ui::Press press = sheet.ui.press(std::move(target));
  const auto look = is_shut(row) ? ui::quiet_plate(sheet.theme()) : ui::row_plate(sheet.theme());
  const ui::Rect face = ui::draw_plate(sheet.ui, place, look, press);
  const Parts parts = parts_of(sheet, face, row);
  bool fit = draw_day(sheet, parts.day, event);
  draw_whom(sheet, parts.dolls, event);
  fit = draw_state(sheet, parts.state, row) && fit;
  sheet.ui.note_fit(fit);
  draw_words(sheet, parts.words, row, narrow);
  return press.activated;
}

}  // namespace tsunagu::kiosk::events
