// Any bytes as a calendar: refused or read, and every session keeps what event.h promises.
#include "shared/feeds/feeds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const feeds::Window window{std::chrono::year(2026) / 4 / 1, std::chrono::year(2027) / 3 / 31,
                             std::chrono::year(1900) / 1 / 1, std::chrono::year(2199) / 12 / 31};
  const auto result = feeds::import_calendar({data, size}, window);
  if (!result) return 0;
  TSUNAGU_INVARIANT(result->sessions.size() <= feeds::max_sessions);
  for (const auto& session : result->sessions) {
    TSUNAGU_INVARIANT(!session.title.empty() && !session.source_key.empty() && session.first_day <= session.last_day);
    TSUNAGU_INVARIANT(session.start_minute.value_or(0) >= 0 && session.start_minute.value_or(0) < 1440);
    TSUNAGU_INVARIANT(session.end_minute.value_or(0) >= 0 && session.end_minute.value_or(0) < 1440);
  }
  return 0;
}
