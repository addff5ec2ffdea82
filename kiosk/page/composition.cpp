#include "kiosk/page/composition.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "shared/ui/illustration.h"

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
  out.big = {.role = sheet.is_large() ? ui::TypeRole::body_bold : ui::TypeRole::title, .most_lines = 1, .least = 0.7F};
  if (sheet.is_large()) {  // the longest number beside the paging buttons
    out.big.em_units = 45;
    out.big.bold = true;
  }
  out.words = {.role = ui::TypeRole::body, .most_lines = 5, .least = 1.0F};
  out.words.colour = sheet.ui.colours().ink2;
  out.small = {.role = ui::TypeRole::caption, .most_lines = 4, .least = 0.85F};
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
  float radius;
  ui::Rect words;
  ui::Rect card;
  float thread_from, thread_to;
};

ui::TextLook centred(const Frame& sheet, ui::TextLook look) {
  look.align = letters::Align::centre;
  look.wrap = centred_wrap(sheet);
  return look;
}

// Title and sentence of every page with this composition. The one that needs most room decides for all, so that its
// places tell nothing about the page.
float words_height(const Frame& sheet, float width) {
  static constexpr std::pair<const char*, const char*> page_keys[] = {
      {"received.title", "received.more"}, {"silent.title", "silent.more"},   {"silent.alone", "silent.alone_more"},
      {"done.title", "received.more"},     {"leaving.title", "leaving.more"}, {"left.title", "left.more"}};
  float most = 0;
  for (const auto& [title, sentence] : page_keys) {
    most = std::max(most, sheet.ui.measure(sheet.say(title), centred(sheet, title_look()), width).h +
                              sheet.ui.measure(sheet.say(sentence), centred(sheet, body_look()), width).h);
  }
  return most + sheet.u(words_gap_units);
}

Spots places_of(const Frame& sheet, const ui::PageLayout& l) {
  Spots p{};
  if (is_tall(l)) {
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
  const float card_w = sheet.u(sheet.is_large() ? 596 : 552);
  p.card = {l.content.right() - card_w, sheet.u(32), card_w, l.actions.y - sheet.u(18) - sheet.u(32)};
  const float middle = std::round((l.main.x + p.card.x) / 2);
  const float width = p.card.x - sheet.u(28) - l.content.x;
  const float bottom = l.actions.y - sheet.u(18);
  // A ring as large as the words leave room for.
  const float top = sheet.u(sheet.is_large() ? 60 : 96);
  const float room = bottom - top - sheet.u(34) - words_height(sheet, width);
  p.radius = std::round(std::clamp(room / 2, sheet.u(64), sheet.u(sheet.is_large() ? 84 : 122)));
  p.centre = {middle, top + p.radius};
  const float words_y = p.centre.y + p.radius + sheet.u(34);
  p.words = {l.content.x, words_y, width, bottom - words_y};
  p.thread_from = l.main.x;
  p.thread_to = p.card.x;
  return p;
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

std::vector<CardEntry> help_entries(const Frame& sheet) {
  std::vector<CardEntry> out;
  for (const auto& help : sheet.common.hub.help) {
    out.push_back({help.number, help.name, sheet.say.small(help.hours)});
  }
  return out;
}

std::string verified_words(const Frame& sheet) {
  const auto& help = sheet.common.hub.help;
  if (help.empty()) return {};
  const auto oldest = std::min_element(help.begin(), help.end(), [](const HelpNumber& a, const HelpNumber& b) {
    return std::chrono::sys_days{a.verified_on} < std::chrono::sys_days{b.verified_on};
  });
  const domain::Day& day = oldest->verified_on;
  const std::string month = std::to_string(static_cast<unsigned>(day.month()));
  return sheet.say("help.verified", {{"year", std::to_string(static_cast<int>(day.year()))},
                                     {"month", month},
                                     {"month_name", sheet.say("month." + month)},
                                     {"day", std::to_string(static_cast<unsigned>(day.day()))}});
}

ui::PageLayout draw_composition(const Frame& sheet, const Composition& c) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  const Spots p = places_of(sheet, layout);
  const float joined = sheet.ui.grow("composition.joined", joining);
  ui::draw_received(sheet.ui.canvas(), sheet.theme(), p.centre, p.radius, p.thread_from, p.thread_to,
                    apart_degrees + (joined_degrees - apart_degrees) * joined);
  const ui::TextLook body = centred(sheet, body_look());
  // Long words make the title smaller, not the sentence.
  const float sentence = sheet.ui.measure(c.sentence, body, p.words.w).h + sheet.u(words_gap_units);
  const float taken = sheet.ui
                          .text("page.title", p.words.without_bottom(std::min(sentence, p.words.h / 2)), c.title,
                                centred(sheet, title_look()))
                          .h;
  write(sheet, "page.more", p.words.without_top(taken + sheet.u(words_gap_units)), c.sentence, body, 0);
  ui::card(sheet.ui, p.card);
  ui::Rect inside = p.card.shrunk(sheet.u(sheet.is_large() ? 28 : 40), sheet.u(20));
  const ui::TextLook head{.role = ui::TypeRole::body_bold, .most_lines = 1, .least = 0.8F};
  inside = write(sheet, "card.title", inside, c.card_title, head, 12);
  if (!c.foot.empty()) {
    ui::TextLook foot{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.8F};
    foot.colour = sheet.ui.colours().ink2;
    const ui::Rect place = inside.bottom_part(sheet.u(sheet.is_large() ? 48 : 38));
    sheet.ui.text("card.foot", place, sheet.say.small(c.foot), foot);
    inside = inside.without_bottom(place.h + sheet.u(4));
  }
  draw_entries(sheet, "card", inside, c.entries);
  if (sheet.common.notice) {
    draw_notice(sheet, p.words);
  }
  return layout;
}

bool composition_actions(const Frame& sheet, const ui::PageLayout& layout, std::string_view other_id,
                         std::string_view other, std::string_view next) {
  const ui::Rect left = ui::action_part(sheet.theme(), layout, 0, 2);
  const ui::Rect right = ui::action_part(sheet.theme(), layout, 1, 2);
  const bool pressed = ui::button(sheet.ui, other_id, left, {.kind = ui::ButtonKind::quiet, .label = other});
  if (ui::button(sheet.ui, "next", right, {.kind = ui::ButtonKind::quiet, .label = next})) sheet.ask(Next{});
  return pressed;
}

}  // namespace tsunagu::kiosk::page
