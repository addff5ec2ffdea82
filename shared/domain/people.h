// Families as both programs know them: the parts that are personal, and travel only sealed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/fields.h"
#include "shared/domain/topics.h"

namespace tsunagu::domain {

// Stored numbers.
enum class ContactMethod : std::uint8_t { none = 0, phone = 1, text_message = 2, mail = 3, post = 4, at_hub = 5 };
enum class ConsultStage : std::uint8_t { unknown = 0, pregnant = 1, newborn = 2, infant = 3, toddler = 4, older = 5 };
// What the parent agrees to hand over, item by item.
enum class ConsentItem : std::uint8_t {
  called = 1,
  children = 2,
  due = 3,
  topics = 4,
  wish = 5,
  decision = 6,
  contact = 7,
  member_number = 8,
  language = 9,
};
template <>
inline constexpr std::int64_t enum_limit<ContactMethod> = 5;
template <>
inline constexpr std::int64_t enum_limit<ConsultStage> = 5;
template <>
inline constexpr std::int64_t enum_limit<ConsentItem> = 9;
template <>
inline constexpr std::int64_t enum_limit<Topic> = all_topics.size();

struct Child {
  std::string nickname;
  std::optional<YearMonth> birth;

  bool operator==(const Child&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("nickname", self.nickname), visit("birth", self.birth);
  }
};

// Whether a caller or an answering machine may hear the name of the office.
enum class OfficeNamed : std::uint8_t { unsaid = 0, yes = 1, no = 2 };
template <>
inline constexpr std::int64_t enum_limit<OfficeNamed> = 2;

// How to reach a family without harm (安全な連絡方法).
struct SafeContact {
  ContactMethod method = ContactMethod::none;
  std::string address;  // number or mail address
  std::string hours;    // when to call, in the parent's words or a chip's key
  bool may_leave_message = false;
  std::string name_to_show;  // what a caller says instead of the center's name
  OfficeNamed office = OfficeNamed::unsaid;

  bool operator==(const SafeContact&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("method", self.method), visit("address", self.address), visit("hours", self.hours);
    visit("message", self.may_leave_message), visit("show", self.name_to_show), visit("office", self.office);
  }
};

// Who came: indices into the family's children, and the adults with them.
struct Party {
  std::vector<std::uint8_t> children;
  std::uint16_t adults = 0;
  std::uint16_t pregnant = 0;

  bool operator==(const Party&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("children", self.children), visit("adults", self.adults), visit("pregnant", self.pregnant);
  }
};

// A family's card part: its current profile, which the family's own card opens. Nothing else goes in here: a card is
// shared, so it never says that anyone asked for help.
struct FamilyProfile {
  static constexpr std::size_t sealed_size = 512;  // one child or four
  std::string called;                              // how the family wants to be called
  std::vector<Child> children;
  std::optional<YearMonth> due;
  Party last_party;
  Bytes link_key;    // keys the tags that tie bookings to this family
  std::string area;  // "inside" or "outside" the ward, as it was said at the registration; empty: nobody asked

  bool operator==(const FamilyProfile&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("called", self.called), visit("children", self.children), visit("due", self.due);
    visit("party", self.last_party), visit("link_key", self.link_key), visit("area", self.area);
  }
};

// A family's sealed part, for staff.
struct FamilyDetail {
  static constexpr std::size_t sealed_size = 512;
  std::string number;  // the hub's own member number
  std::string called;
  std::string kana;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  SafeContact contact;
  std::string area;
  std::string language;
  Bytes link_key;

  bool operator==(const FamilyDetail&) const = default;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("number", self.number), visit("called", self.called), visit("kana", self.kana);
    visit("children", self.children), visit("due", self.due), visit("contact", self.contact);
    visit("area", self.area), visit("language", self.language), visit("link_key", self.link_key);
  }
};

}  // namespace tsunagu::domain
