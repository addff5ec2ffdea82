// The people of a household, from what officers wrote of them and from what the case's record says beside it: whoever
// was never written is told by the record, and a person who was written stands for what the record says of them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shared/domain/ward_people.h"

namespace tsunagu::domain {

struct Person {  // as facts have it
  Ulid person_id;
  Ulid case_id;
  PersonRole role = PersonRole::self;
  bool gone = false;
  PersonRecord now;
  std::vector<PersonRecord> before;  // what was known of them earlier, oldest first
  bool operator==(const Person&) const = default;
};

struct PregnancyEnd {
  PregnancyOutcome outcome = PregnancyOutcome::unknown;
  YearMonth month;
  std::vector<Ulid> born;
  bool operator==(const PregnancyEnd&) const = default;
};
struct Pregnancy {
  Ulid pregnancy_id;  // nil: told by the record alone
  Ulid case_id;
  std::optional<YearMonth> due;
  std::optional<PregnancyEnd> end;
  bool operator==(const Pregnancy&) const = default;
};

struct Written {
  std::vector<Person> persons;         // in the order in which they were added
  std::vector<Pregnancy> pregnancies;  // the same
  std::optional<Day> protected_until;  // 支援措置; stands until a lead ends it
};

struct Member {
  Ulid person_id;  // nil: told by the record alone
  Ulid case_id;
  PersonRole role = PersonRole::self;
  PersonRecord record;
  bool operator==(const Member&) const = default;
};

struct Family {
  std::vector<Member> members;                      // 本人 first, then spouse, children by age, others
  std::vector<Pregnancy> pregnancies;               // those that go on first
  [[nodiscard]] const Pregnancy* expected() const;  // the one that goes on
};

[[nodiscard]] Family family_of(const Ulid& case_id, const CaseRecord& record, const Written& written);

// Whether a birth in the month `due` is still to be expected beside these pregnancies. After a birth or a loss the next
// can be due nine months later at the earliest; what says an earlier month speaks of the one that is over.
[[nodiscard]] bool still_expected(YearMonth due, std::span<const Pregnancy> pregnancies);
// The record without a due month that is no more.
[[nodiscard]] CaseRecord as_known(CaseRecord record, std::span<const Pregnancy> pregnancies);

// Whether two sayings may mean one child: no month and no name that differ, and one of them told by both.
[[nodiscard]] bool may_be_same_child(const Child& a, const Child& b);
// Each child of `said` is at most one child of `known`, so twins stay two; what is new is added.
void add_children(std::vector<Child>& known, const std::vector<Child>& said);
// The record of one household in two cases: what the first leaves open, the other may say.
[[nodiscard]] CaseRecord completed_by(CaseRecord record, const CaseRecord& other);

[[nodiscard]] Child child_of(const PersonRecord& record);
// The first that is there: kanji, kana, called, Latin.
[[nodiscard]] const std::string& name_of(const PersonRecord& record);
// Which child of `children` each written child stands for, by what is or was known of them; none: of no one.
[[nodiscard]] std::vector<const Person*> standing_for(const std::vector<Child>& children,
                                                      std::span<const Person> persons);

// What is said of children, as officers put it right since; without those who are not of this household.
[[nodiscard]] std::vector<Child> put_right(const std::vector<Child>& said, std::span<const Person> persons);

// The record after one of its persons was changed: what that person says of the household stands in it too, so that
// lists, search and comparison follow. Places of children stay; one that is gone leaves an empty place.
[[nodiscard]] CaseRecord record_with(CaseRecord record, const Person& changed);

// What a caller may say: as it was told, or as a name to show implies.
[[nodiscard]] OfficeNamed office_named(const SafeContact& contact);

}  // namespace tsunagu::domain
