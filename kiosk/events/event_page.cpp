// One event: when, where, for whom, what to bring; the organiser's own words below.
#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/events/pages.h"
#include "kiosk/page/big_code.h"
#include "kiosk/page/event_words.h"

namespace tsunagu::kiosk::events {
namespace {

struct Fact {
  std::string id;
  char32_t icon;
  std::string words;
};

std::string when(const Sheet& sheet, const EventRow& row) {
  const auto& dates = sheet.say.dates();
  std::string words = dates.day(row.day);
  if (row.last_day != row.day) words += " – " + dates.day(row.last_day);
  return words + "  " + time_of(sheet, row);
}

std::vector<Fact> facts_of(const Sheet& sheet, const EventDetail& detail) {
  std::vector<Fact> out;
  const auto add = [&](const char* id, char32_t icon, std::string words) {
    if (!words.empty()) out.push_back({id, icon, std::move(words)});
  };
  const auto named = [&](const char* key, const std::string& what) {
    return what.empty() ? std::string{} : sheet.say(key, {{"what", what}});
  };
  add("event.when", ui::icon::event, when(sheet, detail.row));
  add("event.place", ui::icon::place, detail.row.place);
  std::string places;
  if (detail.row.capacity) places = sheet.say.count("event.capacity", *detail.row.capacity);
  if (!detail.row.cancelled) {
    const std::string left = places_words(sheet, detail.row);
    places += (places.empty() || left.empty() ? "" : "  ") + left;
  }
  add("event.capacity", ui::icon::groups, places);
  if (detail.apply_until && detail.row.moment == domain::SessionMoment::ahead) {
    add("event.apply_until", ui::icon::schedule,
        sheet.say("event.apply_until", {{"day", sheet.say.dates().day(*detail.apply_until)}}));
  }
  add("event.fee", ui::icon::info, named("event.fee", detail.fee));
  add("event.languages", ui::icon::translate, named("event.languages", detail.languages));
  add("event.contact", ui::icon::phone, named("event.contact", detail.contact));
  add("event.bring", ui::icon::check_circle, named("event.bring", detail.what_to_bring));
  return out;
}

constexpr float lead_units = 96;   // icon and its gap, as fact_line has them
constexpr float least_units = 68;  // height of a line with its disc

float height_of(const Sheet& sheet, std::string_view words, float width) {
  const ui::TextLook look{.role = ui::TypeRole::body, .most_lines = 3, .least = 0.8F};
  return std::max(sheet.u(least_units), sheet.ui.measure(words, look, width - sheet.u(lead_units)).h) + sheet.u(18);
}

ui::TextLook about_look() {
  ui::TextLook look = body_look();
  look.most_lines = 60;
  look.markup = letters::Markup::none;
  return look;
}

struct Placed {
  ui::Rect rect;
  const Fact* fact;
};

bool is_short(const Sheet& sheet, const Fact& fact, float width) {
  return sheet.ui.measure(fact.words, {.role = ui::TypeRole::body, .most_lines = 1}).w <= width - sheet.u(lead_units);
}

// Short facts go two by two where the page is wide; `height` is what they take.
std::vector<Placed> flow(const Sheet& sheet, const std::vector<Fact>& facts, const ui::Rect& area, float* height) {
  const float half = (area.w - sheet.theme().gap2()) / 2;
  const bool wide = area.w > sheet.u(850);
  std::vector<Placed> out;
  float y = area.y;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const bool pair =
        wide && i + 1 < facts.size() && is_short(sheet, facts[i], half) && is_short(sheet, facts[i + 1], half);
    const float high = height_of(sheet, facts[i].words, pair ? half : area.w);
    out.push_back({{area.x, y, pair ? half : area.w, high}, &facts[i]});
    if (pair) out.push_back({{area.x + area.w - half, y, half, high}, &facts[++i]});
    y += high;
  }
  *height = y - area.y;
  return out;
}

ui::TextLook title_in(ui::TypeRole role, int most_lines, float least) {
  return {.role = role, .most_lines = most_lines, .least = least, .markup = letters::Markup::none};
}

// A title that leaves the facts no room goes on with them.
constexpr float most_of_page_for_title = 0.42F;
constexpr int whole_title = 60;  // lines

// In how large a type all of the title stands above the facts; none: in no type that can be read.
struct TitlePlace {
  ui::TextLook look;
  float height = 0;
};
std::optional<TitlePlace> title_place(const Sheet& sheet, const ui::Rect& area, float messages, bool crowded) {
  const std::string_view title = title_of(sheet, sheet.model.detail->row);
  const float facts = 2 * sheet.theme().target() + sheet.theme().gap() + sheet.u(22);  // room to turn their page
  const float most = std::min(area.h * most_of_page_for_title, area.h - messages - facts);
  const std::array<TitlePlace, 3> places{{{title_in(crowded ? ui::TypeRole::label : ui::TypeRole::display, 3, 0.6F),
                                           std::min(most, sheet.u(sheet.is_large() ? 220 : 190))},
                                          {title_in(ui::TypeRole::label, whole_title, 1.0F), most},
                                          {title_in(ui::TypeRole::body_bold, whole_title, 1.0F), most}}};
  const auto place = std::ranges::find_if(places, [&](const TitlePlace& one) {
    return sheet.ui.fits({0, 0, area.w, one.height}, title, one.look);
  });
  return place == places.end() ? std::nullopt : std::optional<TitlePlace>(*place);
}

// Facts, then the organiser's words on a card; scrolled when that is more than the page holds. `title` stands above
// them when it found no place of its own.
void draw_facts(const Sheet& sheet, const ui::Rect& area, const EventDetail& detail, std::string_view title) {
  const std::vector<Fact> facts = facts_of(sheet, detail);
  const std::string& about = detail.description;
  const ui::TextLook title_look = title_in(ui::TypeRole::body_bold, whole_title, 1.0F);
  const auto title_height = [&](float width) {
    return title.empty() ? 0 : sheet.ui.measure(title, title_look, width).h + sheet.u(22);
  };
  const auto height_at = [&](float width) {
    float sum = 0;
    flow(sheet, facts, {0, 0, width, 0}, &sum);
    if (!about.empty()) sum += sheet.ui.measure(about, about_look(), width - sheet.u(72)).h + sheet.u(66);
    return sum + title_height(width);
  };
  scrolled(sheet, "event", area, height_at, [&](ui::Rect inside) {
    const float head = title_height(inside.w);
    sheet.ui.text("page.title", inside.top_part(head), title, title_look);
    inside = inside.without_top(head);
    float taken = 0;
    for (const auto& placed : flow(sheet, facts, inside, &taken)) {
      ui::fact_line(sheet.ui, placed.fact->id, placed.rect, placed.fact->icon, placed.fact->words, ui::Family::asagi);
    }
    if (about.empty()) return;
    const float words = sheet.ui.measure(about, about_look(), inside.w - sheet.u(72)).h;
    const ui::Rect card{inside.x, inside.y + taken + sheet.u(10), inside.w, words + sheet.u(52)};
    ui::card(sheet.ui, card);
    sheet.ui.text("event.about", card.shrunk(sheet.u(36), sheet.u(26)), about, about_look());
  });
}

// What can be done about it: onto the telephone, a place, the class's door.
std::vector<Action> actions_of(const Sheet& sheet, const EventDetail& detail) {
  std::vector<Action> out;
  if (detail.row.cancelled) return out;
  out.push_back(
      {"event.phone", sheet.say("event.phone"), ui::ButtonKind::secondary, ShowEventCode{}, ui::icon::qr_code_2});
  const auto is_this = [&](const EventRow& one) { return one.session_id == detail.row.session_id; };
  const HubView& hub = sheet.common.hub;
  const bool on_now =
      (hub.class_today && is_this(*hub.class_today)) || std::ranges::any_of(hub.classes_beside, is_this);
  const bool arrived = detail.own && detail.own->arrived;  // gives nothing back either
  if (on_now && !arrived && !detail.row.session_id.is_nil()) {
    out.push_back({"event.class_door", sheet.say("class.title"), ui::ButtonKind::secondary, Open{Door::class_today}});
  }
  const bool ahead = detail.row.moment == domain::SessionMoment::ahead;
  if (detail.own && (!ahead || arrived)) return out;
  if (detail.own) {
    out.push_back({"event.cancel",
                   sheet.say(domain::has_place(detail.own->state) ? "booking.cancel_this" : "booking.leave_list"),
                   ui::ButtonKind::secondary, CancelBooking{}});
    return out;
  }
  const bool course = !detail.course.empty();
  if (detail.row.is_bookable()) {
    const bool full = detail.row.is_full();
    const char* one = course ? (full ? "booking.wait_one" : "booking.book_one")
                      : full ? "booking.wait"
                             : "booking.book";
    out.push_back({"event.book", sheet.say(one), course ? ui::ButtonKind::secondary : ui::ButtonKind::primary,
                   Book{BookWhat::session}});
  }
  if (course) {
    const auto count = static_cast<long>(detail.course.size());
    const bool waits = std::ranges::any_of(detail.course, [](const EventRow& one) { return one.is_full(); });
    out.push_back({"event.book_course", sheet.say.count(waits ? "booking.wait_course" : "booking.book_course", count),
                   ui::ButtonKind::primary, Book{BookWhat::course}});
  }
  return out;
}

// What stands between the title and the facts: the notice, that it is off, the family's own booking.
struct Standing {
  std::string_view id;  // empty: the notice
  Message what;
};
constexpr float message_gap_units = 18;

std::vector<Standing> messages_of(const Sheet& sheet, const EventDetail& detail) {
  std::vector<Standing> out;
  if (sheet.common.notice) {
    out.push_back({});
  } else if (detail.row.cancelled) {
    out.push_back({"event.cancelled", {ui::Family::akane, ui::icon::block, sheet.say("event.cancelled")}});
  }
  if (detail.own && !detail.row.cancelled) {
    out.push_back({"event.own", {ui::Family::asagi, ui::icon::check_circle, own_words(sheet, *detail.own)}});
  }
  return out;
}

float height_of(const Sheet& sheet, const Standing& message, float width) {
  const float words = message.id.empty() ? notice_height(sheet, width) : message_height(sheet, message.what, width);
  return words + sheet.u(message_gap_units);
}

}  // namespace

void draw_event(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  if (!sheet.model.detail) return;
  const EventDetail& detail = *sheet.model.detail;
  const auto actions = actions_of(sheet, detail);
  const float below = actions.empty() ? 0 : actions_height(sheet, layout, actions.size()) + sheet.theme().gap();
  ui::Rect area{layout.content.x, layout.title.y, layout.content.w, layout.actions.bottom() - below - layout.title.y};
  draw_actions(sheet, layout, actions);
  const auto messages = messages_of(sheet, detail);
  float messages_h = 0;
  for (const auto& message : messages) messages_h += height_of(sheet, message, area.w);
  const bool crowded = sheet.is_large() && (detail.own || sheet.common.notice);
  const auto title = title_place(sheet, area, messages_h, crowded);
  if (title) {
    const ui::Rect taken =
        sheet.ui.text("page.title", area.top_part(title->height), title_of(sheet, detail.row), title->look);
    area = area.without_top(taken.h + sheet.u(22));
  }
  for (const auto& message : messages) {
    const float high = height_of(sheet, message, area.w);
    const ui::Rect place = area.top_part(high - sheet.u(message_gap_units));
    if (message.id.empty()) {
      draw_notice(sheet, place);
    } else {
      draw_message(sheet, message.id, place, message.what);
    }
    area = area.without_top(high);
  }
  draw_facts(sheet, area, detail, title ? std::string_view{} : title_of(sheet, detail.row));
}

void draw_code(const Sheet& sheet) {
  const auto& detail = sheet.model.detail;
  std::vector<std::string> sentences{sheet.say("event.code_how")};
  const bool roomy = ui::shape_of(sheet.ui.size()) == ui::Shape::landscape && !sheet.is_large();
  if (detail && roomy) sentences.push_back(when_where(sheet, detail->row));
  draw_code_page(sheet, {.title = sheet.say("event.code_title"),
                         .sentences = std::move(sentences),
                         .code_label = sheet.say("event.code"),
                         .next = sheet.say("event.code_done")});
}

}  // namespace tsunagu::kiosk::events
