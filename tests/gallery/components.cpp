// The components and their states on one sheet, and the motif.
#include <array>

#include "shared/ui/keyboard_view.h"
#include "shared/ui/widgets.h"
#include "tests/gallery/gallery.h"

namespace tsunagu::gallery {
namespace {

using namespace ui;

void note(Ui& ui, float x, float y, std::string_view words) {
  TextLook look{.most_lines = 1, .em_units = 20};
  look.colour = ui.colours().ink2;
  ui.words({x, y, 500, 28}, words, look);
}

void components(Ui& ui) {
  const Canvas& c = ui.canvas();
  c.fill({0, 0, ui.size().w, ui.size().h}, ui.colours().paper);
  ui.text("title", {40, 24, 500, 70}, "部品と状態", {.role = TypeRole::title});
  const auto slot = [](float x, float y) { return Rect{x, y, 236, 118}; };
  note(ui, 40, 108, "primary");
  button(ui, "b.primary", slot(40, 138), {.label = "予約する"});
  button(ui, "b.pressed", slot(291, 138), {.label = "予約する"});
  note(ui, 291, 108, "held down");
  button(ui, "b.notyet", slot(542, 138), {.label = "予約する", .readiness = Readiness::not_yet});
  note(ui, 542, 108, "not yet: tap says why");
  button(ui, "b.off", slot(797, 138), {.label = "予約する", .readiness = Readiness::off});
  button(ui, "b.secondary", slot(40, 306), {.kind = ButtonKind::secondary, .label = "印刷する", .icon = icon::print});
  button(ui, "b.quiet", slot(291, 306), {.kind = ButtonKind::quiet, .label = "帰ります", .icon = icon::logout});
  button(ui, "b.danger", slot(542, 306), {.kind = ButtonKind::danger, .label = "とりけす", .icon = icon::undo});
  button(ui, "b.long", slot(797, 306),
         {.kind = ButtonKind::secondary, .label = "Add to my phone calendar", .icon = icon::qr_code_2});
  icon_button(ui, "s.plus", {1296, 84, 118, 118}, icon::add, "+");
  icon_button(ui, "s.minus", {1296, 217, 118, 118}, icon::remove, "-");
  icon_button(ui, "s.off", {1296, 350, 118, 118}, icon::remove, "-", Readiness::off);
  const std::array<Segment, 3> pieces{{{"ours", "わが家向け"}, {"expecting", "妊娠中"}, {"all", "すべて"}}};
  segments(ui, "segments", {40, 514, 640, 118}, pieces, 0);
  topic_tile(ui, "t.food", {700, 506, 340, 136}, {.icon = icon::restaurant, .label = "離乳食・食事"});
  topic_tile(ui, "t.sleep", {1055, 506, 340, 136}, {.icon = icon::bedtime, .label = "睡眠・夜泣き", .chosen = true});
  list_row(ui, "row", {40, 684, 500, 139},
           {.icon = icon::phone_in_talk, .family = Family::asagi, .label = "あとで、電話で", .body = "火〜土"});
  field(ui, "f.ok", {560, 684, 480, 122}, {.label = "会員番号", .value = "20418"});
  field(ui, "f.wrong", {1060, 684, 500, 122}, {.label = "生まれた月", .value = "13月", .caret = false, .wrong = true});
  draw_steps(c, ui.theme(), {40, 1046, 440, 40}, 1, 2);
  c.push_clip({540, 1030, 500, 110});
  draw_cord(c, ui.theme(), {540, 1050, 1086, 30, 118, 60, 9, 860});
  c.pop_clip();
  draw_bead(c, ui.theme(), {600, 1086}, Thread::hub, Bead::met, ui.colours().paper);
  draw_bead(c, ui.theme(), {718, 1086}, Thread::ward, Bead::met, ui.colours().paper);
  draw_bead(c, ui.theme(), {836, 1086}, Thread::ward, Bead::next, ui.colours().paper);
  draw_bead(c, ui.theme(), {954, 1086}, Thread::ward, Bead::to_come, ui.colours().paper);
  for (int i = 0; i < 8; ++i) {
    const PartyDoll doll = party_doll(ui.theme(), i, i != 4);
    draw_doll(c, ui.theme(), 1100.0F + static_cast<float>(i) * 60, 1190, doll.height_units * 0.75F, doll.doll);
  }
}

void motif(Ui& ui) {
  const Canvas& c = ui.canvas();
  c.fill({0, 0, ui.size().w, ui.size().h}, ui.colours().paper);
  ui.text("title", {40, 24, 800, 70}, "二つの「つ」", {.role = TypeRole::title});
  draw_sign(c, ui.theme(), {400, 340}, 130, {.tail_left = 247, .tail_right = 247, .angle = 56, .width = 34});
  for (const auto& [x, angle] : {std::pair{190.0F, 30.0F}, std::pair{580.0F, 56.0F}, std::pair{970.0F, 88.0F}}) {
    draw_sign(c, ui.theme(), {x, 630}, 70,
              {.tail_left = 120, .tail_right = 120, .angle = angle, .width = 20, .filled = angle > 80});
  }
  draw_countdown(c, ui.theme(), {1120, 630}, 78, 0.75F);
  draw_hub_house(c, ui.theme(), 900, 420, 180);
  draw_ward_house(c, ui.theme(), 1130, 420, 180);
}

}  // namespace

std::vector<Plate> component_plates() {
  return {
      {.name = "C1-components",
       .width = 1600,
       .height = 1200,
       .draw = components,
       .linted = false,
       .press = "b.pressed"},
      {.name = "C1-components-hc",
       .width = 1600,
       .height = 1200,
       .theme = {.contrast = Contrast::high},
       .draw = components,
       .linted = false,
       .press = "b.pressed"},
      {.name = "C2-motif", .draw = motif, .linted = false},
  };
}

}  // namespace tsunagu::gallery
