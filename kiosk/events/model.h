// What is on at the hub.
#pragma once

#include "kiosk/page/model.h"
#include "shared/domain/audience.h"

namespace tsunagu::kiosk::events {

enum class Page : std::uint8_t {
  list,  // three at a time
  event,
  month,
  code,  // the event for the parent's telephone
};
constexpr Room room_of(Page) { return Room::events; }

struct EventDetail {
  EventRow row;
  std::vector<EventRow> course;  // the sessions of its course that can be booked; empty: it is none
  std::optional<OwnBooking> own;
  std::string description;
  std::string what_to_bring;
  std::string fee;
  std::string languages;
  std::string contact;
  std::optional<domain::Day> apply_until;  // of a booking
};
enum class EventsFor : std::uint8_t { us, expecting, age_0, age_1, age_2_up, everybody };
struct ListedEvent {
  EventRow row;
  domain::Day day{};  // under which it stands: something that has begun stands under today
  domain::AgeGroups whom{};
};
inline constexpr std::size_t most_rows_a_page = 3;
struct MonthDay {
  domain::Day day{};
  int events = 0;       // of those shown
  bool closed = false;  // the hub is
};

struct Model {
  std::vector<EventsFor> offered;  // ours first, then those whom an event ahead names, then everybody
  EventsFor shown_for = EventsFor::everybody;
  bool knows_us = false;          // the family's stage is known from its card or registration
  std::vector<ListedEvent> rows;  // from `first` on, at most as many as a page may hold
  std::size_t first = 0;
  std::size_t count = 0;       // of all that are ahead and shown
  std::vector<EventRow> over;  // of today
  std::optional<EventDetail> detail;
  domain::YearMonth month{};
  domain::YearMonth last_month{};    // in which anything is on
  std::vector<MonthDay> month_days;  // all days of `month`
};

struct ShowFrom {
  std::size_t first;
};
struct ShowMonth {};
struct TurnMonth {
  int by;
};
struct ChooseDate {
  domain::Day day;
};
struct ShowEventsFor {
  EventsFor whom;
};
struct ShowEventCode {};
enum class BookWhat : std::uint8_t { session, course };
struct Book {
  BookWhat what;
};
struct CancelBooking {};  // of the event shown

using Intent =
    std::variant<ShowFrom, ShowMonth, TurnMonth, ChooseDate, ShowEventsFor, ShowEventCode, Book, CancelBooking>;

}  // namespace tsunagu::kiosk::events
