// How far two names, or two children's names, are the same. Used by compare() alone.
#pragma once

#include <string>

#include "shared/domain/matching.h"

namespace tsunagu::domain {

struct Agreement {
  Verdict verdict = Verdict::unknown;
  double weight = 0;
};

// What it tells that both have this word.
[[nodiscard]] double bits_of(const CaseWord& word, const Register& among);

// The best that any name of one comes to any of the other.
[[nodiscard]] Agreement compare_names(const Household& wanted, const Household& known, const Register& among);
[[nodiscard]] Agreement compare_nicknames(const std::string& wanted, const std::string& known, const Register& among);
// One letter more, less or another, in names of four letters or more: in a shorter one that is another name.
[[nodiscard]] bool is_one_slip(const std::string& a, const std::string& b);

}  // namespace tsunagu::domain
