// Days, times and ages in words. The patterns are the catalogue `dates` of each language; names of months and weekdays
// that it does not give come from ICU, which is started only when one is needed.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "shared/i18n/catalogue.h"
#include "shared/i18n/language.h"

namespace tsunagu::i18n {

using Day = std::chrono::year_month_day;
using Month = std::chrono::year_month;

// In one language. The results may hold furigana ({今日|きょう}). Not for use by several threads at once.
class Dates {
 public:
  Dates(const std::filesystem::path& assets, Language language);
  Dates(Dates&&) noexcept;
  Dates& operator=(Dates&&) noexcept;
  ~Dates();

  [[nodiscard]] std::string day(Day day) const;             // "11月24日(火)", "Tue, Nov 24"
  [[nodiscard]] std::string day_with_year(Day day) const;   // "2026年11月24日(火)", "Tue, Nov 24, 2026"
  [[nodiscard]] std::string weekday(Day day) const;         // "火", "Tue"
  [[nodiscard]] std::string month(Month month) const;       // "2026年11月", "November 2026"
  [[nodiscard]] std::string time(int minute_of_day) const;  // "10:42"; やさしい: "午前10時42分" with readings
  [[nodiscard]] std::string span(int from_minute, int to_minute) const;  // "10:00〜11:30"
  // "今日", "明日", else day(). `today` is the caller's: nothing here reads a clock.
  [[nodiscard]] std::string relative_day(Day day, Day today) const;
  // "1歳2か月", "3か月"; a birth month later than `today` gives "".
  [[nodiscard]] std::string age(Month born, Month today) const;
  [[nodiscard]] std::string born(Month born, Month today) const;  // "2025年9月生まれ (1歳2か月)"
  [[nodiscard]] std::string due(Month due) const;                 // "2027年1月ごろ出産予定"

  [[nodiscard]] const Catalogue& patterns() const;

 private:
  struct Names;
  [[nodiscard]] const Names& names() const;
  [[nodiscard]] std::string fill(std::string_view key, Day day) const;

  Catalogue patterns_;
  mutable std::unique_ptr<Names> names_;
};

}  // namespace tsunagu::i18n
