// Who belongs to a household case, which pregnancies there are, and what was put right. Aggregate: the case; of a
// moved intake the request. Personal parts are sealed like those of ward_facts.h.
#pragma once

#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {

// ---- persons ----

enum class PersonRole : std::uint8_t { self = 0, spouse = 1, child = 2, cohabiting = 3 };  // 本人, 配偶者, 子, 同居
template <>
inline constexpr std::int64_t enum_limit<PersonRole> = 3;

struct PersonPhone {
  SafeContact rule;  // its address is the number
  std::string note;  // whose it is, or when it may be used
  bool operator==(const PersonPhone&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("rule", self.rule), visit("note", self.note);
  }
};

struct PersonRecord {  // personal: the whole person, as known from this fact on
  std::string kanji;
  std::string kana;
  std::string latin;
  std::string called;
  std::optional<YearMonth> birth_month;
  std::optional<Day> birth_day;  // lies in birth_month
  std::vector<PersonPhone> phones;
  std::string address;
  std::string language;
  std::string addressee_number;  // 宛名番号
  std::string handbook_number;   // 母子健康手帳番号
  std::string why;               // why it was changed
  bool operator==(const PersonRecord&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("kanji", self.kanji), visit("kana", self.kana), visit("latin", self.latin), visit("called", self.called);
    visit("month", self.birth_month), visit("day", self.birth_day), visit("phones", self.phones);
    visit("address", self.address), visit("language", self.language), visit("addressee", self.addressee_number);
    visit("handbook", self.handbook_number), visit("why", self.why);
  }
};

struct PersonAdded {  // personal part: PersonRecord
  static constexpr FactKind kind = FactKind::person_added;
  Ulid person_id;
  PersonRole role = PersonRole::self;
  bool from_record = false;  // taken over as the case's record had it, so that it can be changed
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("person", self.person_id), visit("role", self.role), visit("taken", self.from_record);
    visit("officer", self.officer_id);
  }
};
struct PersonChanged {  // personal part: PersonRecord, whole
  static constexpr FactKind kind = FactKind::person_changed;
  Ulid person_id;
  PersonRole role = PersonRole::self;
  bool gone = false;  // no longer of this household, or never was
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("person", self.person_id), visit("role", self.role), visit("gone", self.gone);
    visit("officer", self.officer_id);
  }
};

// ---- pregnancies ----

enum class PregnancyOutcome : std::uint8_t { birth = 1, loss = 2, moved = 3, unknown = 4 };
template <>
inline constexpr std::int64_t enum_limit<PregnancyOutcome> = 4;

struct PregnancyRecord {  // personal
  std::optional<YearMonth> due;
  std::string why;
  bool operator==(const PregnancyRecord&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("due", self.due), visit("why", self.why);
  }
};
struct PregnancyStarted {  // personal part: PregnancyRecord
  static constexpr FactKind kind = FactKind::pregnancy_started;
  Ulid pregnancy_id;
  bool from_record = false;  // as the case's record had it
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("pregnancy", self.pregnancy_id), visit("taken", self.from_record), visit("officer", self.officer_id);
  }
};
struct PregnancyEnded {  // personal part: NoteText, why; or none
  static constexpr FactKind kind = FactKind::pregnancy_ended;
  Ulid pregnancy_id;
  PregnancyOutcome outcome = PregnancyOutcome::unknown;
  YearMonth month{};
  std::vector<Ulid> born;  // persons
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("pregnancy", self.pregnancy_id), visit("outcome", self.outcome), visit("month", self.month);
    visit("born", self.born), visit("officer", self.officer_id);
  }
};

// ---- what was put right ----

enum class CaseField : std::uint8_t {
  called = 1,
  kana = 2,
  children = 3,
  due = 4,
  contact = 5,
  member_number = 6,
  area = 7,
  language = 8,
  hub = 9,
};
template <>
inline constexpr std::int64_t enum_limit<CaseField> = 9;

struct CorrectedRecord {  // personal
  CaseRecord record;      // whole
  std::string why;
  bool operator==(const CorrectedRecord&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("record", self.record), visit("why", self.why);
  }
};
struct CaseCorrected {  // personal part: CorrectedRecord
  static constexpr FactKind kind = FactKind::case_corrected;
  Ulid officer_id;
  std::vector<CaseField> fields;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id), visit("fields", self.fields);
  }
};
// A request that was taken into the wrong case. The last one tells where it lies.
struct IntakeMoved {  // personal part: NoteText, why; or none
  static constexpr FactKind kind = FactKind::intake_moved;
  Ulid from;
  Ulid to;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("from", self.from), visit("to", self.to), visit("officer", self.officer_id);
  }
};

// ---- marks ----

enum class Mark : std::uint8_t { protection_measure = 1 };  // 支援措置
template <>
inline constexpr std::int64_t enum_limit<Mark> = 1;

struct MarkSet {  // personal part: NoteText, why; or none
  static constexpr FactKind kind = FactKind::mark_set;
  Mark mark = Mark::protection_measure;
  Day until{};
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("mark", self.mark), visit("until", self.until), visit("officer", self.officer_id);
  }
};
struct MarkEnded {  // the same
  static constexpr FactKind kind = FactKind::mark_ended;
  Mark mark = Mark::protection_measure;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("mark", self.mark), visit("officer", self.officer_id);
  }
};

enum class ProtectedPart : std::uint8_t { household = 0, address = 1 };
template <>
inline constexpr std::int64_t enum_limit<ProtectedPart> = 1;

struct ProtectedRead {
  static constexpr FactKind kind = FactKind::protected_read;
  Ulid officer_id;
  ProtectedPart part = ProtectedPart::household;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("officer", self.officer_id), visit("part", self.part);
  }
};

}  // namespace tsunagu::domain
