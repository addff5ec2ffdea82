// Here, by phone, or with a ward professional; and 今つらい, which looks like the others and asks nothing more.

#include "kiosk/page/hub_words.h"
#include "kiosk/talk/pages.h"

namespace tsunagu::kiosk::talk {
namespace {

std::vector<ChoiceRow> rows_of(const Sheet& sheet) {
  const HubView& hub = sheet.common.hub;
  const std::string roles = on_duty(sheet);
  std::vector<ChoiceRow> rows;
  const std::string just = sheet.say("how.just_more");
  rows.push_back({"how.just", ui::icon::emoji_people, ui::Family::kaki, just, JustTalk{}, true});
  rows.push_back({"how.here", ui::icon::forum, ui::Family::kaki,
                  roles.empty() ? sheet.say("how.here_more_staff") : sheet.say("how.here_more", {{"roles", roles}}),
                  ChooseHow{RequestHow::here_now}, true});
  rows.push_back({"how.phone", ui::icon::phone_in_talk, ui::Family::honey,
                  sheet.say("how.phone_more", {{"hours", hub.phone_hours}}), ChooseHow{RequestHow::by_phone}});
  if (hub.can_hand_over) {
    rows.push_back({"how.ward", ui::icon::local_library, ui::Family::asagi, sheet.say("how.ward_more"),
                    ChooseHow{RequestHow::ward_professional}});
  }
  rows.push_back({"how.now", ui::icon::spa, ui::Family::sand, sheet.say("how.now_more"), AskForSomeoneNow{}});
  return rows;
}

}  // namespace

void draw_how(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("how.title"), .steps = talk_step(1)});
  draw_choices(sheet, ui::body_with_actions(layout), rows_of(sheet));
}

}  // namespace tsunagu::kiosk::talk
