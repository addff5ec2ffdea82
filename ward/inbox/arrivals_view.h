// The inbox as its page shows it. Reading it records nothing: it names no case.
#pragma once

#include "ward/inbox/arrivals.h"

namespace tsunagu::ward::inbox {

// What waits, without what the requests say.
[[nodiscard]] Result<std::vector<HeldView>> held_lines(const Office& office);
// What the lines from `first` on say.
void open_lines(Office& office, std::vector<HeldView>& lines, std::size_t first, std::size_t count, Instant now);
// Declined within the day in which that can be taken back.
[[nodiscard]] Result<std::vector<DeclinedView>> declined_lines(const Office& office, Instant now);

}  // namespace tsunagu::ward::inbox
