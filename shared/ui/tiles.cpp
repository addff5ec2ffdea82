#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "shared/ui/plate.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {

void card(Ui& ui, const Rect& rect) {
  ui.canvas().fill(rect, ui.colours().white, ui.theme().radius_card());
  if (ui.theme().is_high_contrast()) {
    ui.canvas().stroke(rect, ui.colours().line, ui.units(4), ui.theme().radius_card());
  }
}

namespace {

// All tiles of a page give their words the same height, so that the pictures stand in one line.
float words_height(Ui& ui, float width, const TextLook& label, const TextLook& caption, const MenuTileSpec& spec) {
  const std::array<Line, 2> lines{{{spec.label, label}, {spec.caption, caption}}};
  float& kept = ui.state().tile_words_height;
  const float needed = ui.stack_height(width, lines, ui.units(12)) + ui.units(28);
  if (needed > kept) {
    kept = needed;
    ui.draw_again();
  }
  return std::max(kept, ui.units(128));
}

}  // namespace

bool menu_tile(Ui& ui, std::string_view id, const Rect& rect, const MenuTileSpec& spec) {
  Target target = action_target(id, rect, Role::tile, spec.label);
  target.value = spec.caption;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, family_plate(ui.theme(), spec.family), press);
  TextLook label{
      .role = TypeRole::label, .most_lines = 2, .least = 0.8F, .one_line_first = true, .wrap = letters::Wrap::balanced};
  TextLook caption{.role = TypeRole::caption, .most_lines = 2, .least = 0.85F, .wrap = letters::Wrap::balanced};
  caption.colour = ui.colours().ink2;
  const bool wide = rect.w > rect.h * 2.2F;
  Rect words;
  if (wide) {
    const float scene = ui.units(ui.theme().is_large() ? 216 : 288);  // 大きく needs the room for words
    draw_scene(ui.canvas(), ui.theme(), spec.scene, face.left_part(scene).shrunk(ui.units(8), ui.units(6)));
    words = {face.x + scene, face.y, face.w - scene - ui.units(ui.theme().is_large() ? 74 : 88), face.h};
    draw_chevron(ui, face);
  } else {
    label.align = caption.align = letters::Align::centre;
    const float width = face.w - ui.units(24);
    const float height = words_height(ui, width, label, caption, spec);
    // On a tall tile picture and words stay together, in its middle.
    const float scene = std::min(face.h - height - ui.units(10), face.w * 220.0F / 340.0F);
    const float top = face.y + std::round((face.h - ui.units(10) - scene - height) / 2) + ui.units(10);
    draw_scene(ui.canvas(), ui.theme(), spec.scene, {face.x, top, face.w, scene});
    words = {face.x + ui.units(12), top + scene, width, height - ui.units(8)};
  }
  const std::array<Line, 2> lines{{{spec.label, label}, {spec.caption, caption}}};
  note_fit(ui, ui.stack(words, lines, ui.units(12)));
  return press.activated;
}

namespace {

constexpr float today_lead = 156;  // the picture and its gap

TextLook today_act(const Ui& ui) {
  TextLook act{
      .role = TypeRole::body_bold, .align = letters::Align::right, .most_lines = 1, .middle = true, .least = 0.8F};
  act.colour = ui.colours().ai;
  return act;
}

float today_act_width(Ui& ui, float width, const TodaySpec& spec) {
  return spec.action.empty() ? 0 : std::min(ui.measure(spec.action, today_act(ui)).w, width * 0.3F);
}

float today_words_width(Ui& ui, float width, const TodaySpec& spec) {
  return width - ui.units(today_lead) - ui.units(76) - today_act_width(ui, width, spec) - ui.units(16);
}

std::array<Line, 2> today_lines(const TodaySpec& spec) {
  const TextLook title{.role = TypeRole::body_bold, .most_lines = 2, .least = 0.75F, .line = 1.25F};
  const TextLook sentence{.role = TypeRole::body, .most_lines = 2, .least = 0.75F};
  return {{{spec.title, title}, {spec.sentence, sentence}}};
}

}  // namespace

float today_tile_height(Ui& ui, float width, const TodaySpec& spec) {
  const float words = ui.stack_height(today_words_width(ui, width, spec), today_lines(spec), ui.units(12));
  return std::ceil(words + ui.units(12) + ui.theme().foot());
}

bool today_tile(Ui& ui, std::string_view id, const Rect& rect, const TodaySpec& spec) {
  Target target = action_target(id, rect, Role::tile, spec.title);
  target.value = std::string(spec.sentence) + " " + std::string(spec.action);
  const Press press = ui.press(std::move(target));
  PlateLook look = family_plate(ui.theme(), Family::honey);
  look.foot_height = ui.theme().foot();
  look.radius = ui.theme().radius_button();
  const Rect face = draw_plate(ui, rect, look, press);
  draw_scene(ui.canvas(), ui.theme(), spec.scene,
             {face.x + ui.units(20), face.y + ui.units(4), ui.units(124), face.h - ui.units(8)});
  const float act_w = today_act_width(ui, face.w, spec);
  const Rect right{face.right() - ui.units(76) - act_w, face.y, act_w, face.h};
  bool fits = spec.action.empty() || ui.words(right, spec.action, today_act(ui));
  draw_chevron(ui, face);
  const Rect words{face.x + ui.units(today_lead), face.y, today_words_width(ui, face.w, spec), face.h};
  fits = ui.stack(words, today_lines(spec), ui.units(12)) && fits;
  note_fit(ui, fits);
  return press.activated;
}

bool topic_tile(Ui& ui, std::string_view id, const Rect& rect, const TopicTileSpec& spec) {
  Target target = action_target(id, rect, Role::toggle, spec.label);
  target.value = spec.chosen ? "on" : "off";
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  const Rect face = draw_plate(ui, rect, spec.chosen ? chosen_plate(ui.theme()) : row_plate(ui.theme()), press);
  // Words matter more than the picture above them; a tile does not change its form when it is chosen.
  const float room = face.w - 2 * ui.units(8);
  const bool one_line = ui.measure(spec.label, {.role = TypeRole::body_bold, .most_lines = 1}).w <= room;
  const bool has_icon = spec.icon != icon::none && one_line;
  const bool second = !ui.beneath(spec.label).empty();  // needs the room between picture and words
  if (has_icon) {
    const float at = second ? ui.units(40) : face.h * 0.32F;
    ui.icon(spec.icon, {face.centre().x, face.y + at}, 54, spec.chosen ? p.on_ai : p.ai);
  }
  TextLook look{.role = spec.chosen ? TypeRole::body_bold : TypeRole::body,
                .align = letters::Align::centre,
                .most_lines = has_icon ? 1 : 2,
                .middle = true,
                .least = 0.65F,
                .wrap = letters::Wrap::balanced};
  look.colour = spec.chosen ? p.on_ai : p.ink;
  const Rect words = !has_icon ? face
                     : second  ? face.without_top(ui.units(68)).without_bottom(ui.units(6))
                               : Rect{face.x, face.y + face.h * 0.53F, face.w, face.h * 0.4F};
  const std::array<Line, 1> lines{{{spec.label, look}}};
  note_fit(ui, ui.stack(words.shrunk(ui.units(8), 0), lines, ui.units(8)));
  if (spec.chosen) {
    const Point tick{face.right() - ui.units(34), face.y + ui.units(34)};
    const bool high = ui.theme().is_high_contrast();
    ui.canvas().circle(tick, ui.units(22), high ? p.on_ai : p.honey);
    ui.icon(icon::check, tick, 34, high ? p.ai : p.on_honey);
  }
  return press.activated;
}

bool choice_tile(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool chosen,
                 std::string_view below) {
  Target target = action_target(id, rect, Role::choice, label);
  target.value = chosen ? "on" : "off";
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  const Rect face = draw_plate(ui, rect, chosen ? chosen_plate(ui.theme()) : row_plate(ui.theme()), press);
  TextLook look{.role = TypeRole::label,
                .align = letters::Align::centre,
                .most_lines = 2,
                .least = 0.65F,
                .wrap = letters::Wrap::balanced};
  look.colour = chosen ? p.on_ai : p.ink;
  TextLook small{.role = TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .least = 0.7F};
  small.colour = chosen ? p.on_ai : p.ink2;
  const std::array<Line, 2> lines{{{label, look}, {below, small}}};
  note_fit(ui, ui.stack(face.shrunk(ui.units(10), ui.units(4)), lines, ui.units(8)));
  return press.activated;
}

}  // namespace tsunagu::ui
