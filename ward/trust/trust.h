// The hubs' tablets at the desk: a card that was scanned becomes trust, and trust is taken back.
#pragma once

#include <optional>

#include "shared/handoff/cards.h"
#include "ward/office/hand.h"
#include "ward/trust/model.h"

namespace tsunagu::ward::trust {

class Trust {
 public:
  using Intent = trust::Intent;
  using Page = trust::Page;
  // Borrowed; both outlive it.
  Trust(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void apply(Intent&& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void open();
  void leave(Page) { model_.revoking.reset(); }
  void forget() { enrolment_.reset(); }

  // Shows the enrolment of a tablet, for the officer to compare. Why not, when it cannot be read.
  [[nodiscard]] std::optional<handoff::Refusal> take_enrolment(ByteView envelope);

 private:
  void on(const TrustDevice& what);
  void on(const ForgetEnrolment& what);
  void on(const AskRevoke& what);
  void on(const ConfirmRevoke& what);
  void on(const KeepDevice& what);
  void show_devices();

  Hand& hand_;
  Model& model_;
  std::optional<handoff::DeviceEnrolment> enrolment_;
};

}  // namespace tsunagu::ward::trust
