// The list of facts: everything that can be recorded, which aggregate it belongs to and which program may record it.
// What is known of each kind is its row in fact_kinds.h. A fact has an open part (never personal), a sealed part
// (personal) and, for families, a card part. The open part is a described struct of hub_facts.h or ward_facts.h; the
// other two are bytes to the journal (docs/ARCHITECTURE.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/ulid.h"
#include "shared/domain/fields.h"
#include "shared/domain/value.h"

namespace tsunagu::domain {

enum class Program : std::uint8_t { hub = 1, ward = 2 };

// Stored numbers: never renumber, only append.
enum class FactKind : std::uint16_t {
  // hub
  session_imported = 101,   // again when the feed says something new
  session_cancelled = 102,  // by staff; an import that says so comes as session_imported
  booking_made = 103,
  place_granted = 104,
  put_on_waitlist = 105,
  promoted = 106,
  booking_cancelled = 107,
  attended = 108,
  walk_in = 109,
  family_told = 110,
  visit_started = 111,
  visit_ended = 112,
  roster_read = 113,        // of a session; the audit: someone saw the sealed parts of its bookings
  session_withdrawn = 114,  // its list does not have it any more
  visit_corrected = 115,    // who came, and who is still there, said anew
  some_left = 116,          // the visit goes on with the others
  family_registered = 121,
  profile_updated = 122,
  card_issued = 123,
  family_seen = 124,
  birth_told = 125,   // the family said so itself
  family_read = 126,  // the audit: staff saw the sealed part
  request_made = 131,
  request_withdrawn = 132,
  request_read = 133,  // the audit: someone saw the sealed part
  note_written = 134,
  request_triaged = 135,
  request_handed_over = 136,
  receipt_taken = 137,
  request_closed = 138,
  slip_issued = 139,
  staff_added = 141,
  staff_removed = 142,
  staff_signed_in = 143,
  ward_trusted = 151,
  ward_distrusted = 152,
  number_allocated = 161,
  alert_raised = 171,
  alert_acknowledged = 172,
  alert_repeated = 173,
  facility_imported = 181,   // again when the list says something new
  facility_withdrawn = 182,  // the list does not have it any more
  day_closed = 191,          // by staff, besides the days that hub.toml names
  // ward
  case_opened = 201,
  intake_accepted = 202,
  case_note_written = 203,
  receipt_issued = 204,
  case_updated = 205,
  case_read = 206,
  case_corrected = 207,  // what the ward had wrong, with who and why
  intake_moved = 208,    // the aggregate is the request's id
  protected_read = 209,  // the audit: somebody passed the warning of a protection measure
  intake_refused = 211,
  officer_added = 221,
  officer_removed = 222,
  officer_signed_in = 223,
  role_given = 224,
  role_taken = 225,
  passphrase_changed = 226,
  sign_in_refused = 227,  // a wrong passphrase
  key_renewed = 228,
  disclosed = 229,  // exported, printed or told
  case_erased = 230,
  device_trusted = 231,
  device_revoked = 232,
  withdrawal_taken = 241,  // the aggregate is the request's id
  arrival_held = 242,      // here too
  arrival_declined = 243,
  arrival_decision_undone = 244,
  arrival_marked = 245,
  arrival_unmarked = 246,
  person_added = 251,
  person_changed = 252,
  pregnancy_started = 253,  // again for one that was ended by mistake
  pregnancy_ended = 254,
  mark_set = 255,
  mark_ended = 256,
  // both
  merge_added = 301,
  merge_undone = 302,
  part_erased = 311,
  journal_restored = 312,
  clock_confirmed = 321,  // again whenever somebody looked
  clock_corrected = 322,
  clock_correction_undone = 323,
};

// What a fact's `aggregate` id names.
enum class AggregateKind : std::uint8_t {
  session,
  visit,
  family,
  request,
  staff,
  ward_key,
  numbers,
  alert,
  facility,
  closed_day,
  household_case,
  refusal,
  officer,
  device_key,
  merge,
  erasure,
  restoration,
  withdrawal,
  disclosure,
  moved_intake,
  clock,
  correction,
  arrival,
};

enum class Scope : std::uint8_t { hub, ward, both };

struct KindInfo {
  FactKind kind;
  std::string_view name;  // "visit_started"
  AggregateKind aggregate;
  bool is_root;  // may be the first of its aggregate; the others wait until such a one has arrived
  Scope scope;
  bool folds;  // into rows of the read models; the others are read in the journal itself, as the audit is
};

// Every kind once, in the order of their numbers.
[[nodiscard]] std::span<const KindInfo> all_kinds();
// Nothing for a number that this version does not know.
[[nodiscard]] const KindInfo* info_of(std::uint16_t kind);
[[nodiscard]] const KindInfo& info_of(FactKind kind);
[[nodiscard]] bool may_record(Program program, const KindInfo& kind);

// A fact to be recorded. The journal gives it its id, device and place in the device's chain.
struct NewFact {
  FactKind kind{};
  Ulid aggregate;
  Fields open;
  Bytes sealed;  // hub: sealed to the hub's key by the caller; ward: the encoded personal part. Empty: none
  Bytes card;    // sealed to the family's card key by the caller. Empty: none
};

// The way to make one: fact(visit_id, VisitStarted{...}, sealed).
template <class Open>
[[nodiscard]] NewFact fact(const Ulid& aggregate, const Open& open, Bytes sealed = {}, Bytes card = {}) {
  return {Open::kind, aggregate, to_fields(open), std::move(sealed), std::move(card)};
}

// Whether `open` is what facts of this kind hold: refused before it is recorded, ignored by the read models when it
// arrives from elsewhere all the same.
[[nodiscard]] Status check_open_part(FactKind kind, const Fields& open);

}  // namespace tsunagu::domain
