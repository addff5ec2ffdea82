// Staff and the sessions with bookings: who has a place, who came, who waits, whom to call. Opening a roster is a fact,
// recorded before a name is shown.
#pragma once

#include "kiosk/booking/bookings.h"
#include "kiosk/booking/model.h"
#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::booking {

class Roster {
 public:
  Roster(Hand& hand, Model& model, Bookings& bookings) : hand_(hand), model_(model), bookings_(bookings) {}

  // Families that a person has to call, over all sessions to come: for the board.
  [[nodiscard]] int to_call() const;
  void close() {
    model_.roster.reset();
    model_.sessions.clear();
    model_.closing.reset();
  }
  void open_sessions();
  [[nodiscard]] bool list_sessions();  // anew; false: they could not be read
  void open(const Ulid& session_id);
  // Its bookings that were not cancelled, with names. Whoever asks has recorded before that they are read.
  [[nodiscard]] std::vector<RosterLine> lines_of(const Ulid& session_id,
                                                 const std::vector<journal::BookingRow>& bookings,
                                                 const std::vector<journal::ArrivalRow>& arrivals) const;
  void open_line(std::size_t index);
  void mark_arrived(ClassPeople people);
  void mark_told();
  void cancel_for_family();
  void match(const Ulid& booking_id);
  void admit();
  void open_walk_in();
  void walk_in_typed();
  void open_cancel_session();
  void cancel_session();

 private:
  [[nodiscard]] bool is_open() const;  // somebody is signed in, and a roster is shown
  [[nodiscard]] SessionLine line_of(const journal::SessionRow& session) const;
  [[nodiscard]] const RosterLine* chosen() const;
  [[nodiscard]] bool is_inside_already(const RosterLine& arrival, const std::string& booked_number) const;
  void load(const Ulid& session_id);
  // Records, loads the roster again and goes back to it.
  void record_and_show(std::vector<domain::NewFact> facts);

  Hand& hand_;
  Model& model_;
  Bookings& bookings_;
};

}  // namespace tsunagu::kiosk::booking
