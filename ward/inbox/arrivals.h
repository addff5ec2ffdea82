// What waits in the inbox: a verified code is a fact before anybody sees it, and leaves only when it is accepted,
// declined or taken back by its parent. The desk and the commands share this.
#pragma once

#include <span>
#include <variant>

#include "shared/journal/ward_view.h"
#include "ward/inbox/reception.h"

namespace tsunagu::ward::inbox {

// How long a decline can be taken back. Then its envelope is erased.
inline constexpr std::chrono::hours day_to_undo{24};

struct Held {
  Ulid request_id;
  bool already = false;   // it waited here before
  bool declined = false;  // it was declined before, and is not held again unless somebody asks for that
};
// What a code that was declined before means.
enum class Declined : std::uint8_t {
  hold_again,  // somebody shows this one code again: it waits again
  leave,       // one of many: what was decided stays
};

// Borrows the office, with somebody signed in.
class Arrivals {
 public:
  explicit Arrivals(Office& office) : office_(office), reception_(office) {}

  // Verifies each envelope and records those that pass, all at once. What is turned away is not yet recorded.
  using Answer = std::variant<Held, TurnedAway>;
  [[nodiscard]] Result<std::vector<Answer>> hold(std::span<const Bytes> envelopes, Instant now, Declined declined,
                                                 handoff::Revoked revoked = handoff::Revoked::refuse);
  // Opens what is held, with its candidates. not_found: nothing of this id waits. corrupt: its envelope cannot be
  // opened any more.
  [[nodiscard]] Result<Arrival> open(const Ulid& request_id, Instant now);
  // The same without candidates, for the list.
  [[nodiscard]] Result<Arrival> look(const journal::HeldRequest& held, Instant now);

  // Like Reception::accept; then its envelope is gone.
  [[nodiscard]] Result<Accepted> accept(const Arrival& arrival, std::optional<Ulid> into, Instant now);
  // not_found: nothing of this id waits.
  [[nodiscard]] Status decline(const Ulid& request_id, domain::DeclineReason reason);
  // Takes a decline back. not_found: it is not declined. refused: its day is over. exists: another desk accepted it.
  [[nodiscard]] Status undo(const Ulid& request_id, Instant now);
  // The officer's own mark, set and taken off. not_found: nothing of this id waits.
  [[nodiscard]] Status mark(const Ulid& request_id, bool urgent);

  // Erases the envelopes of what is decided for good. Cheap when there are none.
  [[nodiscard]] Status tidy(Instant now);

 private:
  [[nodiscard]] Result<journal::HeldRequest> waiting(const Ulid& request_id) const;
  [[nodiscard]] Result<Bytes> envelope_of(const journal::HeldRequest& held) const;
  [[nodiscard]] Status record(domain::NewFact fact);

  Office& office_;
  Reception reception_;
};

}  // namespace tsunagu::ward::inbox
