#pragma once

#include "kiosk/alert/alerts.h"
#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk::alert {

class Feature : public QuietFeature {
 public:
  using Page = alert::Page;
  using Intent = alert::Intent;
  explicit Feature(Hand& hand) : alerts(hand), hand_(hand) {}

  Alerts alerts;

  void apply(const Intent&) {}
  void next(Page) { hand_.wipe(); }
  void forget() { alerts.forget(); }

 private:
  Hand& hand_;
};

}  // namespace tsunagu::kiosk::alert
