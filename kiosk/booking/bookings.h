// Places in sessions, for the family in front of the kiosk: book, wait, cancel, and learn that one has moved up.
//
// With a card the card is enough: each booking carries a tag that only this family's card can make again. Without one
// the family gets a booking code of eight digits, which is kept as a keyed hash only. A typed code is answered alike
// whether it is known or not (safety rule 6).
//
// Codes were once hashed under the key that hashed member numbers. A folder from then keeps that key until the last day
// of the last session that such a code may be asked for is over, and not a day longer: whoever has the key can try all
// member numbers against what old facts hold.
#pragma once

#include <string>

#include "kiosk/booking/model.h"
#include "kiosk/hand/hand.h"
#include "shared/domain/booking.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::booking {

inline constexpr std::size_t booking_code_digits = 8;

// A session as the pages show it, without its places.
[[nodiscard]] EventRow event_row(const journal::SessionRow& session, const Hand& hand);

// A booking code as it is kept.
struct CodeHashes {
  domain::CodeHash code{};
  std::optional<domain::CodeHash> old_code;  // none: the old key is gone
  [[nodiscard]] bool is_of(const journal::BookingRow& row) const;
};

class Bookings {
 public:
  Bookings(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  // The same with its places.
  [[nodiscard]] EventRow row_of(const journal::SessionRow& session) const;
  // The bookings that count, as the rules see them.
  [[nodiscard]] std::vector<domain::Booked> booked(const Ulid& session_id) const;
  // The booking of the family whose card is here; cancelled ones are none.
  [[nodiscard]] std::optional<OwnBooking> own_of(const Ulid& session_id) const;
  [[nodiscard]] bool has_arrived(const Ulid& session_id, const Ulid& booking_id) const;
  [[nodiscard]] CodeHashes hashes_of_code(std::string_view digits) const;
  [[nodiscard]] std::optional<domain::BookingTag> tag_of(const Ulid& booking_id) const;

  // Those of `sessions` that the family has not booked yet.
  void book(std::vector<EventRow> sessions);
  void change_places(int by);
  void places_chosen();
  void name_typed();
  void phone_typed();
  void skip_phone();
  void record_booking();
  void correct(Page page);
  void open_own();
  void cancel(const OwnBooking& one);
  void number_typed();
  void confirm_cancel();
  // Told when what was shown of a booking no longer holds.
  void on_cancelled(std::function<void()> cancelled) { cancelled_ = std::move(cancelled); }

  // After a check-in with a card: what the family has not been told yet. News of a prenatal class is for a card that
  // says that a child is expected; for any other staff call (safety rule 5).
  [[nodiscard]] std::vector<OwnBooking> news() const;
  // The family has read it. What has changed meanwhile it has not.
  void told(const std::vector<OwnBooking>& read);
  // Leaves the queues of prenatal classes: a place that came free would be a message about a due date.
  void leave_prenatal_queues();
  // A booking is over, and whoever waits and fits moves up.
  [[nodiscard]] std::vector<domain::NewFact> cancellation(const Ulid& session_id, const Ulid& booking_id,
                                                          domain::Actor by) const;
  // Whoever waits and fits moves up. Recorded before anybody sees it.
  void promote(const Ulid& session_id);
  void promote_everywhere();
  // Lets go of the old key when no booking needs it any more: when the kiosk starts, and when the day turns.
  void let_old_key_go();
  void forget() { renew(typed_code_); }

 private:
  [[nodiscard]] std::vector<domain::NewFact> promotions(const Ulid& session_id,
                                                        const std::vector<domain::Booked>& bookings) const;
  [[nodiscard]] bool is_own(const journal::BookingRow& row) const;
  // With its session and its place in the queue; none: the session is not there.
  [[nodiscard]] std::optional<OwnBooking> shown(const journal::BookingRow& row) const;
  [[nodiscard]] std::vector<OwnBooking> own() const;
  [[nodiscard]] std::vector<OwnBooking> of_code(const CodeHashes& hashes) const;
  template <class Is>
  [[nodiscard]] std::vector<OwnBooking> find(Is is) const;
  [[nodiscard]] std::string new_code();
  void go_on(Page page);
  void offer_what_was_given();
  void keep_what_was_given();
  [[nodiscard]] bool is_complete();

  Hand& hand_;
  Model& model_;
  std::optional<CodeHashes> typed_code_;
  std::function<void()> cancelled_;
};

}  // namespace tsunagu::kiosk::booking
