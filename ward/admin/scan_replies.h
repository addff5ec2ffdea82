// What the commands that read codes and those that decide about held ones share.
#pragma once

#include "ward/admin/commands.h"
#include "ward/inbox/arrivals.h"

namespace tsunagu::ward::commands {

// What a person at a terminal does next.
[[nodiscard]] std::string_view advice_for(handoff::Refusal why);
// Takes a request in and answers with its receipt.
[[nodiscard]] Reply accepted(Office& office, const inbox::Arrival& arrival, std::optional<Ulid> into,
                             const ScanOptions& options, Instant now);
// `scan --hold`: every code of the files and folders into the inbox.
[[nodiscard]] Reply hold(const Context& in, const ScanOptions& options);

}  // namespace tsunagu::ward::commands
