// Today at a glance: counts, who needs somebody now, who asked to talk. No names.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"
#include "kiosk/staff/pages.h"
#include "kiosk/staff/words_of_page.h"
#include "shared/i18n/furigana.h"
#include "shared/ui/plate.h"
#include "shared/ui/scroll_area.h"

namespace tsunagu::kiosk::staff {
namespace {

struct Spots {
  ui::Rect title, when, counts, alert, clock, head, list;
  ui::Rect receipt, lock, sessions;
};

Spots tall_places(const Sheet& sheet, const ui::PageLayout& l) {
  const float gap = sheet.theme().gap();
  const bool alert = !sheet.model.alerts.empty();
  const float x = l.content.x;
  const float w = l.content.w;
  Spots p;
  p.title = l.title.top_part(sheet.u(70));
  if (sheet.is_large()) {
    p.when = {x, p.title.bottom() + sheet.u(2), w, sheet.u(44)};
  } else {
    p.when = p.title.right_part(w * 0.46F);
    p.title = p.title.without_right(p.when.w + sheet.u(10));
  }
  float y = sheet.is_large() ? p.when.bottom() + sheet.u(10) : sheet.u(132);
  if (!(alert && sheet.is_large())) {  // fewer things a page: who needs somebody comes first
    const bool about_the_clock = sheet.is_large() && sheet.model.clock.wants_attention();
    p.counts = {x, y, w, sheet.u(about_the_clock ? 220 : sheet.is_large() ? 146 : 124)};
    y = p.counts.bottom() + gap;
  }
  if (alert) {
    p.alert = {x, y, w, sheet.is_large() ? sheet.u(150) : sheet.theme().target()};
    y = p.alert.bottom() + sheet.u(6);
  }
  p.head = {x, y, w, sheet.u(50)};
  y = p.head.bottom() + sheet.u(6);
  p.list = {x, y, w, l.actions.y - gap - y};
  p.sessions = ui::action_part(sheet.theme(), l, 0, 3);
  p.receipt = ui::action_part(sheet.theme(), l, 1, 3);
  p.lock = ui::action_part(sheet.theme(), l, 2, 3);
  return p;
}

Spots wide_places(const Sheet& sheet, const ui::PageLayout& l) {
  const float gap = sheet.theme().gap();
  const bool large = sheet.is_large();
  const float left = sheet.u(large ? 320 : 400);
  Spots p;
  // 大きく may need two lines for the title, and less for the counts, whose units are left out.
  p.title = {l.content.x, sheet.u(large ? 24 : 46), left, sheet.u(large ? 130 : 70)};
  p.when = {l.content.x, p.title.bottom() - sheet.u(2), left, sheet.u(44)};
  const float counts = p.when.bottom() + sheet.u(14);
  p.counts = {l.content.x, counts, left, sheet.u(270)};
  const ui::Rect actions = l.actions.left_part(left);
  if (large) {
    p.lock = actions;
    p.receipt = actions.moved(0, -actions.h - gap);
    p.sessions = p.receipt.moved(0, -actions.h - gap);
    p.counts.h = std::min(p.counts.h, p.sessions.y - gap - counts);
  } else {
    p.lock = actions.right_part(sheet.theme().target());
    p.receipt = actions.without_right(p.lock.w + gap);
    p.sessions = actions.moved(0, -actions.h - gap);
  }
  const ui::Rect right = l.content.without_left(left + sheet.u(24));
  p.head = {right.x, sheet.u(46), right.w, sheet.u(64)};
  float y = sheet.u(118);
  if (!sheet.model.alerts.empty() && large) {  // fewer things a page: who needs somebody comes first
    p.when = {};
    const float top = p.title.bottom() + sheet.u(4);
    p.alert = {l.content.x, top, left, p.sessions.y - gap - top};
    p.counts = {};
  } else if (!sheet.model.alerts.empty()) {
    p.alert = {right.x, y, right.w, sheet.theme().target()};
    y = p.alert.bottom() + gap;
  }
  p.list = {right.x, y, right.w, l.actions.bottom() - y};
  return p;
}

// The row about the clock stands above the requests; in 大きく it takes the place of the counts, and gives way to an
// alert.
Spots places_of(const Sheet& sheet, const ui::PageLayout& l) {
  Spots p = is_tall(l) ? tall_places(sheet, l) : wide_places(sheet, l);
  if (!sheet.model.clock.wants_attention()) return p;
  if (sheet.is_large()) {
    if (!sheet.model.alerts.empty()) return p;
    p.clock = p.counts;
    if (!is_tall(l)) {
      p.when = {};
      p.clock.y = p.title.bottom() + sheet.u(4);
      p.clock.h = p.sessions.y - sheet.theme().gap() - p.clock.y;
    }
    p.counts = {};
  } else {
    p.clock = p.list.top_part(sheet.theme().target());
    p.list = p.list.without_top(p.clock.h + sheet.theme().gap());
  }
  return p;
}

// 大きく: the name at the left, its number at the right.
void draw_count_line(const Sheet& sheet, std::string_view id, const ui::Rect& place, const std::string& name,
                     const std::string& number) {
  ui::Ui& ui = sheet.ui;
  ui::Target target;
  target.id = id;
  target.rect = place;
  target.role = ui::Role::status;
  target.label = name;
  target.value = number;
  ui.show(std::move(target));
  ui::TextLook caption{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
  caption.colour = ui.colours().ink2;
  const ui::TextLook big{
      .role = ui::TypeRole::title, .align = letters::Align::right, .most_lines = 1, .middle = true, .least = 0.8F};
  const float wide = sheet.u(92);
  const bool named = ui.words(place.without_right(wide), name, caption);
  ui.note_fit(ui.words(place.right_part(wide), number, big) && named);
}

// The whole card leads to the list of those it counts.
ui::Rect counts_plate(const Sheet& sheet, const ui::Rect& card) {
  ui::Target target;
  target.id = "board.inside";
  target.rect = card;
  target.role = ui::Role::tile;
  target.label = sheet.say.small(sheet.say("inside.title"));
  const ui::Press press = sheet.ui.press(std::move(target));
  if (press.activated) sheet.ask(Open{Door::inside});
  return ui::draw_plate(sheet.ui, card, ui::row_plate(sheet.theme()), press);
}

void draw_counts(const Sheet& sheet, const ui::Rect& plate, bool tall) {
  const BoardCounts& counts = sheet.model.counts;
  const ui::Rect card = counts_plate(sheet, plate);
  const auto& c = sheet.ui.colours();
  const struct {
    const char* key;
    int number;
    const char* unit;
  } figures[] = {{"families", counts.families, "board.unit.families"},
                 {"adults", counts.adults, "board.unit.people"},
                 {"children", counts.children, "board.unit.people"},
                 {"pregnant", counts.pregnant, "board.unit.people"}};
  const bool large = sheet.is_large();
  const int columns = large ? (tall ? 2 : 1) : tall ? 4 : 2;
  const int rows = 4 / columns;
  const ui::Rect inside = card.shrunk(sheet.u(28), sheet.u(8));
  // Units stand behind all numbers or behind none: the names say what is counted.
  const auto short_enough = [&](const auto& figure) {
    const std::string unit = sheet.say.small(sheet.say(figure.unit));
    return sheet.ui.measure(unit, {.role = ui::TypeRole::body, .most_lines = 1}).w <= sheet.u(56);
  };
  const bool with_units = !tall && std::all_of(std::begin(figures), std::end(figures), short_enough);
  for (int i = 0; i < 4; ++i) {
    const auto& figure = figures[i];
    const ui::Rect place =
        ui::cell_of(inside, i % columns, columns, i / columns, rows, large ? sheet.theme().gap2() : 0.0F);
    const std::string id = std::string("board.") + figure.key;
    const std::string number = std::to_string(figure.number);
    if (large) {
      draw_count_line(sheet, id, place, sheet.say.small(sheet.say(id)), number);
      continue;
    }
    ui::figure(sheet.ui, id, place, sheet.say(id), number,
               with_units ? sheet.say.small(sheet.say(figure.unit)) : std::string{});
  }
  if (large) return;  // the words need the chevron's place
  sheet.ui.icon(ui::icon::chevron_right, {card.right() - sheet.u(24), card.centre().y}, 48, c.ai);
  if (tall) return;
  sheet.ui.canvas().line({card.centre().x, card.y + sheet.u(20)}, {card.centre().x, card.bottom() - sheet.u(20)},
                         c.sand2, sheet.theme().hairline());
  sheet.ui.canvas().line({card.x + sheet.u(24), card.centre().y}, {card.right() - sheet.u(48), card.centre().y},
                         c.sand2, sheet.theme().hairline());
}

// Four rows a page leave no room for readings above large letters.
std::string say_plain(const Sheet& sheet, const std::string& words) {
  return sheet.is_large() ? sheet.say.small(words) : words;
}

// Who asked for somebody without a word. The oldest first; a tap says that somebody is going, and the next one shows.
void draw_alert(const Sheet& sheet, const ui::Rect& place) {
  const auto& alerts = sheet.model.alerts;
  if (alerts.empty()) return;
  std::string more = sheet.say("board.alert_more", {{"ago", ago(sheet, alerts.front().raised_at)}});
  if (alerts.size() > 1) more += "  " + sheet.say.count("board.alerts_more", static_cast<long>(alerts.size() - 1));
  more = sheet.say.small(sheet.is_large() ? ago(sheet, alerts.front().raised_at) : more);
  if (place.h > place.w * 0.6F) {  // 大きく beside the list
    const PictureTile tile{ui::Family::honey, sheet.say.small(sheet.say("board.alert")), more,
                           [&](const ui::Rect& area) {
                             if (area.h < sheet.u(48)) return;  // the words need its place
                             sheet.ui.icon(ui::icon::notifications_active, area.centre(), 54, sheet.ui.colours().ai);
                           }};
    if (picture_tile(sheet, "alert.0", place, tile)) sheet.ask(AcknowledgeAlert{alerts.front().alert_id});
    return;
  }
  const std::string label = say_plain(sheet, sheet.say("board.alert"));
  const std::string since = sheet.say.small(ago(sheet, alerts.front().raised_at));
  ui::ListRowSpec spec{.icon = ui::icon::notifications_active,
                       .family = ui::Family::honey,
                       .label = label,
                       .body = more,
                       .chevron = false,
                       .body_role = ui::TypeRole::caption};
  for (const std::string_view shorter : {std::string_view(since), std::string_view()}) {
    if (ui::list_row_height(sheet.ui, place.w, spec) > place.h) spec.body = shorter;
  }
  if (ui::list_row(sheet.ui, "alert.0", place, spec)) {
    sheet.ask(AcknowledgeAlert{alerts.front().alert_id});
  }
}

// A clock that nobody believes, records without a day, records of other tablets whose time has not come.
void draw_clock(const Sheet& sheet, const ui::Rect& place) {
  const ClockView& clock = sheet.model.clock;
  if (!clock.wants_attention()) return;
  const auto counted = [&](const char* key, int count) { return sheet.say(key, {{"count", std::to_string(count)}}); };
  const std::string label = say_plain(sheet, clock.doubted          ? sheet.say("board.clock")
                                             : clock.to_correct > 0 ? counted("board.undated", clock.to_correct)
                                                                    : counted("board.waiting", clock.waiting));
  if (place.h > place.w * 0.6F) {  // 大きく beside the list
    const int count = clock.to_correct > 0 ? clock.to_correct : clock.waiting;
    const PictureTile tile{ui::Family::honey, clock.doubted ? label : sheet.say.small(sheet.say("clock.title")),
                           clock.doubted ? std::string{} : std::to_string(count), [&](const ui::Rect& area) {
                             if (area.h < sheet.u(48)) return;  // the words need its place
                             sheet.ui.icon(ui::icon::schedule, area.centre(), 54, sheet.ui.colours().ai);
                           }};
    if (picture_tile(sheet, "board.clock", place, tile)) sheet.ask(OpenClock{});
    return;
  }
  const ui::ListRowSpec spec{.icon = ui::icon::schedule,
                             .family = clock.doubted ? ui::Family::honey : ui::Family::sand,
                             .label = label,
                             .body = {}};
  if (ui::list_row(sheet.ui, "board.clock", place, spec)) sheet.ask(OpenClock{});
}

struct Badge {
  char32_t icon;
  ui::Family family;
};

Badge badge_of(RequestHow how) {
  switch (how) {
    case RequestHow::here_now: return {ui::icon::forum, ui::Family::kaki};
    case RequestHow::by_phone: return {ui::icon::phone, ui::Family::honey};
    case RequestHow::ward_professional: return {ui::icon::local_library, ui::Family::asagi};
  }
  return {ui::icon::forum, ui::Family::kaki};
}

void draw_row(const Sheet& sheet, const ui::Rect& place, std::size_t index) {
  const RequestRow& row = sheet.model.requests[index];
  const Badge badge = badge_of(row.how);
  std::string body = state_words(sheet, row.state);
  if (!sheet.is_large()) body += "  " + ago(sheet, row.made_at);
  body = sheet.say.small(body);
  const std::string label = say_plain(sheet, how_words(sheet, row.how));
  ui::ListRowSpec spec{
      .icon = badge.icon, .family = badge.family, .label = label, .body = body, .body_role = ui::TypeRole::caption};
  const std::string state = sheet.say.small(state_words(sheet, row.state));
  if (ui::list_row_height(sheet.ui, place.w, spec) > place.h) spec.body = state;  // since when is on its own page
  if (ui::list_row(sheet.ui, "request." + std::to_string(index), place, spec)) {
    sheet.ask(OpenRequest{row.request_id});
  }
}

void draw_head(const Sheet& sheet, const ui::Rect& head, std::size_t count) {
  const ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 1, .middle = true, .least = 0.8F};
  const ui::Rect taken = sheet.ui.text("board.requests", head, sheet.say("board.requests"), look);
  const auto& c = sheet.ui.colours();
  if (count == 0) return;
  const ui::Rect badge{taken.right() + sheet.u(16), head.centre().y - sheet.u(23), sheet.u(72), sheet.u(46)};
  ui::pill(sheet.ui, "board.count", badge, std::to_string(count), c.ai, c.on_ai);
}

void draw_list(const Sheet& sheet, ui::Rect area) {
  const Model& staff = sheet.model;
  const std::size_t count = staff.requests.size();
  const std::size_t rows_a_page = staff.rows_a_page();
  if (count == 0) {
    write(sheet, "board.none", area.without_top(sheet.u(8)), sheet.say("board.no_requests"), body_look(), 0);
    return;
  }
  const std::size_t pages = (count + rows_a_page - 1) / rows_a_page;
  const std::size_t page = std::min(staff.first_row / rows_a_page, pages - 1);
  if (pages > 1) {
    const std::string up = sheet.say("scroll.up");
    const std::string down = sheet.say("scroll.down");
    const float column = sheet.theme().target();
    const int turned = ui::paging_column(sheet.ui, "board", area.right_part(column), static_cast<int>(page),
                                         static_cast<int>(pages), {.up = up, .down = down});
    if (turned != 0) sheet.ask(TurnRequests{turned});
    area = area.without_right(column + sheet.theme().gap());
  }
  const auto most = static_cast<float>(rows_a_page);
  const ui::Rect rows = area.top_part(std::min(area.h, sheet.u(most * 140 + (most - 1) * 15)));
  for (std::size_t i = 0; i < rows_a_page && page * rows_a_page + i < count; ++i) {
    draw_row(sheet, ui::row_of(rows, static_cast<int>(i), static_cast<int>(rows_a_page), sheet.theme().gap()),
             page * rows_a_page + i);
  }
}

}  // namespace

void draw_board(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  const bool tall = is_tall(layout);
  const Spots p = places_of(sheet, layout);
  ui::TextLook title = title_look();
  title.most_lines = sheet.is_large() && !tall ? 2 : 1;
  title.middle = true;
  title.least = 0.6F;
  // What is said in the title's place takes it for a while, as on every page.
  const bool over_title = sheet.common.notice.has_value();
  const std::string name = sheet.say("board.title", {{"hub", hub_name(sheet)}});
  if (!over_title) sheet.ui.text("page.title", p.title, say_plain(sheet, name), title);
  const auto& dates = sheet.say.dates();
  ui::TextLook when{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
  when.align = tall && !sheet.is_large() ? letters::Align::right : letters::Align::left;
  when.colour = sheet.ui.colours().ink2;
  std::string now = dates.day(today(sheet)) + " " + clock_of(domain::minute_of_day(sheet.common.now));
  if (!p.when.is_empty() && !sheet.ui.fits(p.when, now, when)) now = clock_of(domain::minute_of_day(sheet.common.now));
  if (!p.when.is_empty() && (!over_title || p.when.y > sheet.u(130))) {
    sheet.ui.text("board.when", p.when, i18n::plain_text(now), when);
  }
  if (!p.counts.is_empty()) draw_counts(sheet, p.counts, tall);
  if (tall || !over_title) draw_head(sheet, p.head, sheet.model.requests.size());
  if (over_title) {
    draw_notice(sheet, {layout.content.x, sheet.u(4), layout.content.w, sheet.u(tall ? 122 : 110)});
  }
  draw_alert(sheet, p.alert);
  if (!p.clock.is_empty()) draw_clock(sheet, p.clock);
  draw_list(sheet, p.list);
  if (ui::button(sheet.ui, "board.receipt", p.receipt,
                 {.kind = ui::ButtonKind::quiet, .label = sheet.say("board.receipt")})) {
    sheet.ask(ReadReceipt{});
  }
  const bool narrow = tall || sheet.is_large();
  std::string sessions = sheet.say(narrow ? "board.sessions_short" : "board.sessions");
  if (const int calls = sheet.model.to_call; calls > 0) {
    sessions += narrow ? " " + std::to_string(calls) : " " + sheet.say.small(sheet.say.count("board.to_call", calls));
  }
  if (ui::button(sheet.ui, "board.sessions", p.sessions, {.kind = ui::ButtonKind::secondary, .label = sessions})) {
    sheet.ask(Open{Door::sessions});
  }
  if (ui::small_tile(sheet.ui, "board.lock", p.lock, sheet.say("board.lock"), ui::icon::lock)) {
    sheet.ask(CloseNow{});
  }
}

}  // namespace tsunagu::kiosk::staff
