#include "kiosk/page/event_words.h"

namespace tsunagu::kiosk::page {

std::string clock_of(int minute) {
  const std::string minutes = std::to_string(minute % 60);
  return std::to_string(minute / 60) + (minutes.size() < 2 ? ":0" : ":") + minutes;
}

std::string time_of(const Frame& sheet, const EventRow& row) {
  const auto& dates = sheet.say.dates();
  if (!row.start_minute) return sheet.say("events.all_day");
  if (!row.end_minute || row.last_day != row.day) return dates.time(*row.start_minute);
  return dates.span(*row.start_minute, *row.end_minute);
}

std::string start_of(const Frame& sheet, const EventRow& row) {
  const bool spelt_out = sheet.say.language() == i18n::Language::ja_easy;
  return spelt_out && row.start_minute ? sheet.say.dates().time(*row.start_minute) : time_of(sheet, row);
}

std::string when_where(const Frame& sheet, const EventRow& row) {
  std::string out = sheet.say.dates().day(row.day) + "  " + start_of(sheet, row);
  if (!row.place.empty()) out += "  " + row.place;
  return sheet.say.small(out);
}

std::string places_words(const Frame& sheet, const EventRow& row) {
  if (row.cancelled) return sheet.say("events.cancelled");
  if (!row.capacity) return sheet.say("booking.not_needed");
  if (!row.is_full()) return sheet.say.count("booking.left", *row.capacity - row.taken);
  if (row.waiting == 0) return sheet.say("booking.full");
  return sheet.say("booking.full") + "  " + sheet.say.count("booking.waiting", row.waiting);
}

std::string own_words(const Frame& sheet, const OwnBooking& own) {
  if (own.row.cancelled) return sheet.say("event.cancelled");
  if (own.state == domain::BookingState::waiting) {
    return sheet.say("booking.own_waiting", {{"position", std::to_string(own.position)}});
  }
  return sheet.say.count("booking.own_placed", own.places);
}

}  // namespace tsunagu::kiosk::page
