// A line of text at the desk. The letters live in the model; a buffer beside it keeps caret and selection.
#include <algorithm>
#include <cmath>

#include "shared/base/text.h"
#include "shared/ui/desk.h"
#include "shared/ui/plate.h"
#include "shared/ui/shell_state.h"

namespace tsunagu::ui {
namespace {

constexpr char32_t dot_units = U'●';

float d(const Ui& ui, float px) { return desk_px(ui.theme(), px); }

std::string shown_letters(const TextBuffer& buffer, bool masked, std::size_t from, std::size_t count) {
  if (masked) return encode_utf8(std::u32string(std::min(count, buffer.text().size() - from), dot_units));
  return encode_utf8(std::u32string_view(buffer.text()).substr(from, count));
}

// The fields of a page, one buffer each, following what the model says.
TextBuffer& buffer_for(Ui& ui, std::string_view id, const DeskFieldSpec& spec) {
  auto& buffers = ui.state().buffers;
  const auto kept = buffers.find(std::string(id));
  if (kept == buffers.end()) {
    return buffers.emplace(std::string(id), TextBuffer(decode_utf8(spec.value), spec.limit)).first->second;
  }
  if (kept->second.utf8() != spec.value) {
    kept->second.wipe();
    kept->second = TextBuffer(decode_utf8(spec.value), spec.limit);
  }
  return kept->second;
}

// The caret nearest to where the mouse pointed.
std::size_t caret_at(Ui& ui, const TextBuffer& buffer, const TextLook& look, bool masked, float x) {
  std::size_t best = 0;
  float nearest = std::fabs(x);
  for (std::size_t i = 1; i <= buffer.text().size(); ++i) {
    const float distance = std::fabs(ui.measure(shown_letters(buffer, masked, 0, i), look).w - x);
    if (distance >= nearest) continue;
    nearest = distance;
    best = i;
  }
  return best;
}

void take_typed(Ui& ui, TextBuffer& buffer, bool masked, DeskFieldResult& result) {
  for (const platform::Input& input : ui.state().typed) {
    if (const auto* text = std::get_if<platform::Text>(&input)) {
      buffer.insert(text->utf8);
    } else if (const auto* paste = std::get_if<platform::Paste>(&input)) {
      buffer.insert(paste->utf8);
    } else if (const auto* key = std::get_if<platform::KeyDown>(&input)) {
      const bool copies = key->key == platform::Key::copy || key->key == platform::Key::cut;
      if (copies && !masked && buffer.has_selection()) ui.state().to_clipboard = buffer.selected_utf8();
      if (key->key == platform::Key::enter && !key->repeat) result.entered = true;
      if (!(masked && key->key == platform::Key::cut)) buffer.take(*key);
    }
  }
}

}  // namespace

DeskFieldResult desk_field(Ui& ui, std::string_view id, const Rect& rect, const DeskFieldSpec& spec) {
  const Palette& p = ui.colours();
  ShellState& s = ui.state();
  TextBuffer& buffer = buffer_for(ui, id, spec);
  DeskFieldResult result;
  const bool focused = s.focus == id;
  if (focused) take_typed(ui, buffer, spec.masked, result);
  if (std::string now = buffer.utf8(); now != spec.value) result.changed = std::move(now);

  Target target;
  target.id = id;
  target.rect = rect;
  target.role = Role::field;
  target.label = spec.placeholder.empty() ? std::string(id) : std::string(spec.placeholder);
  target.value = shown_letters(buffer, spec.masked, 0, buffer.text().size());
  const Press press = ui.press(std::move(target));

  const float radius = d(ui, 12);
  const Colour edge = spec.wrong ? p.akane : focused ? p.ink : p.line;
  const float width = d(ui, spec.wrong || focused ? 3 : 2);
  if (focused) ui.canvas().fill(rect.shrunk(-d(ui, 3)), p.honey, radius + d(ui, 3));
  ui.canvas().fill(rect, edge, radius);
  ui.canvas().fill(rect.shrunk(width), press.hovered && !focused ? mixed(p.white, p.sand, 0.4F) : p.white,
                   radius - width);

  Rect inside = rect.shrunk(d(ui, 14), 0);
  if (spec.icon != icon::none) {
    ui.icon(spec.icon, {inside.x + d(ui, 12), rect.centre().y}, 24.0F / desk_px_per_mm * reference_px_per_mm, p.ink2);
    inside = inside.without_left(d(ui, 34));
  }
  TextLook look = desk_look(ui.theme(), DeskType::body);
  look.middle = true;
  look.most_lines = 1;
  look.least = 1;
  look.markup = letters::Markup::none;
  const std::string all = shown_letters(buffer, spec.masked, 0, buffer.text().size());
  const auto place_of = [&](std::size_t caret) {
    return caret == 0 ? 0.0F : ui.measure(shown_letters(buffer, spec.masked, 0, caret), look).w;
  };
  const std::string composing = focused ? s.composing : std::string();
  const float composing_w = composing.empty() ? 0 : ui.measure(composing, look).w;
  const float caret_x = place_of(buffer.caret());
  const float shift = std::max(0.0F, caret_x + composing_w + d(ui, 4) - inside.w);

  if (press.down && s.hand.is_down()) {
    buffer.move_to(caret_at(ui, buffer, look, spec.masked, s.hand.at().x - inside.x + shift), false);
  }

  ui.canvas().push_clip({inside.x, rect.y, inside.w, rect.h});
  const Rect line{inside.x - shift, rect.y, std::max(inside.w, ui.measure(all, look).w + shift) + d(ui, 8), rect.h};
  if (focused && buffer.has_selection()) {
    const float a = place_of(buffer.selection_begin());
    ui.canvas().fill({line.x + a, rect.y + d(ui, 10), place_of(buffer.selection_end()) - a, rect.h - d(ui, 20)},
                     p.ai_tint);
  }
  if (all.empty() && composing.empty()) {
    TextLook hint = look;
    hint.colour = p.ink2;
    hint.markup = letters::Markup::furigana;
    ui.words(inside, spec.placeholder, hint);
  } else {
    const std::string before = shown_letters(buffer, spec.masked, 0, buffer.caret());
    const std::string behind = shown_letters(buffer, spec.masked, buffer.caret(), buffer.text().size());
    ui.words(line, composing.empty() ? all : before, look);
    if (!composing.empty()) {
      const float x = line.x + caret_x;
      ui.words({x, line.y, composing_w + d(ui, 4), line.h}, composing, look);
      ui.canvas().fill({x, rect.bottom() - d(ui, 11), composing_w, d(ui, 2)}, p.ai);
      ui.words({x + composing_w, line.y, line.w, line.h}, behind, look);
    }
  }
  if (focused) {
    const float x = std::round(line.x + place_of(buffer.caret()) + composing_w);
    ui.canvas().fill({x, rect.centre().y - d(ui, 12), d(ui, 2), d(ui, 24)}, p.kaki);
    s.input_method_at = Rect{x, rect.y, d(ui, 2), rect.h};
  }
  ui.canvas().pop_clip();
  return result;
}

}  // namespace tsunagu::ui
