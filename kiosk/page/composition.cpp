#include "kiosk/page/composition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "kiosk/page/help_numbers.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/illustration.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::page {
namespace {

constexpr Millis joining{200};
constexpr float apart_degrees = 56.0F;
constexpr float joined_degrees = 88.0F;

struct EntryLooks {
  ui::TextLook big, words, small;
};

EntryLooks looks(const Frame& sheet) {
  EntryLooks out;
  out.big = {.role = sheet.is_large() ? ui::TypeRole::body_bold : ui::TypeRole::title, .most_lines = 2, .least = 0.7F};
  if (sheet.is_large()) {  // the longest number beside the paging buttons
    out.big.em_units = 45;
    out.big.bold = true;
  }
  out.words = {.role = ui::TypeRole::body, .most_lines = 5, .least = 1.0F};
  out.words.colour = sheet.ui.colours().ink2;
  out.small = {.role = ui::TypeRole::caption, .most_lines = 6, .least = 0.85F};
  out.small.colour = sheet.ui.colours().ink2;
  return out;
}

constexpr float entry_pad_units = 13;
constexpr float words_gap_units = 20;  // between title and sentence

float gap_above(const Frame& sheet, bool something) { return something ? sheet.u(8) : 0; }

// The small words stand at the right of the big ones where there is room, else below everything.
bool fits_beside(const Frame& sheet, const CardEntry& entry, float width, const EntryLooks& look) {
  if (entry.big.empty()) return false;
  const float big = sheet.ui.measure(entry.big, look.big).w;
  return big + sheet.u(24) + sheet.ui.measure(entry.small, look.small).w <= width;
}

float height_of(const Frame& sheet, const CardEntry& entry, float width, const EntryLooks& look) {
  float h = 2 * sheet.u(entry_pad_units);
  if (!entry.big.empty()) h += sheet.ui.measure(entry.big, look.big, width).h;
  if (!entry.words.empty())
    h += sheet.ui.measure(entry.words, look.words, width).h + gap_above(sheet, !entry.big.empty());
  if (!entry.small.empty() && !fits_beside(sheet, entry, width, look)) {
    h += sheet.ui.measure(entry.small, look.small, width).h + gap_above(sheet, true);
  }
  return std::ceil(h) + 1;  // lines end on whole pixels, each a little later than its measure
}

void draw_entry(const Frame& sheet, const std::string& id, const ui::Rect& place, const CardEntry& entry,
                const EntryLooks& look) {
  sheet.ui.canvas().line({place.x, place.y}, {place.right(), place.y}, sheet.ui.colours().sand2,
                         sheet.theme().hairline());
  ui::Rect left = place.shrunk(0, sheet.u(entry_pad_units));
  const bool beside_big = fits_beside(sheet, entry, place.w, look);
  if (beside_big) {
    ui::TextLook small = look.small;
    small.align = letters::Align::right;
    small.middle = true;
    const float high = sheet.ui.measure(entry.big, look.big).h;
    const float from = sheet.ui.measure(entry.big, look.big).w + sheet.u(12);
    sheet.ui.text(id + ".more", left.top_part(high).without_left(from), entry.small, small);
  }
  left = write(sheet, id, left, entry.big, look.big, 8);
  left = write(sheet, id + ".words", left, entry.words, look.words, 8);
  if (!beside_big) write(sheet, id + ".more", left, entry.small, look.small, 0);
}

struct Spots {
  ui::Point centre;
  float radius;  // 0: no room for the ring
  ui::Rect words;
  ui::Rect plate;  // empty without
  ui::Rect card;
  ui::Rect actions;
  float thread_from, thread_to;
  bool sentence = true;
  float title_em = 0;  // units; 0: as titles are
};

ui::TextLook centred(const Frame& sheet, ui::TextLook look) {
  look.align = letters::Align::centre;
  look.wrap = centred_wrap(sheet);
  return look;
}

// Every page with this composition, and the labels of its two actions. The one that needs most room decides for all, so
// that its places tell nothing about the page.
constexpr std::pair<const char*, const char*> page_keys[] = {
    {"received.title", "received.more"}, {"silent.title", "silent.more"}, {"silent.alone", "silent.alone_more"},
    {"correct.done", "received.more"},   {"some.done", "some.done_more"}, {"done.title", "received.more"},
    {"leaving.title", "leaving.more"},   {"left.title", "left.more"}};
constexpr std::pair<const char*, const char*> action_keys[] = {
    {"end", "received.menu"}, {"silent.other", "home"}, {"slip.take", "end"}, {"end", "booking.to_menu"}};
constexpr const char* plate_keys[] = {"silent.here",  "alert.unsaved", "alert.shown", "alert.late",
                                      "alert.coming", "done.changed",  "class.seat",  "class.ask_staff"};

enum class Sentence { with, without };

// In 大きく beside a plate no larger than the ordinary words: there it has the least room, and is not left out.
ui::TextLook sentence_look(const Frame& sheet, const Composition& c) {
  ui::TextLook look = centred(sheet, body_look());
  if (sheet.is_large() && !c.plate.empty()) {
    look.em_units = 38;
    look.line = 1.2F;
  }
  return look;
}

ui::TextLook title_look_at(const Frame& sheet, float em_units) {
  ui::TextLook look = centred(sheet, title_look());
  if (em_units > 0) look.em_units = em_units;
  return look;
}

float words_height(const Frame& sheet, const Composition& c, float width, Sentence sentences, float title_em = 0) {
  const auto height = [&](std::string_view title, std::string_view sentence) {
    const float above = sheet.ui.measure(title, title_look_at(sheet, title_em), width).h;
    if (sentences == Sentence::without) return above;
    return above + sheet.ui.measure(sentence, sentence_look(sheet, c), width).h;
  };
  float most = height(c.title, c.sentence);
  for (const auto& [title, sentence] : page_keys) most = std::max(most, height(sheet.say(title), sheet.say(sentence)));
  return most + (sentences == Sentence::with ? sheet.u(words_gap_units) : 0);
}

// ---- the plate, and the actions below it ----

constexpr float plate_pad_units = 20;

ui::TextLook plate_look(const Frame& sheet) {
  ui::TextLook look = centred(sheet, body_look());
  look.middle = true;
  if (sheet.is_large()) look.em_units = 40;  // as much as there is to say, beside four numbers
  look.line = 1.2F;
  return look;
}

float plate_height(const Frame& sheet, const std::string& words, float width) {
  const float inside = width - 2 * sheet.u(plate_pad_units);
  float most = sheet.ui.measure(words, plate_look(sheet), inside).h;
  most = std::max(most, sheet.ui.measure(hub_plate(sheet), plate_look(sheet), inside).h);
  for (const char* key : plate_keys) {
    most = std::max(most, sheet.ui.measure(sheet.say(key), plate_look(sheet), inside).h);
  }
  return std::max(sheet.theme().target(), std::ceil(most) + sheet.u(24) + sheet.theme().foot());
}

// How wide the left one of two actions is beside each other; nothing: their words need a row each.
std::optional<float> left_action(const Frame& sheet, float width) {
  const float gap = sheet.theme().gap();
  const auto all_hold = [&](float left) {
    return std::all_of(std::begin(action_keys), std::end(action_keys), [&](const auto& keys) {
      const auto holds = [&](const char* key, float w) {
        const std::string label = sheet.say(key);
        return ui::button_holds(sheet.ui, {w, sheet.theme().target()}, {.kind = ui::ButtonKind::quiet, .label = label});
      };
      return holds(keys.first, left) && holds(keys.second, width - gap - left);
    });
  };
  for (const float part : {0.5F, 0.45F, 0.55F, 0.4F, 0.6F}) {
    if (const float left = std::round((width - gap) * part); all_hold(left)) return left;
  }
  return std::nullopt;
}

float actions_height(const Frame& sheet, float width) {
  const float target = sheet.theme().target();
  return left_action(sheet, width) ? target : 2 * target + sheet.theme().gap();
}

// ---- where everything is ----

Spots tall_places(const Frame& sheet, const ui::PageLayout& l) {
  Spots p{};
  p.actions = l.actions;
  p.radius = sheet.u(sheet.is_large() ? 80 : 104);
  p.centre = {l.page.centre().x, sheet.u(sheet.is_large() ? 22 : 30) + p.radius};
  const float words_y = p.centre.y + p.radius + sheet.u(sheet.is_large() ? 18 : 26);
  p.words = {l.content.x, words_y, l.content.w, sheet.u(sheet.is_large() ? 296 : 176)};
  const float card_y = p.words.bottom() + sheet.u(16);
  p.card = {l.content.x, card_y, l.content.w, l.actions.y - sheet.u(18) - card_y};
  p.thread_from = l.page.x;
  p.thread_to = l.page.right();
  return p;
}

Spots wide_places(const Frame& sheet, const ui::PageLayout& l, const Composition& c) {
  Spots p{};
  p.actions = l.actions;
  const float card_w = sheet.u(sheet.is_large() ? 596 : 552);
  p.card = {l.content.right() - card_w, sheet.u(32), card_w, l.actions.y - sheet.u(18) - sheet.u(32)};
  const float middle = std::round((l.main.x + p.card.x) / 2);
  const float width = p.card.x - sheet.u(28) - l.content.x;
  const float bottom = l.actions.y - sheet.u(18);
  // A ring as large as the words leave room for.
  const float top = sheet.u(sheet.is_large() ? 60 : 96);
  const float room = bottom - top - sheet.u(34) - words_height(sheet, c, width, Sentence::with);
  p.radius = std::round(std::clamp(room / 2, sheet.u(64), sheet.u(sheet.is_large() ? 84 : 122)));
  p.centre = {middle, top + p.radius};
  const float words_y = p.centre.y + p.radius + sheet.u(34);
  p.words = {l.content.x, words_y, width, bottom - words_y};
  p.thread_from = l.main.x;
  p.thread_to = p.card.x;
  return p;
}

// The ring beside the words where these leave it room.
Spots tall_places_with_plate(const Frame& sheet, const ui::PageLayout& l, const Composition& c) {
  Spots p{};
  p.actions = l.actions;
  if (sheet.is_large()) p.title_em = 48;  // four numbers and what they are for stand below
  const float beside = l.content.right() - sheet.u(262);
  const bool ring = !sheet.is_large() && words_height(sheet, c, beside, Sentence::with) <= sheet.u(160);
  if (ring) {
    p.radius = sheet.u(86);
    p.centre = {l.content.x + sheet.u(104), sheet.u(116)};
    p.words = {sheet.u(262), sheet.u(24), beside, sheet.u(160)};
  } else {
    const float high = words_height(sheet, c, l.content.w, Sentence::with, p.title_em);
    p.words = {l.content.x, sheet.u(20), l.content.w, std::ceil(high) + sheet.u(4)};
  }
  p.thread_from = l.page.x;
  p.thread_to = l.page.right();
  const float plate_y = ring ? sheet.u(230) : p.words.bottom() + sheet.u(14);
  p.plate = {l.content.x, plate_y, l.content.w, plate_height(sheet, c.plate, l.content.w)};
  const float card_y = p.plate.bottom() + sheet.u(16);
  p.card = {l.content.x, card_y, l.content.w, l.actions.y - sheet.u(14) - card_y};
  return p;
}

// Words and actions beside the card, at the edge of the hand that is free.
Spots wide_places_with_plate(const Frame& sheet, const ui::PageLayout& l, const Composition& c) {
  Spots p{};
  const bool at_right = sheet.theme().options().hand == ui::Hand::right;
  const float card_w = sheet.u(sheet.is_large() ? 548 : 532);
  const float top = sheet.u(20);
  const float bottom = l.actions.bottom();
  p.card = {at_right ? l.content.x : l.content.right() - card_w, top, card_w, bottom - top};
  const float x = at_right ? p.card.right() + sheet.u(28) : l.content.x;
  const float width = l.content.w - card_w - sheet.u(28);
  const float high = actions_height(sheet, width);
  p.actions = {x, l.actions.y, width, l.actions.h};
  const float plate_h = plate_height(sheet, c.plate, width);
  p.plate = {x, bottom - high - sheet.u(18) - plate_h, width, plate_h};
  const float room = p.plate.y - sheet.u(14) - top;
  // In 大きく the title gives way before the sentence does.
  static constexpr std::array large_titles{0.0F, 56.0F, 48.0F, 42.0F, 38.0F};
  const std::span<const float> titles(large_titles.data(), sheet.is_large() ? large_titles.size() : 1);
  const auto holds = [&](float em) { return words_height(sheet, c, width, Sentence::with, em) <= room; };
  const auto title = std::find_if(titles.begin(), titles.end(), holds);
  p.sentence = title != titles.end();
  if (p.sentence) p.title_em = *title;
  const float words = words_height(sheet, c, width, p.sentence ? Sentence::with : Sentence::without, p.title_em);
  const float ring = room - words - sheet.u(20);
  if (ring >= sheet.u(sheet.is_large() ? 110 : 150)) {
    p.radius = std::round(std::min(ring / 2, sheet.u(132)));
    p.centre = {x + width / 2, top + std::round((ring - 2 * p.radius) / 2) + p.radius};
  }
  const float words_y = p.radius > 0 ? p.centre.y + p.radius + sheet.u(20) : std::max(top, top + (room - words) / 2);
  p.words = {x, words_y, width, p.plate.y - sheet.u(10) - words_y};
  p.thread_from = at_right ? p.card.right() : l.main.x;
  p.thread_to = at_right ? l.main.right() : p.card.x;
  return p;
}

Spots places_of(const Frame& sheet, const ui::PageLayout& l, const Composition& c) {
  if (c.plate.empty()) return is_tall(l) ? tall_places(sheet, l) : wide_places(sheet, l, c);
  return is_tall(l) ? tall_places_with_plate(sheet, l, c) : wide_places_with_plate(sheet, l, c);
}

void draw_words(const Frame& sheet, const Composition& c, const Spots& p) {
  const ui::TextLook body = sentence_look(sheet, c);
  const bool has_sentence = p.sentence && !c.sentence.empty();
  ui::TextLook title = title_look_at(sheet, p.title_em);
  if (!c.plate.empty()) title.most_lines = 3;
  if (sheet.is_large() && !c.plate.empty()) title.least = 0.6F;
  // Long words make the title smaller, not the sentence.
  const float sentence = has_sentence ? sheet.ui.measure(c.sentence, body, p.words.w).h + sheet.u(words_gap_units) : 0;
  const float taken =
      sheet.ui.text("page.title", p.words.without_bottom(std::min(sentence, p.words.h / 2)), c.title, title).h;
  if (has_sentence)
    write(sheet, "page.more", p.words.without_top(taken + sheet.u(words_gap_units)), c.sentence, body, 0);
}

void draw_plate(const Frame& sheet, const std::string& words, const ui::Rect& place) {
  if (words.empty()) return;
  ui::PlateLook look = ui::family_plate(sheet.theme(), ui::Family::honey);
  look.foot_height = sheet.theme().foot();
  look.radius = sheet.theme().radius_button();
  const ui::Rect face = ui::draw_plate(sheet.ui, place, look, {});
  sheet.ui.text("page.plate", face.shrunk(sheet.u(plate_pad_units), sheet.u(6)), words, plate_look(sheet));
}

float closing_height(const Frame& sheet) { return sheet.u(sheet.is_large() ? 96 : 110); }

// A list that has to be paged keeps room for its buttons: then the time is one of its entries.
bool has_room_for_closing(const Frame& sheet, const ui::Rect& inside) {
  return inside.h - closing_height(sheet) >= 2 * sheet.theme().target() + sheet.u(40);
}

// What is left of the card above it.
ui::Rect draw_closing(const Frame& sheet, const std::string& time, const ui::Rect& inside) {
  const float high = closing_height(sheet);
  const ui::Rect place = inside.bottom_part(high);
  sheet.ui.canvas().fill(place, sheet.ui.colours().sand, sheet.theme().radius_button());
  if (sheet.theme().is_high_contrast()) {
    sheet.ui.canvas().stroke(place, sheet.ui.colours().line, sheet.u(3), sheet.theme().radius_button());
  }
  const float icon = sheet.is_large() ? 0 : sheet.u(76);
  if (icon > 0) sheet.ui.icon(ui::icon::schedule, {place.x + sheet.u(44), place.centre().y}, 52, sheet.ui.colours().ai);
  ui::TextLook big{.role = ui::TypeRole::title, .align = letters::Align::right, .most_lines = 1, .middle = true};
  const float taken = sheet.ui.measure(time, big).w + sheet.u(2);
  const ui::Rect inner = place.without_left(std::max(icon, sheet.u(20))).without_right(sheet.u(16));
  sheet.ui.text("card.closes", inner.right_part(taken), time, big);
  const ui::Rect words = inner.without_right(taken + sheet.u(12));
  const ui::TextLook look{
      .role = ui::TypeRole::body, .most_lines = 2, .middle = true, .em_units = 37, .least = 0.75F, .line = 1.15F};
  sheet.ui.text("card.closing", words, sheet.say("received.closes"), look);
  return inside.without_bottom(high + sheet.u(12));
}

// A notice lies over the words, and over the plate when it is long.
ui::Rect notice_place(const Spots& p) { return {p.words.x, p.words.y, p.words.w, p.plate.bottom() - p.words.y}; }

void draw_card(const Frame& sheet, const Composition& c, const Spots& p) {
  ui::card(sheet.ui, p.card);
  ui::Rect inside = p.card.shrunk(sheet.u(sheet.is_large() ? 24 : 36), sheet.u(18));
  ui::TextLook head{.role = ui::TypeRole::body_bold, .most_lines = 1, .least = 0.8F};
  if (sheet.is_large()) {
    head.em_units = 43;
    head.bold = true;
  }
  ui::TextLook foot{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
  foot.colour = sheet.ui.colours().ink2;
  const std::string words = sheet.say.small(c.foot);
  const ui::Size title = sheet.ui.measure(c.card_title, head);
  const bool beside = title.w + sheet.u(12) + sheet.ui.measure(words, foot).w * foot.least <= inside.w;
  if (beside && !words.empty()) {
    foot.align = letters::Align::right;
    sheet.ui.text("card.foot", inside.top_part(title.h).without_left(title.w + sheet.u(10)), words, foot);
  }
  inside = write(sheet, "card.title", inside, c.card_title, head, 10);
  if (!beside && !words.empty()) {
    const ui::Rect place = inside.bottom_part(sheet.u(sheet.is_large() ? 44 : 36));
    sheet.ui.text("card.foot", place, words, foot);
    inside = inside.without_bottom(place.h + sheet.u(4));
  }
  if (c.card) return c.card(inside);
  std::vector<CardEntry> entries = c.entries;
  if (!c.closing.empty() && has_room_for_closing(sheet, inside)) {
    inside = draw_closing(sheet, c.closing, inside);
  } else if (!c.closing.empty()) {
    entries.push_back({c.closing, sheet.say("received.closes")});
  }
  draw_entries(sheet, "card", inside, entries);
}

}  // namespace

void draw_entries(const Frame& sheet, std::string_view id, const ui::Rect& area, const std::vector<CardEntry>& entries,
                  int columns) {
  const EntryLooks look = looks(sheet);
  const float apart = sheet.u(48);
  const auto across = static_cast<std::size_t>(columns);
  const auto column_width = [&](float width) {
    return (width - apart * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  };
  // A row is as high as the highest of its entries.
  const auto row_height = [&](std::size_t row, float width) {
    float high = 0;
    for (std::size_t i = row * across; i < std::min((row + 1) * across, entries.size()); ++i) {
      high = std::max(high, height_of(sheet, entries[i], column_width(width), look));
    }
    return high;
  };
  const auto draw_row = [&](std::size_t row, const ui::Rect& line) {
    for (std::size_t i = row * across; i < std::min((row + 1) * across, entries.size()); ++i) {
      draw_entry(sheet, std::string(id) + "." + std::to_string(i),
                 ui::column_of(line, static_cast<int>(i - row * across), columns, apart), entries[i], look);
    }
  };
  scrolled_rows(sheet, id, area, {(entries.size() + across - 1) / across, 0, row_height, draw_row, true});
}

std::string hub_plate(const Frame& sheet) {
  if (!sheet.common.hub.message.empty()) return sheet.common.hub.message;
  if (!sheet.common.hub.on_duty.empty()) return sheet.say("received.on_duty", {{"roles", on_duty(sheet)}});
  return sheet.say("received.ask");
}

Composition with_help_numbers(const Frame& sheet, Composition composition) {
  composition.card_title = sheet.say("help.numbers");
  composition.foot = help_foot(sheet);
  if (sheet.common.hub.help.empty()) {
    composition.entries = {{{}, sheet.say("help.no_numbers")}};
  } else {
    composition.card = [&sheet](const ui::Rect& inside) { draw_help_numbers(sheet, "card", inside); };
  }
  return composition;
}

ui::PageLayout draw_composition(const Frame& sheet, const Composition& c) {
  ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  const Spots p = places_of(sheet, layout, c);
  layout.actions = p.actions;
  if (p.radius > 0) {
    const float joined = sheet.ui.grow("composition.joined", joining);
    ui::draw_received(sheet.ui.canvas(), sheet.theme(), p.centre, p.radius, p.thread_from, p.thread_to,
                      apart_degrees + (joined_degrees - apart_degrees) * joined);
  }
  draw_words(sheet, c, p);
  draw_plate(sheet, c.plate, p.plate);
  draw_card(sheet, c, p);
  if (sheet.common.notice) draw_notice(sheet, c.plate.empty() ? p.words : notice_place(p));
  return layout;
}

bool composition_actions(const Frame& sheet, const ui::PageLayout& layout, std::string_view other_id,
                         std::string_view other, std::string_view next) {
  const ui::Rect& row = layout.actions;
  const bool narrow = row.w < layout.content.w;  // beside a card
  const auto split = narrow ? left_action(sheet, row.w) : std::nullopt;
  ui::Rect left = ui::action_part(sheet.theme(), layout, 0, 2);
  ui::Rect right = ui::action_part(sheet.theme(), layout, 1, 2);
  if (split && sheet.theme().options().hand == ui::Hand::left) {
    right = row.left_part(row.w - sheet.theme().gap() - *split);
    left = row.right_part(*split);
  } else if (split) {
    left = row.left_part(*split);
    right = row.without_left(*split + sheet.theme().gap());
  } else if (narrow) {
    right = row;
    left = row.moved(0, -(row.h + sheet.theme().gap()));
  }
  const bool pressed = ui::button(sheet.ui, other_id, left, {.kind = ui::ButtonKind::quiet, .label = other});
  if (ui::button(sheet.ui, "next", right, {.kind = ui::ButtonKind::quiet, .label = next})) sheet.ask(Next{});
  return pressed;
}

}  // namespace tsunagu::kiosk::page
