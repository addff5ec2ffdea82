#pragma once

#include "kiosk/hand/feature.h"
#include "kiosk/outlook/outlook.h"
#include "kiosk/outlook/plan.h"

namespace tsunagu::kiosk::outlook {

class Feature : public QuietFeature {
 public:
  using Page = outlook::Page;
  using Intent = outlook::Intent;
  Feature(Hand& hand, Model& model, booking::Bookings& bookings, talk::Talk& talk)
      : outlook(hand, model, bookings, talk), plan(hand, model), hand_(hand) {}

  Outlook outlook;
  Plan plan;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
  void skip(Page page);
  void forget() { outlook.forget(); }

 private:
  void on(const ChooseSubject& what) { outlook.choose_subject(what.index); }
  void on(const ChooseTime& what) { outlook.choose_time(what.time); }
  void on(const TurnOutlook& what) { outlook.turn(what.by); }
  void on(const OpenPoint&) { hand_.go(Page::point); }
  void on(const StopDueMessages&) { outlook.stop_messages(); }
  void on(const UndoStop&) { outlook.undo_stop(); }
  void on(const TellWard&) { outlook.tell_ward(); }
  void on(const ChangeWish&) { plan.change_wish(); }
  void on(const ChangeStep& what) { plan.change_step(what.index); }
  void on(const AddStep&) { plan.add_step(); }
  void on(const PlanToPhone&) { plan.to_phone(); }
  void on(const PrintPlan&) { plan.print(); }

  Hand& hand_;
};

}  // namespace tsunagu::kiosk::outlook
