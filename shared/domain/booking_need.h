// Whether a family has to book, read from the organiser's own words. Feeds say it in columns and in text; nothing is
// guessed: what says neither is not known, and no page may say then that no booking is needed.
#pragma once

#include <string>

#include "shared/domain/event.h"

namespace tsunagu::domain {

// What a table says about booking in columns of its own.
struct BookingColumns {
  std::string needed;      // 予約要否: 要, 不要, あり, なし, or in words
  std::string how;         // 申込方法, in words
  std::string text;        // title and description: they may deny what a filled column only hints at
  bool has_until = false;  // a last day is named
  bool has_capacity = false;
};
[[nodiscard]] BookingNeed need_of_columns(const BookingColumns& columns);

// What its columns say, else its title and description ("要予約", "電話で申込", "予約不要"), else its capacity: a hub
// that counts its places and says nothing of another way takes bookings itself.
[[nodiscard]] BookingNeed booking_need(const EventSession& session);

}  // namespace tsunagu::domain
