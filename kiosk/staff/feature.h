#pragma once

#include "kiosk/hand/feature.h"
#include "kiosk/staff/card_desk.h"
#include "kiosk/staff/clock_desk.h"
#include "kiosk/staff/inside.h"
#include "kiosk/staff/number_index.h"
#include "kiosk/staff/staff.h"

namespace tsunagu::kiosk::staff {

class Feature : public QuietFeature {
 public:
  using Page = staff::Page;
  using Intent = staff::Intent;
  Feature(Hand& hand, Model& model, talk::Talk& talk, slip::Slip& slip, booking::Roster& roster)
      : numbers(hand),
        staff(hand, model, talk, slip, roster, numbers),
        card_desk(hand, model, numbers),
        inside(hand, model),
        clock_desk(hand, model),
        hand_(hand) {}

  NumberIndex numbers;
  Staff staff;
  CardDesk card_desk;
  Inside inside;
  ClockDesk clock_desk;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
  void skip(Page page) {
    if (page == Page::decision) staff.decision_typed();
  }
  void typed(Page page) {
    if (page == Page::member_no) card_desk.key_pressed();
  }
  // A staff card, the ward's receipt, or the number of the hub's own member card.
  [[nodiscard]] bool take(Page page, const Scanned& code);
  void forget();

 private:
  void on(const OpenRequest& what) { staff.open_request(what.request_id); }
  void on(const TurnRequests& what) { staff.turn(what.by); }
  void on(const WriteNote&) { staff.write_note(); }
  void on(const HandToWard&) { staff.hand_to_ward(); }
  void on(const MarkTalking&) { staff.mark_talking(); }
  void on(const CloseRequest&) { staff.close_request(); }
  void on(const EndRequest&) { staff.end_request(); }
  void on(const WithdrawForParent&) { staff.withdraw_for_parent(); }
  void on(const ReadReceipt&) { staff.open_receipts(); }
  void on(const OpenCardDesk&) { card_desk.open(); }
  void on(const AcknowledgeAlert& what) { staff.acknowledge(what.alert_id); }
  void on(const MarkGone& what) { inside.mark(what.index); }
  void on(const OpenClock&) { clock_desk.open(); }
  void on(const ConfirmClock&) { clock_desk.confirm(); }
  void on(const ChooseClockDay& what) { clock_desk.choose_day(what.index); }
  void on(const UndoClockDay&) { clock_desk.undo(); }

  Hand& hand_;
};

}  // namespace tsunagu::kiosk::staff
