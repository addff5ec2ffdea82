// Places in sessions: booked, waited for and given back by families, used at the class door, and kept by staff.
#pragma once

#include "kiosk/page/model.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk::booking {

enum class Page : std::uint8_t {
  places,  // how many families
  name,    // without a card
  phone,
  check,
  done,
  own,     // of the family's card
  number,  // without a card: the booking code
  cancel,
  class_which,   // of two at once
  class_door,    // today's prenatal class: card, number, no booking
  class_number,  // a member number or a booking code
  class_people,  // both, or one of them
  class_done,
  sessions,  // staff: with bookings, and whom to call
  roster,
  line,  // of a roster
  walk_in,
  cancel_session,
  close_days,  // staff: which day
  close_day,   // who has booked, before it is closed
};
constexpr Room room_of(Page) { return Room::booking; }

struct Draft {
  std::vector<EventRow> sessions;  // one, or those of a course
  int places = 1;
  bool with_card = false;
  TextEntry name;
  TextEntry phone;
  bool name_given = false;  // with an earlier booking of this sitting
  bool phone_given = false;
  TextEntry number;             // the booking code, typed to cancel
  bool correcting = false;      // came from なおす
  std::vector<OwnBooking> own;  // of the family's card; on `done`: what has just been booked
  std::vector<OwnBooking> cancelling;
  std::string code;  // eight digits, for a family without a card

  // Somebody will have to wait and be told when a place is free.
  [[nodiscard]] bool waits() const {
    for (const auto& row : sessions) {
      if (row.capacity && row.taken + places > *row.capacity) return true;
    }
    return false;
  }
  // A family with a card is told at its next check-in; who waits may not come before the day.
  [[nodiscard]] bool asks_phone() const { return !with_card || waits(); }
};

// Which of the partners came to the class.
enum class ClassPeople : std::uint8_t { both, expecting, partner };
// What the page says in the end. A typed number is always `received`, known or not.
enum class ClassAnswer : std::uint8_t { received, full };
struct ClassDraft {
  std::vector<EventRow> which;  // two at once
  std::optional<EventRow> row;
  domain::ArrivalWay way = domain::ArrivalWay::card;
  TextEntry number;
  ClassPeople people = ClassPeople::both;
  ClassAnswer answer = ClassAnswer::received;
};

struct SessionLine {
  EventRow row;
  int booked = 0;    // families with a place, who have booked it
  int walk_ins = 0;  // families who came without
  int arrived = 0;   // families
  int over = 0;      // families beyond the capacity
  int to_call = 0;   // families to be told something
  int to_match = 0;
};
struct RosterLine {
  enum class Kind : std::uint8_t { booking, arrival };  // an arrival: a number that has to be matched
  Kind kind = Kind::booking;
  Ulid id;        // of the booking, or the arrival
  Ulid visit_id;  // of an arrival: that began with it; nil: none did
  std::string name;
  std::string contact;
  std::string number;
  int places = 1;
  domain::BookingState state = domain::BookingState::made;
  int position = 0;
  bool walk_in = false;
  bool arrived = false;
  int people = 0;
  std::optional<domain::News> to_tell;  // 連絡する
};
struct RosterView {
  SessionLine session;
  std::vector<RosterLine> lines;
  std::optional<std::size_t> chosen;
  TextEntry walk_in;
};

// A day that staff may close.
struct ClosableDay {
  domain::Day day{};
  int events = 0;
  int families = 0;     // that have booked
  bool closed = false;  // already
};
// One family that has to be told before its day is closed.
struct FamilyToTell {
  EventRow row;  // what it has booked
  RosterLine line;
};
struct ClosingView {
  std::vector<ClosableDay> days;
  std::optional<std::size_t> chosen;
  std::vector<FamilyToTell> families;
};

struct Model {
  Draft draft;
  ClassDraft arrival;
  std::vector<SessionLine> sessions;
  std::optional<RosterView> roster;
  std::optional<ClosingView> closing;
};

struct ChangePlaces {
  int by;
};
struct Correct {
  Page page;  // なおす on the check page
};
struct ConfirmCancel {};
struct ChooseClass {
  std::size_t index;
};
struct ChooseArrival {
  domain::ArrivalWay way;
};
struct ChooseClassPeople {
  ClassPeople people;
};
struct OpenRoster {
  Ulid session_id;
};
struct OpenRosterLine {
  std::size_t index;
};
struct MarkArrived {
  ClassPeople people;
};
struct MarkTold {};
struct CancelForFamily {};
struct MatchArrival {
  Ulid booking_id;
};
struct AdmitArrival {};  // matched to nobody: takes a place as a walk-in
struct OpenWalkIn {};
struct OpenCancelSession {};
struct CancelSession {};
struct OpenClosing {};
struct ChooseClosingDay {
  std::size_t index;
};
struct CloseDay {};

using Intent =
    std::variant<ChangePlaces, Correct, ConfirmCancel, ChooseClass, ChooseArrival, ChooseClassPeople, OpenRoster,
                 OpenRosterLine, MarkArrived, MarkTold, CancelForFamily, MatchArrival, AdmitArrival, OpenWalkIn,
                 OpenCancelSession, CancelSession, OpenClosing, ChooseClosingDay, CloseDay>;

}  // namespace tsunagu::kiosk::booking
