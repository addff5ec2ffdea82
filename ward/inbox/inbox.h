// What arrives at the desk: codes from a scanner, pictures or the clipboard, held until the officer has decided.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>

#include "shared/handoff/frame.h"
#include "shared/worker/reader.h"
#include "ward/cases/cases.h"
#include "ward/inbox/arrivals.h"
#include "ward/inbox/folder_intake.h"
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
      : hand_(hand), model_(model), tools_(std::move(tools)), reception_(hand.office()), arrivals_(hand.office()) {}

  void apply(Intent&& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void open();
  void leave(Page page) {
    if (page == Page::scan) stop_camera();
  }
  void forget();

  // What pictures brought since, and declines whose day is over. True: Model changed.
  bool tick();
  // Pictures are being read: tick() is due soon.
  [[nodiscard]] bool is_reading() const { return folder_ != nullptr; }
  // Somebody has signed in.
  void enter();

  // Digits, hostile until verified.
  void take_code(std::string_view typed);
  // A picture, or a folder of them.
  void take_file(const std::filesystem::path& file);
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
  void on(const Uncover& what);
  void on(const AskDecline& what);
  void on(const Decline& what);
  void on(const KeepHeld& what);
  void on(const UndoDecline& what);
  void on(const Choose& what);
  void on(const MoveChoice& what);
  void on(const OpenHeld& what);
  void on(const MarkUrgent& what);
  void on(const TurnHeld& what);
  void on(const BackToList& what);
  void on(const StopFolder& what);
  void on(const TurnCandidates& what);
  void on(const UseCamera& what);
  void on(const ShowPossible& what);

  void take_picture(const std::filesystem::path& file);
  void take_folder(const std::filesystem::path& folder);
  void take_codes(const std::vector<std::string>& codes);
  void take_handoff(handoff::Framed framed, handoff::Revoked revoked);
  void take_withdrawal(handoff::Framed framed, handoff::Revoked revoked);
  void turn_away_or_review(const TurnedAway& what, handoff::Framed framed);
  bool record_seen(std::span<const Candidate> seen);
  bool see_first(const std::vector<Candidate>& candidates);
  void see(bool possible_too, std::size_t first);
  void accept(std::optional<Ulid> into);
  // Opens what is held beside its candidates, which is recorded as a reading of them.
  bool show(const Ulid& request_id);
  void let_go();
  // The list anew, with the same line chosen as far as it is still there.
  void refresh();
  void choose(std::size_t line);
  // The one that is decided on: on its own page the opened one, in the list the chosen one.
  [[nodiscard]] std::optional<Ulid> at_hand() const;
  // Behind a decision: the next that waits. False: none does.
  bool open_next(std::size_t line);

  Hand& hand_;
  Model& model_;
  Tools tools_;
  Reception reception_;
  Arrivals arrivals_;
  std::unique_ptr<FolderIntake> folder_;
  Instant tidied_{};
  handoff::Assembler assembler_;
  std::optional<Arrival> arrival_;
  std::set<Ulid> seen_;                        // of its candidates, recorded as read
  std::optional<handoff::Framed> for_review_;  // a code from a revoked device
};

}  // namespace tsunagu::ward::inbox
