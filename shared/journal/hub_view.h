// What the kiosk and its staff ask of the journal. Rows hold open parts only; sealed and card parts come as the bytes
// that were recorded, for whoever has the key.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shared/domain/booking.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/event.h"
#include "shared/domain/hub_facts.h"
#include "shared/journal/fact.h"

namespace tsunagu::journal {

struct SessionRow {
  Ulid session_id;
  domain::EventSession session;  // `cancelled` is true when the feed or staff said so, or when it is gone
  bool gone = false;             // its list does not have it any more
};

struct BookingRow {
  Ulid session_id;
  Ulid booking_id;
  Ulid fact_id;  // where its sealed part is; bookings of a session are made in this order
  int places = 1;
  std::optional<domain::BookingTag> tag;
  std::optional<domain::CodeHash> code;
  std::optional<domain::CodeHash> old_code;  // made before codes had a key of their own
  domain::BookingState state{};
  bool walk_in = false;
  std::optional<domain::News> news;  // what its family has to be told, as the session is now
  bool ahead = false;  // made under a clock that is ahead of this one: it takes no place until its time has come
};

struct ArrivalRow {
  Ulid session_id;
  Ulid arrival_id;
  Ulid fact_id;                    // where its sealed part is
  std::optional<Ulid> booking_id;  // none: staff have to match it
  int people = 0;
  domain::ArrivalWay way{};
};

struct FacilityRow {
  Ulid facility_id;
  domain::Facility facility;
  bool withdrawn = false;  // the list does not have it any more
};

struct FamilyRow {
  Ulid family_id;  // the smallest of its component when families were merged
  std::optional<domain::Digest> card_public_key;
  std::optional<domain::YearMonth> seen;
  Bytes card;    // current card part; empty: none
  Bytes sealed;  // current sealed part; empty: none, or erased
};

// Where a family's current sealed part is.
struct FamilyPart {
  Ulid family_id;  // its own, also when it was merged with others
  Ulid sealed_fact;
};

struct VisitRow {
  Ulid visit_id;
  Instant started{};
  std::optional<Instant> ended;
  domain::VisitStarted counts;  // as far as it was corrected
  bool doubted = false;         // nobody knows on which day it started
  domain::PeopleCounts here;    // those who have not left yet
};

// Visits end by their own machine, so one without an end is of today. Clocks differ: what another machine calls
// yesterday may be happening now, what lies ahead of this clock or was recorded under a doubted one is inside as well.
// Rather one too many on the list of who is in the building than one too few.
struct OpenVisits {
  domain::Day from{};       // of this machine
  domain::Day elsewhere{};  // of other machines
  [[nodiscard]] static OpenVisits of(domain::Day today);
};

struct Headcount {
  std::size_t groups = 0, adults = 0, pregnant = 0, first_time = 0, returning = 0, inside_ward = 0, outside_ward = 0;
  std::array<std::size_t, 6> bands{};  // children by age 0..5+
  [[nodiscard]] std::size_t children() const;
};

struct DayHeadcount {
  domain::Day day{};
  Headcount count;
};

struct RequestRow {
  Ulid request_id;
  domain::RequestHow how{};
  domain::RequestState state{};
  Instant made{};
  std::optional<domain::Digest> slip_hash;
  std::optional<domain::Triage> triage;
  bool was_read = false;
  std::size_t notes = 0;
  std::optional<Instant> handed_over;      // the newest code
  std::optional<domain::Day> receipt_day;  // from the newest receipt
  std::optional<std::uint8_t> receipt_role;
};

struct HandoverRow {
  Instant at{};
  domain::RequestHandedOver handover;
};

struct Note {
  Ulid fact_id;
  Instant at{};
  Ulid staff_id;
  std::uint8_t duty = 0;
  std::optional<Bytes> sealed;  // NoteText; none: erased
};

struct StaffRow {
  Ulid staff_id;
  domain::StaffRole role{};
  bool removed = false;
  std::optional<Instant> last_signed_in;
  Bytes sealed;  // StaffDetail
};

struct WardRow {
  domain::WardTrusted ward;
  bool distrusted = false;
};

struct AlertRow {
  Ulid alert_id;
  Instant raised{};
  domain::AlertPlace place{};
  std::optional<Instant> acknowledged;
  std::optional<Instant> repeated;  // staff were told once more
};

class HubView {
 public:
  struct Impl;
  explicit HubView(Impl& impl) : impl_(impl) {}

  // Sessions that touch any day of [from, to], ordered by first day, start (all-day first), title, id, without those
  // that are gone.
  [[nodiscard]] Result<std::vector<SessionRow>> sessions_between(domain::Day from, domain::Day to) const;
  // The same with those that are gone while a family has or waits for a place: somebody has to call it.
  [[nodiscard]] Result<std::vector<SessionRow>> sessions_for_staff(domain::Day from, domain::Day to) const;
  [[nodiscard]] Result<std::optional<SessionRow>> session(const Ulid& session_id) const;

  // All bookings of a session, cancelled ones too, in the order in which they were made; or of every session that is
  // not over on `from`.
  [[nodiscard]] Result<std::vector<BookingRow>> bookings(const Ulid& session_id) const;
  [[nodiscard]] Result<std::vector<BookingRow>> bookings_from(domain::Day from) const;
  // The sessions that are not over on `from` and that somebody waits for, the nearest first.
  [[nodiscard]] Result<std::vector<Ulid>> sessions_with_queue(domain::Day from) const;
  [[nodiscard]] Result<std::vector<ArrivalRow>> arrivals(const Ulid& session_id) const;
  [[nodiscard]] Result<std::optional<Bytes>> sealed_of(const Ulid& fact_id) const;  // none: erased, or never there

  // Every place that was ever imported, the withdrawn ones too.
  [[nodiscard]] Result<std::vector<FacilityRow>> facilities() const;
  [[nodiscard]] Result<bool> has_facilities() const;  // one at least that is not withdrawn

  // None for a card that is not known (any more): the caller answers both alike. A number is found by nobody who cannot
  // open the sealed parts.
  [[nodiscard]] Result<std::optional<FamilyRow>> family_by_card(const domain::Digest& card_public_key) const;
  [[nodiscard]] Result<std::optional<FamilyRow>> family(const Ulid& family_id) const;
  [[nodiscard]] Result<std::size_t> family_count() const;  // reads an index, not for every frame
  // Every family that has a sealed part, for searching while unlocked: ids greater than `after`, at most `limit`.
  [[nodiscard]] Result<std::vector<FamilyPart>> family_parts_after(const Ulid& after, std::size_t limit) const;
  // The ids that are the same family, smallest first; only `family_id` when nothing was merged.
  [[nodiscard]] Result<std::vector<Ulid>> merged_with(const Ulid& family_id) const;

  // Visits without an end. Who has left one that goes on is not counted among those inside; a headcount of days counts
  // everybody who came once.
  [[nodiscard]] Result<std::vector<VisitRow>> visits_inside(OpenVisits which) const;
  // Not ended, and begun on `from` or later and before `before`; on another machine a day before that, because its
  // clock may differ by hours. One that began under a doubted clock counts as begun at the last time that was sure
  // before it. The oldest first, at most `limit`.
  [[nodiscard]] Result<std::vector<VisitRow>> visits_to_end(domain::Day from, Instant before, std::size_t limit) const;
  [[nodiscard]] Result<std::optional<VisitRow>> visit(const Ulid& visit_id) const;
  [[nodiscard]] Result<Headcount> headcount_inside(OpenVisits which) const;
  [[nodiscard]] Result<Headcount> headcount(domain::Day from, domain::Day to) const;
  // The same by day, in order; only days on which somebody came.
  [[nodiscard]] Result<std::vector<DayHeadcount>> headcounts_by_day(domain::Day from, domain::Day to) const;
  [[nodiscard]] Result<std::optional<Bytes>> visit_sealed(const Ulid& visit_id) const;  // VisitDetail

  // Requests that are not closed or withdrawn, oldest first; or all made on the days [from, to].
  [[nodiscard]] Result<std::vector<RequestRow>> requests_waiting() const;
  [[nodiscard]] Result<std::vector<RequestRow>> requests_between(domain::Day from, domain::Day to) const;
  [[nodiscard]] Result<std::optional<RequestRow>> request(const Ulid& request_id) const;
  [[nodiscard]] Result<std::optional<RequestRow>> request_by_slip(const domain::Digest& slip_hash) const;
  [[nodiscard]] Result<std::optional<Bytes>> request_sealed(const Ulid& request_id) const;  // RequestDetail
  [[nodiscard]] Result<std::vector<Note>> notes(const Ulid& request_id) const;
  [[nodiscard]] Result<std::vector<HandoverRow>> handovers(const Ulid& request_id) const;

  // The tablet's number within the hub that it was given when this journal was restored; none: it never was, or not to
  // a number.
  [[nodiscard]] Result<std::optional<int>> restored_tablet() const;

  [[nodiscard]] Result<std::vector<StaffRow>> staff() const;
  [[nodiscard]] Result<std::vector<WardRow>> wards() const;
  [[nodiscard]] Result<std::vector<AlertRow>> alerts_waiting() const;  // raised and not acknowledged
  [[nodiscard]] Result<std::vector<domain::Day>> closed_days() const;  // by staff, besides those of hub.toml

 private:
  Impl& impl_;
};

}  // namespace tsunagu::journal
