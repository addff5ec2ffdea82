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
  std::vector<ContentLine> lines;  // from BEGIN to END, without those that cannot be used
  bool called_off = false;         // in a calendar of METHOD:CANCEL (RFC 5546, 3.2.5)

  // The line of the first property of that name; the block's own line when there is none.
  [[nodiscard]] std::size_t line_of(std::string_view name) const;
  [[nodiscard]] std::size_t count_of(std::string_view name) const;
  [[nodiscard]] std::string text() const;  // CRLF line ends, for a parser
};

// What stands behind the name and its parameters.
// ASCII letters in upper case: names and codes of the format are written in any.
[[nodiscard]] std::string upper(std::string_view text);
[[nodiscard]] std::string_view value_of(const ContentLine& line);
// Without the backslashes that escape commas in a value (RFC 5545, 3.3.11).
[[nodiscard]] std::string unescaped(std::string_view value);

// An event's own name in its list: its UID, or a digest of one that cannot be shown. Empty without a UID.
[[nodiscard]] std::string event_name_of(std::string_view uid);
[[nodiscard]] std::string uid_of(const Block& block);

struct CalendarBlocks {
  std::vector<Block> events;
  std::vector<Block> zones;
  std::vector<domain::ImportProblem> problems;
  std::size_t spoilt = 0;  // events that are not in `events`, each for a reason in `problems`
  std::string name;        // X-WR-CALNAME of the first calendar that has one
  bool whole = true;       // to its end, and no message about single events
};

// UTF-8 or CP932, whichever more lines are valid in; lines end with LF, CRLF or, in a file without any LF, with CR. A
// line that cannot be read or is too long costs only itself. unsupported: no BEGIN:VCALENDAR.
[[nodiscard]] Result<CalendarBlocks> split_calendar(std::string_view bytes);

}  // namespace tsunagu::feeds
