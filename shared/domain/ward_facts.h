// What the ward's facts hold. Structs with a `kind` are open parts; CaseRecord, IntakeDetail and CaseNote are personal
// parts: they go into the fact's sealed column, encoded but not encrypted (the volume is), so that they can be erased.
#pragma once

#include "shared/domain/hub_facts.h"

namespace tsunagu::domain {

enum class RefusalReason : std::uint8_t {
  not_ours = 1,
  damaged = 2,
  part_missing = 3,
  unknown_version = 4,
  other_ward = 5,
  unknown_device = 6,
  revoked_device = 7,
  bad_signature = 8,
  cannot_open = 9,
  other_device = 10,
  not_yet_valid = 11,
  expired = 12,
  already_received = 13,
  by_officer = 14,
  withdrawn = 15,
};
template <>
inline constexpr std::int64_t enum_limit<RefusalReason> = 15;

// ---- household cases (世帯ケース) ----

struct CaseRecord {  // personal: what the ward knows of the household now
  std::string called;
  std::string kana;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  SafeContact contact;
  std::string member_number;
  std::string area;
  std::string language;
  std::string hub;
  bool operator==(const CaseRecord&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("called", self.called), visit("kana", self.kana), visit("children", self.children), visit("due", self.due);
    visit("contact", self.contact), visit("number", self.member_number), visit("area", self.area);
    visit("language", self.language), visit("hub", self.hub);
  }
};
// By which door a household came. A handoff is one of several.
enum class CaseSource : std::uint8_t {
  handoff = 0,
  phone = 1,
  pregnancy_notice = 2,  // 妊娠届
  birth_notice = 3,      // 出生通知
  check_up = 4,          // a list of a check-up
  transfer = 5,          // from another ward
};
template <>
inline constexpr std::int64_t enum_limit<CaseSource> = 5;

struct CaseOpened {  // personal part: CaseRecord
  static constexpr FactKind kind = FactKind::case_opened;
  Ulid officer_id;
  CaseSource source = CaseSource::handoff;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id), visit("source", self.source);
  }
};
struct CaseUpdated {  // personal part: CaseRecord, whole
  static constexpr FactKind kind = FactKind::case_updated;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id);
  }
};
struct CaseRead {
  static constexpr FactKind kind = FactKind::case_read;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id);
  }
};
// A scanned request became part of this case. Recorded through Journal::accept_intake.
struct IntakeAccepted {  // personal part: IntakeDetail
  static constexpr FactKind kind = FactKind::intake_accepted;
  Ulid request_id;
  KeyId device_key_id{};
  KeyId ward_key_id{};
  std::uint32_t number = 0;
  Instant issued{};
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("request", self.request_id), visit("device_key", self.device_key_id), visit("ward_key", self.ward_key_id);
    visit("number", self.number), visit("issued", self.issued), visit("officer", self.officer_id);
  }
};
struct IntakeDetail {  // personal: the record that came in the code
  std::string hub;
  std::string language;
  std::string called;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  std::vector<Topic> topics;
  ConsultStage stage = ConsultStage::unknown;
  std::string words;
  std::string wish;
  std::string decision;
  SafeContact contact;
  std::string member_number;
  std::vector<ConsentItem> consent;
  std::uint16_t consent_version = 0;
  bool operator==(const IntakeDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("hub", self.hub), visit("language", self.language), visit("called", self.called);
    visit("children", self.children), visit("due", self.due), visit("topics", self.topics);
    visit("stage", self.stage), visit("words", self.words), visit("wish", self.wish);
    visit("decision", self.decision), visit("contact", self.contact), visit("number", self.member_number);
    visit("consent", self.consent), visit("version", self.consent_version);
  }
};
struct CaseNoteWritten {  // personal part: NoteText
  static constexpr FactKind kind = FactKind::case_note_written;
  Ulid officer_id;
  std::uint8_t duty = 0;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id), visit("duty", self.duty);
  }
};
struct ReceiptIssued {
  static constexpr FactKind kind = FactKind::receipt_issued;
  Ulid request_id;
  ReceiptState state = ReceiptState::received;
  Day day{};
  std::uint8_t role = 0;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("request", self.request_id), visit("state", self.state), visit("day", self.day);
    visit("role", self.role), visit("officer", self.officer_id);
  }
};

// ---- what was not taken in: the reason and, where it is verified, the device; nothing of the content ----

struct IntakeRefused {
  static constexpr FactKind kind = FactKind::intake_refused;
  RefusalReason reason = RefusalReason::not_ours;
  std::optional<KeyId> device_key_id;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("reason", self.reason), visit("device_key", self.device_key_id), visit("officer", self.officer_id);
  }
};

// The parent took the request back (code kind 8). Recorded whether or not the request was taken in: it marks the one on
// its case, and turns away the other when it comes. The aggregate is the request's id.
struct WithdrawalTaken {
  static constexpr FactKind kind = FactKind::withdrawal_taken;
  KeyId device_key_id{};  // the tablet that signed it
  Instant withdrawn{};    // by that tablet's clock
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("device_key", self.device_key_id), visit("withdrawn", self.withdrawn), visit("officer", self.officer_id);
  }
};

// ---- officers and devices ----

struct OfficerAdded {  // personal part: StaffDetail
  static constexpr FactKind kind = FactKind::officer_added;
  std::uint8_t role = 0;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("role", self.role);
  }
};
struct OfficerRemoved {
  static constexpr FactKind kind = FactKind::officer_removed;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
struct OfficerSignedIn {
  static constexpr FactKind kind = FactKind::officer_signed_in;
  template <class Self, class Visit>
  static void describe(Self&, Visit&&) {}
};
// The aggregate is key_aggregate(device_key_id).
struct DeviceTrusted {
  static constexpr FactKind kind = FactKind::device_trusted;
  KeyId device_key_id{};
  std::string hub_name;
  std::string device_name;
  Digest sign_public_key{};
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("key", self.device_key_id), visit("hub", self.hub_name), visit("name", self.device_name);
    visit("sign", self.sign_public_key), visit("officer", self.officer_id);
  }
};
struct DeviceRevoked {
  static constexpr FactKind kind = FactKind::device_revoked;
  Instant from{};  // what was issued from here on goes to manual review
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("from", self.from), visit("officer", self.officer_id);
  }
};

// ---- either program ----

// Two families (hub) or cases (ward) are one: an edge. The whole is named by the smallest id of its component; undoing
// kills the edge, and no other row is rewritten. The aggregate is the edge's own id.
struct MergeAdded {  // personal part at the ward: NoteText, why; or none
  static constexpr FactKind kind = FactKind::merge_added;
  Ulid a;
  Ulid b;
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("a", self.a), visit("b", self.b), visit("by", self.by);
  }
};
struct MergeUndone {  // the same
  static constexpr FactKind kind = FactKind::merge_undone;
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("by", self.by);
  }
};

enum class Part : std::uint8_t { sealed = 1, card = 2 };
template <>
inline constexpr std::int64_t enum_limit<Part> = 2;

struct ErasedPart {
  Ulid fact_id;
  Part part = Part::sealed;
  bool operator==(const ErasedPart&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("fact", self.fact_id), visit("part", self.part);
  }
};
struct PartErased {  // written by Journal::erase only
  static constexpr FactKind kind = FactKind::part_erased;
  std::vector<ErasedPart> parts;
  Ulid by;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("parts", self.parts), visit("by", self.by);
  }
};
struct JournalRestored {  // written by restore only
  static constexpr FactKind kind = FactKind::journal_restored;
  Ulid last_fact;                      // the newest in the backup
  Instant restored{};                  // when it was put in place
  std::optional<std::uint8_t> tablet;  // hub: its number within the hub from now on
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("last", self.last_fact), visit("restored", self.restored), visit("tablet", self.tablet);
  }
};

}  // namespace tsunagu::domain
