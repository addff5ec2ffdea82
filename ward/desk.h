// The officer's desk: the one place where State changes. It is told what was asked for (Intent), what a scanner typed,
// and what time it is; it draws nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "shared/handoff/frame.h"
#include "shared/worker/reader.h"
#include "ward/inbox/reception.h"
#include "ward/model.h"

namespace tsunagu::ward {

struct DeskRules {
  std::chrono::seconds lock_after{600};  // without anybody there: signs out
  int tries = 5;                         // wrong passphrases in a row, then a pause
  std::chrono::seconds pause{60};
};

enum class Cue : std::uint8_t { accepted, refused };  // a short sound

class Desk {
 public:
  // Borrowed; all outlive the desk.
  struct Tools {
    Office& office;
    worker::Reader& reader;
    crypto::SecretArena& arena;
  };
  Desk(Tools tools, DeskRules rules, Instant now);

  [[nodiscard]] const State& state() const { return state_; }

  // Taken over, so that a typed passphrase can be wiped where it lies.
  void apply(Intent&& intent, Instant now);
  // What a scanner typed. Hostile until verified: it is only ever read as digits of a code.
  void scan(std::string_view typed, Instant now);
  // A picture that was dropped on the window.
  void take_picture(const std::filesystem::path& file, Instant now);
  // Somebody is there: a key, the mouse, the wheel. Puts the automatic sign-out off, unless it was due already: whoever
  // wakes a machine that slept through it need not be the officer.
  void notice_presence(Instant now);
  // True when State changed.
  bool tick(Instant now);
  // When tick() is due next; nothing while nobody is signed in.
  [[nodiscard]] std::optional<Instant> next_tick() const;

  // The sound that the last call asks for, once.
  [[nodiscard]] std::optional<Cue> take_cue();
  // True once after the session ended: whatever the screen remembers must go too.
  [[nodiscard]] bool take_forget();

 private:
  void on(const ChooseOfficer& what);
  void on(EditField& what);
  void on(const SignIn& what);
  void on(const SignOut& what);
  void on(const OpenPage& what);
  void on(const TakeEntry& what);
  void on(const ReviewRefused& what);
  void on(const AcceptNew& what);
  void on(const AcceptCase& what);
  void on(const Decline& what);
  void on(const OpenCase& what);
  void on(const AddNote& what);
  void on(const ChooseRequest& what);
  void on(const MakeReceipt& what);
  void on(const TurnCases& what);
  void on(const TurnCandidates& what);
  void on(const TrustDevice& what);
  void on(const ForgetEnrolment& what);
  void on(const AskRevoke& what);
  void on(const ConfirmRevoke& what);
  void on(const KeepDevice& what);

  [[nodiscard]] State fresh_state() const;
  [[nodiscard]] bool signed_in() const { return office_.officer().has_value(); }
  void take_codes(const std::vector<std::string>& codes);
  void take_code(std::string_view typed);
  void take_envelope(Bytes envelope, handoff::Revoked revoked);
  void take_withdrawal(Bytes envelope, handoff::Revoked revoked);
  void take_enrolment(ByteView envelope);
  void turn_away(const TurnedAway& what);
  void accept(std::optional<Ulid> into);
  void show_receipt(const Ulid& request_id, const Ulid& case_id, std::optional<domain::ReceiptState> state);
  void show_cases();
  void show_devices();
  void go(Page page);
  void tell(Notice notice) { state_.notice = std::move(notice); }
  // Logs the error's code and says so on the page.
  void failed(const Error& error);

  Office& office_;
  worker::Reader& reader_;
  crypto::SecretArena& arena_;
  Reception reception_;
  DeskRules rules_;
  State state_;
  crypto::Secret passphrase_;
  handoff::Assembler assembler_;
  std::optional<Arrival> arrival_;
  std::optional<handoff::Framed> for_review_;  // a code from a revoked device
  std::optional<handoff::DeviceEnrolment> enrolment_;
  Instant present_at_{};
  int wrong_tries_ = 0;
  Instant pause_until_{};
  std::optional<Cue> cue_;
  bool forget_ = false;
};

}  // namespace tsunagu::ward
