// What waits, on the hub's thread: the oldest first, gaps and repeats of numbers between the lines.
#include <algorithm>
#include <cmath>

#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

// Pixels of the desk's drawings.
constexpr float head_high = 44;
constexpr float paging_high = 46;
constexpr float note_high = 28;
constexpr float declined_high = 46;
constexpr float thread_x = 24;
constexpr float age_x = 46;
constexpr float words_x = 112;
constexpr float line_high = 28;

std::string age_of(const Sheet& sheet, Instant issued) {
  const auto days =
      std::chrono::sys_days{domain::day_of(sheet.common.now)} - std::chrono::sys_days{domain::day_of(issued)};
  return days.count() <= 0 ? sheet.say("held.today") : sheet.say("held.days", {{"days", std::to_string(days.count())}});
}

// Sensitive topics are marked and not named: the list lies open while an officer works.
std::string open_topics(const Sheet& sheet, const domain::IntakeDetail& detail) {
  std::vector<domain::Topic> open;
  std::ranges::copy_if(detail.topics, std::back_inserter(open),
                       [](auto topic) { return !domain::is_sensitive(topic); });
  return sheet.say.topics(open);
}
bool has_sensitive(const HeldView& line) {
  return line.detail && std::ranges::any_of(line.detail->topics, domain::is_sensitive);
}

std::string source_of(const Sheet& sheet, const HeldView& line) {
  return sheet.say("held.from", {{"hub", line.hub}, {"device", line.device}, {"no", std::to_string(line.running_no)}});
}

void draw_bead(const Sheet& sheet, ui::Point at, bool chosen) {
  const auto& p = sheet.ui.colours();
  const auto& canvas = sheet.ui.canvas();
  if (chosen) {
    canvas.circle(at, sheet.px(13), p.ink);
    canvas.circle(at, sheet.px(9.5F), p.honey);
  } else {
    canvas.circle(at, sheet.px(8), p.white);
    canvas.ring(at, sheet.px(7), p.kaki, sheet.px(4));
  }
}

// From the right, what is to be seen of a line at once. What is left of it.
ui::Rect draw_chips(const Sheet& sheet, const HeldView& line, const std::string& id, ui::Rect rect) {
  const auto chip = [&](std::string_view name, ui::Family family) {
    const auto words = sheet.say("held." + std::string(name));
    const auto colours = sheet.ui.theme().family(family);
    auto look = sheet.look(ui::DeskType::small);
    look.bold = true;
    const float wide = std::ceil(sheet.ui.measure(words, look).w) + sheet.px(24);
    ui::tag(sheet.ui, id + "." + std::string(name), {rect.right() - wide, rect.centre().y - sheet.px(14)}, words,
            colours.tint, colours.text);
    rect = rect.without_right(wide + sheet.px(8));
  };
  if (line.urgent) chip("urgent", ui::Family::honey);
  if (has_sensitive(line)) chip("sensitive", ui::Family::sand);
  return rect;
}

void draw_line(const Sheet& sheet, std::size_t index, const ui::Rect& rect) {
  const auto& line = sheet.model.held[index];
  const bool chosen = index == sheet.model.chosen;
  const auto& p = sheet.ui.colours();
  const auto id = "held." + std::to_string(index);
  const auto called = line.detail ? sheet.say.called(line.detail->called) : sheet.say("held.closed");
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::row;
  target.label = called;
  target.value = source_of(sheet, line);
  const auto press = sheet.ui.press(std::move(target));
  if (press.activated) sheet.ask(Choose{index});
  const auto ground = sheet.ui.theme().family(ui::Family::honey).tint;
  if (chosen || press.hovered) sheet.ui.canvas().fill(rect, chosen ? ground : p.sand);
  sheet.ui.canvas().line({rect.x + sheet.px(thread_x), rect.y}, {rect.x + sheet.px(thread_x), rect.bottom()}, p.kaki,
                         sheet.px(3));
  draw_bead(sheet, {rect.x + sheet.px(thread_x), rect.centre().y}, chosen);
  auto bold = sheet.look(ui::DeskType::body_bold);
  bold.middle = true;
  bold.most_lines = 1;
  bold.least = 0.6F;
  bold.markup = letters::Markup::none;
  auto small = sheet.look(ui::DeskType::small, p.ink2);
  small.most_lines = 1;
  small.least = 0.7F;
  small.middle = true;
  small.markup = letters::Markup::none;
  sheet.ui.words({rect.x + sheet.px(age_x), rect.y, sheet.px(words_x - age_x), rect.h}, age_of(sheet, line.issued),
                 bold);
  const auto words = draw_chips(sheet, line, id, rect.without_left(sheet.px(words_x)).without_right(sheet.px(16)));
  const float top = rect.centre().y - sheet.px(line_high);
  sheet.ui.words({words.x, top, words.w, sheet.px(line_high)}, called, bold);
  auto from = source_of(sheet, line);
  if (line.detail) from = page::in_line({from, open_topics(sheet, *line.detail)});
  sheet.ui.words({words.x, top + sheet.px(line_high), words.w, sheet.px(line_high)}, from, small);
}

// A gap in the numbers, grey; a repeated number, akane, because the tablet may have been copied.
float draw_note(const Sheet& sheet, std::size_t index, const ui::Rect& rect) {
  const auto& line = sheet.model.held[index];
  if (!line.missing && !line.repeated) return 0;
  const auto& p = sheet.ui.colours();
  const auto numbers = line.missing ? page::numbers_of(sheet.say, {*line.missing}) : std::to_string(line.running_no);
  const auto words = sheet.say(line.repeated ? "held.repeated" : "held.missing",
                               {{"hub", line.hub}, {"device", line.device}, {"no", numbers}});
  auto look = sheet.look(ui::DeskType::small, line.repeated ? p.akane : p.ink2);
  look.bold = line.repeated;
  look.most_lines = 1;
  look.least = 0.6F;
  look.middle = true;
  sheet.ui.canvas().line({rect.x + sheet.px(thread_x), rect.y}, {rect.x + sheet.px(thread_x), rect.bottom()}, p.sand2,
                         sheet.px(3));
  sheet.ui.text("held." + std::to_string(index) + (line.repeated ? ".repeated" : ".missing"),
                rect.without_left(sheet.px(age_x)).without_right(sheet.px(12)), words, look);
  return rect.h;
}

void draw_head(const Sheet& sheet, const ui::Rect& row) {
  auto look = sheet.look(ui::DeskType::heading);
  look.middle = true;
  look.most_lines = 1;
  sheet.ui.text("held.count", row, sheet.say.count("held.count", sheet.model.held.size()), look);
}

void draw_paging(const Sheet& sheet, const ui::Rect& row) {
  const auto count = sheet.model.held.size();
  if (count <= held_a_page) return;
  const auto first = sheet.model.first_held;
  const float wide = sheet.px(132);
  const auto turn = [&](std::string_view id, std::string_view key, float x, int by, bool possible) {
    const auto label = sheet.say(key);
    if (ui::desk_button(sheet.ui, id, {x, row.y, wide, row.h},
                        {.kind = ui::ButtonKind::quiet,
                         .label = label,
                         .readiness = possible ? ui::Readiness::ready : ui::Readiness::off})) {
      sheet.ask(TurnHeld{by});
    }
  };
  turn("held.prev", "page.prev", row.right() - 2 * wide - sheet.px(12), -1, first > 0);
  turn("held.next", "page.next", row.right() - wide, 1, first + held_a_page < count);
}

float draw_declined(const Sheet& sheet, const ui::Rect& area) {
  const auto shown = std::min(sheet.model.declined.size(), declined_shown);
  const float high = sheet.px(declined_high);
  const float wide = sheet.px(128);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& line = sheet.model.declined[i];
    const ui::Rect row{area.x + sheet.px(16), area.bottom() - static_cast<float>(shown - i) * high,
                       area.w - sheet.px(32), high};
    sheet.ui.canvas().fill(row.top_part(sheet.px(1.5F)), sheet.ui.colours().sand2);
    const auto id = "declined." + std::to_string(i);
    const auto why = line.accepted_no.empty() ? sheet.say("reason." + std::to_string(static_cast<int>(line.reason)))
                                              : sheet.say("declined.accepted", {{"case", line.accepted_no}});
    const auto words =
        sheet.say("declined.line",
                  {{"hub", line.hub}, {"device", line.device}, {"no", std::to_string(line.running_no)}, {"why", why}});
    auto look = sheet.look(ui::DeskType::small);
    look.middle = true;
    look.most_lines = 2;
    look.least = 0.7F;
    sheet.ui.text(id, row.without_right(wide + sheet.px(8)), words, look);
    const auto label = sheet.say("declined.undo");
    if (line.accepted_no.empty() &&
        ui::desk_button(sheet.ui, id + ".undo", row.right_part(wide).shrunk(0, sheet.px(3)),
                        {.kind = ui::ButtonKind::quiet, .label = label, .icon = ui::icon::undo})) {
      sheet.ask(UndoDecline{line.request_id});
    }
  }
  return static_cast<float>(shown) * high;
}

}  // namespace

void draw_held(const Sheet& sheet, const ui::Rect& area) {
  ui::desk_card(sheet.ui, area);
  draw_head(sheet, area.top_part(sheet.px(head_high)).shrunk(sheet.px(24), 0));
  auto inside = area.without_top(sheet.px(head_high)).without_bottom(sheet.px(8));
  inside = inside.without_bottom(draw_declined(sheet, inside));
  if (sheet.model.held.size() > held_a_page) {
    draw_paging(sheet, inside.bottom_part(sheet.px(paging_high)).shrunk(sheet.px(16), sheet.px(3)));
    inside = inside.without_bottom(sheet.px(paging_high));
  }
  const auto first = std::min(sheet.model.first_held, sheet.model.held.size());
  const auto end = std::min(first + held_a_page, sheet.model.held.size());
  std::size_t notes = 0;
  for (auto i = first; i < end; ++i) notes += sheet.model.held[i].missing || sheet.model.held[i].repeated ? 1 : 0;
  const float each = (inside.h - static_cast<float>(notes) * sheet.px(note_high)) / static_cast<float>(held_a_page);
  const float high = std::floor(std::min(each, sheet.px(66)));
  float y = inside.y;
  for (auto i = first; i < end; ++i) {
    y += draw_note(sheet, i, {inside.x, y, inside.w, sheet.px(note_high)});
    draw_line(sheet, i, {inside.x, y, inside.w, high});
    y += high;
  }
}

}  // namespace tsunagu::ward::inbox
