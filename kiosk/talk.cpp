#include "kiosk/talk.h"

#include <algorithm>

#include "kiosk/page_rows.h"
#include "kiosk/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/office_days.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/handoff.h"

namespace tsunagu::kiosk {
namespace {

// What a caller says where the office must not be named: whoever calls reads Japanese.
constexpr std::string_view person_only = "個人の名前だけ";
constexpr std::size_t most_words = 350;  // of Japanese: one code (docs/HANDOFF_FORMAT.md)

std::string_view key_of(ContactHours hours) {
  switch (hours) {
    case ContactHours::any: return "any";
    case ContactHours::morning: return "morning";
    case ContactHours::afternoon: return "afternoon";
    case ContactHours::evening: return "evening";
  }
  return "any";
}

// How the record names languages: letters, digits and '-'.
std::string record_language(std::string_view code) {
  std::string out;
  for (const char c : code) out.push_back(c == '@' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
  return out;
}

// What a record calls a language, in that language; the record's word when it is none of ours.
std::string language_name(const std::string& in_record) {
  for (const auto language : i18n::all_languages()) {
    if (record_language(i18n::code_of(language)) == in_record) return std::string(i18n::own_name_of(language));
  }
  return in_record;
}

domain::ConsultStage stage_of(const std::vector<domain::Child>& children, const std::optional<domain::YearMonth>& due,
                              domain::Day today) {
  if (due) return domain::ConsultStage::pregnant;
  std::optional<domain::YearMonth> youngest;
  for (const auto& child : children) {
    if (child.birth && (!youngest || *child.birth > *youngest)) youngest = child.birth;
  }
  if (!youngest) return domain::ConsultStage::unknown;
  const int months = domain::months_between(*youngest, domain::month_of(today));
  if (months < 2) return domain::ConsultStage::newborn;
  if (months < 12) return domain::ConsultStage::infant;
  return months < 36 ? domain::ConsultStage::toddler : domain::ConsultStage::older;
}

bool is_same_matter(const ConsentQuestion& a, const ConsentQuestion& b) {
  return a.item == b.item && a.text == b.text && a.children == b.children && a.due == b.due && a.topics == b.topics &&
         a.hours == b.hours && a.may_leave_message == b.may_leave_message && a.may_name_office == b.may_name_office;
}

}  // namespace

void Talk::forget() {
  renew(existing_);
  renew(made_);
}

void Talk::start() {
  auto& talk = room_.state.talk;
  talk = {};
  talk.words = words_entry(room_.state.language, most_words);
  talk.phone = phone_entry();
  talk.name = words_entry(room_.state.language, most_called_letters);
  room_.state.code.reset();
  room_.state.slip_code.reset();
  forget();
}

void Talk::open() {
  start();
  room_.go(Page::talk_how);
}

void Talk::begin_for_ward(const std::string& words) {
  if (!room_.state.hub.can_hand_over) return room_.tell("error.no_agreement");  // nobody did anything wrong
  open();
  room_.state.talk.how = RequestHow::ward_professional;
  room_.state.talk.words.text = decode_utf8(words).substr(0, most_words);
  room_.replace(Page::talk_words);
}

void Talk::choose_how(RequestHow how) {
  auto& state = room_.state;
  auto& talk = state.talk;
  if (existing_ || state.page != Page::talk_how) return;
  if (how == RequestHow::ward_professional && !state.hub.can_hand_over) return room_.tell("error.no_agreement");
  if (talk.how != how) {  // how to be reached, and what was agreed to, was for the other way
    talk.method.reset();
    renew(talk.phone.text);
    talk.hours.reset();
    talk.may_leave_message.reset();
    talk.may_name_office.reset();
    talk.consent.clear();
    if (how != RequestHow::here_now) talk.correcting = false;  // more has to be asked
  }
  talk.how = how;
  if (talk.correcting) return after(Page::talk_how);
  room_.go(Page::talk_topics);
}

void Talk::just_talk() {
  if (existing_ || room_.state.page != Page::talk_how) return;
  start();
  room_.state.talk.how = RequestHow::here_now;
  finish_at_hub();
}

void Talk::toggle(domain::Topic topic) {
  auto& topics = room_.state.talk.topics;
  const auto found = std::find(topics.begin(), topics.end(), topic);
  if (found != topics.end()) {
    topics.erase(found);
  } else {
    topics.insert(std::upper_bound(topics.begin(), topics.end(), topic), topic);
  }
}

void Talk::choose_method(ContactMethod method) {
  room_.state.talk.method = method;
  after(Page::talk_method);
}

void Talk::choose_hours(ContactHours hours) {
  room_.state.talk.hours = hours;
  after(Page::talk_hours);
}

void Talk::choose_message(bool may_leave) {
  room_.state.talk.may_leave_message = may_leave;
  after(Page::talk_message);
}

void Talk::choose_caller(bool may_name_office) {
  room_.state.talk.may_name_office = may_name_office;
  after(Page::talk_caller);
}

void Talk::correct(Page page) {
  if (!row_of(page).is_talk_answer || room_.state.page != Page::talk_check || (page == Page::talk_how && existing_))
    return;
  room_.state.talk.correcting = true;
  if (page == Page::talk_consent) {
    ask_consent();
    return;
  }
  room_.go(page);
}

void Talk::next() {
  auto& state = room_.state;
  auto& talk = state.talk;
  switch (state.page) {
    case Page::talk_phone:
      if (const auto wrong = wrong_with_phone(talk.phone.text)) return room_.refuse(std::string(*wrong));
      return after(Page::talk_phone);
    case Page::talk_check: return finish();
    case Page::talk_topics:
    case Page::talk_words:
    case Page::talk_name: return after(state.page);
    default: return;
  }
}

void Talk::skip() {
  auto& talk = room_.state.talk;
  switch (room_.state.page) {
    case Page::talk_topics: talk.topics.clear(); break;
    case Page::talk_words: renew(talk.words.text); break;
    case Page::talk_name: renew(talk.name.text); break;
    default: return;
  }
  after(room_.state.page);
}

// The order of the questions, each asked only where its answer is needed.
void Talk::after(Page page) {
  auto& talk = room_.state.talk;
  const bool by_phone = talk.method == ContactMethod::phone;
  const bool ward = talk.how == RequestHow::ward_professional;
  Page to = Page::talk_check;
  switch (page) {
    case Page::talk_topics: to = Page::talk_words; break;
    case Page::talk_words:
      if (talk.how == RequestHow::here_now) {
        to = Page::talk_name;
      } else if (talk.how == RequestHow::by_phone) {
        talk.method = ContactMethod::phone;
        to = Page::talk_phone;
      } else {
        to = Page::talk_method;
      }
      break;
    case Page::talk_method: to = by_phone ? Page::talk_phone : Page::talk_name; break;
    case Page::talk_phone: to = Page::talk_hours; break;
    case Page::talk_hours: to = Page::talk_message; break;
    case Page::talk_message: to = Page::talk_caller; break;
    case Page::talk_caller: to = Page::talk_name; break;
    default: break;
  }
  const bool needs_more = page == Page::talk_method && by_phone && !is_phone_number(talk.phone.text);
  // Both are about who may hear what on that telephone: corrected together.
  const bool goes_on = needs_more || page == Page::talk_message;
  if (talk.correcting && !goes_on) to = ward ? Page::talk_consent : Page::talk_check;
  if (to == Page::talk_check && ward) to = Page::talk_consent;
  if (to == Page::talk_consent) {
    ask_consent();
    return;
  }
  if (page != Page::talk_message) talk.correcting = false;
  room_.go(to);
}

// One question an item that would really leave; what the agreement does not allow is not asked for and does not leave.
std::vector<ConsentQuestion> Talk::questions_for(const crypto::TrustedWard& ward) const {
  const auto& state = room_.state;
  const auto detail = detail_of_draft();
  std::vector<ConsentQuestion> questions;
  const auto ask = [&](ConsentItem item, std::string text) -> ConsentQuestion& {
    ConsentQuestion question;
    question.item = item;
    question.text = std::move(text);
    return questions.emplace_back(std::move(question));
  };
  if (!detail.called.empty()) ask(ConsentItem::called, detail.called);
  if (!detail.children.empty()) ask(ConsentItem::children, {}).children = detail.children;
  if (detail.due) ask(ConsentItem::due, {}).due = detail.due;
  if (!detail.topics.empty()) ask(ConsentItem::topics, {}).topics = detail.topics;
  if (!detail.words.empty()) ask(ConsentItem::wish, detail.words);
  if (!detail.decision.empty()) ask(ConsentItem::decision, detail.decision);
  if (detail.contact.method != ContactMethod::none) {
    auto& contact = ask(ConsentItem::contact, detail.contact.address);
    if (detail.contact.method == ContactMethod::phone) contact.hours = state.talk.hours;
    contact.may_leave_message = detail.contact.may_leave_message;
    contact.may_name_office = detail.contact.name_to_show.empty();
  }
  if (!detail.member_number.empty()) ask(ConsentItem::member_number, detail.member_number);
  if (detail.language != record_language(i18n::code_of(i18n::Language::ja))) {
    ask(ConsentItem::language, language_name(detail.language)).masked = false;
  }
  std::erase_if(questions, [&](const ConsentQuestion& question) {
    return !ward.agreement.allows(static_cast<std::uint8_t>(question.item));
  });
  return questions;
}

void Talk::ask_consent() {
  auto& state = room_.state;
  const auto* ward = room_.tools.wards.current(state.now);
  if (ward == nullptr) return room_.refuse("error.no_agreement");
  auto questions = questions_for(*ward);
  for (auto& question : questions) {  // an answer given before stands while what it was about is unchanged
    for (const auto& before : state.talk.consent) {
      if (is_same_matter(before, question) && !state.talk.correcting) question.answer = before.answer;
    }
  }
  state.talk.consent = std::move(questions);
  state.talk.consent_at = 0;
  state.talk.correcting = false;
  room_.go(state.talk.consent.empty() ? Page::talk_check : Page::talk_consent);
}

void Talk::answer(Answer answer) {
  auto& talk = room_.state.talk;
  if (talk.consent_at >= talk.consent.size() || answer == Answer::open) return;
  talk.consent[talk.consent_at].answer = answer;
  if (talk.consent_at + 1 < talk.consent.size()) {
    ++talk.consent_at;
    return;
  }
  room_.replace(Page::talk_check);
}

domain::RequestDetail Talk::detail_of_draft() const {
  const auto& state = room_.state;
  const auto& talk = state.talk;
  const auto& guest = check_in_.guest();
  domain::RequestDetail detail;
  if (existing_) {
    detail = existing_->detail;
  } else {
    detail.family_id = guest.family_id;
    detail.called = guest.profile.called;
    detail.children = guest.profile.children;
    detail.due = guest.profile.due;
    detail.member_number = guest.number;
    detail.language = record_language(i18n::code_of(state.language));
    detail.area = guest.profile.area;
  }
  detail.topics = talk.topics;
  detail.words = encode_utf8(talk.words.text);
  if (!talk.name.text.empty()) detail.called = encode_utf8(talk.name.text);
  if (talk.method) {
    detail.contact.method = *talk.method;
    if (talk.method == ContactMethod::phone) {
      detail.contact.address = encode_utf8(talk.phone.text);
      if (talk.hours) detail.contact.hours = key_of(*talk.hours);
      detail.contact.may_leave_message = talk.may_leave_message.value_or(false);
      detail.contact.name_to_show = talk.may_name_office.value_or(false) ? std::string{} : std::string(person_only);
    }
  }
  detail.stage = stage_of(detail.children, detail.due, room_.today());
  detail.consent_version = consent_version;
  detail.consent.clear();
  for (const auto& question : talk.consent) {
    if (question.answer == Answer::give) detail.consent.push_back(question.item);
  }
  std::sort(detail.consent.begin(), detail.consent.end());
  return detail;
}

handoff::Record Talk::record_of(const domain::RequestDetail& detail) const {
  handoff::Record record;
  record.hub = room_.tools.config.hub.name;
  record.language = detail.language;
  record.called = detail.called;
  record.children = detail.children;
  record.due = detail.due;
  record.topics = detail.topics;
  record.words = detail.words;
  record.wish = detail.wish;
  record.decision = detail.decision;
  record.contact = detail.contact;
  record.member_number = detail.member_number;
  record.how = RequestHow::ward_professional;
  record.consent = detail.consent;
  record.consent_version = detail.consent_version;
  // A child without any word about it says nothing.
  std::erase_if(record.children, [](const domain::Child& child) { return child.nickname.empty() && !child.birth; });
  record = handoff::only_agreed(std::move(record));
  // The stage goes with the topics; it must not tell the age or the due month that was kept back.
  record.stage =
      record.topics.empty() ? domain::ConsultStage::unknown : stage_of(record.children, record.due, room_.today());
  return record;
}

// Going back from a page that was to be corrected keeps what was written there, whatever it is.
bool Talk::is_complete() {
  auto& talk = room_.state.talk;
  if (!talk.how) return false;
  const bool by_phone = talk.how == RequestHow::by_phone || talk.method == ContactMethod::phone;
  const auto wrong = by_phone ? wrong_with_phone(talk.phone.text) : std::nullopt;
  if (!wrong) return true;
  talk.correcting = true;
  room_.go(Page::talk_phone);
  room_.refuse(std::string(*wrong));
  return false;
}

// Nothing leaves but what was agreed to, word for word.
bool Talk::is_agreed(const crypto::TrustedWard& ward) const {
  const auto questions = questions_for(ward);
  const auto& answered = room_.state.talk.consent;
  return std::equal(questions.begin(), questions.end(), answered.begin(), answered.end(), is_same_matter) &&
         std::none_of(answered.begin(), answered.end(),
                      [](const ConsentQuestion& question) { return question.answer == Answer::open; });
}

void Talk::finish() {
  if (!is_complete()) return;
  if (room_.state.talk.how == RequestHow::ward_professional) return finish_at_ward();
  finish_at_hub();
}

void Talk::finish_at_hub() {
  auto& state = room_.state;
  domain::RequestMade open;
  open.how = *state.talk.how;
  const Ulid request_id = room_.tools.journal.new_id();
  if (!room_.record({domain::fact(request_id, open, room_.sealed(detail_of_draft()))})) return;
  made_ = request_id;
  if (open.how == RequestHow::by_phone) {
    const auto& hub = room_.tools.config.hub;
    state.answer_by = domain::expected_answer(state.now, hub.answer_within_working_days, hub_days(hub));
  }
  room_.land(Page::talk_done);
  if (room_.chime) room_.chime();
}

// Sealed first, recorded second, shown last: a code that is on the screen is in the journal, whatever happens between.
void Talk::finish_at_ward() {
  auto& state = room_.state;
  const auto* ward = room_.tools.wards.current(state.now);
  if (ward == nullptr) return room_.refuse("error.no_agreement");
  if (!is_agreed(*ward)) return ask_consent();
  const auto detail = detail_of_draft();
  const domain::KeyId ward_key_id = ward->key.id().bytes;
  const auto number = room_.tools.journal.allocate_number(ward_key_id);
  if (!number) return room_.refuse("error.not_saved");

  handoff::HandoffInput input;
  input.request_id = existing_ ? existing_->request_id : room_.tools.journal.new_id();
  input.issued = std::chrono::floor<std::chrono::minutes>(state.now);
  input.running_number = *number;
  input.record = record_of(detail);
  const auto envelope = handoff::seal_handoff(input, *ward, room_.tools.device.signing_key(), room_.tools.random);
  if (!envelope) {
    log::error(std::string("a handoff could not be sealed: ") + name_of(envelope.error().code) + " " +
               envelope.error().detail);
    return room_.refuse(envelope.error().code == Code::too_large ? "error.too_long" : "error.no_agreement");
  }
  auto code = room_.code_for(CodeView::Purpose::handoff, static_cast<int>(handoff::Kind::handoff), *envelope);
  if (!code) return;

  domain::RequestHandedOver handed;
  handed.ward_key_id = ward_key_id;
  handed.device_key_id = room_.tools.device.id().bytes;
  handed.number = *number;
  handed.issued = input.issued;
  handed.expires = input.issued + input.validity;
  handed.digits_digest = crypto::blake2b_256(*envelope);
  std::vector<domain::NewFact> facts;
  if (existing_) {
    facts.push_back(domain::fact(input.request_id, existing_->decided));
    facts.push_back(domain::fact(input.request_id, handed, room_.sealed(detail)));
  } else {
    domain::RequestMade made;
    made.how = RequestHow::ward_professional;
    facts.push_back(domain::fact(input.request_id, made, room_.sealed(detail)));
    facts.push_back(domain::fact(input.request_id, handed));
  }
  if (!room_.record(std::move(facts))) return;

  made_ = input.request_id;
  state.code = std::move(*code);
  const auto& hub = room_.tools.config.hub;
  state.answer_by = domain::expected_answer(state.now, hub.answer_within_working_days, ward_days(hub));
  room_.land(Page::talk_done);
  if (room_.chime) room_.chime();
}

void Talk::hand_over(const Ulid& request_id, const domain::RequestDetail& detail, std::string decision,
                     const domain::RequestTriaged& decided) {
  start();
  auto& talk = room_.state.talk;
  existing_ = Existing{request_id, detail, decided};
  existing_->detail.decision = std::move(decision);
  talk.how = RequestHow::ward_professional;
  talk.topics = detail.topics;
  talk.words.text = decode_utf8(detail.words);
  talk.name.text = decode_utf8(detail.called);
  if (detail.contact.method != ContactMethod::none) {
    talk.method = detail.contact.method;
    talk.phone.text = decode_utf8(detail.contact.address);
    talk.may_leave_message = detail.contact.may_leave_message;
    talk.may_name_office = detail.contact.name_to_show.empty();
    for (const auto hours :
         {ContactHours::any, ContactHours::morning, ContactHours::afternoon, ContactHours::evening}) {
      if (detail.contact.hours == key_of(hours)) talk.hours = hours;
    }
  }
  // Behind it lies the staff's side.
  if (!talk.method) return room_.land(Page::talk_method);  // they met here; how the ward may reach them was never asked
  ask_consent();
  if (room_.state.page == Page::talk_consent || room_.state.page == Page::talk_check) room_.land(room_.state.page);
}

}  // namespace tsunagu::kiosk
