#include "kiosk/screens/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/base/text.h"
#include "shared/ui/illustration.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::screens {

bool picture_tile(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const PictureTile& tile) {
  ui::Ui& ui = sheet.ui;
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::tile;
  target.label = tile.label;
  target.value = tile.caption;
  const ui::Press press = ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(ui, rect, ui::family_plate(ui.theme(), tile.family), press);
  const bool wide = rect.w > rect.h * 2.2F;
  ui::TextLook label{.role = ui::TypeRole::label, .most_lines = 3, .least = 0.8F, .wrap = centred_wrap(sheet)};
  ui::TextLook caption{.role = ui::TypeRole::body, .most_lines = 3, .least = 0.8F, .wrap = centred_wrap(sheet)};
  caption.colour = ui.colours().ink2;
  ui::Rect words;
  if (wide) {
    const float picture = std::min(sheet.u(288), face.w * (sheet.is_large() ? 0.28F : 0.36F));
    tile.picture(face.left_part(picture).shrunk(sheet.u(20), sheet.u(16)));
    words = face.without_left(picture).without_right(sheet.u(24));
  } else {
    label.align = caption.align = ui::Align::centre;
    const float width = face.w - 2 * sheet.u(16);
    const float needed = ui.measure(tile.label, label, width).h + ui.measure(tile.caption, caption, width).h;
    const float height = std::max(sheet.u(168), needed + sheet.u(52));
    tile.picture(face.without_bottom(height).shrunk(sheet.u(16), sheet.u(24)));
    words = face.bottom_part(height).shrunk(sheet.u(16), sheet.u(6)).without_bottom(sheet.u(8));
  }
  const std::array<ui::Line, 2> lines{{{tile.label, label}, {tile.caption, caption}}};
  ui.note_fit(ui.stack(words, lines, sheet.u(12)));
  return press.activated;
}

void draw_choices(const Sheet& sheet, const ui::Rect& area, std::vector<ChoiceRow> rows) {
  const bool tall = ui::shape_of(sheet.ui.size()) == ui::Shape::portrait;
  const float gap = sheet.theme().gap();
  const auto halves = static_cast<std::size_t>(
      tall ? 0 : std::count_if(rows.begin(), rows.end(), [](const ChoiceRow& row) { return row.half; }));
  const std::size_t lines = rows.size() - halves / 2;
  const auto count = static_cast<float>(lines);
  const float most = std::floor((area.h - gap * (count - 1)) / count);
  float high = sheet.u(tall ? 195 : 157);
  std::vector<std::string> labels;
  for (auto& row : rows) {
    labels.push_back(sheet.say(row.id));
    row.caption = sheet.say.small(row.caption);
  }
  auto role = sheet.is_large() ? ui::TypeRole::caption : ui::TypeRole::body;
  const auto is_half = [&](std::size_t i) { return rows[i].half && !tall; };
  const auto width = [&](std::size_t i) { return is_half(i) ? (area.w - gap) / 2 : area.w; };
  const auto spec = [&](std::size_t i) {
    return ui::ListRowSpec{.icon = rows[i].icon,
                           .family = rows[i].family,
                           .label = labels[i],
                           .body = rows[i].caption,
                           .chevron = !is_half(i),
                           .body_role = is_half(i) ? ui::TypeRole::caption : role};
  };
  const auto height_of = [&](std::size_t i) { return ui::list_row_height(sheet.ui, width(i), spec(i)); };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (height_of(i) > most && !is_half(i)) role = ui::TypeRole::caption;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (height_of(i) > most) rows[i].caption.clear();
    high = std::max(high, height_of(i));
  }
  high = std::min(high, most);
  float y = area.y;
  bool second = false;  // of two halves
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float x = second ? area.right() - width(i) : area.x;
    if (ui::list_row(sheet.ui, rows[i].id, {x, y, width(i), high}, spec(i))) sheet.ask(rows[i].intent);
    second = is_half(i) && !second;
    if (!second) y += high + gap;
  }
}

float hold_button_width(const Sheet& sheet, std::string_view label) {
  const float words = sheet.ui.measure(label, {.role = ui::TypeRole::label, .most_lines = 1}).w;
  return std::max(sheet.u(sheet.is_large() ? 240 : 200), words + sheet.u(116));
}

bool hold_button(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view label) {
  ui::Ui& ui = sheet.ui;
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::button;
  target.label = label;
  target.held = true;
  const ui::Press press = ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(ui, rect, ui::secondary_plate(ui.theme()), press);
  ui::TextLook look{.role = ui::TypeRole::label, .most_lines = 1, .least = 0.75F};
  look.colour = ui.colours().ai;
  ui.note_fit(ui::draw_label(ui, face, label, look, ui::icon::visibility, ui::icon::none, 48));
  return press.down;
}

std::string hours_words(const Sheet& sheet, ContactHours hours) {
  switch (hours) {
    case ContactHours::any: return sheet.say("hours.any");
    case ContactHours::morning: return sheet.say("hours.morning");
    case ContactHours::afternoon: return sheet.say("hours.afternoon");
    case ContactHours::evening: return sheet.say("hours.evening");
  }
  return sheet.say("hours.any");
}

std::string masked_phone(std::string_view digits, PhoneMask mask) {
  constexpr std::size_t shown_first = 3;
  constexpr std::size_t shown_last = 2;
  constexpr std::size_t dots = 4;
  std::u32string text = decode_utf8(digits);
  if (mask == PhoneMask::brief && text.size() > shown_first + dots + shown_last) {
    text = text.substr(0, shown_first) + std::u32string(dots, U'•') + text.substr(text.size() - shown_last);
  }
  for (std::size_t i = shown_first; i + shown_last < text.size(); ++i) text[i] = U'•';
  return encode_utf8(text);
}

std::string masked_name(std::string_view name) {
  constexpr std::size_t dots = 4;
  const std::u32string text = decode_utf8(name);
  if (text.empty()) return {};
  return encode_utf8(text.substr(0, 1) + std::u32string(dots, U'•'));
}

void draw_keypad_page(const Sheet& sheet, const KeypadPage& page) {
  const ui::PageLayout layout =
      begin(sheet, {.id = page.id, .title = {}, .steps = page.steps, .kind = page.kind, .notice = NoticeAt::page});
  const float gap = sheet.theme().gap();
  ui::Rect words;
  ui::Rect keys;
  ui::Rect next;
  if (is_tall(layout)) {
    const float key_height = sheet.u(4 * 118 + 3 * 15 + 48);
    keys = layout.content.bottom_part(layout.content.bottom() - (layout.actions.y - sheet.u(18) - key_height))
               .top_part(key_height);
    words = {layout.content.x, layout.title.y, layout.content.w, keys.y - gap - layout.title.y};
    next = next_place(sheet, layout, page.next, Company::beside);
  } else {
    const float top = layout.steps.is_empty() ? sheet.u(32) : layout.steps.bottom() + sheet.u(8);
    const float wide = sheet.u(536);
    const ui::Rect column{layout.content.x, top, layout.content.w, layout.actions.y - sheet.u(18) - top};
    keys = ui::near_part(sheet.theme(), column, wide);
    next = ui::near_part(sheet.theme(), layout.actions, wide);
    words = ui::without_near(sheet.theme(), column, wide + sheet.u(36));
    words = {words.x, layout.title.y, words.w, layout.actions.bottom() - layout.title.y};
  }
  const float field = sheet.u(page.field_units) + gap;
  const bool in_place = (is_tall(layout) || sheet.is_large()) && sheet.state.notice;
  const float notice = in_place ? notice_height(sheet, words.w) + gap : 0;
  // Where both do not fit the error stands over the title, as on every other page.
  const float title = sheet.ui.measure(page.title, title_look(), words.w).h + sheet.u(26);
  if (!in_place || title + notice + field <= words.h) {
    const float least = sheet.ui.theme().type(ui::TypeRole::title).em_px * 1.4F;
    const float most = std::max(least, words.h - notice - field - sheet.u(20));
    const ui::Rect taken = sheet.ui.text("page.title", words.top_part(most), page.title, title_look());
    words = words.without_top(taken.h + sheet.u(is_tall(layout) && sheet.is_large() ? 20 : 26));
  }
  if (in_place) {  // it takes the place of the explanation
    draw_notice(sheet, words.top_part(notice - gap));
    words = words.without_top(notice);
  } else if (sheet.ui.measure(page.more, body_look(), words.w).h + sheet.u(32) + field <= words.h + gap) {
    words = write(sheet, "page.more", words, page.more, body_look(), 32);
  }
  page.field(words.top_part(sheet.u(page.field_units)));
  words = words.without_top(sheet.u(page.field_units) + gap);
  if (!is_tall(layout) && !sheet.is_large()) draw_notice(sheet, words);
  if (const auto key = ui::keypad(sheet.ui, keys, page.entry->text, page.entry->limit)) sheet.ask(PressKey{*key});
  next_button(sheet, next, page.next);
}

void draw_keyboard_page(const Sheet& sheet, const KeyboardPage& page) {
  const ui::PageLayout layout =
      begin(sheet, {.id = page.id, .title = {}, .steps = page.steps, .kind = page.kind, .notice = NoticeAt::page});
  const ui::KeyboardLayout places = ui::lay_out_keyboard(sheet.theme(), layout);
  const std::string notice = notice_words(sheet);
  const bool error = sheet.state.notice && sheet.state.notice->kind == Notice::Kind::error;
  const std::string& title = sheet.is_large() && !page.short_title.empty() ? page.short_title : page.title;
  std::string label = sheet.say.small(notice.empty() ? title : notice);
  if (is_tall(layout)) {
    const ui::Rect head{layout.content.x, layout.title.y, layout.content.w,
                        places.field.y - layout.title.y - sheet.u(6)};
    const ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 2, .middle = true, .least = 0.75F};
    const bool shorter = !page.short_title.empty() && !sheet.ui.fits(head, title, look);
    sheet.ui.text("page.title", head, shorter ? page.short_title : title, look);
    if (notice.empty()) label.clear();
  }
  ui::field(sheet.ui, std::string(page.id) + ".field", places.field,
            {.label = label, .value = encode_utf8(page.entry->text), .wrong = error});
  const std::string space = sheet.say("keyboard.space");
  const std::string erase = sheet.say.small(sheet.say("keyboard.erase"));
  const std::string space_small = sheet.say.small(space);
  const bool staff = page.kind == ui::RailKind::staff;  // who writes for the hub, whatever language the page is in
  if (const auto key = ui::keyboard(sheet.ui, places, page.entry->mode, page.entry->text, page.entry->limit,
                                    {.space = space_small, .erase = erase},
                                    staff ? ui::KeyboardFor{} : ui::keyboard_for(sheet.say.language()))) {
    sheet.ask(PressKey{*key});
  }
  const bool skips = page.entry->text.empty() && !page.skip.empty();
  if (!skips) return next_button(sheet, places.primary, page.next);
  if (ui::button(sheet.ui, "skip", places.primary,
                 {.label = page.skip, .icon_after = sheet.is_large() ? ui::icon::none : ui::icon::arrow_forward})) {
    sheet.ask(Skip{});
  }
}

std::string on_duty(const Sheet& sheet) {
  std::vector<std::string> roles;
  for (const auto& key : sheet.state.hub.on_duty) roles.push_back(sheet.say(key));
  return sheet.say.list(roles);
}

std::string hub_name(const Sheet& sheet) {
  const HubView& hub = sheet.state.hub;
  return hub.short_name.empty() ? hub.hub_name : hub.short_name;
}

i18n::Month month_of(const domain::YearMonth& month) {
  return {std::chrono::year(month.year), std::chrono::month(month.month)};
}

domain::Day today(const Sheet& sheet) { return domain::day_of(sheet.state.now); }

std::string clock_of(int minute) {
  const std::string minutes = std::to_string(minute % 60);
  return std::to_string(minute / 60) + (minutes.size() < 2 ? ":0" : ":") + minutes;
}

std::string time_of(const Sheet& sheet, const EventRow& row) {
  const auto& dates = sheet.say.dates();
  if (!row.start_minute) return sheet.say("events.all_day");
  if (!row.end_minute || row.last_day != row.day) return dates.time(*row.start_minute);
  return dates.span(*row.start_minute, *row.end_minute);
}

std::string start_of(const Sheet& sheet, const EventRow& row) {
  const bool spelt_out = sheet.say.language() == i18n::Language::ja_easy;
  return spelt_out && row.start_minute ? sheet.say.dates().time(*row.start_minute) : time_of(sheet, row);
}

std::vector<std::string> topic_names(const Sheet& sheet, const std::vector<domain::Topic>& topics, TopicsFor whom) {
  std::vector<std::string> names;
  bool sensitive = false;
  for (const auto topic : topics) {
    if (whom == TopicsFor::public_page && domain::is_sensitive(topic)) {
      sensitive = true;
    } else {
      names.push_back(sheet.say("topic." + std::string(domain::key_of(topic))));
    }
  }
  if (sensitive) names.push_back(sheet.say("topic.sensitive"));
  return names;
}

}  // namespace tsunagu::kiosk::screens
