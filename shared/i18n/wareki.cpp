#include "shared/i18n/wareki.h"

#include <array>

namespace tsunagu::i18n {
namespace {

using namespace std::chrono;

constexpr std::array<Era, 5> table = {{
    {"明治", "めいじ", 'M', year{1873} / January / 1},
    {"大正", "たいしょう", 'T', year{1912} / July / 30},
    {"昭和", "しょうわ", 'S', year{1926} / December / 25},
    {"平成", "へいせい", 'H', year{1989} / January / 8},
    {"令和", "れいわ", 'R', year{2019} / May / 1},
}};

// 明治 began in 1868; the table starts it where its days agree with the Gregorian calendar.
int first_year_of(const Era& era) { return era.letter == 'M' ? 1868 : static_cast<int>(era.first.year()); }

}  // namespace

std::span<const Era> eras() { return table; }

std::optional<Wareki> wareki_of(year_month_day day) {
  for (auto era = table.rbegin(); era != table.rend(); ++era) {
    if (day >= era->first)
      return Wareki{era->name, static_cast<int>(day.year()) - first_year_of(*era) + 1, era->letter};
  }
  return std::nullopt;
}

std::optional<Wareki> wareki_of(year_month month) { return wareki_of(year_month_day{month / last}); }

}  // namespace tsunagu::i18n
