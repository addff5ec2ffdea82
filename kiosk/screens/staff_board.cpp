// Today at a glance: counts, who needs somebody now, who asked to talk. No names.
#include <algorithm>
#include <cmath>

#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"
#include "kiosk/screens/staff_words.h"
#include "shared/ui/scroll_area.h"

namespace tsunagu::kiosk::screens {
namespace {

constexpr std::size_t rows_a_page = 4;  // as the session turns them

struct Places {
  ui::Rect counts, alerts, list, actions;
};

Places places_of(const Sheet& sheet, const ui::PageLayout& l) {
  const float gap = sheet.theme().gap();
  if (is_tall(l)) {
    const float up = sheet.u(82);
    const ui::Rect body{l.body.x, l.body.y - up, l.body.w, l.body.h + up};
    const float counts = sheet.u(sheet.is_large() ? 160 : 140);
    const bool alerts = !sheet.state.staff.alerts.empty();
    const float alert = alerts ? sheet.theme().target() : 0;
    Places p;
    p.counts = body.top_part(counts);
    p.alerts = {body.x, p.counts.bottom() + gap, body.w, alert};
    const float y = alerts ? p.alerts.bottom() + gap : p.counts.bottom() + gap;
    p.list = {body.x, y, body.w, body.bottom() - y};
    p.actions = l.actions;
    return p;
  }
  const ui::Rect body = ui::body_with_actions(l);
  const float left = std::round((body.w - sheet.u(16)) / 2);
  Places p;
  p.actions = l.actions.left_part(left);
  const float counts = sheet.u(258);
  p.counts = {body.x, body.y, left, counts};
  p.alerts = {body.x, p.counts.bottom() + gap, left, p.actions.y - sheet.u(18) - p.counts.bottom() - gap};
  p.list = body.without_left(left + sheet.u(16));
  return p;
}

void draw_counts(const Sheet& sheet, const ui::Rect& card, bool tall) {
  const BoardCounts& counts = sheet.state.staff.counts;
  ui::card(sheet.ui, card);
  const auto& c = sheet.ui.colours();
  const struct {
    const char* key;
    int number;
    const char* unit;
  } figures[] = {{"families", counts.families, "board.unit.families"},
                 {"adults", counts.adults, "board.unit.people"},
                 {"children", counts.children, "board.unit.people"},
                 {"pregnant", counts.pregnant, "board.unit.people"}};
  const int columns = tall ? 4 : 2;
  const int rows = tall ? 1 : 2;
  const ui::Rect inside = card.shrunk(sheet.u(28), sheet.u(8));
  for (int i = 0; i < 4; ++i) {
    const auto& figure = figures[i];
    const ui::Rect place = ui::cell_of(inside, i % columns, columns, i / columns, rows, 0);
    const std::string unit = tall ? std::string{} : sheet.say(figure.unit);
    ui::figure(sheet.ui, std::string("board.") + figure.key, place, sheet.say(std::string("board.") + figure.key),
               std::to_string(figure.number), sheet.say.small(unit));
  }
  if (tall) return;
  sheet.ui.canvas().line({card.centre().x, card.y + sheet.u(20)}, {card.centre().x, card.bottom() - sheet.u(20)},
                         c.sand2, sheet.theme().hairline());
  sheet.ui.canvas().line({card.x + sheet.u(24), card.centre().y}, {card.right() - sheet.u(24), card.centre().y},
                         c.sand2, sheet.theme().hairline());
}

// Who asked for somebody without a word. The oldest first; a tap says that somebody is going.
void draw_alerts(const Sheet& sheet, const ui::Rect& area) {
  const auto& alerts = sheet.state.staff.alerts;
  if (alerts.empty()) return;
  const float gap = sheet.theme().gap();
  const float high = std::min(area.h, sheet.u(sheet.is_large() ? 140 : 122));
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (area.h + gap) / (high + gap)));
  for (std::size_t i = 0; i < std::min(fit, alerts.size()); ++i) {
    const ui::Rect place{area.x, area.y + static_cast<float>(i) * (high + gap), area.w, high};
    std::string more = sheet.say("board.alert_more", {{"ago", ago(sheet, alerts[i].raised_at)}});
    if (i + 1 == fit && alerts.size() > fit) {
      more += "  " + sheet.say.count("board.alerts_more", static_cast<long>(alerts.size() - fit));
    }
    if (ui::list_row(sheet.ui, "alert." + std::to_string(i), place,
                     {.icon = ui::icon::notifications_active,
                      .family = ui::Family::honey,
                      .label = sheet.say("board.alert"),
                      .body = sheet.say.small(more),
                      .chevron = false,
                      .body_role = ui::TypeRole::caption})) {
      sheet.ask(AcknowledgeAlert{alerts[i].alert_id});
    }
  }
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
  const RequestRow& row = sheet.state.staff.requests[index];
  const Badge badge = badge_of(row.how);
  const std::string body =
      how_words(sheet, row.how) + "  " + state_words(sheet, row.state) + "  " + ago(sheet, row.made_at);
  if (ui::list_row(sheet.ui, "request." + std::to_string(index), place,
                   {.icon = badge.icon,
                    .family = badge.family,
                    .label = sheet.say("board.request"),
                    .body = sheet.say.small(body),
                    .body_role = ui::TypeRole::caption})) {
    sheet.ask(OpenRequest{row.request_id});
  }
}

void draw_list(const Sheet& sheet, ui::Rect area) {
  const StaffView& staff = sheet.state.staff;
  const std::size_t count = staff.requests.size();
  const ui::Rect head = area.top_part(sheet.u(sheet.is_large() ? 70 : 56));
  const ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 1, .middle = true, .least = 0.8F};
  const ui::Rect taken = sheet.ui.text("board.requests", head, sheet.say("board.requests"), look);
  const auto& c = sheet.ui.colours();
  if (count > 0) {
    ui::pill(sheet.ui, "board.count",
             {taken.right() + sheet.u(16), head.centre().y - sheet.u(23), sheet.u(64), sheet.u(46)},
             std::to_string(count), c.ai, c.on_ai);
  }
  area = area.without_top(head.h + sheet.u(10));
  if (count == 0) {
    write(sheet, "board.none", area, sheet.say("board.no_requests"), body_look(), 0);
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
  const ui::Rect rows = area.top_part(std::min(area.h, sheet.u(sheet.is_large() ? 640 : 620)));
  for (std::size_t i = 0; i < rows_a_page && page * rows_a_page + i < count; ++i) {
    draw_row(sheet, ui::row_of(rows, static_cast<int>(i), static_cast<int>(rows_a_page), sheet.theme().gap()),
             page * rows_a_page + i);
  }
}

}  // namespace

void draw_staff_board(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.id = "staff_board",
                                              .title = sheet.say("board.title", {{"hub", hub_name(sheet)}}),
                                              .kind = ui::RailKind::staff});
  const bool tall = is_tall(layout);
  const auto& dates = sheet.say.dates();
  if (!sheet.state.notice) {
    ui::TextLook when{.role = tall ? ui::TypeRole::caption : ui::TypeRole::body,
                      .align = ui::Align::right,
                      .most_lines = 1,
                      .middle = true,
                      .least = 0.75F};
    when.colour = sheet.ui.colours().ink2;
    const std::string words =
        sheet.say.small(dates.day(today(sheet)) + " " + dates.time(domain::minute_of_day(sheet.state.now)));
    sheet.ui.text("board.when", layout.title.right_part(layout.title.w * 0.42F).top_part(sheet.u(72)), words, when);
  }
  const Places p = places_of(sheet, layout);
  draw_counts(sheet, p.counts, tall);
  draw_alerts(sheet, p.alerts);
  draw_list(sheet, p.list);
  const auto slot = [&](int i) { return ui::column_of(p.actions, i, 2, sheet.theme().gap()); };
  if (ui::button(
          sheet.ui, "board.receipt", slot(0),
          {.kind = ui::ButtonKind::quiet, .label = sheet.say("board.receipt"), .icon = ui::icon::qr_code_scanner})) {
    sheet.ask(ReadReceipt{});
  }
  if (ui::button(sheet.ui, "board.lock", slot(1),
                 {.kind = ui::ButtonKind::quiet, .label = sheet.say("board.lock"), .icon = ui::icon::lock})) {
    sheet.ask(LockStaff{});
  }
}

}  // namespace tsunagu::kiosk::screens
