// A register of households as a ward's may be, and second handoffs of them as they come: written otherwise, with less
// or more in them, years later. For measuring who is found again; the same seed gives the same register.
#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include "shared/domain/ward_facts.h"

namespace tsunagu::tests {

enum class Again : std::uint8_t {
  same,              // the same again
  phone_only,        // phone written otherwise, and the month
  new_phone,         // name and month as before
  kana_variant,      // another way to write the same sounds
  one_slip,          // one letter of the name is another
  family_name,       // only that
  given_name,        // only that
  latin,             // kana before, Latin letters now
  kanji,             // kana before, kanji now
  renamed,           // another family name
  other_parent,      // other given name, own phone
  parent_of,         // the other parent, called by the child's name
  no_children,       // kept back; the full name
  no_months,         // nicknames, and the name
  month_off,         // by one
  year_off,          // by one; the full name
  another_order,     // of twins or siblings
  born,              // pregnant before, born in the due month or beside it
  born_early,        // two or three months before it
  second_child,      // only the newborn is told; the name
  pregnant_again,    // only the due month; the name
  nickname_only,     // with くん or ちゃん, cut short; called kept back
  phone_slip,        // one digit of it, and the family name
  called_and_month,  // only these
};
inline constexpr std::size_t kinds_of_again = 24;
[[nodiscard]] const char* name_of(Again kind);

class Families {
 public:
  explicit Families(std::uint32_t seed) : random_(seed) {}

  [[nodiscard]] domain::CaseRecord household();
  // A household of which a second handoff of this kind can come.
  [[nodiscard]] domain::CaseRecord household_for(Again kind);
  [[nodiscard]] domain::IntakeDetail again(Again kind, const domain::CaseRecord& before);
  [[nodiscard]] domain::IntakeDetail stranger();

 private:
  struct Name {
    std::string kana, kanji;
  };
  std::size_t below(std::size_t count) { return random_() % count; }
  bool happens(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  template <std::size_t N>
  std::size_t common(const std::array<const char*, N>& names);
  Name family_name();
  Name given_name();
  std::string child_name();
  std::string phone();
  domain::YearMonth month();
  domain::Child child();
  std::string slipped(const std::string& name);

  std::mt19937 random_;
};

}  // namespace tsunagu::tests
