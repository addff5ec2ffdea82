#include "shared/domain/individual_number.h"

#include <string>
#include <vector>

#include "shared/base/text.h"
#include "shared/domain/matching.h"

namespace tsunagu::domain {

bool holds_individual_number(std::string_view text) {
  struct Group {
    std::string digits;
    char32_t before = 0;  // what parts it from the group before it; 0: more than that
  };
  std::vector<Group> groups(1);
  for (const char32_t each : decode_utf8(text)) {
    const char32_t letter = folded_latin(each == U'\u3000' ? U' ' : each == U'‐' ? U'-' : each);
    const bool between = letter == U' ' || letter == U'-';
    if (letter >= U'0' && letter <= U'9') {
      groups.back().digits.push_back(static_cast<char>(letter));
    } else if (!groups.back().digits.empty()) {
      groups.push_back({{}, between ? letter : 0});
    } else {
      groups.back().before = 0;
    }
  }
  // As people write it: in one, or in groups that one sign parts.
  for (std::size_t first = 0; first < groups.size(); ++first) {
    std::string digits;
    char32_t sign = 0;
    for (std::size_t i = first; i < groups.size(); ++i) {
      if (i == first + 1) sign = groups[i].before;
      if (i > first && (groups[i].before == 0 || groups[i].before != sign)) break;
      digits += groups[i].digits;
      if (is_individual_number(digits)) return true;
    }
  }
  return false;
}

}  // namespace tsunagu::domain
