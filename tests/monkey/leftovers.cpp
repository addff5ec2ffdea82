#include "tests/monkey/leftovers.h"

namespace tsunagu::monkey {

std::vector<std::string> personal_in(const kiosk::State& s) {
  std::vector<std::string> out;
  const auto none = [&](bool gone, const char* what) {
    if (!gone) out.emplace_back(what);
  };
  none(s.page == kiosk::attract_page, "a page");
  none(!s.can_go_back, "a way back");
  none(s.language == i18n::Language::ja, "a language");
  none(!s.notice, "a notice");
  none(!s.check_in.way && !s.check_in.preselected && !s.checked_in, "a check-in");
  none(s.check_in.member_no.text.empty(), "a member number");
  none(s.check_in.registration.called.text.empty() && s.check_in.registration.months.empty() &&
           !s.check_in.registration.year && !s.check_in.registration.inside_ward,
       "a registration");
  none(s.check_in.party == kiosk::Party{} && !s.check_in.due && !s.check_in.baby_born && s.check_in.party_first == 0,
       "who came");
  none(!s.talk.how && s.talk.topics.empty() && s.talk.words.text.empty() && !s.talk.method && !s.talk.hours &&
           !s.talk.may_leave_message && s.talk.name.text.empty() && s.talk.phone.text.empty() && s.talk.consent.empty(),
       "a request");
  none(!s.events.detail && !s.events.knows_us && s.events.shown_for == kiosk::events::EventsFor::everybody,
       "events for a family");
  none(s.booking.draft.sessions.empty() && s.booking.draft.name.text.empty() && s.booking.draft.phone.text.empty() &&
           s.booking.draft.number.text.empty() && s.booking.draft.own.empty() && s.booking.draft.cancelling.empty() &&
           s.booking.draft.code.empty() && !s.booking.draft.with_card,
       "a booking");
  none(s.booking.arrival.number.text.empty() && !s.booking.arrival.row, "an arrival at the class");
  none(s.check_in.news.empty(), "a place on a waiting list");
  none(s.outlook.view.subjects.empty() && !s.outlook.view.subject && s.outlook.view.points.empty() &&
           !s.outlook.view.on_card,
       "an outlook");
  none(s.outlook.plan.wish.text.empty() && s.outlook.plan.step.text.empty() && s.outlook.plan.steps.empty() &&
           !s.outlook.plan.printed,
       "a plan");
  none(!s.code && !s.slip_code && !s.slip.view && !s.talk.answer_by && !s.alert_known, "a code");
  const auto& staff = s.staff;
  none(!staff.unlocked && staff.staff_name.empty() && staff.pin.text.empty() && !staff.request &&
           staff.note.text.empty() && staff.decision.text.empty() && staff.card.number.text.empty() &&
           staff.card.called.empty() && !s.booking.roster && s.booking.sessions.empty() && !s.talk.handing_over &&
           staff.requests.empty(),
       "staff's view");
  return out;
}

}  // namespace tsunagu::monkey
