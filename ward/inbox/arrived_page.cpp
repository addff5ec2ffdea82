#include <cmath>

#include "ward/page/sheet.h"

namespace tsunagu::ward::screens {

void draw_arrived(const Sheet& sheet) {
  const auto& say = sheet.say;
  const auto& arrived = *sheet.state.arrived;
  auto body = begin_sheet(sheet, "arrived", say("scan.title"), "scan");
  const bool warned = arrived.for_review || arrived.may_be_forgotten;
  const auto names = check_names(say);
  const std::vector<std::string_view> checks(names.begin(), names.end());
  const auto headline = say(arrived.for_review         ? "arrived.review"
                            : arrived.may_be_forgotten ? "arrived.restored"
                                                       : "arrived.ready");
  const auto facts = say("arrived.from", {{"hub", arrived.hub},
                                          {"device", arrived.device},
                                          {"no", std::to_string(arrived.running_no)},
                                          {"day", say.day(arrived.issued)},
                                          {"time", say.time(arrived.issued)}});
  const auto passed = arrived.for_review         ? static_cast<int>(Check::signature)
                      : arrived.may_be_forgotten ? static_cast<int>(Check::first_time)
                                                 : static_cast<int>(checks.size());
  // A warning is longer than a word of consent: beside the row of checks it takes two lines on a narrow screen.
  const float high = sheet.px(warned && body.w < sheet.px(1250) ? 150 : 116);
  ui::verdict(sheet.ui, "verdict", body.top_part(high),
              {.tone = warned ? ui::Tone::today : ui::Tone::good,
               .icon = warned ? ui::icon::warning : ui::icon::check,
               .headline = headline,
               .facts = facts,
               .checks = checks,
               .passed = passed});
  body = body.without_top(high + sheet.px(16));
  const ui::Rect card = body.left_part(std::round(body.w * 0.3F));
  ui::desk_card(sheet.ui, card, say("arrived.request"));
  scrolled_facts(sheet, "arrived.request",
                 {card.x + sheet.px(24), card.y + sheet.px(64), card.w - sheet.px(44), card.h - sheet.px(80)},
                 facts_of(sheet, arrived.detail, sheet.state.now));
  draw_compare(sheet, body.without_left(card.w + sheet.px(20)));
}

}  // namespace tsunagu::ward::screens
