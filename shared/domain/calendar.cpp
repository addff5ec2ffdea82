#include "shared/domain/calendar.h"

#include <charconv>
#include <cstdio>

namespace tsunagu::domain {
namespace {

// Reads all of `text` as a plain decimal number; no sign, no space.
std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty() || text.front() == '-') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::chrono::sys_days local_day(Instant at) { return std::chrono::floor<std::chrono::days>(at + japan_offset); }

}  // namespace

std::string YearMonth::text() const {
  char out[16];
  std::snprintf(out, sizeof out, "%04d-%02d", int{year}, int{month});
  return out;
}

std::optional<YearMonth> YearMonth::from_ordinal(int ordinal) {
  if (ordinal < 1900 * 12 || ordinal >= 2200 * 12) return std::nullopt;
  return YearMonth{static_cast<std::int16_t>(ordinal / 12), static_cast<std::uint8_t>(ordinal % 12 + 1)};
}

int months_between(YearMonth from, YearMonth to) { return to.ordinal() - from.ordinal(); }

Day day_of(Instant at) { return Day{local_day(at)}; }

YearMonth month_of(Day day) {
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month()))};
}

std::string text_of(Day day) {
  char out[24];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return out;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Day out{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                std::chrono::day{static_cast<unsigned>(*day)}};
  return out.ok() ? std::optional(out) : std::nullopt;
}

Instant start_of(Day day) { return Instant{std::chrono::sys_days{day}} - japan_offset; }

Instant same_time_on(Day day, Instant at) { return start_of(day) + std::chrono::minutes{minute_of_day(at)}; }

int minute_of_day(Instant at) {
  const auto since = at + japan_offset - local_day(at);
  return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(since).count());
}

}  // namespace tsunagu::domain
