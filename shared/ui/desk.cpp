#include "shared/ui/desk.h"

#include <array>
#include <cmath>
#include <string>

#include "shared/base/text.h"
#include "shared/ui/imgui_compat.h"
#include "shared/ui/plate.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/widget_parts.h"

namespace tsunagu::ui {
namespace {

float d(const Ui& ui, float px) { return desk_px(ui.theme(), px); }
// The drawings' units of the kiosk that come out as `px` of the desk.
float in_units(const Ui& ui, float px) {
  return desk_px(ui.theme(), px) * reference_px_per_mm / ui.theme().px_per_mm();
}

void desk_focus(Ui& ui, const Rect& rect, float radius) {
  const float w = d(ui, 3);
  ui.canvas().fill(rect.shrunk(-2 * w), ui.colours().honey, radius + 2 * w);
  ui.canvas().fill(rect.shrunk(-w), ui.colours().ink, radius + w);
}

TextLook look_in(const Ui& ui, DeskType type, Colour colour) {
  TextLook look = desk_look(ui.theme(), type);
  look.colour = colour;
  return look;
}

bool nav_item(Ui& ui, const NavItem& item, const Rect& rect, bool chosen) {
  Target target = action_target("nav." + std::string(item.key), rect, Role::button, item.label);
  target.value = chosen ? "on" : "off";
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  if (press.focused) desk_focus(ui, rect, d(ui, 12));
  const Colour ground = chosen ? rgb(0xFFFFFF) : press.hovered || press.down ? mixed(p.ai_deep, p.ai, 0.9F) : p.ai_deep;
  if (chosen || press.hovered || press.down || press.focused) ui.canvas().fill(rect, ground, d(ui, 12));
  const Colour ink = chosen ? p.ai_deep : rgb(0xFFFFFF);
  ui.icon(item.icon, {rect.x + d(ui, 26), rect.centre().y}, in_units(ui, 24), ink);
  TextLook look = look_in(ui, chosen ? DeskType::body_bold : DeskType::body, ink);
  look.middle = true;
  look.most_lines = 1;
  ui.words(rect.without_left(d(ui, 50)), item.label, look);
  if (item.count > 0) {
    const Rect badge{rect.right() - d(ui, 46), rect.centre().y - d(ui, 13), d(ui, 32), d(ui, 26)};
    ui.canvas().fill(badge, p.honey, d(ui, 12));
    TextLook number = look_in(ui, DeskType::small, p.on_honey);
    number.bold = true;
    number.align = letters::Align::centre;
    number.middle = true;
    ui.words(badge, std::to_string(item.count), number);
  }
  return press.activated;
}

}  // namespace

TextLook desk_look(const Theme& theme, DeskType type) {
  struct Entry {
    float px;
    bool bold;
  };
  const auto entry = [&]() -> Entry {
    switch (type) {
      case DeskType::small: return {16, false};
      case DeskType::body: return {18, false};
      case DeskType::body_bold: return {18, true};
      case DeskType::heading: return {22, true};
      case DeskType::title: return {30, true};
      case DeskType::figure: return {48, true};
    }
    return {18, false};
  }();
  TextLook look;
  look.em_units = desk_px(theme, entry.px) * reference_px_per_mm / theme.px_per_mm();
  look.bold = entry.bold;
  look.least = 0.85F;
  return look;
}

DeskFrame begin_desk(Ui& ui, const DeskSpec& spec) {
  ShellState& s = ui.state();
  if (s.page_id != spec.id) {
    s.page_id = spec.id;
    s.forget_page();
  }
  DeskFrame frame;
  frame.layout = lay_out_desk(ui.theme(), ui.size());
  const DeskLayout& l = frame.layout;
  const Palette& p = ui.colours();
  ui.canvas().fill(l.page, p.paper);
  ui.canvas().fill(l.nav, rgb(0x102863));
  draw_sign(ui.canvas(), ui.theme(), {d(ui, 40), d(ui, 44)}, d(ui, 13),
            {.tail_left = d(ui, 20), .tail_right = d(ui, 20), .angle = 58, .width = d(ui, 5), .on_dark = true});
  TextLook product = look_in(ui, DeskType::heading, rgb(0xFFFFFF));
  product.middle = true;
  product.most_lines = 1;
  ui.words({d(ui, 72), d(ui, 24), l.nav.w - d(ui, 80), d(ui, 40)}, spec.product, product);
  for (std::size_t i = 0; i < spec.items.size(); ++i) {
    const Rect rect{d(ui, 14), d(ui, 96) + static_cast<float>(i) * d(ui, 60), l.nav.w - d(ui, 28), l.item};
    if (nav_item(ui, spec.items[i], rect, static_cast<int>(i) == spec.chosen)) frame.pressed = static_cast<int>(i);
  }
  TextLook who = look_in(ui, DeskType::small, rgb(0xFFFFFF));
  who.most_lines = 3;
  ui.text("desk.who", {d(ui, 28), l.nav.bottom() - d(ui, 92), l.nav.w - d(ui, 36), d(ui, 80)}, spec.who, who);
  s.content_from = Renderer::vertex_count(ui.canvas().list());
  if (!spec.title.empty()) {
    TextLook title = desk_look(ui.theme(), DeskType::title);
    title.role = TypeRole::title;
    title.middle = true;
    title.most_lines = 1;
    title.least = 0.6F;
    ui.text("page.title", l.title, spec.title, title);
  }
  return frame;
}

bool desk_button(Ui& ui, std::string_view id, const Rect& rect, const ButtonSpec& spec) {
  Target target = action_target(id, rect, Role::button, spec.label);
  target.enabled = spec.readiness != Readiness::off;
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  PlateLook plate = spec.kind == ButtonKind::primary     ? primary_plate(ui.theme())
                    : spec.kind == ButtonKind::secondary ? secondary_plate(ui.theme())
                    : spec.kind == ButtonKind::danger    ? danger_plate(ui.theme())
                                                         : quiet_plate(ui.theme());
  if (spec.readiness == Readiness::off) plate = off_plate(ui.theme());
  if (spec.readiness == Readiness::not_yet) plate = not_yet_plate(ui.theme());
  plate.radius = d(ui, 12);
  if (plate.foot_height > 0) plate.foot_height = d(ui, spec.kind == ButtonKind::primary ? 4 : 3);
  if (plate.edge_width > 0) plate.edge_width = d(ui, 2);
  if (press.hovered && spec.readiness == Readiness::ready) plate.face = mixed(plate.face, plate.pressed, 0.5F);
  Press drawn = press;
  drawn.focused = false;
  if (press.focused) desk_focus(ui, rect, plate.radius);
  const Rect face = draw_plate(ui, rect, plate, drawn);
  TextLook look = desk_look(ui.theme(), DeskType::body_bold);
  look.most_lines = 1;
  look.least = 0.8F;
  look.colour = spec.readiness == Readiness::off     ? p.line
                : spec.kind == ButtonKind::primary   ? p.on_ai
                : spec.kind == ButtonKind::secondary ? p.ai
                : spec.kind == ButtonKind::danger    ? p.akane
                                                     : p.ink;
  if (!draw_label(ui, face, spec.label, look, spec.icon, spec.icon_after, in_units(ui, 22)))
    ui.registry().mark_last_clipped();
  return press.activated;
}

float tag(Ui& ui, std::string_view id, Point top_left, std::string_view text, Colour ground, Colour ink) {
  TextLook look = look_in(ui, DeskType::small, ink);
  look.bold = true;
  look.align = letters::Align::centre;
  look.middle = true;
  look.most_lines = 1;
  const Rect rect{top_left.x, top_left.y, std::ceil(ui.measure(text, look).w) + d(ui, 24), d(ui, 28)};
  ui.canvas().fill(rect, ground, rect.h / 2);
  ui.text(id, rect, text, look);
  return rect.w;
}

void desk_card(Ui& ui, const Rect& rect, std::string_view heading) {
  ui.canvas().fill(rect, ui.colours().white, d(ui, 20));
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(rect, ui.colours().line, d(ui, 3), d(ui, 20));
  if (heading.empty()) return;
  TextLook look = desk_look(ui.theme(), DeskType::heading);
  look.most_lines = 1;
  ui.text("", {rect.x + d(ui, 24), rect.y + d(ui, 18), rect.w - d(ui, 48), d(ui, 32)}, heading, look);
}

bool table_row(Ui& ui, std::string_view id, const Rect& rect, std::span<const TableCell> cells) {
  std::string label;
  float fixed = 0;
  for (const TableCell& cell : cells) {
    label += (label.empty() ? "" : " ") + std::string(cell.text);
    fixed += d(ui, cell.width);
  }
  const Press press = ui.press(action_target(id, rect, Role::row, label));
  const Palette& p = ui.colours();
  if (press.focused) desk_focus(ui, rect, d(ui, 8));
  const Colour ground = press.down ? p.ai_tint : press.hovered ? p.sand : p.white;
  ui.canvas().fill(rect, ground, d(ui, 8));
  ui.canvas().fill(rect.bottom_part(ui.theme().hairline()), p.sand2);
  const float gap = d(ui, 12);
  float x = rect.x + gap;
  const float rest = rect.w - 2 * gap - fixed - gap * static_cast<float>(cells.size() - 1);
  for (const TableCell& cell : cells) {
    TextLook look = desk_look(ui.theme(), cell.bold ? DeskType::body_bold : DeskType::body);
    look.align = cell.align;
    look.middle = true;
    look.most_lines = 1;
    look.markup = letters::Markup::none;
    const float w = cell.width > 0 ? d(ui, cell.width) : rest;
    ui.words({x, rect.y, w, rect.h}, cell.text, look);
    x += w + gap;
  }
  return press.activated;
}

void verdict(Ui& ui, std::string_view id, const Rect& rect, const VerdictSpec& spec) {
  const Family family = spec.tone == Tone::problem ? Family::akane
                        : spec.tone == Tone::today ? Family::honey
                                                   : Family::asagi;
  const FamilyColours c = ui.theme().family(family);
  PlateLook plate = family_plate(ui.theme(), family);
  plate.foot_height = d(ui, 5);
  plate.radius = d(ui, 20);
  const Rect face = draw_plate(ui, rect, plate, {});
  const Point centre{face.x + d(ui, 60), face.centre().y};
  ui.canvas().circle(centre, d(ui, 36), c.foot);
  ui.icon(spec.icon, centre, in_units(ui, 48), ui.theme().is_high_contrast() ? ui.colours().paper : rgb(0xFFFFFF));
  const float right = spec.checks.empty() ? d(ui, 24) : face.w * 0.62F;
  TextLook headline = desk_look(ui.theme(), DeskType::title);
  headline.most_lines = 2;
  TextLook facts = desk_look(ui.theme(), DeskType::body);
  facts.most_lines = 2;
  const Rect words{face.x + d(ui, 120), face.y + d(ui, 6), face.w - d(ui, 120) - right, face.h - d(ui, 12)};
  const std::array<Line, 2> lines{{{spec.headline, headline}, {spec.facts, facts}}};
  const bool fits = ui.stack(words, lines, d(ui, 8));
  Target target = action_target(id, rect, Role::status, spec.headline);
  target.value = spec.facts;
  target.clipped = !fits;
  ui.show(std::move(target));
  if (spec.checks.empty()) return;
  const auto count = static_cast<int>(spec.checks.size());
  const Rect line{face.right() - right + d(ui, 30), face.y, right - d(ui, 90), face.h};
  const float y = std::round(face.y + face.h * 0.38F);
  const float step = line.w / static_cast<float>(std::max(count - 1, 1));
  const bool all = spec.passed >= count;
  const float reached = line.x + step * static_cast<float>(std::min(spec.passed, count - 1));
  ui.canvas().line({line.x, y}, {line.right(), y}, ui.colours().sand2, d(ui, 4));
  ui.canvas().line({line.x - d(ui, 20), y}, {all ? line.right() + d(ui, 20) : reached, y}, ui.colours().asagi,
                   d(ui, 6));
  for (int i = 0; i < count; ++i) {
    const Point at{std::round(line.x + step * static_cast<float>(i)), y};
    const bool done = i < spec.passed;
    const bool failed = i == spec.passed && !all;
    ui.canvas().circle(at, d(ui, 14), done ? ui.colours().asagi : failed ? ui.colours().akane : ui.colours().line);
    ui.canvas().circle(at, d(ui, 10), ui.theme().is_high_contrast() ? ui.colours().paper : rgb(0xFFFFFF));
    if (done)
      ui.icon(icon::check, at, in_units(ui, 17),
              ui.theme().is_high_contrast() ? ui.colours().ink : ui.colours().asagi_deep);
    if (failed) ui.icon(icon::close, at, in_units(ui, 17), ui.colours().akane);
    TextLook name = desk_look(ui.theme(), failed ? DeskType::body_bold : DeskType::body);
    name.align = letters::Align::centre;
    name.most_lines = 1;
    name.least = 0.7F;
    ui.words({at.x - step / 2, y + d(ui, 22), step, d(ui, 30)}, spec.checks[static_cast<std::size_t>(i)], name);
  }
}

}  // namespace tsunagu::ui
