// What is shown once something has been received. All of it is one composition on purpose: see parts.h.
#include <algorithm>

#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"

namespace tsunagu::kiosk::screens {
namespace {

const char* key_of(domain::News news) {
  switch (news) {
    case domain::News::promoted: return "received.moved_up";
    case domain::News::session_cancelled: return "received.session_cancelled";
    case domain::News::session_moved: return "received.session_moved";
    case domain::News::session_gone: return "received.session_gone";
  }
  return "received.moved_up";
}

std::vector<CardEntry> entries_of_today(const Sheet& sheet) {
  std::vector<CardEntry> out;
  for (const auto& news : sheet.state.moved_up) {
    const char* key = key_of(news.news.value_or(domain::News::promoted));
    out.push_back(
        {sheet.say.dates().day(news.row.day), sheet.say(key), sheet.is_large() ? std::string{} : news.row.title});
  }
  const EventsView& events = sheet.state.events;
  const auto day = today(sheet);
  const bool rows_are_today = events.day < events.days.size() && events.days[events.day] == day;
  if (rows_are_today) {
    for (const auto& row : events.rows) {
      if (!row.cancelled) out.push_back({start_of(sheet, row), row.title});
    }
  } else if (sheet.state.hub.class_today) {
    const EventRow& row = *sheet.state.hub.class_today;
    out.push_back({start_of(sheet, row), row.title, row.place});
  }
  if (!sheet.state.hub.on_duty.empty()) {
    out.push_back({{}, sheet.say("menu.on_duty", {{"roles", on_duty(sheet)}})});
  }
  if (out.empty()) out.push_back({{}, sheet.say("received.nothing")});
  return out;
}

}  // namespace

void draw_received(const Sheet& sheet) {
  const ui::PageLayout layout =
      draw_composition(sheet, {.id = "received",
                               .title = sheet.say("received.title"),
                               .sentence = sheet.say("received.more"),
                               .card_title = sheet.say("received.today", {{"hub", hub_name(sheet)}}),
                               .entries = entries_of_today(sheet)});
  if (composition_actions(sheet, layout, "received.end", sheet.say("end"), sheet.say("received.menu"))) {
    sheet.ask(CloseNow{});
  }
}

void draw_silent(const Sheet& sheet) {
  const bool reached = sheet.state.alert_reached_staff;
  std::vector<CardEntry> entries = help_entries(sheet);
  if (entries.empty()) entries.push_back({{}, sheet.say("help.no_numbers")});
  const ui::PageLayout layout =
      draw_composition(sheet, {.id = "silent",
                               .title = sheet.say(reached ? "silent.title" : "silent.alone"),
                               .sentence = sheet.say(reached ? "silent.more" : "silent.alone_more"),
                               .card_title = sheet.say("help.numbers"),
                               .entries = std::move(entries),
                               .foot = verified_words(sheet)});
  if (composition_actions(sheet, layout, "silent.talk", sheet.say("silent.other"), sheet.say("home"))) {
    sheet.ask(OpenTalk{});
  }
}

namespace {

std::vector<CardEntry> what_follows(const Sheet& sheet) {
  const State& state = sheet.state;
  std::vector<CardEntry> out;
  if (state.talk.how == RequestHow::by_phone) {
    CardEntry call{{}, sheet.say("done.phone.1", {{"hub", hub_name(sheet)}})};
    if (state.answer_by) {
      call = {sheet.say.dates().day(*state.answer_by), sheet.say("done.phone.2", {{"hub", hub_name(sheet)}})};
    }
    if (!state.hub.phone_hours.empty()) {
      call.small = sheet.say.small(sheet.say("done.phone.3", {{"hours", state.hub.phone_hours}}));
    }
    out.push_back(std::move(call));
  } else {
    out.push_back({{}, sheet.say("done.here.1")});
    out.push_back({{}, sheet.say("done.here.2")});
  }
  out.push_back({{}, sheet.say("done.changed")});
  return out;
}

}  // namespace

namespace {

std::string short_day(const domain::Day& day) {
  return std::to_string(static_cast<unsigned>(day.month())) + "/" + std::to_string(static_cast<unsigned>(day.day()));
}

}  // namespace

void draw_talk_done(const Sheet& sheet) {
  if (sheet.state.code) {
    const bool in_parts = sheet.state.code->parts.size() > 1;
    const bool least = sheet.is_large() && in_parts;  // room for one sentence: what to do becomes the title
    const std::string how = sheet.say(sheet.is_large() || in_parts ? "done.code_how_short" : "done.code_how");
    std::vector<std::string> sentences;
    if (!least) sentences.push_back(how);
    if (sheet.state.answer_by) {
      sentences.push_back(sheet.say("done.code_when", {{"day", sheet.say.dates().day(*sheet.state.answer_by)},
                                                       {"short", short_day(*sheet.state.answer_by)}}));
    }
    const bool slip = draw_code_page(sheet, {.id = "talk_done",
                                             .title = least ? how : sheet.say("done.code_title"),
                                             .sentences = std::move(sentences),
                                             .code_label = sheet.say("done.code"),
                                             .next = sheet.say("end"),
                                             .other_id = "slip.take",
                                             .other = sheet.say("slip.take")});
    if (slip) sheet.ask(TakeSlip{});
    return;
  }
  const ui::PageLayout layout = draw_composition(sheet, {.id = "talk_done",
                                                         .title = sheet.say("done.title"),
                                                         .sentence = sheet.say("received.more"),
                                                         .card_title = sheet.say("done.then"),
                                                         .entries = what_follows(sheet)});
  if (composition_actions(sheet, layout, "slip.take", sheet.say("slip.take"), sheet.say("end"))) {
    sheet.ask(TakeSlip{});
  }
}

void draw_leaving(const Sheet& sheet) {
  const ui::PageLayout layout =
      draw_composition(sheet, {.id = "leaving",
                               .title = sheet.say("leaving.title"),
                               .sentence = sheet.say("leaving.more"),
                               .card_title = sheet.say("received.today", {{"hub", hub_name(sheet)}}),
                               .entries = entries_of_today(sheet)});
  const std::string label = sheet.say("leaving.confirm");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "leave.stay", sheet.say("leaving.stay"))) sheet.ask(Next{});
  if (ui::button(sheet.ui, "leave.confirm", confirm, {.label = label, .icon_after = ui::icon::logout})) {
    sheet.ask(ConfirmLeave{});
  }
}

void draw_left(const Sheet& sheet) {
  const ui::PageLayout layout = draw_composition(sheet, {.id = "left",
                                                         .title = sheet.say("left.title"),
                                                         .sentence = sheet.say("left.more"),
                                                         .card_title = sheet.say("help.numbers"),
                                                         .entries = help_entries(sheet),
                                                         .foot = verified_words(sheet)});
  next_button(sheet, next_place(sheet, layout, sheet.say("end")), sheet.say("end"), ui::icon::none);
}

// No details: they are for staff, behind their door.
void draw_out_of_order(const Sheet& sheet) {
  const ui::PageLayout layout = draw_composition(sheet, {.id = "out_of_order",
                                                         .title = sheet.say("closed.title"),
                                                         .sentence = sheet.say("help.counter"),
                                                         .card_title = sheet.say("help.numbers"),
                                                         .entries = help_entries(sheet),
                                                         .foot = verified_words(sheet)});
  const std::string label = sheet.say("attract.staff");
  if (ui::button(sheet.ui, "closed.staff", next_place(sheet, layout, label),
                 {.kind = ui::ButtonKind::quiet, .label = label})) {
    sheet.ask(OpenStaff{});
  }
}

}  // namespace tsunagu::kiosk::screens
