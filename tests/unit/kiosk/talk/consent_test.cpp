// What a parent reads item by item is what the ward opens: over many drafts and answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "shared/i18n/language.h"
#include "tests/support/fixed_random.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

constexpr int drafts = 60;

class Consent : public VisitorTest {
 protected:
  std::uint64_t pick(std::uint64_t below) { return random_.next() % below; }
  bool coin() { return pick(2) == 0; }
  std::u32string some_letters(std::size_t most) {
    std::u32string out;
    for (std::size_t n = 1 + pick(most); n > 0; --n) out += U"あいうえおかきくけこさしすせそたちつてと"[pick(20)];
    return out;
  }

  // A family with a card at times, so that children, due month and number are known too.
  void come_in_somehow() {
    tap(Open{Door::check_in});
    if (coin()) {
      tap(check_in::ChooseWay{check_in::Way::first_time});
      type(some_letters(8));
      tap(Next{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2025},
          check_in::ChooseMonth{static_cast<int>(1 + pick(11))});
      if (coin()) {
        tap(check_in::AddAnother{}, check_in::ChooseMonthKind{MonthKind::due}, check_in::ChooseYear{2027},
            check_in::ChooseMonth{static_cast<int>(1 + pick(8))});
      }
      tap(Next{}, check_in::ChooseArea{coin()}, Next{}, Next{}, Next{});
    } else {
      tap(check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
    }
    ASSERT_EQ(state().page, door::Page::menu);
    const auto languages = i18n::offered_languages();
    tap(door::ChooseLanguage{languages[pick(languages.size())]});
  }
  void fill_in() {
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional});
    for (const auto topic : domain::all_topics) {
      if (pick(6) == 0) tap(talk::ToggleTopic{topic});
    }
    tap(Next{});
    if (coin()) {
      type(some_letters(60));
      tap(Next{});
    } else {
      tap(Skip{});
    }
    if (coin()) {
      tap(talk::ChooseMethod{ContactMethod::phone});
      for (int i = 0; i < 11; ++i)
        tap(PressKey{{writing::KeyPress::Kind::letter, U'0' + static_cast<char32_t>(pick(10))}});
      tap(Next{}, talk::ChooseHours{static_cast<ContactHours>(pick(4))}, talk::ChooseMessage{coin()},
          talk::ChooseCaller{coin()});
    } else {
      tap(talk::ChooseMethod{ContactMethod::at_hub});
    }
    if (coin()) {
      type(some_letters(12));
      tap(Next{});
    } else {
      tap(Skip{});
    }
  }
  // Reads every question and answers it one way or the other.
  void answer_all() {
    shown_.clear();
    topics_ = state().talk.topics;
    while (state().page == talk::Page::consent) {
      auto question = state().talk.consent[state().talk.consent_at];
      question.answer = coin() ? talk::Answer::give : talk::Answer::keep;
      shown_.push_back(question);
      tap(talk::AnswerConsent{question.answer});
    }
  }
  [[nodiscard]] const talk::ConsentQuestion* given(ConsentItem item) const {
    for (const auto& question : shown_) {
      if (question.item == item && question.answer == talk::Answer::give) return &question;
    }
    return nullptr;
  }
  static std::string name_of_language(const std::string& in_record) {
    for (const auto language : i18n::all_languages()) {
      std::string code(i18n::code_of(language));
      for (auto& c : code) c = c == '@' ? '-' : static_cast<char>(std::tolower(c));
      if (code == in_record) return std::string(i18n::own_name_of(language));
    }
    return {};
  }

  void expect_only_what_was_given(const handoff::Record& record) const {
    const auto text = [&](ConsentItem item) { return given(item) != nullptr ? given(item)->text : std::string{}; };
    EXPECT_EQ(record.called, text(ConsentItem::called));
    EXPECT_EQ(record.words, text(ConsentItem::wish));
    EXPECT_EQ(record.wish, "");
    EXPECT_EQ(record.decision, text(ConsentItem::decision));
    EXPECT_EQ(record.member_number, text(ConsentItem::member_number));
    EXPECT_EQ(name_of_language(record.language), text(ConsentItem::language));
    const auto* children = given(ConsentItem::children);
    EXPECT_EQ(record.children, children != nullptr ? children->children : std::vector<domain::Child>{});
    const auto* due = given(ConsentItem::due);
    EXPECT_EQ(record.due, due != nullptr ? due->due : std::nullopt);
    EXPECT_EQ(record.topics, given(ConsentItem::topics) != nullptr ? topics_ : std::vector<domain::Topic>{});
    expect_contact(record.contact);
    // A stage is only what the months that were given say anyway.
    if (given(ConsentItem::topics) == nullptr || (children == nullptr && due == nullptr)) {
      EXPECT_EQ(record.stage, domain::ConsultStage::unknown);
    }
    if (due == nullptr) {
      EXPECT_NE(record.stage, domain::ConsultStage::pregnant);
    }
  }
  void expect_contact(const domain::SafeContact& contact) const {
    const auto* shown = given(ConsentItem::contact);
    EXPECT_EQ(contact.address, shown != nullptr ? shown->text : "");
    EXPECT_EQ(contact.name_to_show.empty(), shown == nullptr || shown->may_name_office);
    EXPECT_EQ(contact.may_leave_message, shown != nullptr && shown->may_leave_message);
    static constexpr std::array words{"any", "morning", "afternoon", "evening"};
    const bool by_phone = shown != nullptr && !shown->text.empty();
    EXPECT_EQ(contact.hours, by_phone && shown->hours ? words[static_cast<std::size_t>(*shown->hours)] : "");
    const auto none = shown == nullptr ? ContactMethod::none : ContactMethod::at_hub;
    EXPECT_EQ(contact.method, by_phone ? ContactMethod::phone : none);
  }

  tests::FixedRandom random_{20261122};
  std::vector<talk::ConsentQuestion> shown_;
  std::vector<domain::Topic> topics_;
  int without_code_ = 0;
};

TEST_F(Consent, WhatWasShownAndGivenIsWhatTheWardOpensAndNothingElseLeaves) {
  std::set<ConsentItem> kept, gave;
  for (int draft = 0; draft < drafts; ++draft) {
    SCOPED_TRACE(draft);
    come_in_somehow();
    fill_in();
    answer_all();
    ASSERT_EQ(state().page, talk::Page::check);
    const bool nothing = state().talk.gives_nothing();
    tap(Next{});
    ASSERT_EQ(state().page, talk::Page::done) << notice();
    ASSERT_EQ(state().code.has_value(), !nothing);
    if (nothing) {
      ++without_code_;
      tap(CloseNow{});
      continue;
    }
    const auto record = open_code().record;
    expect_only_what_was_given(record);
    std::vector<ConsentItem> agreed;
    for (const auto& question : shown_) {
      (question.answer == talk::Answer::give ? gave : kept).insert(question.item);
      if (question.answer == talk::Answer::give) agreed.push_back(question.item);
    }
    std::sort(agreed.begin(), agreed.end());
    EXPECT_EQ(record.consent, agreed);
    tap(CloseNow{});
    if (HasFailure()) return;
  }
  // Everything but the decision, which is said beside staff only, was met both ways.
  EXPECT_EQ(kept.size(), 8U);
  EXPECT_EQ(gave.size(), 8U);
  EXPECT_LT(without_code_, drafts / 2);
}

TEST_F(Consent, WithNothingToHandOverThereIsNoCodeAndTheTalkIsHere) {
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep}, Next{},
      Skip{}, talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
  ASSERT_EQ(state().page, talk::Page::consent);
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::keep});
  EXPECT_TRUE(state().talk.gives_nothing());
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_FALSE(state().code);
  EXPECT_EQ(state().talk.how, RequestHow::here_now);
  EXPECT_FALSE(state().talk.answer_by);
  const auto requests = hub_.home().journal->hub().requests_waiting();
  ASSERT_TRUE(requests);
  ASSERT_EQ(requests->size(), 1U);
  EXPECT_EQ(requests->front().how, RequestHow::here_now);
}

TEST_F(Consent, ADayIsPromisedOnlyToWhomCanBeReached) {
  for (const auto contact : {talk::Answer::give, talk::Answer::keep}) {
    come_in();
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep},
        Next{}, Skip{}, talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
    while (state().page == talk::Page::consent) {
      const bool asks = state().talk.consent[state().talk.consent_at].item == ConsentItem::contact;
      tap(talk::AnswerConsent{asks ? contact : talk::Answer::give});
    }
    tap(Next{});
    ASSERT_TRUE(state().code) << notice();
    EXPECT_EQ(state().talk.answer_by.has_value(), contact == talk::Answer::give);
    tap(CloseNow{});
  }
}

TEST_F(Consent, WhatTheAgreementDoesNotAllowIsNotAskedForAndDoesNotLeave) {
  hub_.trust(ward_.keys(), {1, 4});
  sitting_ = hub_.sitting();
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep},
      Next{});
  type(U"ねむれません");
  tap(Next{}, talk::ChooseMethod{ContactMethod::at_hub});
  type(U"はな");
  tap(Next{});
  for (const auto& question : state().talk.consent) {
    EXPECT_TRUE(question.item == ConsentItem::called || question.item == ConsentItem::topics);
  }
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{});
  const auto record = open_code().record;
  EXPECT_EQ(record.words, "");
  EXPECT_EQ(record.contact.method, ContactMethod::none);
  EXPECT_EQ(record.called, "はな");
}

// Staff hand over in Japanese what a parent had asked for in Vietnamese: the parent reads it in Vietnamese, which is
// what is asked about, and staff go on in theirs.
TEST_F(Consent, TheLanguageAskedAboutIsTheRequestsOwn) {
  come_in();
  tap(door::ChooseLanguage{i18n::Language::vi});
  ask_here();
  tap(Next{});
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.at(0).request_id}, staff::HandToWard{}, Next{});
  answer_at_the_hub();
  EXPECT_EQ(state().language, i18n::Language::vi);
  const auto& questions = state().talk.consent;
  const auto language = std::find_if(questions.begin(), questions.end(), [](const talk::ConsentQuestion& question) {
    return question.item == ConsentItem::language;
  });
  ASSERT_NE(language, questions.end());
  EXPECT_EQ(language->text, i18n::own_name_of(i18n::Language::vi));
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{});
  EXPECT_EQ(open_code().record.language, "vi");
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::pin);
  EXPECT_EQ(state().language, i18n::Language::ja);
}

// Whoever closes in the middle leaves no language behind for the next handover.
TEST_F(Consent, AHandoverThatIsClosedLeavesNoLanguage) {
  const auto hand_over_newest = [this] {
    sign_in();
    tap(staff::OpenRequest{state().staff.requests.front().request_id}, staff::HandToWard{}, Next{});
    answer_at_the_hub();
  };
  const auto ask_in = [this](i18n::Language language) {
    come_in();
    tap(door::ChooseLanguage{language});
    ask_here();
    tap(Next{});
  };
  ask_in(i18n::Language::vi);
  hand_over_newest();
  EXPECT_EQ(state().language, i18n::Language::vi);
  tap(CloseNow{});
  ask_in(i18n::Language::en);
  tap(door::ChooseLanguage{i18n::Language::en});
  hand_over_newest();
  EXPECT_EQ(state().language, i18n::Language::en);
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{}, Next{});
  EXPECT_EQ(state().page, staff::Page::pin);
  EXPECT_EQ(state().language, i18n::Language::en);
}

}  // namespace
}  // namespace tsunagu::kiosk
