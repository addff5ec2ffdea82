#include "shared/domain/holidays.h"

#include <algorithm>
#include <array>

namespace tsunagu::domain {
namespace {

using namespace std::chrono_literals;
using std::chrono::January, std::chrono::February, std::chrono::March, std::chrono::April, std::chrono::May,
    std::chrono::July, std::chrono::August, std::chrono::September, std::chrono::October, std::chrono::November,
    std::chrono::Monday, std::chrono::Sunday;

constexpr std::array fixed_days{
    January / 1,    // 元日
    February / 11,  // 建国記念の日
    February / 23,  // 天皇誕生日
    April / 29,     // 昭和の日
    May / 3,        // 憲法記念日
    May / 4,        // みどりの日
    May / 5,        // こどもの日
    August / 11,    // 山の日
    November / 3,   // 文化の日
    November / 23,  // 勤労感謝の日
};
constexpr std::array mondays{
    January / Monday[2],    // 成人の日
    July / Monday[3],       // 海の日
    September / Monday[3],  // 敬老の日
    October / Monday[2],    // スポーツの日
};

// Days of March and September, in millionths: where the equinox of 1980 lay, and how much later it comes each year,
// less a day for each leap year.
constexpr std::int64_t one_day = 1'000'000;
constexpr std::int64_t spring_of_1980 = 20'843'100;
constexpr std::int64_t autumn_of_1980 = 23'248'800;
constexpr std::int64_t later_each_year = 242'194;

std::chrono::day equinox(std::int64_t of_1980, std::chrono::year year) {
  const std::int64_t years = static_cast<int>(year) - 1980;
  return std::chrono::day{static_cast<unsigned>((of_1980 + later_each_year * years) / one_day - years / 4)};
}

// One that the law names, as against those that follow from where it falls.
bool is_named(std::chrono::sys_days at) {
  const Day day{at};
  const auto month_day = day.month() / day.day();
  if (std::find(fixed_days.begin(), fixed_days.end(), month_day) != fixed_days.end()) return true;
  const bool a_monday = std::any_of(mondays.begin(), mondays.end(), [&](const std::chrono::month_weekday& each) {
    return std::chrono::sys_days{day.year() / each.month() / each.weekday_indexed()} == at;
  });
  return a_monday || month_day == March / equinox(spring_of_1980, day.year()) ||
         month_day == September / equinox(autumn_of_1980, day.year());
}

// The first day after a Sunday's holiday that is none itself.
bool is_substitute(std::chrono::sys_days at) {
  do at -= std::chrono::days{1};
  while (is_named(at) && std::chrono::weekday{at} != Sunday);
  return is_named(at);
}

}  // namespace

bool is_national_holiday(Day day) {
  const std::chrono::sys_days at{day};
  constexpr std::chrono::days one{1};
  return is_named(at) || is_substitute(at) || (is_named(at - one) && is_named(at + one));
}

}  // namespace tsunagu::domain
