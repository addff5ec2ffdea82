// By which words a case is found: as they are typed into the search, and as a request that arrives has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ulid.h"

namespace tsunagu::domain {

// The searchable words of a case, or of one person in it.
struct CaseWords {
  std::vector<std::string> names;      // of grown-ups, each as one writes it: kanji, kana, Latin, as called
  std::vector<std::string> nicknames;  // of children
  std::vector<std::string> phones;
  std::vector<std::string> numbers;  // member number, and other registers'
  std::string case_no;
};

struct CaseWord {
  enum class Kind : std::uint8_t {
    written = 1,   // from each of a name's letters on, as written
    part = 2,      // of a name: as it sounds where the script tells, else as written
    whole = 3,     // a name without its spaces, like a part
    nickname = 4,  // like a part, without くん or ちゃん
    phone = 5,     // from each digit on
    number = 6,
    case_no = 7,
  };
  Kind kind = Kind::written;
  std::string word;
  auto operator<=>(const CaseWord&) const = default;
};
// Sorted, each once.
[[nodiscard]] std::vector<CaseWord> words_of(const CaseWords& words);

// What officers say over the telephone: the day the case was opened and four letters, "261124-7K3F". Not an identity:
// two cases of one day share it once in a million pairs, and then the whole id is asked for.
[[nodiscard]] std::string case_no_of(const Ulid& case_id);

// A word that was typed may be the beginning of any of these. All words have to be found.
using TypedWord = std::vector<CaseWord>;
[[nodiscard]] std::vector<TypedWord> typed_words(std::string_view text);

// The parts of a name as its spaces divide it, without what one is addressed by.
[[nodiscard]] std::vector<std::string> parts_of_name(std::string_view name);
// A part, a whole name or a nickname as CaseWord has it.
[[nodiscard]] std::string sound_of(std::string_view name);
// A child's name without くん, ちゃん and the like; as it is when nothing would be left.
[[nodiscard]] std::string without_endearment(std::string_view nickname);

}  // namespace tsunagu::domain
