// 見通し: the contact points between a family and its supporters (接点), from a list that the ward keeps, and where a
// family stands among them. Months are all that is known of a birth or a due date, so months are all that is said.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shared/domain/calendar.h"

namespace tsunagu::domain {

// Who waits at a contact point.
enum class Keeper { hub, ward, clinic, home };

struct ContactPoint {
  std::string key;  // "check_4_months": letters, digits and '_'
  Keeper keeper = Keeper::ward;
  int from = 0;  // months after the month of birth, or of the due date; negative before it
  int to = 0;    // inclusive, never before `from`
  bool operator==(const ContactPoint&) const = default;
};
inline constexpr int earliest_contact_month = -10;
inline constexpr int latest_contact_month = 84;  // school begins

// A point that is over says nothing about whether the family was there: the hub does not know, and does not ask.
enum class Passage { over, now, ahead };

struct Prospect {
  std::size_t point = 0;  // index into the list
  Passage passage = Passage::ahead;
  YearMonth from, to;
  bool operator==(const Prospect&) const = default;
};
struct Outlook {
  std::vector<Prospect> prospects;  // in the order of time; of two that begin together the shorter one first
  std::size_t next = 0;             // the first that is not over; the last one when all are; 0 without any
  // Where one begins to read: at what is now, and of several at what began last (what spans a whole pregnancy or the
  // first year says least about now), of these at what ends first; else at `next`.
  std::size_t begin = 0;
};

// `birth` is the birth month, or the due month before the birth.
[[nodiscard]] Outlook outlook_of(std::span<const ContactPoint> points, YearMonth birth, YearMonth now);

}  // namespace tsunagu::domain
