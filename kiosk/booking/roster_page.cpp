// Staff and places: the sessions to come, a session's roster, one line of it, a walk-in, cancelling.
#include "kiosk/booking/pages.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/typing.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::booking {
namespace {

std::string counts_of(const Sheet& sheet, const SessionLine& line) {
  std::vector<std::string> parts;
  if (line.row.cancelled) {  // only what is left to do
    parts.push_back(sheet.say("events.cancelled"));
    if (line.to_call > 0) parts.push_back(sheet.say.count("roster.to_call", line.to_call));
    return sheet.say.small(joined(parts));
  }
  if (line.over > 0) parts.push_back(sheet.say.count("roster.over", line.over));
  if (line.row.capacity) {
    parts.push_back(sheet.say("roster.booked",
                              {{"count", std::to_string(line.booked)}, {"all", std::to_string(*line.row.capacity)}}));
  } else if (line.booked > 0) {
    parts.push_back(sheet.say.count("booking.families", line.booked));
  }
  if (line.walk_ins > 0) parts.push_back(sheet.say.count("roster.walk_ins", line.walk_ins));
  if (line.row.waiting > 0) parts.push_back(sheet.say.count("booking.waiting", line.row.waiting));
  if (line.arrived > 0) parts.push_back(sheet.say.count("roster.arrived", line.arrived));
  if (line.to_call > 0) parts.push_back(sheet.say.count("roster.to_call", line.to_call));
  if (line.to_match > 0) parts.push_back(sheet.say.count("roster.to_match", line.to_match));
  return sheet.say.small(joined(parts));
}

// Headings of staff pages: the beginning is enough to know which event or family it is; the whole name stands below.
std::string cut(const Sheet& sheet, const std::string& words) {
  const std::size_t most = sheet.is_large() ? 13 : 22;
  const std::u32string text = decode_utf8(words);
  if (text.size() <= most) return words;
  return encode_utf8(text.substr(0, most)) + "…";
}

bool needs_somebody(const SessionLine& line) { return line.to_call > 0 || line.to_match > 0 || line.over > 0; }

std::string state_of(const Sheet& sheet, const RosterLine& line) {
  if (line.kind == RosterLine::Kind::arrival) return sheet.say("roster.unmatched");
  if (line.to_tell == domain::News::session_cancelled) return sheet.say("roster.tell_cancelled");
  if (line.to_tell == domain::News::session_moved) return sheet.say("roster.tell_moved");
  if (line.to_tell == domain::News::session_gone) return sheet.say("roster.tell_gone");
  if (line.to_tell == domain::News::promoted) return sheet.say("roster.tell_promoted");
  if (line.arrived) return sheet.say.count("roster.came", line.people);
  if (line.state == domain::BookingState::waiting) {
    return sheet.say("booking.own_waiting", {{"position", std::to_string(line.position)}});
  }
  return sheet.say("roster.placed");
}

std::string name_of(const Sheet& sheet, const RosterLine& line) {
  if (line.kind == RosterLine::Kind::arrival) return sheet.say("roster.number", {{"number", line.number}});
  return line.name.empty() ? sheet.say("roster.no_name") : line.name;
}

struct Badge {
  char32_t icon;
  ui::Family family;
};
Badge badge_of(const RosterLine& line) {
  if (line.kind == RosterLine::Kind::arrival) return {ui::icon::help_outline, ui::Family::honey};
  if (line.to_tell) return {ui::icon::phone, ui::Family::honey};
  if (line.arrived) return {ui::icon::check_circle, ui::Family::asagi};
  if (line.state == domain::BookingState::waiting) return {ui::icon::schedule, ui::Family::sand};
  return {ui::icon::person, ui::Family::ai};
}

const RosterLine* chosen(const Sheet& sheet) {
  const auto& roster = sheet.model.roster;
  if (!roster || !roster->chosen || *roster->chosen >= roster->lines.size()) return nullptr;
  return &roster->lines[*roster->chosen];
}

RowEntry roster_row(const Sheet& sheet, const RosterLine& line, const std::string& id, Intent intent) {
  const Badge badge = badge_of(line);
  std::vector<std::string> parts{state_of(sheet, line)};
  if (line.places > 1) parts.push_back(sheet.say.count("booking.families", line.places));
  if (line.walk_in) parts.push_back(sheet.say("roster.walk_in"));
  return {id, badge.icon, badge.family, name_of(sheet, line), sheet.say.small(joined(parts)), intent};
}

}  // namespace

void draw_sessions(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("roster.sessions")});
  draw_actions(sheet, layout,
               {{"sessions.close", sheet.say("shut.title"), ui::ButtonKind::secondary, OpenClosing{}},
                {"sessions.inside", sheet.say("inside.title"), ui::ButtonKind::secondary, Open{Door::inside}}});
  const ui::Rect body = layout.body;
  const auto& sessions = sheet.model.sessions;
  if (sessions.empty()) {
    write(sheet, "sessions.none", body, sheet.say("roster.no_sessions"), body_look(), 0);
    return;
  }
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const bool task = needs_somebody(sessions[i]);
    const std::string when =
        sheet.say.small(sheet.say.dates().day(sessions[i].row.day) + " " + start_of(sheet, sessions[i].row));
    rows.push_back({"session." + std::to_string(i), task ? ui::icon::notifications_active : ui::icon::event,
                    task ? ui::Family::honey : ui::Family::asagi, sessions[i].row.title,
                    joined({when, counts_of(sheet, sessions[i])}), OpenRoster{sessions[i].row.session_id}});
  }
  draw_row_list(sheet, "sessions", body, rows);
}

void draw_roster(const Sheet& sheet) {
  const auto& roster = sheet.model.roster;
  const ui::PageLayout layout = begin(sheet, {.title = roster ? cut(sheet, roster->session.row.title) : std::string{}});
  if (!roster) return;
  std::vector<Action> actions;
  if (!roster->session.row.cancelled) {
    actions.push_back(
        {"roster.cancel", sheet.say("roster.cancel_session"), ui::ButtonKind::quiet, OpenCancelSession{}});
    actions.push_back({"roster.walk_in", sheet.say("roster.add_walk_in"), ui::ButtonKind::secondary, OpenWalkIn{}});
  }
  ui::Rect body = ui::body_with_actions(layout);
  if (!actions.empty()) body = layout.body;
  ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 5, .least = 1.0F};
  std::string counts = counts_of(sheet, roster->session);
  if (!sheet.is_large()) {  // fewer words a page: the row that led here says when
    const EventRow& row = roster->session.row;
    counts = sheet.say.small(sheet.say.dates().day(row.day) + " " + start_of(sheet, row)) + "\n" + counts;
  }
  body = write(sheet, "roster.counts", body, counts, look, 16);
  if (roster->lines.empty()) {
    write(sheet, "roster.none", body, sheet.say("roster.none"), body_look(), 0);
  } else {
    std::vector<RowEntry> rows;
    for (std::size_t i = 0; i < roster->lines.size(); ++i) {
      rows.push_back(roster_row(sheet, roster->lines[i], "line." + std::to_string(i), OpenRosterLine{i}));
    }
    draw_row_list(sheet, "roster", body, rows);
  }
  draw_actions(sheet, layout, actions);
}

namespace {

// Whose booking a typed number is, is decided by a person.
void draw_match(const Sheet& sheet, const ui::PageLayout& layout, const RosterLine& arrival, ui::Rect body) {
  body = write(sheet, "match.more", body, sheet.say("roster.match_more"), body_look(), 14);
  std::vector<RowEntry> rows;
  const auto& lines = sheet.model.roster->lines;
  const auto is_same = [&](const RosterLine& line) { return !arrival.number.empty() && line.number == arrival.number; };
  // The same number first: also of who has come already, and is checked in a second time.
  for (const bool same : {true, false}) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const RosterLine& line = lines[i];
      if (line.kind != RosterLine::Kind::booking || is_same(line) != same || (line.arrived && !same)) continue;
      auto row = roster_row(sheet, line, "match." + std::to_string(i), MatchArrival{line.id});
      if (same) {
        row.icon = ui::icon::verified;
        row.family = ui::Family::kaki;
        row.body = sheet.say.small(sheet.say("roster.same_number")) + "  " + row.body;
      }
      rows.push_back(std::move(row));
    }
  }
  draw_row_list(sheet, "match", body, rows);
  draw_actions(sheet, layout, {{"match.admit", sheet.say("roster.admit"), ui::ButtonKind::secondary, AdmitArrival{}}});
}

std::vector<Action> actions_for(const Sheet& sheet, const RosterLine& line) {
  std::vector<Action> out;
  // Who has come gives no booking back; who was taken in by mistake is taken out.
  if (line.walk_in) {
    out.push_back({"line.undo", sheet.say("roster.undo_walk_in"), ui::ButtonKind::quiet, CancelForFamily{}});
  } else if (!line.arrived) {
    out.push_back({"line.cancel", sheet.say("roster.cancel_booking"), ui::ButtonKind::quiet, CancelForFamily{}});
  }
  if (line.to_tell) {
    out.push_back({"line.told", sheet.say("roster.told"), ui::ButtonKind::primary, MarkTold{}, ui::icon::phone});
    return out;
  }
  if (line.arrived || sheet.model.roster->session.row.cancelled) return out;
  out.push_back(
      {"line.came_one", sheet.say("roster.came_one"), ui::ButtonKind::secondary, MarkArrived{ClassPeople::expecting}});
  out.push_back(
      {"line.came_both", sheet.say("roster.came_both"), ui::ButtonKind::secondary, MarkArrived{ClassPeople::both}});
  return out;
}

}  // namespace

void draw_line(const Sheet& sheet) {
  const RosterLine* line = chosen(sheet);
  const ui::PageLayout layout =
      begin(sheet, {.title = line == nullptr ? std::string{} : cut(sheet, name_of(sheet, *line))});
  if (line == nullptr) return;
  ui::Rect body = layout.body;
  if (line->kind == RosterLine::Kind::arrival) return draw_match(sheet, layout, *line, body);
  const auto fact = [&](const char* id, char32_t icon, const std::string& words) {
    if (words.empty()) return;
    const float high = std::max(
        sheet.u(84),
        sheet.ui.measure(words, {.role = ui::TypeRole::body, .most_lines = 3}, body.w - sheet.u(96)).h + sheet.u(22));
    ui::fact_line(sheet.ui, id, body.top_part(high), icon, words, ui::Family::asagi);
    body = body.without_top(high);
  };
  const std::string name = name_of(sheet, *line);
  if (cut(sheet, name) != name) fact("line.name", ui::icon::person, name);
  fact("line.state", ui::icon::info, state_of(sheet, *line));
  fact("line.places", ui::icon::groups, sheet.say.count("booking.families", line->places));
  fact("line.contact", ui::icon::phone, line->contact.empty() ? sheet.say("roster.no_contact") : line->contact);
  if (!line->number.empty())
    fact("line.number", ui::icon::credit_card, sheet.say("roster.number", {{"number", line->number}}));
  draw_actions(sheet, layout, actions_for(sheet, *line));
}

void draw_walk_in(const Sheet& sheet) {
  const auto& roster = sheet.model.roster;
  const TextEntry nothing;
  draw_keyboard_page(sheet, {.title = sheet.say("roster.walk_in_title"),
                             .entry = roster ? &roster->walk_in : &nothing,
                             .next = sheet.say("roster.take_in")});
}

namespace {

// Families that have to be told; who came without a booking is here.
long booked_before(const RosterView& roster) {
  long families = 0;
  for (const auto& line : roster.lines) {
    const bool booked = line.kind == RosterLine::Kind::booking && !line.walk_in;
    if (booked && domain::has_place(line.state)) families += line.places;
  }
  return families;
}

}  // namespace

void draw_cancel_session(const Sheet& sheet) {
  const auto& roster = sheet.model.roster;
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("roster.cancel_title")});
  if (!roster) return;
  ui::TextLook title{.role = ui::TypeRole::label, .most_lines = 3, .least = 0.8F, .markup = letters::Markup::none};
  ui::Rect area = write(sheet, "cancel.what", layout.body, roster->session.row.title, title, 10);
  area = write(sheet, "cancel.when", area, when_where(sheet, roster->session.row), body_look(), 20);
  write(sheet, "cancel.more", area, sheet.say.count("roster.cancel_more", booked_before(*roster)), body_look(), 0);
  const std::string label = sheet.say("roster.cancel_yes");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "cancel.keep", sheet.say("roster.cancel_no"))) sheet.ask(Back{});
  if (ui::button(sheet.ui, "cancel.confirm", confirm, {.kind = ui::ButtonKind::danger, .label = label})) {
    sheet.ask(CancelSession{});
  }
}

}  // namespace tsunagu::kiosk::booking
