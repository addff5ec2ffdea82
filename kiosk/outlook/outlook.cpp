#include "kiosk/outlook/outlook.h"

#include <algorithm>

#include "kiosk/booking/bookings.h"
#include "kiosk/talk/talk.h"
#include "shared/domain/audience.h"
#include "shared/i18n/furigana.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::outlook {
namespace {

constexpr std::chrono::days events_ahead{60};

Subject subject_for(FamilyTime time, domain::YearMonth now) {
  const auto month = month_for(time, now);
  return {month > now ? MonthKind::due : MonthKind::birth, month};
}

std::vector<Subject> subjects_of(const Guest& guest, domain::Day today) {
  std::vector<Subject> out;
  if (const auto due = guest.due_ahead(today)) out.push_back({MonthKind::due, *due});
  for (const auto& child : guest.profile.children) {
    if (child.birth) out.push_back({MonthKind::birth, *child.birth});
  }
  return out;
}

// The profile without the month that `subject` comes from; without any subject, without the due month.
domain::FamilyProfile without(domain::FamilyProfile profile, const Subject* subject) {
  if (!subject || subject->kind == MonthKind::due) return without_due(std::move(profile));
  const auto child = std::ranges::find(profile.children, subject->month, &domain::Child::birth);
  const auto index = static_cast<std::size_t>(child - profile.children.begin());
  return without_child(std::move(profile), index);
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
  auto& view = model_.view;
  view = {};
  view.subjects = subjects_of(hand_.guest, hand_.today());
  view.may_stop = hand_.guest.profile.due.has_value();
  const bool all_said = !view.may_stop || hand_.guest.due_ahead(hand_.today());
  if (view.subjects.size() == 1 && all_said) return show(view.subjects.front(), true);
  hand_.go(Page::stage);
}

void Outlook::choose_subject(std::size_t index) {
  const auto& subjects = model_.view.subjects;
  if (index < subjects.size()) show(subjects[index], true);
}

void Outlook::choose_time(FamilyTime time) { show(subject_for(time, domain::month_of(hand_.today())), false); }

void Outlook::show(Subject subject, bool exact) {
  auto& view = model_.view;
  view.subject = subject;
  view.exact = exact;
  view.at = fill(subject);
  hand_.go(Page::points);
}

std::size_t Outlook::fill(const Subject& subject) {
  auto& view = model_.view;
  const auto points = hand_.tools.config.hub.contacts.points();
  const auto outlook = domain::outlook_of(points, subject.month, domain::month_of(hand_.today()));
  view.points.clear();
  for (const auto& prospect : outlook.prospects) view.points.push_back(view_of(prospect));
  view.next = outlook.next;
  add_events(subject);
  return outlook.begin;
}

Point Outlook::view_of(const domain::Prospect& prospect) const {
  const auto& entry = hand_.tools.config.hub.contacts.entries[prospect.point];
  const auto own = [&](const OwnWords& words) {
    return words.empty() ? std::string{} : in_language(words, hand_.common.language);
  };
  Point out;
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
void Outlook::add_events(const Subject& subject) {
  const auto today = hand_.today();
  const auto last = domain::Day{std::chrono::sys_days{today} + events_ahead};
  const auto sessions = hand_.tools.journal.hub().sessions_between(today, last);
  if (!sessions) return;  // the outlook stands without
  domain::FamilyStage family;
  if (subject.kind == MonthKind::due) {
    family.due = subject.month;
  } else {
    family.children.push_back({{}, subject.month});
  }
  const auto& entries = hand_.tools.config.hub.contacts.entries;
  for (auto& point : model_.view.points) {
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
      point.event = booking::event_row(row, hand_);
      break;
    }
  }
}

void Outlook::turn(int by) {
  auto& view = model_.view;
  if (view.points.empty()) return;
  const int last = static_cast<int>(view.points.size()) - 1;
  view.at = static_cast<std::size_t>(std::clamp(static_cast<int>(view.at) + by, 0, last));
}

void Outlook::language_changed() {
  auto& view = model_.view;
  if (view.subject && !view.points.empty()) fill(*view.subject);
}

void Outlook::stop_messages() {
  const auto& guest = hand_.guest;
  const auto before = guest.profile;
  // What a visitor picked is not on the card: the card's own due month goes either way.
  const Subject* subject = model_.view.exact && model_.view.subject ? &*model_.view.subject : nullptr;
  const bool on_card = guest.card_key.has_value();
  if (!change_profile(hand_, without(before, subject))) return;
  before_stop_ = before;
  hand_.guest.stopped_due_messages = before.due && !hand_.guest.profile.due;
  model_.view = {};
  model_.view.on_card = on_card;
  hand_.land(Page::stopped);
}

void Outlook::undo_stop() {
  if (!before_stop_) return;
  if (!change_profile(hand_, *before_stop_)) return;
  before_stop_.reset();
  hand_.guest.stopped_due_messages = false;
  hand_.land(menu_page);
  hand_.tell("outlook.undone");
}

void Outlook::settle() {
  if (hand_.guest.stopped_due_messages) bookings_.leave_prenatal_queues();
}

// In the visitor's language, and in Japanese for whoever reads it at the ward.
void Outlook::tell_ward() {
  const auto in = [&](i18n::Language language) {
    constexpr std::string_view key = "outlook.tell_words";
    const auto& words = hand_.tools.words;
    return i18n::plain_text(words ? words(language, key) : std::string(key));
  };
  const auto language = hand_.common.language;
  const bool japanese = language == i18n::Language::ja || language == i18n::Language::ja_easy;
  talk_.begin_for_ward(japanese ? in(language) : in(language) + "\n" + in(i18n::Language::ja));
}

}  // namespace tsunagu::kiosk::outlook
