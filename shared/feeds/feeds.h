// Events out of iCalendar files and open-data tables. Feeds are hostile input: call this only inside the reader
// process (shared/worker), never in the kiosk itself.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/domain/event.h"

namespace tsunagu::feeds {

inline constexpr std::size_t max_file_bytes = 16u << 20;
inline constexpr std::size_t max_sessions = 20'000;    // of one file
inline constexpr std::size_t max_occurrences = 2'000;  // of one event inside the window
inline constexpr std::size_t max_problems = 1'000;     // of one file; the last one says that there are more

// Days are inclusive and in Japan. What repeats needs a window, because it may never end; what has its own dates may be
// taken from more days than that.
struct Window {
  domain::Day from{};
  domain::Day to{};
  domain::Day single_from = from;
  domain::Day single_to = to;
};

enum class Kind { calendar, table, facilities };

// A calendar begins with BEGIN:VCALENDAR; a list of places has a header with a name and an address and no first day;
// everything else is taken for a table of events.
[[nodiscard]] Kind kind_of(ByteView file);

// iCalendar (RFC 5545). Times become Japan's local time; floating and all-day times are taken as Japan's. A component
// that cannot be read becomes a problem with its line and the others go in. unsupported: not a calendar, or neither
// UTF-8 nor CP932. too_large: over max_file_bytes.
[[nodiscard]] Result<domain::ImportResult> import_calendar(ByteView file, const Window& window);

// イベント一覧 of the 自治体標準オープンデータセット (and of its predecessor) by header name, UTF-8 or CP932. A row
// that cannot be read becomes a problem with its line and the others go in. unsupported: no header with a title and a
// first day, or an unknown encoding. too_large: over max_file_bytes.
[[nodiscard]] Result<domain::ImportResult> import_table(ByteView file, const Window& window);

// 子育て施設一覧 and its relatives by header name, UTF-8 or CP932: the places are in `facilities`. A row that cannot be
// read becomes a problem with its line and the others go in; so does a value that is left out. unsupported: no header
// with a name and an address, position or telephone number. too_large: over max_file_bytes.
[[nodiscard]] Result<domain::ImportResult> import_facilities(ByteView file);

}  // namespace tsunagu::feeds
