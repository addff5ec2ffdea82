// The months that a family registered: any of them may go, and nobody asks why.
#pragma once

#include "kiosk/check_in/model.h"
#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::check_in {

class Months {
 public:
  Months(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  // Those on the family's card, which was shown.
  void open();
  // Of the card, or of a registration that is not recorded yet.
  void ask(std::size_t index);
  void forget();

 private:
  void list();
  void forget_in_registration(std::size_t index);
  void forget_on_card(std::size_t index);

  Hand& hand_;
  Model& model_;
};

}  // namespace tsunagu::kiosk::check_in
