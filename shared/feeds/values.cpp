#include "shared/feeds/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

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
  // Exactly as many, whatever follows.
  std::optional<int> take_digits(std::size_t count) {
    if (text_.size() < count || !is_all_digits(text_.substr(0, count))) return std::nullopt;
    Cursor digits(text_.substr(0, count));
    text_.remove_prefix(count);
    return digits.take_number(count);
  }
  void skip_blanks() {
    while (text_.starts_with(' ') || text_.starts_with('\n')) text_.remove_prefix(1);
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

struct Era {
  std::array<std::string_view, 2> names;
  int year_before;
};
constexpr std::array eras{Era{{"令和", "R"}, 2018}, Era{{"平成", "H"}, 1988}, Era{{"昭和", "S"}, 1925}};

std::optional<int> take_year(Cursor& cursor) {
  for (const Era& era : eras) {
    if (!cursor.take_one_of(era.names)) continue;
    cursor.skip_blanks();
    cursor.take(".");
    if (cursor.take("元")) return era.year_before + 1;
    const auto year = cursor.take_number(2);
    return year ? std::optional(era.year_before + *year) : std::nullopt;
  }
  return cursor.take_number(4);
}

constexpr std::array<std::string_view, 4> after_year{"-", "/", ".", "年"};
constexpr std::array<std::string_view, 4> after_month{"-", "/", ".", "月"};
constexpr std::array<std::string_view, 9> to_marks{"~", "〜", "から", "より", "-", "–", "—", "→", "ー"};

bool take_after(Cursor& cursor, const std::array<std::string_view, 4>& marks) {
  cursor.skip_blanks();
  const bool taken = cursor.take_one_of(marks);
  cursor.skip_blanks();
  return taken;
}

// "(木)", "(木・祝)", "木曜日": nothing that has to be understood.
void take_weekday(Cursor& cursor) {
  constexpr std::size_t longest = 24;
  Cursor further = cursor;
  further.skip_blanks();
  if (further.take("(")) {
    const std::size_t close = further.rest().find(')');
    if (close != std::string_view::npos && close <= longest) cursor = Cursor(further.rest().substr(close + 1));
    return;
  }
  constexpr std::array<std::string_view, 7> days{"月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"};
  if (!further.take_one_of(days)) return;
  further.take("日");
  cursor = further;
}

std::optional<domain::Day> take_compact_day(Cursor& cursor) {
  const auto digits = cursor.rest().substr(0, cursor.rest().find_first_not_of("0123456789"));
  if (digits.size() != 8) return std::nullopt;
  const int year = cursor.take_digits(4).value_or(0);
  const int month = cursor.take_digits(2).value_or(0);
  return day_from(year, month, cursor.take_digits(2).value_or(0));
}

// 4/2/2026: of the orders that are possible the one that spreadsheets in English and calendars on the web write.
std::optional<domain::Day> take_day_with_year_last(Cursor& cursor) {
  Cursor further = cursor;
  const auto month = further.take_number(2);
  if (!month || !further.take("/")) return std::nullopt;
  const auto day = further.take_number(2);
  if (!day || !further.take("/")) return std::nullopt;
  const auto year = further.take_number(4);
  if (!year || *year < 1900) return std::nullopt;
  cursor = further;
  return day_from(*year, *month, *day);
}

std::optional<domain::Day> take_day(Cursor& cursor) {
  if (const auto compact = take_compact_day(cursor)) return compact;
  if (const auto day = take_day_with_year_last(cursor)) return day;
  const auto year = take_year(cursor);
  if (!year || !take_after(cursor, after_year)) return std::nullopt;
  const auto month = cursor.take_number(2);
  if (!month || !take_after(cursor, after_month)) return std::nullopt;
  const auto day = cursor.take_number(2);
  if (!day) return std::nullopt;
  cursor.take("日");
  return day_from(*year, *month, *day);
}

// The second of two days may leave out what it has in common with the first: "4/5", "4月5日", "5日".
std::optional<domain::Day> take_last_day(Cursor& cursor, const domain::Day& first) {
  Cursor whole = cursor;
  if (const auto day = take_day(whole)) {
    cursor = whole;
    return day;
  }
  Cursor further = cursor;
  const auto number = further.take_number(2);
  if (!number) return std::nullopt;
  auto month = static_cast<int>(static_cast<unsigned>(first.month()));
  auto day = number;
  if (take_after(further, after_month)) {
    month = *number;
    day = further.take_number(2);
    further.take("日");
  } else if (!further.take("日")) {
    return std::nullopt;
  }
  if (!day) return std::nullopt;
  cursor = further;
  const int year = static_cast<int>(first.year());
  auto last = day_from(year, month, *day);
  if (last && *last < first) last = day_from(year + 1, month, *day);
  return last;
}

enum class Half { unsaid, morning, afternoon, am };  // 12:00 AM is midnight, 午前12時 is not

Half take_half(Cursor& cursor) {
  constexpr std::array<std::string_view, 3> am{"AM", "am", "a.m."};
  constexpr std::array<std::string_view, 4> afternoon{"午後", "PM", "pm", "p.m."};
  Cursor further = cursor;
  further.skip_blanks();
  const Half half = further.take("午前")             ? Half::morning
                    : further.take_one_of(am)        ? Half::am
                    : further.take_one_of(afternoon) ? Half::afternoon
                                                     : Half::unsaid;
  if (half == Half::unsaid) return half;
  further.skip_blanks();
  cursor = further;
  return half;
}

bool take_minute(Cursor& cursor, int& minute) {
  if (cursor.take("時")) {
    if (cursor.take("半")) {
      minute = 30;
      return true;
    }
    Cursor further = cursor;
    further.skip_blanks();
    const auto number = further.take_number(2);
    if (!number) return true;
    minute = *number;
    cursor = further;
    return cursor.take("分");
  }
  if (!cursor.take(":")) return false;
  const auto number = cursor.take_number(2);
  minute = number.value_or(0);
  if (number && cursor.take(":")) return cursor.take_number(2).has_value();
  return number.has_value();
}

struct TimeOfDay {
  int minutes = 0;
  Half half = Half::unsaid;
};

std::optional<TimeOfDay> take_time(Cursor& cursor) {
  Cursor further = cursor;
  further.skip_blanks();
  if (further.take("正午")) {
    cursor = further;
    return TimeOfDay{12 * 60, Half::afternoon};
  }
  Half half = take_half(further);
  const auto hour = further.take_number(2);
  int minute = 0;
  if (!hour || !take_minute(further, minute)) return std::nullopt;
  if (half == Half::unsaid) half = take_half(further);
  further.take("頃");
  if (minute > 59 || (half != Half::unsaid && *hour > 12)) return std::nullopt;
  int minutes = *hour * 60 + minute;
  if (half == Half::afternoon && *hour < 12) minutes += 12 * 60;
  if (half == Half::am && *hour == 12) minutes -= 12 * 60;
  if (minutes > 24 * 60) return std::nullopt;
  cursor = further;
  return TimeOfDay{minutes, half};
}

// 0930, and 930 where a spreadsheet took the leading 0 away.
std::optional<int> compact_time(std::string_view text) {
  if (text.size() < 3 || text.size() > 4 || !is_all_digits(text)) return std::nullopt;
  const int number = Cursor(text).take_number(4).value_or(0);
  return number / 100 < 24 && number % 100 < 60 ? std::optional(number / 100 * 60 + number % 100) : std::nullopt;
}

// "~11:30" behind `start`, if it is there; without its own 午後 it is in the same half of the day ("午後1時~3時").
void take_end(Cursor& cursor, const TimeOfDay& start, std::optional<int>& end) {
  Cursor further = cursor;
  further.skip_blanks();
  if (!further.take_one_of(to_marks)) return;
  further.skip_blanks();
  if (const auto time = take_time(further)) {
    end = time->minutes;
    const bool same_half = time->half == Half::unsaid && start.half == Half::afternoon && *end < start.minutes;
    if (same_half && *end <= 12 * 60) *end += 12 * 60;
    further.skip_blanks();
    further.take("まで");
  }
  cursor = further;
}

// "+09:00", "-0500", "Z": how far the time is ahead of UTC.
std::optional<std::chrono::minutes> take_offset(Cursor& cursor) {
  Cursor further = cursor;
  if (further.take(".")) static_cast<void>(further.take_number(9));  // parts of a second
  if (further.take("Z")) {
    cursor = further;
    return std::chrono::minutes(0);
  }
  const int sign = further.take("+") ? 1 : further.take("-") ? -1 : 0;
  const auto hours = further.take_digits(2);
  further.take(":");
  const auto minutes = further.take_digits(2);
  if (sign == 0 || !hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  cursor = further;
  return sign * (std::chrono::hours(*hours) + std::chrono::minutes(*minutes));
}

// A time behind a day; with an offset from UTC it moves the day to Japan's.
std::optional<TimeOfDay> take_time_of(WrittenDays& days, Cursor& cursor) {
  const auto time = take_time(cursor);
  if (!time) return std::nullopt;
  days.start_minute = time->minutes;
  const auto ahead = take_offset(cursor);
  if (!ahead) return time;
  const Instant at = std::chrono::sys_days(days.first) + std::chrono::minutes(time->minutes) - *ahead;
  days.first = days.last = domain::day_of(at);
  days.start_minute = domain::minute_of_day(at);
  return TimeOfDay{*days.start_minute, Half::unsaid};
}

bool take_last(Cursor& cursor, WrittenDays& days, const TimeOfDay& start) {
  Cursor further = cursor;
  further.skip_blanks();
  if (!further.take_one_of(to_marks)) return true;
  further.skip_blanks();
  const auto last = take_last_day(further, days.first);
  if (!last) {
    take_end(cursor, start, days.end_minute);
    return days.start_minute || cursor.done();
  }
  days.last = *last;
  cursor = further;
  take_weekday(cursor);
  if (const auto end = take_time(cursor)) days.end_minute = end->minutes;
  cursor.skip_blanks();
  cursor.take("まで");
  return *last >= days.first;
}

}  // namespace

bool is_all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<WrittenDays> parse_days(std::string_view folded) {
  Cursor cursor(folded);
  const auto first = take_day(cursor);
  if (!first) return std::nullopt;
  WrittenDays days{*first, *first, std::nullopt, std::nullopt};
  take_weekday(cursor);
  const bool time_follows = cursor.take("T");
  const auto start = take_time_of(days, cursor);
  if (time_follows && !start) return std::nullopt;
  if (!take_last(cursor, days, start.value_or(TimeOfDay{}))) return std::nullopt;
  cursor.skip_blanks();
  return cursor.done() ? std::optional(days) : std::nullopt;
}

std::optional<int> parse_time(std::string_view folded) {
  if (const auto compact = compact_time(folded)) return compact;
  Cursor cursor(folded);
  const auto time = take_time(cursor);
  return time && cursor.done() ? std::optional(time->minutes) : std::nullopt;
}

std::optional<WrittenTimes> parse_times(std::string_view folded) {
  WrittenTimes times;
  if (const auto only = compact_time(folded)) {
    times.start_minute = only;
    return times;
  }
  Cursor cursor(folded);
  const auto start = take_time(cursor);
  take_end(cursor, start.value_or(TimeOfDay{}), times.end_minute);
  if (start) (cursor.take("まで") ? times.end_minute : times.start_minute) = start->minutes;
  if (!times.start_minute && !times.end_minute) return std::nullopt;
  cursor.skip_blanks();
  times.is_all = cursor.done();
  return times.is_all || cursor.rest().starts_with('(') ? std::optional(times) : std::nullopt;
}

namespace {

// "1,000" is one number; "1.5" and "1,5" are none.
std::optional<int> take_whole_number(Cursor& cursor) {
  auto number = cursor.take_number(6);
  while (number && cursor.rest().size() >= 4 && cursor.rest()[0] == ',' && is_all_digits(cursor.rest().substr(1, 3))) {
    if (*number > 999) return std::nullopt;
    cursor.take(",");
    number = *number * 1'000 + cursor.take_number(3).value_or(0);
  }
  const std::string_view rest = cursor.rest();
  const bool goes_on = rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && is_digit(rest[1]);
  return goes_on ? std::nullopt : number;
}

}  // namespace

std::optional<int> parse_capacity(std::string_view folded) {
  constexpr std::array<std::string_view, 5> of_families{"組", "家族", "世帯", "親子", "ペア"};
  if (is_spreadsheet_damage(folded)) return std::nullopt;
  std::vector<int> all;
  std::vector<int> families;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_digit(folded[at])) {
      ++at;
      continue;
    }
    const auto before = folded.substr(0, at);
    const bool in_range = before.ends_with('~') || before.ends_with("〜") || before.ends_with('-');
    Cursor cursor(folded.substr(at));
    const auto number = take_whole_number(cursor);
    if (!number || in_range) return std::nullopt;
    all.push_back(*number);
    at = folded.size() - cursor.rest().size();
    cursor.skip_blanks();
    if (cursor.take_one_of(of_families)) families.push_back(*number);
  }
  const auto& counted = families.empty() ? all : families;
  const bool one = counted.size() == 1 && counted[0] >= 1 && counted[0] <= 100'000;
  return one ? std::optional(counted[0]) : std::nullopt;
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
