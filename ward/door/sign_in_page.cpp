#include <cmath>

#include "ward/door/pages.h"

namespace tsunagu::ward::door {
namespace {

// The ward's house at the end of the two threads.
void draw_picture(const Sheet& sheet, const ui::Rect& area) {
  const auto& canvas = sheet.ui.canvas();
  const float base = std::round(area.bottom() - sheet.px(10));
  const float size = sheet.px(104);
  canvas.round_line({area.x, base}, {area.right(), base}, sheet.ui.colours().sand2, sheet.px(5));
  ui::draw_hub_house(canvas, sheet.ui.theme(), area.x + area.w * 0.16F, base, size);
  ui::draw_ward_house(canvas, sheet.ui.theme(), area.x + area.w * 0.84F, base, size);
  const float r = sheet.px(30);
  ui::draw_sign(canvas, sheet.ui.theme(), {area.centre().x, base - sheet.px(56)}, r,
                {.tail_left = sheet.px(74), .tail_right = sheet.px(74), .angle = 56});
}

void draw_officers(const Sheet& sheet, const ui::Rect& area) {
  const auto count = sheet.model.officers.size();
  const float high = sheet.px(48);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& officer = sheet.model.officers[i];
    const auto label = sheet.say("role." + officer.role) + "　" + officer.name;
    const bool chosen = i == sheet.model.chosen_officer;
    const ui::Rect row{area.x, area.y + static_cast<float>(i) * (high + sheet.px(10)), area.w, high};
    if (ui::desk_button(sheet.ui, "signin.officer." + std::to_string(i), row,
                        {.kind = chosen ? ui::ButtonKind::secondary : ui::ButtonKind::quiet,
                         .label = label,
                         .icon = chosen ? ui::icon::check_circle : ui::icon::radio_button_unchecked})) {
      sheet.ask(ChooseOfficer{i});
    }
  }
}

}  // namespace

void draw_sign_in(const Sheet& sheet) {
  const auto body = begin_door(sheet);
  const auto& say = sheet.say;
  const auto count = sheet.model.officers.size();
  const bool several = count > 1;
  const float officers = several ? static_cast<float>(count) * sheet.px(58) + sheet.px(14) : 0;
  const float high = std::min(body.h, sheet.px(444) + officers);
  const float wide = std::min(body.w, sheet.px(560));
  const ui::Rect card{std::round(body.centre().x - wide / 2), std::round(body.centre().y - high / 2), wide, high};
  ui::desk_card(sheet.ui, card);
  const auto inside = card.shrunk(sheet.px(44), sheet.px(32));
  draw_picture(sheet, inside.top_part(sheet.px(140)));

  auto title = sheet.look(ui::DeskType::title);
  title.align = letters::Align::centre;
  title.most_lines = 1;
  sheet.ui.text("page.title", {inside.x, inside.y + sheet.px(160), inside.w, sheet.px(40)}, say("signin.title"), title);
  float y = inside.y + sheet.px(216);
  auto who = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
  who.align = letters::Align::centre;
  who.most_lines = 1;
  if (several) {
    draw_officers(sheet, {inside.x, y, inside.w, officers});
    y += officers;
  } else if (count == 1) {
    const auto& officer = sheet.model.officers.front();
    sheet.ui.text("signin.who", {inside.x, y - sheet.px(10), inside.w, sheet.px(28)},
                  say("role." + officer.role) + "　" + officer.name, who);
    y += sheet.px(28);
  }
  const auto placeholder = say("signin.passphrase");
  auto typed = field(sheet, "signin.passphrase", {inside.x, y, inside.w, sheet.px(52)}, sheet.model.passphrase,
                     {.placeholder = placeholder, .icon = ui::icon::lock, .limit = 120, .masked = true});
  if (typed.changed) sheet.ask(TypePassphrase{std::move(*typed.changed)});
  const auto go = say("signin.go");
  const bool pressed =
      ui::desk_button(sheet.ui, "signin.go", {inside.x, y + sheet.px(72), inside.w, sheet.px(56)}, {.label = go});
  if (typed.entered || pressed) sheet.ask(SignIn{});
}

}  // namespace tsunagu::ward::door
