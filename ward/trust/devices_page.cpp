#include <algorithm>
#include <cmath>

#include "shared/ui/code_plate.h"
#include "ward/trust/pages.h"

namespace tsunagu::ward::trust {
namespace {

// A card that was scanned: what two people compare over the telephone, large.
float draw_enrolment(const Sheet& sheet, const ui::Rect& body) {
  const auto& enrolment = sheet.model.enrolment;
  if (!enrolment) return 0;
  const auto& say = sheet.say;
  const auto colours = sheet.ui.theme().family(ui::Family::honey);
  const ui::Rect rect = body.top_part(sheet.px(212));
  tinted_plate(sheet, rect, colours, 5, 20);
  const auto inside = rect.shrunk(sheet.px(28), sheet.px(18));
  auto title = sheet.look(ui::DeskType::heading);
  title.most_lines = 1;
  title.markup = letters::Markup::none;
  sheet.ui.text("enrolment", inside.top_part(sheet.px(32)), enrolment->hub + "　" + enrolment->name, title);
  auto text = sheet.look(ui::DeskType::body);
  text.most_lines = 2;
  const auto question = enrolment->revoked ? "enrolment.revoked"
                        : enrolment->known ? "enrolment.known"
                                           : "enrolment.compare";
  sheet.ui.text("enrolment.question", {inside.x, inside.y + sheet.px(36), inside.w, sheet.px(52)}, say(question), text);
  auto figures = sheet.look(ui::DeskType::title);
  figures.most_lines = 1;
  figures.least = 0.6F;
  sheet.ui.text("enrolment.fingerprint", {inside.x, inside.y + sheet.px(76), inside.w, sheet.px(44)},
                enrolment->fingerprint, figures);
  const ui::Rect buttons{inside.x, rect.bottom() - sheet.px(74), std::min(inside.w, sheet.px(560)), sheet.px(52)};
  const auto forget = say("enrolment.forget");
  if (!enrolment->known) {
    const auto trust = say("enrolment.trust");
    if (ui::desk_button(sheet.ui, "enrolment.trust", ui::column_of(buttons, 1, 2, sheet.px(14)),
                        {.kind = ui::ButtonKind::secondary, .label = trust, .icon = ui::icon::verified})) {
      sheet.ask(TrustDevice{});
    }
  }
  if (ui::desk_button(sheet.ui, "enrolment.forget", ui::column_of(buttons, 0, 2, sheet.px(14)),
                      {.kind = ui::ButtonKind::secondary, .label = forget, .icon = ui::icon::close})) {
    sheet.ask(ForgetEnrolment{});
  }
  return rect.h + sheet.px(16);
}

void draw_own_key(const Sheet& sheet, const ui::Rect& card) {
  const auto& own = sheet.model.own_key;
  const auto& say = sheet.say;
  ui::desk_card(sheet.ui, card, say("own.title"));
  const auto inside = card.shrunk(sheet.px(24), 0);
  auto text = sheet.look(ui::DeskType::body);
  text.most_lines = 3;
  sheet.ui.text("own.how", {inside.x, card.y + sheet.px(58), inside.w, sheet.px(80)}, say("own.how"), text);
  auto figures = sheet.look(ui::DeskType::heading);
  figures.most_lines = 3;
  figures.least = 0.7F;
  sheet.ui.text("own.fingerprint", {inside.x, card.y + sheet.px(142), inside.w, sheet.px(68)}, own.fingerprint,
                figures);
  auto small = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  small.most_lines = 1;
  sheet.ui.text("own.valid", {inside.x, card.y + sheet.px(212), inside.w, sheet.px(26)},
                say("own.valid", {{"day", say.full_day(own.valid_to)}}), small);
  const ui::Rect rest{inside.x, card.y + sheet.px(244), inside.w, card.h - sheet.px(262)};
  const float side = std::min(rest.w, rest.h);
  if (own.digits.empty() || side <= 0) return;
  ui::code_plate(sheet.ui, "own.qr", {std::round(rest.centre().x - side / 2), rest.y, side, side}, own.digits,
                 say("own.code"));
}

constexpr float revoke_wide = 150;

// What is said about a device, one under the other; the numbers of what is missing may be many.
struct DeviceWords {
  std::string name, since, missing;
};
DeviceWords words_of(const Sheet& sheet, const DeviceRow& device) {
  const auto& say = sheet.say;
  return {
      device.hub + "　" + device.name,
      say("device.facts", {{"key", device.key_id}, {"day", say.full_day(device.since)}}),
      device.missing.empty() ? std::string{} : say("device.missing", {{"numbers", numbers_of(say, device.missing)}})};
}
struct DeviceLooks {
  ui::TextLook name, facts;
};
DeviceLooks device_looks(const Sheet& sheet) {
  DeviceLooks looks{sheet.look(ui::DeskType::body_bold), sheet.look(ui::DeskType::small, sheet.ui.colours().ink2)};
  for (auto* look : {&looks.name, &looks.facts}) {
    look->most_lines = 40;
    look->least = 1;
    look->markup = letters::Markup::none;
  }
  return looks;
}
struct DeviceHeights {
  float name, since, missing;
  [[nodiscard]] float all() const { return name + since + missing; }
};
DeviceHeights heights_of(const Sheet& sheet, const DeviceWords& words, float width) {
  const auto looks = device_looks(sheet);
  const auto high = [&](const std::string& text, const ui::TextLook& look) {
    return text.empty() ? 0 : std::ceil(sheet.ui.measure(text, look, width).h) + sheet.px(6);
  };
  return {high(words.name, looks.name), high(words.since, looks.facts), high(words.missing, looks.facts)};
}
float words_width(const Sheet& sheet, float row) { return row - sheet.px(revoke_wide + 20); }
float device_height(const Sheet& sheet, const DeviceRow& device, float width) {
  const float words = heights_of(sheet, words_of(sheet, device), words_width(sheet, width)).all();
  return std::max(words + sheet.px(20), sheet.px(74));
}

void draw_device(const Sheet& sheet, std::size_t index, const ui::Rect& row) {
  const auto& device = sheet.model.devices[index];
  const auto& say = sheet.say;
  const auto& p = sheet.ui.colours();
  const auto id = "device." + std::to_string(index);
  const float button = sheet.px(revoke_wide);
  const auto words = words_of(sheet, device);
  const auto looks = device_looks(sheet);
  const float wide = words_width(sheet, row.w);
  const auto heights = heights_of(sheet, words, wide);
  float y = row.y + sheet.px(10);
  sheet.ui.text(id, {row.x, y, wide, heights.name}, words.name, looks.name);
  y += heights.name;
  sheet.ui.text(id + ".facts", {row.x, y, wide, heights.since}, words.since, looks.facts);
  y += heights.since;
  if (!words.missing.empty()) {
    sheet.ui.text(id + ".missing", {row.x, y, wide, heights.missing}, words.missing, looks.facts);
  }
  sheet.ui.canvas().fill({row.x, row.bottom() - sheet.px(2), row.w, sheet.px(2)}, p.sand2);
  const ui::Rect place{row.right() - button, row.y + sheet.px(14), button, sheet.px(44)};
  if (device.revoked_on) {
    const auto revoked = say("device.revoked", {{"day", say.day(*device.revoked_on)}});
    auto look = sheet.look(ui::DeskType::small, p.akane);
    look.align = letters::Align::right;
    look.middle = true;
    look.most_lines = 2;
    sheet.ui.text(id + ".revoked", place, revoked, look);
    return;
  }
  const auto label = say("device.revoke");
  if (ui::desk_button(sheet.ui, id + ".revoke", place, {.kind = ui::ButtonKind::quiet, .label = label})) {
    sheet.ask(AskRevoke{device.key_id});
  }
}

// Asked once more, in place of the list's heading: what it means, and both answers of one size.
float draw_revoking(const Sheet& sheet, const ui::Rect& card) {
  const auto& model = sheet.model;
  if (!model.revoking) return 0;
  const auto device = std::find_if(model.devices.begin(), model.devices.end(),
                                   [&](const DeviceRow& row) { return row.key_id == *model.revoking; });
  if (device == model.devices.end()) return 0;
  const ui::Rect rect = card.top_part(sheet.px(150));
  const auto colours = sheet.ui.theme().family(ui::Family::akane);
  tinted_plate(sheet, rect, colours, 4, 16);
  auto text = sheet.look(ui::DeskType::body_bold);
  text.most_lines = 2;
  const auto inside = rect.shrunk(sheet.px(20), sheet.px(14));
  sheet.ui.text("revoke.question", inside.top_part(sheet.px(54)),
                sheet.say("revoke.question", {{"name", device->hub + " " + device->name}}), text);
  const ui::Rect buttons = inside.bottom_part(sheet.px(52));
  const auto keep = sheet.say("revoke.keep");
  const auto confirm = sheet.say("revoke.confirm");
  if (ui::desk_button(sheet.ui, "revoke.keep", ui::column_of(buttons, 0, 2, sheet.px(14)),
                      {.kind = ui::ButtonKind::secondary, .label = keep})) {
    sheet.ask(KeepDevice{});
  }
  if (ui::desk_button(sheet.ui, "revoke.confirm", ui::column_of(buttons, 1, 2, sheet.px(14)),
                      {.kind = ui::ButtonKind::danger, .label = confirm, .icon = ui::icon::block})) {
    sheet.ask(ConfirmRevoke{});
  }
  return rect.h + sheet.px(12);
}

void draw_devices(const Sheet& sheet, const ui::Rect& card) {
  ui::desk_card(sheet.ui, card, sheet.say("devices.title"));
  ui::Rect rest{card.x + sheet.px(24), card.y + sheet.px(60), card.w - sheet.px(48), card.h - sheet.px(76)};
  const auto& devices = sheet.model.devices;
  if (devices.empty()) {
    auto look = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
    look.most_lines = 4;
    sheet.ui.text("devices.none", rest.top_part(sheet.px(120)), sheet.say("devices.none"), look);
    return;
  }
  rest = rest.without_top(draw_revoking(sheet, rest));
  const auto height = [&](float width) {
    float high = 0;
    for (const auto& device : devices) high += device_height(sheet, device, width);
    return high;
  };
  scrolled(sheet, "devices", rest, height, [&](const ui::Rect& area) {
    float y = area.y;
    for (std::size_t i = 0; i < devices.size(); ++i) {
      const float high = device_height(sheet, devices[i], area.w);
      draw_device(sheet, i, {area.x, y, area.w, high});
      y += high;
    }
  });
}

// The key's end is said before it comes; renewing it is asked once more.
float draw_foot(const Sheet& sheet, const ui::Rect& body) {
  const auto& own = sheet.model.own_key;
  const auto gap = sheet.px(14);
  if (own.asked) {
    const ui::Rect rect = body.bottom_part(sheet.px(150));
    tinted_plate(sheet, rect, sheet.ui.theme().family(ui::Family::honey), 4, 16);
    const auto inside = rect.shrunk(sheet.px(20), sheet.px(14));
    auto text = sheet.look(ui::DeskType::body_bold);
    text.most_lines = 2;
    sheet.ui.text("renew.question", inside.top_part(sheet.px(54)),
                  sheet.say("renew.question", {{"day", sheet.say.full_day(own.valid_to)}}), text);
    const auto keep = sheet.say("renew.keep");
    const auto confirm = sheet.say("renew.confirm");
    const auto buttons = inside.bottom_part(sheet.px(52));
    if (ui::desk_button(sheet.ui, "renew.keep", ui::column_of(buttons, 0, 2, gap),
                        {.kind = ui::ButtonKind::secondary, .label = keep})) {
      sheet.ask(KeepKey{});
    }
    if (ui::desk_button(sheet.ui, "renew.confirm", ui::column_of(buttons, 1, 2, gap),
                        {.kind = ui::ButtonKind::secondary, .label = confirm, .icon = ui::icon::key})) {
      sheet.ask(ConfirmRenew{});
    }
    return rect.h + gap;
  }
  const ui::Rect buttons = body.bottom_part(sheet.px(52));
  const auto officers = sheet.say("officers.open");
  if (ui::desk_button(sheet.ui, "officers.open", ui::column_of(buttons, 0, 2, gap),
                      {.kind = ui::ButtonKind::secondary, .label = officers, .icon = ui::icon::people})) {
    sheet.ask(ShowOfficers{});
  }
  const auto renew = sheet.say("renew.open");
  if (own.may_renew && ui::desk_button(sheet.ui, "renew.open", ui::column_of(buttons, 1, 2, gap),
                                       {.kind = ui::ButtonKind::secondary, .label = renew, .icon = ui::icon::key})) {
    sheet.ask(AskRenew{});
  }
  return buttons.h + gap;
}

}  // namespace

void draw_trust(const Sheet& sheet) {
  auto body = begin_sheet(sheet, sheet.say("trust.title"), "trust");
  body = body.without_top(draw_enrolment(sheet, body));
  body = body.without_bottom(draw_foot(sheet, body));
  const float own = std::round(body.w * 0.4F);
  draw_devices(sheet, body.without_right(own + sheet.px(16)));
  draw_own_key(sheet, body.right_part(own));
}

}  // namespace tsunagu::ward::trust
