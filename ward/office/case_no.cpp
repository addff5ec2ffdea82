#include "ward/office/case_no.h"

#include <array>
#include <cstdio>

#include "shared/domain/calendar.h"

namespace tsunagu::ward {

// A name, not a date: it follows from the id, whatever clock gave it.
std::string case_no_of(const Ulid& case_id) {
  const auto day = domain::day_of(case_id.time());
  std::array<char, 16> date{};
  std::snprintf(date.data(), date.size(), "%02d%02u%02u-", static_cast<int>(day.year()) % 100,
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  const auto text = case_id.text();
  return date.data() + text.substr(text.size() - 4);
}

}  // namespace tsunagu::ward
