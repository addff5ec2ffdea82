// One row of an イベント一覧 turned into a session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/event.h"
#include "shared/feeds/columns.h"

namespace tsunagu::feeds {

struct RowReading {
  std::optional<domain::ReadSession> session;  // none: the row cannot be used, for the reason in `problems`
  // Why there is no session, or what was left out of it ("taken without its end time: not a time").
  std::vector<std::string> problems;
  std::string event;  // the event's own name in its list, also when there is no session; empty: not known
};

// `fields` are UTF-8 in the order of the table. What is understood goes into its own place, what people wrote instead
// (a time as "午後から") stays as text in the description; what a spreadsheet has destroyed is left out and said.
[[nodiscard]] RowReading read_row(const Columns& columns, const std::vector<std::string>& fields);

}  // namespace tsunagu::feeds
