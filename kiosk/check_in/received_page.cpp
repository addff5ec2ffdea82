// What is shown once something has been received. All of it is one composition on purpose: see composition.h.
#include <algorithm>
#include <utility>
#include <vector>

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

// What may have ended long ago, or takes the whole day, is not said to be running.
bool is_running(const EventRow& row) {
  return row.moment == domain::SessionMoment::begun && row.start_minute && row.end_minute;
}

// What is on, by its beginning: what is over is gone, what takes the whole day comes last.
void add_events(const Sheet& sheet, std::vector<CardEntry>& out) {
  std::vector<EventRow> rows = sheet.model.today;
  if (rows.empty() && sheet.common.hub.class_today) rows.push_back(*sheet.common.hub.class_today);
  const bool any = !rows.empty();
  std::erase_if(rows, [&](const EventRow& row) { return row.cancelled || row.moment == domain::SessionMoment::over; });
  static constexpr int late = 24 * 60;
  std::stable_sort(rows.begin(), rows.end(), [](const EventRow& a, const EventRow& b) {
    return a.start_minute.value_or(late) < b.start_minute.value_or(late);
  });
  for (const auto& row : rows) {
    const std::string running = is_running(row) ? sheet.say.small(sheet.say("received.running")) : "";
    const std::string start = row.start_minute ? clock_of(*row.start_minute) : start_of(sheet, row);
    out.push_back({start, std::string(title_of(sheet, row)), joined({row.place, running})});
  }
  if (rows.empty()) out.push_back({{}, sheet.say(any ? "received.over" : "received.nothing")});
}

void add_news(const Sheet& sheet, std::vector<CardEntry>& out) {
  for (const auto& news : sheet.model.news) {
    const char* key = key_of(news.news.value_or(domain::News::promoted));
    out.push_back({sheet.say.dates().day(news.row.day), sheet.say(key), std::string(title_of(sheet, news.row))});
  }
}

// What the family has to be told comes first; who is there today stands on the plate unless the hub has a message.
Composition today_at_the_hub(const Sheet& sheet, const char* title, const char* sentence) {
  Composition out{.title = sheet.say(title),
                  .sentence = sheet.say(sentence),
                  .card_title = sheet.say("received.today", {{"hub", hub_name(sheet)}}),
                  .foot = sheet.say.dates().day(today(sheet))};
  add_news(sheet, out.entries);
  add_events(sheet, out.entries);
  const HubView& hub = sheet.common.hub;
  if (!hub.message.empty() && !hub.on_duty.empty()) {
    out.entries.push_back({{}, sheet.say("menu.on_duty", {{"roles", on_duty(sheet)}})});
  }
  if (hub.closes_minute) out.closing = clock_of(*hub.closes_minute);
  return out;
}

std::pair<const char*, const char*> words_of(Counting counting) {
  switch (counting) {
    case Counting::correcting: return {"correct.done", "received.more"};
    case Counting::leaving: return {"some.done", "some.done_more"};
    case Counting::coming: break;
  }
  return {"received.title", "received.more"};
}

}  // namespace

void draw_received(const Sheet& sheet) {
  const auto [title, sentence] = words_of(sheet.model.counting);
  Composition received = today_at_the_hub(sheet, title, sentence);
  received.plate = hub_plate(sheet);
  const ui::PageLayout layout = draw_composition(sheet, received);
  if (composition_actions(sheet, layout, "received.end", sheet.say("end"), sheet.say("received.menu"))) {
    sheet.ask(EndSitting{});
  }
}

namespace {

// Whose card it is may leave in parts and say anew who is here.
void draw_leaving_by_card(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("leaving.title")});
  std::vector<ChoiceRow> rows{
      {"leaving.confirm", ui::icon::logout, ui::Family::kaki, sheet.say("leaving.more"), ConfirmLeave{}}};
  if (sheet.model.here.people() > 1) {
    rows.push_back({"leaving.some", ui::icon::people, ui::Family::honey, {}, SomeLeave{}, true});
  }
  rows.push_back({"leaving.correct", ui::icon::edit, ui::Family::honey, {}, CorrectVisit{}, true});
  rows.push_back({"leaving.months", ui::icon::child_care, ui::Family::sand, {}, OpenMonths{}, true});
  rows.push_back({"leaving.stay", ui::icon::groups, ui::Family::asagi, {}, Next{}, true});
  draw_choices(sheet, ui::body_with_actions(layout), rows);
}

}  // namespace

void draw_leaving(const Sheet& sheet) {
  if (sheet.model.has_card) return draw_leaving_by_card(sheet);
  const ui::PageLayout layout = draw_composition(sheet, today_at_the_hub(sheet, "leaving.title", "leaving.more"));
  const std::string label = sheet.say("leaving.confirm");
  const ui::Rect confirm = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, confirm, "leave.stay", sheet.say("leaving.stay"))) sheet.ask(Next{});
  if (ui::button(sheet.ui, "leave.confirm", confirm, {.label = label, .icon_after = ui::icon::logout})) {
    sheet.ask(ConfirmLeave{});
  }
}

void draw_left(const Sheet& sheet) {
  const ui::PageLayout layout = draw_composition(sheet, with_help_numbers(sheet, {.title = sheet.say("left.title"),
                                                                                  .sentence = sheet.say("left.more"),
                                                                                  .plate = hub_plate(sheet)}));
  next_button(sheet, next_place(sheet, layout, sheet.say("end")), sheet.say("end"), ui::icon::none);
}

}  // namespace tsunagu::kiosk::check_in
