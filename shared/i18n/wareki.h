// The Japanese calendar years that parents write: 明治, 大正, 昭和, 平成, 令和.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tsunagu::i18n {

struct Era {
  std::string_view name;              // "令和"
  std::string_view reading;           // "れいわ"
  char letter;                        // 'R'
  std::chrono::year_month_day first;  // its first day; the era before it ends the day before
};

// Oldest first. Source: the era orders (元号を改める政令) and, for 明治, the first day of the solar calendar
// (1873-01-01).
[[nodiscard]] std::span<const Era> eras();

struct Wareki {
  std::string_view era;
  int year;     // 1 is 元年
  char letter;  // of the era: 'R'
};

// Nothing before 1873.
[[nodiscard]] std::optional<Wareki> wareki_of(std::chrono::year_month_day day);
// A month belongs to the era of its last day: January 1989 is 平成元年, as forms do it.
[[nodiscard]] std::optional<Wareki> wareki_of(std::chrono::year_month month);

}  // namespace tsunagu::i18n
