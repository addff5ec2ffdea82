#pragma once

#include "kiosk/booking/bookings.h"
#include "kiosk/booking/class_desk.h"
#include "kiosk/booking/closing.h"
#include "kiosk/booking/roster.h"
#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk::booking {

class Feature : public QuietFeature {
 public:
  using Page = booking::Page;
  using Intent = booking::Intent;
  Feature(Hand& hand, Model& model)
      : bookings(hand, model),
        class_desk(hand, model, bookings),
        roster(hand, model, bookings),
        closing(hand, model, roster, bookings),
        hand_(hand),
        model_(model) {}

  Bookings bookings;
  ClassDesk class_desk;
  Roster roster;
  Closing closing;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
  void skip(Page page) {
    if (page == Page::phone) bookings.skip_phone();
  }
  // A card, a member number or a booking code at the class door.
  [[nodiscard]] bool take(Page page, const Scanned& code);
  void forget() { bookings.forget(); }

 private:
  void on(const ChangePlaces& what) { bookings.change_places(what.by); }
  void on(const Correct& what) { bookings.correct(what.page); }
  void on(const ConfirmCancel&) { bookings.confirm_cancel(); }
  void on(const ChooseClass& what) { class_desk.choose_class(what.index); }
  void on(const ChooseArrival& what) { class_desk.choose(what.way); }
  void on(const ChooseClassPeople& what) { class_desk.choose_people(what.people); }
  void on(const OpenRoster& what) { roster.open(what.session_id); }
  void on(const OpenRosterLine& what) { roster.open_line(what.index); }
  void on(const MarkArrived& what) { roster.mark_arrived(what.people); }
  void on(const MarkTold&) { roster.mark_told(); }
  void on(const CancelForFamily&) { roster.cancel_for_family(); }
  void on(const MatchArrival& what) { roster.match(what.booking_id); }
  void on(const AdmitArrival&) { roster.admit(); }
  void on(const OpenWalkIn&) { roster.open_walk_in(); }
  void on(const OpenCancelSession&) { roster.open_cancel_session(); }
  void on(const CancelSession&) { roster.cancel_session(); }
  void on(const OpenClosing&) { closing.open(); }
  void on(const ChooseClosingDay& what) { closing.choose(what.index); }
  void on(const CloseDay&) { closing.close_day(); }

  Hand& hand_;
  Model& model_;
};

}  // namespace tsunagu::kiosk::booking
