// The steps from an opened envelope to a recorded case, which the desk and the `scan` command share. Nothing here is
// decided without an officer: receive() shows, accept() records what the officer chose. What waits is in arrivals.h.
#pragma once

#include <variant>

#include "shared/handoff/withdrawal.h"
#include "ward/inbox/intake.h"
#include "ward/inbox/model.h"
#include "ward/office/office.h"

namespace tsunagu::ward::inbox {

// A code that was not taken, and what is known all the same.
struct TurnedAway {
  handoff::Refusal why = handoff::Refusal::not_ours;
  std::optional<crypto::KeyId> device;
  std::optional<Ulid> request_id;
  std::optional<Ulid> case_id;  // already received: where it went
};

struct Arrival {
  handoff::Opened opened;
  domain::IntakeDetail detail;
  std::vector<Candidate> candidates;  // best first; never chosen by the program
  bool may_be_forgotten = false;      // the journal was restored since: it may have been taken in before
};

// A request that its parent took back.
struct TakenBack {
  Ulid request_id;
  std::optional<Ulid> case_id;              // none: its handoff has not come, and is turned away when it does
  std::optional<std::uint32_t> running_no;  // of its handoff
  Instant withdrawn;
  bool already = false;  // taken before: nothing was recorded now
};

struct Accepted {
  bool already = false;    // another desk was faster: nothing was recorded now
  bool withdrawn = false;  // taken back in the meantime: nothing was recorded now
  Ulid case_id;
};

// Borrows the office, with somebody signed in for everything but turn_away().
class Reception {
 public:
  explicit Reception(Office& office) : office_(office) {}

  // Opens a handoff envelope. What is turned away is not yet recorded. An error is the journal's.
  [[nodiscard]] Result<std::variant<Arrival, TurnedAway>> receive(ByteView envelope, Instant now,
                                                                  handoff::Revoked revoked = handoff::Revoked::refuse);

  // The same without candidates.
  [[nodiscard]] Result<std::variant<Arrival, TurnedAway>> look(ByteView envelope, Instant now,
                                                               handoff::Revoked revoked = handoff::Revoked::refuse);
  [[nodiscard]] Result<std::vector<Candidate>> candidates_for(const domain::IntakeDetail& detail) const;

  // Takes a withdrawal: recorded whether or not the request was taken in.
  [[nodiscard]] Result<std::variant<TakenBack, TurnedAway>> take_withdrawal(
      ByteView envelope, Instant now, handoff::Revoked revoked = handoff::Revoked::refuse);

  // Records why a code was not taken: the reason and the device, nothing of its content.
  [[nodiscard]] Status turn_away(const TurnedAway& what);

  // Into an existing case, or a new one: case, intake and receipt in one durable append. not_found: no such case.
  [[nodiscard]] Result<Accepted> accept(const Arrival& arrival, std::optional<Ulid> into, Instant now);

 private:
  Office& office_;
};

// The cases that are shown beside what arrived; a protected one only after its warning was passed.
[[nodiscard]] std::vector<Ulid> cases_beside(const Arrival& arrival);

// The first check that a refusal fails.
[[nodiscard]] Check check_of(handoff::Refusal why);

}  // namespace tsunagu::ward::inbox
