#include "shared/ui/ui.h"

#include <cmath>
#include <utility>

#include "shared/i18n/furigana.h"
#include "shared/ui/near_panel.h"
#include "shared/ui/shell_state.h"

namespace tsunagu::ui {
namespace {

constexpr Millis one_frame{16};
constexpr Millis longest_tap{400};
constexpr Millis kept_for{8'000};
constexpr float one_line_least = 0.82F;
constexpr float beneath_gap = 0.5F;  // of the gap between lines: the second language stays with its words

std::string spoken(std::string_view words, letters::Markup markup) {
  return markup == letters::Markup::furigana ? i18n::plain_text(words) : std::string(words);
}

TypeSpec spec_of(const Theme& theme, const TextLook& look) {
  TypeSpec spec = look.em_units > 0 ? theme.type_em(look.em_units, look.bold.value_or(false)) : theme.type(look.role);
  if (look.bold) spec.bold = *look.bold;
  return spec;
}

letters::TextStyle style_for(const TypeSpec& spec, const TextLook& look) {
  letters::TextStyle style;
  style.em_px = spec.em_px;
  style.weight = spec.bold ? letters::Weight::bold : letters::Weight::regular;
  style.line_height = look.line.value_or(spec.line);
  style.align = look.align;
  style.wrap = look.wrap;
  style.markup = look.markup;
  return style;
}

}  // namespace

const Theme& Ui::theme() const { return state_.theme; }
Size Ui::size() const { return state_.size; }
Millis Ui::now() const { return state_.now; }
const Canvas& Ui::canvas() const { return state_.canvas; }
letters::Fonts& Ui::fonts() { return *state_.fonts; }
Registry& Ui::registry() { return state_.building; }

letters::LaidText Ui::lay(const Rect& box, std::string_view words, const TextLook& look, bool* fits) {
  const TypeSpec spec = spec_of(theme(), look);
  const letters::TextStyle style = style_for(spec, look);
  // A box as high as its line still holds letters whose em is a little higher.
  const ImVec2 room{box.w, std::max(box.h, spec.em_px * 1.05F)};
  const float least = std::floor(spec.em_px * look.least);
  // What one has to read is body size at least; only when that leaves no way, it gets smaller rather than cut off.
  const float body = theme().type(TypeRole::body).em_px;
  const float floor = look.em_units == 0 && spec.em_px >= body ? std::max(least, body) : least;
  if (look.one_line_first && look.most_lines > 1) {
    const letters::Fitted one =
        letters::fit(fonts(), words, style, room, 1, std::max(floor, std::floor(spec.em_px * one_line_least)));
    if (one.fits) {
      *fits = true;
      return one.text;
    }
  }
  letters::Fitted fitted = letters::fit(fonts(), words, style, room, look.most_lines, floor);
  // Readings above the words make lines high: where they leave no room, the words are their readings.
  if (!fitted.fits && look.markup == letters::Markup::furigana && words.find('{') != std::string_view::npos) {
    const letters::Fitted read = letters::fit(fonts(), i18n::reading_text(words), style, room, look.most_lines, floor);
    if (read.fits) fitted = read;
  }
  if (!fitted.fits && least < floor) {
    fitted = letters::fit(fonts(), words, style, room, look.most_lines, least);
    state_.words_small = true;
  }
  *fits = fitted.fits;
  return fitted.text;
}

Size Ui::measure(std::string_view words, const TextLook& look, float width) {
  const letters::LaidText laid =
      letters::lay_out(fonts(), words, style_for(spec_of(theme(), look), look), width, look.most_lines);
  return {laid.size.x, laid.size.y};
}

std::vector<std::string> Ui::lines(std::string_view words, const TextLook& look, float width) {
  return letters::lay_out(fonts(), words, style_for(spec_of(theme(), look), look), width).lines();
}

float Ui::fitted_width(const Rect& box, std::string_view words, const TextLook& look) {
  bool fits = true;
  return lay(box, words, look, &fits).size.x;
}

Rect Ui::place(const letters::LaidText& laid, const Rect& box, const TextLook& look) {
  const Colour ink = look.colour.value_or(colours().ink);
  const ImU32 colour = ink.packed();
  float x = box.x;
  if (look.align == letters::Align::centre) x += (box.w - laid.size.x) / 2;
  if (look.align == letters::Align::right) x += box.w - laid.size.x;
  if (look.middle) {
    letters::draw_in(canvas().list(), laid, {box.x, box.y}, {box.right(), box.bottom()}, look.align, colour);
    const Rect taken{x, box.y + (box.h - laid.size.y) / 2, laid.size.x, laid.size.y};
    note_ink(taken, ink, true);
    return taken;
  }
  letters::draw(canvas().list(), laid, {x, box.y}, colour);
  note_ink({x, box.y, laid.size.x, laid.size.y}, ink, true);
  return {x, box.y, laid.size.x, laid.size.y};
}

bool Ui::words(const Rect& box, std::string_view words, const TextLook& look) {
  if (words.empty()) return true;
  bool fits = true;
  place(lay(box, words, look, &fits), box, look);
  return fits;
}

bool Ui::fits(const Rect& box, std::string_view words, const TextLook& look) {
  const bool small_before = state_.words_small;
  state_.words_small = false;
  bool fits = true;
  (void)lay(box, words, look, &fits);
  fits = fits && !state_.words_small;
  state_.words_small = small_before;
  return fits;
}

void Ui::note_fit(bool fits) {
  if (!fits) registry().mark_last_clipped();
  if (state_.words_small) registry().mark_last_small();
}

Rect Ui::text(std::string_view id, const Rect& box, std::string_view words, const TextLook& look) {
  if (words.empty()) return {box.x, box.y, 0, 0};
  bool fits = true;
  state_.words_small = false;
  const Rect taken = place(lay(box, words, look, &fits), box, look);
  Target target;
  target.id = id;
  target.rect = taken;
  target.role = look.role == TypeRole::title || look.role == TypeRole::display ? Role::heading : Role::text;
  target.label = spoken(words, look.markup);
  target.clipped = !fits;
  target.small = state_.words_small;
  show(std::move(target));
  return taken;
}

bool Ui::stack(const Rect& box, std::span<const Line> lines, float gap) {
  struct Laid {
    letters::LaidText text;
    const Line* line;
  };
  std::vector<Laid> laid;
  bool all_fit = true;
  float height = 0;
  float left = box.h;
  for (const Line& line : lines) {
    if (line.words.empty()) continue;
    bool fits = true;
    laid.push_back({lay({box.x, box.y, box.w, left}, line.words, line.look, &fits), &line});
    all_fit = all_fit && fits;
    height += laid.back().text.size.y + (laid.size() > 1 ? gap : 0);
    left = std::max(0.0F, box.h - height - gap);
  }
  Line second;
  const std::string other = laid.empty() ? std::string{} : beneath(laid.front().line->words);
  if (!other.empty()) {
    second = {other, beneath_look(laid.front().line->look)};
    const Size taken = measure(other, second.look);
    const float more = taken.h + gap * beneath_gap;
    if (taken.w <= box.w && height + more <= box.h) {
      bool fits = true;
      laid.insert(laid.begin() + 1, {lay({box.x, box.y, box.w, taken.h}, other, second.look, &fits), &second});
      height += more;
      registry().mark_last_beneath(spoken(other, letters::Markup::furigana));
    }
  }
  float y = box.y + std::round((box.h - height) / 2);
  for (std::size_t i = 0; i < laid.size(); ++i) {
    const Laid& one = laid[i];
    if (one.line == &second) y -= gap * (1 - beneath_gap);
    TextLook look = one.line->look;
    look.middle = false;
    place(one.text, {box.x, y, box.w, one.text.size.y}, look);
    y += one.text.size.y + gap;
  }
  return all_fit && height <= box.h + 1;
}

float Ui::stack_height(float width, std::span<const Line> lines, float gap) {
  float height = 0;
  for (const Line& line : lines) {
    if (line.words.empty()) continue;
    bool fits = true;
    height += lay({0, 0, width, letters::any_width}, line.words, line.look, &fits).size.y + (height > 0 ? gap : 0);
  }
  return height;
}

void Ui::set_beneath(std::function<std::string(std::string_view)> other) { state_.beneath = std::move(other); }

std::string Ui::beneath(std::string_view words) const {
  return state_.beneath && !words.empty() ? state_.beneath(words) : std::string{};
}

TextLook Ui::beneath_look(const TextLook& above) const {
  TextLook look{.role = TypeRole::caption, .align = above.align, .most_lines = 1, .least = 1.0F, .line = 1.1F};
  look.colour = above.colour.value_or(colours().ink2);
  return look;
}

// What is partly scrolled away is measured when it is seen whole.
void Ui::note_ink(const Rect& box, Colour colour, bool words) {
  for (const Rect& clip : state_.clips) {
    if (!clip.contains(box)) return;
  }
  registry().note_ink({box, colour, words});
}

void Ui::icon(char32_t code, Point centre, float size_units, Colour colour) {
  if (code == icon::none) return;
  const float side = units(size_units);
  note_ink({centre.x - side / 2, centre.y - side / 2, side, side}, colour, false);
  letters::draw_icon(canvas().list(), fonts(), code, {std::round(centre.x), std::round(centre.y)}, units(size_units),
                     colour.packed());
}

void Ui::show(Target target) {
  Rect clip{0, 0, size().w, size().h};
  for (const Rect& area : state_.clips) clip = common_part(clip, area);
  const bool in_scroll = !state_.clips.empty();
  target.visible = in_scroll ? common_part(target.rect, clip) : target.rect;
  if (in_scroll && target.visible != target.rect) target.clipped = true;
  if (in_scroll && target.hit) target.hit = common_part(*target.hit, clip);
  target.label = i18n::plain_text(target.label);
  state_.words_small = false;
  state_.building.add(std::move(target));
}

Press Ui::press(Target target) {
  Press press;
  const HandTracker& hand = state_.hand;
  if (target.enabled && !target.id.empty()) {
    press.down = means(hand.pressed(), target.id);
    press.activated = means(hand.activated(), target.id);
    press.focused = state_.focus_visible && state_.focus == target.id;
    if (state_.hand_kind == HandKind::mouse && state_.pointer) {
      const Target* const under = state_.shown.action_at(*state_.pointer);
      press.hovered = under && under->id == target.id;
    }
    press.sink = press.down ? 1.0F : 0.0F;
    const int rise = theme().motion().press_up;
    if (!press.down && rise > 0 && means(hand.released(), target.id)) {
      const auto since = static_cast<int>((now() - hand.released_at()).count());
      if (since >= 0 && since < rise) {
        press.sink = 1.0F - static_cast<float>(since) / static_cast<float>(rise);
        draw_again();
      }
    }
  }
  show(std::move(target));
  return press;
}

bool Ui::is_shown_by(const Press& press, std::string_view id) {
  auto& kept = state_.kept;
  if (kept && now() >= kept->until) kept.reset();
  if (press.activated) {
    const bool tap = now() - state_.hand.pressed_at() < longest_tap;
    if (tap && !kept) {
      kept = Kept{std::string(id), now() + kept_for};
    } else {
      kept.reset();
    }
  }
  const bool lasts = kept && kept->id == id;
  if (lasts) draw_again_at(kept->until);
  return press.down || lasts;
}

float Ui::grow(std::string_view key, Millis length) {
  if (theme().options().motion == Motion::off || length <= Millis{0}) return 1;
  const auto [since, first] = state_.grown_since.try_emplace(std::string(key), now());
  const auto passed = static_cast<float>((now() - since->second).count());
  if (passed >= static_cast<float>(length.count())) return 1;
  draw_again();
  const float t = passed / static_cast<float>(length.count());
  return 1 - (1 - t) * (1 - t);  // quick at first, then gently
}

void Ui::draw_again_at(Millis when) {
  if (!state_.draw_at || when < *state_.draw_at) state_.draw_at = when;
}
void Ui::draw_again() { draw_again_at(now() + one_frame); }

}  // namespace tsunagu::ui
