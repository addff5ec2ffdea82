#pragma once

#include "kiosk/hand/feature.h"
#include "kiosk/slip/slip.h"

namespace tsunagu::kiosk::slip {

class Feature : public QuietFeature {
 public:
  using Page = slip::Page;
  using Intent = slip::Intent;
  Feature(Hand& hand, Model& model) : slip(hand, model), hand_(hand) {}

  Slip slip;

  // The request's slip was photographed: what follows is the same as without one.
  void on_done(std::function<void()> done) { on_done_ = std::move(done); }

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
  // A slip, on `progress`.
  [[nodiscard]] bool take(Page page, const Scanned& code);
  void forget() { slip.forget(); }

 private:
  void on(const AskWithdrawal&) { slip.ask_withdrawal(); }
  void on(const Withdraw&) { slip.withdraw(); }
  void on(const ShowWithdrawalCode&) { slip.show_withdrawal_code(); }

  Hand& hand_;
  std::function<void()> on_done_;
};

}  // namespace tsunagu::kiosk::slip
