// What the hub's facts hold. Structs with a `kind` are open parts and never personal; the `...Detail` structs and
// NoteText are sealed parts, encrypted by the caller before they reach the journal.
#pragma once

#include "shared/domain/event.h"
#include "shared/domain/facts.h"
#include "shared/domain/people.h"

namespace tsunagu::domain {

using KeyId = ByteArray<4>;                                // of a ward's or a device's key, as in the codes
inline constexpr KeyId member_number_counter{0, 0, 0, 0};  // counts a tablet's own member numbers; no ward's key
using Digest = ByteArray<32>;                              // a BLAKE2b or a public key
using NumberHash = ByteArray<16>;  // of a member number, as it was recorded once; nobody makes it any more

enum class RequestHow : std::uint8_t { here_now = 0, by_phone = 1, ward_professional = 2 };
enum class RequestState : std::uint8_t {
  open = 0,
  read = 1,
  triaged = 2,
  handed_over = 3,
  received = 4,
  contacted = 5,
  closed = 6,
  withdrawn = 7,
};
enum class Triage : std::uint8_t { hub = 0, ward = 1, both = 2 };
enum class ReceiptState : std::uint8_t { received = 1, contacted = 2, closed = 3 };  // as in the receipt code
enum class Actor : std::uint8_t { family = 0, staff = 1, closing_time = 2 };
enum class StaffRole : std::uint8_t { staff = 0, lead = 1 };
enum class AlertPlace : std::uint8_t { menu = 0, talk = 1, attract = 2 };
template <>
inline constexpr std::int64_t enum_limit<RequestHow> = 2;
template <>
inline constexpr std::int64_t enum_limit<Triage> = 2;
template <>
inline constexpr std::int64_t enum_limit<ReceiptState> = 3;
template <>
inline constexpr std::int64_t enum_limit<Actor> = 2;
template <>
inline constexpr std::int64_t enum_limit<StaffRole> = 1;
template <>
inline constexpr std::int64_t enum_limit<AlertPlace> = 2;

// ---- sessions of events: the aggregate is session_id_of(source_key), of list and key where the list has a name ----

struct SessionImported {
  static constexpr FactKind kind = FactKind::session_imported;
  EventSession session;
  bool operator==(const SessionImported&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    auto& s = self.session;
    visit("key", s.source_key), visit("title", s.title), visit("text", s.description), visit("place", s.place);
    visit("bring", s.what_to_bring), visit("fee", s.fee), visit("languages", s.languages), visit("contact", s.contact);
    visit("url", s.url), visit("first", s.first_day), visit("last", s.last_day), visit("start", s.start_minute);
    visit("end", s.end_minute), visit("capacity", s.capacity), visit("class", s.prenatal_class);
    visit("cancelled", s.cancelled), visit("list", s.list), visit("titles", s.other_titles);
    visit("booking", s.booking), visit("apply", s.apply_until), visit("apply_minute", s.apply_until_minute);
    visit("version", s.version);
  }
};

struct SessionWithdrawn {
  static constexpr FactKind kind = FactKind::session_withdrawn;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};

struct SessionCancelled {
  static constexpr FactKind kind = FactKind::session_cancelled;
  Ulid staff_id;  // nil: on the command line
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};

// The hub stays closed on that day. What was to take place then is cancelled beside it, session by session.
struct DayClosed {
  static constexpr FactKind kind = FactKind::day_closed;
  Day day{};
  Ulid staff_id;  // nil: on the command line
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("day", self.day), visit("staff", self.staff_id);
  }
};

// ---- visits ----

struct VisitStarted {
  static constexpr FactKind kind = FactKind::visit_started;
  std::array<std::uint16_t, 6> bands{};  // children aged 0, 1, 2, 3, 4, 5 and over
  std::uint16_t adults = 0;
  std::uint16_t pregnant = 0;  // of the adults
  std::optional<bool> first_time;
  std::optional<bool> inside_ward;
  // Keyed BLAKE2b of the visit id under the family's link key: the family's card finds its own visit again when it
  // leaves, and to everybody else it is noise.
  std::optional<ByteArray<16>> tag;
  bool operator==(const VisitStarted&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("bands", self.bands), visit("adults", self.adults), visit("pregnant", self.pregnant);
    visit("first", self.first_time), visit("inside", self.inside_ward), visit("tag", self.tag);
  }
};
struct VisitDetail {   // sealed
  Ulid family_id;      // nil unless the family's card was shown: a typed number is matched by staff, never by the kiosk
  std::string number;  // as it was typed or read from a card
  Party party;
  bool operator==(const VisitDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("family", self.family_id), visit("number", self.number), visit("party", self.party);
  }
};
struct VisitEnded {
  static constexpr FactKind kind = FactKind::visit_ended;
  Actor by = Actor::family;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("by", self.by);
  }
};

// How many, by the columns of the monthly report.
struct PeopleCounts {
  std::array<std::uint16_t, 6> bands{};
  std::uint16_t adults = 0;
  std::uint16_t pregnant = 0;  // of the adults
  bool operator==(const PeopleCounts&) const = default;
  [[nodiscard]] bool is_nobody() const { return *this == PeopleCounts{}; }
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("bands", self.bands), visit("adults", self.adults), visit("pregnant", self.pregnant);
  }
};
// All that is known of it by now: nothing is added to what was said before. Nobody came: it was no visit.
struct VisitCorrected {  // sealed part: VisitDetail of those who came, or none
  static constexpr FactKind kind = FactKind::visit_corrected;
  PeopleCounts came;  // in the whole visit, each of them once
  PeopleCounts here;  // of them, now
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("came", self.came), visit("here", self.here);
  }
};
struct SomeLeft {  // sealed part: VisitDetail of those who left, or none
  static constexpr FactKind kind = FactKind::some_left;
  PeopleCounts left;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("left", self.left);
  }
};

// ---- families: sealed part FamilyDetail, card part FamilyProfile ----

struct FamilyRegistered {
  static constexpr FactKind kind = FactKind::family_registered;
  std::optional<NumberHash> number_hash;  // in old facts only; read by nobody (docs/SECURITY.md)
  std::optional<Digest> card_public_key;  // whom the card part is sealed to
  std::optional<YearMonth> seen;          // the last month the family came: never a day
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("number_hash", self.number_hash), visit("card_key", self.card_public_key), visit("seen", self.seen);
  }
};
// A new profile under the same card. A part left empty leaves the former one in force.
struct ProfileUpdated {
  static constexpr FactKind kind = FactKind::profile_updated;
  std::optional<NumberHash> number_hash;  // in old facts only
  std::optional<YearMonth> seen;
  std::optional<Digest> card_key;  // whom the card part is sealed to: one for a card that was replaced is not read
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("number_hash", self.number_hash), visit("seen", self.seen), visit("card_key", self.card_key);
  }
};
// A new card: the old one opens nothing from now on. The card part is the profile sealed to the new key.
struct CardIssued {
  static constexpr FactKind kind = FactKind::card_issued;
  Digest card_public_key{};
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("card_key", self.card_public_key);
  }
};
struct FamilySeen {
  static constexpr FactKind kind = FactKind::family_seen;
  std::optional<YearMonth> seen;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("seen", self.seen);
  }
};
// 赤ちゃんが生まれました. The same family goes on; its new profile comes beside it as ProfileUpdated.
struct BirthTold {  // sealed part: BirthDetail
  static constexpr FactKind kind = FactKind::birth_told;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
struct BirthDetail {  // sealed
  YearMonth birth;
  bool operator==(const BirthDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("birth", self.birth);
  }
};
struct FamilyRead {
  static constexpr FactKind kind = FactKind::family_read;
  Ulid staff_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};

// ---- consultation requests ----

struct RequestMade {
  static constexpr FactKind kind = FactKind::request_made;
  RequestHow how = RequestHow::here_now;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("how", self.how);
  }
};
struct RequestDetail {                              // sealed
  static constexpr std::size_t sealed_size = 2048;  // with or without words
  std::vector<Topic> topics;
  ConsultStage stage = ConsultStage::unknown;
  std::string area;
  std::string words;     // the parent's own words
  std::string wish;      // what they hope for
  std::string decision;  // what they have decided themselves
  SafeContact contact;
  std::vector<ConsentItem> consent;  // the items the parent agreed to hand over
  std::uint16_t consent_version = 0;
  std::string language;
  Ulid family_id;  // nil: no family known
  std::string called;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  std::string member_number;
  bool operator==(const RequestDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("topics", self.topics), visit("stage", self.stage), visit("area", self.area), visit("words", self.words);
    visit("wish", self.wish), visit("decision", self.decision), visit("contact", self.contact);
    visit("consent", self.consent), visit("version", self.consent_version), visit("language", self.language);
    visit("family", self.family_id), visit("called", self.called), visit("children", self.children);
    visit("due", self.due), visit("number", self.member_number);
  }
};
struct RequestWithdrawn {
  static constexpr FactKind kind = FactKind::request_withdrawn;
  Actor by = Actor::family;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("by", self.by);
  }
};
struct RequestRead {
  static constexpr FactKind kind = FactKind::request_read;
  Ulid staff_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};
struct NoteWritten {  // sealed part: NoteText
  static constexpr FactKind kind = FactKind::note_written;
  Ulid staff_id;
  std::uint8_t duty = 0;  // 1..5, the seed's duties ①-⑤; 0: none
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id), visit("duty", self.duty);
  }
};
struct NoteText {  // sealed
  static constexpr std::size_t sealed_size = 2048;
  std::string text;
  bool operator==(const NoteText&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("text", self.text);
  }
};
struct RequestTriaged {  // sealed part: NoteText, or none
  static constexpr FactKind kind = FactKind::request_triaged;
  Triage to = Triage::hub;
  Ulid staff_id;
  std::uint8_t duty = 0;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("to", self.to), visit("staff", self.staff_id), visit("duty", self.duty);
  }
};
// A code was shown. Recorded before it is on screen; `number` comes from Journal::allocate_number.
struct RequestHandedOver {  // sealed part: RequestDetail as it is since a handover that staff began, or none
  static constexpr FactKind kind = FactKind::request_handed_over;
  KeyId ward_key_id{};
  KeyId device_key_id{};
  std::uint32_t number = 0;
  Instant issued{};
  Instant expires{};
  Digest digits_digest{};  // of the code's digits, so that a code can be recognised and never rebuilt
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("ward_key", self.ward_key_id), visit("device_key", self.device_key_id), visit("number", self.number);
    visit("issued", self.issued), visit("expires", self.expires), visit("digest", self.digits_digest);
  }
};
struct ReceiptTaken {
  static constexpr FactKind kind = FactKind::receipt_taken;
  ReceiptState state = ReceiptState::received;
  Day day{};
  std::uint8_t role = 0;  // the contact's role, as numbered in the receipt code
  KeyId ward_key_id{};
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("state", self.state), visit("day", self.day), visit("role", self.role), visit("ward_key", self.ward_key_id);
  }
};
struct RequestClosed {  // talked through at the hub, nothing left to do
  static constexpr FactKind kind = FactKind::request_closed;
  Ulid staff_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};

// The parent took a slip for this request: whoever holds it sees the request's state and may withdraw it. A newer slip
// replaces it.
struct SlipIssued {
  static constexpr FactKind kind = FactKind::slip_issued;
  Digest slip_hash{};  // handoff::slip_hash() of its secret
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("slip_hash", self.slip_hash);
  }
};

// ---- people who work here, trust, numbers, alerts ----

struct StaffAdded {  // sealed part: StaffDetail
  static constexpr FactKind kind = FactKind::staff_added;
  StaffRole role = StaffRole::staff;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("role", self.role);
  }
};
struct StaffDetail {  // sealed
  std::string name;
  bool operator==(const StaffDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("name", self.name);
  }
};
struct StaffRemoved {
  static constexpr FactKind kind = FactKind::staff_removed;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
struct StaffSignedIn {
  static constexpr FactKind kind = FactKind::staff_signed_in;
  bool with_card = false;  // the first of the day; later the PIN alone
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("card", self.with_card);
  }
};

// What the ward key card said and staff compared by telephone. The aggregate is key_aggregate(ward_key_id).
struct WardTrusted {
  static constexpr FactKind kind = FactKind::ward_trusted;
  KeyId ward_key_id{};
  std::string ward_name;
  Digest seal_public_key{};
  Digest sign_public_key{};
  Day valid_from{};
  Day valid_to{};
  Day agreement_from{};  // 協働契約; outside its days no handoff code is made
  Day agreement_to{};
  std::vector<ConsentItem> agreement_items;  // what may pass; empty: everything the parent agrees to
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("key", self.ward_key_id), visit("name", self.ward_name), visit("seal", self.seal_public_key);
    visit("sign", self.sign_public_key), visit("from", self.valid_from), visit("to", self.valid_to);
    visit("agreed_from", self.agreement_from), visit("agreed_to", self.agreement_to);
    visit("items", self.agreement_items);
  }
};
struct WardDistrusted {
  static constexpr FactKind kind = FactKind::ward_distrusted;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
struct NumberAllocated {  // written by Journal::allocate_number only
  static constexpr FactKind kind = FactKind::number_allocated;
  KeyId ward_key_id{};
  Ulid device;  // whose numbers these are: the journal's device id
  std::uint32_t number = 0;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("ward_key", self.ward_key_id), visit("device", self.device), visit("number", self.number);
  }
};
struct AlertRaised {
  static constexpr FactKind kind = FactKind::alert_raised;
  AlertPlace place = AlertPlace::menu;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("place", self.place);
  }
};
// Nobody had acknowledged it: staff were told once more.
struct AlertRepeated {
  static constexpr FactKind kind = FactKind::alert_repeated;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
struct AlertAcknowledged {
  static constexpr FactKind kind = FactKind::alert_acknowledged;
  Ulid staff_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("staff", self.staff_id);
  }
};

// ---- places near the hub: the aggregate is facility_id_of(source_key) ----

struct FacilityImported {
  static constexpr FactKind kind = FactKind::facility_imported;
  Facility facility;
  bool operator==(const FacilityImported&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    Facility::describe(self.facility, std::forward<Visit>(visit));
  }
};
struct FacilityWithdrawn {
  static constexpr FactKind kind = FactKind::facility_withdrawn;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};

}  // namespace tsunagu::domain
