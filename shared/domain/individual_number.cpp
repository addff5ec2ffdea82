#include "shared/domain/individual_number.h"

#include "shared/base/text.h"
#include "shared/domain/matching.h"

namespace tsunagu::domain {

bool holds_individual_number(std::string_view text) {
  std::vector<std::string> groups(1);
  for (const char32_t each : decode_utf8(text)) {
    const char32_t letter = folded_latin(each);
    const bool between = letter == U' ' || letter == U'\u3000' || letter == U'-' || letter == U'‐';
    if (letter >= U'0' && letter <= U'9') {
      groups.back().push_back(static_cast<char>(letter));
    } else if (!groups.back().empty()) {
      groups.emplace_back();
      if (!between) groups.emplace_back();  // nothing goes on over a word
    }
  }
  for (std::size_t first = 0; first < groups.size(); ++first) {
    std::string digits;
    for (std::size_t i = first; i < groups.size() && !groups[i].empty(); ++i) {
      digits += groups[i];
      if (is_individual_number(digits)) return true;
    }
  }
  return false;
}

}  // namespace tsunagu::domain
