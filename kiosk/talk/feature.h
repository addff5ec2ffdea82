#pragma once

#include "kiosk/hand/feature.h"
#include "kiosk/talk/talk.h"

namespace tsunagu::kiosk::talk {

class Feature : public QuietFeature {
 public:
  using Page = talk::Page;
  using Intent = talk::Intent;
  Feature(Hand& hand, Model& model) : talk(hand, model) {}

  Talk talk;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page) { talk.next(page); }
  void skip(Page page) { talk.skip(page); }
  void forget() { talk.forget(); }

 private:
  void on(const ChooseHow& what) { talk.choose_how(what.how); }
  void on(const JustTalk&) { talk.just_talk(); }
  void on(const ToggleTopic& what) { talk.toggle(what.topic); }
  void on(const TurnTopics& what) { talk.turn_topics(what.by); }
  void on(const ChooseMethod& what) { talk.choose_method(what.method); }
  void on(const ChooseHours& what) { talk.choose_hours(what.hours); }
  void on(const ChooseMessage& what) { talk.choose_message(what.may_leave); }
  void on(const ChooseCaller& what) { talk.choose_caller(what.may_name_office); }
  void on(const AnswerConsent& what) { talk.answer(what.answer); }
  void on(const Correct& what) { talk.correct(what.page); }
};

}  // namespace tsunagu::kiosk::talk
