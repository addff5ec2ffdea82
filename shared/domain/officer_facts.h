// Officers as people: which roles each has, who renewed keys, who tried to sign in, what left the desk and what was
// erased. Who read what is CaseRead (ward_facts.h).
#pragma once

#include "shared/domain/roles.h"
#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {

struct RoleGiven {  // the aggregate is the officer
  static constexpr FactKind kind = FactKind::role_given;
  Role role = Role::coordinator;
  Ulid officer_id;  // by whom; none: the program, for the first of an office
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("role", self.role), visit("officer", self.officer_id);
  }
};
struct RoleTaken {
  static constexpr FactKind kind = FactKind::role_taken;
  Role role = Role::coordinator;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("role", self.role), visit("officer", self.officer_id);
  }
};
struct PassphraseChanged {
  static constexpr FactKind kind = FactKind::passphrase_changed;
  Digest wrap{};    // names the wrap that opens no more: an older copy of the keys still has it
  Ulid officer_id;  // the officer, or the lead who gave a new one
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("wrap", self.wrap), visit("officer", self.officer_id);
  }
};
// Somebody gave a wrong passphrase for this officer. Since when is told by what nobody can set: which start of the
// machine it was, and how long after.
struct SignInRefused {
  static constexpr FactKind kind = FactKind::sign_in_refused;
  Digest boot{};
  std::uint64_t since_boot = 0;  // milliseconds
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("boot", self.boot), visit("since_boot", self.since_boot);
  }
};
// The aggregate is key_aggregate(ward_key_id).
struct KeyRenewed {
  static constexpr FactKind kind = FactKind::key_renewed;
  KeyId ward_key_id{};
  Instant from{};
  Instant to{};
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("key", self.ward_key_id), visit("from", self.from), visit("to", self.to);
    visit("officer", self.officer_id);
  }
};

enum class DisclosedAs : std::uint8_t {
  fhir = 1,
  csv = 2,
  printed = 3,
  told = 4,
  looked_up = 5
};  // 5: who read what was itself read
template <>
inline constexpr std::int64_t enum_limit<DisclosedAs> = 5;

// What left the desk. The aggregate is its own; `case_id` is none when it was about many.
struct Disclosed {
  static constexpr FactKind kind = FactKind::disclosed;
  DisclosedAs how = DisclosedAs::printed;
  Ulid case_id;
  std::uint32_t cases = 0;
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("how", self.how), visit("case", self.case_id), visit("cases", self.cases);
    visit("officer", self.officer_id);
  }
};

// A person's wish: the personal parts of a case are gone. What was there is told in counts alone.
struct CaseErased {
  static constexpr FactKind kind = FactKind::case_erased;
  std::uint32_t parts = 0;
  Day first{}, last{};  // of the facts whose parts they were
  Ulid officer_id;
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("parts", self.parts), visit("first", self.first), visit("last", self.last);
    visit("officer", self.officer_id);
  }
};

}  // namespace tsunagu::domain
