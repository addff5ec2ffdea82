// The words of the desk, in Japanese: its catalogue, dates, and what a record says in words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"
#include "shared/domain/people.h"
#include "shared/i18n/catalogue.h"
#include "shared/i18n/dates.h"

namespace tsunagu::ward::page {

class Words {
 public:
  explicit Words(const std::filesystem::path& assets);

  [[nodiscard]] std::string operator()(std::string_view key) const { return catalogue_.tr(key); }
  [[nodiscard]] std::string operator()(std::string_view key, i18n::Arguments arguments) const {
    return catalogue_.tr(key, arguments);
  }
  [[nodiscard]] std::string count(std::string_view key, std::size_t count) const {
    return catalogue_.tr_count(key, static_cast<long>(count));
  }
  // Keys asked for in vain: tests assert that there is none.
  [[nodiscard]] std::vector<std::string> missing() const { return catalogue_.missing(); }

  [[nodiscard]] std::string day(domain::Day day) const { return dates_.day(day); }
  [[nodiscard]] std::string day(Instant at) const { return dates_.day(domain::day_of(at)); }
  [[nodiscard]] std::string full_day(domain::Day day) const { return dates_.day_with_year(day); }
  [[nodiscard]] std::string full_day(Instant at) const { return full_day(domain::day_of(at)); }
  [[nodiscard]] std::string time(Instant at) const { return dates_.time(domain::minute_of_day(at)); }
  [[nodiscard]] std::string month(domain::YearMonth month) const;

  // What a family wants to be called, as one speaks of it; never empty.
  [[nodiscard]] std::string called(const std::string& name) const;
  // One an entry: "そら（2025年9月生まれ (1歳2か月)）".
  [[nodiscard]] std::vector<std::string> children(const std::vector<domain::Child>& children, Instant now) const;
  [[nodiscard]] std::string birth_months(const std::vector<domain::Child>& children,
                                         const std::optional<domain::YearMonth>& due) const;
  [[nodiscard]] std::string due(domain::YearMonth due) const;
  [[nodiscard]] std::string topics(const std::vector<domain::Topic>& topics) const;
  // How to reach the family without harm, in whole sentences.
  [[nodiscard]] std::string contact(const domain::SafeContact& contact) const;
  [[nodiscard]] std::string language(const std::string& code) const;
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const;

 private:
  i18n::Catalogue catalogue_;
  i18n::Dates dates_;
};

// Beside each other; what is empty takes no room.
[[nodiscard]] std::string in_line(const std::vector<std::string>& items);
// One under the other; what is empty takes no line.
[[nodiscard]] std::string in_lines(const std::vector<std::string>& items);

}  // namespace tsunagu::ward::page
