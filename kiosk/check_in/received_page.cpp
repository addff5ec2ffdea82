// What is shown once something has been received. All of it is one composition on purpose: see composition.h.
#include "kiosk/check_in/pages.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/event_words.h"
#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::check_in {
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
  for (const auto& news : sheet.model.news) {
    const char* key = key_of(news.news.value_or(domain::News::promoted));
    out.push_back(
        {sheet.say.dates().day(news.row.day), sheet.say(key), sheet.is_large() ? std::string{} : news.row.title});
  }
  for (const auto& row : sheet.model.today) {
    if (!row.cancelled) out.push_back({start_of(sheet, row), row.title});
  }
  if (sheet.model.today.empty() && sheet.common.hub.class_today) {
    const EventRow& row = *sheet.common.hub.class_today;
    out.push_back({start_of(sheet, row), row.title, row.place});
  }
  if (!sheet.common.hub.on_duty.empty()) {
    out.push_back({{}, sheet.say("menu.on_duty", {{"roles", on_duty(sheet)}})});
  }
  if (out.empty()) out.push_back({{}, sheet.say("received.nothing")});
  return out;
}

}  // namespace

void draw_received(const Sheet& sheet) {
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = sheet.say("received.title"),
                               .sentence = sheet.say("received.more"),
                               .card_title = sheet.say("received.today", {{"hub", hub_name(sheet)}}),
                               .entries = entries_of_today(sheet)});
  if (composition_actions(sheet, layout, "received.end", sheet.say("end"), sheet.say("received.menu"))) {
    sheet.ask(CloseNow{});
  }
}

void draw_leaving(const Sheet& sheet) {
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = sheet.say("leaving.title"),
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
  const ui::PageLayout layout = draw_composition(sheet, {.title = sheet.say("left.title"),
                                                         .sentence = sheet.say("left.more"),
                                                         .card_title = sheet.say("help.numbers"),
                                                         .entries = help_entries(sheet),
                                                         .foot = verified_words(sheet)});
  next_button(sheet, next_place(sheet, layout, sheet.say("end")), sheet.say("end"), ui::icon::none);
}

}  // namespace tsunagu::kiosk::check_in
