// Why a request is not taken in, on the page where the officer stands.
#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {

void draw_reasons(const Sheet& sheet, const ui::Rect& area) {
  ui::desk_card(sheet.ui, area, sheet.say("reason.title"));
  auto rest = area.shrunk(sheet.px(24), sheet.px(14)).without_top(sheet.px(46));
  auto look = sheet.look(ui::DeskType::body, sheet.ui.colours().ink2);
  look.most_lines = 4;
  const float high = sheet.px(52);
  const float gap = sheet.px(10);
  constexpr int reasons = static_cast<int>(domain::enum_limit<domain::DeclineReason>);
  for (int reason = 1; reason <= reasons; ++reason) {
    const auto label = sheet.say(
        "reason.key", {{"key", std::to_string(reason)}, {"why", sheet.say("reason." + std::to_string(reason))}});
    if (ui::desk_button(sheet.ui, "reason." + std::to_string(reason), rest.top_part(high),
                        {.kind = ui::ButtonKind::secondary, .label = label})) {
      sheet.ask(Decline{static_cast<domain::DeclineReason>(reason)});
    }
    rest = rest.without_top(high + gap);
  }
  const auto keep = sheet.say("reason.keep");
  if (ui::desk_button(sheet.ui, "reason.keep", rest.top_part(high), {.kind = ui::ButtonKind::quiet, .label = keep})) {
    sheet.ask(KeepHeld{});
  }
  sheet.ui.text("reason.how", rest.without_top(high + gap), sheet.say("reason.how"), look);
}

void draw_keys(const Sheet& sheet, const ui::Rect& row, std::string_view key) {
  auto look = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  look.middle = true;
  look.most_lines = 1;
  look.least = 0.7F;
  sheet.ui.text("keys", row, sheet.say(key), look);
}

}  // namespace tsunagu::ward::inbox
