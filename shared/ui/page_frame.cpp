#include "shared/ui/page_frame.h"

#include <array>
#include <cmath>
#include <string>

#include "shared/i18n/furigana.h"
#include "shared/ui/imgui_compat.h"
#include "shared/ui/near_panel.h"
#include "shared/ui/plate.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {
namespace {

constexpr Millis thread_units{200};

bool rail_tile(Ui& ui, std::string_view id, const Rect& rect, char32_t code, std::string_view label) {
  Target target;
  target.id = id;
  target.rect = rect;
  target.role = Role::button;
  target.label = label;
  const Press press = ui.press(std::move(target));
  const Palette& p = ui.colours();
  PlateLook look;
  look.face = p.white;
  look.pressed = p.ai_tint;
  look.radius = ui.theme().radius_button();
  const Rect face = draw_plate(ui, rect, look, press);
  const float drop = ui.theme().is_large() ? 0.30F : 0.34F;
  ui.icon(code, {face.centre().x, face.y + face.h * drop}, 50, p.ai);
  TextLook words{
      .role = TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .middle = true, .least = 0.6F};
  const float margin = ui.units(ui.theme().is_high_contrast() ? 10 : 4);
  const Rect box{face.x + margin, face.y + face.h * (drop + 0.22F), face.w - 2 * margin, face.h * 0.38F};
  note_fit(ui, ui.words(box, label, words));
  return press.activated;
}

RailChoice draw_rail(Ui& ui, const PageSpec& spec, const PageLayout& l) {
  const Palette& p = ui.colours();
  const bool staff = spec.kind == RailKind::staff;
  const bool high = ui.theme().is_high_contrast();
  ui.canvas().fill(l.rail, staff && !high ? p.ai : p.sand);
  if (high) {
    const bool bar = l.shape == Shape::portrait;
    const float w = ui.units(staff ? 10 : 4);
    const Colour edge = staff ? p.ai : p.line;
    const bool at_right = l.rail.x > 0;
    ui.canvas().fill(bar ? l.rail.top_part(w) : at_right ? l.rail.left_part(w) : l.rail.right_part(w), edge);
  }
  if (!l.sign.is_empty()) {
    const Point centre{std::round(l.sign.centre().x), ui.units(52)};
    draw_sign(ui.canvas(), ui.theme(), centre, ui.units(17),
              {.tail_left = ui.units(26), .tail_right = ui.units(26), .width = ui.units(6), .on_dark = staff && !high});
  }
  RailChoice chosen = RailChoice::none;
  if (rail_tile(ui, "rail.language", l.language, icon::translate, spec.rail.language)) chosen = RailChoice::language;
  if (rail_tile(ui, "rail.help", l.help, icon::help_outline, spec.rail.help)) chosen = RailChoice::help;
  if (rail_tile(ui, "rail.close", l.close, icon::close, spec.rail.close)) chosen = RailChoice::close;
  if (ui.theme().is_one_handed() && !spec.rail.near.empty()) {
    rail_tile(ui, "rail.near", l.display, icon::pan_tool, spec.rail.near);
    if (means(ui.state().hand.activated(), "rail.display")) chosen = RailChoice::display;
  } else if (!spec.rail.display.empty() &&
             rail_tile(ui, "rail.display", l.display, icon::text_fields, spec.rail.display)) {
    chosen = RailChoice::display;
  }
  if (spec.back && rail_tile(ui, "rail.back", l.back, icon::arrow_back, spec.rail.back)) chosen = RailChoice::back;
  return chosen;
}

void enter_page(Ui& ui, std::string_view id) {
  ShellState& s = ui.state();
  if (s.page_id == id) return;
  const bool first = s.page_id.empty();
  s.page_id = id;
  s.forget_page();
  if (!first) s.page_since = ui.now();
}

}  // namespace

namespace {

// The title with the same in another language beneath, when both have room on one line each.
bool draw_both_titles(Ui& ui, std::string_view title, const Rect& box) {
  const std::string other = ui.beneath(title);
  if (other.empty()) return false;
  const TextLook above{.role = TypeRole::title, .most_lines = 1, .line = 1.1F};
  const TextLook look = ui.beneath_look({});
  const Size size = ui.measure(title, above);
  const Size small = ui.measure(other, look);
  const float lift = ui.units(14);  // into the air over the title
  const float gap = ui.units(6);
  if (size.w > box.w || small.w > box.w || size.h + gap + small.h > box.h + lift) return false;
  ui.text("page.title", {box.x, box.y - lift, box.w, size.h}, title, above);
  ui.registry().mark_last_beneath(i18n::plain_text(other));
  ui.text("page.beneath", {box.x, box.y - lift + size.h + gap, box.w, small.h}, other, look);
  return true;
}

}  // namespace

PageFrame begin_page(Ui& ui, const PageSpec& spec) {
  enter_page(ui, spec.id);
  PageFrame frame;
  frame.layout = lay_out_page(ui.theme(), ui.size(), spec.steps ? StepsLine::shown : StepsLine::none,
                              spec.kind == RailKind::none ? RailLine::none : RailLine::shown);
  const PageLayout& l = frame.layout;
  if (spec.kind != RailKind::none) frame.chosen = draw_rail(ui, spec, l);
  ui.state().content_from = Renderer::vertex_count(ui.canvas().list());
  if (spec.steps) {
    const float growth = ui.grow("page.thread", thread_units);
    const float done = static_cast<float>(spec.steps->done) - 1 + growth;
    draw_steps(ui.canvas(), ui.theme(), l.steps, done, spec.steps->count);
  }
  const float label_w = spec.steps_label.empty() ? 0 : ui.units(148);
  if (!spec.steps_label.empty()) {
    TextLook look{.role = TypeRole::caption, .align = letters::Align::right, .most_lines = 1, .middle = true};
    look.colour = ui.colours().ink2;
    ui.text("page.steps", l.title.right_part(label_w).top_part(ui.units(72)), spec.steps_label, look);
  }
  if (!spec.title.empty()) {
    TextLook look{.role = TypeRole::title, .most_lines = 2, .least = 0.6F};
    Rect box = l.title.without_right(label_w);
    if (draw_both_titles(ui, spec.title, box)) return frame;
    if (l.shape == Shape::landscape) {
      look.middle = true;
      box = box.top_part(ui.units(70));
      if (ui.measure(spec.title, look).w > box.w) box.h = std::min(l.title.h, ui.units(84));
    }
    ui.text("page.title", box, spec.title, look);
  }
  return frame;
}

namespace {

// Whoever was here may have gone: what lies behind is for nobody else's eyes. The inside of a plate in the middle.
Rect begin_dialog(Ui& ui, std::string_view id, const PageLayout& layout, Size size_units) {
  ui.canvas().fill(layout.main, ui.colours().sand);
  ui.registry().cover(std::string(id), layout.main);
  const float w = std::min(ui.units(size_units.w), layout.main.w - 2 * ui.theme().gap2());
  const float h = std::min(ui.units(size_units.h), layout.main.h - 2 * ui.theme().gap2());
  const Rect plate{std::round(layout.main.centre().x - w / 2), std::round(layout.main.centre().y - h / 2), w, h};
  ui.canvas().fill(plate, ui.colours().white, ui.theme().radius_dialog());
  if (ui.theme().is_high_contrast()) {
    ui.canvas().stroke(plate, ui.colours().line, ui.units(6), ui.theme().radius_dialog());
  }
  return plate.shrunk(ui.units(60), ui.units(36));
}

}  // namespace

bool idle_dialog(Ui& ui, const PageLayout& layout, int seconds_left, int seconds_total, const IdleWords& words) {
  const bool large = ui.theme().is_large();
  const Rect inside =
      begin_dialog(ui, "idle", layout, {920, large ? (layout.shape == Shape::portrait ? 860.0F : 720.0F) : 656.0F});
  const float radius = ui.units(96);
  const Point centre{inside.centre().x, inside.y + ui.units(10) + radius};
  draw_countdown(ui.canvas(), ui.theme(), centre, radius,
                 static_cast<float>(seconds_left) / static_cast<float>(std::max(seconds_total, 1)));
  TextLook number{.role = TypeRole::display, .align = letters::Align::centre, .most_lines = 1, .middle = true};
  if (large) number.em_units = 76;
  number.bold = true;
  ui.text("idle.seconds", {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, std::to_string(seconds_left),
          number);
  const float button_h = ui.units(144);
  const Rect rest = inside.without_top(ui.units(20) + 2 * radius).without_bottom(button_h);
  const TextLook question{.role = TypeRole::title,
                          .align = letters::Align::centre,
                          .most_lines = 2,
                          .middle = true,
                          .least = 0.7F,
                          .wrap = letters::Wrap::balanced};
  const TextLook sentence{.role = TypeRole::body,
                          .align = letters::Align::centre,
                          .most_lines = 3,
                          .middle = true,
                          .least = 0.75F,
                          .wrap = letters::Wrap::balanced};
  ui.text("idle.question", rest.top_part(rest.h * 0.38F), words.question, question);
  ui.text("idle.sentence", rest.without_top(rest.h * 0.38F).without_bottom(ui.units(12)), words.sentence, sentence);
  return button(ui, "idle.continue", inside.bottom_part(button_h),
                {.kind = ButtonKind::primary, .label = words.go_on, .em_units = 52});
}

}  // namespace tsunagu::ui
