#include "shared/feeds/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace tsunagu::feeds {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Walks over a text; each step either takes what it names or leaves the place unchanged.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool take(std::string_view word) {
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }
  template <std::size_t N>
  bool take_one_of(const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [this](std::string_view word) { return take(word); });
  }
  std::optional<int> take_number(std::size_t most_digits) {
    std::size_t count = 0;
    int number = 0;
    while (count < text_.size() && is_digit(text_[count])) {
      if (++count > most_digits) return std::nullopt;
      number = number * 10 + (text_[count - 1] - '0');
    }
    if (count == 0) return std::nullopt;
    text_.remove_prefix(count);
    return number;
  }
  void skip_blanks() {
    while (text_.starts_with(' ')) text_.remove_prefix(1);
  }
  [[nodiscard]] bool done() const { return text_.empty(); }
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

std::optional<domain::Day> day_from(int year, int month, int day) {
  if (year < 1900 || year > 2199 || month < 1 || day < 1) return std::nullopt;
  const domain::Day result{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                           std::chrono::day(static_cast<unsigned>(day))};
  return result.ok() ? std::optional(result) : std::nullopt;
}

constexpr std::array<std::string_view, 2> reiwa{"令和", "R"};
constexpr int year_before_reiwa = 2018;

std::optional<int> take_year(Cursor& cursor) {
  const bool era = cursor.take_one_of(reiwa);
  if (!era) return cursor.take_number(4);
  if (cursor.take("元")) return year_before_reiwa + 1;
  const auto year = cursor.take_number(2);
  return year ? std::optional(year_before_reiwa + *year) : std::nullopt;
}

// A weekday in brackets, or a time of day that the column does not ask for.
bool is_harmless_tail(std::string_view rest) {
  Cursor cursor(rest);
  cursor.skip_blanks();
  if (cursor.take("(")) {
    const std::size_t close = cursor.rest().find(')');
    if (close == std::string_view::npos || close > 12) return false;
    cursor = Cursor(cursor.rest().substr(close + 1));
    cursor.skip_blanks();
  }
  if (cursor.done()) return true;
  cursor.take("T");
  return parse_time(cursor.rest()).has_value();
}

std::optional<domain::Day> parse_compact_date(std::string_view text) {
  if (text.size() != 8 || !is_all_digits(text)) return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    return *Cursor(text.substr(from, count)).take_number(count);
  };
  return day_from(number(0, 4), number(4, 2), number(6, 2));
}

constexpr std::array<std::string_view, 4> after_year{"-", "/", ".", "年"};
constexpr std::array<std::string_view, 4> after_month{"-", "/", ".", "月"};

struct TimeParts {
  int hour = 0;
  int minute = 0;
};

bool take_minute(Cursor& cursor, TimeParts& time) {
  if (cursor.take("時")) {
    if (cursor.take("半")) {
      time.minute = 30;
      return true;
    }
    if (cursor.done()) return true;
    const auto minute = cursor.take_number(2);
    time.minute = minute.value_or(0);
    return minute && cursor.take("分");
  }
  if (!cursor.take(":")) return false;
  const auto minute = cursor.take_number(2);
  time.minute = minute.value_or(0);
  if (minute && cursor.take(":")) return cursor.take_number(2).has_value();
  return minute.has_value();
}

}  // namespace

bool is_all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<domain::Day> parse_date(std::string_view folded) {
  if (const auto compact = parse_compact_date(folded)) return compact;
  Cursor cursor(folded);
  const auto year = take_year(cursor);
  if (!year || !cursor.take_one_of(after_year)) return std::nullopt;
  const auto month = cursor.take_number(2);
  if (!month || !cursor.take_one_of(after_month)) return std::nullopt;
  const auto day = cursor.take_number(2);
  if (!day) return std::nullopt;
  cursor.take("日");
  if (!is_harmless_tail(cursor.rest())) return std::nullopt;
  return day_from(*year, *month, *day);
}

std::optional<int> parse_time(std::string_view folded) {
  if (folded.size() == 4 && is_all_digits(folded)) {
    const int number = *Cursor(folded).take_number(4);
    return number / 100 < 24 && number % 100 < 60 ? std::optional(number / 100 * 60 + number % 100) : std::nullopt;
  }
  Cursor cursor(folded);
  const bool afternoon = cursor.take("午後");
  const bool half_day = afternoon || cursor.take("午前");
  const auto hour = cursor.take_number(2);
  TimeParts time;
  if (!hour || !take_minute(cursor, time) || !cursor.done()) return std::nullopt;
  time.hour = *hour;
  if (time.minute > 59 || (half_day && time.hour > 12)) return std::nullopt;
  if (afternoon && time.hour < 12) time.hour += 12;
  const int minutes = time.hour * 60 + time.minute;
  return minutes <= 24 * 60 ? std::optional(minutes) : std::nullopt;
}

std::optional<int> parse_capacity(std::string_view folded) {
  if (is_spreadsheet_damage(folded)) return std::nullopt;
  std::optional<int> found;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_digit(folded[at])) {
      ++at;
      continue;
    }
    Cursor cursor(folded.substr(at));
    const auto number = cursor.take_number(6);
    if (!number || found) return std::nullopt;
    found = number;
    at = folded.size() - cursor.rest().size();
    // "1.5" and "1,000" are not the number they begin with.
    if (at + 1 < folded.size() && (folded[at] == '.' || folded[at] == ',') && is_digit(folded[at + 1])) {
      return std::nullopt;
    }
  }
  return found && *found >= 1 && *found <= 100'000 ? found : std::nullopt;
}

std::optional<int> parse_capacity_note(std::string_view folded) {
  constexpr std::array<std::string_view, 3> openings{"先着", "定員", "各回"};
  constexpr std::array<std::string_view, 5> units{"組", "名", "人", "家族", "世帯"};
  Cursor cursor(folded);
  cursor.take_one_of(openings);
  if (!cursor.take_number(5) || !cursor.take_one_of(units)) return std::nullopt;
  return parse_capacity(folded);
}

bool is_spreadsheet_damage(std::string_view folded) {
  Cursor cursor(folded);
  if (!cursor.take_number(1)) return false;
  if (cursor.take(".") && !cursor.take_number(15)) return false;
  if (!cursor.take("E+") && !cursor.take("e+")) return false;
  return cursor.take_number(3).has_value() && cursor.done();
}

}  // namespace tsunagu::feeds
