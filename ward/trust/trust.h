// The hubs' tablets at the desk: a card that was scanned becomes trust, and trust is taken back.
#pragma once

#include <optional>

#include "shared/handoff/cards.h"
#include "ward/office/hand.h"
#include "ward/trust/model.h"
#include "ward/trust/officers.h"

namespace tsunagu::ward::trust {

class Trust {
 public:
  using Intent = trust::Intent;
  using Page = trust::Page;
  // Borrowed; both outlive it.
  Trust(Hand& hand, Model& model, crypto::SecretArena& arena)
      : hand_(hand), model_(model), officers_(hand, model.officers, arena) {}

  void apply(Intent&& intent) {
    std::visit([this](auto& what) { on(what); }, intent);
  }
  void open();
  void leave(Page) {
    model_.revoking.reset();
    model_.own_key.asked = false;
    officers_.forget();
  }
  void forget() {
    enrolment_.reset();
    officers_.forget();
  }

  // Shows the enrolment of a tablet, for the officer to compare. Why not, when it cannot be read.
  [[nodiscard]] std::optional<handoff::Refusal> take_enrolment(ByteView envelope);

 private:
  void on(const TrustDevice& what);
  void on(const ForgetEnrolment& what);
  void on(const AskRevoke& what);
  void on(const ConfirmRevoke& what);
  void on(const KeepDevice& what);
  void on(const AskRenew& what);
  void on(const ConfirmRenew& what);
  void on(const KeepKey& what);
  void on(const ShowOfficers& what);
  template <class What>
  requires requires(Officers officers, What& what) { officers.on(what); }
  void on(What& what) { officers_.on(what); }
  void show_devices();

  Hand& hand_;
  Model& model_;
  std::optional<handoff::DeviceEnrolment> enrolment_;
  Officers officers_;
};

}  // namespace tsunagu::ward::trust
