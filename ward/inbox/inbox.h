// What arrives at the desk: codes from a scanner, a picture or the clipboard, until the officer has decided.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>

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
  void leave(Page page) {
    if (page == Page::scan) stop_camera();
  }
  void forget();

  // Digits, hostile until verified.
  void take_code(std::string_view typed);
  void take_picture(const std::filesystem::path& file);
  // A whole handoff or withdrawal.
  void take(handoff::Framed framed, handoff::Revoked revoked = handoff::Revoked::refuse);
  // The camera goes off; why, when it did so by itself.
  void stop_camera(std::string_view trouble = {}) { model_.camera = {.trouble = std::string(trouble)}; }
  // A code that nothing is done with: recorded and said.
  void turn_away(const TurnedAway& what);
  // The officer looks at something else.
  void close_refused() { model_.refused.reset(); }

 private:
  void on(const TakeEntry& what);
  void on(const ReviewRefused& what);
  void on(const AcceptNew& what);
  void on(const AcceptCase& what);
  void on(const Decline& what);
  void on(const TurnCandidates& what);
  void on(const UseCamera& what);
  void on(const ShowPossible& what);

  void take_codes(const std::vector<std::string>& codes);
  void take_handoff(handoff::Framed framed, handoff::Revoked revoked);
  void take_withdrawal(handoff::Framed framed, handoff::Revoked revoked);
  void turn_away_or_review(const TurnedAway& what, handoff::Framed framed);
  bool record_seen(std::span<const Candidate> seen);
  bool see_first(const std::vector<Candidate>& candidates);
  void see(bool possible_too, std::size_t first);
  void accept(std::optional<Ulid> into);
  void let_go();

  Hand& hand_;
  Model& model_;
  Tools tools_;
  Reception reception_;
  handoff::Assembler assembler_;
  std::optional<Arrival> arrival_;
  std::set<Ulid> seen_;                        // of its candidates, recorded as read
  std::optional<handoff::Framed> for_review_;  // a code from a revoked device
};

}  // namespace tsunagu::ward::inbox
