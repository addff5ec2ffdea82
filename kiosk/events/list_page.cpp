// What is on: for whom, and three events at a time.
#include <algorithm>
#include <array>

#include "kiosk/events/pages.h"
#include "kiosk/events/row_of_page.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::events {
namespace {

struct Filter {
  EventsFor whom;
  std::string_view key;   // of the target
  std::string_view word;  // in the catalogue
};
constexpr std::array<Filter, 6> filters{{
    {EventsFor::us, "us", "events.for_us"},
    {EventsFor::expecting, "expecting", "events.expecting"},
    {EventsFor::age_0, "age_0", "events.age_0"},
    {EventsFor::age_1, "age_1", "events.age_1"},
    {EventsFor::age_2_up, "age_2", "events.age_2"},
    {EventsFor::everybody, "all", "events.for_all"},
}};

// One line of the filter: its pieces and the words that they show.
struct FilterLine {
  std::vector<EventsFor> whom;
  std::vector<std::string> words;
  std::vector<ui::Segment> pieces;
  int chosen = -1;
};

FilterLine line_of(const Sheet& sheet, std::size_t from, std::size_t to) {
  const Model& events = sheet.model;
  FilterLine line;
  for (std::size_t i = from; i < to; ++i) {
    const auto filter = std::ranges::find(filters, events.offered[i], &Filter::whom);
    if (filter->whom == events.shown_for) line.chosen = static_cast<int>(i - from);
    line.whom.push_back(filter->whom);
    line.words.push_back(sheet.say.small(sheet.say(filter->word)));
    line.pieces.push_back({.key = filter->key});
  }
  for (std::size_t i = 0; i < line.pieces.size(); ++i) line.pieces[i].label = line.words[i];
  return line;
}

bool fits(const Sheet& sheet, const FilterLine& line, float width) {
  const float pad = sheet.u(20);
  float needed = -sheet.theme().gap();
  for (const auto& words : line.words) {
    const float wide = sheet.ui.measure(words, {.role = ui::TypeRole::body_bold, .most_lines = 1}).w + pad;
    needed += std::max(wide, sheet.theme().target()) + sheet.theme().gap();
  }
  return needed <= width;
}

// As few lines as hold the words, nearly equally long.
std::vector<FilterLine> lines_of_filter(const Sheet& sheet, float width) {
  const std::size_t count = sheet.model.offered.size();
  std::vector<FilterLine> lines;
  for (std::size_t wanted = 1; wanted <= count; ++wanted) {
    const std::size_t a_line = (count + wanted - 1) / wanted;
    lines.clear();
    for (std::size_t from = 0; from < count; from += a_line) {
      lines.push_back(line_of(sheet, from, std::min(from + a_line, count)));
    }
    if (std::ranges::all_of(lines, [&](const FilterLine& line) { return fits(sheet, line, width); })) break;
  }
  return lines;
}

// What is left of `area` below it.
ui::Rect draw_filter(const Sheet& sheet, ui::Rect area) {
  if (sheet.model.offered.size() < 2) return area;
  const float high = sheet.theme().target();
  for (const auto& line : lines_of_filter(sheet, area.w)) {
    const auto pressed = ui::segments(sheet.ui, "events.for", area.top_part(high), line.pieces, line.chosen);
    if (pressed) sheet.ask(ShowEventsFor{line.whom[static_cast<std::size_t>(*pressed)]});
    area = area.without_top(high + sheet.theme().gap());
  }
  return area;
}

// What is over today is said in one line, and is no row.
ui::Rect draw_over(const Sheet& sheet, const ui::Rect& area) {
  const auto& over = sheet.model.over;
  if (over.empty()) return area;
  const float lead = sheet.u(48);
  ui::TextLook look{.role = ui::TypeRole::caption, .most_lines = 1, .markup = letters::Markup::none};
  look.colour = sheet.ui.colours().ink2;
  std::vector<std::string> titles;
  for (const auto& row : over) titles.emplace_back(title_of(sheet, row));
  const auto words_with = [&](const std::string& title) { return sheet.say("events.over_one", {{"title", title}}); };
  const auto on_one_line = [&](const std::string& title) {
    return sheet.ui.measure(words_with(title), look).w <= area.w - lead;
  };
  const std::string words = words_with(shortened(sheet.say.list(titles), on_one_line));
  const float high = sheet.ui.measure(words, look).h;
  sheet.ui.icon(ui::icon::check, {area.x + sheet.u(18), area.y + high / 2}, 34, sheet.ui.colours().line);
  sheet.ui.text("events.over", {area.x + lead, area.y, area.w - lead, high}, words, look);
  return area.without_top(high + sheet.u(12));
}

constexpr float tallest_row_units = 176;

// How many rows fit at this width, and what each takes.
std::vector<float> heights_of(const Sheet& sheet, float width, float height) {
  std::vector<float> out;
  float sum = 0;
  for (const auto& one : sheet.model.rows) {
    const float high = event_row_height(sheet, one, width);
    if (!out.empty() && sum + sheet.theme().gap() + high > height) break;
    sum += high + (out.empty() ? 0 : sheet.theme().gap());
    out.push_back(out.empty() ? std::min(high, height) : high);
  }
  const float spare = out.empty() ? 0 : std::max(0.0F, height - sum) / static_cast<float>(out.size());
  for (float& high : out) high = std::max(high, std::min(std::floor(high + spare), sheet.u(tallest_row_units)));
  return out;
}

struct Paging {
  ui::Rect up, down;
  std::optional<ui::Rect> between;
};

void draw_paging(const Sheet& sheet, const Paging& at, std::size_t shown) {
  const Model& events = sheet.model;
  const std::size_t last = events.first + shown;
  const auto readiness = [](bool more) { return more ? ui::Readiness::ready : ui::Readiness::off; };
  if (ui::icon_button(sheet.ui, "events.up", at.up, ui::icon::keyboard_arrow_up, sheet.say("scroll.up"),
                      readiness(events.first > 0))) {
    sheet.ask(ShowFrom{events.first - std::min(events.first, std::max<std::size_t>(shown, 1))});
  }
  if (ui::icon_button(sheet.ui, "events.down", at.down, ui::icon::keyboard_arrow_down, sheet.say("scroll.down"),
                      readiness(last < events.count))) {
    sheet.ask(ShowFrom{last});
  }
  if (!at.between) return;
  const std::string from = std::to_string(events.first + 1);
  const std::string these = shown > 1 ? from + "–" + std::to_string(last) : from;
  const std::string all = "/ " + std::to_string(events.count);
  const ui::TextLook number{
      .role = ui::TypeRole::body_bold, .align = letters::Align::centre, .most_lines = 1, .least = 0.7F};
  ui::TextLook of{.role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1};
  of.colour = sheet.ui.colours().ink2;
  const std::array<ui::Line, 2> lines{{{these, number}, {all, of}}};
  ui::Target target;
  target.id = "events.page";
  target.rect = *at.between;
  target.role = ui::Role::status;
  target.label = these + " " + all;
  target.clipped = !sheet.ui.stack(*at.between, lines, sheet.u(8));
  sheet.ui.show(std::move(target));
}

bool is_paged(const Sheet& sheet, std::size_t shown) {
  return sheet.model.first > 0 || sheet.model.first + shown < sheet.model.count;
}

// The rows; gives how many there was room for.
std::size_t draw_rows(const Sheet& sheet, const ui::Rect& area, const std::vector<float>& heights) {
  float y = area.y;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const ui::Rect place{area.x, y, area.w, heights[i]};
    if (draw_event_row(sheet, "event." + std::to_string(i), place, sheet.model.rows[i])) {
      sheet.ask(OpenEvent{sheet.model.rows[i].row.session_id});
    }
    y += heights[i] + sheet.theme().gap();
  }
  return heights.size();
}

void draw_none(const Sheet& sheet, const ui::Rect& area) {
  const ui::Rect rest = write(sheet, "events.none", area.without_top(sheet.u(30)), sheet.say("events.none"),
                              {.role = ui::TypeRole::label, .most_lines = 3}, 14);
  write(sheet, "events.none.more", rest, sheet.say("events.none_more"), body_look(), 0);
}

struct Choice {
  std::string_view id;
  std::string_view word;
  Sheet::Act act;
};
std::array<Choice, 2> choices() {
  return {{{"events.month", "events.month", Intent{ShowMonth{}}},
           {"events.own", "events.own", CommonIntent{Open{Door::own_bookings}}}}};
}

void draw_choice(const Sheet& sheet, const Choice& choice, const ui::Rect& place) {
  const std::string label = sheet.say(choice.word);
  if (ui::button(sheet.ui, choice.id, place, {.kind = ui::ButtonKind::secondary, .label = label})) {
    sheet.act(choice.act);
  }
}

float title_end(const Sheet& sheet, const ui::PageLayout& layout) {
  float end = layout.title.x;
  for (const char* id : {"page.title", "page.beneath"}) {
    if (const auto* words = sheet.ui.registry().find(id)) end = std::max(end, words->rect.right());
  }
  return end;
}

// The month and the family's bookings beside the title; where they begin. What is said in the title's place takes
// theirs until the next touch.
float draw_choices_above(const Sheet& sheet, const ui::PageLayout& layout) {
  float x = layout.content.right();
  if (sheet.common.notice) return x;
  const float from = title_end(sheet, layout) + sheet.u(24);
  const float least = sheet.theme().target();
  auto all = choices();
  std::ranges::reverse(all);
  for (const auto& choice : all) {
    const bool last = &choice == &all.back();
    const float most = x - from - (last ? 0 : least + sheet.theme().gap());
    const ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 1};
    const float wide = sheet.ui.measure(sheet.say(choice.word), look).w + sheet.u(sheet.is_large() ? 40 : 56);
    const float width = std::clamp(wide, least, std::max(most, least));
    draw_choice(sheet, choice, {x - width, layout.page.y + sheet.u(16), width, sheet.theme().target()});
    x -= width + sheet.theme().gap();
  }
  return x;
}

// What day it is, between title and buttons; where it does not fit it is left out, since today's events say so too.
void draw_today(const Sheet& sheet, const ui::PageLayout& layout, float until) {
  if (sheet.common.notice) return;
  ui::TextLook look{.role = ui::TypeRole::body, .most_lines = 1, .middle = true};
  look.colour = sheet.ui.colours().ink2;
  const std::string words = sheet.say("events.today", {{"day", sheet.say.dates().day(today(sheet))}});
  const float from = title_end(sheet, layout) + sheet.u(28);
  const ui::Rect room{from, layout.title.y, until - from - sheet.u(12), sheet.u(72)};
  if (sheet.ui.measure(words, look).w <= room.w) sheet.ui.text("events.today", room, words, look);
}

// Paging and the two choices share the row at the bottom; large words have two rows.
float draw_choices_below(const Sheet& sheet, const ui::PageLayout& layout) {
  const float gap = sheet.theme().gap();
  const float paging = 2 * (sheet.theme().target() + gap);
  const ui::Rect row =
      sheet.is_large() ? layout.actions.moved(0, -layout.actions.h - gap) : layout.actions.without_left(paging);
  int slot = 0;
  for (const auto& choice : choices()) draw_choice(sheet, choice, ui::column_of(row, slot++, 2, gap));
  return row.y;
}

void draw_wide(const Sheet& sheet, const ui::PageLayout& layout) {
  draw_today(sheet, layout, draw_choices_above(sheet, layout));
  const float top = layout.page.y + sheet.u(16) + sheet.theme().target() + sheet.theme().gap();
  ui::Rect area{layout.content.x, top, layout.content.w, layout.actions.bottom() - top};
  area = draw_over(sheet, draw_filter(sheet, area));
  if (sheet.model.rows.empty()) return draw_none(sheet, area);
  auto heights = heights_of(sheet, area.w, area.h);
  const bool paged = is_paged(sheet, heights.size());
  const float column = sheet.theme().target();
  const ui::Rect rows = paged ? area.without_right(column + sheet.theme().gap()) : area;
  if (paged) heights = heights_of(sheet, rows.w, rows.h);
  const std::size_t shown = draw_rows(sheet, rows, heights);
  if (!paged) return;
  const ui::Rect at = area.right_part(column);
  const float high = std::clamp((at.h - sheet.u(120)) / 2, column, sheet.u(142));
  const ui::Rect between = at.without_top(high).without_bottom(high);
  draw_paging(sheet,
              {at.top_part(high), at.bottom_part(high),
               between.h >= sheet.u(90) ? std::optional<ui::Rect>(between) : std::nullopt},
              shown);
}

void draw_tall(const Sheet& sheet, const ui::PageLayout& layout) {
  draw_today(sheet, layout, layout.content.right());
  const float bottom = draw_choices_below(sheet, layout) - sheet.u(18);
  const float top = sheet.common.notice ? layout.body.y : title_bottom(sheet, layout) + sheet.u(24);
  ui::Rect area{layout.content.x, top, layout.content.w, bottom - top};
  area = draw_over(sheet, draw_filter(sheet, area));
  if (sheet.model.rows.empty()) return draw_none(sheet, area);
  const std::size_t shown = draw_rows(sheet, area, heights_of(sheet, area.w, area.h));
  const ui::Rect up = layout.actions.left_part(sheet.theme().target());
  const ui::Rect down = up.moved(sheet.theme().target() + sheet.theme().gap(), 0);
  draw_paging(sheet, {up, down, std::nullopt}, shown);
}

}  // namespace

void draw_list(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("events.title")});
  if (is_tall(layout)) return draw_tall(sheet, layout);
  draw_wide(sheet, layout);
}

}  // namespace tsunagu::kiosk::events
