// What is on at the hub.
#pragma once

#include "kiosk/page/model.h"

namespace tsunagu::kiosk::events {

enum class Page : std::uint8_t {
  list,  // by day
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
};
enum class EventsFor : std::uint8_t { us, everybody };
struct MonthDay {
  domain::Day day{};
  int events = 0;       // of those shown
  bool closed = false;  // the hub is
};

struct Model {
  std::vector<domain::Day> days;  // days with something on, from today
  std::size_t day = 0;            // chosen
  std::vector<EventRow> rows;     // of the chosen day
  std::optional<EventDetail> detail;
  bool knows_us = false;  // the family's stage is known from its card or registration
  EventsFor shown_for = EventsFor::everybody;
  domain::YearMonth month{};
  std::vector<MonthDay> month_days;  // all days of `month`
};

struct ChooseDay {
  std::size_t index;
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
    std::variant<ChooseDay, ShowMonth, TurnMonth, ChooseDate, ShowEventsFor, ShowEventCode, Book, CancelBooking>;

}  // namespace tsunagu::kiosk::events
