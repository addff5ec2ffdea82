// One item, one question. 渡さない is as large as 渡す; nothing is preset.
#include <algorithm>
#include <array>

#include "kiosk/page/hub_words.h"
#include "kiosk/page/request_words.h"
#include "kiosk/page/typing.h"
#include "kiosk/talk/pages.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::talk {
namespace {

struct Item {
  const char* key;
  char32_t icon;
};

Item item_of(ConsentItem item) {
  switch (item) {
    case ConsentItem::called: return {"called", ui::icon::person};
    case ConsentItem::children: return {"children", ui::icon::child_care};
    case ConsentItem::due: return {"due", ui::icon::pregnant_woman};
    case ConsentItem::topics: return {"topics", ui::icon::forum};
    case ConsentItem::wish: return {"wish", ui::icon::edit};
    case ConsentItem::decision: return {"decision", ui::icon::check_circle};
    case ConsentItem::contact: return {"contact", ui::icon::phone};
    case ConsentItem::member_number: return {"member_number", ui::icon::credit_card};
    case ConsentItem::language: return {"language", ui::icon::translate};
  }
  return {"called", ui::icon::person};
}

std::string children_words(const Sheet& sheet, const ConsentQuestion& question) {
  std::vector<std::string> words;
  const i18n::Month now = month_of(domain::month_of(today(sheet)));
  for (const auto& child : question.children) {
    std::string one = child.nickname;
    if (child.birth) one += (one.empty() ? "" : " ") + sheet.say.dates().born(month_of(*child.birth), now);
    if (!one.empty()) words.push_back(std::move(one));
  }
  return sheet.say.list(words);
}

// The number as it is given here, when to call, whether a message may be left and what may be said; or that the family
// is met at the hub.
std::string contact_words(const Sheet& sheet, const ConsentQuestion& question, std::string number) {
  if (question.text.empty()) return sheet.say("check.method.at_hub");
  std::vector<std::string> words{std::move(number)};
  if (question.hours) words.push_back(hours_words(sheet, *question.hours));
  words.push_back(sheet.say(question.may_leave_message ? "request.message.yes" : "request.message.no"));
  if (!question.may_name_office) words.push_back(sheet.say("request.caller.person"));
  return sheet.say.list(words);
}

// Exactly what would leave.
std::string whole(const Sheet& sheet, const ConsentQuestion& question) {
  switch (question.item) {
    case ConsentItem::children: return children_words(sheet, question);
    case ConsentItem::due: return question.due ? sheet.say.dates().due(month_of(*question.due)) : std::string{};
    case ConsentItem::topics: return sheet.say.list(topic_names(sheet, sheet.model.topics, TopicsFor::parent_choosing));
    case ConsentItem::contact: return contact_words(sheet, question, question.text);
    default: return question.text;
  }
}

// What anybody may see who stands behind the parent.
std::string masked(const Sheet& sheet, const ConsentQuestion& question) {
  std::string dots = "••••••";
  switch (question.item) {
    case ConsentItem::called: return masked_name(question.text);
    case ConsentItem::contact: {
      if (question.text.empty()) return whole(sheet, question);
      auto number = masked_phone(question.text, PhoneMask::brief);
      return contact_words(sheet, question, std::move(number));
    }
    case ConsentItem::topics: return sheet.say.list(topic_names(sheet, sheet.model.topics, TopicsFor::public_page));
    case ConsentItem::language: return whole(sheet, question);
    default: return dots;
  }
}

bool is_typed(ConsentItem item) {
  return item == ConsentItem::called || item == ConsentItem::wish || item == ConsentItem::decision ||
         item == ConsentItem::contact || item == ConsentItem::member_number;
}

// Of the size of a title.
constexpr float shown_least = 0.42F;
constexpr float least_title = 0.85F;  // larger than other words

ui::TextLook shown_look(float least) {
  return {.role = ui::TypeRole::title, .most_lines = 8, .bold = false, .least = least};
}

float dot_pitch(const Sheet& sheet) { return sheet.is_large() ? 33 : 46; }

// Which of the questions are answered, and how: tick, lock, the one at hand, those to come.
void draw_progress(const Sheet& sheet, const ui::Rect& area) {
  const auto& c = sheet.ui.colours();
  const auto& questions = sheet.model.consent;
  const auto count = static_cast<float>(questions.size());
  const auto r = [&](float units) { return sheet.u(units) * dot_pitch(sheet) / 46; };
  const float pitch = std::min(sheet.u(dot_pitch(sheet)), area.w / std::max(count, 1.0F));
  float x = area.right() - pitch * (count - 0.5F);
  const float y = area.centre().y;
  for (std::size_t i = 0; i < questions.size(); ++i, x += pitch) {
    const ui::Point at{x, y};
    if (i == sheet.model.consent_at) {
      sheet.ui.canvas().circle(at, r(21), c.ink);
      sheet.ui.canvas().circle(at, r(16), c.honey);
    } else if (questions[i].answer == Answer::open) {
      sheet.ui.canvas().ring(at, r(18), c.line, sheet.u(3));
    } else {
      sheet.ui.canvas().circle(at, r(19), c.ai);
      const bool given = questions[i].answer == Answer::give;
      const float size = (given ? 30.0F : 24.0F) * dot_pitch(sheet) / 46;
      sheet.ui.icon(given ? ui::icon::check : ui::icon::lock, at, size, c.on_ai);
    }
  }
  ui::Target target;
  target.id = "consent.progress";
  target.rect = area;
  target.role = ui::Role::status;
  target.label = sheet.say("consent.progress", {{"done", std::to_string(sheet.model.consent_at + 1)},
                                                {"count", std::to_string(questions.size())}});
  sheet.ui.show(std::move(target));
}

void draw_shown(const Sheet& sheet, const ui::Rect& box, const std::string& words, bool typed) {
  const auto& c = sheet.ui.colours();
  sheet.ui.canvas().fill(box, c.sand, sheet.theme().radius_button());
  if (sheet.theme().is_high_contrast()) {
    sheet.ui.canvas().stroke(box, c.line, sheet.u(3), sheet.theme().radius_button());
  }
  ui::TextLook look = shown_look(shown_least);
  look.middle = true;
  if (typed) look.markup = letters::Markup::none;
  sheet.ui.text("consent.shown", box.shrunk(sheet.u(box.w < sheet.u(340) ? 12 : 32), sheet.u(10)), words, look);
}

// Icon and name of the item, at most `most` high; what is left below them.
ui::Rect draw_name(const Sheet& sheet, const ui::Rect& inside, const Item& item, float most) {
  const float radius = sheet.u(46);
  const auto family = sheet.theme().family(ui::Family::asagi);
  const ui::Point disc{inside.x + radius, inside.y + radius};
  sheet.ui.canvas().circle(disc, radius, family.tint);
  sheet.ui.icon(item.icon, disc, 54, family.text);
  ui::TextLook name = title_look();
  name.most_lines = 3;
  name.middle = true;
  const std::string words = sheet.say(std::string("consent.item.") + item.key);
  const float lead = 2 * radius + sheet.u(28);
  const float needed = sheet.ui.measure(words, name, inside.w - lead).h;
  const float high = std::max(2 * radius, std::min(needed, most));
  sheet.ui.text("consent.item", inside.top_part(high).without_left(lead), words, name);
  return inside.without_top(high + sheet.u(14));
}

// Why it is asked, and that it may be kept back: as large as both have room, never below the ordinary body size.
struct Reasons {
  std::string why, anyway;
  ui::TextLook look;
  float gap;  // above each
};
constexpr std::array large_sizes{48.0F, 44.0F, 40.0F, 37.0F};

float height_of(const Sheet& sheet, const Reasons& reasons, float width) {
  return sheet.ui.measure(reasons.why, reasons.look, width).h +
         sheet.ui.measure(reasons.anyway, reasons.look, width).h + 2 * reasons.gap;
}

Reasons reasons_of(const Sheet& sheet, const std::string& key, const ui::Rect& room) {
  Reasons out{sheet.say("consent.why." + key, {{"hub", hub_name(sheet)}}), sheet.say("consent.anyway"), body_look(), 0};
  if (!sheet.is_large()) {
    out.look.least = 0.9F;
    for (const float gap : {20.0F, 12.0F, 6.0F}) {
      out.gap = sheet.u(gap);
      if (height_of(sheet, out, room.w) <= room.h) return out;
    }
    out.look.line = 1.2F;
    return out;
  }
  out.gap = sheet.u(10);
  out.look.line = 1.2F;
  for (const float size : large_sizes) {
    out.look.em_units = size;
    if (height_of(sheet, out, room.w) <= room.h) break;
  }
  return out;
}

// All that is said of how to be reached, or as much of it as has room; 見る shows all.
std::string fitting_contact(const Sheet& sheet, const ConsentQuestion& question, const std::string& all,
                            const ui::Rect& box) {
  const ui::TextLook look = shown_look(least_title);
  const ui::Rect inside{0, 0, box.w - 2 * sheet.u(32), box.h};
  if (sheet.ui.fits(inside, all, look)) return all;
  ConsentQuestion brief = question;
  brief.may_name_office = true;
  const std::string number = masked_phone(question.text, PhoneMask::brief);
  const std::string without_caller = contact_words(sheet, brief, number);
  return sheet.ui.fits(inside, without_caller, look) ? without_caller : number;
}

// Many topics are the first and how many more; 見る shows all.
std::string fitting(const Sheet& sheet, const ConsentQuestion& question, std::string part, const ui::Rect& box) {
  if (question.item == ConsentItem::contact && !question.text.empty())
    return fitting_contact(sheet, question, part, box);
  if (question.item != ConsentItem::topics) return part;
  const auto names = topic_names(sheet, sheet.model.topics, TopicsFor::public_page);
  const ui::TextLook look{.role = ui::TypeRole::body, .most_lines = 8};
  if (names.size() < 2 || sheet.ui.measure(part, look, box.w - 2 * sheet.u(32)).h <= box.h) return part;
  return sheet.say("check.topics_more", {{"first", names.front()}, {"count", std::to_string(names.size() - 1)}});
}

void draw_item(const Sheet& sheet, const ui::Rect& card, const ConsentQuestion& question) {
  const Item item = item_of(question.item);
  const std::string key = item.key;
  ui::card(sheet.ui, card);
  ui::Rect inside = card.shrunk(sheet.u(36), sheet.u(sheet.is_large() ? 20 : 30));
  const float name_h = sheet.u(2 * 46 + 14);
  const Reasons reasons = reasons_of(sheet, key, inside.without_top(name_h + sheet.theme().target()));
  const float below = height_of(sheet, reasons, inside.w);
  inside = draw_name(sheet, inside, item, inside.h - sheet.u(14) - sheet.theme().target() - below);

  const std::string all = whole(sheet, question);
  std::string part = question.masked ? masked(sheet, question) : all;
  const float button = std::max(sheet.u(sheet.is_large() ? 250 : 225), hold_button_width(sheet, sheet.say("show")));
  const float most = std::max(sheet.theme().target(), inside.h - below);
  const float box_h = std::min(most, sheet.u(inside.h > sheet.u(380) ? 190.0F : sheet.is_large() ? 166.0F : 118.0F));
  part = fitting(sheet, question, part, {0, 0, inside.w - button - sheet.theme().gap(), box_h - 2 * sheet.u(10)});
  const bool hides = part != all;
  bool held = false;
  if (hides) {
    held = hold_button(sheet, "consent.show", {inside.right() - button, inside.y, button, sheet.u(118)},
                       sheet.say("show"));
  }
  const float box_w = hides ? inside.w - button - sheet.theme().gap() : inside.w;
  ui::Rect box{inside.x, inside.y, box_w, box_h};
  // Seen whole, a long answer takes the room of the sentences below.
  const ui::TextLook shown = shown_look(0.6F);
  const bool is_long = held && !sheet.ui.fits(box.shrunk(sheet.u(32), sheet.u(10)), all, shown);
  if (is_long) box.h = inside.h;
  draw_shown(sheet, box, held ? all : part, is_typed(question.item));
  if (is_long) return;
  inside = inside.without_top(box_h + reasons.gap);
  inside = write(sheet, "consent.why", inside, reasons.why, reasons.look, 0).without_top(reasons.gap);
  write(sheet, "consent.anyway", inside, reasons.anyway, reasons.look, 0);
}

}  // namespace

void draw_consent(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .steps = talk_step(5)});
  const auto& talk = sheet.model;
  if (talk.consent.empty()) return;
  const ConsentQuestion& question = talk.consent[std::min(talk.consent_at, talk.consent.size() - 1)];
  const bool tall = is_tall(layout);
  const float dots = sheet.u(dot_pitch(sheet)) * static_cast<float>(talk.consent.size());
  ui::Rect title = layout.title;
  ui::Rect progress = title.right_part(dots).top_part(sheet.u(72));
  if (tall) {
    progress = ui::Rect{title.x, title.bottom() - sheet.u(56), dots, sheet.u(56)};
    title = title.without_bottom(sheet.u(60));
  } else {
    title = title.without_right(dots + sheet.u(20));
  }
  if (!sheet.common.notice) {
    ui::TextLook look = title_look();
    look.least = 0.6F;
    look.middle = !tall;
    sheet.ui.text("page.title", tall ? title : title.top_part(sheet.u(76)), sheet.say("consent.title"), look);
  }
  draw_progress(sheet, progress);
  const ui::Rect card =
      tall && !sheet.is_large() ? layout.body.top_part(std::min(layout.body.h, sheet.u(620))) : layout.body;
  draw_item(sheet, card, question);
  const auto answer = [&](const char* id, int slot, char32_t icon, Answer what) {
    if (ui::button(sheet.ui, id, ui::action_part(sheet.theme(), layout, slot, 2),
                   {.kind = ui::ButtonKind::secondary, .label = sheet.say(id), .icon = icon})) {
      sheet.ask(AnswerConsent{what});
    }
  };
  // Where つぎへ was a moment ago nothing is given away: whoever taps on and on hands nothing over.
  answer("consent.give", 0, ui::icon::arrow_forward, Answer::give);
  answer("consent.keep", 1, ui::icon::lock, Answer::keep);
}

}  // namespace tsunagu::kiosk::talk
