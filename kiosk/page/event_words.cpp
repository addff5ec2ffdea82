#include "kiosk/page/event_words.h"

#include <algorithm>

#include "shared/base/text.h"

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

std::string_view title_of(const Frame& sheet, const EventRow& row) {
  const auto code = i18n::code_of(sheet.say.language());
  const auto other = std::ranges::find(row.other_titles, code, &domain::OtherTitle::language);
  return other == row.other_titles.end() ? row.title : other->title;
}

std::string shortened(const std::string& words, const std::function<bool(const std::string&)>& fits) {
  if (fits(words)) return words;
  const std::u32string letters = decode_utf8(words);
  const auto beginning = [&](std::size_t length) { return encode_utf8(letters.substr(0, length)) + "…"; };
  std::size_t least = 0;
  for (std::size_t most = letters.size(); least < most;) {
    const std::size_t middle = (least + most + 1) / 2;
    if (fits(beginning(middle))) {
      least = middle;
    } else {
      most = middle - 1;
    }
  }
  return beginning(least);
}

std::string class_title_of(const Frame& sheet, const EventRow& row) {
  const auto title = title_of(sheet, row);
  return sheet.say.is_foreign() && title == row.title ? sheet.say("event.class") : std::string(title);
}

namespace {

std::string places_left(const Frame& sheet, const EventRow& row) {
  if (row.hub_closed) return sheet.say("month.closed");
  if (row.booking_ended) return sheet.say("booking.ended");
  if (!row.capacity) return sheet.say("booking.open");
  if (!row.is_full()) return sheet.say.count("booking.left", *row.capacity - row.taken);
  if (row.waiting == 0) return sheet.say("booking.full");
  return sheet.say("booking.full") + "  " + sheet.say.count("booking.waiting", row.waiting);
}

std::string booking_words(const Frame& sheet, const EventRow& row) {
  switch (row.booking) {
    case domain::BookingNeed::unknown: return sheet.say(row.hub_closed ? "month.closed" : "booking.ask");
    case domain::BookingNeed::not_needed: return sheet.say("booking.not_needed");
    case domain::BookingNeed::by_phone: return sheet.say(row.booking_ended ? "booking.ended" : "booking.by_phone");
    case domain::BookingNeed::elsewhere: return sheet.say(row.booking_ended ? "booking.ended" : "booking.elsewhere");
    case domain::BookingNeed::here: break;
  }
  return places_left(sheet, row);
}

}  // namespace

std::string places_words(const Frame& sheet, const EventRow& row) {
  if (row.cancelled) return sheet.say("events.cancelled");
  if (row.moment == domain::SessionMoment::over) return sheet.say("events.over");
  if (row.moment == domain::SessionMoment::ahead) return booking_words(sheet, row);
  const bool open = row.booking == domain::BookingNeed::not_needed;  // whoever comes late comes in all the same
  return sheet.say("events.begun") + (open ? "  " + sheet.say("booking.not_needed") : std::string{});
}

std::string own_words(const Frame& sheet, const OwnBooking& own) {
  if (own.row.cancelled) return sheet.say("event.cancelled");
  if (own.arrived) return sheet.say("booking.own_came");
  if (own.state == domain::BookingState::waiting) {
    return sheet.say("booking.own_waiting", {{"position", std::to_string(own.position)}});
  }
  return sheet.say.count("booking.own_placed", own.places);
}

}  // namespace tsunagu::kiosk::page
