#include "shared/domain/booking_news.h"

#include "shared/domain/event.h"

namespace tsunagu::domain {

std::optional<News> news_for(BookingState state, const FamilyKnows& family, const SessionNow& now) {
  if (!has_place(state) && state != BookingState::waiting) return std::nullopt;
  if (now.cancelled || now.gone) {
    if (family.it_is_off) return std::nullopt;
    return now.cancelled ? News::session_cancelled : News::session_gone;
  }
  if (family.day != now.day || is_other_start(family.start_minute, now.start_minute)) return News::session_moved;
  return state == BookingState::promoted && !family.promoted ? std::optional(News::promoted) : std::nullopt;
}

}  // namespace tsunagu::domain
