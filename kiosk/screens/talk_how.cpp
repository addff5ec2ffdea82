// Here, by phone, or with a ward professional; and 今つらい, which looks like the others and asks nothing more.
#include "kiosk/screens/pages.h"
#include "kiosk/screens/parts.h"

namespace tsunagu::kiosk::screens {
namespace {

struct Row {
  const char* id;
  char32_t icon;
  ui::Family family;
  std::string body;
  Intent intent;
};

std::vector<Row> rows_of(const Sheet& sheet) {
  const HubView& hub = sheet.state.hub;
  const std::string roles = on_duty(sheet);
  std::vector<Row> rows;
  rows.push_back({"how.here", ui::icon::forum, ui::Family::kaki,
                  roles.empty() ? sheet.say("how.here_more_staff") : sheet.say("how.here_more", {{"roles", roles}}),
                  ChooseHow{RequestHow::here_now}});
  rows.push_back({"how.phone", ui::icon::phone_in_talk, ui::Family::honey,
                  sheet.say("how.phone_more", {{"hours", hub.phone_hours}}),
                  ChooseHow{RequestHow::by_phone}});
  if (hub.can_hand_over) {
    rows.push_back({"how.ward", ui::icon::local_library, ui::Family::asagi, sheet.say("how.ward_more"),
                    ChooseHow{RequestHow::ward_professional}});
  }
  rows.push_back({"how.now", ui::icon::spa, ui::Family::sand, sheet.say("how.now_more"), AskForSomeoneNow{}});
  return rows;
}

}  // namespace

void draw_talk_how(const Sheet& sheet) {
  const ui::PageLayout layout =
      begin(sheet, {.id = "talk_how", .title = sheet.say("how.title"), .steps = talk_step(1)});
  const auto rows = rows_of(sheet);
  ui::Rect body = ui::body_with_actions(layout);
  const int count = static_cast<int>(rows.size());
  const float most = sheet.u(is_tall(layout) ? 210 : 172) * static_cast<float>(count);
  body = body.top_part(std::min(body.h, most));
  for (int i = 0; i < count; ++i) {
    const Row& row = rows[static_cast<std::size_t>(i)];
    if (ui::list_row(sheet.ui, row.id, ui::row_of(body, i, count, sheet.theme().gap()),
                     {.icon = row.icon,
                      .family = row.family,
                      .label = sheet.say(row.id),
                      .body = sheet.say.small(row.body),
                      .body_role = sheet.is_large() ? ui::TypeRole::caption : ui::TypeRole::body})) {
      sheet.ask(row.intent);
    }
  }
}

}  // namespace tsunagu::kiosk::screens
