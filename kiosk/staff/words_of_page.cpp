#include "kiosk/staff/words_of_page.h"

#include "kiosk/page/hub_words.h"
#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {

std::string how_words(const Sheet& sheet, RequestHow how) {
  switch (how) {
    case RequestHow::here_now: return sheet.say("request.how.here_now");
    case RequestHow::by_phone: return sheet.say("request.how.by_phone");
    case RequestHow::ward_professional: return sheet.say("request.how.ward_professional");
  }
  return {};
}

std::string state_words(const Sheet& sheet, RequestState state) {
  switch (state) {
    case RequestState::open: return sheet.say("request.state.open");
    case RequestState::read: return sheet.say("request.state.read");
    case RequestState::triaged: return sheet.say("request.state.triaged");
    case RequestState::handed_over: return sheet.say("request.state.handed_over");
    case RequestState::received: return sheet.say("request.state.received");
    case RequestState::contacted: return sheet.say("request.state.contacted");
    case RequestState::closed: return sheet.say("request.state.closed");
    case RequestState::withdrawn: return sheet.say("request.state.withdrawn");
  }
  return {};
}

std::string ago(const Sheet& sheet, Instant at) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(sheet.common.now - at).count();
  if (minutes < 1) return sheet.say("ago.now");
  if (minutes < 60) return sheet.say.count("ago.minutes", static_cast<long>(minutes));
  const auto day = domain::day_of(at);
  const auto& dates = sheet.say.dates();
  return day == today(sheet) ? dates.time(domain::minute_of_day(at)) : dates.day(day);
}

std::string contact_words(const Sheet& sheet, const domain::SafeContact& contact) {
  if (contact.method == ContactMethod::at_hub) return sheet.say("request.contact.at_hub");
  if (contact.method == ContactMethod::none) return sheet.say("request.contact.none");
  std::vector<std::string> words{sheet.say("request.contact.phone", {{"phone", contact.address}})};
  if (!contact.hours.empty()) words.push_back(sheet.say("hours." + contact.hours));
  words.push_back(sheet.say(contact.may_leave_message ? "request.message.yes" : "request.message.no"));
  if (!contact.name_to_show.empty()) words.push_back(sheet.say("request.caller.person"));
  return sheet.say.list(words);
}

std::string family_words(const Sheet& sheet, const std::vector<domain::Child>& children,
                         const std::optional<domain::YearMonth>& due) {
  std::vector<std::string> words;
  const auto& dates = sheet.say.dates();
  const i18n::Month now = month_of(domain::month_of(today(sheet)));
  if (due) words.push_back(dates.due(month_of(*due)));
  for (const auto& child : children) {
    std::string one = child.nickname;
    if (child.birth) one += (one.empty() ? "" : " ") + dates.born(month_of(*child.birth), now);
    if (!one.empty()) words.push_back(std::move(one));
  }
  return words.empty() ? sheet.say("request.unsaid") : sheet.say.list(words);
}

}  // namespace tsunagu::kiosk::staff
