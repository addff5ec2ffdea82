// What is recorded about places in a session. The aggregate is the session's; a booking of a course has one booking id
// in each of its sessions. Who was given a place is decided once, by the tablet that showed it, and recorded beside the
// booking: two tablets without a connection may overbook, and nobody who was shown a place is bumped.
#pragma once

#include "shared/domain/hub_facts.h"

namespace tsunagu::domain {

using BookingTag = ByteArray<16>;  // keyed BLAKE2b of the booking id under the family's link key
using CodeHash = ByteArray<16>;    // crypto::DeviceKey::hash_of_code, or old_hash_of_code

// How somebody says at the door of a class that they have booked.
enum class ArrivalWay : std::uint8_t { card = 0, number = 1, code = 2, staff = 3, walk_in = 4 };
// What a family has to be told by a person when its card does not come by first.
enum class News : std::uint8_t {
  promoted = 0,
  session_cancelled = 1,
  session_moved = 2,  // another day or time than the family knows; also when what was called off takes place after all
  session_gone = 3,   // its list does not have it any more
};
template <>
inline constexpr std::int64_t enum_limit<ArrivalWay> = 4;
template <>
inline constexpr std::int64_t enum_limit<News> = 3;

struct BookingMade {  // sealed part: BookingDetail
  static constexpr FactKind kind = FactKind::booking_made;
  Ulid booking_id;
  std::uint16_t places = 0;  // families, as the session's capacity counts; 1 and up
  std::optional<BookingTag> tag;
  std::optional<CodeHash> code;  // keyed hash of the booking code, for families without a card
  // The same in facts from before codes had a key of their own: under the key that hashed member numbers too.
  std::optional<CodeHash> old_code = std::nullopt;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("booking", self.booking_id), visit("places", self.places), visit("tag", self.tag);
    visit("code", self.code), visit("code_hash", self.old_code);
  }
};
struct BookingDetail {                             // sealed
  static constexpr std::size_t sealed_size = 512;  // with or without a telephone number
  std::string name;     // a name or nickname, as it was typed or as the family's card calls it
  Ulid family_id;       // nil unless the family's card was there
  std::string contact;  // a telephone number, or nothing
  std::string number;   // the member number, typed or from the card
  bool operator==(const BookingDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("name", self.name), visit("family", self.family_id), visit("contact", self.contact);
    visit("number", self.number);
  }
};

// The three decisions about a booking.
template <FactKind Kind>
struct BookingDecided {
  static constexpr FactKind kind = Kind;
  Ulid booking_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("booking", self.booking_id);
  }
};
using PlaceGranted = BookingDecided<FactKind::place_granted>;
using PutOnWaitlist = BookingDecided<FactKind::put_on_waitlist>;
using Promoted = BookingDecided<FactKind::promoted>;

struct BookingCancelled {
  static constexpr FactKind kind = FactKind::booking_cancelled;
  Ulid booking_id;
  Actor by = Actor::family;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("booking", self.booking_id), visit("by", self.by);
  }
};

// Somebody came to a session. Again with the same arrival id when staff have found whose booking it is.
struct Attended {  // sealed part: ArrivalDetail, when a number or code has to be matched by staff
  static constexpr FactKind kind = FactKind::attended;
  Ulid arrival_id;
  std::optional<Ulid> booking_id;  // none: not known yet
  std::uint16_t people = 0;        // grown-ups, both partners together
  ArrivalWay way = ArrivalWay::card;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("arrival", self.arrival_id), visit("booking", self.booking_id), visit("people", self.people);
    visit("way", self.way);
  }
};
struct ArrivalDetail {  // sealed
  std::string number;   // a member number or a booking code, as it was typed or scanned
  Ulid family_id;       // nil unless the family's card was there
  Ulid visit_id;        // that began with it; nil: they were inside already
  bool operator==(const ArrivalDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("number", self.number), visit("family", self.family_id), visit("visit", self.visit_id);
  }
};

// Came without a booking and was given a place: booking and arrival in one, under one id. Under that of an arrival
// which nobody could match, it is that one. Taken back as a booking is cancelled, it counts nobody.
struct WalkedIn {  // sealed part: BookingDetail, or none
  static constexpr FactKind kind = FactKind::walk_in;
  Ulid booking_id;
  std::uint16_t places = 0;
  std::uint16_t people = 0;
  std::optional<BookingTag> tag;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("booking", self.booking_id), visit("places", self.places), visit("people", self.people);
    visit("tag", self.tag);
  }
};

// The family knows: its card came by, or staff reached it.
struct FamilyTold {
  static constexpr FactKind kind = FactKind::family_told;
  Ulid booking_id;
  News news = News::promoted;
  Actor by = Actor::family;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("booking", self.booking_id), visit("news", self.news), visit("by", self.by);
  }
};

struct RosterRead {  // the audit: someone saw the sealed parts of a session's bookings
  static constexpr FactKind kind = FactKind::roster_read;
  Ulid staff_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};

}  // namespace tsunagu::domain
