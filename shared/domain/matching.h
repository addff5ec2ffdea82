// Who might be the same household: what a scan says beside what cases say, field by field. It orders and explains; a
// person decides. Nothing here ever merges, and no combination of fields is called certain.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ulid.h"
#include "shared/domain/case_words.h"
#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {

struct Household {
  std::string kana;
  std::string called;
  std::vector<Child> children;
  std::optional<YearMonth> due;
  std::string phone;
  std::string member_number;
  std::vector<std::string> more_names;  // of its other grown-ups, and as others write them
  std::vector<std::string> more_phones;
};

[[nodiscard]] Household household_of(const CaseRecord& record);
[[nodiscard]] Household household_of(const IntakeDetail& detail);
[[nodiscard]] std::vector<std::string> names_of(const Household& household);

enum class Verdict : std::uint8_t { unknown, differs, near, same };  // unknown: one side does not say

// How much it tells that two agree in a word: little when many have it.
struct Register {
  std::size_t cases = 0;
  std::function<std::size_t(const CaseWord&)>
      having;  // how many cases have this word; may stop counting at some number
};

enum class Rank : std::uint8_t {
  none,
  possible,  // ありうる: shown when the officer asks for them
  likely,    // 確からしい: shown at once
};

struct Comparison {
  Verdict births = Verdict::unknown;  // near: a month apart, or a due month where the other has a birth
  Verdict name = Verdict::unknown;    // near: one slip or one part of the name
  Verdict nicknames = Verdict::unknown;
  Verdict phone = Verdict::unknown;  // near: one digit is another
  Verdict member_number = Verdict::unknown;
  double weight = 0;  // in bits, for ordering; never shown to anybody
};
[[nodiscard]] Rank rank_of(const Comparison& comparison, std::size_t cases);

// `known` is of the register, `wanted` is looked for.
[[nodiscard]] Comparison compare(const Household& wanted, const Household& known, const Register& among);

struct Candidate {
  Ulid case_id;
  Comparison comparison;
  Rank rank = Rank::none;
};
inline constexpr std::size_t most_likely = 4;    // more would not be compared but skimmed
inline constexpr std::size_t most_possible = 8;  // the same
// Those worth showing: the likely ones first, best first, equal ones by id.
[[nodiscard]] std::vector<Candidate> order_candidates(const Household& wanted,
                                                      const std::vector<std::pair<Ulid, Household>>& cases,
                                                      const Register& among);

// A name as written: kana with hiragana made katakana, small letters large, voicing marks and long signs dropped,
// spaces dropped, kanji without variants (異体字), Latin in lower case without accents. Equal keys are the same name
// written with care or in a hurry.
[[nodiscard]] std::string kana_key(std::string_view name);
// Digits only, +81 as 0.
[[nodiscard]] std::string phone_key(std::string_view phone);
// Digits and Latin letters in lower case, full-width folded.
[[nodiscard]] std::string number_key(std::string_view member_number);
// Twelve digits, in groups or not, of which the last is the check digit of an individual number (マイナンバー;
// 平成26年総務省令第85号, art. 5). No member number is one, and nothing of ours may take one in.
[[nodiscard]] bool is_individual_number(std::string_view written);

}  // namespace tsunagu::domain
