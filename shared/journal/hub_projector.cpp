#include <chrono>

#include "shared/domain/booking.h"
#include "shared/journal/fold_by_kind.h"

namespace tsunagu::journal {
namespace {

using namespace domain;

std::int64_t ordinal(Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }
std::int64_t day_ordinal(Instant at) { return ordinal(day_of(at)); }
std::optional<std::int64_t> ordinal(const std::optional<YearMonth>& month) {
  return month ? std::optional<std::int64_t>(month->ordinal()) : std::nullopt;
}

void fold_open(Database& database, const FoldedFact& fact, const SessionImported& open) {
  const auto& session = open.session;
  if (!session.first_day.ok() || !session.last_day.ok()) return;
  // What staff cancelled stays cancelled (2), whatever the feed says afterwards. What was gone may come back.
  database.run(
      "INSERT INTO sessions VALUES(?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO UPDATE SET fact_id = excluded.fact_id, gone "
      "= "
      "0, "
      "first_day = excluded.first_day, last_day = excluded.last_day, start_minute = excluded.start_minute, "
      "title = excluded.title, cancelled = CASE cancelled WHEN 2 THEN 2 ELSE excluded.cancelled END",
      fact.aggregate, fact.id, ordinal(session.first_day), ordinal(session.last_day), session.start_minute,
      session.title, session.cancelled);
}

void fold_open(Database& database, const FoldedFact& fact, const SessionWithdrawn&) {
  database.run("UPDATE sessions SET gone = 1 WHERE session_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const SessionCancelled&) {
  database.run("UPDATE sessions SET cancelled = 2 WHERE session_id = ?", fact.aggregate);
}

// A booking of a session that has not arrived yet waits with it. The family knows the day and time of that moment.
void insert_booking(Database& database, const FoldedFact& fact, const BookingMade& open, BookingState state,
                    bool walk_in) {
  database.run(
      "INSERT INTO bookings SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, first_day, start_minute FROM sessions "
      "WHERE session_id = ?1 ON CONFLICT DO NOTHING",
      fact.aggregate, open.booking_id, fact.id, open.places, open.tag, open.code, open.old_code, state, walk_in,
      fact.ahead);
}

void insert_arrival(Database& database, const FoldedFact& fact, const Attended& open) {
  database.run(
      "INSERT INTO arrivals SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS(SELECT 1 FROM sessions WHERE session_id = ?1) "
      "ON CONFLICT DO UPDATE SET booking_id = coalesce(excluded.booking_id, booking_id), people = excluded.people",
      fact.aggregate, open.arrival_id, fact.id, open.booking_id, open.people, open.way);
}

void fold_open(Database& database, const FoldedFact& fact, const BookingMade& open) {
  insert_booking(database, fact, open, BookingState::made, false);
}

// A decision comes once, right after the booking; a cancelled booking stays cancelled whatever comes later. One from a
// clock that is ahead decides only about a booking that is as far ahead and takes no place yet.
void fold_open(Database& database, const FoldedFact& fact, const PlaceGranted& open) {
  database.run("UPDATE bookings SET state = 1 WHERE session_id = ? AND booking_id = ? AND state = 0 AND ahead >= ?",
               fact.aggregate, open.booking_id, fact.ahead);
}
void fold_open(Database& database, const FoldedFact& fact, const PutOnWaitlist& open) {
  database.run("UPDATE bookings SET state = 2 WHERE session_id = ? AND booking_id = ? AND state = 0 AND ahead >= ?",
               fact.aggregate, open.booking_id, fact.ahead);
}
void fold_open(Database& database, const FoldedFact& fact, const Promoted& open) {
  database.run(
      "UPDATE bookings SET state = 3 WHERE session_id = ? AND booking_id = ? AND state IN (0, 2) AND ahead >= ?",
      fact.aggregate, open.booking_id, fact.ahead);
}
void fold_open(Database& database, const FoldedFact& fact, const BookingCancelled& open) {
  database.run("UPDATE bookings SET state = 4 WHERE session_id = ? AND booking_id = ? AND ahead >= ?", fact.aggregate,
               open.booking_id, fact.ahead);
}

void fold_open(Database& database, const FoldedFact& fact, const Attended& open) {
  insert_arrival(database, fact, open);
}

void fold_open(Database& database, const FoldedFact& fact, const WalkedIn& open) {
  insert_booking(database, fact, {open.booking_id, open.places, open.tag, std::nullopt}, BookingState::placed, true);
  insert_arrival(database, fact, {open.booking_id, open.booking_id, open.people, ArrivalWay::walk_in});
}

// Who was told that it does not take place knows no day any more; who was told a day knows that it does.
void fold_open(Database& database, const FoldedFact& fact, const FamilyTold& open) {
  constexpr int does_not_take_place =
      1 << static_cast<int>(News::session_cancelled) | 1 << static_cast<int>(News::session_gone);
  const int bit = 1 << static_cast<int>(open.news);
  if (open.news == News::session_moved) {
    database.run(
        "UPDATE bookings SET told = told & ~?1, known_day = s.first_day, known_start = s.start_minute FROM sessions s "
        "WHERE s.session_id = ?2 AND bookings.session_id = ?2 AND booking_id = ?3",
        does_not_take_place, fact.aggregate, open.booking_id);
    return;
  }
  database.run("UPDATE bookings SET told = told | ? WHERE session_id = ? AND booking_id = ?", bit, fact.aggregate,
               open.booking_id);
  if ((bit & does_not_take_place) == 0) return;
  database.run("UPDATE bookings SET known_day = NULL, known_start = NULL WHERE session_id = ? AND booking_id = ?",
               fact.aggregate, open.booking_id);
}

void fold_open(Database& database, const FoldedFact& fact, const VisitStarted& open) {
  database.run(
      "INSERT INTO visits VALUES(?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?2, "
      "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0) ON CONFLICT DO NOTHING",
      fact.aggregate, fact.id, fact.at, day_ordinal(fact.at), open.bands[0], open.bands[1], open.bands[2],
      open.bands[3], open.bands[4], open.bands[5], open.adults, open.pregnant, open.first_time, open.inside_ward,
      open.tag, fact.device, fact.doubted);
}

std::optional<Ulid> fact_if(bool there, const Ulid& id) { return there ? std::optional(id) : std::nullopt; }

// Whoever says who is there is there: somebody who was ended before is inside again.
void fold_open(Database& database, const FoldedFact& fact, const VisitCorrected& open) {
  const auto& came = open.came;
  const auto& here = open.here;
  database.run(
      "UPDATE visits SET band0 = ?, band1 = ?, band2 = ?, band3 = ?, band4 = ?, band5 = ?, adults = ?, pregnant = ?, "
      "nobody = ?, sealed_fact = coalesce(?, sealed_fact) WHERE visit_id = ?",
      came.bands[0], came.bands[1], came.bands[2], came.bands[3], came.bands[4], came.bands[5], came.adults,
      came.pregnant, came.is_nobody(), fact_if(fact.has_sealed, fact.id), fact.aggregate);
  database.run(
      "UPDATE visits SET here0 = ?, here1 = ?, here2 = ?, here3 = ?, here4 = ?, here5 = ?, here_adults = ?, "
      "here_pregnant = ?, ended = CASE WHEN ? THEN coalesce(ended, ?) END WHERE visit_id = ?",
      here.bands[0], here.bands[1], here.bands[2], here.bands[3], here.bands[4], here.bands[5], here.adults,
      here.pregnant, here.is_nobody(), fact.at, fact.aggregate);
}

// Two tablets may say of the same person that they left. When nobody is there any more the visit is over.
void fold_open(Database& database, const FoldedFact& fact, const SomeLeft& open) {
  const auto& left = open.left;
  database.run(
      "UPDATE visits SET here0 = max(0, here0 - ?), here1 = max(0, here1 - ?), here2 = max(0, here2 - ?), "
      "here3 = max(0, here3 - ?), here4 = max(0, here4 - ?), here5 = max(0, here5 - ?), "
      "here_adults = max(0, here_adults - ?), here_pregnant = max(0, here_pregnant - ?) WHERE visit_id = ?",
      left.bands[0], left.bands[1], left.bands[2], left.bands[3], left.bands[4], left.bands[5], left.adults,
      left.pregnant, fact.aggregate);
  database.run(
      "UPDATE visits SET here_pregnant = min(here_pregnant, here_adults), ended = CASE WHEN here0 + here1 + here2 + "
      "here3 + here4 + here5 + here_adults = 0 THEN coalesce(ended, ?) ELSE ended END WHERE visit_id = ?",
      fact.at, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const VisitEnded&) {
  database.run("UPDATE visits SET ended = coalesce(ended, ?) WHERE visit_id = ?", fact.at, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const FamilyRegistered& open) {
  database.run("INSERT INTO families VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate,
               open.card_public_key, ordinal(open.seen), fact_if(fact.has_sealed, fact.id),
               fact_if(fact.has_card, fact.id));
}

void fold_open(Database& database, const FoldedFact& fact, const ProfileUpdated& open) {
  database.run(
      "UPDATE families SET seen = coalesce(?, seen), sealed_fact = coalesce(?, sealed_fact) WHERE family_id = ?",
      ordinal(open.seen), fact_if(fact.has_sealed, fact.id), fact.aggregate);
  // A part under a card that was replaced meanwhile must not hide the one of the family's own card.
  database.run(
      "UPDATE families SET card_fact = coalesce(?1, card_fact) WHERE family_id = ?2 AND (?3 IS NULL OR ?3 = card_key)",
      fact_if(fact.has_card, fact.id), fact.aggregate, open.card_key);
}

void fold_open(Database& database, const FoldedFact& fact, const CardIssued& open) {
  // A card part sealed to the lost card must not be found under the new one: none replaces it when none came.
  database.run(
      "UPDATE families SET card_key = ?, card_fact = ?, sealed_fact = coalesce(?, sealed_fact) WHERE family_id = ?",
      open.card_public_key, fact_if(fact.has_card, fact.id), fact_if(fact.has_sealed, fact.id), fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const FamilySeen& open) {
  database.run("UPDATE families SET seen = coalesce(?, seen) WHERE family_id = ?", ordinal(open.seen), fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const RequestMade& open) {
  database.run(
      "INSERT INTO requests VALUES(?, ?, ?, 0, ?, ?, NULL, NULL, 0, 0, NULL, NULL, NULL) ON CONFLICT DO NOTHING",
      fact.aggregate, fact.id, open.how, fact.at, day_ordinal(fact.at));
}

// States only go forward: a late note or a second reading never reopens what was closed or withdrawn.
void advance(Database& database, const FoldedFact& fact, RequestState to) {
  database.run("UPDATE requests SET state = max(state, ?) WHERE request_id = ?", to, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const RequestWithdrawn&) {
  advance(database, fact, RequestState::withdrawn);
}

void fold_open(Database& database, const FoldedFact& fact, const RequestRead&) {
  database.run("UPDATE requests SET was_read = 1 WHERE request_id = ?", fact.aggregate);
  advance(database, fact, RequestState::read);
}

void fold_open(Database& database, const FoldedFact& fact, const NoteWritten&) {
  database.run("UPDATE requests SET notes = notes + 1 WHERE request_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const RequestTriaged& open) {
  database.run("UPDATE requests SET triage = ? WHERE request_id = ?", open.to, fact.aggregate);
  advance(database, fact, RequestState::triaged);
}

void fold_open(Database& database, const FoldedFact& fact, const RequestHandedOver& open) {
  // What was said and agreed to then is what is read from now on.
  database.run("UPDATE requests SET handed_over = ?, fact_id = coalesce(?, fact_id) WHERE request_id = ?", open.issued,
               fact_if(fact.has_sealed, fact.id), fact.aggregate);
  advance(database, fact, RequestState::handed_over);
}

RequestState state_of(ReceiptState receipt) {
  switch (receipt) {
    case ReceiptState::received: return RequestState::received;
    case ReceiptState::contacted: return RequestState::contacted;
    case ReceiptState::closed: return RequestState::closed;
  }
  return RequestState::received;  // 0 is no receipt's number; it says the least
}

void fold_open(Database& database, const FoldedFact& fact, const ReceiptTaken& open) {
  if (!open.day.ok()) return;
  // The day and the role belong to the state that is shown: an older receipt that is scanned later changes nothing.
  database.run(
      "UPDATE requests SET receipt_day = ?, receipt_role = ? WHERE request_id = ? AND (receipt_day IS NULL OR state <= "
      "?)",
      ordinal(open.day), open.role, fact.aggregate, state_of(open.state));
  advance(database, fact, state_of(open.state));
}

void fold_open(Database& database, const FoldedFact& fact, const RequestClosed&) {
  advance(database, fact, RequestState::closed);
}

void fold_open(Database& database, const FoldedFact& fact, const SlipIssued& open) {
  database.run("UPDATE requests SET slip_hash = ? WHERE request_id = ?", open.slip_hash, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const StaffAdded& open) {
  database.run("INSERT INTO staff VALUES(?, ?, ?, 0, NULL) ON CONFLICT DO NOTHING", fact.aggregate, fact.id, open.role);
}

void fold_open(Database& database, const FoldedFact& fact, const StaffRemoved&) {
  database.run("UPDATE staff SET removed = 1 WHERE staff_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const StaffSignedIn&) {
  database.run("UPDATE staff SET signed_in = ? WHERE staff_id = ?", fact.at, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const WardTrusted&) {
  // Trusted again, perhaps under a new agreement: the newest word counts.
  database.run("INSERT INTO wards VALUES(?, ?, 0) ON CONFLICT DO UPDATE SET fact_id = excluded.fact_id, distrusted = 0",
               fact.aggregate, fact.id);
}

void fold_open(Database& database, const FoldedFact& fact, const WardDistrusted&) {
  database.run("UPDATE wards SET distrusted = 1 WHERE ward_id = ?", fact.aggregate);
}

// A device alone says which of its numbers it has given out.
void fold_open(Database& database, const FoldedFact& fact, const NumberAllocated& open) {
  if (open.device != fact.device) return;
  database.run("INSERT INTO numbers VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
               fact.aggregate, open.ward_key_id, open.device, open.number);
}

void fold_open(Database& database, const FoldedFact& fact, const AlertRaised& open) {
  database.run("INSERT INTO alerts VALUES(?, ?, ?, NULL, NULL) ON CONFLICT DO NOTHING", fact.aggregate, fact.at,
               open.place);
}

void fold_open(Database& database, const FoldedFact& fact, const AlertRepeated&) {
  database.run("UPDATE alerts SET repeated = ? WHERE alert_id = ?", fact.at, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const AlertAcknowledged&) {
  database.run("UPDATE alerts SET acknowledged = coalesce(acknowledged, ?) WHERE alert_id = ?", fact.at,
               fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const DayClosed& open) {
  if (!open.day.ok()) return;
  database.run("INSERT INTO closed_days VALUES(?, ?) ON CONFLICT DO NOTHING", fact.aggregate, ordinal(open.day));
}

void fold_open(Database& database, const FoldedFact& fact, const FacilityImported& open) {
  database.run(
      "INSERT INTO facilities VALUES(?, ?, ?, 0) ON CONFLICT DO UPDATE SET fact_id = excluded.fact_id, "
      "list = excluded.list, withdrawn = 0",
      fact.aggregate, fact.id, open.facility.list);
}

void fold_open(Database& database, const FoldedFact& fact, const FacilityWithdrawn&) {
  database.run("UPDATE facilities SET withdrawn = 1 WHERE facility_id = ?", fact.aggregate);
}

}  // namespace

void fold_hub(Database& database, const FoldedFact& fact) {
  fold_by_kind<Scope::hub>(
      fact, [&](const auto& open) -> decltype(fold_open(database, fact, open)) { fold_open(database, fact, open); });
}

}  // namespace tsunagu::journal
