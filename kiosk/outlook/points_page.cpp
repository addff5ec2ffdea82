// これからの見通し: a cord of contact points, one of them on a card.
#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/outlook/pages.h"
#include "kiosk/outlook/words_of_page.h"
#include "shared/ui/illustration.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::outlook {
namespace {

constexpr float pitch_units = 118;

struct Spots {
  ui::Rect cord, card, before, after;
};

Spots places_of(const Sheet& sheet, const ui::PageLayout& layout) {
  Spots p;
  const float side = sheet.theme().target();
  const float gap = sheet.theme().gap();
  const float top = std::max(layout.title.y + sheet.u(84), title_bottom(sheet, layout) + sheet.u(10));
  const float cord_h = sheet.u(sheet.is_large() ? 96 : 176);
  p.cord = {layout.main.x, top, layout.main.w, cord_h};
  const float y = p.cord.bottom() + sheet.u(26);
  if (is_tall(layout)) {
    const float bottom = layout.actions.y - sheet.u(18);
    p.before = {layout.content.x, bottom - side, (layout.content.w - gap) / 2, side};
    p.after = p.before.moved(p.before.w + gap, 0);
    p.card = {layout.content.x, y, layout.content.w, p.before.y - gap - y};
    return p;
  }
  const ui::Rect row{layout.content.x, y, layout.content.w, layout.actions.y - sheet.u(18) - y};
  p.before = row.left_part(side);
  p.after = row.right_part(side);
  p.card = row.shrunk(side + gap, 0);
  return p;
}

ui::Thread thread_of(domain::Keeper keeper) {
  return keeper == domain::Keeper::hub ? ui::Thread::hub : ui::Thread::ward;
}

// A bead's name where it has room between its neighbours' names; the card says it in any case.
void name_bead(const Sheet& sheet, const ui::Rect& cord, const Point& point, float x, bool above) {
  if (sheet.is_large()) return;
  const std::string name = sheet.say.small(point_name(sheet, point));
  ui::TextLook look{.role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .least = 1.0F};
  look.colour = sheet.ui.colours().ink2;
  const float room = sheet.u(2 * pitch_units - 14);
  const ui::Size size = sheet.ui.measure(name, look);
  if (size.w > room) return;
  const float left = std::clamp(x - size.w / 2, cord.x + sheet.u(4), cord.right() - sheet.u(4) - size.w);
  const float y = above ? cord.y : cord.bottom() - size.h;
  sheet.ui.words({left, y, size.w + 1, size.h}, name, look);
}

struct Window {
  std::size_t first, last;
};
Window window_of(const View& view, std::size_t most) {
  const std::size_t half = most / 2;
  const std::size_t count = view.points.size();
  if (count <= most) return {0, count};
  const std::size_t first = std::min(view.at > half ? view.at - half : 0, count - most);
  return {first, first + most};
}

// Gives the place of the bead that the card below is about.
float draw_cord(const Sheet& sheet, const ui::Rect& area) {
  const View& view = sheet.model.view;
  const float pitch = sheet.u(pitch_units);
  const auto most = static_cast<std::size_t>(std::max(3.0F, std::floor((area.w - sheet.u(40)) / pitch)));
  const Window window = window_of(view, most);
  const auto count = static_cast<float>(window.last - window.first);
  const float x0 = std::round(area.centre().x - pitch * (count - 1) / 2);
  const auto x_of = [&](std::size_t i) { return x0 + pitch * static_cast<float>(i - window.first); };
  float now = area.right() + pitch;
  if (view.next < window.first) now = area.x - pitch;
  if (view.next >= window.first && view.next < window.last) now = x_of(view.next);
  const float y = std::round(area.centre().y);
  sheet.ui.canvas().push_clip(area);
  ui::draw_cord(sheet.ui.canvas(), sheet.theme(),
                {.x0 = area.x,
                 .x1 = area.right(),
                 .y = y,
                 .amplitude = sheet.u(30),
                 .pitch = pitch,
                 .first_crossing = std::fmod(x0 - area.x, pitch),
                 .width = sheet.u(9),
                 .now_x = now});
  for (std::size_t i = window.first; i < window.last; ++i) {
    const Point& point = view.points[i];
    const bool over = point.passage == domain::Passage::over;
    const ui::Bead bead = i == view.next && !over ? ui::Bead::next : over ? ui::Bead::met : ui::Bead::to_come;
    ui::draw_bead(sheet.ui.canvas(), sheet.theme(), {x_of(i), y}, thread_of(point.keeper), bead,
                  sheet.ui.colours().paper);
    if (i == view.at && bead != ui::Bead::next) {
      sheet.ui.canvas().ring({x_of(i), y}, sheet.u(28), sheet.ui.colours().ink, sheet.u(5));
    }
    if (i != view.at) name_bead(sheet, area, point, x_of(i), i % 2 == 1);
  }
  sheet.ui.canvas().pop_clip();
  return x_of(std::clamp(view.at, window.first, window.last - 1));
}

// Honey for what is on now or comes next; sand for the rest.
void draw_passage(const Sheet& sheet, const ui::Rect& row, const std::string& words, domain::Passage passage) {
  const auto& c = sheet.ui.colours();
  ui::TextLook look{
      .role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .middle = true, .bold = true};
  const bool lit = passage == domain::Passage::now;
  look.colour = lit ? c.on_honey : c.ink;
  const ui::Rect pill = row.left_part(std::min(row.w, sheet.ui.measure(words, look).w + sheet.u(44)));
  sheet.ui.canvas().fill(pill, lit ? c.honey : c.sand, pill.h / 2);
  sheet.ui.words(pill.shrunk(sheet.u(6), 0), words, look);
}

// The card answers to a finger: it opens all that is known of its point.
void draw_card(const Sheet& sheet, const ui::Rect& rect, float bead_x) {
  const View& view = sheet.model.view;
  const Point& point = view.points[view.at];
  const auto& c = sheet.ui.colours();
  const float tip = std::clamp(bead_x, rect.x + sheet.u(60), rect.right() - sheet.u(60));
  sheet.ui.canvas().triangle({tip - sheet.u(26), rect.y + 2}, {tip, rect.y - sheet.u(24)},
                             {tip + sheet.u(26), rect.y + 2}, c.white);
  ui::Target target;
  target.id = "outlook.card";
  target.rect = rect;
  target.role = ui::Role::tile;
  target.label = point_name(sheet, point);
  target.value = point_when(sheet, point);
  const ui::Press press = sheet.ui.press(std::move(target));
  ui::PlateLook plate = ui::row_plate(sheet.theme());
  plate.radius = sheet.theme().radius_card();
  const ui::Rect face = ui::draw_plate(sheet.ui, rect, plate, press);
  const ui::Rect inside = face.shrunk(sheet.u(34), sheet.u(16)).without_right(sheet.u(40));
  ui::TextLook title{.role = ui::TypeRole::title, .most_lines = 2, .least = 0.7F};
  ui::TextLook body{.role = ui::TypeRole::body, .most_lines = 6, .least = 1.0F};
  ui::TextLook quiet = body;
  quiet.colour = c.ink2;
  const std::string at = sheet.say.small(point_passage(sheet, point, view.at == view.next));
  const std::string name = point_name(sheet, point);
  const std::string when = point_when(sheet, point);
  const std::string where = point_keeper(sheet, point);
  const std::string what = point_what(sheet, point);
  std::vector<ui::Line> lines{{name, title}, {when, body}, {where, quiet}, {what, body}};
  // What does not fit is on the page behind the card.
  const float gap = sheet.u(12);
  const bool low = inside.h < sheet.u(200);  // 大きく on a wide screen: the name and the month say enough
  const float pill_h = low ? 0 : sheet.u(sheet.is_large() ? 60 : 48);
  const float room = inside.h - pill_h - gap;
  while (lines.size() > 1 && sheet.ui.stack_height(inside.w, lines, gap) > room) lines.pop_back();
  const float high = std::min(room, sheet.ui.stack_height(inside.w, lines, gap));
  const float top = inside.y + (inside.h - pill_h - gap - high) / 2;
  if (!low) draw_passage(sheet, {inside.x, top, inside.w, pill_h}, at, point.passage);
  sheet.ui.note_fit(sheet.ui.stack({inside.x, top + pill_h + gap, inside.w, high + sheet.u(6)}, lines, gap));
  sheet.ui.icon(ui::icon::chevron_right, {face.right() - sheet.u(42), face.centre().y}, 60, c.ai);
  if (press.activated) sheet.ask(OpenPoint{});
}

}  // namespace

void draw_points(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("outlook.title")});
  const View& view = sheet.model.view;
  if (view.at >= view.points.size()) return;
  const Spots places = places_of(sheet, layout);
  const float bead = draw_cord(sheet, places.cord);
  draw_card(sheet, places.card, bead);
  const auto ready = [](bool on) { return on ? ui::Readiness::ready : ui::Readiness::off; };
  if (ui::icon_button(sheet.ui, "outlook.before", places.before, ui::icon::chevron_left,
                      sheet.say.small(sheet.say("outlook.before")), ready(view.at > 0))) {
    sheet.ask(TurnOutlook{-1});
  }
  if (ui::icon_button(sheet.ui, "outlook.after", places.after, ui::icon::chevron_right,
                      sheet.say.small(sheet.say("outlook.after")), ready(view.at + 1 < view.points.size()))) {
    sheet.ask(TurnOutlook{+1});
  }
  if (ui::button(sheet.ui, "outlook.stop", ui::action_part(sheet.theme(), layout, 0, 2),
                 {.kind = ui::ButtonKind::quiet,
                  .label = sheet.say("outlook.stop"),
                  .icon = sheet.is_large() ? ui::icon::none : ui::icon::notifications})) {
    sheet.ask(StopDueMessages{});
  }
  if (ui::button(sheet.ui, "next", ui::action_part(sheet.theme(), layout, 1, 2),
                 {.label = sheet.say("outlook.plan"), .icon = sheet.is_large() ? ui::icon::none : ui::icon::edit})) {
    sheet.ask(Next{});
  }
}

}  // namespace tsunagu::kiosk::outlook
