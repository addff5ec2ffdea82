// The request is made: its code, or what happens next.
#include "kiosk/page/big_code.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/hub_words.h"
#include "kiosk/talk/pages.h"

namespace tsunagu::kiosk::talk {
namespace {

std::vector<CardEntry> what_follows(const Sheet& sheet) {
  std::vector<CardEntry> out;
  if (sheet.model.how == RequestHow::by_phone) {
    CardEntry call{{}, sheet.say("done.phone.1", {{"hub", hub_name(sheet)}})};
    if (sheet.model.answer_by) {
      call = {sheet.say.dates().day(*sheet.model.answer_by), sheet.say("done.phone.2", {{"hub", hub_name(sheet)}})};
    }
    if (!sheet.common.hub.phone_hours.empty()) {
      call.small = sheet.say.small(sheet.say("done.phone.3", {{"hours", sheet.common.hub.phone_hours}}));
    }
    out.push_back(std::move(call));
  } else {
    out.push_back({{}, sheet.say("done.here.1")});
    out.push_back({{}, sheet.say("done.here.2")});
  }
  return out;
}

std::string short_day(const domain::Day& day) {
  return std::to_string(static_cast<unsigned>(day.month())) + "/" + std::to_string(static_cast<unsigned>(day.day()));
}

}  // namespace

void draw_done(const Sheet& sheet) {
  if (sheet.common.code) {
    const bool in_parts = sheet.common.code->parts.size() > 1;
    const bool least = sheet.is_large() && in_parts;  // room for one sentence: what to do becomes the title
    const std::string how = sheet.say(sheet.is_large() || in_parts ? "done.code_how_short" : "done.code_how");
    std::vector<std::string> sentences;
    if (!least) sentences.push_back(how);
    if (sheet.model.answer_by) {
      const bool here = sheet.model.method == ContactMethod::at_hub;
      sentences.push_back(sheet.say(
          here ? "done.code_when_here" : "done.code_when",
          {{"day", sheet.say.dates().day(*sheet.model.answer_by)}, {"short", short_day(*sheet.model.answer_by)}}));
    }
    const bool slip = draw_code_page(sheet, {.title = least ? how : sheet.say("done.code_title"),
                                             .sentences = std::move(sentences),
                                             .code_label = sheet.say("done.code"),
                                             .next = sheet.say("end"),
                                             .other_id = "slip.take",
                                             .other = sheet.say("slip.take")});
    if (slip) sheet.ask(Open{Door::own_slip});
    return;
  }
  const ui::PageLayout layout = draw_composition(sheet, {.title = sheet.say("done.title"),
                                                         .sentence = sheet.say("received.more"),
                                                         .plate = sheet.say("done.changed"),
                                                         .card_title = sheet.say("done.then"),
                                                         .entries = what_follows(sheet)});
  if (composition_actions(sheet, layout, "slip.take", sheet.say("slip.take"), sheet.say("end"))) {
    sheet.ask(Open{Door::own_slip});
  }
}

}  // namespace tsunagu::kiosk::talk
