// The frame of an iCalendar file: which lines belong to which component. Our own, because libical tells no line numbers
// and one broken component must not take the others with it; what stands inside a component is libical's to parse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/domain/event.h"

namespace tsunagu::feeds {

// One content line, unfolded (RFC 5545, 3.1), in UTF-8.
struct ContentLine {
  std::size_t line = 0;  // where it begins, from 1
  std::string name;      // upper case
  std::string text;      // the whole line, with its name
};

// A VEVENT or VTIMEZONE without the components nested in a VEVENT (alarms).
struct Block {
  std::size_t line = 0;
  std::vector<ContentLine> lines;  // from BEGIN to END

  // The line of the first property of that name; the block's own line when there is none.
  [[nodiscard]] std::size_t line_of(std::string_view name) const;
  [[nodiscard]] std::size_t count_of(std::string_view name) const;
  [[nodiscard]] std::string text() const;  // CRLF line ends, for a parser
};

struct CalendarBlocks {
  std::vector<Block> events;
  std::vector<Block> zones;
  std::vector<domain::ImportProblem> problems;
};

// unsupported: no BEGIN:VCALENDAR, or neither UTF-8 nor CP932.
[[nodiscard]] Result<CalendarBlocks> split_calendar(std::string_view bytes);

}  // namespace tsunagu::feeds
