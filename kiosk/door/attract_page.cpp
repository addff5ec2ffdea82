// The page nobody is at: an open door in every language, help, and a quiet way in for staff.
#include <algorithm>
#include <cmath>
#include <vector>

#include "kiosk/door/pages.h"
#include "kiosk/page/event_words.h"
#include "shared/i18n/language.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::door {
namespace {

struct Spots {
  ui::Point ring;
  float radius = 0;
  ui::Rect brand, words, begin, row, staff;
  ui::Point hub_house, ward_house;  // x and base
};

// A large panel keeps its lists narrow; a picture with few words takes all of it.
ui::Rect whole_width(const Sheet& sheet, const ui::PageLayout& l) {
  if (sheet.theme().is_one_handed()) return l.content;
  const float margin = std::min(l.content.x - l.page.x, sheet.u(64));
  return {l.page.x + margin, l.content.y, l.page.w - 2 * margin, l.content.h};
}

Spots landscape(const Sheet& sheet, const ui::PageLayout& l) {
  Spots p;
  const ui::Rect& page = l.page;
  const ui::Rect content = whole_width(sheet, l);
  p.radius = std::round(std::min(page.h * 0.25F, page.w * 0.16F));
  const float s = p.radius / 200.0F;
  p.ring = {std::round(content.right() - 286 * s), std::round(page.h * 0.48F)};
  const float thread = p.ring.y - p.radius;
  p.staff = {page.right() - sheet.u(132), sheet.u(14), sheet.u(118), sheet.u(118)};
  p.brand = {content.x, sheet.u(42), p.ring.x - 380 * s - content.x, thread - sheet.u(56)};
  p.hub_house = {p.ring.x - 270 * s, thread - 12 * s};
  p.ward_house = {p.ring.x + 266 * s, p.ring.y + p.radius - 12 * s};
  p.row = {content.x, page.bottom() - sheet.u(150), content.w, sheet.u(118)};
  const float words_right = p.ring.x - p.radius - 13 * s - sheet.u(24);
  p.begin = {content.x, p.row.y - sheet.u(48) - sheet.u(140), std::min(sheet.u(470), words_right - content.x),
             sheet.u(140)};
  const float top = thread + 13 * s + sheet.u(sheet.is_large() ? 12 : 24);
  p.words = {content.x, top, words_right - content.x, p.begin.y - sheet.u(10) - top};
  return p;
}

Spots portrait(const Sheet& sheet, const ui::PageLayout& l) {
  Spots p;
  const ui::Rect& page = l.page;
  // What the words and buttons under the ring take.
  const float below = sheet.u((sheet.is_large() ? 660.0F : 580.0F) + (sheet.common.hub.class_today ? 84.0F : 0.0F));
  p.radius = std::round(std::min(page.w * 0.27F, (page.h - sheet.u(240) - below) / 2));
  const float s = p.radius / 200.0F;
  const float thread = sheet.u(130) + 128 * s;
  p.ring = {std::round(page.x + page.w * 0.5875F), std::round(thread + p.radius)};
  p.staff = {page.right() - sheet.u(132), sheet.u(14), sheet.u(118), sheet.u(118)};
  p.brand = {l.content.x, sheet.u(24), p.staff.x - sheet.u(12) - l.content.x, sheet.u(112)};
  p.hub_house = {page.x + 132 * s, thread - 13 * s};
  p.ward_house = {p.ring.x + 228 * s, p.ring.y + p.radius - 13 * s};
  p.row = {page.x + sheet.u(13), page.bottom() - sheet.u(141), page.w - 2 * sheet.u(13), sheet.u(118)};
  p.begin = {l.content.x, p.row.y - sheet.u(50) - sheet.u(150), l.content.w, sheet.u(150)};
  const float top = p.ring.y + p.radius + 13 * s + sheet.u(14);
  p.words = {l.content.x, top, l.content.w, p.begin.y - sheet.u(16) - top};
  return p;
}

void draw_brand(const Sheet& sheet, const Spots& p) {
  ui::TextLook name = title_look();
  name.most_lines = 1;
  ui::TextLook hub{.role = ui::TypeRole::caption, .most_lines = 1, .least = 0.7F};
  hub.colour = sheet.ui.colours().ink2;
  const ui::Rect below = write(sheet, "attract.brand", p.brand, sheet.say("brand"), name, 12);
  write(sheet, "attract.hub", below, sheet.common.hub.hub_name, hub, 0);
}

std::string class_title(const Sheet& sheet) { return class_title_of(sheet, *sheet.common.hub.class_today); }
// On the tile of today's class: in full, or in one line.
struct ClassWords {
  std::string title, sentence;
};
std::string class_today(const Sheet& sheet) {
  const auto& start = sheet.common.hub.class_today->start_minute;
  return sheet.say("attract.class") + (start ? "  " + clock_of(*start) : std::string{});
}
float class_height(const Sheet& sheet, const ClassWords& words, float width) {
  const ui::TodaySpec spec{.title = words.title, .sentence = words.sentence};
  return std::max(sheet.theme().target(), ui::today_tile_height(sheet.ui, width, spec));
}

// Today's prenatal class: who has come for it need not go anywhere else first.
void draw_class(const Sheet& sheet, const ui::Rect& area, const ClassWords& words) {
  const ui::Rect place = area.top_part(std::min(area.h - sheet.u(6), class_height(sheet, words, area.w)));
  if (ui::today_tile(sheet.ui, "attract.class", place, {.title = words.title, .sentence = words.sentence}))
    sheet.ask(Open{Door::class_today});
}

ui::TextLook invite_look(const Sheet& sheet) {
  ui::TextLook look = body_look();
  look.most_lines = 3;
  if (sheet.is_large()) look.em_units = 40;
  return look;
}

// What to do stays; the welcome gives way where both have no room, and before it the name of the class.
void draw_class_day(const Sheet& sheet, ui::Rect area, const ui::TextLook& display) {
  const std::string welcome = sheet.say("attract.welcome");
  const std::string invite = sheet.say("attract.invite");
  const float above = sheet.ui.measure(welcome, display, area.w).h + sheet.u(20);
  const float instruction = sheet.ui.measure(invite, invite_look(sheet), area.w).h + sheet.u(12);
  const ClassWords full{class_title(sheet), class_today(sheet)};
  const ClassWords brief{class_today(sheet), {}};
  const auto needs = [&](const ClassWords& words) { return class_height(sheet, words, area.w) + sheet.u(6); };
  const bool has_welcome = above + instruction + needs(full) <= area.h;
  const bool has_name = instruction + needs(full) <= area.h;
  const bool has_invite = has_name || instruction + needs(brief) <= area.h;
  if (has_welcome) area = write(sheet, "page.title", area, welcome, display, 20);
  if (has_invite) area = write(sheet, "attract.invite", area, invite, invite_look(sheet), 12);
  draw_class(sheet, area, has_name || !has_invite ? full : brief);
}

void draw_words(const Sheet& sheet, const Spots& p) {
  const float notice = notice_height(sheet, p.words.w);
  const ui::TextLook display{.role = ui::TypeRole::display, .most_lines = 1, .least = 0.45F};
  // A notice that leaves no room for the welcome takes its place for a while.
  if (notice > 0 && sheet.ui.measure(sheet.say("attract.welcome"), display).h + sheet.u(20) + notice > p.words.h) {
    return draw_notice(sheet, p.words.top_part(std::min(notice + sheet.u(20), p.words.h)));
  }
  if (sheet.common.hub.class_today && !sheet.common.notice) return draw_class_day(sheet, p.words, display);
  const ui::Rect below = write(sheet, "page.title", p.words, sheet.say("attract.welcome"), display, 20);
  if (sheet.common.notice) {
    draw_notice(sheet, below.top_part(notice));
    return;
  }
  ui::TextLook look = body_look();
  look.most_lines = 3;
  write(sheet, "attract.invite", below, sheet.say("attract.invite"), look, 0);
}

// The languages that fit, then the way to all of them, how it is to be seen, then help.
void draw_row(const Sheet& sheet, const Spots& p, bool tall) {
  std::vector<i18n::Language> languages;
  const bool one_hand = sheet.theme().is_one_handed();
  const std::size_t most = (!tall ? 4U : sheet.is_large() ? 1U : 2U) - (one_hand ? 1U : 0U);
  for (const auto language : i18n::offered_languages()) {
    if (language != sheet.common.language && languages.size() < most) languages.push_back(language);
  }
  const int slots = static_cast<int>(languages.size()) + 3 + (one_hand ? 1 : 0);
  const bool left = sheet.theme().options().hand == ui::Hand::left;
  int slot = one_hand && left ? 1 : 0;
  const auto place = [&] { return ui::column_of(p.row, slot++, slots, sheet.theme().gap()); };
  if (one_hand) {  // next to the hand
    const ui::Rect corner = ui::column_of(p.row, left ? 0 : slots - 1, slots, sheet.theme().gap());
    ui::small_tile(sheet.ui, "attract.near", corner, sheet.say("rail.near"), ui::icon::pan_tool);
  }
  for (const auto language : languages) {
    const std::string id = "attract.lang." + std::string(i18n::code_of(language));
    if (ui::small_tile(sheet.ui, id, place(), i18n::own_name_of(language))) sheet.ask(ChooseLanguage{language});
  }
  if (ui::small_tile(sheet.ui, "attract.language", place(), sheet.say("rail.language"), ui::icon::translate)) {
    sheet.ask(Open{Door::languages});
  }
  if (ui::small_tile(sheet.ui, "attract.display", place(), sheet.say("rail.display"), ui::icon::text_fields)) {
    sheet.ask(Open{Door::display});
  }
  if (ui::small_tile(sheet.ui, "attract.help", place(), sheet.say("rail.help"), ui::icon::help_outline)) {
    sheet.ask(Open{Door::help});
  }
}

void draw_staff_door(const Sheet& sheet, const Spots& p) {
  ui::Target target;
  target.id = "attract.staff";
  target.rect = p.staff;
  target.role = ui::Role::button;
  target.label = sheet.say("attract.staff");
  const std::string label = target.label;
  const ui::Press press = sheet.ui.press(std::move(target));
  const auto& c = sheet.ui.colours();
  if (press.sink > 0) sheet.ui.canvas().fill(p.staff, c.sand.with_alpha(press.sink), sheet.theme().radius_button());
  sheet.ui.icon(ui::icon::lock, {p.staff.centre().x, p.staff.y + p.staff.h * 0.38F}, 38, c.line);
  ui::TextLook look{
      .role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .middle = true, .least = 0.6F};
  look.colour = c.ink2;
  sheet.ui.note_fit(
      sheet.ui.words({p.staff.x, p.staff.y + p.staff.h * 0.56F, p.staff.w, p.staff.h * 0.36F}, label, look));
  if (press.activated) sheet.ask(Open{Door::staff});
}

}  // namespace

void draw_attract(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .rail = false, .notice = NoticeAt::page});
  const bool tall = is_tall(layout);
  const Spots p = tall ? portrait(sheet, layout) : landscape(sheet, layout);
  const ui::Canvas& canvas = sheet.ui.canvas();
  const float s = p.radius / 200.0F;
  ui::draw_attract(canvas, sheet.theme(), layout.page, p.ring, p.radius);
  ui::draw_hub_house(canvas, sheet.theme(), p.hub_house.x, p.hub_house.y, (tall ? 120.0F : 138.0F) * s);
  ui::draw_ward_house(canvas, sheet.theme(), p.ward_house.x, p.ward_house.y, (tall ? 126.0F : 138.0F) * s);
  draw_brand(sheet, p);
  draw_words(sheet, p);
  if (ui::button(sheet.ui, "attract.begin", p.begin,
                 {.label = sheet.say("attract.begin"), .icon_after = ui::icon::arrow_forward, .em_units = 56})) {
    sheet.ask(Open{Door::check_in});
  }
  draw_row(sheet, p, tall);
  draw_staff_door(sheet, p);
}

}  // namespace tsunagu::kiosk::door
