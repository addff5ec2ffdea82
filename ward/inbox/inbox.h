// What arrives at the desk: codes from a scanner, a picture or the clipboard, until the officer has decided.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "shared/handoff/frame.h"
#include "shared/worker/reader.h"
#include "ward/cases/cases.h"
#include "ward/inbox/model.h"
#include "ward/inbox/reception.h"
#include "ward/office/hand.h"

namespace tsunagu::ward::inbox {

class Inbox {
 public:
  using Intent = inbox::Intent;
  using Page = inbox::Page;
  // Borrowed; all outlive the inbox. `whole` is told of each code whose parts are all here, of whatever kind.
  struct Tools {
    worker::Reader& reader;
    cases::Cases& cases;
    std::function<void(handoff::Framed)> whole;
  };
  Inbox(Hand& hand, Model& model, Tools tools)
      : hand_(hand), model_(model), tools_(std::move(tools)), reception_(hand.office()) {}

  void apply(Intent&& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void open();
  void leave(Page) {}
  void forget();

  // Digits, hostile until verified.
  void take_code(std::string_view typed);
  void take_picture(const std::filesystem::path& file);
  // A whole handoff or withdrawal.
  void take(handoff::Framed framed, handoff::Revoked revoked = handoff::Revoked::refuse);
  // A code that nothing is done with: recorded and said.
  void turn_away(const TurnedAway& what);
  // The officer looks at something else.
  void close_refused() { model_.refused.reset(); }

 private:
  void on(const TakeEntry& what);
  void on(const ReviewRefused& what);
  void on(const AcceptNew& what);
  void on(const AcceptCase& what);
  void on(const Uncover& what);
  void on(const Decline& what);
  void on(const TurnCandidates& what);

  void take_codes(const std::vector<std::string>& codes);
  void take_handoff(handoff::Framed framed, handoff::Revoked revoked);
  void take_withdrawal(handoff::Framed framed, handoff::Revoked revoked);
  void turn_away_or_review(const TurnedAway& what, handoff::Framed framed);
  void accept(std::optional<Ulid> into);
  void let_go();

  Hand& hand_;
  Model& model_;
  Tools tools_;
  Reception reception_;
  handoff::Assembler assembler_;
  std::optional<Arrival> arrival_;
  std::optional<handoff::Framed> for_review_;  // a code from a revoked device
};

}  // namespace tsunagu::ward::inbox
