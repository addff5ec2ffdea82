#include <cmath>
#include <string>
#include <vector>

#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

// What a request says, line by line; absent items are left out.
std::vector<page::LabelledLine> lines_of(const Sheet& sheet, const domain::IntakeDetail& detail, Instant now) {
  const auto& say = sheet.say;
  std::vector<page::LabelledLine> out;
  const auto add = [&](std::string_view key, std::string value, bool bold = false) {
    if (!value.empty()) out.push_back({say(key), std::move(value), bold});
  };
  add("fact.called", say.called(detail.called), true);
  add("fact.children", page::in_lines(say.children(detail.children, now)));
  if (detail.due) add("fact.due", say.due(*detail.due));
  add("fact.topics", say.topics(detail.topics));
  add("fact.words", detail.words);
  add("fact.wish", detail.wish);
  add("fact.decision", detail.decision);
  add("fact.contact", say.contact(detail.contact));
  add("fact.number", detail.member_number);
  add("fact.language", detail.language.empty() ? std::string{} : say.language(detail.language));
  std::vector<std::string> agreed;
  for (const auto item : detail.consent) {
    agreed.push_back(say("consent." + std::to_string(static_cast<int>(item))));
  }
  add("fact.consent", say.list(agreed));
  return out;
}

}  // namespace

void draw_arrived(const Sheet& sheet) {
  const auto& say = sheet.say;
  const auto& arrived = *sheet.model.arrived;
  auto body = begin_sheet(sheet, say("scan.title"), "scan");
  draw_keys(sheet, body.bottom_part(sheet.px(26)), sheet.model.declining ? "reason.keys" : "arrived.keys");
  body = body.without_bottom(sheet.px(32));
  const bool warned = arrived.for_review || arrived.may_be_forgotten || arrived.repeated;
  const auto names = check_names(say);
  const std::vector<std::string_view> checks(names.begin(), names.end());
  const auto headline = say(arrived.for_review         ? "arrived.review"
                            : arrived.may_be_forgotten ? "arrived.restored"
                            : arrived.repeated         ? "arrived.repeated"
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
  scrolled_lines(sheet, "arrived.request",
                 {card.x + sheet.px(24), card.y + sheet.px(64), card.w - sheet.px(44), card.h - sheet.px(80)},
                 lines_of(sheet, arrived.detail, sheet.common.now));
  const auto beside = body.without_left(card.w + sheet.px(20));
  sheet.model.declining ? draw_reasons(sheet, beside) : draw_compare(sheet, beside);
}

}  // namespace tsunagu::ward::inbox
