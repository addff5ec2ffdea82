// 見通し: the contact points ahead, from the month on the family's card or from a stage that the visitor picks, and
// the one tap that ends every message about a due date (safety rule 5).
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/outlook/model.h"

namespace tsunagu::kiosk::booking {
class Bookings;
}
namespace tsunagu::kiosk::talk {
class Talk;
}

namespace tsunagu::kiosk::outlook {

class Outlook {
 public:
  Outlook(Hand& hand, Model& model, booking::Bookings& bookings, talk::Talk& talk)
      : hand_(hand), model_(model), bookings_(bookings), talk_(talk) {}

  void open();
  void choose_subject(std::size_t index);
  void choose_time(FamilyTime time);
  void turn(int by);
  // The words follow the visitor's language.
  void language_changed();

  // Takes the month that the messages come from off the card. Nobody is told, nothing is asked.
  void stop_messages();
  void undo_stop();
  // A handoff that says so in the parent's words, through the questions and consents of any other.
  void tell_ward();
  // When the family leaves: what was stopped and not undone is stopped in the queues for classes too.
  void settle();
  void forget() { renew(before_stop_); }

 private:
  void show(Subject subject, bool exact);
  std::size_t fill(const Subject& subject);  // where one begins to read
  [[nodiscard]] Point view_of(const domain::Prospect& prospect) const;
  void add_events(const Subject& subject);

  Hand& hand_;
  Model& model_;
  booking::Bookings& bookings_;
  talk::Talk& talk_;
  std::optional<domain::FamilyProfile> before_stop_;
};

// The month of birth (or the due month) that stands for a stage of which no month is known.
[[nodiscard]] domain::YearMonth month_for(FamilyTime time, domain::YearMonth now);

}  // namespace tsunagu::kiosk::outlook
