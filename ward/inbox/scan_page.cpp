#include <algorithm>
#include <array>
#include <cmath>

#include "shared/ui/live_view.h"
#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

// How a code that was turned away fared, and what can be done now.
float draw_refused(const Sheet& sheet, const ui::Rect& body) {
  const auto& refused = sheet.model.refused;
  if (!refused) return 0;
  const auto& say = sheet.say;
  const auto names = check_names(say);
  const std::vector<std::string_view> checks(names.begin(), names.end());
  const bool known = refused->reason == "already_received";
  const auto headline = say("refusal." + refused->reason);
  const auto facts = say("refusal." + refused->reason + ".todo", {{"case", refused->case_no}});
  const float high = sheet.px(140);
  ui::verdict(sheet.ui, "refused", body.top_part(high),
              {.tone = known ? ui::Tone::today : ui::Tone::problem,
               .icon = known ? ui::icon::history : ui::icon::error,
               .headline = headline,
               .facts = facts,
               .checks = checks,
               .passed = static_cast<int>(refused->failed_at)});
  float used = high + sheet.px(16);
  const ui::Rect button{body.x, body.y + used, sheet.px(280), sheet.px(52)};
  if (refused->case_id) {
    const auto label = say("refused.open");
    if (ui::desk_button(sheet.ui, "refused.open", button,
                        {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::people})) {
      sheet.ask(page::OpenCase{*refused->case_id});
    }
    used += button.h + sheet.px(16);
  } else if (refused->can_review) {
    const auto label = say("refused.review");
    if (ui::desk_button(sheet.ui, "refused.review", button,
                        {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::visibility})) {
      sheet.ask(ReviewRefused{});
    }
    used += button.h + sheet.px(16);
  }
  return used;
}

// One square a part: those that are there are filled.
float draw_parts(const Sheet& sheet, const ui::Rect& body) {
  const auto& parts = sheet.model.parts;
  if (!parts) return 0;
  const auto& p = sheet.ui.colours();
  const ui::Rect rect = body.top_part(sheet.px(96));
  const auto colours = sheet.ui.theme().family(ui::Family::honey);
  tinted_plate(sheet, rect, colours, 5, 20);
  const auto words =
      sheet.say("waiting.parts", {{"have", std::to_string(parts->have)}, {"count", std::to_string(parts->count)}});
  auto look = sheet.look(ui::DeskType::title);
  look.middle = true;
  look.most_lines = 1;
  const float squares = static_cast<float>(parts->count) * sheet.px(56);
  const bool fits = sheet.ui.words(
      {rect.x + sheet.px(32), rect.y, rect.w - squares - sheet.px(80), rect.h - sheet.px(5)}, words, look);
  for (int part = 1; part <= parts->count; ++part) {
    const bool missing = std::find(parts->missing.begin(), parts->missing.end(), part) != parts->missing.end();
    const ui::Rect square{
        rect.right() - sheet.px(32) - squares + static_cast<float>(part - 1) * sheet.px(56) + sheet.px(8),
        rect.centre().y - sheet.px(24), sheet.px(44), sheet.px(44)};
    if (missing) {
      sheet.ui.canvas().dashes(square, p.line, sheet.px(2), sheet.px(8));
    } else {
      sheet.ui.canvas().fill(square, p.asagi, sheet.px(8));
      sheet.ui.icon(ui::icon::check, square.centre(), sheet.icon(30), p.white);
    }
  }
  ui::Target target;
  target.id = "waiting";
  target.rect = rect;
  target.role = ui::Role::status;
  target.label = words;
  target.clipped = !fits;
  sheet.ui.show(std::move(target));
  return rect.h + sheet.px(16);
}

// Why the scanner that ward.toml names does not serve; empty when it does.
std::string trouble_of_scanner(const Sheet& sheet) {
  switch (sheet.model.scanner) {
    case Scanner::none:
    case Scanner::connected: break;
    case Scanner::missing: return sheet.say("scanner.missing");
    case Scanner::denied: return sheet.say("scanner.denied");
    case Scanner::unusable: return sheet.say("scanner.unusable");
  }
  return {};
}

// The two threads, apart: nothing is held yet.
void draw_empty(const Sheet& sheet, const ui::Rect& area) {
  const float r = std::min(sheet.px(64), area.h * 0.2F);
  const float tail = std::min(area.w * 0.38F, sheet.px(320));
  ui::draw_sign(sheet.ui.canvas(), sheet.ui.theme(), {area.centre().x, area.y + area.h * 0.36F}, r,
                {.tail_left = tail, .tail_right = tail, .angle = 30});
  auto title = sheet.look(ui::DeskType::title);
  title.align = letters::Align::centre;
  title.most_lines = 1;
  const auto trouble = trouble_of_scanner(sheet);
  auto text =
      trouble.empty() ? sheet.look(ui::DeskType::body, sheet.ui.colours().ink2) : sheet.look(ui::DeskType::body_bold);
  text.align = letters::Align::centre;
  text.most_lines = 3;
  const float y = area.y + area.h * 0.36F + r + sheet.px(36);
  sheet.ui.text("scan.ready", {area.x, y, area.w, sheet.px(42)}, sheet.say("scan.ready"), title);
  sheet.ui.text("scan.how", {area.x, y + sheet.px(52), area.w, sheet.px(84)},
                trouble.empty() ? sheet.say("scan.how") : trouble, text);
}

void draw_camera_button(const Sheet& sheet, const ui::Rect& rect) {
  const auto& camera = sheet.model.camera;
  const auto label = sheet.say(camera.on                     ? "camera.stop"
                               : camera.trouble == no_camera ? "camera.none"
                                                             : "camera.start");
  if (ui::desk_button(sheet.ui, "scan.camera", rect,
                      {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::photo_camera})) {
    sheet.ask(UseCamera{!camera.on});
  }
}

void draw_camera(const Sheet& sheet, const ui::Rect& area) {
  const auto& camera = sheet.model.camera;
  const auto words = sheet.say(camera.texture == 0 ? "camera.starting" : "camera.how");
  auto look = sheet.look(ui::DeskType::body_bold);
  look.align = letters::Align::centre;
  look.middle = true;
  look.most_lines = 1;
  ui::live_view(sheet.ui, camera.texture == 0 ? "camera" : "camera.live", area.without_bottom(sheet.px(44)),
                {.label = words,
                 .texture = camera.texture,
                 .width = camera.width,
                 .height = camera.height,
                 .mirrored = camera.mirrored});
  sheet.ui.text("camera.how", area.bottom_part(sheet.px(40)), words, look);
}

// Beside a list it has one line, and the keys stand beneath.
void draw_entry(const Sheet& sheet, const ui::Rect& card, bool beside_list) {
  const float camera = sheet.px(260);
  if (beside_list) {
    draw_keys(sheet, card.bottom_part(sheet.px(28)), sheet.model.declining ? "reason.keys" : "held.keys");
    draw_camera_button(sheet, {card.right() - camera, card.y, camera, sheet.px(52)});
  } else {
    ui::desk_card(sheet.ui, card, sheet.say("scan.by_hand"));
    draw_camera_button(sheet, {card.right() - sheet.px(24) - camera, card.y + sheet.px(8), camera, sheet.px(46)});
  }
  const auto inside = beside_list ? card.without_right(camera + sheet.px(16)) : card.shrunk(sheet.px(24), 0);
  const float y = card.y + (beside_list ? 0 : sheet.px(62));
  const float button = sheet.px(140);
  const auto placeholder = sheet.say("scan.entry");
  const bool entered =
      entry_field(sheet, "scan.entry", {inside.x, y, inside.w - button - sheet.px(16), sheet.px(52)}, sheet.model.entry,
                  {.placeholder = placeholder, .icon = ui::icon::content_paste, .limit = 9000});
  const auto take = sheet.say("scan.take");
  const bool pressed =
      ui::desk_button(sheet.ui, "scan.take", {inside.right() - button, y, button, sheet.px(52)}, {.label = take});
  if (entered || pressed) sheet.ask(TakeEntry{});
}

}  // namespace

std::vector<std::string> check_names(const page::Words& say) {
  constexpr std::array<std::string_view, all_checks.size()> keys{"form",    "addressed", "signature", "opened",
                                                                 "consent", "in_time",   "first_time"};
  std::vector<std::string> out;
  out.reserve(keys.size());
  for (const auto key : keys) out.push_back(say("check." + std::string(key)));
  return out;
}

void draw_scan(const Sheet& sheet) {
  auto body = begin_sheet(sheet, sheet.say("scan.title"), "scan");
  body = body.without_top(draw_refused(sheet, body));
  body = body.without_top(draw_parts(sheet, body));
  const bool beside_list = !sheet.model.held.empty();
  const ui::Rect entry = body.bottom_part(sheet.px(beside_list ? 88 : 138));
  draw_entry(sheet, entry, beside_list);
  const ui::Rect rest = body.without_bottom(entry.h + sheet.px(16));
  const auto& model = sheet.model;
  if (model.camera.on) return draw_camera(sheet, rest);
  if (model.held.empty() && model.declined.empty()) return draw_empty(sheet, rest);
  const auto list = rest.left_part(std::round(rest.w * 0.55F));
  draw_held(sheet, list);
  const auto beside = rest.without_left(list.w + sheet.px(16));
  if (model.held.empty()) return;
  model.declining ? draw_reasons(sheet, beside) : draw_chosen(sheet, beside);
}

}  // namespace tsunagu::ward::inbox
