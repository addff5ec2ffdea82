#include <algorithm>
#include <cmath>

#include "ward/trust/pages.h"

namespace tsunagu::ward::trust {
namespace {

constexpr float row_high = 64;

std::string roles_in(const Sheet& sheet, const domain::Roles& roles) {
  std::vector<std::string> out;
  for (const auto role : roles.list()) out.push_back(sheet.say("power." + std::string(domain::name_of(role))));
  return out.empty() ? sheet.say("officers.no_role") : sheet.say.list(out);
}

void draw_list(const Sheet& sheet, const ui::Rect& card) {
  const auto& view = sheet.model.officers;
  ui::desk_card(sheet.ui, card, sheet.say("officers.title"));
  auto rest = ui::Rect{card.x + sheet.px(20), card.y + sheet.px(60), card.w - sheet.px(40), card.h - sheet.px(76)};
  if (view.may_manage) {
    const auto add = sheet.say("officers.add");
    if (ui::desk_button(sheet.ui, "officers.add", rest.bottom_part(sheet.px(52)),
                        {.kind = ui::ButtonKind::secondary, .label = add, .icon = ui::icon::add})) {
      sheet.ask(BeginAdding{});
    }
    rest = rest.without_bottom(sheet.px(64));
  }
  const auto height = [&](float) { return static_cast<float>(view.list.size()) * sheet.px(row_high); };
  scrolled(sheet, "officers", rest, height, [&](const ui::Rect& area) {
    for (std::size_t i = 0; i < view.list.size(); ++i) {
      const auto& one = view.list[i];
      const bool chosen = !view.adding && i == view.chosen;
      const ui::Rect row{area.x, area.y + static_cast<float>(i) * sheet.px(row_high), area.w, sheet.px(row_high - 12)};
      if (ui::desk_button(sheet.ui, "officer." + std::to_string(i), row,
                          {.kind = chosen ? ui::ButtonKind::secondary : ui::ButtonKind::quiet,
                           .label = one.name,
                           .icon = chosen ? ui::icon::check_circle : ui::icon::radio_button_unchecked})) {
        sheet.ask(ChooseEntry{i});
      }
    }
  });
}

// Seven roles, two in a row. What a role may do is asked in words before it is given.
float draw_roles(const Sheet& sheet, const ui::Rect& area, const domain::Roles& roles) {
  const float high = sheet.px(44);
  const float step = high + sheet.px(6);
  std::size_t at = 0;
  for (const auto role : domain::all_roles) {
    const auto row = static_cast<float>(at / 2);
    const ui::Rect place = ui::column_of({area.x, area.y + row * step, area.w, high}, at % 2, 2, sheet.px(10));
    const auto name = std::string(domain::name_of(role));
    const auto label = sheet.say("power." + name);
    if (ui::desk_button(sheet.ui, "role." + name, place,
                        {.kind = roles.has(role) ? ui::ButtonKind::secondary : ui::ButtonKind::quiet,
                         .label = label,
                         .icon = roles.has(role) ? ui::icon::check_circle : ui::icon::radio_button_unchecked})) {
      sheet.ask(ToggleRole{role});
    }
    ++at;
  }
  return std::ceil(static_cast<float>(domain::all_roles.size()) / 2) * step;
}

// Typed twice, both under each other; the button stands below them.
float draw_passphrases(const Sheet& sheet, const ui::Rect& area) {
  const auto& view = sheet.model.officers;
  const auto first = sheet.say("officers.passphrase");
  const auto second = sheet.say("officers.again");
  const float high = sheet.px(48);
  auto typed = field(sheet, "officers.passphrase", {area.x, area.y, area.w, high}, view.passphrase,
                     {.placeholder = first, .icon = ui::icon::lock, .limit = 120, .masked = true});
  if (typed.changed) sheet.ask(TypeNew{std::move(*typed.changed)});
  auto again = field(sheet, "officers.again", {area.x, area.y + sheet.px(56), area.w, high}, view.again,
                     {.placeholder = second, .icon = ui::icon::lock, .limit = 120, .masked = true});
  if (again.changed) sheet.ask(TypeAgain{std::move(*again.changed)});
  return sheet.px(112);
}

void draw_adding(const Sheet& sheet, const ui::Rect& card) {
  const auto& view = sheet.model.officers;
  ui::desk_card(sheet.ui, card, sheet.say("officers.new"));
  auto rest = ui::Rect{card.x + sheet.px(24), card.y + sheet.px(56), card.w - sheet.px(48), card.h - sheet.px(72)};
  const auto name = sheet.say("officers.name");
  auto typed = field(sheet, "officers.name", rest.top_part(sheet.px(48)), view.new_name,
                     {.placeholder = name, .icon = ui::icon::people, .limit = 48});
  if (typed.changed) sheet.ask(NameOfficer{std::move(*typed.changed)});
  rest = rest.without_top(sheet.px(60));
  rest = rest.without_top(draw_roles(sheet, rest, view.new_roles) + sheet.px(6));
  rest = rest.without_top(draw_passphrases(sheet, rest));
  const auto add = sheet.say("officers.add_now");
  if (ui::desk_button(sheet.ui, "officers.add_now", rest.top_part(sheet.px(52)), {.label = add})) {
    sheet.ask(AddOfficer{});
  }
}

std::string question_about(const Sheet& sheet, const OfficerEntry& who, const AskedChange& asked) {
  const auto name = who.name;
  if (asked.what == AskedChange::What::remove) return sheet.say("officers.ask.remove", {{"name", name}});
  const auto role = std::string(domain::name_of(asked.role));
  const auto words = sheet.say("power." + role);
  if (asked.what == AskedChange::What::take) return sheet.say("officers.ask.take", {{"name", name}, {"role", words}});
  return sheet.say("officers.ask.give", {{"name", name}, {"role", words}}) + sheet.say("power." + role + ".may");
}

void draw_question(const Sheet& sheet, const ui::Rect& area, const OfficerEntry& who, const AskedChange& asked) {
  tinted_plate(sheet, area, sheet.ui.theme().family(ui::Family::honey), 4, 16);
  const auto inside = area.shrunk(sheet.px(20), sheet.px(14));
  auto text = sheet.look(ui::DeskType::body_bold);
  text.most_lines = 5;
  sheet.ui.text("officers.question", inside.without_bottom(sheet.px(60)), question_about(sheet, who, asked), text);
  const auto buttons = inside.bottom_part(sheet.px(52));
  const auto keep = sheet.say("officers.keep");
  const auto go = sheet.say("officers.confirm");
  if (ui::desk_button(sheet.ui, "officers.keep", ui::column_of(buttons, 0, 2, sheet.px(14)),
                      {.kind = ui::ButtonKind::secondary, .label = keep})) {
    sheet.ask(KeepOfficer{});
  }
  if (ui::desk_button(sheet.ui, "officers.confirm", ui::column_of(buttons, 1, 2, sheet.px(14)),
                      {.kind = ui::ButtonKind::danger, .label = go})) {
    sheet.ask(ConfirmChange{});
  }
}

void draw_chosen(const Sheet& sheet, const ui::Rect& card) {
  const auto& view = sheet.model.officers;
  if (view.chosen >= view.list.size()) return ui::desk_card(sheet.ui, card);
  const auto& who = view.list[view.chosen];
  ui::desk_card(sheet.ui, card, who.name);
  auto rest = ui::Rect{card.x + sheet.px(24), card.y + sheet.px(56), card.w - sheet.px(48), card.h - sheet.px(72)};
  auto small = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  small.most_lines = 1;
  const auto since = who.last_in ? sheet.say("officers.last_in", {{"day", sheet.say.full_day(*who.last_in)}})
                                 : sheet.say("officers.never_in");
  small.middle = true;
  const auto top = rest.top_part(sheet.px(44));
  const bool removable = view.may_manage && !who.is_self && !view.asked;
  const float button = removable ? sheet.px(250) : 0;
  sheet.ui.text("officers.since", top.without_right(button), since, small);
  const auto remove = sheet.say("officers.remove");
  if (removable && ui::desk_button(sheet.ui, "officers.remove", top.right_part(button),
                                   {.kind = ui::ButtonKind::quiet, .label = remove, .icon = ui::icon::block})) {
    sheet.ask(AskRemove{});
  }
  rest = rest.without_top(sheet.px(50));
  if (!view.may_manage) {
    auto roles = sheet.look(ui::DeskType::body);
    roles.most_lines = 3;
    sheet.ui.text("officers.roles", rest.top_part(sheet.px(80)), roles_in(sheet, who.roles), roles);
    rest = rest.without_top(sheet.px(88));
  }
  if (view.asked) return draw_question(sheet, rest.top_part(std::min(rest.h, sheet.px(230))), who, *view.asked);
  if (view.may_manage) rest = rest.without_top(draw_roles(sheet, rest, who.roles) + sheet.px(6));
  if (view.may_manage || who.is_self) {
    rest = rest.without_top(draw_passphrases(sheet, rest));
    const auto change = sheet.say("officers.change");
    if (ui::desk_button(sheet.ui, "officers.change", rest.top_part(sheet.px(48)),
                        {.kind = ui::ButtonKind::secondary, .label = change, .icon = ui::icon::lock})) {
      sheet.ask(SetPassphrase{});
    }
    rest = rest.without_top(sheet.px(56));
  }
}

}  // namespace

void draw_officers(const Sheet& sheet) {
  const auto body = begin_sheet(sheet, sheet.say("officers.title"), "trust");
  const float right = std::round(body.w * 0.5F);
  draw_list(sheet, body.without_right(right + sheet.px(16)));
  const auto card = body.right_part(right);
  sheet.model.officers.adding ? draw_adding(sheet, card) : draw_chosen(sheet, card);
}

}  // namespace tsunagu::ward::trust
