// Who might be the same household: what a scan says beside what cases say, field by field. It orders and explains; a
// person decides. Nothing here ever merges, and no combination of fields is called certain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ulid.h"
#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {

struct Household {
  std::string kana;
  std::string called;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  std::string phone;
  std::string member_number;
};

[[nodiscard]] Household household_of(const CaseRecord& record);
[[nodiscard]] Household household_of(const IntakeDetail& detail);

enum class Verdict : std::uint8_t { unknown, differs, near, same };  // unknown: one side does not say

struct Comparison {
  Verdict births = Verdict::unknown;  // near: a month apart, or a due month where the other has a birth
  Verdict name = Verdict::unknown;    // kana, else the way of being called; near: one slip or one part of the name
  Verdict nicknames = Verdict::unknown;
  Verdict phone = Verdict::unknown;
  Verdict member_number = Verdict::unknown;
  // Births that agree are not enough: siblings of another family, and twins of the same month, need a second field.
  [[nodiscard]] bool is_candidate() const;
  [[nodiscard]] int weight() const;  // for ordering only
};

struct Candidate {
  Ulid case_id;
  Comparison comparison;
};

[[nodiscard]] Comparison compare(const Household& a, const Household& b);
// Those worth showing, best first, equal ones by id. `cases` pairs ids with households.
[[nodiscard]] std::vector<Candidate> order_candidates(const Household& wanted,
                                                      const std::vector<std::pair<Ulid, Household>>& cases);

// Kana with hiragana made katakana, small letters large, voicing marks and long signs dropped, spaces dropped, Latin in
// lower case: equal keys are the same name written with care or in a hurry.
[[nodiscard]] std::string kana_key(std::string_view name);
// Digits only, +81 as 0.
[[nodiscard]] std::string phone_key(std::string_view phone);
// Digits and Latin letters in lower case, full-width folded.
[[nodiscard]] std::string number_key(std::string_view member_number);
// Twelve digits, in groups or not, of which the last is the check digit of an individual number (マイナンバー;
// 平成26年総務省令第85号, art. 5). No member number is one, and nothing of ours may take one in.
[[nodiscard]] bool is_individual_number(std::string_view written);

}  // namespace tsunagu::domain
