// Where a line of text may end (Unicode Standard Annex #14 by ICU, strict Japanese rules: kinsoku).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "shared/i18n/language.h"

namespace tsunagu::i18n {

struct Break {
  std::size_t at;  // byte offset where the next line would begin; the last one is the end of the text
  bool mandatory;  // after a newline: the line ends here
};

// How freely a line may be ended; each level allows at least what the one before allows.
enum class Breaking {
  phrases,   // where U+200B or a space stands, when the text holds any U+200B or is Korean; else as `kinsoku`
  kinsoku,   // wherever UAX #14 allows
  anywhere,  // between any two characters as a reader sees them: a word longer than the line
};

// In ascending order. Malformed UTF-8 counts as U+FFFD and never splits a character.
[[nodiscard]] std::vector<Break> line_breaks(std::string_view text, Language language, Breaking breaking);

}  // namespace tsunagu::i18n
