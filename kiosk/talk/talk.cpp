#include "kiosk/talk/talk.h"

#include <algorithm>

#include "kiosk/hand/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/office_days.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/handoff.h"

namespace tsunagu::kiosk::talk {
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

std::optional<i18n::Language> language_in(const std::string& record) {
  for (const auto language : i18n::all_languages()) {
    if (record_language(i18n::code_of(language)) == record) return language;
  }
  return std::nullopt;
}

// What a record calls a language, in that language; the record's word when it is none of ours.
std::string language_name(const std::string& in_record) {
  const auto language = language_in(in_record);
  return language ? std::string(i18n::own_name_of(*language)) : in_record;
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

// The summary of a request leads back to it.
bool is_answer(Page page) {
  switch (page) {
    case Page::how:
    case Page::topics:
    case Page::words:
    case Page::method:
    case Page::phone:
    case Page::hours:
    case Page::message:
    case Page::caller:
    case Page::name:
    case Page::consent: return true;
    case Page::check:
    case Page::done: return false;
  }
  return false;
}

bool is_same_matter(const ConsentQuestion& a, const ConsentQuestion& b) {
  return a.item == b.item && a.text == b.text && a.children == b.children && a.due == b.due && a.topics == b.topics &&
         a.hours == b.hours && a.may_leave_message == b.may_leave_message && a.may_name_office == b.may_name_office;
}

}  // namespace

void Talk::turn_topics(int by) {
  auto& page = model_.topics_page;
  page = by < 0 ? (page == 0 ? 0 : page - 1) : page + 1;
}

void Talk::end_handover() {
  renew(model_);
  if (language_of_staff_) show_language_(*language_of_staff_);
  hand_.common.code.reset();
  hand_.common.slip_code.reset();
  forget();
}

void Talk::forget() {
  language_of_staff_.reset();
  renew(existing_);
  renew(made_);
}

void Talk::start() {
  auto& talk = model_;
  talk = {};
  talk.words = words_entry(hand_.common.language, most_words);
  talk.phone = phone_entry();
  talk.name = words_entry(hand_.common.language, most_called_letters);
  talk.known_as = hand_.guest.profile.called;
  hand_.common.code.reset();
  hand_.common.slip_code.reset();
  forget();
}

void Talk::open() {
  start();
  hand_.go(Page::how);
}

void Talk::begin_for_ward(const std::string& words) {
  if (!hand_.common.hub.can_hand_over) return hand_.tell("error.no_agreement");  // nobody did anything wrong
  open();
  model_.how = RequestHow::ward_professional;
  model_.words.text = decode_utf8(words).substr(0, most_words);
  hand_.replace(Page::words);
}

void Talk::choose_how(RequestHow how) {
  auto& common = hand_.common;
  auto& talk = model_;
  if (existing_ || common.page != Page::how) return;
  if (how == RequestHow::ward_professional && !common.hub.can_hand_over) return hand_.tell("error.no_agreement");
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
  if (talk.correcting) return after(Page::how);
  hand_.go(Page::topics);
}

void Talk::just_talk() {
  if (existing_ || hand_.common.page != Page::how) return;
  start();
  model_.how = RequestHow::here_now;
  finish_at_hub();
}

void Talk::toggle(domain::Topic topic) {
  auto& topics = model_.topics;
  const auto found = std::find(topics.begin(), topics.end(), topic);
  if (found != topics.end()) {
    topics.erase(found);
  } else {
    topics.insert(std::upper_bound(topics.begin(), topics.end(), topic), topic);
  }
}

void Talk::choose_method(ContactMethod method) {
  model_.method = method;
  after(Page::method);
}

void Talk::choose_hours(ContactHours hours) {
  model_.hours = hours;
  after(Page::hours);
}

void Talk::choose_message(bool may_leave) {
  model_.may_leave_message = may_leave;
  after(Page::message);
}

void Talk::choose_caller(bool may_name_office) {
  model_.may_name_office = may_name_office;
  after(Page::caller);
}

void Talk::correct(Page page) {
  if (!is_answer(page) || hand_.common.page != Page::check || (page == Page::how && existing_)) return;
  model_.correcting = true;
  if (page == Page::consent) {
    ask_consent();
    return;
  }
  hand_.go(page);
}

void Talk::next(Page page) {
  switch (page) {
    case Page::phone:
      if (const auto wrong = wrong_with_phone(model_.phone.text)) return hand_.refuse(std::string(*wrong));
      return after(page);
    case Page::topics:
    case Page::words:
    case Page::name: return after(page);
    case Page::check: return finish();
    case Page::done: return on_done_();
    case Page::how:
    case Page::method:
    case Page::hours:
    case Page::message:
    case Page::caller:
    case Page::consent: return;  // answered by choosing
  }
}

void Talk::skip(Page page) {
  switch (page) {
    case Page::topics: model_.topics.clear(); return after(page);
    case Page::words: renew(model_.words.text); return after(page);
    case Page::name: renew(model_.name.text); return after(page);
    case Page::how:
    case Page::method:
    case Page::phone:
    case Page::hours:
    case Page::message:
    case Page::caller:
    case Page::consent:
    case Page::check:
    case Page::done: return;
  }
}

// The order of the questions, each asked only where its answer is needed.
void Talk::after(Page page) {
  auto& talk = model_;
  const bool by_phone = talk.method == ContactMethod::phone;
  const bool ward = talk.how == RequestHow::ward_professional;
  Page to = Page::check;
  switch (page) {
    case Page::topics: to = Page::words; break;
    case Page::words:
      if (talk.how == RequestHow::here_now) {
        to = Page::name;
      } else if (talk.how == RequestHow::by_phone) {
        talk.method = ContactMethod::phone;
        to = Page::phone;
      } else {
        to = Page::method;
      }
      break;
    case Page::method: to = by_phone ? Page::phone : Page::name; break;
    case Page::phone: to = Page::hours; break;
    case Page::hours: to = Page::message; break;
    case Page::message: to = Page::caller; break;
    case Page::caller: to = Page::name; break;
    case Page::how:
    case Page::name:
    case Page::consent:
    case Page::check:
    case Page::done: break;
  }
  const bool needs_more = page == Page::method && by_phone && !is_phone_number(talk.phone.text);
  // Both are about who may hear what on that telephone: corrected together.
  const bool goes_on = needs_more || page == Page::message;
  if (talk.correcting && !goes_on) to = ward ? Page::consent : Page::check;
  if (to == Page::check && ward) to = Page::consent;
  if (to == Page::consent) {
    ask_consent();
    return;
  }
  if (page != Page::message) talk.correcting = false;
  hand_.go(to);
}

// One question an item that would really leave; what the agreement does not allow is not asked for and does not leave.
std::vector<ConsentQuestion> Talk::questions_for(const crypto::TrustedWard& ward) const {
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
    if (detail.contact.method == ContactMethod::phone) contact.hours = model_.hours;
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
  auto& common = hand_.common;
  const auto* ward = hand_.tools.wards.current(common.now);
  if (ward == nullptr) return hand_.refuse("error.no_agreement");
  auto questions = questions_for(*ward);
  for (auto& question : questions) {  // an answer given before stands while what it was about is unchanged
    for (const auto& before : model_.consent) {
      if (is_same_matter(before, question) && !model_.correcting) question.answer = before.answer;
    }
  }
  model_.consent = std::move(questions);
  model_.consent_at = 0;
  model_.correcting = false;
  hand_.go(model_.consent.empty() ? Page::check : Page::consent);
}

void Talk::answer(Answer answer) {
  auto& talk = model_;
  if (talk.consent_at >= talk.consent.size() || answer == Answer::open) return;
  talk.consent[talk.consent_at].answer = answer;
  if (talk.consent_at + 1 < talk.consent.size()) {
    ++talk.consent_at;
    return;
  }
  hand_.replace(Page::check);
}

domain::RequestDetail Talk::detail_of_draft() const {
  const auto& common = hand_.common;
  const auto& talk = model_;
  const auto& guest = hand_.guest;
  domain::RequestDetail detail;
  if (existing_) {
    detail = existing_->detail;
  } else {
    detail.family_id = guest.family_id;
    detail.called = guest.profile.called;
    detail.children = guest.profile.children;
    detail.due = guest.due_ahead(hand_.today());
    detail.member_number = guest.number;
    detail.language = record_language(i18n::code_of(common.language));
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
  detail.stage = stage_of(detail.children, detail.due, hand_.today());
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
  record.hub = hand_.tools.config.hub.name;
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
      record.topics.empty() ? domain::ConsultStage::unknown : stage_of(record.children, record.due, hand_.today());
  return record;
}

// Going back from a page that was to be corrected keeps what was written there, whatever it is.
bool Talk::is_complete() {
  auto& talk = model_;
  if (!talk.how) return false;
  const bool by_phone = talk.how == RequestHow::by_phone || talk.method == ContactMethod::phone;
  const auto wrong = by_phone ? wrong_with_phone(talk.phone.text) : std::nullopt;
  if (!wrong) return true;
  talk.correcting = true;
  hand_.go(Page::phone);
  hand_.refuse(std::string(*wrong));
  return false;
}

// Nothing leaves but what was agreed to, word for word.
bool Talk::is_agreed(const crypto::TrustedWard& ward) const {
  const auto questions = questions_for(ward);
  const auto& answered = model_.consent;
  return std::equal(questions.begin(), questions.end(), answered.begin(), answered.end(), is_same_matter) &&
         std::none_of(answered.begin(), answered.end(),
                      [](const ConsentQuestion& question) { return question.answer == Answer::open; });
}

void Talk::finish() {
  if (!is_complete()) return;
  const auto* ward = hand_.tools.wards.current(hand_.common.now);
  if (model_.gives_nothing() && ward != nullptr && is_agreed(*ward)) {
    if (existing_) return hand_.refuse("error.nothing_given");
    model_.how = RequestHow::here_now;  // the page said so
  }
  if (model_.how == RequestHow::ward_professional) return finish_at_ward();
  finish_at_hub();
}

void Talk::finish_at_hub() {
  auto& common = hand_.common;
  domain::RequestMade open;
  open.how = *model_.how;
  const Ulid request_id = hand_.tools.journal.new_id();
  if (!hand_.record({domain::fact(request_id, open, hand_.sealed(detail_of_draft()))})) return;
  made_ = request_id;
  if (open.how == RequestHow::by_phone) {
    const auto& hub = hand_.tools.config.hub;
    model_.answer_by = domain::expected_answer(common.now, hub.answer_within_working_days, hand_.hub_days());
  }
  hand_.land(Page::done);
  if (hand_.chime) hand_.chime();
}

// Sealed first, recorded second, shown last: a code that is on the screen is in the journal, whatever happens between.
void Talk::finish_at_ward() {
  auto& common = hand_.common;
  const auto* ward = hand_.tools.wards.current(common.now);
  if (ward == nullptr) return hand_.refuse("error.no_agreement");
  if (!is_agreed(*ward)) return ask_consent();
  const auto detail = detail_of_draft();
  const domain::KeyId ward_key_id = ward->key.id().bytes;
  const auto number = hand_.tools.journal.allocate_number(ward_key_id);
  if (!number) return hand_.refuse("error.not_saved");

  handoff::HandoffInput input;
  input.request_id = existing_ ? existing_->request_id : hand_.tools.journal.new_id();
  input.issued = std::chrono::floor<std::chrono::minutes>(common.now);
  input.running_number = *number;
  input.record = record_of(detail);
  const auto envelope = handoff::seal_handoff(input, *ward, hand_.tools.device.signing_key(), hand_.tools.random);
  if (!envelope) {
    log::error(std::string("a handoff could not be sealed: ") + name_of(envelope.error().code) + " " +
               envelope.error().detail);
    return hand_.refuse(envelope.error().code == Code::too_large ? "error.too_long" : "error.no_agreement");
  }
  auto code = hand_.code_for(CodeView::Purpose::handoff, static_cast<int>(handoff::Kind::handoff), *envelope);
  if (!code) return;

  domain::RequestHandedOver handed;
  handed.ward_key_id = ward_key_id;
  handed.device_key_id = hand_.tools.device.id().bytes;
  handed.number = *number;
  handed.issued = input.issued;
  handed.expires = input.issued + input.validity;
  handed.digits_digest = crypto::blake2b_256(*envelope);
  std::vector<domain::NewFact> facts;
  if (existing_) {
    facts.push_back(domain::fact(input.request_id, existing_->decided));
    facts.push_back(domain::fact(input.request_id, handed, hand_.sealed(detail)));
  } else {
    domain::RequestMade made;
    made.how = RequestHow::ward_professional;
    facts.push_back(domain::fact(input.request_id, made, hand_.sealed(detail)));
    facts.push_back(domain::fact(input.request_id, handed));
  }
  if (!hand_.record(std::move(facts))) return;

  made_ = input.request_id;
  common.code = std::move(*code);
  const auto& hub = hand_.tools.config.hub;
  if (std::ranges::find(detail.consent, ConsentItem::contact) != detail.consent.end()) {
    const auto ward_day = domain::expected_answer(common.now, hub.answer_within_working_days, ward_days(hub));
    const bool here = detail.contact.method == ContactMethod::at_hub;
    model_.answer_by = here ? domain::open_day_from(ward_day, hub_days(hub)) : ward_day;
  }
  hand_.land(Page::done);
  if (hand_.chime) hand_.chime();
}

void Talk::hand_over(const Ulid& request_id, const domain::RequestDetail& detail, std::string decision,
                     const domain::RequestTriaged& decided) {
  // The family reads what leaves; the talk before it was with staff, in whichever language.
  const auto of_family = language_in(detail.language);
  const auto of_staff = hand_.common.language;
  const bool differs = of_family && *of_family != of_staff;
  if (differs) show_language_(*of_family);
  start();
  if (differs) language_of_staff_ = of_staff;
  auto& talk = model_;
  existing_ = Existing{request_id, detail, decided};
  talk.handing_over = true;
  existing_->detail.decision = std::move(decision);
  talk.how = RequestHow::ward_professional;
  talk.topics = detail.topics;
  talk.words.text = decode_utf8(detail.words);
  talk.name.text = decode_utf8(detail.called);
  talk.known_as = detail.called;
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
  if (!talk.method) return hand_.land(Page::method);  // they met here; how the ward may reach them was never asked
  ask_consent();
  if (hand_.common.page == Page::consent || hand_.common.page == Page::check) hand_.land(hand_.common.page);
}

}  // namespace tsunagu::kiosk::talk
