#include "tests/unit/kiosk/page/samples.h"

#include "shared/base/text.h"

namespace tsunagu::kiosk::talk {

using namespace page;
using domain::Topic;

namespace {

Model talk(RequestHow how) {
  Model draft;
  draft.how = how;
  draft.topics = {Topic::sleep, Topic::postpartum_body, Topic::mind, Topic::childminding};
  draft.words.text = decode_utf8(secret_words);
  draft.words.limit = 350;
  draft.phone.text = decode_utf8(secret_phone);
  draft.phone.mode = writing::KeyboardMode::digits;
  draft.phone.limit = 13;
  draft.name.text = decode_utf8(secret_name);
  if (how != RequestHow::here_now) {
    draft.method = ContactMethod::phone;
    draft.hours = ContactHours::afternoon;
    draft.may_leave_message = false;
    draft.may_name_office = false;
  }
  if (how == RequestHow::ward_professional) {
    const auto ask = [&](ConsentItem item, std::string text) -> ConsentQuestion& {
      return draft.consent.emplace_back(
          ConsentQuestion{.item = item, .text = std::move(text), .children = {}, .due = {}});
    };
    ask(ConsentItem::called, secret_name).answer = Answer::give;
    ask(ConsentItem::children, {}).children = {{"", domain::YearMonth{2025, 9}}, {"", domain::YearMonth{2023, 2}}};
    draft.consent.back().answer = Answer::keep;
    ask(ConsentItem::due, {}).due = domain::YearMonth{2027, 3};
    ask(ConsentItem::topics, {});
    ask(ConsentItem::wish, secret_words);
    ask(ConsentItem::decision, "まずは でんわで はなしたい");
    auto& contact = ask(ConsentItem::contact, secret_phone);
    contact.hours = ContactHours::afternoon;
    contact.may_leave_message = true;
    contact.may_name_office = false;
    ask(ConsentItem::member_number, "90100123");
    ask(ConsentItem::language, "Tiếng Việt").masked = false;
  }
  return draft;
}

}  // namespace

void add_samples(Samples& all) {
  all.add("talk_how", Page::how, with_rail({"how.just", "how.here", "how.phone", "how.ward", "how.now"}));
  auto& no_ward =
      all.add("talk_how.no_agreement", Page::how, with_rail({"how.just", "how.here", "how.phone", "how.now"}));
  no_ward.hub.can_hand_over = false;
  no_ward.hub.on_duty.clear();
  all.add("talk_topics", Page::topics, with_rail({"topic.sleep", "topics.next", "topics.prev", "next", "skip"}));
  for (std::size_t page = 1; page < 5; ++page) {
    auto& more = all.add("talk_topics." + std::to_string(page), Page::topics, with_rail({"next"}));
    more.talk.topics_page = page;
    more.talk.topics = {Topic::sleep, Topic::mind, Topic::just_talk, Topic::growth, Topic::childminding};
  }
  constexpr std::size_t after_all = 99;  // the last page is shown, however many there are
  all.add("talk_topics.last", Page::topics, with_rail({"topic.just_talk"})).talk.topics_page = after_all;
  auto& empty = all.add("talk_words.empty", Page::words, with_rail({"skip", "talk_words.field"}));
  const auto latin = all.letters();
  if (all.is_latin()) empty.talk.words.mode = latin;
  auto& words = all.add("talk_words", Page::words, with_rail({"next", "talk_words.field"}));
  words.talk.words =
      all.is_latin() ? typed("She wakes up many times at night, and I am very tired", latin) : typed(secret_words);
  all.add("talk_method", Page::method, with_rail({"method.phone", "method.hub"}));
  all.add("talk_phone", Page::phone, digits_and({"next", "phone.show"})).talk = talk(RequestHow::by_phone);
  auto& phone = all.add("talk_phone.notice", Page::phone, digits_and({"next", "phone.show", "notice"}));
  phone.notice = Notice{Notice::Kind::error, "error.phone_too_short"};
  const auto hours = with_rail({"hours.any", "hours.morning", "hours.afternoon", "hours.evening"});
  all.add("talk_hours", Page::hours, hours).talk = talk(RequestHow::by_phone);
  all.add("talk_hours.ward", Page::hours, hours).talk = talk(RequestHow::ward_professional);
  all.add("talk_message", Page::message, with_rail({"message.yes", "message.no"}));
  all.add("talk_caller", Page::caller, with_rail({"caller.office", "caller.person"}));
  auto& name = all.add("talk_name.empty", Page::name, with_rail({"skip"}));
  if (all.is_latin()) name.talk.name.mode = latin;
  all.add("talk_name", Page::name, with_rail({"next"})).talk.name =
      all.is_latin() ? typed("Hana", latin) : typed("はなこ");
  for (std::size_t i = 0; i < 9; ++i) {
    auto& consent =
        all.add("talk_consent." + std::to_string(i), Page::consent, with_rail({"consent.give", "consent.keep"}));
    consent.talk = talk(RequestHow::ward_professional);
    consent.talk.consent_at = i;
  }
  all.add("talk_check", Page::check, with_rail({"next", "fix.how", "fix.topics", "fix.consent"})).talk =
      talk(RequestHow::ward_professional);
  all.add("talk_check.here", Page::check, with_rail({"next", "fix.how", "fix.name"})).talk = talk(RequestHow::here_now);
  auto& nothing =
      all.add("talk_check.nothing", Page::check, with_rail({"next", "fix.how", "fix.consent", "check.then"}));
  nothing.talk = talk(RequestHow::ward_professional);
  for (auto& question : nothing.talk.consent) question.answer = Answer::keep;
  auto& check = all.add("talk_check.phone", Page::check, with_rail({"next", "fix.phone", "notice"}));
  check.talk = talk(RequestHow::by_phone);
  check.notice = Notice{Notice::Kind::error, "error.not_saved"};
  auto& done = all.add("talk_done", Page::done, with_rail({"code.qr", "slip.take", "next"}), false);
  done.talk = talk(RequestHow::ward_professional);
  done.code = code(CodeView::Purpose::handoff, {439});
  done.talk.answer_by = on(2026, 11, 27);
  auto& parts = all.add("talk_done.parts", Page::done, with_rail({"code.qr", "code.next", "slip.take", "next"}), false);
  parts.talk = talk(RequestHow::ward_professional);
  parts.code = code(CodeView::Purpose::handoff, {330, 330});
  parts.talk.answer_by = on(2026, 11, 27);
  auto& called = all.add("talk_done.phone", Page::done, with_rail({"slip.take", "next"}), false);
  called.talk = talk(RequestHow::by_phone);
  called.talk.answer_by = on(2026, 11, 27);
  all.add("talk_done.here", Page::done, with_rail({"slip.take", "next"}), false).talk = talk(RequestHow::here_now);
  auto& idle = all.add("talk_how.idle", Page::how, with_rail({"idle.continue"}));
  idle.idle = IdleWarning{18, 20};
}

}  // namespace tsunagu::kiosk::talk
