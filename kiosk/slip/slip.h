// The request's own slip (控え): offered when a request was made, and scanned later to see how far it is and to take it
// back. Nothing else on the kiosk shows a request to its parent: a family card is shared (safety rule 9).
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/slip/model.h"
#include "shared/domain/hub_facts.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::slip {

// The catalogue key of the person whom a receipt names as the one to ask; empty when it names nobody in particular.
[[nodiscard]] std::string contact_role_key(std::optional<std::uint8_t> receipt_role);

class Slip {
 public:
  Slip(Hand& hand, Model& model) : hand_(hand), model_(model) {}
  void forget() { renew(request_id_); }

  // On the done page: draws the secret, records its hash, shows the code. The secret is nowhere else.
  void take(const std::optional<Ulid>& request_id);
  // Staff took the request back for its parent, who stands here and photographs the code for the ward.
  void show_withdrawn(const Ulid& request_id);
  // A slip that was scanned. Damaged, of another hub, never made: one answer for all.
  void open(ByteView envelope);
  void ask_withdrawal();
  void withdraw();
  // Once more the code that takes the withdrawal to the ward.
  void show_withdrawal_code();

 private:
  [[nodiscard]] std::optional<journal::RequestRow> row() const;
  void show(const journal::RequestRow& row);

  Hand& hand_;
  Model& model_;
  std::optional<Ulid> request_id_;  // of the slip that was scanned
};

}  // namespace tsunagu::kiosk::slip
