#include "kiosk/outlook.h"

#include <algorithm>

#include "kiosk/bookings.h"
#include "kiosk/talk.h"
#include "shared/domain/audience.h"
#include "shared/i18n/furigana.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::chrono::days events_ahead{60};

OutlookSubject subject_for(FamilyTime time, domain::YearMonth now) {
  const auto month = month_for(time, now);
  return {month > now ? MonthKind::due : MonthKind::birth, month};
}

std::vector<OutlookSubject> subjects_of(const domain::FamilyProfile& profile) {
  std::vector<OutlookSubject> out;
  if (profile.due) out.push_back({MonthKind::due, *profile.due});
  for (const auto& child : profile.children) {
    if (child.birth) out.push_back({MonthKind::birth, *child.birth});
  }
  return out;
}

// The profile without the month that `subject` comes from; without any subject, without the due month.
domain::FamilyProfile without(domain::FamilyProfile profile, const OutlookSubject* subject) {
  if (!subject || subject->kind == MonthKind::due) {
    profile.due.reset();
    profile.last_party.pregnant = 0;  // she stays among the adults
    return profile;
  }
  const auto child = std::find_if(profile.children.begin(), profile.children.end(),
                                  [&](const domain::Child& one) { return one.birth == subject->month; });
  if (child == profile.children.end()) return profile;
  const auto gone = static_cast<std::uint8_t>(child - profile.children.begin());
  profile.children.erase(child);
  auto& came = profile.last_party.children;
  std::erase(came, gone);
  for (auto& index : came) index = static_cast<std::uint8_t>(index > gone ? index - 1 : index);
  return profile;
}

}  // namespace

domain::YearMonth month_for(FamilyTime time, domain::YearMonth now) {
  int age = 0;
  switch (time) {
    case FamilyTime::early: age = -7; break;
    case FamilyTime::middle: age = -4; break;
    case FamilyTime::late: age = -2; break;
    case FamilyTime::newborn: age = 1; break;
    case FamilyTime::infant: age = 6; break;
    case FamilyTime::one: age = 17; break;
    case FamilyTime::two: age = 29; break;
    case FamilyTime::three: age = 36; break;
  }
  return domain::YearMonth::from_ordinal(now.ordinal() - age).value_or(now);
}

void Outlook::open() {
  auto& view = room_.state.outlook;
  view = {};
  view.subjects = subjects_of(check_in_.guest().profile);
  if (view.subjects.size() == 1) return show(view.subjects.front(), true);
  room_.go(Page::outlook_stage);
}

void Outlook::choose_subject(std::size_t index) {
  const auto& subjects = room_.state.outlook.subjects;
  if (index < subjects.size()) show(subjects[index], true);
}

void Outlook::choose_time(FamilyTime time) { show(subject_for(time, domain::month_of(room_.today())), false); }

void Outlook::show(OutlookSubject subject, bool exact) {
  auto& view = room_.state.outlook;
  view.subject = subject;
  view.exact = exact;
  fill(subject);
  view.at = view.next;
  room_.go(Page::outlook);
}

void Outlook::fill(const OutlookSubject& subject) {
  auto& view = room_.state.outlook;
  const auto points = room_.tools.config.hub.contacts.points();
  const auto outlook = domain::outlook_of(points, subject.month, domain::month_of(room_.today()));
  view.points.clear();
  for (const auto& prospect : outlook.prospects) view.points.push_back(view_of(prospect));
  view.next = outlook.next;
  add_events(subject);
}

OutlookPoint Outlook::view_of(const domain::Prospect& prospect) const {
  const auto& entry = room_.tools.config.hub.contacts.entries[prospect.point];
  const auto own = [&](const OwnWords& words) {
    return words.empty() ? std::string{} : in_language(words, room_.state.language);
  };
  OutlookPoint out;
  out.key = entry.point.key;
  out.own_name = own(entry.name);
  out.own_what = own(entry.what);
  out.own_ask = own(entry.ask);
  out.keeper = entry.point.keeper;
  out.passage = prospect.passage;
  out.from = entry.point.from;
  out.to = entry.point.to;
  out.from_month = prospect.from;
  out.to_month = prospect.to;
  out.source = entry.source;
  return out;
}

// What is on at this hub for the stage: a session of the class with the class, elsewhere one that is meant for this
// age. A session for everybody is in the list of events and is not advice.
void Outlook::add_events(const OutlookSubject& subject) {
  const auto today = room_.today();
  const auto last = domain::Day{std::chrono::sys_days{today} + events_ahead};
  const auto sessions = room_.tools.journal.hub().sessions_between(today, last);
  if (!sessions) return;  // the outlook stands without
  domain::FamilyStage family;
  if (subject.kind == MonthKind::due) {
    family.due = subject.month;
  } else {
    family.children.push_back({{}, subject.month});
  }
  const auto& entries = room_.tools.config.hub.contacts.entries;
  for (auto& point : room_.state.outlook.points) {
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const ContactEntry& one) { return one.point.key == point.key; });
    if (entry == entries.end() || point.passage == domain::Passage::over) continue;
    for (const auto& row : *sessions) {
      const auto& session = row.session;
      const auto month = domain::month_of(session.first_day);
      if (session.cancelled || month < point.from_month || month > point.to_month) continue;
      const auto audience = domain::audience_of(session);
      const bool meant = entry->classes ? session.prenatal_class
                                        : !session.prenatal_class && !audience.is_everybody() &&
                                              domain::is_for(audience, family, month);
      if (!meant) continue;
      point.event = event_row(row);
      break;
    }
  }
}

void Outlook::turn(int by) {
  auto& view = room_.state.outlook;
  if (view.points.empty()) return;
  const int last = static_cast<int>(view.points.size()) - 1;
  view.at = static_cast<std::size_t>(std::clamp(static_cast<int>(view.at) + by, 0, last));
}

void Outlook::language_changed() {
  auto& view = room_.state.outlook;
  if (view.subject && !view.points.empty()) fill(*view.subject);
}

void Outlook::stop_messages() {
  auto& state = room_.state;
  const auto& guest = check_in_.guest();
  const auto before = guest.profile;
  // What a visitor picked is not on the card: the card's own due month goes either way.
  const OutlookSubject* subject = state.outlook.exact && state.outlook.subject ? &*state.outlook.subject : nullptr;
  const bool on_card = guest.card_key.has_value();
  if (!check_in_.change_profile(without(before, subject))) return;
  before_stop_ = before;
  state.outlook = {};
  state.outlook.on_card = on_card;
  state.registration.months.clear();
  room_.land(Page::outlook_stopped);
}

void Outlook::undo_stop() {
  if (!before_stop_) return;
  if (!check_in_.change_profile(*before_stop_)) return;
  before_stop_.reset();
  room_.land(Page::menu);
  room_.tell("outlook.undone");
}

void Outlook::settle() {
  if (before_stop_ && before_stop_->due && !check_in_.guest().profile.due) bookings_.leave_prenatal_queues();
}

// In the visitor's language, and in Japanese for whoever reads it at the ward.
void Outlook::tell_ward() {
  const auto in = [&](i18n::Language language) {
    constexpr std::string_view key = "outlook.tell_words";
    const auto& words = room_.tools.words;
    return i18n::plain_text(words ? words(language, key) : std::string(key));
  };
  const auto language = room_.state.language;
  const bool japanese = language == i18n::Language::ja || language == i18n::Language::ja_easy;
  talk_.begin_for_ward(japanese ? in(language) : in(language) + "\n" + in(i18n::Language::ja));
}

}  // namespace tsunagu::kiosk
