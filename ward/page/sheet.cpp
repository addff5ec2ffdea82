#include "ward/page/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/ui/scroll_area.h"

namespace tsunagu::ward::page {
namespace {

constexpr std::array<std::string_view, 4> nav_keys{"scan", "cases", "trust", "signout"};
constexpr std::array<char32_t, 4> nav_icons{ui::icon::inbox, ui::icon::people, ui::icon::key, ui::icon::logout};
constexpr float line_gap = 14;      // between lines
constexpr float name_share = 0.3F;  // of the width
constexpr float beside_from = 330;  // width from which name and value stand beside each other

void go_where(const Sheet& sheet, int item) {
  switch (item) {
    case 0: return sheet.ask(Open{Room::inbox});
    case 1: return sheet.ask(Open{Room::cases});
    case 2: return sheet.ask(Open{Room::trust});
    default: return sheet.ask(SignOut{});
  }
}

void draw_search(const Sheet& sheet, const ui::Rect& rect) {
  const auto placeholder = sheet.say("search.placeholder");
  auto typed = field(sheet, "search", rect, sheet.common.search,
                     {.placeholder = placeholder, .icon = ui::icon::search, .limit = 60});
  if (typed.changed) sheet.ask(Search{std::move(*typed.changed)});
  if (typed.entered) sheet.ask(Open{Room::cases});
}

ui::Rect below_notice(const Sheet& sheet, const ui::Rect& body) {
  const auto& notice = sheet.common.notice;
  const float key_high = sheet.px(48);
  if (!notice && sheet.common.key_weeks && sheet.common.page.page == 0) {
    const auto weeks = *sheet.common.key_weeks;
    notice_bar(sheet, "key_warning", body.top_part(key_high), weeks > 1 ? ui::Tone::today : ui::Tone::problem,
               weeks == 0 ? sheet.say("key.over") : sheet.say("key.soon", {{"weeks", std::to_string(weeks)}}));
    return body.without_top(key_high + sheet.px(12));
  }
  if (!notice) return body;
  const float high = sheet.px(56);
  notice_bar(sheet, "notice", body.top_part(high), notice->error ? ui::Tone::problem : ui::Tone::good,
             sheet.say(notice->key, {{"no", notice->no}}));
  return body.without_top(high + sheet.px(16));
}

ui::TextLook name_look(const Sheet& sheet) {
  auto look = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  look.most_lines = 2;
  return look;
}
ui::TextLook value_look(const Sheet& sheet, bool bold) {
  auto look = sheet.look(bold ? ui::DeskType::body_bold : ui::DeskType::body);
  look.most_lines = 60;
  look.least = 1;
  look.markup = letters::Markup::none;
  return look;
}

// Where name and value of a line stand, from its top.
struct LinePlaces {
  ui::Rect name, value;
};
LinePlaces places_of(const Sheet& sheet, const LabelledLine& line, float width) {
  const bool beside = width >= sheet.px(beside_from);
  const float split = beside ? std::round(width * name_share) : 0;
  const float name_wide = beside ? split - sheet.px(12) : width;
  const float name = sheet.ui.measure(line.name, name_look(sheet), name_wide).h;
  const float value = sheet.ui.measure(line.value, value_look(sheet, line.bold), width - split).h;
  return {{0, beside ? sheet.px(2) : 0, name_wide, name + sheet.px(2)},
          {split, beside ? 0 : name + sheet.px(4), width - split, value + sheet.px(2)}};
}
float height_of_line(const Sheet& sheet, const LabelledLine& line, float width) {
  const auto places = places_of(sheet, line, width);
  return std::max(places.name.bottom(), places.value.bottom());
}

float height_of_lines(const Sheet& sheet, const std::vector<LabelledLine>& lines, float width) {
  float high = 0;
  for (const auto& line : lines) high += height_of_line(sheet, line, width) + sheet.px(line_gap);
  return high;
}

void draw_lines(const Sheet& sheet, const std::vector<LabelledLine>& lines, const ui::Rect& area) {
  float y = area.y;
  for (const auto& line : lines) {
    const auto places = places_of(sheet, line, area.w);
    sheet.ui.text("", places.name.moved(area.x, y), line.name, name_look(sheet));
    sheet.ui.text("", places.value.moved(area.x, y), line.value, value_look(sheet, line.bold));
    y += height_of_line(sheet, line, area.w) + sheet.px(line_gap);
  }
}

}  // namespace

float Sheet::px(float desk) const { return ui::desk_px(ui.theme(), desk); }
float Sheet::icon(float desk) const { return px(desk) * ui::reference_px_per_mm / ui.theme().px_per_mm(); }
ui::TextLook Sheet::look(ui::DeskType type) const { return ui::desk_look(ui.theme(), type); }
ui::TextLook Sheet::look(ui::DeskType type, ui::Colour colour) const {
  auto out = look(type);
  out.colour = colour;
  return out;
}

ui::Rect begin_sheet(const Sheet& sheet, std::string_view title, std::string_view chosen) {
  std::array<std::string, 4> labels;
  std::array<ui::NavItem, 4> items;
  int at = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    labels[i] = sheet.say("nav." + std::string(nav_keys[i]));
    items[i] = {nav_keys[i], labels[i], nav_icons[i], nav_keys[i] == "scan" ? sheet.undecided : 0};
    if (nav_keys[i] == chosen) at = static_cast<int>(i);
  }
  const auto& officer = sheet.common.signed_in;
  const auto who = sheet.common.ward_name + "\n" +
                   (officer ? sheet.say("role." + officer->role) + "　" + officer->name : std::string{});
  const auto product = sheet.say("desk.product");
  const auto frame = ui::begin_desk(
      sheet.ui, {.id = sheet.name, .product = product, .title = title, .who = who, .items = items, .chosen = at});
  if (frame.pressed) go_where(sheet, *frame.pressed);
  draw_search(sheet, frame.layout.search);
  return below_notice(sheet, frame.layout.body);
}

ui::Rect begin_door(const Sheet& sheet) {
  const auto product = sheet.say("desk.product");
  const auto frame = ui::begin_desk(sheet.ui, {.id = sheet.name, .product = product, .who = sheet.common.ward_name});
  return below_notice(sheet, frame.layout.main);
}

void tinted_plate(const Sheet& sheet, const ui::Rect& rect, const ui::FamilyColours& colours, float foot,
                  float radius) {
  sheet.ui.canvas().fill(rect, colours.foot, sheet.px(radius));
  sheet.ui.canvas().fill(rect.without_bottom(sheet.px(foot)), colours.tint, sheet.px(radius));
}

void notice_bar(const Sheet& sheet, std::string_view id, const ui::Rect& rect, ui::Tone tone, std::string_view words) {
  const auto family = tone == ui::Tone::problem ? ui::Family::akane
                      : tone == ui::Tone::today ? ui::Family::honey
                                                : ui::Family::asagi;
  const auto colours = sheet.ui.theme().family(family);
  tinted_plate(sheet, rect, colours, 4, 14);
  const auto picture = tone == ui::Tone::problem ? ui::icon::error
                       : tone == ui::Tone::good  ? ui::icon::check_circle
                                                 : ui::icon::info;
  sheet.ui.icon(picture, {rect.x + sheet.px(32), rect.centre().y - sheet.px(2)}, sheet.icon(28), colours.text);
  auto look = sheet.look(ui::DeskType::body_bold);
  look.middle = true;
  look.most_lines = 2;
  const bool fits =
      sheet.ui.words({rect.x + sheet.px(60), rect.y, rect.w - sheet.px(76), rect.h - sheet.px(4)}, words, look);
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::status;
  target.label = words;
  target.clipped = !fits;
  sheet.ui.show(std::move(target));
}

ui::DeskFieldResult field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view value,
                          const FieldWords& words) {
  return ui::desk_field(sheet.ui, id, rect,
                        {.value = value,
                         .placeholder = words.placeholder,
                         .icon = words.icon,
                         .masked = words.masked,
                         .limit = words.limit});
}

bool entry_field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view value,
                 const FieldWords& words) {
  auto typed = field(sheet, id, rect, value, words);
  if (typed.changed) sheet.ask(Write{std::move(*typed.changed)});
  return typed.entered;
}

void scrolled(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const ui::HeightAt& height,
              const std::function<void(const ui::Rect&)>& draw) {
  const auto up = sheet.say("scroll.up");
  const auto down = sheet.say("scroll.down");
  ui::scroll_area(sheet.ui, id, rect, height, {up, down}, draw);
}

void scrolled_lines(const Sheet& sheet, std::string_view id, const ui::Rect& rect,
                    const std::vector<LabelledLine>& lines) {
  scrolled(
      sheet, id, rect, [&](float width) { return height_of_lines(sheet, lines, width); },
      [&](const ui::Rect& area) { draw_lines(sheet, lines, area); });
}

std::string numbers_of(const Words& say, const std::vector<NumberRange>& ranges) {
  std::vector<std::string> out;
  for (const auto& range : ranges) {
    const auto first = std::to_string(range.first);
    out.push_back(range.first == range.last
                      ? first
                      : say("numbers.range", {{"first", first}, {"last", std::to_string(range.last)}}));
  }
  return say.list(out);
}

}  // namespace tsunagu::ward::page
