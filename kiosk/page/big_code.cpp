#include "kiosk/page/big_code.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/ui/code_plate.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::page {
namespace {

constexpr Millis joining{200};
constexpr float plate_margin_units = 18;

struct Spots {
  ui::Point ring;
  float radius = 0;
  ui::Rect words, plate;
  ui::Rect next_part, other, next;  // actions; the primary is the last
  bool brief = false;               // labels have little room
};

// Which actions there are, beside the primary.
struct Actions {
  bool next_part = false;
  bool other = false;
  [[nodiscard]] int count() const { return 1 + (next_part ? 1 : 0) + (other ? 1 : 0); }
};

Spots beside_plate(const Frame& sheet, const ui::PageLayout& l, const Actions& actions, bool many_words) {
  Spots p;
  const bool roomy = actions.count() == 1 && !sheet.is_large() && !many_words;
  const float m = sheet.u(plate_margin_units);
  const float side = l.page.h - 2 * m;
  // With the rail at the right edge the plate goes to the left one.
  const bool rail_at_right = l.rail.x > l.main.x;
  p.plate = {rail_at_right ? sheet.u(4) : l.page.right() - side - sheet.u(4), m, side, side};
  const float room = rail_at_right ? l.content.right() - p.plate.right() : p.plate.x - l.content.x;
  const float width = std::min(sheet.u(460), room - sheet.u(17));
  const float left = rail_at_right ? l.content.right() - width : l.content.x;
  p.radius = sheet.u(roomy ? 42.0F : sheet.is_large() || many_words ? 0.0F : 26.0F);
  p.ring = {left + width / 2, sheet.u(roomy ? 44 : 22) + p.radius};
  const float words_y = p.ring.y + p.radius + sheet.u(roomy ? 24.0F : p.radius > 0 ? 18.0F : 4.0F);
  p.next = {left, l.actions.y, width, l.actions.h};
  const float up = -l.actions.h - sheet.theme().gap();
  p.other = actions.other ? p.next.moved(0, up) : p.next;
  p.next_part = actions.next_part ? p.other.moved(0, up) : p.other;
  p.words = {left, words_y, width, p.next_part.y - sheet.u(14) - words_y};
  return p;
}

Spots above_words(const Frame& sheet, const ui::PageLayout& l, const Actions& actions) {
  Spots p;
  const float m = sheet.u(plate_margin_units);
  const float top = sheet.u(sheet.is_large() ? 84 : 104);
  p.radius = sheet.u(sheet.is_large() ? 26 : 34);
  p.ring = {l.content.x + sheet.u(78), sheet.u(sheet.is_large() ? 14 : 20) + p.radius};
  const float side = std::min(l.page.w - 2 * m, l.actions.y - sheet.u(100) - top);
  p.plate = {std::round(l.page.centre().x - side / 2), top, side, side};
  p.brief = actions.count() > 2;
  int slot = 0;
  const auto place = [&] { return ui::action_part(sheet.theme(), l, slot++, actions.count()); };
  if (actions.next_part) p.next_part = place();
  if (actions.other) p.other = place();
  p.next = actions.count() == 1 ? l.actions : place();
  p.words = {l.content.x, p.plate.bottom() + sheet.u(8), l.content.w,
             p.next.y - sheet.u(6) - p.plate.bottom() - sheet.u(8)};
  return p;
}

using Sentences = std::vector<std::string>;

// The first sentences of the page, `kept` of them, with a detail behind the first.
Sentences with(const CodePage& page, const std::string& detail, std::size_t kept) {
  Sentences all(page.sentences.begin(), page.sentences.begin() + static_cast<std::ptrdiff_t>(kept));
  all.insert(all.begin() + std::min<std::ptrdiff_t>(1, std::ssize(all)), detail);
  return all;
}

// The page's sentences with the first of its details with which they still fit. The last sentences give way to it: a
// photograph says for itself that it is one, but not of what.
template <class Fits>
Sentences with_detail(const CodePage& page, Fits fits) {
  for (const auto& detail : page.details) {
    for (std::size_t kept = page.sentences.size(); kept > 0; --kept) {
      const Sentences all = with(page, detail, kept);
      if (fits(all)) return all;
    }
  }
  return page.sentences;
}

std::string in_a_line(const Frame& sheet, const Sentences& sentences) {
  std::string all;
  for (const auto& sentence : sentences) all += (all.empty() ? "" : " ") + sheet.say.small(sentence);
  return all;
}

constexpr float sentence_gap_units = 18;
float height_of(const Frame& sheet, const Sentences& sentences, const ui::TextLook& look, float width) {
  float sum = 0;
  for (const auto& sentence : sentences) sum += sheet.ui.measure(sentence, look, width).h + sheet.u(sentence_gap_units);
  return sum;
}

void draw_words(const Frame& sheet, const CodePage& page, const Spots& p, const ui::PageLayout& layout) {
  ui::TextLook title = title_look();
  if (is_tall(layout)) {
    title.most_lines = 1;
    title.middle = true;
    if (sheet.is_large()) title.role = ui::TypeRole::body_bold;
    // On the thread that leads to the right, never over it.
    const float x = p.ring.x + p.radius + sheet.u(50);
    const float thread = p.ring.y + p.radius - sheet.u(8);
    const float high = std::min(sheet.u(70), thread - sheet.u(4));
    sheet.ui.text("page.title", {x, thread - high, layout.content.right() - x, high},
                  sheet.is_large() ? sheet.say.small(page.title) : page.title, title);
    ui::TextLook look = body_look();
    look.most_lines = page.details.empty() ? 2 : 4;
    look.least = page.details.empty() ? 0.7F : 0.6F;
    const auto fits = [&](const Sentences& some) { return sheet.ui.fits(p.words, in_a_line(sheet, some), look); };
    const std::string all = in_a_line(sheet, with_detail(page, fits));
    // The first sentence says what to do; the others only when they fit.
    const bool first_only = !sheet.ui.fits(p.words, all, look) && !page.sentences.empty();
    sheet.ui.text("page.more", p.words, first_only ? sheet.say.small(page.sentences.front()) : all, look);
    return;
  }
  title.least = 0.7F;
  ui::TextLook look = body_look();
  look.least = 0.75F;
  const float least_title = 2.6F * sheet.theme().type(ui::TypeRole::body).em_px;
  const auto needed = [&](const Sentences& some) { return sheet.u(22) + height_of(sheet, some, look, p.words.w); };
  const auto fits = [&](const Sentences& some) { return needed(some) + least_title <= p.words.h; };
  // Smaller letters before fewer words, where there is something to be kept of it.
  static constexpr std::array normal_ems{0.0F, 33.0F, 29.0F};
  static constexpr std::array large_ems{0.0F, 42.0F, 37.0F};
  for (const float em : sheet.is_large() ? large_ems : normal_ems) {
    look.em_units = em;
    if (page.details.empty() || fits(with(page, page.details.front(), page.sentences.size()))) break;
  }
  const Sentences sentences = with_detail(page, fits);
  // Long sentences make the title smaller, not themselves.
  const float high = std::max(p.words.h - needed(sentences), least_title);
  const float taken = sheet.ui.text("page.title", p.words.top_part(high), page.title, title).h;
  ui::Rect left = p.words.without_top(taken + sheet.u(22));
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    left = write(sheet, i == 0 ? "page.more" : "page.more." + std::to_string(i), left, sentences[i], look,
                 sentence_gap_units);
  }
}

const CodeView& code_of(const Frame& sheet, const CodePage& page) {
  static const CodeView none;
  const auto& code = page.code != nullptr ? *page.code : sheet.common.code;
  return code ? *code : none;
}

// The code of the part that is shown; which part it is stands on the button that leads to the next one.
void draw_code(const Frame& sheet, const CodePage& page, const Spots& p) {
  const CodeView& code = code_of(sheet, page);
  const std::size_t shown = std::min(code.shown, code.parts.size() - 1);
  const auto correction = code.medium ? qr::Correction::medium : qr::Correction::low;
  if (!ui::code_plate(sheet.ui, "code.qr", p.plate, code.parts[shown], page.code_label, correction)) {
    // Never an empty plate: the words say what to do.
    sheet.ui.text("code.missing", p.plate.shrunk(sheet.u(60)), sheet.say("error.code_too_large"), body_look());
    return;
  }
  if (code.parts.size() < 2) return;
  // Beside two other actions there is room for the number alone.
  const bool brief = sheet.is_large() || p.brief;
  const std::string next = brief ? std::string{} : sheet.say("done.next_part") + "  ";
  const std::string label = next + sheet.say("done.part", {{"shown", std::to_string(shown + 1)},
                                                           {"count", std::to_string(code.parts.size())}});
  if (ui::button(sheet.ui, "code.next", p.next_part,
                 {.kind = ui::ButtonKind::secondary,
                  .label = label,
                  .icon_after = brief ? ui::icon::chevron_right : ui::icon::none})) {
    sheet.ask(ShowCodePart{(shown + 1) % code.parts.size()});
  }
}

// The two threads, joined, lead up to the plate's edge.
void draw_ring(const Frame& sheet, const Spots& p, const ui::PageLayout& layout) {
  if (p.radius <= 0) return;  // the words need its place
  const float joined = sheet.ui.grow("code.joined", joining);
  const float to = is_tall(layout) ? layout.page.right() : p.plate.x;
  const float from = is_tall(layout) ? layout.page.x : layout.main.x;
  sheet.ui.canvas().push_clip({from, 0, to - from, layout.page.h});
  ui::draw_sign(sheet.ui.canvas(), sheet.theme(), p.ring, p.radius,
                {.tail_left = p.ring.x - from + sheet.u(20),
                 .tail_right = to - p.ring.x + sheet.u(20),
                 .angle = 56.0F + 32.0F * joined,
                 .width = sheet.u(12),
                 .filled = true});
  sheet.ui.canvas().pop_clip();
}

}  // namespace

std::string print_id(const Frame& sheet) { return sheet.common.hub.can_print ? "code.print" : ""; }

bool draw_code_page(const Frame& sheet, const CodePage& page) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  const CodeView& code = code_of(sheet, page);
  const Actions actions{code.parts.size() > 1, !page.other_id.empty()};
  const Spots p = is_tall(layout) ? above_words(sheet, layout, actions)
                                  : beside_plate(sheet, layout, actions, !page.details.empty());
  draw_ring(sheet, p, layout);
  draw_words(sheet, page, p, layout);
  if (!code.parts.empty()) draw_code(sheet, page, p);
  const bool pressed = actions.other && ui::button(sheet.ui, page.other_id, p.other,
                                                   {.kind = ui::ButtonKind::secondary, .label = page.other});
  if (ui::button(sheet.ui, "next", p.next, {.label = page.next})) sheet.ask(Next{});
  return pressed;
}

}  // namespace tsunagu::kiosk::page
