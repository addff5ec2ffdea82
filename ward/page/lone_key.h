// Single keys that act on a page, beside a scanner that types. A scanner's letters come at up to 200 ms each, and no
// file may be decided on by one of them: a letter acts only when nothing else was typed for half a second before it and
// half a second behind it. Enter acts at once, but not behind letters: it ends a code. Arrows and Escape, which no
// scanner types, act at once.
#pragma once

#include <optional>

#include "shared/base/clock.h"

namespace tsunagu::ward::page {

// What a page is told: a small ASCII letter or a digit, or one of these.
namespace key {
inline constexpr char32_t enter = U'\r';
inline constexpr char32_t escape = 0x1B;
inline constexpr char32_t up = 0x2191;
inline constexpr char32_t down = 0x2193;
inline constexpr char32_t other = 0;  // acts never, and what is struck beside it neither
}  // namespace key

class LoneKeys {
 public:
  static constexpr Millis quiet{500};

  // A key was struck: the one that acts now.
  [[nodiscard]] std::optional<char32_t> strike(char32_t key, Millis at);
  // The letter that has been alone for long enough.
  [[nodiscard]] std::optional<char32_t> due(Millis now);
  [[nodiscard]] std::optional<Millis> deadline() const;
  void forget() { waiting_.reset(); }

 private:
  std::optional<char32_t> waiting_;
  std::optional<Millis> last_;  // letter
};

}  // namespace tsunagu::ward::page
