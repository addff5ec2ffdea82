// Staff at the same tablet: card and PIN, the board, one request (each reading is a fact), peer notes, handing to the
// ward together with the parent, and taking in the ward's receipts.
#pragma once

#include "kiosk/booking/roster.h"
#include "kiosk/hand/hand.h"
#include "kiosk/slip/slip.h"
#include "kiosk/staff/model.h"
#include "kiosk/staff/number_index.h"
#include "kiosk/talk/talk.h"
#include "shared/handoff/frame.h"

namespace tsunagu::kiosk::staff {

class Staff {
 public:
  Staff(Hand& hand, Model& model, talk::Talk& talk, slip::Slip& slip, booking::Roster& roster, NumberIndex& numbers)
      : hand_(hand), model_(model), talk_(talk), slip_(slip), roster_(roster), numbers_(numbers) {}

  void open();  // the lock on the attract page
  // Whether it is a card of this hub, of somebody who is on its list.
  [[nodiscard]] bool knows(const crypto::StaffCard& card);
  void take_card(crypto::StaffCard card);
  void pin_typed();
  void lock();    // wipes the hub's secrets, and what only they tell; the card stays remembered
  void forget();  // with the session: also a card that was scanned and not used

  void show_board();
  void open_request(const Ulid& request_id);
  void turn(int by);
  void write_note();
  void note_typed();
  void mark_talking();
  void close_request();
  void end_request();
  // The parent says so to staff, without the slip.
  void withdraw_for_parent();
  void hand_to_ward();
  void decision_typed();
  void acknowledge(const Ulid& alert_id);
  void open_receipts();
  void take_receipt(const handoff::Framed& framed);
  // After the parent has seen the code: the PIN again, then the board.
  void after_handover();

 private:
  [[nodiscard]] bool signed_in() const { return hand_.tools.keyring.is_unlocked(); }
  [[nodiscard]] Ulid who() const;
  [[nodiscard]] bool was_handed_to(const Ulid& request_id, const crypto::KeyId& ward_key_id) const;
  void load_board();
  void load_request(const Ulid& request_id, const domain::RequestDetail& detail);
  void welcome(bool with_card);
  void lock_keys();

  Hand& hand_;
  Model& model_;
  talk::Talk& talk_;
  slip::Slip& slip_;
  booking::Roster& roster_;
  NumberIndex& numbers_;
  std::optional<crypto::StaffCard> card_;  // scanned, waiting for its PIN
  std::optional<Ulid> last_;               // whose card is remembered on this tablet
  std::optional<domain::RequestDetail> detail_;
};

}  // namespace tsunagu::kiosk::staff
