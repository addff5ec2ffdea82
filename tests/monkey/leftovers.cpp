#include "tests/monkey/leftovers.h"

namespace tsunagu::monkey {

std::vector<std::string> personal_in(const kiosk::State& s) {
  std::vector<std::string> out;
  const auto none = [&](bool gone, const char* what) {
    if (!gone) out.emplace_back(what);
  };
  none(s.page == kiosk::Page::attract, "a page");
  none(!s.can_go_back, "a way back");
  none(s.language == i18n::Language::ja, "a language");
  none(!s.notice, "a notice");
  none(!s.way && !s.preselected && !s.checked_in, "a check-in");
  none(s.member_no.text.empty(), "a member number");
  none(s.registration.called.text.empty() && s.registration.months.empty() && !s.registration.year &&
           !s.registration.inside_ward,
       "a registration");
  none(s.party == kiosk::Party{} && !s.due && !s.baby_born && s.party_first == 0, "who came");
  none(!s.talk.how && s.talk.topics.empty() && s.talk.words.text.empty() && !s.talk.method && !s.talk.hours &&
           !s.talk.may_leave_message && s.talk.name.text.empty() && s.talk.phone.text.empty() && s.talk.consent.empty(),
       "a request");
  none(!s.events.detail && !s.events.knows_us && s.events.shown_for == kiosk::EventsFor::everybody,
       "events for a family");
  none(s.booking.sessions.empty() && s.booking.name.text.empty() && s.booking.phone.text.empty() &&
           s.booking.number.text.empty() && s.booking.own.empty() && s.booking.cancelling.empty() &&
           s.booking.code.empty() && !s.booking.with_card,
       "a booking");
  none(s.arrival.number.text.empty() && !s.arrival.row, "an arrival at the class");
  none(s.moved_up.empty(), "a place on a waiting list");
  none(s.outlook.subjects.empty() && !s.outlook.subject && s.outlook.points.empty() && !s.outlook.on_card,
       "an outlook");
  none(s.plan.wish.text.empty() && s.plan.step.text.empty() && s.plan.steps.empty() && !s.plan.printed, "a plan");
  none(!s.code && !s.slip_code && !s.slip && !s.answer_by && !s.alert_reached_staff, "a code");
  const auto& staff = s.staff;
  none(!staff.unlocked && staff.staff_name.empty() && staff.pin.text.empty() && !staff.request &&
           staff.note.text.empty() && staff.decision.text.empty() && staff.card.number.text.empty() &&
           staff.card.called.empty() && !staff.roster && !staff.handing_over && staff.requests.empty(),
       "staff's view");
  return out;
}

}  // namespace tsunagu::monkey
