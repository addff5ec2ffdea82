#include "shared/i18n/dates.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <array>
#include <cstdlib>

#include "shared/base/log.h"
#include "shared/i18n/japanese_reading.h"

namespace tsunagu::i18n {
namespace {

using namespace std::chrono;

std::string number(int value) { return std::to_string(value); }
std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }
int int_of(month value) { return static_cast<int>(static_cast<unsigned>(value)); }
int int_of(std::chrono::day value) { return static_cast<int>(static_cast<unsigned>(value)); }

Catalogue load_or_empty(const std::filesystem::path& assets, Language language) {
  auto loaded = Catalogue::load(assets, language, "dates");
  if (loaded) return std::move(*loaded);
  log::error("catalogue not read: " + loaded.error().detail);
  return {language, "dates"};
}

std::string in_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

// Names of months and weekdays as ICU's data has them for the language.
struct Dates::Names {
  std::array<std::string, 7> weekdays;
  std::array<std::string, 12> months;
  std::array<std::string, 12> short_months;

  explicit Names(Language language) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(std::string(bcp47_of(language)).c_str()), error);
    if (U_FAILURE(error)) return;
    using Symbols = icu::DateFormatSymbols;
    std::int32_t count = 0;
    const auto* days = symbols.getWeekdays(count, Symbols::STANDALONE, Symbols::ABBREVIATED);  // [0] is not used
    for (std::int32_t i = 1; i < count && i <= 7; ++i) weekdays[static_cast<std::size_t>(i - 1)] = in_utf8(days[i]);
    const auto* wide = symbols.getMonths(count, Symbols::STANDALONE, Symbols::WIDE);
    for (std::int32_t i = 0; i < count && i < 12; ++i) months[static_cast<std::size_t>(i)] = in_utf8(wide[i]);
    const auto* brief = symbols.getMonths(count, Symbols::FORMAT, Symbols::ABBREVIATED);
    for (std::int32_t i = 0; i < count && i < 12; ++i) short_months[static_cast<std::size_t>(i)] = in_utf8(brief[i]);
  }
};

Dates::Dates(const std::filesystem::path& assets, Language language) : patterns_(load_or_empty(assets, language)) {}
Dates::Dates(Dates&&) noexcept = default;
Dates& Dates::operator=(Dates&&) noexcept = default;
Dates::~Dates() = default;

const Catalogue& Dates::patterns() const { return patterns_; }

const Dates::Names& Dates::names() const {
  if (!names_) names_ = std::make_unique<Names>(patterns_.language());
  return *names_;
}

std::string Dates::weekday(Day day) const {
  static constexpr std::array keys = {"date.weekday.sun", "date.weekday.mon", "date.weekday.tue", "date.weekday.wed",
                                      "date.weekday.thu", "date.weekday.fri", "date.weekday.sat"};
  if (!day.ok()) return {};
  const auto index = std::chrono::weekday(sys_days(day)).c_encoding();
  return patterns_.has(keys[index]) ? patterns_.tr(keys[index]) : names().weekdays[index];
}

std::string Dates::fill(std::string_view key, Day day) const {
  if (!day.ok()) return {};
  const auto pattern = patterns_.tr(key);
  const auto index = static_cast<std::size_t>(int_of(day.month()) - 1);
  const bool wants_name = pattern.find("{month_name}") != std::string::npos;
  const bool wants_short = pattern.find("{month_short}") != std::string::npos;
  return fill_in(pattern, {{"year", number(static_cast<int>(day.year()))},
                           {"month", number(int_of(day.month()))},
                           {"month_name", wants_name ? names().months[index] : ""},
                           {"month_short", wants_short ? names().short_months[index] : ""},
                           {"day", number(int_of(day.day()))},
                           {"day_read", day_with_reading(static_cast<unsigned>(day.day()))},
                           {"weekday", weekday(day)}});
}

std::string Dates::day(Day day) const { return fill("date.day", day); }
std::string Dates::day_with_year(Day day) const { return fill("date.day_with_year", day); }
std::string Dates::month(Month month) const { return fill("date.month", month / 1); }

std::string Dates::time(int minute_of_day) const {
  if (minute_of_day < 0 || minute_of_day > 24 * 60) return {};
  const int hour = minute_of_day / 60;
  const int minute = minute_of_day % 60;
  const auto half = patterns_.tr(hour < 12 ? "time.morning" : "time.afternoon");
  return patterns_.tr(minute == 0 ? "time.whole_hour" : "time.hour_minute",
                      {{"hour", number(hour)},
                       {"hour12", number(hour <= 12 ? hour : hour - 12)},
                       {"half", half},
                       {"minute", number(minute)},
                       {"minute2", two_digits(minute)},
                       {"minute_reading", minute_reading(minute)}});
}

std::string Dates::span(int from_minute, int to_minute) const {
  return patterns_.tr("time.span", {{"from", time(from_minute)}, {"to", time(to_minute)}});
}

std::string Dates::relative_day(Day day, Day today) const {
  if (!day.ok() || !today.ok()) return {};
  const auto ahead = (sys_days(day) - sys_days(today)).count();
  if (ahead == 0) return patterns_.tr("date.today");
  if (ahead == 1) return patterns_.tr("date.tomorrow");
  return this->day(day);
}

std::string Dates::age(Month born, Month today) const {
  if (!born.ok() || !today.ok()) return {};
  const auto months = (today - born).count();
  if (months < 0) return {};
  auto years_part = patterns_.tr_count("age.years", months / 12);
  auto months_part = patterns_.tr_count("age.months", months % 12);
  if (months < 12) return months_part;
  if (months % 12 == 0) return years_part;
  return patterns_.tr("age.years_and_months", {{"years", years_part}, {"months", months_part}});
}

std::string Dates::born(Month born, Month today) const {
  const auto how_old = age(born, today);
  return how_old.empty() ? std::string() : patterns_.tr("date.born", {{"month", month(born)}, {"age", how_old}});
}

std::string Dates::due(Month due) const { return patterns_.tr("date.due", {{"month", month(due)}}); }

}  // namespace tsunagu::i18n
