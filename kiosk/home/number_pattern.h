// What the numbers of a hub's own cards look like: a POSIX extended expression over the whole of a text, with \d and
// \w.
//
// Matched by an automaton of limited size, so that no expression costs more than its states times the few letters of a
// card. Read from a file that a person writes: what is not understood is refused with its reason, never guessed.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace tsunagu::kiosk {

inline constexpr std::size_t shortest_own_number = 3;
inline constexpr std::size_t longest_own_number = 24;  // as long as a member card holds

// What may stand in the number of a card: what Code 39 and NW-7 can print, and Latin letters.
[[nodiscard]] bool is_card_letter(char c);

class NumberPattern {
 public:
  // The reason in words when it is refused: it cannot be read, it could cost too much, or no number of 3 to 24 letters
  // matches it.
  [[nodiscard]] static Result<NumberPattern, std::string> read(std::string_view expression);
  // False for every text that is no number of 3 to 24 letters of a card.
  [[nodiscard]] bool matches(std::string_view text) const;

  using Letters = std::bitset<128>;
  // One place in the automaton: a letter is read, or the way goes on to one or two others without reading.
  struct State {
    enum class Kind : std::uint8_t { letter, fork, at_begin, at_end, accept };
    Kind kind = Kind::accept;
    Letters letters = {};
    std::size_t next = 0;
    std::size_t other = 0;  // of a fork
  };

 private:
  using Places = std::vector<bool>;
  [[nodiscard]] Places places_at(const std::vector<std::size_t>& from, bool begins, bool ends) const;
  template <class Takes>
  [[nodiscard]] bool reaches_end(std::size_t least, std::size_t most, Takes takes) const;
  [[nodiscard]] bool can_match() const;

  std::vector<State> states_;
  std::size_t start_ = 0;
};

}  // namespace tsunagu::kiosk
