#include "shared/ui/widgets.h"

#include <array>
#include <cmath>
#include <string>

#include "shared/ui/plate.h"

namespace tsunagu::ui {
namespace {

PlateLook plate_of(const Theme& theme, const ButtonSpec& spec) {
  if (spec.readiness == Readiness::not_yet) return not_yet_plate(theme);
  if (spec.readiness == Readiness::off) return off_plate(theme);
  switch (spec.kind) {
    case ButtonKind::primary: return primary_plate(theme);
    case ButtonKind::secondary: return secondary_plate(theme);
    case ButtonKind::quiet: return quiet_plate(theme);
    case ButtonKind::danger: return danger_plate(theme);
  }
  return quiet_plate(theme);
}

Colour ink_of(const Palette& p, const ButtonSpec& spec) {
  if (spec.readiness == Readiness::not_yet) return p.ink2;
  if (spec.readiness == Readiness::off) return p.line;
  switch (spec.kind) {
    case ButtonKind::primary: return p.on_ai;
    case ButtonKind::secondary: return p.ai;
    case ButtonKind::quiet: return p.ink;
    case ButtonKind::danger: return p.akane;
  }
  return p.ink;
}

Colour icon_ink(const Ui& ui, Family family) {
  return ui.theme().is_high_contrast() ? ui.theme().family(family).foot : ui.colours().ai;
}

// A disc in the tint of a family with an icon on it; in high contrast a ring.
void disc(Ui& ui, Point centre, float radius, Family family, char32_t code, float icon_units) {
  const FamilyColours c = ui.theme().family(family);
  if (ui.theme().is_high_contrast()) {
    ui.canvas().ring(centre, radius - ui.units(2), c.foot, ui.units(4));
  } else {
    ui.canvas().circle(centre, radius, c.tint);
  }
  ui.icon(code, centre, icon_units, icon_ink(ui, family));
}

void chevron(Ui& ui, const Rect& face) {
  ui.icon(icon::chevron_right, {face.right() - ui.units(50), face.centre().y}, 60, ui.colours().ai);
}

Target action(std::string_view id, const Rect& rect, Role role, std::string_view label) {
  Target target;
  target.id = id;
  target.rect = rect;
  target.role = role;
  target.label = label;
  return target;
}

void mark_clipped(Ui& ui, bool fits) {
  if (!fits) ui.registry().mark_last_clipped();
}

}  // namespace

bool button(Ui& ui, std::string_view id, const Rect& rect, const ButtonSpec& spec) {
  Target target = action(id, rect, Role::button, spec.label);
  target.enabled = spec.readiness != Readiness::off;
  if (spec.readiness == Readiness::not_yet) target.value = "not yet";
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, plate_of(ui.theme(), spec), press);
  TextLook look{
      .role = spec.kind == ButtonKind::quiet ? TypeRole::body_bold : TypeRole::label, .most_lines = 2, .least = 0.7F};
  look.colour = ink_of(ui.colours(), spec);
  look.em_units = spec.em_units;
  look.bold = true;
  const float icons = spec.em_units > 0 ? spec.em_units * 1.15F : spec.kind == ButtonKind::quiet ? 48.0F : 52.0F;
  mark_clipped(ui, draw_label(ui, face, spec.label, look, spec.icon, spec.icon_after, icons));
  return press.activated;
}

bool small_tile(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, char32_t code) {
  const Press press = ui.press(action(id, rect, Role::button, label));
  const Rect face = draw_plate(ui, rect, quiet_plate(ui.theme()), press);
  TextLook look{.role = TypeRole::caption,
                .align = Align::centre,
                .most_lines = 2,
                .middle = true,
                .least = 0.7F,
                .wrap = Wrap::balanced};
  look.colour = ui.colours().ink;
  const Rect inside = face.shrunk(ui.units(8), ui.units(6));
  if (code == icon::none) {
    mark_clipped(ui, ui.words(inside, label, look));
    return press.activated;
  }
  look.most_lines = 1;
  ui.icon(code, {face.centre().x, face.y + face.h * 0.36F}, 46, ui.colours().ai);
  mark_clipped(ui, ui.words({inside.x, face.y + face.h * 0.58F, inside.w, face.h * 0.3F}, label, look));
  return press.activated;
}

void card(Ui& ui, const Rect& rect) {
  ui.canvas().fill(rect, ui.colours().white, ui.theme().radius_card());
  if (ui.theme().is_high_contrast()) {
    ui.canvas().stroke(rect, ui.colours().line, ui.units(4), ui.theme().radius_card());
  }
}

bool menu_tile(Ui& ui, std::string_view id, const Rect& rect, const MenuTileSpec& spec) {
  Target target = action(id, rect, Role::tile, spec.label);
  target.value = spec.caption;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, family_plate(ui.theme(), spec.family), press);
  TextLook label{.role = TypeRole::label, .most_lines = 2, .least = 0.8F, .wrap = Wrap::balanced};
  TextLook caption{.role = TypeRole::caption, .most_lines = 2, .least = 0.85F, .wrap = Wrap::balanced};
  caption.colour = ui.colours().ink2;
  const bool wide = rect.w > rect.h * 2.2F;
  Rect words;
  if (wide) {
    draw_scene(ui.canvas(), ui.theme(), spec.scene, face.left_part(ui.units(288)).shrunk(ui.units(8), ui.units(6)));
    words = {face.x + ui.units(288), face.y, face.w - ui.units(288) - ui.units(88), face.h};
    chevron(ui, face);
  } else {
    label.align = caption.align = Align::centre;
    const float words_height = ui.units(ui.theme().is_large() ? 168 : 128);
    draw_scene(ui.canvas(), ui.theme(), spec.scene, face.without_bottom(words_height).without_top(ui.units(10)));
    words = face.bottom_part(words_height).shrunk(ui.units(12), ui.units(4)).without_bottom(ui.units(8));
  }
  const std::array<Line, 2> lines{{{spec.label, label}, {spec.caption, caption}}};
  mark_clipped(ui, ui.stack(words, lines, ui.units(12)));
  return press.activated;
}

bool list_row(Ui& ui, std::string_view id, const Rect& rect, const ListRowSpec& spec) {
  Target target = action(id, rect, Role::row, spec.label);
  target.value = spec.body;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  float left = ui.units(36);
  if (spec.icon != icon::none) {
    const float radius = std::min(ui.units(50), face.h * 0.375F);
    disc(ui, {face.x + ui.units(28) + radius, face.centre().y}, radius, spec.family, spec.icon, 56);
    left = ui.units(28) + 2 * radius + ui.units(30);
  }
  const Rect words{face.x + left, face.y + ui.units(4), face.w - left - ui.units(spec.chevron ? 88 : 28),
                   face.h - ui.units(8)};
  TextLook body{.role = spec.body_role, .most_lines = 2, .least = 0.8F};
  body.colour = ui.colours().ink2;
  const std::array<Line, 2> lines{
      {{spec.label, {.role = TypeRole::label, .most_lines = 2, .least = 0.8F}}, {spec.body, body}}};
  mark_clipped(ui, ui.stack(words, lines, ui.units(14)));
  if (spec.chevron) chevron(ui, face);
  return press.activated;
}

bool event_row(Ui& ui, std::string_view id, const Rect& rect, const EventRowSpec& spec) {
  Target target = action(id, rect, Role::row, spec.title);
  target.value = std::string(spec.day) + " " + std::string(spec.weekday) + " " + std::string(spec.when_where) + " " +
                 std::string(spec.places_text);
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  const FamilyColours family = ui.theme().family(spec.full ? Family::sand : Family::asagi);
  const float side = std::min(ui.units(118), face.h - ui.units(32));
  const Rect day{face.x + ui.units(22), face.y + (face.h - side) / 2, ui.units(118), side};
  ui.canvas().fill(day, family.tint, ui.theme().radius_button());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(day, family.foot, ui.units(3), ui.theme().radius_button());
  const TextLook number{.role = TypeRole::title, .align = Align::centre, .most_lines = 1};
  const TextLook weekday{.role = TypeRole::caption, .align = Align::centre, .most_lines = 1};
  const std::array<Line, 2> date{{{spec.day, number}, {spec.weekday, weekday}}};
  bool fits = ui.stack(day.shrunk(ui.units(4)), date, ui.units(6));
  const bool has_places = !spec.places_text.empty();
  const float right = has_places ? ui.units(262) : ui.units(88);
  const Rect words{day.right() + ui.units(26), face.y, face.right() - right - day.right() - ui.units(26), face.h};
  TextLook where{.role = TypeRole::body, .most_lines = 2, .least = 0.8F};
  where.colour = ui.colours().ink2;
  const std::array<Line, 2> lines{
      {{spec.title, {.role = TypeRole::label, .most_lines = 2, .least = 0.8F}}, {spec.when_where, where}}};
  fits = ui.stack(words, lines, ui.units(14)) && fits;
  if (has_places) {
    const Rect places = face.right_part(ui.units(252)).without_right(ui.units(10));
    TextLook look{.role = spec.full ? TypeRole::body : TypeRole::body_bold,
                  .align = Align::centre,
                  .most_lines = 1,
                  .middle = true};
    const bool dots = spec.places_all && spec.places_taken && *spec.places_all <= 18;
    fits = ui.words(dots ? places.top_part(face.h * 0.5F) : places, spec.places_text, look) && fits;
    if (dots) {
      const Point first{places.centre().x - ui.units(87.5F), face.y + face.h * 0.62F};
      draw_places(ui.canvas(), ui.theme(), first, *spec.places_taken, *spec.places_all, 6);
    }
  } else {
    chevron(ui, face);
  }
  mark_clipped(ui, fits);
  return press.activated;
}

bool check_row(Ui& ui, std::string_view id, const Rect& rect, const CheckRowSpec& spec) {
  Target target = action(id, rect, Role::row, std::string(spec.name) + " " + std::string(spec.change));
  target.value = spec.value;
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, row_plate(ui.theme()), press);
  const float edit = ui.units(130);
  const Rect words = face.without_right(edit).shrunk(ui.units(28), ui.units(10));
  TextLook name{.role = TypeRole::caption, .most_lines = 1, .least = 0.8F};
  name.colour = ui.colours().ink2;
  const std::array<Line, 2> lines{
      {{spec.name, name},
       {spec.value, {.role = TypeRole::body_bold, .most_lines = 2, .least = 0.7F, .markup = Markup::none}}}};
  bool fits = ui.stack(words, lines, ui.units(14));
  const float x = face.right() - edit;
  ui.canvas().line({x, face.y + ui.units(22)}, {x, face.bottom() - ui.units(16)}, ui.colours().sand2,
                   ui.theme().hairline());
  const Rect change{x + ui.units(4), face.y, edit - ui.units(8), face.h};
  ui.icon(icon::edit, {change.centre().x, change.centre().y - ui.units(18)}, 48, ui.colours().ai);
  TextLook word{
      .role = TypeRole::caption, .align = Align::centre, .most_lines = 1, .middle = true, .bold = true, .least = 0.7F};
  word.colour = ui.colours().ai;
  fits = ui.words({change.x, change.centre().y + ui.units(10), change.w, ui.units(40)}, spec.change, word) && fits;
  mark_clipped(ui, fits);
  return press.activated;
}

std::optional<int> segments(Ui& ui, std::string_view id, const Rect& rect, std::span<const Segment> pieces,
                            int chosen) {
  const Palette& p = ui.colours();
  ui.canvas().fill(rect, p.sand, ui.theme().radius_button());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(rect, p.line, ui.units(3), ui.theme().radius_button());
  // Each piece as wide as its words, the rest shared out.
  const float gap = ui.theme().gap();
  std::vector<float> widths;
  float sum = 0;
  for (const Segment& piece : pieces) {
    widths.push_back(std::max(ui.measure(piece.label, {.role = TypeRole::body_bold, .most_lines = 1}).w, ui.units(70)));
    sum += widths.back();
  }
  const auto count = static_cast<float>(pieces.size());
  const float room = rect.w - gap * (count - 1);
  const float spare = (room - sum) / std::max(count, 1.0F);
  std::optional<int> pressed;
  float x = rect.x;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const float w = std::max(ui.theme().target(), std::round(spare >= 0 ? widths[i] + spare : widths[i] * room / sum));
    const bool last = i + 1 == pieces.size();
    const Rect piece{x, rect.y, last ? rect.right() - x : w, rect.h};
    x += w + gap;
    const bool on = static_cast<int>(i) == chosen;
    Target target = action(std::string(id) + "." + std::string(pieces[i].key), piece, Role::choice, pieces[i].label);
    target.value = on ? "on" : "off";
    const Press press = ui.press(std::move(target));
    const Rect face = piece.shrunk(ui.units(6));
    if (press.focused) draw_focus(ui, face, ui.units(18));
    if (on) {
      ui.canvas().fill(face, ui.theme().is_high_contrast() ? p.ai : p.white, ui.units(18));
    } else if (press.sink > 0) {
      ui.canvas().fill(face, mixed(p.sand, p.sand2, press.sink), ui.units(18));
    }
    TextLook look{.role = on ? TypeRole::body_bold : TypeRole::body,
                  .align = Align::centre,
                  .most_lines = 1,
                  .middle = true,
                  .least = 0.7F};
    look.colour = on ? (ui.theme().is_high_contrast() ? p.on_ai : p.ai) : p.ink;
    mark_clipped(ui, ui.words(face.shrunk(ui.units(4), 0), pieces[i].label, look));
    if (on) {
      const float inset = std::min(ui.units(30), face.w * 0.2F);
      ui.canvas().fill({face.x + inset, face.bottom() - ui.units(22), face.w - 2 * inset, ui.units(6)}, p.kaki,
                       ui.units(3));
    }
    if (press.activated) pressed = static_cast<int>(i);
  }
  return pressed;
}

bool topic_tile(Ui& ui, std::string_view id, const Rect& rect, const TopicTileSpec& spec) {
  Target target = action(id, rect, Role::toggle, spec.label);
  target.value = spec.chosen ? "on" : "off";
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  const Rect face = draw_plate(ui, rect, spec.chosen ? chosen_plate(ui.theme()) : row_plate(ui.theme()), press);
  const bool has_icon = spec.icon != icon::none;
  if (has_icon) {
    ui.icon(spec.icon, {face.centre().x, face.y + face.h * 0.32F}, 54, spec.chosen ? p.on_ai : p.ai);
  }
  TextLook look{.role = spec.chosen ? TypeRole::body_bold : TypeRole::body,
                .align = Align::centre,
                .most_lines = has_icon ? 1 : 2,
                .middle = true,
                .least = 0.65F,
                .wrap = Wrap::balanced};
  look.colour = spec.chosen ? p.on_ai : p.ink;
  const Rect words = has_icon ? Rect{face.x, face.y + face.h * 0.53F, face.w, face.h * 0.4F} : face;
  mark_clipped(ui, ui.words(words.shrunk(ui.units(8), 0), spec.label, look));
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
  Target target = action(id, rect, Role::choice, label);
  target.value = chosen ? "on" : "off";
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  const Rect face = draw_plate(ui, rect, chosen ? chosen_plate(ui.theme()) : row_plate(ui.theme()), press);
  TextLook look{
      .role = TypeRole::label, .align = Align::centre, .most_lines = 2, .least = 0.65F, .wrap = Wrap::balanced};
  look.colour = chosen ? p.on_ai : p.ink;
  TextLook small{.role = TypeRole::caption, .align = Align::centre, .most_lines = 1, .least = 0.7F};
  small.colour = chosen ? p.on_ai : p.ink2;
  const std::array<Line, 2> lines{{{label, look}, {below, small}}};
  mark_clipped(ui, ui.stack(face.shrunk(ui.units(10), ui.units(4)), lines, ui.units(8)));
  return press.activated;
}

bool icon_button(Ui& ui, std::string_view id, const Rect& rect, char32_t code, std::string_view label,
                 Readiness readiness) {
  Target target = action(id, rect, Role::button, label);
  target.enabled = readiness != Readiness::off;
  const Press press = ui.press(std::move(target));
  const bool off = readiness == Readiness::off;
  const Rect face = draw_plate(ui, rect, off ? off_plate(ui.theme()) : act_plate(ui.theme()), press);
  ui.icon(code, face.centre(), std::min(rect.w, rect.h) > ui.units(130) ? 72 : 60,
          off ? ui.colours().line : ui.colours().ai);
  return press.activated;
}

int stepper(Ui& ui, std::string_view id, const Rect& rect, const StepperSpec& spec) {
  const Palette& p = ui.colours();
  const bool present = spec.count > 0;
  const float radius = ui.theme().radius_button();
  const float button_h = ui.theme().target();
  const float gap = ui.theme().gap();
  if (ui.theme().is_high_contrast()) {
    ui.canvas().stroke(rect.shrunk(-ui.units(4)), present ? p.ai : p.line, ui.units(present ? 6 : 3), radius);
  } else if (present) {
    ui.canvas().fill(rect, p.honey_tint, radius);
  }
  const Rect top = rect.without_bottom(2 * button_h + gap);
  const float label_h = ui.units(ui.theme().is_large() ? 72 : 58);
  const float base = std::round(top.bottom() - label_h - ui.units(8));
  const PartyDoll doll = party_doll(ui.theme(), spec.column, present);
  const float scale = std::min(1.3F, std::max(0.6F, (base - rect.y - ui.units(10)) / ui.units(128)));
  const float doll_x = present ? rect.x + std::min(rect.w * 0.34F, ui.units(60)) : rect.centre().x;
  draw_doll(ui.canvas(), ui.theme(), std::round(doll_x), base, ui.units(doll.height_units * scale), doll.doll);
  ui.canvas().round_line({rect.x + ui.units(10), base + ui.units(3)}, {rect.right() - ui.units(10), base + ui.units(3)},
                         present ? p.honey_deep : p.sand2, ui.units(5));
  TextLook name{.role = present ? TypeRole::body_bold : TypeRole::body,
                .align = Align::centre,
                .most_lines = 1,
                .middle = true,
                .least = 0.6F};
  ui.text(std::string(id) + ".label", {rect.x, base + ui.units(8), rect.w, label_h - ui.units(4)}, spec.label, name);
  if (present) {
    const TextLook count{.role = TypeRole::title, .align = Align::centre, .most_lines = 1, .middle = true};
    const float x = doll_x + ui.units(16);
    ui.text(std::string(id) + ".count", {x, base - ui.units(72), rect.right() - x, ui.units(64)},
            std::to_string(spec.count), count);
  }
  int change = 0;
  const Rect plus{rect.x, top.bottom(), rect.w, button_h};
  if (icon_button(ui, std::string(id) + ".plus", plus, icon::add, std::string(spec.label) + " +",
                  spec.count < spec.most ? Readiness::ready : Readiness::off)) {
    change = 1;
  }
  if (present && icon_button(ui, std::string(id) + ".minus", plus.moved(0, button_h + gap), icon::remove,
                             std::string(spec.label) + " -")) {
    change = -1;
  }
  return change;
}

void field(Ui& ui, std::string_view id, const Rect& rect, const FieldSpec& spec) {
  const Palette& p = ui.colours();
  const float radius = ui.theme().radius_button();
  ui.canvas().fill(rect, spec.wrong ? p.akane : p.ink, radius);
  const float edge = spec.wrong ? ui.units(6) : ui.theme().focus();
  ui.canvas().fill(rect.shrunk(edge), p.white, radius - edge);
  const Rect inside = rect.shrunk(ui.units(26), ui.units(8));
  TextLook label{.role = TypeRole::caption, .most_lines = 1, .least = 0.7F};
  label.colour = p.ink2;
  const bool has_label = !spec.label.empty();
  bool fits = true;
  if (has_label) fits = ui.words({inside.x, inside.y + ui.units(4), inside.w, ui.units(36)}, spec.label, label);
  const Rect line = has_label ? inside.bottom_part(ui.units(ui.theme().is_large() ? 70 : 60)) : inside;
  // What was typed last must be seen: a long text runs out at the left.
  TextLook value{
      .role = TypeRole::title, .most_lines = 1, .middle = true, .bold = false, .least = 1.0F, .markup = Markup::none};
  const float width = spec.value.empty() ? 0 : ui.measure(spec.value, value).w;
  const float room = line.w - ui.units(16);
  const float x = width > room ? line.x + room - width : line.x;
  if (!spec.value.empty()) {
    ui.canvas().push_clip({line.x, rect.y, line.w, rect.h});
    ui.words({x, line.y, width + ui.units(4), line.h}, spec.value, value);
    ui.canvas().pop_clip();
  } else if (!spec.placeholder.empty()) {
    value.colour = p.ink2;
    value.role = TypeRole::body;
    value.markup = Markup::furigana;
    ui.words({line.x + ui.units(16), line.y, line.w - ui.units(16), line.h}, spec.placeholder, value);
  }
  if (spec.caret) {
    ui.canvas().fill({std::round(x + width + ui.units(7)), line.centre().y - ui.units(24), ui.units(5), ui.units(48)},
                     p.kaki, ui.units(2));
  }
  Target target = action(id, rect, Role::status, spec.label);
  target.value = spec.value;
  target.clipped = !fits;
  ui.show(std::move(target));
}

void pin_dots(Ui& ui, std::string_view id, Point first, int typed, int length) {
  const Palette& p = ui.colours();
  for (int i = 0; i < length; ++i) {
    const Point at{first.x + static_cast<float>(i) * ui.units(66), first.y};
    if (i < typed) {
      ui.canvas().circle(at, ui.units(22), p.ai);
    } else {
      ui.canvas().circle(at, ui.units(22), p.line);
      ui.canvas().circle(at, ui.units(19), p.white);
    }
  }
  Target target = action(
      id, {first.x - ui.units(22), first.y - ui.units(22), ui.units(66) * static_cast<float>(length), ui.units(44)},
      Role::status, "");
  target.value = std::to_string(typed);
  ui.show(std::move(target));
}

namespace {
Family family_of(Tone tone) {
  switch (tone) {
    case Tone::today: return Family::honey;
    case Tone::problem: return Family::akane;
    case Tone::good: return Family::asagi;
  }
  return Family::honey;
}
}  // namespace

void banner(Ui& ui, std::string_view id, const Rect& rect, const BannerSpec& spec) {
  PlateLook look = family_plate(ui.theme(), family_of(spec.tone));
  look.foot_height = ui.theme().foot();
  look.radius = ui.theme().radius_button();
  const Rect face = draw_plate(ui, rect, look, {});
  const Colour ink = spec.tone == Tone::problem ? ui.colours().akane : ui.colours().ink;
  char32_t code = spec.icon;
  if (code == icon::none) code = spec.tone == Tone::problem ? icon::error : icon::info;
  ui.icon(code, {face.x + ui.units(52), face.centre().y}, 50, ink);
  const Rect words{face.x + ui.units(96), face.y, face.w - ui.units(120), face.h};
  const TextLook text{.role = TypeRole::body_bold, .most_lines = 2, .middle = true, .least = 0.75F};
  const bool fits = ui.words(words, spec.text, text);
  Target target = action(id, rect, Role::status, spec.text);
  target.clipped = !fits;
  ui.show(std::move(target));
}

bool today_tile(Ui& ui, std::string_view id, const Rect& rect, const TodaySpec& spec) {
  Target target = action(id, rect, Role::tile, spec.title);
  target.value = std::string(spec.sentence) + " " + std::string(spec.action);
  const Press press = ui.press(std::move(target));
  PlateLook look = family_plate(ui.theme(), Family::honey);
  look.foot_height = ui.theme().foot();
  look.radius = ui.theme().radius_button();
  const Rect face = draw_plate(ui, rect, look, press);
  draw_scene(ui.canvas(), ui.theme(), spec.scene,
             {face.x + ui.units(20), face.y + ui.units(4), ui.units(124), face.h - ui.units(8)});
  TextLook act{.role = TypeRole::body_bold, .align = Align::right, .most_lines = 1, .middle = true, .least = 0.8F};
  act.colour = ui.colours().ai;
  const float act_w = spec.action.empty() ? 0 : std::min(ui.measure(spec.action, act).w, face.w * 0.3F);
  const Rect right{face.right() - ui.units(76) - act_w, face.y, act_w, face.h};
  bool fits = spec.action.empty() || ui.words(right, spec.action, act);
  chevron(ui, face);
  const float x = face.x + ui.units(156);
  const std::array<Line, 2> lines{{{spec.title, {.role = TypeRole::body_bold, .most_lines = 1, .least = 0.75F}},
                                   {spec.sentence, {.role = TypeRole::body, .most_lines = 1, .least = 0.75F}}}};
  fits = ui.stack({x, face.y, right.x - ui.units(16) - x, face.h}, lines, ui.units(12)) && fits;
  mark_clipped(ui, fits);
  return press.activated;
}

void inline_error(Ui& ui, std::string_view id, const Rect& rect, std::string_view text) {
  ui.icon(icon::error, {rect.x + ui.units(24), rect.y + ui.units(26)}, 40, ui.colours().akane);
  TextLook look{.role = TypeRole::body_bold, .most_lines = 2, .least = 0.75F};
  look.colour = ui.colours().akane;
  ui.text(id, rect.without_left(ui.units(52)).without_top(ui.units(6)), text, look);
}

float fact_line(Ui& ui, std::string_view id, const Rect& rect, char32_t code, std::string_view text,
                std::optional<Family> family) {
  const float lead = ui.units(family ? 96 : 62);
  const TextLook look{.role = TypeRole::body, .most_lines = 3, .least = 0.8F};
  const float least = ui.units(family ? 68 : 48);
  const Rect words = rect.without_left(lead);
  const Size size = ui.measure(text, look, words.w);
  const float height = std::max(least, std::min(rect.h, size.h));
  const Point centre{rect.x + ui.units(family ? 36 : 24), rect.y + least / 2};
  if (family) {
    disc(ui, centre, ui.units(34), *family, code, 42);
  } else {
    ui.icon(code, centre, 42, ui.colours().asagi);
  }
  ui.text(id, {words.x, rect.y + std::max(0.0F, (least - size.h) / 2), words.w, height}, text, look);
  return height;
}

void pill(Ui& ui, std::string_view id, const Rect& rect, std::string_view text, Colour ground, Colour ink) {
  ui.canvas().fill(rect, ground, rect.h / 2);
  TextLook look{
      .role = TypeRole::caption, .align = Align::centre, .most_lines = 1, .middle = true, .bold = true, .least = 0.7F};
  look.colour = ink;
  ui.text(id, rect.shrunk(ui.units(8), 0), text, look);
}

void figure(Ui& ui, std::string_view id, const Rect& rect, std::string_view name, std::string_view number,
            std::string_view unit) {
  TextLook caption{.role = TypeRole::caption, .most_lines = 1, .least = 0.8F};
  caption.colour = ui.colours().ink2;
  ui.words({rect.x, rect.y + ui.units(8), rect.w, ui.units(36)}, name, caption);
  const TextLook big{.role = TypeRole::display, .most_lines = 1, .least = 0.6F};
  const Rect at{rect.x, rect.y + ui.units(44), rect.w - ui.units(50), ui.units(80)};
  ui.words(at, number, big);
  const float w = ui.fitted_width(at, number, big);
  ui.words({rect.x + w + ui.units(8), rect.y + ui.units(76), ui.units(60), ui.units(44)}, unit,
           {.role = TypeRole::body, .most_lines = 1});
  Target target = action(id, rect, Role::status, name);
  target.value = number;
  ui.show(std::move(target));
}

}  // namespace tsunagu::ui
